"""The figures behind the charts of Word documents and presentations, as the rows of a table."""

from __future__ import annotations

from typing import Any

from factcheck.reading.number_formats import shown_value
from factcheck.reading.pipe_table import one_line

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHART = f"{_C}chart"
"""The element that refers to a chart, and the one that holds it."""
_NUMBER = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def chart_relation(element: Any) -> str:
    """Id of the relation by which a document refers to a chart."""
    return str(element.get(_NUMBER, ""))


def chart_title(chart: Any) -> str:
    """What stands above a chart; empty when nothing does."""
    title = chart.find(f"{_C}chart/{_C}title")
    return "" if title is None else one_line("".join(words.text or "" for words in title.iter(f"{_A}t")))


def chart_rows(chart: Any) -> list[list[str]]:
    """A row for each category, a column for each series, the first row with their names."""
    series = list(chart.iter(f"{_C}ser"))
    names = [" ".join(_points(one, "tx").values()) for one in series]
    categories: dict[int, str] = {}
    for one in series:
        categories |= _points(one, "cat")
    columns = [_points(one, "val") for one in series]
    places = sorted({place for column in columns for place in column})
    rows = [[categories.get(place, ""), *(column.get(place, "") for column in columns)] for place in places]
    return [["", *names], *rows] if rows else []


def _points(series: Any, kind: str) -> dict[int, str]:
    """The words or figures of a series by their number, as they are shown."""
    found: dict[int, str] = {}
    for cache in series.iterfind(f"{_C}{kind}//{_C}pt/.."):
        code = cache.findtext(f"{_C}formatCode") or ""
        for point in cache.iterchildren(f"{_C}pt"):
            words = one_line(point.findtext(f"{_C}v") or "")
            place = point.get("idx", "")
            if place.isdecimal() and words:
                found[int(place)] = _shown(words, code) if cache.tag == f"{_C}numCache" else words
    return found


def _shown(words: str, code: str) -> str:
    try:
        return shown_value(float(words), code)
    except ValueError:
        return words
