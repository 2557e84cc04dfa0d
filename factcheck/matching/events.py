"""What a sentence tells of the event that a figure belongs to: that it came after another one, and from which place it is measured."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon import any_of, load
from factcheck.matching.places import Places, places_of
from factcheck.matching.synonyms import heads, listed
from factcheck.matching.words import key_words, letters_of
from factcheck.model import Claim, Span

_BREAKS = re.compile(r";|: |, (?:and|but|while) | and (?=an? )| which | since | after ")
"""Where a clause that tells of another event begins or ends."""
_BEARING = re.compile(
    r"[ -]*(?:\([^)]{1,30}\) )?(?:(?:to the |due )?(?:north|south|east|west|nord|sud)[a-z]*(?:[- ](?:north|south|east|west)[a-z]*)*|away|off) "
    r"(?:of|from) (?:the )?(?:[a-z'’]+ ){0,5}((?:[A-Z][\w'’-]+ ?){1,3})"
)
"""Behind a length: a point of the compass, and the place from which it is counted."""
_LYING = re.compile(
    r"\b(?:in|at|to|of|near|on|hit|struck|into|towards?|from|outside) ((?:[A-Z][\w'’-]+ ?){1,3})(?:,| \() ?\Z"
)
"""Before a length: the name of what lies so far away."""
_PART_OF = re.compile(r"\b([\w.,]+) of (?:the |its |all |their |his |her )?$")
_OF_FIRST = re.compile(r"(?:Out of|Of) (?:the |its |all |their |his |her )*([\w.,]+)\b")
"""At the head of a sentence: of how many a number behind it is a part."""
_WHOLE_OF = re.compile(r" of (?:the |its |all |their |his |her )?([\w.,]+)\b")
_OF_ALL = len(" of their ")
"""Characters before a whole in which "of" stands at the most."""
_FAR = 120
"""Characters beside a figure that are looked at."""


def tells_later_event(claim: Claim) -> bool:
    """Whether the clause of a figure tells that its event came after another one.

    >>> import factcheck
    >>> text = "A magnitude 7.8 quake struck at 04:17, and a magnitude 7.7 one followed at 13:24."
    >>> [tells_later_event(claim) for claim in factcheck.extract(text) if claim.quantity.low < 10]
    [False, True]
    """
    if not _tells_later(claim.sentence):
        return False
    start, end = claim.span.start - claim.sentence_start, claim.span.end - claim.sentence_start
    before = [found.end() for found in _BREAKS.finditer(claim.sentence, 0, max(0, start))]
    after = _BREAKS.search(claim.sentence, max(0, end))
    clause = claim.sentence[before[-1] if before else 0 : after.start() if after else len(claim.sentence)]
    return _tells_later(clause)


@lru_cache(maxsize=65536)
def _tells_later(sentence: str) -> bool:
    if _letters_of_later().isdisjoint(letters_of(sentence)):
        return False
    return _later_words().search(sentence.casefold()) is not None


def bearing_of(claim: Claim) -> Places:
    """The place from which a length is measured in a direction; empty when there is none.

    >>> import factcheck
    >>> [sorted(bearing_of(claim)) for claim in factcheck.extract("The quake struck 34 km (21 miles) west of Gaziantep.")]
    [['TR/gaziantep'], ['TR/gaziantep']]
    """
    end = max(0, claim.span.end - claim.sentence_start)
    rest = re.sub(r"^\)", "", claim.sentence[end : end + _FAR])
    found = _BEARING.match(rest)
    return places_of(found.group(1)) if found else frozenset()


def lying_so_far(claim: Claim) -> str:
    """The place whose distance a length is, where its name stands right before it; empty where none does.

    >>> import factcheck
    >>> texts = "They met in Orm, 40 km south of Paris.", "A bomb hit Tarn Valley, some 9 miles from the town.", "It lies 40 km south of Paris."
    >>> [lying_so_far(factcheck.extract(text)[0]) for text in texts]
    ['Orm', 'Tarn Valley', '']
    """
    found = _LYING.search(claim.sentence, 0, max(0, claim.span.start - claim.sentence_start))
    return found[1] if found else ""


def measured_by(claim: Claim, table: str) -> str:
    """What a length or a stretch of time is, by the words right behind it; empty when they do not say.

    `table` is that of the lexicon: `lengths`, `stretches` or `counts`.

    >>> import factcheck
    >>> texts = "The focus lay 15 km below the surface.", "They ran 5 km down the hill.", "It sank 7 miles short of the town."
    >>> [measured_by(factcheck.extract(text)[0], "lengths") for text in texts]
    ['depth', '', 'distance']
    """
    end = max(0, claim.span.end - claim.sentence_start)
    found = _measured(table).match(claim.sentence[end : end + _FAR])
    return str(found.lastgroup) if found else ""


@lru_cache(maxsize=3)
def _measured(table: str) -> re.Pattern[str]:
    told = load("subjects")["measured_by"][table]
    named = (
        f"(?P<{measure}>{'|'.join(re.escape(' '.join(phrase.split())) for phrase in phrases.split(','))})"
        for measure, phrases in told.items()
    )
    return re.compile(
        rf"\)?['’]?[ -]*(?:\([^)]{{1,30}}\) )?(?:to the |due )?(?:{'|'.join(named)})\b{_closed()}"
    )


def _closed() -> str:
    """What must stand behind phrases that may as well begin a longer one: "down the hill", "in prison camps"."""
    told = load("subjects")["measured_by"]["closed"]
    ends = "".join(f"(?<!{word})" for word in told["words"].split(", "))
    behind = "|".join(told["behind"].split(", "))
    return rf"(?:{ends}|(?=\W*$|[,.;:)]| (?:{behind})\b))"


def is_at_protest(claim: Claim) -> bool:
    """Whether people are told of who are only there, in a sentence on a protest that they are at.

    >>> import factcheck
    >>> texts = "Some 900 people took part in the march.", "A rally by 900 people ended.", "The market drew 900 people."
    >>> [is_at_protest(factcheck.extract(text)[0]) for text in texts]
    [True, True, False]
    """
    frame = claim.frame
    if frame.head not in ("people", "crowd"):
        return False
    start = max(0, claim.span.start - claim.sentence_start)
    if _protest_of().search(claim.sentence, max(0, start - _FAR), start) is not None:
        return True  # whatever the protest does
    there = not frame.role or frame.role in listed("protests", "there")
    return there and _at_protest().search(claim.sentence) is not None


@lru_cache(maxsize=1)
def _protest_of() -> re.Pattern[str]:
    """ "A protest by", before those counted."""
    nouns = "|".join(load("subjects")["protests"]["nouns"].split(", "))
    return re.compile(rf"\b(?:{nouns})s? (?:by|of|with) (?:an? )?$")


@lru_cache(maxsize=1)
def _at_protest() -> re.Pattern[str]:
    """ "took part in the march", "the march on Friday drew"."""
    told = load("subjects")["protests"]
    words = {name: "|".join(told[name].split(", ")) for name in ("nouns", "drawing", "joining")}
    nouns = rf"\b(?:{words['nouns']})s?\b"
    return re.compile(rf"\b(?:{words['joining']})\b[^.;,]*{nouns}|{nouns}[^.;,]*\b(?:{words['drawing']})\b")


PROTESTED = "protested"
"""What people did who were at a protest."""


def is_whole_of_part(claim: Claim) -> bool:
    """Whether a number with "of" stands before the figure: "five of 22 governors".

    >>> import factcheck
    >>> [is_whole_of_part(claim) for claim in factcheck.extract("He dismissed five of 22 governors.")]
    [False, True]
    """
    start = max(0, _number_of(claim).start - claim.sentence_start)
    if " of " not in claim.sentence[max(0, start - _OF_ALL) : start]:
        return False  # nearly always
    found = _PART_OF.search(claim.sentence[max(0, start - _FAR) : start])
    return found is not None and _is_number(found[1])


def is_part_of_whole(claim: Claim) -> bool:
    """Whether "of" and a number stand behind the figure: "five of 22 governors".

    >>> import factcheck
    >>> [is_part_of_whole(claim) for claim in factcheck.extract("He dismissed five of 22 governors.")]
    [True, False]
    """
    end = max(0, _number_of(claim).end - claim.sentence_start)
    if (first := _whole_first(claim.sentence)) is not None:
        # "Of the 81 missiles, 48 were shot down"
        return first.end(1) < end and not any(map(str.isalpha, claim.quote))
    found = _WHOLE_OF.match(claim.sentence[end : end + _FAR])
    return found is not None and _is_number(found[1])


def _whole_first(sentence: str) -> re.Match[str] | None:
    """Where a sentence begins with the number of which others in it are parts."""
    found = _OF_FIRST.match(sentence) if sentence.startswith("O") else None
    return found if found is not None and _is_number(found[1]) else None


def _number_of(claim: Claim) -> Span:
    """Where the number itself stands; the quote may hold what it is a part of."""
    return next((part.span for part in claim.parts if part.name == "number"), claim.span)


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word.casefold() in load("numerals")["en"]["words"]


def speaks_of_quake(sentence: str) -> bool:
    """Whether a sentence names an earthquake or a part of one, whose place a distance then tells."""
    return not listed("bearing", "events").isdisjoint(heads().replaced(key_words(sentence))[0])


_DESCRIBING = re.compile(
    r"([A-Z0-9][\w'’-]*)(?:, (?:which|who))?(?:,| is| was| are| were) (?:an?|the) (?:[a-z-]+ ){0,3}$"
)
"""Between a name and what it is: "the Titanic, a", "the Titanic was a"."""


def describes_named(claim: Claim) -> bool:
    """Whether a figure is in the description of the one whom the claim is about: "the Titanic, a 269-metre liner".

    >>> import factcheck
    >>> texts = "The Titanic, a 269-metre liner, sank.", "The Titanic hit a 30-metre iceberg."
    >>> [describes_named(factcheck.extract(text)[0]) for text in texts]
    [True, False]
    """
    if "-" not in claim.quote or not claim.about:
        return False
    found = _DESCRIBING.search(claim.sentence[: max(0, claim.span.start - claim.sentence_start)])
    return found is not None and claim.about.endswith(found[1])


@lru_cache(maxsize=1)
def _later_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_later_phrases())})\b")


def _later_phrases() -> list[str]:
    return [" ".join(phrase.split()) for phrase in load("subjects")["later_event"]["words"].split(",")]


@lru_cache(maxsize=1)
def _letters_of_later() -> frozenset[str]:
    """The longest word of each: most sentences have none."""
    return frozenset(max(phrase.split(), key=len) for phrase in _later_phrases())
