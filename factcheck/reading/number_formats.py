"""Values of cells with the number formats of Excel -> the words that a cell shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "$#,##0", 6: "$#,##0", 7: "$#,##0.00", 8: "$#,##0.00",
    9: "0%", 10: "0.00%", 14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 37: "#,##0", 38: "#,##0",
    39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "$#,##0", 43: "#,##0.00", 44: "$#,##0.00",
}  # fmt: skip
"""Formats that a workbook names by number only (ECMA-376 part 1, section 18.8.30)."""
_CURRENCY = re.compile(r"\[\$([^\]-]*)[^\]]*\]")
_BRACKETS = re.compile(r"\[[^\]]*\]")
_LITERAL = re.compile(r"\"([^\"]*)\"|\\(.)|_.|\*.")
_PLACES = re.compile(r"[#0?][#0?,]*(?:\.[#0?]+)?,*")
_DAY = re.compile(r"d", re.I)
_MONTH = re.compile(r"m", re.I)
_PROTECTED = "\ue000"
"""Stands for a literal while the places of digits are looked for: a private character that no format holds."""


@dataclass(frozen=True, slots=True)
class _Format:
    """One section of a format code, taken apart."""

    before: str
    after: str
    least: int
    """Decimals that are always shown."""
    most: int
    """Decimals that are shown at most."""
    grouped: bool
    factor: float
    """100 for percent, 0.001 for each comma at the end."""


def shown_value(value: object, code: str = "") -> str:
    """The words that a cell shows.

    >>> shown_value(0.352, "0.0%"), shown_value(30000.0, "#,##0"), shown_value(5.46e9, '[$$-409]0.0,,," bn"')
    ('35.2%', '30,000', '$5.5 bn')
    >>> shown_value(1200.0), shown_value(date(2025, 11, 1), "mmm yyyy"), shown_value(True)
    ('1200', '2025-11', 'yes')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _number(float(value), code)
    if isinstance(value, datetime | date):
        return _date(value, code)
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, timedelta):
        return f"{value.total_seconds() / 3600:.11g} hours"
    return str(value)


def _number(value: float, code: str) -> str:
    form = _format(code)
    if form is None:
        return _general(value)
    scaled = abs(value) * form.factor
    words = f"{scaled:,.{form.most}f}" if form.grouped else f"{scaled:.{form.most}f}"
    while (
        form.most > form.least
        and "." in words
        and words.endswith("0")
        and len(words.partition(".")[2]) > form.least
    ):
        words = words[:-1]
    sign = "-" if value < 0 and any(digit in "123456789" for digit in words) else ""
    return f"{form.before}{sign}{words.rstrip('.')}{form.after}".strip()


def _general(value: float) -> str:
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    words = f"{value:.11g}"
    return f"{value:.0f}" if "e+" in words else f"{value:.15f}".rstrip("0") if "e" in words else words


@lru_cache(maxsize=1_000)
def _format(code: str) -> _Format | None:
    """The first section of a code; None when it has no places for digits, or is beyond what is shown as a number."""
    literals: list[str] = []

    def keep(match: re.Match[str]) -> str:
        literals.append(match[1] or match[2] or "")
        return _PROTECTED

    section = _CURRENCY.sub(lambda match: f'"{match[1]}"', code)
    section = _BRACKETS.sub("", _LITERAL.sub(keep, section).split(";")[0])
    places = _PLACES.search(section)
    if places is None or "E" in section or "/" in section or section.strip().lower() in ("general", "@"):
        return None
    whole, _, decimals = places[0].rstrip(",").partition(".")
    factor = 100.0 ** section.count("%") * 0.001 ** (len(places[0]) - len(places[0].rstrip(",")))
    spoken = iter(literals)

    def told(words: str) -> str:
        return "".join(next(spoken) if sign == _PROTECTED else sign for sign in words if sign not in "()?")

    before = told(section[: places.start()])
    after = told(section[places.end() :])
    return _Format(before, after, decimals.count("0"), len(decimals), "," in whole, factor)


def _date(value: date, code: str) -> str:
    """The date as exact as it is shown."""
    plain = _LITERAL.sub("", _BRACKETS.sub("", code))
    if isinstance(value, datetime) and (value.hour or value.minute):
        return value.isoformat(" ", "minutes")
    day = date(value.year, value.month, value.day).isoformat()
    if not plain or _DAY.search(plain):
        return day
    return day[:7] if _MONTH.search(plain) else day[:4]
