"""Figures of a title that the text below tells again: they are of what the text tells them of, where the title names nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.model import Claim, Modality

_HEADLINE = Modality.HEADLINE


def named_below(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of a text, those of its title with what they are about.

    >>> from factcheck.extraction import extract
    >>> from factcheck.model import Document, Span
    >>> text = "Ferry disaster: toll rises to 140\\n\\nOn Sunday the toll of the sinking of the MV Orla rose to 140."
    >>> [claim.about for claim in extract(Document("S-1", "wire.txt", text, headline=Span(0, 33))).claims]
    ['MV Orla', 'MV Orla']
    """
    return tuple(
        replace(claim, about=_about_below(claim, claims))
        if claim.modality is _HEADLINE and not claim.about
        else claim
        for claim in claims
    )


def _about_below(headline: Claim, claims: Sequence[Claim]) -> str:
    """What the first figure of the text that is told like one of the title is about; empty where none is."""
    quantity, told = headline.quantity, _told(headline)
    for claim in claims:
        of_number = (claim.quantity.stated, claim.quantity.unit) == (quantity.stated, quantity.unit)
        if (
            of_number
            and claim.modality is not _HEADLINE
            and told <= _told(claim)
            and claim.when == headline.when
        ):
            return claim.about
    return ""


def _told(claim: Claim) -> frozenset[str]:
    """What a claim counts or measures, and what those counted do or undergo."""
    frame = claim.frame
    return frozenset((frame.head.casefold(), frame.measure.casefold(), frame.role.casefold())) - {""}
