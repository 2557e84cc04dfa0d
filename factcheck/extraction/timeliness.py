"""How a figure stands to time: told in the perfect, of a standing property, in a bracket with its date, as the base of a comparison."""

from __future__ import annotations

from factcheck.extraction.phrases import governor
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import DateMention, Mention
from factcheck.lexicon import word_set

_BEFORE = frozenset(("last", "previous", "preceding"))
_EDITIONS_AGO = 3
"""Years in which the edition before lies: fairs are held every year, or every second or third one."""


def earlier_editions(tagged: Tagged, mention: Mention, year: int | None) -> str | None:
    """The years of the edition before, of a figure told of it: "the last edition attracted 27,400 visitors", written in 2024."""
    lower, first = tagged.tokens.lower, mention.first
    for at in range(min(first, len(lower) - 1)):
        if lower[at] in _BEFORE and lower[at + 1] in word_set("context", "editions"):
            told = year is not None and not set(tagged.tags[at:first]) & set("(.")
            return f"{year - _EDITIONS_AGO}/{year - 1}" if told and year is not None else None
    return None


def tells_change(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure tells by how much the one before it went up or down: "revenue of €4.27 billion, up 8.1 percent"."""
    lower, first = tagged.tokens.lower, mention.first
    return first > 1 and lower[first - 1] in ("up", "down") and lower[first - 2] in (",", "(")


def in_brackets(tagged: Tagged, date: DateMention) -> bool:
    """Whether a date stands in brackets: it holds for what stands there with it."""
    return tagged.tags.rfind("(", 0, date.first) > tagged.tags.rfind(")", 0, date.first)


def is_base(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure is what the one before it is compared with: the date of "up from 49,000 in 2023" holds for it alone."""
    before = tagged.tokens.lower[max(0, mention.first - 2) : mention.first]
    return before[-1:] in (["from"], ["against"], ["than"], ["versus"]) or before in (
        ["compared", "with"],
        ["compared", "to"],
    )


def is_perfect(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure is told in the present perfect: "53 countries have registered so far"."""
    lower, tags = tagged.tokens.lower, tagged.tags
    verb = governor(tagged, mention.first)
    for have in (verb - 1 if verb else -1, *range(mention.last, min(mention.last + 12, len(tags)))):
        if have >= mention.last and tags[have] in ".,(WQ":
            break
        if have >= 0 and lower[have] in ("have", "has") and tags[have] == "A":
            then = have + 1
            while then < len(tags) and tags[then] in "JA":
                then += 1
            if tags[then : then + 1] == "V":
                return True
    return False


def is_standing(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure is told of a standing property, in the present tense: an earlier sentence's date does not hold for it."""
    verb = governor(tagged, mention.first)
    if verb is None:
        return False
    form = tagged.verbs.get(verb)
    if form is None:
        return tagged.tokens.lower[verb] in ("is", "are", "has", "have")
    return form.form == "s" or (form.form == "base" and tagged.tags[verb - 1] in "NR")
