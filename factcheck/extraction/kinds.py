"""Tells what sort of figure it is: a level, a change, a growth rate, a share, a duration; and which way a change goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.extraction.nouns import noun_tables
from factcheck.extraction.types import Tokens
from factcheck.extraction.units import TIMES, Unit
from factcheck.extraction.word_classes import verb_forms
from factcheck.lexicon import load, word_set
from factcheck.model import Kind

_NEAR = 4
"""Words before a percentage among which "at" stands: "at about", "at more than"."""
_LEVELS = frozenset(["below", "above", "under", "beyond", "to", "at"])
"""Hedges behind a verb of change that tell where it ended, as "as high as" does: "fell below 10 percent"."""


@dataclass(frozen=True, slots=True)
class ChangeTables:
    """Words of rising and falling before and behind a figure."""

    before: dict[str, int]
    after: dict[str, int]
    rate_words: frozenset[str]
    between: frozenset[str]
    sure: frozenset[str]
    """Words of change that also stand right before a count."""
    loose: frozenset[str]
    """Words of change that mean something else before money: "raised $2 million"."""
    not_up: frozenset[str]
    """Words that "up" belongs to: "made up of"."""
    handling: frozenset[str]
    """Words of change that mean something else before counted things: "dropped four bombs"."""
    steps: frozenset[str]
    """Things of which one can rise and fall: "dropped 120 points"."""
    growing: frozenset[str]
    """Verbs that with "at" tell a rate: "grow at 5 percent"."""


@cache
def change_tables() -> ChangeTables:
    """The tables, read once."""
    change = load("function_words")["change"]
    before = dict.fromkeys(change["before"]["up"], 1) | dict.fromkeys(change["before"]["down"], -1)
    after = dict.fromkeys(change["after"]["up"], 1) | dict.fromkeys(change["after"]["down"], -1)
    between = word_set("closed_class", "sizing_figures").union(change["between"])
    closed = (
        frozenset(change[name])
        for name in (
            "sure",
            "loose",
            "not_up",
            "handling",
            "steps",
            "growing",
        )
    )
    return ChangeTables(before, after, frozenset(change["rate_words"]), between, *closed)


def kind_of(
    tokens: Tokens, first: int, last: int, unit: Unit | None, fraction: bool, counts: bool = False
) -> tuple[Kind, int]:
    """Kind and direction of the figure at tokens `first` to `last` (hedge and counted noun included); `counts` when it has such a noun."""
    name = unit.name if unit else "count"
    base = name.split("/")[0]
    if name in TIMES:
        return Kind.DURATION, 0
    direction = _direction(tokens, first, last, unit, counts)
    if fraction and unit is None:
        return (Kind.CHANGE, direction) if direction else (Kind.SHARE, 0)
    if base == "percent" and tells_premium(tokens.lower, first, last):
        return Kind.LEVEL, 0
    if base in ("percent", "percentage_point", "basis_point"):
        if _is_rate(tokens, first, last, name):
            return Kind.GROWTH_RATE, direction
        if direction:
            return Kind.CHANGE, direction
        share = base == "percent" and (_is_share(tokens, last) or _after_share(tokens, first))
        return (Kind.SHARE if share else Kind.LEVEL), 0
    return (Kind.CHANGE, direction) if direction else (Kind.LEVEL, 0)


def tells_premium(lower: Sequence[str], first: int, last: int) -> bool:
    """Whether a percentage is what is paid above the price of a share: "11 percent more than Tandberg's closing price", "12.5 percent above
    where the stock closed"; "rose 3 percent above Friday's close" is none."""
    if lower[last : last + 1] not in (["above"], ["over"]) and lower[last : last + 2] != ["more", "than"]:
        return False
    base = lower[last : last + _FAR_CLOSE]
    told = not _CLOSE.isdisjoint(base) or ("average" in base and not _SHARES.isdisjoint(lower))
    return told and _MOVED.isdisjoint(lower[max(0, first - 3) : first])


_CLOSE = frozenset(("close", "closed", "closing"))
"""Words of the price to which a premium is added."""
_SHARES = frozenset(("share", "shares", "stock", "bid", "takeover"))
"""Words of a sentence in which an average is one of prices."""
_FAR_CLOSE = 9
"""Tokens behind a premium in which they stand."""
_MOVED = frozenset(("rose", "fell", "gained", "lost", "up", "down", "closed", "ended", "traded", "jumped"))
"""Verbs of the price of a share."""


@cache
def _moving() -> frozenset[str]:
    """Verbs of being, rising and falling, with which "up" and "down" tell a change."""
    verbs = load("verbs")
    return frozenset(f"be {verbs['change']} {verbs['moving']}".split()) - frozenset(verbs["felling"].split())


def _direction(tokens: Tokens, first: int, last: int, unit: Unit | None, counts: bool) -> int:
    tables, lower = change_tables(), tokens.lower
    if lower[first] in _LEVELS or lower[first : first + 3] == ["as", "high", "as"]:
        return 0
    here, by = first - 1, False
    while here >= 0 and (lower[here] in tables.between or lower[here].endswith("ly")):
        if lower[here] == "to":
            return 0
        by = by or lower[here] in ("by", "of")
        here -= 1
    word = lower[here] if here >= 0 else ""
    percent = unit is not None and unit.name.startswith(("percent", "basis_point"))
    sure = (
        percent or by or word in tables.sure or (unit is not None and unit.money and word not in tables.loose)
    )
    if counts and not by and word in tables.handling and lower[last - 1] not in tables.steps:
        return 0
    if word == "up" and here and lower[here - 1] in tables.not_up:
        return 0
    if by and counts and lower[first - 1] in _THESE:
        return 0  # "weakened by the 6.4 magnitude quake"
    if counts and word in ("up", "down") and here and lower[last - 1] not in tables.steps:
        form = verb_forms().get(lower[here - 1])
        if form.base not in _moving() if form is not None else lower[here - 1].endswith("ed"):
            return 0  # "shot down 26 missiles", "closed down 40 plants", "burned down 40 homes"
    if unit is not None and unit.name in _FALLEN and not by and word in word_set("context", "falls", "verbs"):
        levels = word_set("context", "falls", "levels")
        if levels.isdisjoint(lower[max(0, here - _NEAR) : here]):
            return 0  # "the coach fell 60 metres", but "the river fell two metres"
    if sure and (way := tables.before.get(word)):
        return way
    if by and lower[first - 1] == "by" and (way := _direction_of_object(tokens, first - 1, percent)):
        return way
    if unit is None and lower[last : last + 2] in (["fewer", "than"], ["more", "than"], ["less", "than"]):
        return tables.after[lower[last]]  # "nine officers were on duty, two fewer than required"
    if unit is not None and unit.money and lower[last : last + 1] in (["more"], ["less"]):
        behind = lower[last + 1 : last + 2]
        if not behind or not behind[0][0].isalpha() or behind == ["than"]:
            return tables.after[lower[last]]  # "to cost £1.5bn more"
    if unit is not None and unit.name.split("/")[0] in ("percent", "percentage_point", "basis_point"):
        for ahead in range(last, min(last + 2, len(lower))):
            if way := tables.after.get(lower[ahead]):
                return way
            if lower[ahead] in noun_tables().stops or not lower[ahead][0].isalpha():
                break
    return 0


_FALLEN = frozenset(("meter", "foot", "yard"))
"""Units in which is told how far something fell."""
_THESE = frozenset(("the", "this", "that", "its", "their"))
"""Before what has been told of, and is no change by so many."""
_BEFORE_SHARE = frozenset(
    [("of", word) for word in ("which", "whom")]
    + [(word, "up") for word in ("make", "makes", "made", "making")]
    + [(word, "for") for word in ("account", "accounts", "accounted", "accounting")]
)
"""Right before a percentage they tell that it is a part of something."""
_YEAR = 4
"""Digits of a year."""
_OBJECT, _LONG_OBJECT = 4, 8
"""Words of an object between a verb of change and "by"; before percent, which "by" makes a change almost by itself, there may be more."""


def _direction_of_object(tokens: Tokens, by: int, percent: bool) -> int:
    """The way of a change of something before "by": "cut its workforce by 400"; 0 when it is no such change."""
    tables, lower = change_tables(), tokens.lower
    stops = _CLAUSES if percent else _CLAUSES | _LINKS
    for here in range(by - 1, max(-1, by - (_LONG_OBJECT if percent else _OBJECT) - 2), -1):
        if way := tables.before.get(lower[here]):
            return way if here < by - 1 else 0
        year = len(lower[here]) == _YEAR and lower[here].isdecimal()  # "dropped in 2023 by 5 percent"
        if not (lower[here][0].isalpha() or (percent and year)) or lower[here] in stops:
            return 0
        if lower[here].endswith("ed"):
            return 0  # "an increase in cases reported by 30 clinics"
    return 0


_CLAUSES = frozenset(("that", "which", "who"))
_LINKS = frozenset(("and", "or", "in", "at"))


def _is_rate(tokens: Tokens, first: int, last: int, name: str) -> bool:
    """Whether a percentage is a growth rate: per year, or with "annual" or "CAGR" near it."""
    if name.endswith("/year"):
        return True
    lower = tokens.lower
    around = lower[max(0, first - 7) : first] + lower[last : last + 3]
    if "cagr" in around or not _YEARLY.isdisjoint(lower[last : last + 2]):
        return True
    if _grows_at(lower, first) and lower[last : last + 1] != ["of"]:
        return True
    if "growth" in around:
        return not _RATES.isdisjoint(around) or _opens_with_rate(lower, first)
    grows = "at" in around and not _RATE_NOUNS.isdisjoint(around) and not _YEARS.isdisjoint(around)
    # "expand at a compound annual rate of 12 %"
    return (grows and not change_tables().growing.isdisjoint(around)) or _opens_with_rate(lower, first)


def _opens_with_rate(lower: Sequence[str], first: int) -> bool:
    """Whether yearly growth is the subject of a percentage, with no other number between: "Annual growth of the world market until 2030 will be 13 percent"."""
    for at in range(first - 1, max(0, first - _FAR_SUBJECT), -1):
        if lower[at] == "growth" and lower[at - 1] in _RATES:
            return True
        if lower[at] in ("percent", "%") or (lower[at] in (",", ";") and at < first - 1):
            return False
    return False


_FAR_SUBJECT = 16
"""Tokens from its subject to a percentage."""

_YEARLY = frozenset(("annually", "yearly"))
"""Behind a percentage of growth they make it a rate."""
_RATES = frozenset(("rate", "annual", "yearly"))
"""Beside "growth" they do."""
_RATE_NOUNS = frozenset(("rate", "pace"))
_YEARS = frozenset(("annual", "yearly", "compound", "compounded"))
"""Beside a verb of growing one of each does."""


def _grows_at(lower: Sequence[str], first: int) -> bool:
    """Whether a verb of growing and "at" stand before a percentage: "is expected to grow at about 33 percent"."""
    at = first if lower[first] == "at" else first - 1
    while at > first - _NEAR and at > 0 and lower[at] != "at":
        at -= 1
    if at <= 0 or lower[at] != "at":
        return False
    fastest = "growing" in lower[max(0, at - 4) : at - 1] and "fastest" in lower[max(0, at - 6) : at]
    return fastest or lower[at - 1] in change_tables().growing  # "will be the fastest growing region at 13 %"


def _after_share(tokens: Tokens, first: int) -> bool:
    """Whether what makes it a share stands shortly before a percentage: "of which 1.5 percent", "a share of 33 percent", "accounted for 48 %"."""
    before = tokens.lower[max(0, first - 3) : first]
    return "share" in before or tuple(before[-2:]) in _BEFORE_SHARE


def _is_share(tokens: Tokens, last: int) -> bool:
    """Whether a percentage is a share: "of" or a noun stands behind it."""
    lower = tokens.lower
    if last >= len(lower):
        return False
    word = lower[last]
    if word in ("of", "share", "stake"):
        return True
    return (
        word.isalpha()
        and word not in noun_tables().stops
        and word not in change_tables().rate_words
        and word not in ("tax", "interest", "fee", "duty", "tariff", "tariffs")
    )
