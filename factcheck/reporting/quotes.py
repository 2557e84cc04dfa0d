"""The words of a source with their figure set apart, and how to shorten them without losing it."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import Claim, Span
from factcheck.reporting.plain import plain

_FIGURE_PARTS = ("hedge", "number", "unit")
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a source, fit to be shown, in three stretches."""

    before: str
    """What stands before the figure."""
    figure: str
    """Hedge, number and unit; empty when it is not known where they stand."""
    after: str
    """What stands after it."""

    @property
    def text(self) -> str:
        """All of it."""
        return self.before + self.figure + self.after


def quotation(claim: Claim) -> Quotation:
    """The claim's quote."""
    return _split(claim, claim.quote, claim.span.start)


def sentence(claim: Claim) -> Quotation:
    """The claim's whole sentence."""
    return _split(claim, claim.sentence, claim.sentence_start)


def figure_span(claim: Claim, start: int, end: int) -> Span | None:
    """Where the figure stands in the document, within a stretch of it; None when no part says so."""
    spans = [
        part.span
        for part in claim.parts
        if part.name in _FIGURE_PARTS and start <= part.span.start < part.span.end <= end
    ]
    if not spans:
        return None
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def shortened(quote: Quotation, limit: int) -> Quotation:
    """The quote in at most about `limit` characters: the figure stays, words go from the longer side first.

    >>> shortened(Quotation("In the great halls of the fair ", "over 60", " nations met again"), 30).text
    '…the fair over 60 nations…'
    """
    room = limit - len(quote.figure)
    if len(quote.text) <= limit or room <= 0:
        return quote
    before_room = min(len(quote.before), max(room // 2, room - len(quote.after)))
    after_room = room - before_room
    return Quotation(_tail(quote.before, before_room), quote.figure, _head(quote.after, after_room))


def _split(claim: Claim, text: str, start: int) -> Quotation:
    span = figure_span(claim, start, start + len(text))
    if span is None:
        return Quotation(plain(text).strip(), "", "")
    before, figure = text[: span.start - start], text[span.start - start : span.end - start]
    return Quotation(plain(before).lstrip(), plain(figure), plain(text[span.end - start :]).rstrip())


def _tail(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept = text[len(text) - max(room - 1, 0) :] if room > 1 else ""
    space = kept.find(" ")
    return _ELLIPSIS + (kept[space + 1 :] if 0 <= space < len(kept) - 1 else "")


def _head(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept = text[: max(room - 1, 0)]
    space = kept.rfind(" ")
    return (kept[:space].rstrip(",;: ") if space > 0 else "") + _ELLIPSIS
