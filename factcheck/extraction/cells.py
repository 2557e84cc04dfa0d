"""A figure in a table row -> its subject: the column's heading says what, the row's heading of whom (or the other way round)."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from factcheck.extraction.facts import passing_fact
from factcheck.extraction.quantities import find_mentions
from factcheck.extraction.types import Mention, Sentence
from factcheck.model import Frame, Kind, Quantity

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BRACKETS = re.compile(r"\s*[(\[]([^)\]]*)[)\]]\s*")
_CURRENCY_SIGN = re.compile(r"[$€£¥₹]\s*")
_NUMBER = re.compile(r"^[\d\s.,%()-]*$")


@passing_fact
class Cell:
    """What the headings say of one figure."""

    frame: Frame
    """Head and owner."""
    when: str | None
    """The year that a heading names."""
    unit: str
    """The unit in the heading's brackets, in words; empty when there is none."""
    bare: bool = False
    """Whether it holds the figure and nothing else: then the headings alone say what it is."""


def cell_of(sentence: Sentence, mention: Mention) -> Cell | None:
    """The headings of the cell that holds a mention; None outside tables and in a row's heading."""
    if not sentence.columns:
        return None
    start = mention.number.start
    column = bisect_right(sentence.columns, start, key=lambda cell: cell[0].start) - 1
    if column <= 0 or start >= sentence.columns[column][0].end:
        return None
    heading = sentence.columns[column][1]
    row = sentence.row_heading
    brackets = _BRACKETS.search(heading) or _BRACKETS.search(row)
    years = [match.group() for title in (heading, row) if (match := _YEAR.search(title))]
    what, whose = _plain(heading), _plain(row)
    if not what:
        what, whose = whose, ""
    unit = brackets.group(1) if brackets else ""
    bare = sentence.columns[column][0] == mention.number
    return Cell(Frame(head=what, of=whose), years[0] if years else None, unit, bare)


def _plain(title: str) -> str:
    """A heading without brackets and years; empty when only a number is left."""
    title = _YEAR.sub("", _BRACKETS.sub(" ", title)).strip(" :,-–")
    return "" if _NUMBER.match(title) else " ".join(title.split())


def with_heading_unit(quantity: Quantity, cell: Cell) -> Quantity:
    """A bare number in the unit and magnitude of its heading: 12 under "Revenue (US$ m)" is 12 million US dollars.

    >>> from factcheck.model import Bound
    >>> bare = Quantity(12.0, 12.0, (12.0, 12.0), Bound.EXACT, "count", precision=1.0)
    >>> with_heading_unit(bare, Cell(Frame(head="Revenue"), None, "US$ m")).stated
    (12000000.0, 12000000.0)
    """
    if quantity.unit != "count" or quantity.counted or quantity.kind is not Kind.LEVEL:
        return quantity
    for words in (_CURRENCY_SIGN.sub(r"\g<0>5", cell.unit, count=1), f"5 {cell.unit}", f"{cell.unit} 5"):
        found = find_mentions(words, 0, len(words)).quantities if cell.unit else ()
        if found and found[0].quantity.unit != "count":
            factor = found[0].quantity.stated[0] / 5
            return replace(
                quantity,
                low=None if quantity.low is None else quantity.low * factor,
                high=None if quantity.high is None else quantity.high * factor,
                stated=(quantity.stated[0] * factor, quantity.stated[1] * factor),
                precision=quantity.precision * factor,
                unit=found[0].quantity.unit,
            )
    return replace(quantity, counted=cell.frame.head)
