"""What a question asks for, which its answer does not say again: "How many stations does it have? 41, ten of them new"."""

from __future__ import annotations

from factcheck.extraction.frames import measure_words
from factcheck.extraction.phrases import noun_phrase_after
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention
from factcheck.model import Frame

_OPENING = 3
"""Tokens in which the word that asks stands: "– And how many"."""


def asked_for(tagged: Tagged, text: str) -> Frame:
    """The frame of what a question asks for: the counted ones of "how many", the noun behind the verb of "what is" and "how long is"; else none.

    >>> from factcheck.extraction.quantities import find_mentions
    >>> from factcheck.extraction.tagging import tag
    >>> texts = "How many stations does it have?", "How long was the delay?", "What is the rise in fares?", "Who came?"
    >>> [asked_for(tag(find_mentions(text, 0, len(text))), text).head for text in texts]
    ['stations', 'delay', 'fares', '']
    """
    lower, tags = tagged.tokens.lower, tagged.tags
    at = next((i for i, word in enumerate(lower[:_OPENING]) if word in ("how", "what")), None)
    if at is None:
        return Frame()
    many = lower[at : at + 2] == ["how", "many"]
    verb = at + 1 + (lower[at] == "how")
    if not many and lower[verb : verb + 1] not in _STANDS:
        return Frame()
    first = verb if many else verb + 1
    phrase = noun_phrase_after(tagged, first)
    if phrase is None or not {*tags[first : phrase.first]} <= {*"DJ"}:
        return Frame()
    noun = tagged.phrase(phrase.first, phrase.last, text)
    if not many and lower[phrase.last - 1] in measure_words() and phrase.tail_last > phrase.tail_first:
        return Frame(head=tagged.phrase(phrase.tail_first, phrase.tail_last, text), measure=noun)
    return Frame(head=noun)


_STANDS = (["is"], ["are"], ["was"], ["were"])


def answers(tagged: Tagged, mention: Mention) -> bool:
    """Whether a sentence opens with a figure, as an answer does: "41, including ten new ones", "Up to 1,500", but "By 300 metres"."""
    before = range(mention.first)
    return all(tagged.tags[i] in "JD." or tagged.tokens.lower[i] in _BOUNDING for i in before)


_BOUNDING = frozenset(("up", "to", "about", "around", "over", "at"))
"""Prepositions that bound a figure."""
