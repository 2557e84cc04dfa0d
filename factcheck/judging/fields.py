"""Of which market a text speaks: "global shipments were 335,000 units" is said of the market that the rest of its text names.

Two reports on markets of different names ("heat pumps", "industrial and high-temperature heat pumps") give different figures for shipments,
regions and firms without repeating what they are of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from factcheck.matching import market_words, names_no_one, speaks_of_market, title_words
from factcheck.model import Claim, Source

Field = frozenset[str]
"""The words by which a market is named, without "market"."""


def fields_of(claims: Sequence[Claim]) -> dict[str, Field]:
    """Source -> the market that most of its figures name; sources that name none are left out.

    >>> import factcheck
    >>> text = "The drone market reached $3 billion in 2024. Shipments were 335,000 units."
    >>> [sorted(words) for words in fields_of(factcheck.extract(text)).values()]
    [['drone']]
    """
    named: dict[str, Counter[Field]] = {}
    for claim in claims:
        words = market_words(claim)
        if words:
            named.setdefault(claim.source, Counter())[words] += 1
    return {
        source: max(fields, key=lambda words: (fields[words], sorted(words)))
        for source, fields in named.items()
    }


def with_titled(
    fields: Mapping[str, Field], claims: Sequence[Claim], sources: Iterable[Source]
) -> dict[str, Field]:
    """With the sources that speak of "the market" alone, and whose title has the words of a market that others name: the longest such.

    >>> import factcheck
    >>> from factcheck.model import Source
    >>> claim = factcheck.extract("The market was worth $2 billion in 2024.")[0]
    >>> titled = with_titled({"S-1": frozenset({"drone"})}, [claim], [Source(claim.source, "b.txt", title="Drones: facts")])
    >>> sorted(titled[claim.source])
    ['drone']
    """
    bare = {claim.source for claim in claims if claim.source not in fields and speaks_of_market(claim)}
    by_word: dict[str, set[Field]] = {}
    for field in set(fields.values()) if bare else ():
        by_word.setdefault(min(field), set()).add(field)
    found = dict(fields)
    for source in sources:
        if source.id in bare and source.title:
            words = title_words(source.title)
            known = [field for word in words for field in by_word.get(word, ()) if field <= words]
            if known:
                found[source.id] = max(known, key=lambda field: (len(field), sorted(field)))
    return found


def of_other_fields(
    left: Claim, right: Claim, fields: Mapping[str, Field], titled: Mapping[str, Field]
) -> bool:
    """Whether two figures are of different markets by their texts: neither names a market or anyone itself, and their texts name two; by their titles
    alone, two of which the names have no word in common."""
    one, other = fields.get(left.source), fields.get(right.source)
    if one is None or other is None:
        one, other = titled.get(left.source), titled.get(right.source)
        if one is None or other is None or not one.isdisjoint(other):
            return False
    if one == other:
        return False
    return all(names_no_one(claim) and not market_words(claim) for claim in (left, right))
