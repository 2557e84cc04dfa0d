"""What a text tells of the event that a date belongs to: what happened, to whom or what, in the words of the clause around the date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from factcheck.judging.periods import Period, day_of_number, is_stretch_of_days
from factcheck.lexicon import load
from factcheck.matching import content_words, plain_words
from factcheck.model import Claim, Modality, Part

_BREAK = re.compile(
    r"[;()—–]|:(?!\d)|, | - | (?=(?:when|after|before|while|whereas|since|because|which|who|whom|where)\b)"
)
"""Where a clause may begin or end."""
_JOINT = re.compile(r",? (?:and|but|then) ")
"""Where another happening may begin, if that one has a date of its own."""
_OTHER_DAY = re.compile(
    r"\b(?:the (?:next|following|same) (?:day|month|year)|(?:a|one|two) (?:day|days|week|month|year)s? later)\b"
)
_LEANS = re.compile(r"\s*(?:which|who|that|[a-z]+ed|held|built|sold|shot|won|met|set|put|struck)\b")
"""A piece of a sentence that begins so tells more of what stands before it: ", published on Thursday,"."""
_GOES_ON = re.compile(r"[\s,]*(?:is|are|was|were|has|have|had)\b")
"""A piece of a sentence that begins so is the predicate of what stands before it."""
_WHEN = re.compile(r"\s*(?:when|as)\b")
_NAMED = re.compile(r"[\"“„«][^\"”“»]{0,40}\bof \Z")
"""Before a day that a name in quotation marks ends with."""
_CLOSING = ('"', "”", "“", "»")
_FRONTED = re.compile(r"[\s:.–—-]*(?:In|On|At|After|During|With|Under|Following|Amid|By|From|For|As)\b")
"""A clause under a day that begins so tells what happened behind its comma: "24 March: In a televised speech, Verask ends"."""
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?![\w.,]*\d)")
"""A number that may be part of a name: "Decree 61"."""
_COUNT = re.compile(r"(?<![\w.,])(?!(?:19|20)\d\d\b)\d(?:[\d,.]*\d)?")
"""A number that is no year."""
_LONG_WORD = re.compile(r"[^\W\d_]{3,}")
_YEAR = re.compile(r"\d{4}")
_FEWEST = 2
"""Content words that a clause needs to tell what happened."""
_BEFORE = 6
"""Words before a date among which a verb of saying makes it the day on which somebody said so."""


@dataclass(frozen=True)
class Telling:
    """One date, with what is told of its event."""

    claim: Claim
    """The claim of the date."""
    days: Period
    """The days that its words allow."""
    words: frozenset[str]
    """Stems of the clause around the date, without those that say nothing."""
    sentences: frozenset[str]
    """Its sentence, and what else the source tells of that day."""
    names: frozenset[str]
    """Words of the name that the claim is about."""
    numbers: frozenset[str]
    """Short numbers of the clause."""
    sorts: frozenset[str]
    """What happened: sorts of lexicon/event_words.toml."""
    by_the_way: frozenset[str]
    """Sorts whose words tell something else here: what went before ("treated after the attack"), or what is so every day."""
    is_said: bool
    """Whether it is the day on which somebody said what happened: it happened on that day or before."""
    is_stretch: bool
    """Whether an event goes from its first to its last day."""

    @cached_property
    def around(self) -> frozenset[str]:
        """Further stems of its sentences; asked of dates alone that may be of one event."""
        return frozenset().union(*map(_stems, self.sentences)) - self.words - _listed("empty")


_NAME = re.compile(r"[^\W\d_a-zß-ÿ]\w*")
_NUMBER_OF = " the number of "
"""In a clause that tells a count as of its day: "raised the number of citizens killed to 464"."""
_DATED_NOUN = re.compile(r"\b[\w’'-]+ of (?:the )?\Z")
"""A noun that a date behind it dates."""


def telling_of(claim: Claim, beside: Sequence[Claim], told: Iterable[str]) -> Telling | None:
    """What is told of a date; None when it is the date of no event: of a count ("rose to 23 on Friday"), of a plan given up, a dateline.

    `beside` are the dates of the same sentence, `told` further sentences of the source about the same days.
    """
    first, last = map(day_of_number, claim.quantity.stated)
    if first is None or last is None or claim.modality is Modality.DENIED or is_given_up(claim):
        return None
    if _is_of_a_thing(claim):
        return None
    clause = clause_of(claim, beside)
    words = _stems(clause)
    if not words - _listed("empty"):  # "Now they say May 2028": of what was told before
        words |= _stems(f"{claim.frame.head} {claim.frame.role}")
    if _has_no_small_word(clause) or words & _listed("counts") or _NUMBER_OF in clause:
        return None
    empty = _listed("empty")
    return Telling(
        claim=claim,
        days=Period(first, last),
        words=words - empty,
        sentences=frozenset((claim.sentence, *told)),
        names=frozenset(word for word in plain_words(claim.about) if not word.isdigit()) - empty,
        numbers=frozenset(_NUMBER.findall(clause)),
        sorts=sorts_of(words),
        by_the_way=_all_sorts(words) - sorts_of(words),
        is_said=_is_said(claim),
        is_stretch=is_stretch_of_days(*claim.quantity.stated),
    )


def is_given_up(claim: Claim) -> bool:
    """Whether a date is one of a plan that another one has replaced: "was to start in 2026".

    >>> import factcheck
    >>> texts = ("Service was to start on 3 May 2026.", "Service will start on 3 May 2026.")
    >>> [is_given_up(claim) for text in texts for claim in factcheck.extract(text)]
    [True, False]
    """
    before = claim.sentence[: max(0, claim.span.start - claim.sentence_start)].casefold()
    return _plan_given_up().search(before) is not None


@lru_cache(maxsize=1)
def _plan_given_up() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('event_words')['words']['given_up'])})\b")


def are_of_events(left: Claim, right: Claim) -> bool:
    """Whether two dates of one subject can contradict: no dateline ("Halvern, 8 March 2024."), no plan given up beside the one that
    holds; and in one text, whose entries may have their subject from the one before, something in common that happened.
    """
    if is_given_up(left) != is_given_up(right) or differ_in_untold_year(left, right):
        return False
    one, other = clause_of(left, ()), clause_of(right, ())
    if _is_dateline(one) or _is_dateline(other) or _is_of_a_thing(left) or _is_of_a_thing(right):
        return False
    if sorts_apart(sorts_of(_stems(one)), sorts_of(_stems(other))):
        return False
    if not _may_conflict(left, right):
        return False
    if left.source == right.source and _tell_other_counts(one, other):
        return False
    counts = _listed("counts")
    if _stems(one) & counts and _stems(other) & counts:
        return False  # 89,000 people "were living in camps on 22 March", 73,000 on 25 April
    told = _stems(one) - _listed("empty")
    return left.source != right.source or not told or not told.isdisjoint(_stems(other))


def tell_one_event(left: Claim, right: Claim) -> bool:
    """Whether what stands under two days has something in common that happened, beside who it happened to: what a president says stands under
    many days; and whether it does not tell other numbers.

    >>> import factcheck
    >>> texts = ("On 3 May 2010 BP met all claims.", "On 10 May 2010 BP spent much money.", "On 4 May 2010 BP said claims were met.")
    >>> one, other, another = (factcheck.extract(text)[0] for text in texts)
    >>> tell_one_event(one, other), tell_one_event(one, another)
    (False, True)
    """
    one, other = clause_of(left, ()), clause_of(right, ())
    names = {stem for claim in (left, right) for stem in _stems(" ".join(_NAME.findall(claim.frame.head)))}
    told, other_told = (_stems(clause) - _listed("empty") for clause in (one, other))
    if not told or not other_told:
        return True  # a day alone: what it is of stands elsewhere
    return bool((told & other_told) - names) and not _tell_other_counts(one, other)


def _tell_other_counts(one: str, other: str) -> bool:
    """Whether two clauses of one text tell other numbers: counts as of two days, or two events."""
    numbers = (frozenset(_COUNT.findall(clause)) for clause in (one, other))
    return all(map(bool, (left := next(numbers), right := next(numbers)))) and left.isdisjoint(right)


def _may_conflict(left: Claim, right: Claim) -> bool:
    """Whether two dates can be in conflict for what is said on them: what was said on Friday happened on that day or before."""
    said = _is_said(left), _is_said(right)
    if all(said):
        return False
    spoken, happened = (left, right) if said[0] else (right, left)
    return not any(said) or happened.quantity.stated[0] > spoken.quantity.stated[1]


def _is_of_a_thing(claim: Claim) -> bool:
    """Whether a day belongs to what is no event: "Tuesday's closing price", the “laws of November 16”; "the 1970's" is no day."""
    first, last = claim.quantity.stated
    at = claim.span.start - claim.sentence_start
    if claim.sentence[at + len(date_part(claim).text) :][:1] in _CLOSING and _NAMED.search(
        claim.sentence[: max(0, at)]
    ):
        return True
    return (
        first == last
        and date_part(claim).text.endswith(("'s", "’s"))
        and not sorts_of(_stems(claim.frame.head))
    )


def differ_in_untold_year(left: Claim, right: Claim) -> bool:
    """Whether two days differ in the year alone, which one of them does not tell: "the trial is to open on 5 September"."""
    one, other = (f"{claim.quantity.stated[0]:08.0f}" for claim in (left, right))
    return (
        one[:4] != other[:4]
        and one[4:] == other[4:]
        and not all(_YEAR.search(date_part(claim).text) for claim in (left, right))
    )


def _is_dateline(clause: str) -> bool:
    """Whether all words of a clause are names."""
    return bool(_LONG_WORD.search(clause)) and _has_no_small_word(clause)


def _has_no_small_word(clause: str) -> bool:
    """Whether a clause has names alone, and tells nothing that happens: "Resignation of Prime Minister Ilo Markus" does."""
    small = any(word[0].islower() for word in _LONG_WORD.findall(clause))
    return not small and not sorts_of(_stems(clause))


def date_part(claim: Claim) -> Part:
    """The words of a date: a day above an entry is quoted with what the entry tells first."""
    return next(
        (part for part in claim.parts if part.name == "number"), Part("number", claim.span, claim.quote)
    )


def _place_of(claim: Claim, begin: int) -> tuple[int, int]:
    """Where a date stands in its sentence, which begins at a character of the text."""
    span = date_part(claim).span
    return span.start - begin, span.end - begin


def clause_of(claim: Claim, beside: Sequence[Claim]) -> str:
    """The words of a sentence that tell what happened on a date, without the date.

    >>> import factcheck
    >>> text = "The storm formed on 9 October 2023, made landfall near Torrin on 12 October and dissipated inland on 15 October."
    >>> claims = factcheck.extract(text)
    >>> [clause_of(claim, claims) for claim in claims][:2]
    ['The storm formed on  , ', 'made landfall near Torrin on   and ']
    >>> claims = factcheck.extract("On 5 May 2020 survivors of the fire of 2 May 2020 came home.")
    >>> clause_of(claims[0], claims)
    'On   survivors of the   came home.'
    """
    sentence, begin = claim.sentence, claim.sentence_start
    start, end = _place_of(claim, begin)
    if not 0 <= start < end <= len(sentence):
        return sentence
    spans = [_place_of(other, begin) for other in beside if other.id != claim.id]
    pieces = _pieces(sentence, (start, end), spans)
    first = last = next((i for i, (low, high) in enumerate(pieces) if low <= start < high), 0)

    gone = [(start, end)]
    for low, high in spans:  # "today appealed for survivors of the quake of 25 April": not the quake of today
        noun = _DATED_NOUN.search(sentence[:low])
        if noun is not None:
            gone.append((noun.start(), high))
    stretches, at = [], 0
    for low, high in sorted(gone):
        stretches.append((at, low))
        at = max(at, high)
    stretches.append((at, len(sentence)))

    def told() -> str:
        parts = [(max(a, low), min(b, high)) for a, b in pieces[first : last + 1] for low, high in stretches]
        return " ".join(sentence[low:high] for low, high in parts if low < high)

    if first and _LEANS.match(sentence[slice(*pieces[first])]):
        first -= 1
    if last + 1 < len(pieces) and _WHEN.match(sentence[pieces[last + 1][0] :]):
        last += 1
    if start == 0 and last + 1 < len(pieces) and _FRONTED.match(told()):
        last += 1
    while last + 1 < len(pieces) and len(_stems(told())) < _FEWEST:
        last += 1
    while first and len(_stems(told())) < _FEWEST:
        first -= 1
    last = _predicate(sentence, pieces, last, spans)
    return told()


def _predicate(
    sentence: str, pieces: Sequence[tuple[int, int]], last: int, dated: Sequence[tuple[int, int]]
) -> int:
    """The last piece of a clause that goes on behind an apposition: "Unit 4, the last one in operation, is shut down"; not one with a date of its own."""
    for at in range(last + 1, min(last + 3, len(pieces))):
        low, high = pieces[at]
        if any(low <= start < high for start, _ in dated):
            return last
        if _GOES_ON.match(sentence[low:high]):
            return at
    return last


def _pieces(sentence: str, own: tuple[int, int], others: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """A sentence cut into clauses; dates are not cut. "and" cuts where another date stands on its other side."""
    cuts = {0, len(sentence)}
    for found in _BREAK.finditer(sentence):
        if not any(low <= found.start() < high for low, high in (own, *others)):
            cuts.add(found.end() if found.group().strip() else found.start())
    for found in _JOINT.finditer(sentence):
        left, right = sentence[: found.start()], sentence[found.end() :]
        dated_left = any(high <= found.start() for _, high in others) or _OTHER_DAY.search(left)
        dated_right = any(low >= found.end() for low, _ in others) or _OTHER_DAY.search(right)
        if (found.end() <= own[0] and dated_left) or (found.start() >= own[1] and dated_right):
            cuts.add(found.end())
    ordered = sorted(cuts)
    return [(low, high) for low, high in pairwise(ordered) if sentence[low:high].strip(" ,;:-–—()")]


def _is_said(claim: Claim) -> bool:
    """Whether the verb of a date is one of saying: "said on Monday", "said mayor Ilse Brandt on Friday", "the firm today announced"."""
    start = max(0, claim.span.start - claim.sentence_start)
    before, behind = claim.sentence[:start], claim.sentence[start + len(date_part(claim).text) :]
    words = [*before.rsplit(",", 1)[-1].split()[-_BEFORE:], *behind.split()[:1]]
    return not _saying().isdisjoint(word.casefold() for word in words)


@lru_cache(maxsize=1)
def _saying() -> frozenset[str]:
    return frozenset(
        (
            "said",
            "says",
            "told",
            "announced",
            "reported",
            "added",
            "insisted",
            "claimed",
            "confirmed",
            "denied",
        )
    )


@lru_cache(maxsize=8)
def _listed(name: str) -> frozenset[str]:
    return frozenset(word for word in content_words(load("event_words")["words"][name]))


@lru_cache(maxsize=65536)
def _stems(text: str) -> frozenset[str]:
    """The content words of a text, as stems, phrases by the word that tells the same."""
    folded = told = text.casefold()
    for phrase, word in load("event_words")["phrases"].items():
        if phrase in told:
            told = told.replace(phrase, word)
    # a sentence in which no phrase stands has been read already, as it is written
    return frozenset([word for word in content_words(text if told == folded else told) if not word.isdigit()])


@lru_cache(maxsize=1)
def _sorts() -> dict[str, frozenset[str]]:
    """Stem -> the sorts of events that it may tell."""
    table: dict[str, set[str]] = {}
    for row in load("event_words")["sort"]:
        for word in row["words"].split(","):
            for stem in content_words(word):
                table.setdefault(stem, set()).add(row["name"])
    return {stem: frozenset(names) for stem, names in table.items()}


@lru_cache(maxsize=65536)
def sorts_of(words: frozenset[str]) -> frozenset[str]:
    """The sorts of events that words tell."""
    unless = load("event_words")["unless"]
    return frozenset(
        name
        for name in _all_sorts(words)
        if name not in unless or words.isdisjoint(content_words(unless[name]))
    )


def _all_sorts(words: frozenset[str]) -> frozenset[str]:
    """The same, whatever stands beside the words."""
    together = load("event_words")["together"]
    told = {name for word in words for name in _sorts().get(word, ())}
    return frozenset(told | {name for name, pair in together.items() if words >= {*pair.split()}})


@lru_cache(maxsize=2)
def sorts_that_are(marked: str) -> frozenset[str]:
    """Sorts that are marked `alone` or `elliptic`."""
    return frozenset(row["name"] for row in load("event_words")["sort"] if row.get(marked))


def sorts_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether what the one tells is not what the other tells: a beginning and an end."""
    apart = load("event_words")["apart"]
    alone, others = one - other, other - one
    return any(not others.isdisjoint(apart.get(name, ())) for name in alone) or any(
        not alone.isdisjoint(apart.get(name, ())) for name in others
    )


def carries_sort(stem: str) -> bool:
    """Whether a stem tells what happened, not to whom."""
    return stem in _sorts()
