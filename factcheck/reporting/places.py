"""Where a person finds a claim: `press.txt:6`, `report.pdf p. 12`, `a.txt:6, 41, 63`."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Place, Source
from factcheck.reporting.dates import period_in_words
from factcheck.reporting.plain import plain


def place_in_words(location: str, place: Place) -> str:
    """Location with page, cell, paragraph or time, else line.

    >>> place_in_words("press.txt", Place(6, 12)), place_in_words("kit.pdf", Place(80, 1, page=4))
    ('press.txt:6', 'kit.pdf, p. 4')
    >>> place_in_words("a.xlsx", Place(9, 1, cell="Sales!B7")), place_in_words("a.docx", Place(9, 1, paragraph=4))
    ('a.xlsx, Sales!B7', 'a.docx, ¶ 4')
    >>> place_in_words("a.pdf", Place(9, 1, page=4, part="footnote 2")), place_in_words("a.pptx", Place(9, 1, 4, "slide 4"))
    ('a.pdf, p. 4, footnote 2', 'a.pptx, slide 4')
    """
    return plain(location) + _within(place)


def _within(place: Place) -> str:
    """What follows the location: the line, or the places of other sources, the widest first."""
    steps = [plain(place.part)] if place.part else []
    if place.page is not None and not (place.part or "").endswith(f"slide {place.page}"):
        steps.insert(0, f"p. {place.page}")
    if place.cell:
        steps.append(plain(place.cell))
    elif place.paragraph is not None:
        steps.append(f"¶ {place.paragraph}")
    if place.timecode:
        steps.append(plain(place.timecode))
    return f", {', '.join(steps)}" if steps else f":{place.line}"


def places_in_words(places: Sequence[tuple[str, Place]], most: int | None = None) -> str:
    """Several places, each location named once; past `most` they are counted.

    >>> places_in_words([("a.txt", Place(6, 1)), ("b.txt", Place(13, 1)), ("a.txt", Place(41, 1))])
    'a.txt:6, 41; b.txt:13'
    >>> places_in_words([("a.txt", Place(line, 1)) for line in (1, 5, 9)], most=2)
    'a.txt:1, 5 and 1 more'
    """
    kept = places if most is None else places[:most]
    by_location: dict[str, list[str]] = {}
    for location, place in kept:
        within = _within(place)
        known = by_location.setdefault(plain(location), [])
        if within not in known:
            known.append(within)
    listed = "; ".join(
        location + ", ".join([withins[0], *(within.lstrip(":, ") for within in withins[1:])])
        for location, withins in by_location.items()
    )
    more = len(places) - len(kept)
    return f"{listed} and {more:,} more" if more else listed


def common_folder(locations: Sequence[str]) -> str:
    """The folder that all of several locations lie in, with its slash; empty when there is none.

    >>> common_folder(["notes/fair/a.txt", "notes/fair/old/b.txt"])
    'notes/fair/'
    >>> common_folder(["notes/a.txt"]), common_folder(["a.txt", "https://example.org/a"])
    ('', '')
    """
    if len(locations) < 2 or any("://" in location for location in locations):
        return ""
    # What all of them share, the least and the greatest share.
    least, greatest = min(locations), max(locations)
    shared = next(
        (place for place, (left, right) in enumerate(zip(least, greatest, strict=False)) if left != right),
        min(len(least), len(greatest)),
    )
    folder = least[: least.rfind("/", 0, shared) + 1]
    return folder if folder.strip("./") else ""  # "/" and "../" say nothing, and their rest would mislead.


def publication(source: Source) -> str:
    """Publisher with its rank, and date, as far as they are known.

    >>> publication(Source("S-1", "a.txt", publisher="The Paper", published="2025-11-21"))
    'The Paper, 21 Nov 2025'
    >>> publication(Source("S-1", "a.txt", publisher="The Paper", rank="official"))
    'The Paper (official)'
    """
    rank = f" ({source.rank})" if source.rank else ""
    known = [plain(source.publisher) + rank] if source.publisher else []
    if source.rank and not source.publisher:
        known.append(f"{source.rank} source")
    if source.published:
        known.append(plain(period_in_words(source.published)))
    return ", ".join(known)
