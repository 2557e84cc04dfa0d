"""How much text, and how many figures, one source may hold: what is read of it is looked at whole, figure by figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from factcheck.lexicon import load
from factcheck.model import Document, Skipped
from factcheck.reading.content import UnreadableError
from factcheck.reading.limits import Limits

_OF_WHAT = {"text_characters": "characters of text", "figures": "figures"}
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def within_amounts(
    results: Iterable[Document | Skipped], location: str, limits: Limits
) -> Iterator[Document | Skipped]:
    """What was read of one source named, up to the first document with which it holds too much.

    >>> found = within_amounts([Document("S-1", "a.txt", "60 or 70 or 80 nations")], "a.txt", Limits(figures=2))
    >>> [skipped.reason for skipped in found]
    ['holds more than 2 figures']
    """
    characters = figures = read = 0
    for result in results:
        if isinstance(result, Document):
            characters += len(result.text)
            if characters <= limits.text_characters:
                figures += figures_in(result.text)
            limit = _exceeded(characters, figures, limits)
            if limit:
                error = over(limit, limits)
                yield Skipped(
                    location, error.message + ("; the rest was not read" if read else ""), error.hint
                )
                return
            read += 1
        yield result


def figures_in(text: str) -> int:
    """Numbers written in a text, in digits or English words; those counted too that state nothing (dates, section numbers).

    >>> figures_in("On 21 November 2025 over 1,200.5 or twelve hundred came.")
    5
    """
    digits = sum(1 for _ in _DIGITS.finditer(text))
    return digits + sum(map(_number_words().__contains__, text.casefold().split()))


def refuse_too_much(text: str, limits: Limits) -> None:
    """Raises `UnreadableError` for the words of one source that hold too much, before more work goes into them."""
    limit = _exceeded(len(text), figures_in(text), limits)
    if limit:
        raise over(limit, limits)


def over(limit: str, limits: Limits) -> UnreadableError:
    """What is said of a source that goes over one of these limits.

    >>> over("figures", Limits()).message
    'holds more than 10,000 figures'
    """
    return UnreadableError(
        f"holds more than {getattr(limits, limit):,} {_OF_WHAT[limit]}",
        f"split it, or raise the limit {limit}",
    )


def _exceeded(characters: int, figures: int, limits: Limits) -> str | None:
    """The name of the limit that is exceeded."""
    if characters > limits.text_characters:
        return "text_characters"
    return "figures" if figures > limits.figures else None


@lru_cache(maxsize=1)
def _number_words() -> frozenset[str]:
    table = load("numerals")["en"]
    return frozenset({*table["words"], *table["scales"]})
