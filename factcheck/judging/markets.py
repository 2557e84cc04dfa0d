"""Figures of two markets: their names have nothing in common."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from factcheck.judging.context import Context
from factcheck.lexicon import load
from factcheck.matching import market_words, sentence_words, thing_of, title_words
from factcheck.model import Claim


def are_of_two_markets(left: Claim, right: Claim, context: Context) -> bool:
    """Whether two figures are of markets whose names have no word in common, and nothing of the name of the one is told with the other or in the
    title of its text: "the tracker market", "the smart glasses market"; but "the ERP market", in a text on enterprise resource planning (ERP)."""
    one, other = _name_of(left), _name_of(right)
    if not one or not other:
        return False
    if any(_may_be_one_word(word, another) for word in one for another in other):
        return False
    return not (_told_with(left, one, right, context) or _told_with(right, other, left, context))


def _name_of(claim: Claim) -> frozenset[str]:
    """The words by which a market is named whose size, growth or the like a claim tells; none of "market researchers" and "the same market"."""
    head = claim.frame.head.casefold().split()
    if _MARKET not in thing_of(claim).split() or head[-1:] == [] or not head[-1].startswith(_sizes()):
        return frozenset()
    return frozenset(word for word in market_words(claim) if word not in _POINTING)


@lru_cache(maxsize=1)
def _sizes() -> tuple[str, ...]:
    """What the name of a market, or of its size, ends in."""
    told = load("subjects")["market"]
    return tuple(word for field in ("nouns", "measures") for word in told[field].split(", "))


_MARKET = "market"
_POINTING = frozenset(("same", "other", "another", "such"))
"""They tell of a market named before."""


def _may_be_one_word(word: str, other: str) -> bool:
    """Whether two words are one, begin alike, or the one holds the other: "telehealth", "telemedicine"; "bioplastics", "plastics"."""
    return word[:_ALIKE] == other[:_ALIKE] or word in other or other in word


_ALIKE = 4
"""Letters with which words of one sense begin."""


def _told_with(market: Claim, words: Collection[str], claim: Claim, context: Context) -> bool:
    """Whether a word or short form of a market's name stands with a claim."""
    source = context.sources.get(claim.source)
    title = source.title if source is not None and source.title else ""
    told = {*sentence_words(claim.sentence), *title_words(title)}
    short = {word.casefold() for word in market.frame.head.split() if word.isupper()}
    return not told.isdisjoint({*words, *short})
