"""The event or entity that a figure is about: which names are one.

Years, editions, titles, legal forms and the nouns of events fall away ("this year's Milipol", "the Milipol trade fair 2025"); an acronym
meets its long form when both are shown; spellings of foreign names meet by their consonants. Two different names never meet.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise

from factcheck.frozen import HashedOnce, hashed_once, ordered_fact
from factcheck.lexicon import load
from factcheck.matching.groups import Groups
from factcheck.matching.places import WORLD, Places, contains, place_words, split_places
from factcheck.matching.synonyms import is_common_word
from factcheck.matching.words import american, lemma, plain, split_words

_EDITION = re.compile(r"(?<=[a-z]{3})(?:19|20)?\d\d$")
"""A year glued to a name: "MWC25"; in "MH17" and "G20" the number is its own."""
_YEAR_OR_ORDINAL = re.compile(r"(?:19|20)\d\d|\d+(?:st|nd|rd|th)")
_FLIGHT = re.compile(r"(?:[a-z]{2}|[a-z]\d|\d[a-z])?(\d{1,4})")
"""The number of a flight, with or without the letters of its airline: "Flight 17", "MH17"."""
_LONG_NAME = 12
"""Words of a name that are looked at."""
_MOST_ALIKE = 40
"""Names with one word in common that are compared with each other."""
_ACRONYM = 6
"""Letters of an acronym at most."""
_FULL_NAME = 2
"""Words from which on a name may stand for a longer one."""
_SHORTEST_NAME = 3
"""Letters of each word of a name that may stand for a longer one."""
_SHORT_FORM = 4
"""Letters of a short form at least: Chris, Alex, Will; not Al, Ben."""
_SHORTEST_PLACE = 5
"""Letters of a place at least to whose name the ending of its people may be added."""
_PEOPLE = ("n", "an", "ian", "ese", "er")
"""Endings by which the people of a place are named."""
_SPELLING_RATIO = 72.0
"""Two names with the same consonants are spellings of one above this ratio: Taiz / Taez 75, Tremseh / Treimseh 93; Nike / Nokia 67."""


@hashed_once
@ordered_fact
class Entity(HashedOnce):
    """A name without all that does not tell whom it names."""

    names: tuple[str, ...]
    """Its words in their order; empty for "the earthquake in Turkey"."""
    sort: str = ""
    """What sort of event it is: `earthquake`, `attack`; empty for fairs, bodies, persons and things."""
    places: tuple[str, ...] = ()
    """Codes of the places within the name, sorted."""
    initials: str = ""
    """First letters of its capitalised words, by which it meets its acronym."""
    acronym: bool = False
    """Whether it may be an acronym itself."""

    @property
    def named(self) -> bool:
        """Whether it has a name of its own."""
        return bool(self.names)

    @property
    def key(self) -> str:
        """A string that stands for it in ids."""
        return "|".join((" ".join(self.names), self.sort, " ".join(self.places)))


@lru_cache(maxsize=65536)
def entity_of(phrase: str) -> Entity | None:
    """The entity that a phrase names; None when it names none ("the fair", "Paris", "this year's event").

    >>> entity_of("Milipol Paris 2025").names, entity_of("this year’s Milipol trade fair").names, entity_of("the fair")
    (('milipol',), ('milipol',), None)
    >>> entity_of("Halden.com").names, entity_of("Hewlett-Packard Co.").initials, entity_of("H-P").names, entity_of("MWC25").acronym
    (('halden',), 'HP', ('hp',), True)
    """
    raw = [_without_address(word) for word in split_words(phrase) if not _is_edition(word)]
    places, rest = _split_places([word for word in raw if word != "world"])
    sort, names = _event_sort(
        [_EDITION.sub("", plain(word)) if word[0].isupper() else plain(word) for word in rest]
    )
    written = {plain(word) for word in rest if word[0].isupper()}
    names = _without_tails(
        [
            name
            for name in _behind_office(names)
            if name not in _words("titles", "words") and name not in _words("link", "words")
        ]
    )
    names = [name for name in names if not (_is_body(name) and name not in written)]
    if len(names) == 1 and not places and _is_body(names[0]):
        names = []
    names = _flight_numbered([american(name) for name in _letters_joined(names)])
    if all(map(is_common_word, names)):
        names = []
    if not names and not sort:
        return None
    if not names and sort in _NEUTRAL and not places:
        return None
    silent = _words("company", "suffixes") | _words("titles", "words")
    initials = "".join(word[0] for word in raw if word[0].isupper() and plain(word) not in silent)
    acronym = len(names) == 1 and 2 <= len(names[0]) <= _ACRONYM and any(_looks_acronym(word) for word in raw)
    return Entity(
        tuple(names), "" if names and sort in _NEUTRAL else sort, tuple(sorted(places)), initials, acronym
    )


def _flight_numbered(names: list[str]) -> list[str]:
    """The name of a flight with its bare number: "Flight MH17" is "Flight 17"; other names stay."""
    found = _FLIGHT.fullmatch(names[-1]) if names[-2:-1] == [_FLYING] else None
    return [*names[:-1], found[1]] if found is not None else names


def _without_address(word: str) -> str:
    """Halden for "Halden.com"; a plain word is named by nothing else: "Hotels.com"."""
    stem = _ADDRESS.sub("", word)
    return word if stem == word or is_common_word(plain(stem)) else stem


_FLYING = "flight"
_ADDRESS = re.compile(r"(?<=\w{3})\.(?:com|org|net)$")
"""The end of the address of a firm that is named by it."""
_NEUTRAL = frozenset(("fair", "congress", "festival", "cup"))
"""Sorts of events that add nothing to a name."""


def _split_places(words: list[str]) -> tuple[Places, list[str]]:
    """Places within a name; "World" with a capital belongs to the name ("World Bank")."""
    places, rest = split_places(words)
    if WORLD in places and not any(
        plain(word) == "global" or word.islower() for word in words if word not in rest
    ):
        kept, rest = split_places([word for word in words if plain(word) not in ("world", "earth")])
        return kept, [word for word in words if word in rest or plain(word) in ("world", "earth")]
    return places - {WORLD}, rest


def _is_edition(word: str) -> bool:
    return plain(word) in _words("editions", "words") or _YEAR_OR_ORDINAL.fullmatch(word) is not None


def _is_body(name: str) -> bool:
    return lemma(name) in _words("bodies", "words")


def _looks_acronym(word: str) -> bool:
    letters = re.sub(r"[\d.]", "", word)
    return letters.isupper()


def _event_sort(words: list[str]) -> tuple[str, list[str]]:
    sorts = _event_sorts()
    sort = ""
    rest = []
    for word in words:
        found = sorts.get(lemma(word))
        if found is None:
            rest.append(word)
        else:
            sort = found if not sort or sort in _NEUTRAL else sort
    return sort, [word for word in rest if word != "trade"] if sort == "fair" else rest


def _behind_office(names: list[str]) -> list[str]:
    """The name of a person without the office before it: "Former Health Minister Vera Tolland"; of two words or more, as persons have."""
    offices = _words("titles", "before_names") | _words("offices", "words")
    last = max((at for at, name in enumerate(names) if name in offices), default=-1)
    return names[last + 1 :] if 0 <= last < len(names) - 2 else names


def _without_tails(names: list[str]) -> list[str]:
    """Legal forms and descriptive words behind a name are cut, while a name is left."""
    tails = _words("company", "suffixes") | _words("company", "descriptive")
    while len(names) > 1 and names[-1] in tails:
        names = names[:-1]
    return names


def _letters_joined(names: list[str]) -> list[str]:
    """ "H-P" is one word."""
    return ["".join(names)] if len(names) > 1 and all(len(name) == 1 for name in names) else names


@lru_cache(maxsize=16)
def _words(section: str, key: str) -> frozenset[str]:
    return frozenset(load("abouts")[section][key].split())


@lru_cache(maxsize=1)
def _event_sorts() -> dict[str, str]:
    return {lemma(word): sort for sort, words in load("abouts")["events"].items() for word in words.split()}


# ------------------------------------------------------------------------------------------------ two names


@lru_cache(maxsize=65536)
def same_name(left: Entity, right: Entity) -> str | None:
    """Why two entities are one, or None when they are not; asked of two names alone, whatever else is known.

    >>> same_name(entity_of("HP"), entity_of("Hewlett-Packard")), same_name(entity_of("Tremseh"), entity_of("Treimseh"))
    ('acronym', 'spelling')
    >>> [same_name(entity_of("Milipol"), entity_of(name)) for name in ("Milipol Qatar", "Milipol Asia-Pacific")]
    ['one is named more fully', None]
    >>> same_name(entity_of("Conservatives"), entity_of("Conservative Party"))
    'party and its members'
    >>> pairs = ("Bernie Orr", "Bernard Orr"), ("Marie Orr", "Martin Orr"), ("Harry Orr", "Harrison Orr"), ("Ann Christie", "Ann Christensen")
    >>> [same_name(entity_of(one), entity_of(other)) for one, other in pairs]
    ['one is named more fully', None, None, None]
    >>> same_name(entity_of("Milipol Qatar"), entity_of("Milipol Paris")) is None
    True
    >>> [same_name(entity_of("TransOrb Flight 52"), entity_of(name)) for name in ("TO52", "Flight TO52", "TransOrb Flight 53")]
    ['flight number', 'one is named more fully', None]
    """
    if left is right:
        return "equal"
    if not _places_fit(left, right) or (left.sort and right.sort and left.sort != right.sort):
        return None
    if left.names == right.names:
        return (
            "equal" if (left.sort, left.places) == (right.sort, right.places) else "one is named more fully"
        )
    if not left.names or not right.names:
        return "one is named more fully" if left.sort == right.sort != "" else None
    if _is_acronym_of(left, right) or _is_acronym_of(right, left):
        return "acronym"
    if _is_code_of(left, right) or _is_code_of(right, left):
        return "flight number"
    shorter, longer = left.names, right.names
    if len(shorter) > len(longer):
        shorter, longer = longer, shorter
    if len(shorter) == len(longer):
        if all(map(is_spelling, shorter, longer)):
            return "spelling"
        if len(shorter) == 1 and _are_place_and_people(shorter[0], longer[0]):
            return "place and people"
    elif len(shorter) == 1 and shorter[0] == longer[-1]:
        return "last name"
    if len(shorter) == 1 and _is_party(shorter[0], longer):
        return "party and its members"
    first = _stem_of_short(shorter[0])
    if not [word for word in longer if word.startswith(first)]:
        return None  # most names have nothing in common
    if _is_fuller_name(shorter, longer) or _is_model_in(shorter, longer):
        return "one is named more fully"
    return None


def _are_place_and_people(left: str, right: str) -> bool:
    """Whether one word is the other with the ending of its people: "Karsova", "Karsovan"."""
    short, long = sorted((left, right), key=len)
    return len(short) >= _SHORTEST_PLACE and long.removeprefix(short) in _PEOPLE


def _is_party(members: str, name: tuple[str, ...]) -> bool:
    """Whether one word tells the members of what the other names as a party: "Conservatives", "Conservative Party"; or the party itself, "Labour"."""
    return members in _members_of(name)


def _members_of(name: tuple[str, ...]) -> tuple[str, ...]:
    """How a party with this name, or its members, may be called in one word; nothing of another name."""
    if len(name) != 2 or name[1] != _PARTY:
        return ()
    return name[0], f"{name[0]}s", f"{name[0].removesuffix('ic')}s"


_PARTY = "party"


def _is_model_in(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether a name with a number, "F-35", stands within the other: "Lockheed Martin F-35 Lightning II"."""
    numbers = [word.isdigit() for word in shorter]
    if True not in numbers or False not in numbers:
        return False
    return any(longer[at : at + len(shorter)] == shorter for at in range(len(longer) - len(shorter) + 1))


def _is_fuller_name(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether all words of one name stand in their order in the other: "Bruce Shand", "Major Bruce Middleton Hope Shand MC"; a first
    name may be cut short: "Chris", "Christopher"; "Bernie", "Bernard".
    """
    if len(shorter) < _FULL_NAME or min(map(len, shorter)) < _SHORTEST_NAME:
        return False
    rest = iter(longer)
    for word in (_stem_of_short(shorter[0]), *shorter[1:]):
        for other in rest:
            if word == other or (len(word) >= _SHORT_FORM and other.startswith(word)):
                break
        else:
            return False
    return True


@lru_cache(maxsize=4096)
def _stem_of_short(name: str) -> str:
    """What a first name that ends like a pet name is short for begins with: "bern" of "bernie"; else the name itself. Behind a "y" it is told by too
    little: Harry is no Harrison, and Kelly no Keller."""
    stem = name.removesuffix("ie")
    return stem if len(stem) >= _SHORTEST_STEM else name


_SHORTEST_STEM = 4
"""Letters of it at least: "mar" of "marie" begins many names."""


def _places_fit(left: Entity, right: Entity) -> bool:
    """Whether the places of two names allow for one bearer. A part of the world in a name is that of an offshoot: "Milipol Asia-Pacific"."""
    if left.places == right.places:
        return True
    if not left.places or not right.places:
        return not all(place.startswith("-") for place in left.places or right.places)
    first, second = frozenset(left.places), frozenset(right.places)
    return contains(first, second) or contains(second, first)


def _is_acronym_of(short: Entity, long: Entity) -> bool:
    return (
        short.acronym
        and len(long.initials) > 1
        and short.names[0] == long.initials.lower()
        and short.names != long.names
    )


def _is_code_of(short: Entity, flight: Entity) -> bool:
    """Whether a name is that of a flight with the letters of its airline: "MH17", "Flight 17"."""
    if flight.names[-2:-1] != (_FLYING,) or len(short.names) != 1:
        return False
    found = _FLIGHT.fullmatch(short.names[0])
    return found is not None and flight.names[-1] == found[1]


@lru_cache(maxsize=65536)
def is_spelling(left: str, right: str) -> bool:
    """Whether two words are spellings of one name: the same consonants, nearly the same letters.

    >>> is_spelling("tremseh", "treimseh"), is_spelling("taiz", "taez"), is_spelling("nokia", "nike"), is_spelling("dell", "bell")
    (True, True, False, False)
    """
    if left == right:
        return True
    if min(len(left), len(right)) < 4 or skeleton(left) != skeleton(right):
        return False
    from rapidfuzz import fuzz

    return bool(fuzz.ratio(left, right) >= _SPELLING_RATIO)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The first letter and the consonants of a name, doubled ones once.

    >>> skeleton("Mohammed".lower()), skeleton("muhamad")
    ('mmd', 'mmd')
    """
    consonants = re.sub(r"[aeiouyhw]", "", word[1:])
    return word[:1] + re.sub(r"(.)\1+", r"\1", consonants)


# ------------------------------------------------------------------------------------------------ all names together


def resolve(entities: Iterable[Entity]) -> dict[Entity, Entity]:
    """Each entity -> the one that stands for all that are the same; what is ambiguous stays apart.

    >>> fair, paris, qatar = (entity_of(name) for name in ("Milipol", "Milipol Paris 2025", "Milipol Qatar"))
    >>> resolve([fair, paris])[fair] == paris, resolve([fair, paris, qatar])[fair] == fair
    (True, True)
    """
    known = sorted(set(entities))
    groups = Groups(known)
    _join_spellings(known, groups)
    _join_shown_once(known, groups, lambda entity: entity.names if entity.named else (entity.sort,))
    _join_sorts(known, groups)
    _join_acronyms(known, groups)
    _join_flights(known, groups)
    _join_fuller_names(known, groups)
    _join_last_names(known, groups)
    _join_people(known, groups)
    _join_parties(known, groups)
    return {entity: max(members, key=_telling) for members in groups.members() for entity in members}


def _telling(entity: Entity) -> tuple[int, int, int, str]:
    """The name that tells most stands for its group; the order is that of the words when several do."""
    return len(entity.names), len(entity.places), len(entity.sort), entity.key


def _join_spellings(known: list[Entity], groups: Groups[Entity]) -> None:
    by_skeleton: dict[tuple[object, ...], list[Entity]] = defaultdict(list)
    for entity in known:
        if entity.named:
            by_skeleton[tuple(map(skeleton, entity.names)), entity.sort, entity.places].append(entity)
    for similar in by_skeleton.values():
        for left, right in pairwise(similar):
            if all(map(is_spelling, left.names, right.names)):
                groups.join(left, right)


def _join_shown_once(
    known: list[Entity], groups: Groups[Entity], name: Callable[[Entity], tuple[str, ...]]
) -> None:
    """A name without place (or sort) joins the same name with one, when only one such is shown."""
    by_name: dict[tuple[str, ...], list[Entity]] = defaultdict(list)
    for entity in known:
        by_name[name(entity)].append(entity)
    for same in by_name.values():
        if len(same) == 1:
            continue
        widest = _two_widest({frozenset(entity.places) for entity in same if entity.places})
        sorts = {entity.sort for entity in same if entity.sort}
        alone = len(widest) < 2 and len(sorts) < 2
        shown = [entity for entity in same if not widest or frozenset(entity.places) == widest[0]]
        first: dict[tuple[tuple[str, ...], str], Entity] = {}
        for entity in same:
            own = first.setdefault((entity.places, entity.sort), entity)
            fits = not entity.places or (
                len(widest) == 1 and (frozenset(entity.places) == widest[0] or not entity.named)
            )
            groups.join(entity, shown[0] if alone and fits else own)


def _two_widest(shown: set[Places]) -> list[Places]:
    """Places that lie in no other ones: the first two at most, of which many are found at once and a single one without detours."""
    broad_first = sorted(
        shown, key=lambda places: (max(place.count("/") for place in places), -len(places), sorted(places))
    )
    widest: list[Places] = []
    for places in broad_first:
        if not any(contains(other, places) for other in broad_first):
            widest.append(places)
            if len(widest) == 2:
                break
    return widest


def _join_parties(known: list[Entity], groups: Groups[Entity]) -> None:
    """A party and its members: "the Conservative Party", "the Conservatives"."""
    in_one_word = {
        entity.names[0]: entity for entity in known if len(entity.names) == 1 and not entity.places
    }
    for entity in known:
        for members in _members_of(entity.names):
            if members in in_one_word:
                groups.join(entity, in_one_word[members])


def _join_sorts(known: list[Entity], groups: Groups[Entity]) -> None:
    """ "The hurricane" is the only hurricane with a name."""
    named: dict[str, set[Entity]] = defaultdict(set)
    for entity in known:
        if entity.named and entity.sort:
            named[entity.sort].add(groups.leader(entity))
    for entity in known:
        if not entity.named and len(named.get(entity.sort, ())) == 1:
            groups.join(entity, next(iter(named[entity.sort])))


def _join_acronyms(known: list[Entity], groups: Groups[Entity]) -> None:
    long_forms: dict[str, set[Entity]] = defaultdict(set)
    for entity in known:
        if len(entity.initials) > 1 and len(entity.names) + len(entity.places) + bool(entity.sort) > 1:
            long_forms[entity.initials.lower()].add(groups.leader(entity))
    for entity in known:
        if entity.acronym:
            forms = long_forms.get(entity.names[0], set()) - {groups.leader(entity)}
            if len(forms) == 1:
                groups.join(entity, forms.pop())


def _join_flights(known: list[Entity], groups: Groups[Entity]) -> None:
    """The name of a flight with the letters of its airline joins the one with its number: "MH17"."""
    flights = {entity.names[-1]: entity for entity in known if entity.names[-2:-1] == (_FLYING,)}
    for entity in known if flights else ():
        for flight in flights.values():
            if _is_code_of(entity, flight):
                groups.join(entity, flight)


def _join_last_names(known: list[Entity], groups: Groups[Entity]) -> None:
    full_names: dict[str, set[Entity]] = defaultdict(set)
    for entity in known:
        if len(entity.names) > 1:
            full_names[entity.names[-1]].add(groups.leader(entity))
    for entity in known:
        if len(entity.names) == 1 and not entity.places and not entity.sort:
            full = full_names.get(entity.names[0], set()) - {groups.leader(entity)}
            if len(full) == 1:
                groups.join(entity, full.pop())


def _join_people(known: list[Entity], groups: Groups[Entity]) -> None:
    """The people of a place join it: "the Karsovan authorities"."""
    by_name = {entity.names[0]: entity for entity in known if len(entity.names) == 1}
    for name, entity in by_name.items():
        for ending in _PEOPLE:
            place = by_name.get(name.removesuffix(ending)) if name.endswith(ending) else None
            if place is not None and _are_place_and_people(name, place.names[0]):
                groups.join(entity, place)


def _join_fuller_names(known: list[Entity], groups: Groups[Entity]) -> None:
    """A name of two words or more joins the only longer one that holds it."""
    by_word: dict[str, list[Entity]] = defaultdict(list)
    for entity in known:
        if len(entity.names) >= _FULL_NAME:
            for word in set(entity.names[:_LONG_NAME]):
                by_word[word].append(entity)
    for same in by_word.values():
        for short in same[:_MOST_ALIKE]:
            fuller = {
                groups.leader(other)
                for other in same[:_MOST_ALIKE]
                if len(other.names) >= len(short.names)
                and other.names != short.names
                and same_name(short, other) is not None
            } - {groups.leader(short)}
            if len(fuller) == 1:
                groups.join(short, fuller.pop())


def entity_words(entity: Entity) -> str:
    """An entity for evidence: its words and places.

    >>> entity_words(entity_of("earthquakes in Turkey and Syria"))
    'earthquake Syria, Turkey'
    """
    return " ".join(
        filter(None, (" ".join(entity.names), entity.sort, place_words(frozenset(entity.places))))
    )
