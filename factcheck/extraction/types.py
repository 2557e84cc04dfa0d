"""What the steps of extraction hand to each other: sentences, tokens, mentions of quantities and dates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.extraction.facts import passing_fact
from factcheck.model import Quantity, Span


class SentenceKind(StrEnum):
    """What sort of text a sentence stands in."""

    HEADLINE = "headline"
    HEADING = "heading"
    PROSE = "prose"
    ITEM = "item"
    ROW = "row"


@passing_fact
class Sentence:
    """A stretch of text that is read as one."""

    span: Span
    """Where it stands in the document."""
    kind: SentenceKind
    """What sort of text it is."""
    paragraph: int
    """Number of its paragraph, counted from 0; sentences of one paragraph share it."""
    heading: str = ""
    """The nearest heading above it."""
    columns: tuple[tuple[Span, str], ...] = ()
    """Of a table row: each cell's span with its column heading."""
    row_heading: str = ""
    """Of a table row: the text of its first cell."""


@dataclass(slots=True)
class Tokens:
    """The words, numbers and signs of one sentence, as parallel lists."""

    text: list[str]
    """As written."""
    lower: list[str]
    """Case-folded."""
    start: list[int]
    """First character in the document."""
    end: list[int]
    """One past the last character in the document."""
    word: Callable[[int], str] = field(compare=False, repr=False)
    """The case-folded token at a place; empty outside of the sentence."""
    glued: Callable[[int], bool] = field(compare=False, repr=False)
    """Whether nothing stands between the token at a place and the one before it."""

    def __len__(self) -> int:
        return len(self.text)


@passing_fact
class Mention:
    """A quantity as it stands in a sentence; `first` and `last` are a half-open range of tokens."""

    first: int
    """First token of the whole expression (hedge, sign, currency)."""
    last: int
    """One past its last token (unit, counted noun phrase)."""
    number: Span
    """The digits or number words, with magnitude."""
    quantity: Quantity
    """What they say."""
    hedge: Span | None = None
    """The words that gave the bound."""
    unit: Span | None = None
    """The words that gave the unit (currency sign, "percent", "km")."""
    counted: Span | None = None
    """The noun phrase counted, when the unit is `count`."""
    alternative: bool = False
    """True when it restates the mention before it in another unit: "75 kilometers (50 miles)"."""


@passing_fact
class DateMention:
    """A date, year or period as it stands in a sentence. What the words leave open is None."""

    first: int
    """First token."""
    last: int
    """One past the last token."""
    span: Span
    """Where it stands."""
    year: int | None = None
    """Year of its (first) day."""
    month: int | None = None
    """Month of its (first) day."""
    day: int | None = None
    """Its (first) day."""
    end_year: int | None = None
    """Year of the last day, of a period ("2023-2030", "November 18-21, 2025")."""
    end_month: int | None = None
    """Month of the last day, of a period."""
    end_day: int | None = None
    """Last day, of a period."""
    weekday: int | None = None
    """0 (Monday) to 6, when only a weekday is written."""
    relative: str = ""
    """The words of a date relative to another ("last year", "yesterday", "this week"), lower case."""
    decade: bool = False
    """True for "the 1990s"."""
    digits: tuple[int, int] | None = None
    """The two numbers of "02/09/2012", either of which may be the month."""


@passing_fact
class Rejected:
    """A figure of which no quantity is made, and why."""

    span: Span
    """Where it stands."""
    reason: str
    """`phone number`, `year`, `clock time`, `score`, `name`, `idiom`, `list number` ...; free text when not understood."""
    understood: bool = True
    """False when the figure was seen and could not be read: it is then listed for the user as unresolved."""


@passing_fact
class Mentions:
    """All that the quantity grammar found in one sentence, each in the order of the text."""

    tokens: Tokens
    """The tokens of the sentence."""
    quantities: tuple[Mention, ...] = ()
    """Quantities."""
    dates: tuple[DateMention, ...] = ()
    """Dates, years and periods."""
    rejected: tuple[Rejected, ...] = ()
    """Figures that are no quantities."""


@passing_fact
class NounPhrase:
    """A noun phrase without its determiners, with what its first preposition attaches to it."""

    first: int
    """First token of the phrase ("homeland" in "the homeland security market")."""
    last: int
    """One past its last token."""
    preposition: str = ""
    """`of`, `for`, `in` ... when a phrase is attached."""
    tail_first: int = 0
    """First token of the attached phrase."""
    tail_last: int = 0
    """One past its last token."""
    owner_first: int = 0
    """First token of a possessor ("Germany" in "Germany's special fund")."""
    owner_last: int = 0
    """One past its last token."""
