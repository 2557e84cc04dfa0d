"""The number formats of a workbook's cells, which calamine leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from factcheck.reading.content import UnreadableError
from factcheck.reading.number_formats import BUILT_IN
from factcheck.reading.packages import Package, damaged

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_AREA = 4_000_000
"""Places, filled or not, between the first and the last filled cell of a sheet: all of them take memory."""


@dataclass(frozen=True, slots=True)
class SheetFormats:
    """What one sheet says of its cells beside their values."""

    codes: Mapping[tuple[int, int], str]
    """Row and column, from 0 -> format code; cells without one are left out."""


def formats_of(package: Package) -> dict[str, SheetFormats]:
    """Name of a sheet -> its formats. `UnreadableError` for cells so far apart that no memory holds what is between."""
    main = package.related("", "officeDocument")
    if not main:
        raise damaged()
    styles = package.related(main[0], "styles")
    by_style = _codes(package.xml(styles[0]) if styles else None)
    targets = package.targets(main[0])
    found = {}
    for sheet in package.xml(main[0]).iter("{*}sheet"):
        part = targets.get(sheet.get(_RELATION), "")
        if part in package.parts:
            found[sheet.get("name", "")] = SheetFormats(dict(_cells(package.parts[part], by_style)))
    return found


def _codes(styles: Any) -> list[str]:
    """The format code of each style of cells."""
    if styles is None:
        return []
    own = {form.get("numFmtId"): form.get("formatCode", "") for form in styles.iter("{*}numFmt")}
    codes = []
    for style in styles.iterfind("{*}cellXfs/{*}xf"):
        number = style.get("numFmtId", "0")
        codes.append(own.get(number) or (BUILT_IN.get(int(number), "") if number.isdecimal() else ""))
    return codes


def _cells(part: bytes, by_style: list[str]) -> Iterator[tuple[tuple[int, int], str]]:
    from lxml import etree  # type: ignore[import-untyped]

    rows: list[int] = []
    columns: list[int] = []
    row = column = -1
    try:
        for event, element in etree.iterparse(
            BytesIO(part),
            tag=("{*}c", "{*}row"),
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
        ):
            if event == "end":
                element.clear()
                continue
            name = element.get("r", "")
            if element.tag.endswith("}row"):
                row, column = int(name) - 1 if name.isdecimal() else row + 1, -1
                continue
            match = _CELL.fullmatch(name)
            row, column = (int(match[2]) - 1, _number(match[1])) if match else (row, column + 1)
            _stretch(rows, row)
            _stretch(columns, column)
            if (rows[-1] - rows[0] + 1) * (columns[-1] - columns[0] + 1) > _AREA:
                raise UnreadableError(
                    "has cells too far apart", "move its tables together, or save them as .csv"
                )
            style = element.get("s", "")
            code = by_style[int(style)] if style.isdecimal() and int(style) < len(by_style) else ""
            if code:
                yield (row, column), code
    except etree.XMLSyntaxError as error:
        raise damaged() from error


def _stretch(ends: list[int], place: int) -> None:
    """Widens the least and the greatest place seen so far."""
    if not ends:
        ends.extend((place, place))
    ends[0], ends[-1] = min(ends[0], place), max(ends[-1], place)


def _number(letters: str) -> int:
    """A column's number from 0.

    >>> _number("B"), _number("AB")
    (1, 27)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
