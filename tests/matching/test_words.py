"""Words become dictionary forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.words import key_words, lemma, split_words, verb_stem

LEMMAS = {
    "country": "countries",
    "person": "people",
    "woman": "women",
    "fisherman": "fishermen",
    "virus": "viruses",
    "house": "houses",
    "crisis": "crises",
    "analysis": "analyses",
    "church": "churches",
    "box": "boxes",
    "hero": "heroes",
    "bus": "buses",
    "series": "series",
    "news": "news",
    "organization": "organisations",
    "center": "centres",
    "labor": "labour",
    "defense": "defence",
    "program": "programmes",
}


@pytest.mark.parametrize(("expected", "word"), LEMMAS.items())
def test_lemma(expected: str, word: str) -> None:
    assert lemma(word) == expected


@pytest.mark.parametrize(
    "forms",
    [
        ("kill", "kills", "killed", "killing"),
        ("injure", "injured", "injures", "injuring"),
        ("die", "died", "dies", "dying"),
        ("ratify", "ratified", "ratifies", "ratifying"),
        ("stop", "stopped", "stopping"),
        ("collapse", "collapsed", "collapsing"),
        ("flee", "fled"),
        ("hospitalise", "hospitalized", "hospitalised"),
    ],
)
def test_forms_of_a_verb_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({verb_stem(form) for form in forms}) == 1


def test_different_verbs_keep_different_stems() -> None:
    verbs = ("kill", "injure", "die", "sign", "ratify", "export", "import", "hire", "dismiss", "win", "lose")
    assert len({verb_stem(verb) for verb in verbs}) == len(verbs)


def test_hyphens_apostrophes_and_numbers() -> None:
    assert key_words("co-operation") == key_words("cooperation")
    assert key_words("Sana’a") == key_words("Sana'a") == key_words("Sanaa")
    assert key_words("the 7.8-magnitude quake") == ["the", "magnitude", "quake"]
    assert split_words("Germany's 5G networks.") == ["Germany", "5G", "networks"]


@given(st.text(max_size=40))
def test_any_text_is_read(text: str) -> None:
    for word in key_words(text):
        assert word
        assert not word.isdigit()
