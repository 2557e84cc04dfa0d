"""What reports call units, currencies, verdicts and groups of findings, from `lexicon/wording.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.lexicon import load


@dataclass(frozen=True, slots=True)
class Wording:
    """Everything that `wording.toml` holds."""

    currencies: Mapping[str, str]
    """ISO 4217 code -> sign before the number."""
    units: Mapping[str, str]
    """Unit -> its short form after the number."""
    long_units: Mapping[str, tuple[str, str]]
    """Unit -> singular and plural where adding an s is wrong."""
    inclusive: tuple[str, ...]
    """Words of a hedge that let the number itself in: "at least", "no more than"."""
    verdicts: Mapping[str, str]
    """Verdict -> its words in a heading."""
    groups: Mapping[str, str]
    """Rule code -> what the findings of that code have in common; in the order in which they are shown."""
    likelihood: tuple[tuple[float, str], ...]
    """Least confidence -> how surely two claims speak of the same thing, highest first."""
    gravity: tuple[tuple[float, str], ...]
    """Least severity -> how far the values are apart, highest first."""
    languages: Mapping[str, str]
    """ISO 639-1 code -> English name."""
    features: Mapping[str, str]
    """Feature of the evidence -> its words."""


@cache
def wording() -> Wording:
    """The words, read on first use.

    >>> wording().currencies["USD"]
    'US$'
    """
    table = load("wording")
    return Wording(
        currencies=table["currencies"],
        units=table["units"],
        long_units={unit: (one, many) for unit, (one, many) in table["long_units"].items()},
        inclusive=tuple(table["inclusive"]["hedges"]),
        verdicts=table["verdicts"],
        groups=table["groups"],
        likelihood=_ladder(table["likelihood"]),
        gravity=_ladder(table["gravity"]),
        languages=table["languages"],
        features=table["features"],
    )


def _ladder(steps: Mapping[str, float]) -> tuple[tuple[float, str], ...]:
    return tuple(sorted(((least, words) for words, least in steps.items()), reverse=True))


def step_in_words(ladder: tuple[tuple[float, str], ...], score: float) -> str:
    """The words of the highest step that the score reaches.

    >>> step_in_words(((0.9, "almost surely"), (0.0, "perhaps")), 0.91)
    'almost surely'
    """
    for least, words in ladder:
        if score >= least:
            return words
    return ladder[-1][1]
