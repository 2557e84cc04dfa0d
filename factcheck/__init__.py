"""Cross-checks the figures that documents state.

Three functions and the types they return; everything else is loaded when one of them is called.

>>> import factcheck
>>> factcheck.compare("The fair drew over 60 exhibitors.", "The fair drew 160 exhibitors.").verdict.value
'compatible'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike

    from factcheck.errors import FactcheckError, UserError
    from factcheck.model import (
        Bound,
        Claim,
        Comparison,
        Decision,
        Document,
        Evidence,
        Finding,
        Frame,
        Kind,
        Modality,
        Part,
        Place,
        PlaceMark,
        Quantity,
        Reading,
        Report,
        Row,
        Skipped,
        Source,
        Span,
        Topic,
        Unresolved,
        Verdict,
    )

__version__ = "0.3.0"

_ERRORS = ("FactcheckError", "UserError")

__all__ = [
    "Bound",
    "Claim",
    "Comparison",
    "Decision",
    "Document",
    "Evidence",
    "FactcheckError",
    "Finding",
    "Frame",
    "Kind",
    "Modality",
    "Part",
    "Place",
    "PlaceMark",
    "Quantity",
    "Reading",
    "Report",
    "Row",
    "Skipped",
    "Source",
    "Span",
    "Topic",
    "Unresolved",
    "UserError",
    "Verdict",
    "__version__",
    "check",
    "compare",
    "extract",
]


def extract(
    text: str, *, title: str | None = None, published: str | None = None, event: str | None = None
) -> list[Claim]:
    """The claims that a text states, in its order.

    `title`, `published` (ISO 8601) and `event` are what is known of the text from elsewhere; they give a
    claim its context where the text itself does not. Quotes stand at their spans:

    >>> text = "The fair drew over 1,200 exhibitors from 60 countries."
    >>> [(claim.quantity.low, claim.quantity.high) for claim in extract(text)]
    [(1200.0, None), (60.0, 60.0)]
    >>> all(text[c.span.start : c.span.end] == c.quote for c in extract(text))
    True
    """
    from factcheck.workflow import extract_text

    return list(extract_text(text, title=title, published=published, event=event))


def compare(text_a: str, text_b: str, reading: Literal["literal", "usual"] = "literal") -> Comparison:
    """What the figures of two texts say of each other.

    The verdict is the first that the texts have of contradiction, agreement, compatible and different_scope;
    else unrelated. With the usual reading "over 60" and "160" contradict; literally they are compatible.

    >>> compare("The fair drew 500 exhibitors.", "The fair drew 700 exhibitors.").verdict.value
    'contradiction'
    """
    from factcheck.workflow import compare_texts

    return compare_texts(text_a, text_b, reading)


def check(
    sources: Iterable[str | PathLike[str] | Document],
    reading: Literal["literal", "usual"] = "usual",
    *,
    one_event: bool = False,
) -> Report:
    """The consistency report over sources: paths of files and folders, and documents read elsewhere.

    Nothing is stored. `one_event`: you say that all of them tell of one event; what differs then contradicts more often. A source that cannot be read is listed in `.skipped` with the reason; a path that does
    not exist raises `UserError` before anything is read.
    """
    from factcheck.workflow import check_sources

    return check_sources(sources, reading, one_event=one_event)


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load a type of the public interface on first use."""
        if name in _ERRORS:
            from factcheck import errors

            return getattr(errors, name)
        if name in __all__:
            from factcheck import model

            return getattr(model, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
