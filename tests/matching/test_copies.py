"""Near-copies among documents."""

from __future__ import annotations

import random

from factcheck.matching import find_copies
from factcheck.model import Document, Span

WORDS = [f"word{number}" for number in range(4000)]


def text_of(seed: int, words: int = 300) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=words))


def document(name: str, text: str, published: str | None = None, ignored: tuple[Span, ...] = ()) -> Document:
    return Document(f"S-{name}", f"{name}.txt", text, published=published, ignored=ignored)


def test_a_copy_points_to_the_older_text() -> None:
    text = text_of(1)
    wire = document("wire", text, "2025-11-20")
    paper = document("paper", f"Another headline of five words. {text} (cut by the editor)", "2025-11-21")
    assert find_copies([paper, wire]) == {"S-paper": "S-wire"}


def test_what_a_hundred_papers_print_is_one_text() -> None:
    words = text_of(1).split()
    papers = []
    for number in range(100):
        edited = list(words)
        for place in random.Random(number).sample(range(len(words)), 5):
            edited[place] = f"edited{number}"
        papers.append(document(f"{number:03}", " ".join(edited)))
    assert find_copies(papers) == {f"S-{number:03}": "S-000" for number in range(1, 100)}


def test_without_dates_the_location_decides() -> None:
    text = text_of(1)
    assert find_copies([document("b", text), document("a", text)]) == {"S-b": "S-a"}


def test_copies_of_copies_point_to_the_first() -> None:
    text = text_of(1)
    words = text.split()
    documents = [
        document("a", text, "2025-01-01"),
        document("b", " ".join(words[:280]), "2025-01-02"),
        document("c", " ".join(words[:260]), "2025-01-03"),
    ]
    assert find_copies(documents) == {"S-b": "S-a", "S-c": "S-a"}


def test_an_excerpt_of_an_excerpt_points_to_the_first() -> None:
    words = text_of(1).split()
    documents = [
        document(str(length), " ".join(words[:length]), f"2025-01-{day:02}")
        for day, length in enumerate((300, 190, 120), start=1)
    ]
    assert find_copies(documents) == {"S-190": "S-300", "S-120": "S-300"}


def test_other_texts_are_no_copies() -> None:
    assert find_copies([document(str(number), text_of(number)) for number in range(20)]) == {}


def test_a_quoted_paragraph_is_no_copy() -> None:
    quoted = text_of(1, 60)
    documents = [document("a", f"{text_of(2)} {quoted}"), document("b", f"{text_of(3)} {quoted}")]
    assert find_copies(documents) == {}


def test_a_note_inside_a_long_text_is_no_copy() -> None:
    text = text_of(1)
    assert find_copies([document("a", text), document("b", " ".join(text.split()[:40]))]) == {}


def test_short_texts_must_be_equal() -> None:
    documents = [
        document("a", "Over 60 nations came to the fair."),
        document("b", "Over 160 nations came to the fair."),
        document("c", "Over 60 nations, came to the FAIR!"),
    ]
    assert find_copies(documents) == {"S-c": "S-a"}


def test_empty_texts_are_no_copies() -> None:
    assert find_copies([document("a", ""), document("b", "")]) == {}


def test_metadata_does_not_count() -> None:
    body = text_of(1)
    head = "SOURCE: somewhere\n"
    documents = [
        document("a", body),
        document("b", head + body, ignored=(Span(0, len(head)),)),
    ]
    assert find_copies(documents) == {"S-b": "S-a"}
