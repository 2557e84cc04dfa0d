"""Where one sentence ends and the next begins."""

from __future__ import annotations

import pytest

from factcheck.extraction.sentences import split_sentences

PARTED = (
    "They are in the hands of the Banner sect. | Earlier the army spoke of 129.",
    "The ship lay in the old port. | Police counted 40 people.",
    "It has 12 stations in the west. | Two more follow.",
    "Work began at 8 a.m. | The crane fell at noon.",
    "The firm sold its last bank. | “We lost 40 jobs,” she said.",
)
WHOLE = (
    "It weighs approx. Twenty tonnes were lifted.",
    "It costs 40 euros incl. VAT.",
    "The Harbour Co. Ltd. hired 40 people.",
    "It began at 8 a.m. Monday.",
    "Col. Farid Nomani counted 31 dead.",
)


@pytest.mark.parametrize("told", PARTED)
def test_a_word_that_ends_a_sentence_is_no_abbreviation(told: str) -> None:
    sentences = told.split(" | ")
    text = " ".join(sentences)
    found = [text[s.span.start : s.span.end].strip() for s in split_sentences(text)]
    assert found == sentences


@pytest.mark.parametrize("text", WHOLE)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert [text[s.span.start : s.span.end] for s in split_sentences(text)] == [text]


def test_lines_of_a_list_of_fields_are_sentences_of_their_own() -> None:
    text = "Market size worldwide in the year 2021: 3.2 billion dollars\nUnit sales worldwide in the year 2022: 410,000"
    assert [text[s.span.start : s.span.end] for s in split_sentences(text)] == text.split("\n")
