"""Capitalised words -> proper names, the event a text speaks of, and the name a figure belongs to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter

from factcheck.extraction.bodies import is_body_of_many, is_field_of_body
from factcheck.extraction.datelines import dateline
from factcheck.extraction.definitions import defined_in, opened_with
from factcheck.extraction.facts import passing_fact
from factcheck.extraction.frames import measure_words
from factcheck.extraction.known_places import is_of_stand, known_places, linked_place
from factcheck.extraction.nouns import is_plural, noun_tables
from factcheck.extraction.quantities import find_mentions
from factcheck.extraction.slugs import behind_slug
from factcheck.extraction.tagging import Tagged, tag
from factcheck.extraction.tokens import is_capitalised, tokenize
from factcheck.extraction.types import Mention, Tokens
from factcheck.extraction.units import currency_codes
from factcheck.extraction.word_classes import closed_class
from factcheck.lexicon import word_set
from factcheck.model import Document, Frame, Span

_MID_SENTENCE = re.compile(r"[A-Z](?<=[a-z,;] [A-Z])[\w’'.&-]*")
_SMALL = re.compile(r"[a-z](?<!\w[a-z])[a-z]{2,}+\b")
_WITH_YEAR = re.compile(
    r"([A-Z](?<!\w[A-Z])[\w’'&-]{0,60}+(?:[ \xa0][A-Z][\w’'&-]{0,60}+){0,5}+)[ \xa0]((?:19|20)\d\d)\b(?![-/]\d)"
)
"""A name of up to six words before a year; words are bounded, and never given back, so that no text is looked at twice."""
_OPENING_PLACES = frozenset(("St", "Mt", "Ft", "Pt"))
"""Words cut short before a full stop, with which names of places begin."""

_LINKS = frozenset(
    ("of", "the", "de", "la", "le", "des", "du", "for", "and", "&", "von", "der", "es", "del", "dos")
)
_ALSO_VERBS = frozenset(("open", "shows", "show"))
"""Nouns of events that, written small, are verbs: "Talks open in Casmere"."""
_STOCK = frozenset(("shares", "stock"))
"""Behind the name of a firm: "Torvin shares fell"."""
_FILED = re.compile(r"\(([^\W\d_]{1,40})\)\s*$")
"""A word in brackets at the end of a title."""
_FEASTS = frozenset(("Eve", "Day"))
"""Behind a possessive the name of a day."""
_DESCRIBES = re.compile(r"[-‑–](?:[a-z]{2,}ed|led|run|hit|born|wide|style|bound|made|built|only|listed)$")
"""Behind a hyphen at the end of an adjective: "New York-based", "Selma-flagged", "Saudi-led"."""
_TIMES_OF_YEAR = frozenset(("season", "winter", "summer", "spring", "autumn"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_COMMON_ENDINGS = (
    "s",
    "ing",
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ance",
    "ence",
    "ture",
    "ship",
    "hood",
    "ism",
    "age",
    "ure",
)
_NO_PLURALS = ("us", "is", "as")
"""Endings of no plural; nouns that have them open a sentence with an article ("The virus"), or are mass nouns ("Diabetes")."""
_TITLE_WORDS, _TITLE_SHARE = 5, 0.7
"""From so many words, and so large a share with capitals on, a line is a headline."""
_LONGEST_ACRONYM = 6
"""Letters; longer words in capitals are shouted, not names."""
_LETTER = 2
"""Characters of a number or letter that tells one of several things of a sort."""
_SHORT_TITLE = 3
"""Words of a title that is a name and no headline."""
_ENTRY = re.compile(r"([A-Z][^() :,]{1,30}(?: [^() :,]{1,30}){0,2}) \([^()]{2,40}\)$")
"""The title of an encyclopedia's entry: "Veritas (trade fair)"."""
_WHERE = frozenset(("at", "by", "near", "opposite"))
"""Before a house or firm; "than Norway's" and "from last year's" stand for a noun told before."""
_TELLS_WHO = frozenset(("which", "who", "whose", "the", "a", "an"))
"""Behind the comma after a name, where it is told who or what has it."""
_SIDES = frozenset(("North", "South", "East", "West"))
"""Before a common noun they tell which one of several it is."""
_BULLETS = frozenset("-–—•*·")
_QUOTES = frozenset("\"“„«'‘")
_FAR = 50_000
"""Names are learnt from this many characters: enough to know what a text speaks of, and linear."""


@passing_fact
class Name:
    """A proper name in a sentence, as a range of tokens."""

    first: int
    """First token."""
    last: int
    """One past the last token."""
    text: str
    """As written."""
    year: int | None = None
    """The year that stands in or behind it: "Milipol Paris 2025"."""
    event: bool = False
    """Whether it names an event: a year belongs to it, or a noun of events ends it."""
    person: bool = False
    """Whether a title or an office before it makes it the name of a person."""

    @property
    def full(self) -> str:
        """The name with its year."""
        return f"{self.text} {self.year}" if self.year else self.text


@dataclass(frozen=True, slots=True)
class Subjects:
    """What a document speaks of."""

    known: frozenset[str]
    """Words that are capitalised inside sentences: names, wherever they stand."""
    small: frozenset[str] = frozenset()
    """Words that the text also writes small: no names where only the sentence gives them their capital."""
    event: str = ""
    """The event it speaks of most, without its year: "Milipol"."""
    edition: int | None = None
    """The year of that event's edition: 2025."""
    defined: str = ""
    """What the title names, where the text opens with saying what that is: "ridge marten"."""
    titled: tuple[Span, ...] = ()
    """Lines in which every word has a capital, so that one tells no name."""

    @property
    def event_name(self) -> str:
        """The event with its year."""
        return f"{self.event} {self.edition}" if self.event and self.edition else self.event


def subjects_of(document: Document, titled: tuple[Span, ...] = ()) -> Subjects:
    """What a document speaks of: its event by its metadata, else the name that most often carries a year. `titled`: its lines in which every word has
    a capital."""
    text = document.text[:_FAR]
    known = frozenset(
        _bare(word.rstrip(".,'’")) for line in text.splitlines() for word in _capitals_inside(line)
    )
    small = frozenset(_SMALL.findall(text))
    title = behind_slug(document.title or "").split()
    defined = defined_in(document.title or "", text) if document.title else opened_with(text, known)
    entry = _ENTRY.match(document.title or "")
    if defined or entry is not None:
        words = (defined or (entry.group(1) if entry is not None else "")).split()
        known |= {_bare(word) for word in words if word[:1].isupper()}
    elif len(title) <= _SHORT_TITLE:
        title = (
            title[2:] if title[1:2] in (["in"], ["at"]) else title
        )  # "Travel in Marlstadt" names no travel
        known |= {
            _bare(word)
            for i, word in enumerate(title)
            if word[:1].isupper()
            and (i or word in text)
            and not (_is_common(word.lower()) or word.lower() in small)
        }  # no "Vital statistics 2022" that the text does not name
    if document.event:
        match = re.search(r"\b((?:19|20)\d\d)\b", document.event)
        edition = int(match.group(1)) if match else None
        name = re.sub(r"\s*\b(?:19|20)\d\d\b\s*", " ", document.event).strip()
        return Subjects(known, small, name, edition, defined, titled)
    named: Counter[str] = Counter()
    years: dict[str, Counter[int]] = {}
    full: dict[str, str] = {}
    sources = [(document.title or "", 2), (text, 1)]
    for piece, weight in sources:
        for match in _WITH_YEAR.finditer(piece):
            words = match.group(1).split()
            while words and (
                words[0] in word_set("context", "not_names") or words[0].lower() in closed_class()
            ):
                words = words[1:]
            words = _behind_small_words(words)
            if not words:
                continue
            key = words[0]
            named[key] += weight
            years.setdefault(key, Counter())[int(match.group(2))] += weight
            if len(" ".join(words)) > len(full.get(key, "")):
                full[key] = " ".join(words)
    if not named:
        return Subjects(known, small, defined=defined, titled=titled)
    key, count = max(named.items(), key=lambda item: (item[1], item[0]))
    if count < 2:
        return Subjects(known, small, defined=defined, titled=titled)
    edition = max(years[key].items(), key=lambda item: (item[1], item[0]))[0]
    return Subjects(known, small, full[key], edition, defined, titled)


def _behind_small_words(words: list[str]) -> list[str]:
    """What follows the last word of a headline that is none of a name: nothing of "You Need To Know In" (2025)."""
    ends = [
        i for i, word in enumerate(words) if word.lower() in closed_class() and word.lower() not in _LINKS
    ]
    return words[ends[-1] + 1 :] if ends else words


def _capitals_inside(line: str) -> list[str]:
    """The capitalised words inside the sentences of a line that is no headline."""
    words = _MID_SENTENCE.findall(line)
    return [] if words and _all_capitals(line.split()) else words


_OFFICE_AND_NAME = 2
"""Words that an office has before the name of who holds it."""


def names_in(tagged: Tagged, subjects: Subjects) -> list[Name]:
    """The proper names of a sentence in their order."""
    tokens, tags, events = tagged.tokens, tagged.tags, word_set("context", "event_nouns")
    names: list[Name] = []
    text = tokens.text
    capitals = [i for i, letter in enumerate(tags) if letter == "N" and is_capitalised(text[i])]
    titled: bool | None = None
    behind = filed = dateline(tokens, tags)
    for i in capitals:
        if i < behind or not _starts_name(tokens, tags, i, subjects, filed):
            continue
        if tokens.lower[i] in word_set("context", "creeds", "of_persons"):
            continue  # "the Islamist Omar Tarek"
        if _bare(tokens.text[i]) not in subjects.known:
            if titled is None:
                titled = _is_titled(tokens, subjects, filed)
            if titled and i:
                continue
        last = _name_end(tokens, tags, i)
        last = _past_number(tokens, last)
        year = None
        if last < len(tags) and _YEAR.fullmatch(tokens.text[last]):
            year = int(tokens.text[last])
        elif last < len(tags) and tokens.lower[last] in events and tokens.text[last] not in _ALSO_VERBS:
            last += 1  # "the Kavir earthquake"
        elif (
            last < len(tags)
            and last - i == 1
            and (i == 0 or tags[i - 1] in "D.")
            and tokens.lower[last] in word_set("context", "named_bodies")
        ):
            last += 1  # "Aldersey airport"
        words = tokens.text[i:last]
        event = (
            year is not None
            or tokens.lower[last - 1] in events
            or _same_event(words, subjects)
            or (len(words) > 1 and tokens.lower[i] in word_set("context", "event_openers"))
        )
        behind = last if year is None else last + 1
        if _is_no_name(words, year) or is_of_stand(tokens, i, last):
            continue
        before = i - 1 - (i > 1 and tokens.lower[i - 1] in ",.")
        person = is_office(tokens.lower[i]) or (before >= 0 and is_office(tokens.lower[before]))
        if last - i > _OFFICE_AND_NAME:  # "Finance Minister Cassiel Forson"
            person = person or tokens.lower[i + 1] in word_set("abouts", "titles", "before_names")
        written = _written(tokens, i, last)
        kept = written if _ends_in_possessive(tagged, i, last) else _bare(written)
        names.append(Name(i, behind, kept, year, event, person and not event))
    if names and tokens.lower[names[0].last : names[0].last + 1] == [":"]:
        return names[_labels(names[0], tags, subjects) :]
    return names


def _labels(name: Name, tags: str, subjects: Subjects) -> bool:
    """Whether the words before the colon that a line opens with only say what its figure measures, and name nobody: "Base Width: 660 feet"."""
    *words, last = name.text.split()
    measures = last.lower() in measure_words() or last.lower() in noun_tables().persons
    return measures and not tags[: name.first].strip("T-") and subjects.known.isdisjoint(words)


def _is_titled(tokens: Tokens, subjects: Subjects, filed: int) -> bool:
    """Whether a sentence is a headline in which (nearly) every word has a capital; those of a dateline, which ends at `filed`, tell nothing."""
    at = tokens.start[0]
    line = bisect_right(subjects.titled, at, key=attrgetter("start")) - 1
    return (line >= 0 and at < subjects.titled[line].end) or _all_capitals(tokens.text[filed:])


def _ends_in_possessive(tagged: Tagged, first: int, last: int) -> bool:
    """Whether the "'s" of a name is its own, since no noun follows that it could have: "McDonald's has", "at St Olave's in Bradley"."""
    lower, behind = tagged.tokens.lower, tagged.tags[last : last + 1]
    if not lower[last - 1].endswith(("'s", "’s")):
        return False
    if behind in ("A", "M") or lower[last : last + 1] == ["to"]:
        return True
    if behind == "V":
        return tagged.verbs[last].form in ("past", "s")  # "Rydell's sold", but "into Rydell's compound"
    return behind in ("", ".", ",", "P") and first > 0 and lower[first - 1] in _WHERE


def _is_no_name(words: list[str], year: int | None) -> bool:
    """Whether capitalised words only describe: "New York-based", or a noun of events alone ("Hurricane kills 38")."""
    if _DESCRIBES.search(words[-1]):
        return True
    if words[-1] == "Time" and words[-2:-1] and words[-2] in word_set("context", "time_zones"):
        return True  # "at 11:56 Nepal Standard Time"
    if len(words) == 1 and year is None and words[0].lower() in word_set("context", "event_nouns"):
        return True
    if len(words) == 1 and words[0].lower() in _TIMES_OF_YEAR | word_set("context", "creeds", "of_many"):
        return True  # "Season 2024/25 at the theatre", "Shia pilgrims"
    lettered = words[0] in word_set("context", "lettered") and max(map(len, words[1:]), default=0) <= _LETTER
    return lettered and year is None  # "Band D", "Unit 1"


def is_office(word: str) -> bool:
    """Whether a word stands before the names of persons: "mayor", "director", "spokesman"."""
    return word in word_set("abouts", "titles") or word in word_set("abouts", "offices")


def _written(tokens: Tokens, first: int, last: int) -> str:
    """The words of a name as they stand, those glued together without a space: "Z401", "OPEC+"."""
    written = tokens.text[first]
    for i in range(first + 1, last):
        if tokens.text[i] == ".":
            continue
        written += tokens.text[i] if tokens.end[i - 1] == tokens.start[i] else " " + tokens.text[i]
    return written


def _name_end(tokens: Tokens, tags: str, first: int) -> int:
    """Past the capitalised nouns of a name, and the small words that link them ("Bank of England")."""
    text, lower, size = tokens.text, tokens.lower, len(tags)
    last = first + max(1, linked_place(lower, first))
    sides = word_set("context", "parts_of_places")
    if lower[last : last + 1] == ["and"] and {text[first], *text[last + 1 : last + 2]} <= sides:
        last += 2  # "Central and South Asia"
    while last < size:
        if tags[last] == "N" and is_capitalised(text[last]):
            longer = last + 1
        elif (
            lower[last] == "."
            and (text[last - 1] in _OPENING_PLACES or (tags[last] == "J" and len(text[last - 1]) == 1))
            and text[last + 1 : last + 2]
            and text[last + 1][0].isupper()
        ):
            longer = last + 2  # "St. Orsola", "Mt. Everest"
        elif tags[last : last + 2] == "SN" and is_body_of_many(tokens, last):
            longer = last + 2  # "the Farmers' Union"
        elif lower[last] == "the" and last + 1 < size and is_office(lower[last + 1]):
            break  # "In Casmere the President signs"
        elif (
            lower[last] in _LINKS
            and last + 1 < size
            and is_capitalised(text[last + 1])
            and tags[last + 1] == "N"
            and (lower[last] != "and" or is_field_of_body(lower, first, last))
        ):
            longer = last + 2
        else:
            break
        if lower[last - 1].endswith(("'s", "’s")) and lower[last] not in word_set("context", "named_bodies"):
            break
        last = longer
    return last


def _same_event(words: list[str], subjects: Subjects) -> bool:
    return bool(subjects.event) and _bare(words[0]) == subjects.event.split()[0]


def _starts_name(tokens: Tokens, tags: str, i: int, subjects: Subjects, filed: int = 0) -> bool:
    """Whether the capitalised noun at token `i` begins a name; `filed` is where the sentence begins behind a dateline."""
    word = tokens.text[i]
    bare = _bare(word)
    following = tokens.text[i + 1] if i + 1 < len(tags) else ""
    if len(word) < 2 and _is_number_of_name(tokens, i + 1):
        return True  # "the R9 chip"
    new_year = bare == "New" and following.lower().startswith("year")
    if len(word) < 2 or bare in word_set("context", "not_names") or _is_short_plural(bare) or new_year:
        return False
    if bare in _SIDES and following.islower() and tags[i + 1 : i + 2] == "N":
        return False  # "the East pillar"
    if word == "Earth" and i and tokens.lower[i - 1] == "on":
        return False  # "the largest animal on Earth"
    if bare in currency_codes() and following.isdecimal() and tokens.end[i] < tokens.start[i + 1]:
        return False  # "USD 90 billion", not "COP31"
    feast = bare in _FEASTS and i > 0 and tags[i - 1] != "D"
    if feast and (tokens.text[i - 1][0].isupper() or tags[i - 1] == "S"):
        return False  # "New Year's Eve", "Boxing Day"
    if word == "US" and following.islower() and i + 1 < len(tags) and tags[i + 1] == "N":
        return is_plural(following) or following in measure_words()  # "US inventories rose", not "a US giant"
    if _is_demonym(following) and bare in word_set("context", "parts_of_places"):
        return {*tokens.lower[i + 2 : i + 3]}.isdisjoint(measure_words())  # "the North American share"
    if _is_demonym(word):
        return following[:1].isupper() and i + 1 < len(tags) and tags[i + 1] == "N"
    opens = (
        i in (0, filed)
        or tags[i - 1] in ".("
        or (tokens.text[i - 1] in _QUOTES and (i == 1 or tags[i - 2] in ".,("))
    )
    opens = opens or (tokens.text[i - 1] in _BULLETS and not tags[: i - 1].strip("TQ."))
    # "Kenya: tea exports rise"
    if not opens or (following == ":" and bare.lower() in known_places()) or linked_place(tokens.lower, i):
        return True
    if following.isdecimal() and tokens.end[i] == tokens.start[i + 1]:
        return word.isupper()
    numbered = following.isdecimal() and tags[i + 1 : i + 3] in ("NA", "NV")
    if numbered or (following == "-" and _past_number(tokens, i + 1) > i + 1):
        return not _is_common(word.lower())  # "Orbita 7 was launched", "Selena-2 has completed"
    if bare != word and bare.lower() in word_set("context", "mass_nouns"):
        return False  # "Nobody's"
    if following.islower() and word.lower() in word_set("context", "plain_openers"):
        return False  # "Mobile games brought in"
    if following.islower() and following.capitalize() in subjects.known and bare in subjects.known:
        return False  # "Snow voles", which the text also writes "Snow Voles"
    if bare in subjects.known or (bare.isupper() and len(bare) <= _LONGEST_ACRONYM) or bare != word:
        return True
    if not bare.isupper() and any(letter.isupper() for letter in bare[1:]):
        return True  # "NordFerries"
    if following[:1].isupper() and i + 1 < len(tags) and tags[i + 1] == "N":
        plain = word.lower() in word_set("context", "plain_openers")
        return not (plain and following in word_set("context", "not_names"))  # "Global CO2 emissions"
    if following == "&" and tokens.text[i + 2 : i + 3] and tokens.text[i + 2][0].isupper():
        return True  # "Trident & Lowe reports"
    if _YEAR.fullmatch(following) or (
        following.lower() in word_set("context", "event_nouns") and following not in _ALSO_VERBS
    ):
        return True
    if word.lower() in subjects.small:
        return False
    if following.lower() in word_set("context", "named_bodies") or following in _STOCK:
        return not _is_common(word.lower())
    then = tokens.lower[i + 2] if following in (",", "(") and i + 2 < len(tags) else ""
    if (following == "," and then in _TELLS_WHO) or then in word_set("context", "told_by_itself"):
        # "Getlink, the operator, had", "Hull, which held the title in 2017, had", "Brenitz (population 48,000) lies on the Orm"
        return not _is_common(word.lower())
    return _acts(tokens, tags, i) and not _is_common(word.lower())


def _acts(tokens: Tokens, tags: str, i: int) -> bool:
    """Whether the word at token `i` stands before its verb: "Torvin today sold"; not before a label, "Ransom demanded: $7 million"."""
    behind = i + 1
    while behind < len(tags) and (tags[behind] == "J" or tokens.lower[behind] == "today"):
        behind += 1
    if tokens.lower[behind : behind + 1] == ["to"]:
        return tags[behind + 1 : behind + 2] == "V"
    labelled = tokens.lower[behind + 1 : behind + 2] == [":"] and tokens.lower[behind] in word_set(
        "context", "label_verbs"
    )
    return tags[behind : behind + 1] in ("A", "V", "M") and not labelled


def _is_short_plural(word: str) -> bool:
    """Whether a word is the plural of a noun that is only written short: "GPs", "CDs"."""
    return word[-1:] == "s" and len(word) > len("Ps") and word[:-1].isupper()


def _is_number_of_name(tokens: Tokens, at: int) -> bool:
    """Whether token `at` is a number glued to capitals: "Z401"."""
    glued = at < len(tokens.text) and tokens.start[at] == tokens.end[at - 1]
    return glued and tokens.text[at].isdecimal() and tokens.text[at - 1].isupper()


def _past_number(tokens: Tokens, last: int) -> int:
    """Past what is glued to a name: the number of "Z401", "MERIDIAN-2", "A330neo" and "H1N1", the "+" of "OPEC+"; and past that of a flight."""
    text, start, end = tokens.text, tokens.start, tokens.end
    if text[last - 1] == "Flight" and text[last : last + 1] != [] and text[last].isdecimal():
        return last + 1
    dashed = text[last : last + 1] == ["-"] and text[last + 1 : last + 2] != [] and text[last + 1].isdecimal()
    if dashed and end[last - 1] == start[last] and end[last] == start[last + 1]:
        last += 2
    elif not _is_number_of_name(tokens, last):
        return last + (text[last : last + 1] == ["+"] and end[last - 1] == start[last])
    while last < len(text) and end[last - 1] == start[last] and text[last].isalnum():
        last += 1
    return last


def _bare(word: str) -> str:
    """A name without the ending of its possessive."""
    return word.removesuffix("'s").removesuffix("’s")


def _all_capitals(line: list[str]) -> bool:
    """Whether the words of a line are a headline in which (nearly) every one has a capital: no name can be told from the others."""
    initials = list(map(itemgetter(0), line))
    if sum(map(str.isupper, initials)) <= _TITLE_SHARE * _TITLE_WORDS:
        return False  # most sentences: nothing more has to be counted
    letters = list(filter(str.isalpha, initials))
    return len(letters) >= _TITLE_WORDS and sum(map(str.isupper, letters)) > _TITLE_SHARE * len(letters)


def _is_demonym(word: str) -> bool:
    """Whether a word is an adjective of a place ("European") or of its people ("Turks"): it tells of which place something is, and names nothing."""
    demonyms = word_set("context", "demonyms")
    return (
        word in demonyms
        or (word[-1:] == "s" and word[:-1] in demonyms)
        or (len(word) > 6 and word.endswith(("ean", "ese", "ish", "ian")))
    )


def _is_common(word: str) -> bool:
    """Whether a word that opens a sentence before a verb is a common noun for all its capital letter; "France" and "Paris" only look like one."""
    if word in measure_words() or word in word_set("context", "mass_nouns"):
        return True
    if word in known_places() or word in word_set("context", "names_like_nouns"):
        return False
    return (
        word in word_set("context", "common_openers")
        or (word.endswith(_COMMON_ENDINGS) and not word.endswith(_NO_PLURALS))
        or is_plural(word)
    )


def title_name(title: str, subjects: Subjects) -> str:
    """The first name in a title that could be what the text is about; the event with its year when the title has it."""
    title = behind_slug(title)
    if subjects.event and subjects.event.split()[0] in title:
        return subjects.event_name
    if (entry := _ENTRY.match(title)) is not None:
        return entry.group(1)
    if subjects.defined:
        return subjects.defined
    tokens = tokenize(title, 0, len(title))
    words = [word for word in tokens.text if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    if not title or (len(words) > _SHORT_TITLE and capitals > 0.8 * len(words)):
        # every word of the title is capitalised: no name can be told from the others
        return ""
    tagged = tag(find_mentions(title, 0, len(title), "en"))
    names = [name for name in names_in(tagged, subjects) if not _is_of_common_nouns(name.text, subjects)]
    owners = {name.last for name in names if tokens.lower[name.last - 1].endswith(("'s", "’s"))}
    owned = next((name for name in names if name.first in owners), None)  # "Marlow's Torvin in huge recall"
    told = owned or next((name for name in names if not is_place_told(tagged, name)), None)
    chosen = told or next(iter(names), None)
    whole = None if chosen is None else next((name for name in names if name.first == chosen.last + 2), None)
    if chosen is not None and whole is not None and tokens.lower[chosen.last : whole.first] == ["of", "the"]:
        chosen = whole  # "Climbing the Leg of the Ombra Tower"
    if chosen is None and tokens.lower[1:2] == ["to"] and tagged.tags[2:3] == "V":
        opener = tokens.text[0]  # "Latvonia to spend more on defence"
        return opener if opener[0].isupper() and not _is_common(opener.lower()) else ""
    return chosen.text if chosen is not None else _place_in_brackets(title)


def _place_in_brackets(title: str) -> str:
    """The place under which a title without a name is filed, however it is written: "Timeline of events (libya)"."""
    filed = _FILED.search(title)
    return filed.group(1).title() if filed is not None and filed.group(1).lower() in known_places() else ""


def _is_of_common_nouns(name: str, subjects: Subjects) -> bool:
    """Whether the words of a title are nouns that its text writes small: "Club Sport" above "Sports clubs have 2 million members"."""
    words = name.split()
    return len(words) > 1 and all(
        word not in subjects.known and not subjects.small.isdisjoint((word.lower(), f"{word.lower()}s"))
        for word in words
    )


def is_event_name(name: str) -> bool:
    """Whether a name of a title is that of an event: "Frankfurt Book Fair", "Typhoon Yagi"."""
    words = name.lower().split()
    last = next((word for word in reversed(words) if not word.isdecimal()), "")
    return len(words) > 1 and (
        last in word_set("context", "event_nouns") or words[0] in word_set("context", "event_openers")
    )


def is_place_told(tagged: Tagged, name: Name) -> bool:
    """Whether a name only says where something is, lies or runs: "in Veldhaven", "under Telegraph Hill"."""
    before = before_place(tagged, name)
    word = tagged.tokens.lower[before] if before >= 0 else ""
    return word in word_set("context", "places", "ways") or word in word_set(
        "context", "places", "prepositions"
    )


def before_place(tagged: Tagged, name: Name) -> int:
    """The token before a name and what belongs to it as a place: "in" of "in the city of Lyon", "in eastern Spain"; below 0 where it opens the sentence."""
    lower, tags, before = tagged.tokens.lower, tagged.tags, name.first - 1
    if before > 1 and lower[before] == "of" and lower[before - 1] in word_set("context", "settlements"):
        before -= 2
    while before > 0 and (tags[before] in "DJ" or lower[before] in word_set("context", "places", "quarters")):
        before -= 1
    return before


def is_bare_of_name(frame: Frame, mention: Mention, names: Sequence[Name]) -> bool:
    """Whether a name stands where the noun of a bare number should be: "Germany was first with 3,980", "the Greens won 12"."""
    unit = mention.quantity.unit
    bare = unit == "percent" or (unit == "count" and mention.counted is None)
    has = unit == "count" and frame.role in word_set("context", "having_some", "verbs")
    named = {name.text for name in names}
    plain = not (frame.measure or (frame.role and not has) or frame.modifiers)
    return bare and plain and (f"{frame.head} of {frame.of}" if frame.of else frame.head) in named
