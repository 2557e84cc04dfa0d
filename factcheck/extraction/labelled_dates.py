"""Dates behind a label that says what happened then, as in the boxes of encyclopedias."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.nouns import is_plural
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import DateMention
from factcheck.extraction.word_classes import verb_forms
from factcheck.lexicon import load


@cache
def happening_verbs() -> dict[str, bool]:
    """Verbs of what happens on a date: base form -> whether the object of the active form is what it happens to."""
    verbs = load("happenings")["verbs"]
    return {
        **dict.fromkeys((*verbs["undergone"].split(), *verbs["staged"].split()), False),
        **dict.fromkeys(verbs["done"].split(), True),
        "bear": True,
    }


def told_by_label(tagged: Tagged, date: DateMention) -> str:
    """The verb of the label that a date ends: `open` of "Opened: 1934", `establish` of "Year established: 1868"; empty for others, as for the date of
    a text, "Published: 1934".

    >>> import factcheck
    >>> [claim.frame.role for claim in factcheck.extract("Opened: 1934\\nPublished: 2020")]
    ['open']
    """
    lower, colon = tagged.tokens.lower, date.first - 1
    if lower[colon : date.first] != [":"] or colon > _LABEL or tagged.tags[date.last :].strip("."):
        return ""
    if any(map(is_plural, lower[:colon])):
        return ""  # "Homes built: 1950"
    forms = filter(None, map(verb_forms().get, lower[:colon]))
    bases = [form.base for form in forms if form.form == "past" and form.base not in _OF_TEXTS]
    return next((base for base in bases if base in happening_verbs()), "")


_LABEL = 4
"""Words of a label at most."""
_OF_TEXTS = frozenset(("publish", "release", "launch"))
"""What is done with texts as well: their date holds for what follows."""
