"""What stands beside a verb: who does it, its object, a clause that follows."""

from __future__ import annotations

from factcheck.extraction.tagging import Tagged
from factcheck.extraction.word_classes import verb_group
from factcheck.lexicon import word_set

AHEAD = 25
"""Tokens within which the verb that follows a participle is looked for."""
OPENS_CLAUSE = frozenset(("as", "after", "before", "since", "until", "till", "than", "like"))
"""Prepositions that also open a clause of their own: "after sales had fallen"."""

NOT_FINITE = frozenset(("been", "being", "having", "be"))
"""Auxiliaries that are no verb of a clause of their own."""
_RELATIVES = frozenset(("that", "which", "who"))
"""Behind a noun they open a clause within another one."""


def has_object(tagged: Tagged, at: int) -> bool:
    """Whether an article, a pronoun, a figure or a name stands at a token behind a verb: then it is no participle."""
    behind = tagged.tags[at : at + 1]
    return behind in ("D", "R", "Q") or (behind == "N" and tagged.tokens.text[at][0].isupper())


def by_somebody(tagged: Tagged, at: int) -> bool:
    """Whether "by" and no figure is there: "sold by the organiser", but "increased by 57"."""
    return tagged.tokens.lower[at : at + 1] == ["by"] and tagged.tags[at + 1 : at + 2] != "Q"


def values(tagged: Tagged, verb: int) -> bool:
    """Whether a verb tells what somebody thinks that a thing is worth: "Gartner sees growth of 5%"; not "Asia will see growth", "is expected to see"."""
    form, lower = tagged.verbs.get(verb), tagged.tokens.lower
    if form is None or form.base not in verb_group("valuing") or form.form == "past":
        return False
    return lower[verb - 1] != "will" and word_set("context", "foretold").isdisjoint(lower[verb - 2 : verb])


def clause_follows(tagged: Tagged, at: int) -> bool:
    """Whether the next clause is opened by "as" or "after": "The deficit narrowed as revenue grew"."""
    for i in range(at, min(at + AHEAD, len(tagged.tags))):
        if tagged.tags[i] in ".,WRAMV":
            return False
        if tagged.tokens.lower[i] in OPENS_CLAUSE and tagged.tags[i] == "P":
            return True
    return False


def finite_ahead(tagged: Tagged, at: int, apposed: bool) -> bool:
    """Whether the clause of a token has a finite verb to come; that of a clause within it is none ("killed in the storm that hit Arlow rose").

    `apposed`: what stands behind the last comma only tells who or what the subject is, which may have its verb behind the next one.
    """
    tags, lower, relative = tagged.tags, tagged.tokens.lower, False
    for i in range(at, min(at + AHEAD, len(tags))):
        letter = tags[i]
        if letter == "W" and tags[i - 1] == "N" and lower[i] in _RELATIVES and not relative:
            relative = True
            continue
        if letter == "," and apposed and tags[i + 1 : i + 2] in ("A", "V", "M"):
            return True  # "The unit, a four-car set built in 2009, was"
        if (
            letter in ".,WR"
            or lower[i] in ("before", "until", "till")
            or letter + tags[i + 1 : i + 2] == "CD"
        ):
            return False
        if lower[i - 1] == "to":
            continue
        if letter in "AM" and tags[i - 1] != "C":
            if not relative:
                return lower[i] not in NOT_FINITE
            relative = tags[i + 1 : i + 2] in ("A", "V", "J")  # "that was opened" has one verb
        elif letter == "V":
            if tags[i - 1] == "C":
                return False
            if _is_finite(tagged, i):
                if not relative:
                    return True
                relative = False
    return False


def _is_finite(tagged: Tagged, at: int) -> bool:
    """Whether a verb without an auxiliary is that of a clause: "rises", "rose", but not "valued at", "built by a firm"."""
    form = tagged.verbs[at]
    valued = form.base in verb_group("valuing") and tagged.tokens.lower[at + 1 : at + 2] == ["at"]
    return form.form == "s" or (form.form == "past" and not valued and not by_somebody(tagged, at + 1))


def behind_noun(tagged: Tagged, first: int, noun: tuple[int, int], finite: int | None) -> bool:
    """Whether the preposition before a noun phrase stands right behind the one before, or behind a participle of that which is no finite verb: "the number of
    towns", "towns hit by floods"."""
    before = first - 1
    participle = tagged.tags[before - 1 : before] == "V" and before - 1 != finite
    return noun[1] in (before, before - participle)


def tells_size(tagged: Tagged, participle: int) -> bool:
    """Whether a participle tells how large the thing before it is: "a runway, measuring 2,480 m"."""
    form = tagged.verbs.get(participle)
    told = form is not None and form.form == "ing" and form.base in _SIZES
    return told and "Q" in tagged.tags[participle + 1 : participle + 3]


def is_no_subject(tagged: Tagged, first: int, last: int) -> bool:
    """Whether a noun phrase only tells what the noun right before it is as large as, or is an amount whose noun stands behind a bracket: "an iceberg
    the size of Orvik has drifted", "The £1.6bn ($2.5bn) rover weighs"."""
    lower, tags = tagged.tokens.lower, tagged.tags
    if tags[first] != "D":
        return False
    if last == first + 2 and tags[first - 1 : first] == "N":
        return lower[first + 1] in LIKENED and lower[last : last + 1] == ["of"]
    if "N" in tags[first:last] or tags[last - 1 : last + 1] != "Q(":
        return False
    closing = tags.find(")", last, last + _ASIDE)
    return closing > 0 and tags[closing + 1 : closing + 2] == "N"


LIKENED = frozenset(("size", "height", "length", "width", "weight", "shape", "age", "colour", "color"))
"""What one thing has like another: "the size of a house"."""
_ASIDE = 8
"""Tokens that an amount in brackets may have, with them."""
_SIZES = frozenset(("measure", "weigh"))
