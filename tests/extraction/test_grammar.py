"""The quantity grammar on examples that stand as data in `tests/grammar/*.toml`.

A row has the `text` of one sentence and what it says, complete and in the order of the text:

- `says`: quantities, "value | bound | unit | counted | kind | more", where what is left out is exact, count, nothing counted
  and level. Two numbers stated are written "3..10". "more" may be `up`, `down`, `alternative`, `low=..`, `high=..`, `step=..`.
- `dates`: "2025", "2025-11-18/2025-11-21", "1990s", "weekday 0", "last year".
- `rejects`: "words | reason"; `unread` in the place of a reason's last column marks figures that were not understood.
- `language`: ISO 639-1, English when left out.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.extraction.quantities import find_mentions, has_figure
from factcheck.extraction.types import DateMention, Mention
from factcheck.model import Quantity

FOLDER = Path(__file__).parent.parent / "grammar"


def rows() -> list[Any]:
    """Every row of every file, named after its file and text."""
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["row"]:
            found.append(pytest.param(row, id=f"{path.stem}: {row['text'][:70]}"))
    return found


def number(value: float | None) -> str:
    """A number as the rows write it."""
    return "open" if value is None else f"{value:.10g}"


def told(quantity: Quantity) -> str:
    """The first five columns of a row."""
    low, high = quantity.stated
    value = number(low) if low == high else f"{number(low)}..{number(high)}"
    return f"{value} | {quantity.bound} | {quantity.unit} | {quantity.counted} | {quantity.kind}"


def expected(says: str) -> tuple[str, list[str]]:
    """The first five columns, filled up, and what else is asked for."""
    value, bound, unit, counted, kind, more, *_ = [part.strip() for part in says.split("|")] + [""] * 6
    ends = [f"{float(end):.10g}" for end in value.split("..")]
    usual = "range" if len(ends) > 1 else "exact"
    return (
        f"{'..'.join(ends)} | {bound or usual} | {unit or 'count'} | {counted} | {kind or 'level'}",
        more.split(),
    )


def check_more(mention: Mention, more: list[str]) -> None:
    """What the sixth column asks for."""
    quantity = mention.quantity
    for wish in more:
        name, _, value = wish.partition("=")
        if name in ("low", "high"):
            assert number(getattr(quantity, name)) == value, wish
        elif name == "step":
            assert quantity.precision == pytest.approx(float(value)), wish
        elif name in ("up", "down"):
            assert quantity.direction == {"up": 1, "down": -1}[name], wish
        else:
            assert name == "alternative" and mention.alternative, wish


def day(year: int | None, month: int | None, day_of_month: int | None) -> str:
    """A date as the rows write it."""
    parts = ["----" if year is None else str(year)]
    if month is not None:
        parts.append(f"{month:02d}")
    if day_of_month is not None:
        parts.append(f"{day_of_month:02d}")
    return "-".join(parts)


def date_told(date: DateMention) -> str:
    """A date mention as the rows write it."""
    if date.decade:
        return f"{date.year}s"
    if date.month is None and date.year is None:
        return date.relative or f"weekday {date.weekday}"
    first = day(date.year, date.month, date.day)
    last = day(date.end_year, date.end_month, date.end_day)
    words = first if last == "----" else f"{first}/{last}"
    return f"{date.relative} {words}" if date.relative else words


ROWS = [(param.values[0],) for param in rows()]


@pytest.mark.parametrize("row", rows())
def test_row(row: dict[str, Any]) -> None:
    """A sentence says what its row says, and nothing else."""
    text = row["text"]
    found = find_mentions(text, 0, len(text), row.get("language", "en"))
    wanted = [expected(says) for says in row.get("says", [])]
    assert [told(mention.quantity) for mention in found.quantities] == [columns for columns, _ in wanted]
    for mention, (_, more) in zip(found.quantities, wanted, strict=True):
        check_more(mention, more)
    assert [date_told(date) for date in found.dates] == row.get("dates", [])
    rejected = [
        f"{text[each.span.start : each.span.end]} | {each.reason if each.understood else 'unread'}"
        for each in found.rejected
    ]
    assert rejected == row.get("rejects", [])


def test_has_figure_misses_nothing() -> None:
    """The cheap look never skips a sentence of which a quantity is read."""
    texts = [(row["text"], row.get("language", "en")) for (row,) in ROWS if row.get("says")]
    assert texts
    assert [text for text, language in texts if not has_figure(text, 0, len(text), language)] == []
