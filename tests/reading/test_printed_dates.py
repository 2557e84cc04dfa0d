"""Dates of publication that a text prints itself."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Document, Span
from factcheck.reading import with_printed_date

BODY = "Some 60 nations came to Porto."

PRINTED = [
    ("Published 20 November 2024", "2024-11-20"),
    ("Updated: 3 May 2025, 14:05 GMT", "2025-05-03"),
    ("Last updated on Tuesday 4 March 2025 at 10:15 am", "2025-03-04"),
    ("By Jane Doe | 4 March 2023", "2023-03-04"),
    ("By JANE DOE and Otto Berg, Northern Press, March 3, 2025", "2025-03-03"),
    ("Mon 3 March 2025 09.30 GMT", "2025-03-03"),
    ("Turku, Finland, May 8, 2025", "2025-05-08"),
    ("3 May 2025", "2025-05-03"),
    ("Situation Report No. 6 | 10 May 2024 | OCHA", "2024-05-10"),
    ("Stand: 3. Mai 2025, 10:00 Uhr", "2025-05-03"),
    ("Publié le 3 mai 2025 à 10h30", "2025-05-03"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "day"), PRINTED)
def test_a_line_of_its_own_dates_the_text_and_states_nothing(line: str, day: str) -> None:
    for text in (f"{line}\n\n{BODY}", f"Porto hosts the world\n{line}\n{BODY}"):
        document = with_printed_date(Document("S-1", "a.txt", text))
        assert document.published == day
        assert [text[span.start : span.end] for span in document.ignored] == [line]


OPENINGS = [
    ("PORTO, Nov 12 2024 - ", "2024-11-12"),
    ("PORTO, Nov 12, 2024 (Reuters) - ", "2024-11-12"),
    ("PORTO, 4 July 2024 (AP) — ", "2024-07-04"),
    ("Porto, 13 November 2024. ", "2024-11-13"),
    ("Porto (3 May 2025) - ", "2025-05-03"),
    ("PORTO May 3, 2025 ", "2025-05-03"),
    ("Porto, Monday 19 May 2025: ", "2025-05-19"),
    ("Frankfurt am Main, 19 October 2025 — ", "2025-10-19"),
    ("NEW YORK, May 3, 2025 /PRNewswire/ -- ", "2025-05-03"),
    ("Published 20 November 2024. ", "2024-11-20"),
    ("Porto – 12 March 2024 – ", "2024-03-12"),
    ("ALBANY, N.Y. - June 13, 2016 - ", "2016-06-13"),
    ("ALBANY, N.Y., and SAN JOSE, Calif., June 13, 2016 (GLOBE NEWSWIRE) -- ", "2016-06-13"),
]  # fmt: skip


@pytest.mark.parametrize(("opening", "day"), OPENINGS)
def test_place_and_day_before_the_first_sentence_date_the_text_and_state_nothing(
    opening: str, day: str
) -> None:
    document = with_printed_date(Document("S-1", "a.txt", opening + BODY))
    assert (document.published, document.ignored) == (day, (Span(0, len(opening)),))
    assert [claim.quote for claim in factcheck.extract(opening + BODY)] == ["Some 60 nations"]


NOTHING = [
    "On 3 May 2025 the fair drew 60 nations.",
    "Released on 3 May 2025, the film earned $40 million.",
    "Orrin Vale (8 April 1931 - 2 May 1999) was a painter.",
    "Battle of Arden, 14 October 1066: 3,000 died.",
    "Porto Fair, 18 November 2025: 30,000 visitors",
    "3 May 2025\nThe siege began.\n\n5 May 2025\nThe siege ended.",
    "Porto, 3 May 2025 - 40 died.\n\nBraga, 4 May 2025 - 12 died.",
    "Visitors on 3 May 2025: 3,000",
    "Lisbon | 3 May 2025 | 3,000",
    "| Lisbon | 3 May 2025 |",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_other_dates_at_the_top_of_a_text_are_none_of_publication(text: str) -> None:
    document = with_printed_date(Document("S-1", "a.txt", text))
    assert (document.published, document.ignored) == (None, ())


def test_place_and_day_state_nothing_below_a_title_and_a_date_either() -> None:
    head, opening = "TITLE: A fair in Porto\nDATE: 2024-11-13\n", "PORTO, Nov 12, 2024 /Wire/ -- "
    # as `find_metadata` tells them: the break behind a title with what follows
    metadata = (Span(0, 7), Span(22, len(head)))
    text = f"{head}\n{opening}{BODY}"
    document = with_printed_date(Document("S-1", "a.txt", text, published="2024-11-13", ignored=metadata))
    assert document.published == "2024-11-13"
    assert [text[span.start : span.end] for span in document.ignored][-1] == opening


def test_what_the_metadata_say_comes_first_and_a_word_for_it_before_a_bare_day() -> None:
    text = f"PORTO, 12 May 2024 - {BODY}\n\nUpdated 14 May 2024"
    assert with_printed_date(Document("S-1", "a.txt", text)).published == "2024-05-14"
    given = with_printed_date(Document("S-1", "a.txt", text, published="2024-05-13"))
    assert (given.published, len(given.ignored)) == ("2024-05-13", 2)
