"""What stands right behind a verb: who does it, its object, a clause that follows."""

from __future__ import annotations

from factcheck.extraction.tagging import Tagged

AHEAD = 25
"""Tokens within which the verb that follows a participle is looked for."""
OPENS_CLAUSE = frozenset(("as", "after", "before", "since", "until", "till", "than", "like"))
"""Prepositions that also open a clause of their own: "after sales had fallen"."""


def has_object(tagged: Tagged, at: int) -> bool:
    """Whether an article, a pronoun, a figure or a name stands at a token behind a verb: then it is no participle."""
    behind = tagged.tags[at : at + 1]
    return behind in ("D", "R", "Q") or (behind == "N" and tagged.tokens.text[at][0].isupper())


def by_somebody(tagged: Tagged, at: int) -> bool:
    """Whether "by" and no figure is there: "sold by the organiser", but "increased by 57"."""
    return tagged.tokens.lower[at : at + 1] == ["by"] and tagged.tags[at + 1 : at + 2] != "Q"


def clause_follows(tagged: Tagged, at: int) -> bool:
    """Whether the next clause is opened by "as" or "after": "The deficit narrowed as revenue grew"."""
    for i in range(at, min(at + AHEAD, len(tagged.tags))):
        if tagged.tags[i] in ".,WRAMV":
            return False
        if tagged.tokens.lower[i] in OPENS_CLAUSE and tagged.tags[i] == "P":
            return True
    return False


def tells_size(tagged: Tagged, participle: int) -> bool:
    """Whether a participle tells how large the thing before it is: "a runway, measuring 2,480 m"."""
    form = tagged.verbs.get(participle)
    told = form is not None and form.form == "ing" and form.base in _SIZES
    return told and "Q" in tagged.tags[participle + 1 : participle + 3]


_SIZES = frozenset(("measure", "weigh"))
