"""Figures that "respectively" deals out: "revenue and net profit rose 5 % and 7 %, respectively" is two sentences in one.

Each is read with blanks in the place of what is said of the other ("revenue                rose 5 %"), so that whatever reads a sentence reads it as it
would read any other, and all places stay what they are. Nothing is done where the lists are not of one length.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.extraction.facts import passing_fact
from factcheck.extraction.frames import measure_words
from factcheck.extraction.nouns import is_plural
from factcheck.extraction.read_sentences import ReadSentence
from factcheck.extraction.types import Mention
from factcheck.model import Span

_RESPECTIVELY = "respectively"
_JOINING = frozenset((",", "and", "&"))
_FAR = 5
"""Tokens between the last of the figures and the word: "12 and 15 cases, respectively"."""
_MOST = 12
"""Figures that are dealt out at most: the sentence is read once for each; a longer list is a table."""
_OWN = "NJ"
"""Tags of the words that things are named with."""

Stretch = tuple[int, int]
"""A half-open range of tokens."""


@passing_fact
class Dealt:
    """A sentence of which lists are dealt out."""

    figures: tuple[Mention, ...]
    """The figures."""
    others: tuple[Stretch, ...]
    """What they are of, in the same order: names, nouns or dates."""


def each_alone(
    text: str, read: ReadSentence, span: Span, again: Callable[[int, int, str], ReadSentence | None]
) -> Iterator[tuple[str, ReadSentence, Mention]]:
    """The figures of a sentence in their order, each with the text and the sentence that it is to be read in: the text itself, or one with blanks
    for what is said of other figures. `span` is where the sentence stands, `again` reads a stretch of a text."""
    dealt = _dealt(read) if _RESPECTIVELY in read.tagged.tokens.lower else None
    for mention in read.mentions.quantities:
        if dealt is not None and mention in dealt.figures:
            own = _alone(text, read, dealt, dealt.figures.index(mention))
            alone = again(span.start, span.end, own)
            found = alone.mentions.quantities if alone is not None else ()
            same = next((one for one in found if one.number.start == mention.number.start), None)
            if alone is not None and same is not None:
                yield own, alone, same
                continue
        yield text, read, mention


def is_dealt_out(text: str, whole: str, span: Span) -> bool:
    """Whether something stands in a stretch that is said of another figure."""
    return text[span.start : span.end] != whole[span.start : span.end]


def _dealt(read: ReadSentence) -> Dealt | None:
    lower = read.tagged.tokens.lower
    at = lower.index(_RESPECTIVELY)
    dates = _run(
        [(date.first, date.last) for date in reversed(read.mentions.dates) if date.last <= at], lower
    )
    before_dates = bool(dates) and set(lower[dates[-1][1] : at]) <= {","}
    until = dates[0][0] if before_dates else at
    before = [one for one in reversed(read.mentions.quantities) if one.last <= until]
    behind = [one for one in read.mentions.quantities if one.first > at]
    if before and until - before[0].last <= _FAR:
        listed = before
    elif behind and behind[0].first <= at + 2:
        listed = behind  # "were respectively 4.2 and 3.9 percent"
    else:
        return None
    run = _run([(one.first, one.last) for one in listed], lower)
    figures = tuple(one for one in read.mentions.quantities if (one.first, one.last) in run)
    others = dates if len(dates) == len(figures) else _conjuncts(read, figures[0].first, len(figures))
    return Dealt(figures, tuple(others)) if 1 < len(others) == len(figures) <= _MOST else None


def _run(stretches: Sequence[Stretch], lower: Sequence[str]) -> list[Stretch]:
    """The first of the stretches with those after it that nothing but commas and "and" parts from the one before, in the order of the text."""
    run: list[Stretch] = []
    for one in stretches:
        if run:
            left, right = sorted((run[-1], one))
            between = lower[left[1] : right[0]]
            if not between or not _JOINING.issuperset(between):
                break
        run.append(one)
    return sorted(run)


def _conjuncts(read: ReadSentence, until: int, number: int) -> list[Stretch]:
    """The last things before a token that are listed, so many: names, or phrases of nouns."""
    lower = read.tagged.tokens.lower
    for joint in range(until - 1, 0, -1):
        if lower[joint] in ("and", "&"):
            found = _names(read, joint) or _phrases(read, joint)
            return found if len(found) == number else []
    return []


def _names(read: ReadSentence, joint: int) -> list[Stretch]:
    """The names around an "and", without a noun that they share: "the Lindau and Arlow plants", "Lindau, Arlow and Marn"."""
    written = read.tagged.tokens.text
    last = joint + 1
    while last < len(written) and written[last][0].isupper():
        last += 1
    if last == joint + 1:
        return []
    found, end = [(joint + 1, last)], joint
    while True:
        end -= written[end - 1] == ","
        first = end
        while first and written[first - 1][0].isupper():
            first -= 1
        if first == end:
            return found
        found.insert(0, (first, end))
        if first < 2 or written[first - 1] != ",":
            return found
        end = first - 1


def _phrases(read: ReadSentence, joint: int) -> list[Stretch]:
    """The two phrases of nouns around an "and": "revenue and net profit"; of "the north and south towers" what tells them apart."""
    lower, tags = read.tagged.tokens.lower, read.tagged.tags
    first, last = joint, joint + 1
    while first and tags[first - 1] in _OWN:
        first -= 1
    while last < len(tags) and tags[last] in _OWN:
        last += 1
    if first == joint or last == joint + 1:
        return []
    noun = lower[joint - 1]
    if last > joint + 2 and not (noun in measure_words() or is_plural(noun)):
        last -= 1
    return [(first, joint), (joint + 1, last)]


def _alone(text: str, read: ReadSentence, dealt: Dealt, which: int) -> str:
    """The text with blanks for all other figures of the list and what they are of, and for what joins them."""
    starts, ends = read.tagged.tokens.start, read.tagged.tokens.end
    signs = list(text)

    def leave_out(first: int, last: int) -> None:
        for at in range(first, last):
            signs[starts[at] : ends[at]] = " " * (ends[at] - starts[at])

    own = dealt.others[which]
    leave_out(dealt.others[0][0], own[0])
    leave_out(own[1], dealt.others[-1][1])
    figure, last = dealt.figures[which], dealt.figures[-1]
    leave_out(dealt.figures[0].first, figure.first)
    behind = last.last
    if figure is not last and ends[figure.last - 1] == figure.number.end:
        behind = next(at for at in range(last.first, last.last) if ends[at] >= last.number.end) + 1
    leave_out(figure.last, behind)
    word = read.tagged.tokens.lower.index(_RESPECTIVELY)
    leave_out(word - (read.tagged.tokens.lower[word - 1] == ","), word + 1)
    return "".join(signs)
