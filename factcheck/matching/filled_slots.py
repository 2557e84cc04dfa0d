"""The slots of a key as they are filled from a frame: words of one meaning become one symbol, words that restrict nothing fall out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.frozen import passing_fact
from factcheck.lexicon import load, word_set
from factcheck.matching.abouts import Entity, entity_of
from factcheck.matching.once import once
from factcheck.matching.places import Places, split_places
from factcheck.matching.synonyms import (
    event_nouns,
    heads,
    listed,
    longer_measures,
    measures,
    modifier_phrases,
    role_nouns,
    roles,
)
from factcheck.matching.told import Told
from factcheck.matching.words import key_words, plain, split_words, verb_stem
from factcheck.model import Claim, Frame, Kind

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_CHANGE, _SHARE = Kind.CHANGE, Kind.SHARE


@passing_fact
class _Frame:
    """All of a claim on which the words in its slots depend: claims by the dozen have the same."""

    frame: Frame
    """The frame."""
    dimension: str
    """What is measured."""
    kind: Kind
    """What sort of figure it is."""
    entity_words: frozenset[str]
    """Words of the entity's name that fall out of the head."""
    is_owned: bool
    """Whether `of` names somebody."""


class Slots:
    """The slots of one key, as they are filled and given the shape by which they are compared."""

    def __init__(self, told: Told) -> None:
        """Takes the words from what is known of the frame, and whom the claim is about from the claim."""
        self.told = told
        self.frame, self.kind, self.dimension = told.frame, told.kind, told.dimension
        about = told.about if told.about != told.where and not self._names_its_market() else ""
        self._named = told.about or self._employer()
        self.entity = entity_of(about or self._named) if about or not told.about else None
        of = told.frame.of
        self.owner = entity_of(of) if of and of != told.where and _has_name(of) else None
        filled = _filled(
            _Frame(self.frame, self.dimension, self.kind, self._entity_words(), self.owner is not None)
        )
        self.is_share = filled.is_share
        self.head, self.core = [*filled.head], filled.core
        self.measure, self.role, self.of, self.part = (
            [*words] for words in (filled.measure, filled.role, filled.of, filled.part)
        )
        self.sharing, self.verbs = [*filled.sharing], [*filled.verbs]
        self.own_places = filled.own_places

    @property
    def holder(self) -> Entity | None:
        """Whose the figure is, or whom the text is about, where that has a name: Boeing in "Boeing's net loss"."""
        holder = self.owner or self.entity
        return holder if holder is not None and holder.named else None

    @property
    def is_of_holder(self) -> bool:
        """Whether the head names nothing but the holder: "Boeing" in "Boeing lost 355 million dollars"."""
        holder = self.holder
        return holder is not None and set(self.head).issubset(holder.names)

    @property
    def entity_in_head(self) -> Entity | None:
        """Who, or which event, the head names with a capital: Figma in "Adobe will pay $20 billion for Figma"."""
        return entity_of(self.frame.head) if self.frame.head[:1].isupper() else None

    def put_head(self, *words: str) -> None:
        """Makes these words the head, and the last one its core; none, when whose the figure is says it all."""
        self.head, self.core = [*words], words[-1] if words else ""

    def _names_its_market(self) -> bool:
        """Whether what the claim is about is a short form in the name of its market: "the PLA & PHA market", "the EV market"."""
        words = split_words(self.frame.head)
        if not words or plain(words[-1]) not in listed("market", "nouns"):
            return False
        about = [word for word in split_words(self.told.about) if word.isalpha()]
        return bool(about) and all(word.isupper() for word in about) and set(about) <= set(words)

    def _employer(self) -> str:
        """The name before those who are counted, where nothing else tells whose they are: "some 400 Microsoft employees"."""
        named = self.frame.modifiers if not self.told.about and self.dimension == "count" else ()
        return " ".join(named) if named and all(word[:1].isupper() for word in named) else ""

    def _entity_words(self) -> frozenset[str]:
        """The words of the entity's name, where the whole name stands in the head."""
        names = self.entity.names if self.entity is not None else ()
        if not names or not _head_words(self.frame.modifiers, self.frame.head)[2].issuperset(names):
            return frozenset()
        return frozenset([plain(word) for word in split_words(self._named)])


@lru_cache(maxsize=65536)
def _filled(told: _Frame) -> _Filling:
    return _Filling(told)


@lru_cache(maxsize=65536)
def _head_words(modifiers: tuple[str, ...], head: str) -> tuple[Places, tuple[str, ...], frozenset[str]]:
    """The places in a head, its other words, and these as they are compared."""
    places, raw = split_places(split_words(" ".join((*modifiers, head))))
    return places, tuple(raw), frozenset(map(plain, raw))


@lru_cache(maxsize=4096)
def _makes_up_all(modifiers: tuple[str, ...]) -> frozenset[str]:
    """The adjectives that, told together, are of all and restrict nothing: "confirmed and suspected cases", "male and female prisoners"."""
    told = {word.strip(",").lower() for word in modifiers}
    if "and" not in told:
        return frozenset()
    groups = (frozenset(group.split()) for group in load("subjects")["modifiers"]["all_together"])
    return frozenset().union(*(told & group for group in groups if len(told & group) > 1))


class _Filling:
    """The words in the slots of one frame; holds what is found in one slot and belongs to another."""

    def __init__(self, told: _Frame) -> None:
        """Fills them, one after the other: what the head takes is no longer there for the measure, and so on."""
        self.frame, self.kind, self.dimension = told.frame, told.kind, told.dimension
        self.is_share = told.dimension == "percent" and (
            told.kind is _SHARE or told.frame.measure.endswith("share") or bool(told.frame.part_of)
        )
        self.head: list[str] = []
        self.core = ""
        self.measure: list[str] = []
        self.role: list[str] = []
        self.of: list[str] = []
        self.part: list[str] = []
        self.sharing: list[str] = []
        self.verbs: list[str] = []
        self.befallen: list[str] = []
        """The words of the head with the noun that tells what befell those counted."""
        self.own_places: Places = frozenset()
        self._fill_head(told.entity_words)
        self._fill_measure()
        self._fill_role()
        self._fill_of_and_part(told.is_owned)

    def _fill_head(self, entity_words: frozenset[str]) -> None:
        self.own_places, found_raw, _ = _head_words(self.frame.modifiers, self.frame.head)
        raw = _without(found_raw, entity_words)
        changed = _MONEY if self.kind is _CHANGE and self.dimension == "percent" else self.dimension
        words, self.measure = longer_measures(changed).taken(key_words(" ".join(raw)))
        words, self.sharing = self._sifted(heads().replaced(words)[0])
        words, found = measures(self.dimension).taken(heads().replaced(words)[0])
        if not found and self.kind is _CHANGE and self.dimension == "percent":
            words, found = measures(_MONEY).taken(
                words
            )  # "sales rose 4 percent", "its revenue was up 4 percent"
        self.measure += found
        self.befallen = words
        words, self.role = self._without_role_nouns(words)
        words = self._without_deeds(words)
        self.head = words
        self.core = words[-1] if words else ""
        if self.own_places and (
            self.core in listed("persons", "nouns") or self.core in listed("of_events", "nouns")
        ):
            self.head += [f"from {place}" for place in sorted(self.own_places)]
            self.own_places = frozenset()

    def _without_role_nouns(self, words: list[str]) -> tuple[list[str], list[str]]:
        """The words without the nouns that carry a role, and these roles; in money a toll is what one pays, and tells of no dead."""
        if _TOLL in words and self.dimension.startswith(_MONEY):
            return words, []
        return role_nouns().taken(words)

    def _without_deeds(self, words: list[str]) -> list[str]:
        """The words without participles of which the lexicon knows the role, which tell what was done, or a state: "21 flooded homes", "21 vacant homes"."""
        states = listed("states", "adjectives")
        told = (word for word in self.frame.modifiers if word.islower())
        deeds = [word for word in told if word.endswith("ed") or word in states]
        for deed in deeds if len(words) > 1 else ():
            known = roles().table.get((verb_stem(deed),))
            if known is not None and deed in words[:-1]:
                words = [word for word in words if word != deed]
                self.role.append(known)
        return words

    def _sifted(self, words: list[str]) -> tuple[list[str], list[str]]:
        """The words without those that say nothing, and the restricting ones that keep nothing apart."""
        sorts = modifier_phrases()
        last = len(words) - 1  # the noun itself is no adjective
        marked, found = sorts.replaced(words[:last])
        if not found and sorts.table.get(tuple(words[last:])) != "decorative":
            return words, []
        kept: list[str] = []
        sharing: list[str] = []
        position = 0
        for mark in marked:
            length = _phrase_length(words, position, mark)
            phrase = words[position : position + length]
            position += length
            if mark in ("sharing", "apart") and not _makes_up_all(self.frame.modifiers).isdisjoint(phrase):
                continue
            if mark == "sharing" and not self.is_share:
                sharing.append(" ".join(phrase))
            elif mark != "decorative":
                kept += phrase
        tail = words[last:]
        return (kept if sorts.table.get(tuple(tail)) == "decorative" else kept + tail), sharing

    def _fill_measure(self) -> None:
        left, found = self._measure_told() if self.frame.measure else ([], [])
        if self.dimension != "percent":
            left = [word for word in left if word not in listed("changes", "rates")]
        if self.kind is _CHANGE:
            left = [word for word in left if word not in listed("changes", "words")]
            self.head = [word for word in self.head if word not in listed("changes", "words")]
        self.measure += [*found, *left]
        if len(set(self.measure)) > 1:
            # "the cost of reconstruction", "the cost of the damage"
            self.measure = [word for word in self.measure if word != "price"]

    def _measure_told(self) -> tuple[list[str], list[str]]:
        """What is measured: words of which nothing is known, and symbols."""
        places, raw = split_places(split_words(self.frame.measure))
        self.own_places = self.own_places or places
        words, _ = self._sifted([*key_words(" ".join(raw)), "-"])
        return measures(self.dimension).taken(words[:-1])

    def _fill_role(self) -> None:
        self.measure, nouns = self._without_role_nouns(self.measure)
        if nouns:
            light = listed("light", "verbs")
            self.head = [word for word in self.head if word not in light]
            self.role += nouns
        if self.frame.role:
            self._fill_role_told()

    def _fill_role_told(self) -> None:
        places, raw = split_places(split_words(_without_event(self.frame.role)))
        raw = [
            *raw[:1],
            *(word for word in raw[1:] if word[0].islower()),
        ]  # no "air" of "survived the Air Jeta crash"
        self.sharing += self._sifted(key_words(" ".join(raw)))[1]
        words, found = roles().replaced(key_words(" ".join(raw), verbs=True))
        if raw[:1] == ["who"]:
            self.verbs = [f"who {word}" for word in found]  # they are none of those to whom it is done
            return
        if not found:
            light = listed("light", "verbs", verbs=True)
            found = [word for word in words if word not in light and (word,) not in modifier_phrases().table]
            if self._verb_parts_nothing(raw):
                self.verbs, found = [word for word in found if word not in self.head], []
            found += [f"from {place}" for place in sorted(places)]
        if (
            self.role
            and not listed("befallen", "nouns").isdisjoint(self.befallen[-1:])
            and not listed("befallen", "roles").isdisjoint(found)
        ):
            self.role, self.head, self.core = [], self.befallen, self.befallen[-1]  # "seven hostages died"
        if self.role and found == [MADE]:
            return  # "made 200 arrests": the noun tells what was done
        if self.role and not listed("found", "verbs", verbs=True).isdisjoint(
            key_words(" ".join(raw), verbs=True)
        ):
            found = [_FOUND]  # "24 bodies were recovered": no more than were found by then
        if found == [_MISSING] or (
            self.role == [_RESCUED] and not listed("befallen", "roles").isdisjoint(found)
        ):
            self.role = []  # "four bodies were not found"; "16 survivors were taken to hospital"
        if self.role == [_RESCUED] and found == [_FOUND] and raw[0] not in _FINDING:
            return  # "recovered 134 survivors"
        denied = "not " * (not _DENYING.isdisjoint(raw))  # "12 men were not arrested"
        self.role += [f"{denied}{word}" for word in found if word not in self.head]

    def _verb_parts_nothing(self, role: list[str]) -> bool:
        """Whether a role is a verb of which nobody knows whether it tells another number: "97 exhibitors showed", "took part".

        People, and shares of a whole, are told apart by nothing but what they do; lengths of time by what they are from or until; what is
        measured of men and of women is of two groups.
        """
        if (
            self.dimension in ("duration", "date", "percent")
            or not self.head
            or self.core in listed("anyone", "nouns")
        ):
            return False
        if not listed("groups", "nouns").isdisjoint(key_words(" ".join(role))):
            return False  # "12 per 100,000 among men"
        words = {word.lower() for word in role}
        return words.isdisjoint(_prepositions()) and words.isdisjoint(
            word_set("context", "parts_of_time", "times")
        )

    def _fill_of_and_part(self, is_owned: bool) -> None:
        if not is_owned and self.frame.of:
            places, raw = split_places(split_words(self.frame.of))
            if not raw and self.core in listed("of_events", "nouns"):
                # the row "Germany" of a table of exhibitors: an event has one place, those who came to it have many
                self.head += [f"from {place}" for place in sorted(places)]
            self.own_places = self.own_places or places
            words, _ = self._sifted([*key_words(" ".join(raw)), "-"])
            self.of, _ = heads().replaced(words[:-1])
            self.of = [word for word in self.of if word not in self.head]
            if self.dimension == "count" and self.core in listed("of_a_sort", "nouns") and not self.measure:
                self.head, self.of = [*self.of, *self.head], []  # "cases of measles", "measles cases"
        if self.frame.part_of:
            places, raw = split_places(split_words(self.frame.part_of))
            words, _ = self._sifted([*key_words(" ".join(raw)), "-"])
            self.part, _ = heads().replaced(words[:-1])
            self.part += [f"in {place}" for place in sorted(places)]


@lru_cache(maxsize=1)
def _prepositions() -> frozenset[str]:
    return frozenset(load("closed_class")["tags"]["preposition"].split())


def _phrase_length(words: Sequence[str], position: int, mark: str) -> int:
    """How many words at a position were replaced by a mark; 1 when the word itself stands there."""
    sorts = modifier_phrases()
    for length in range(sorts.longest, 0, -1):
        if sorts.table.get(tuple(words[position : position + length])) == mark:
            return length
    return 1


def _without(raw: Sequence[str], entity_words: frozenset[str]) -> Sequence[str]:
    """A head without the name of the entity, if anything is left of it then: "EDS acquisition"."""
    if not entity_words:
        return raw
    rest = [word for word in raw if plain(word) not in entity_words]
    return rest if any(word.lower() not in listed("modifiers", "decorative") for word in rest) else raw


@lru_cache(maxsize=65536)
def _without_event(role: str) -> str:
    """A role without the event by which it was done: "buried by the Arlow landslide"."""
    done, _, agent = role.partition(" by ")
    words = heads().replaced(key_words(agent))[0] if agent else []
    return done if words and words[-1] in event_nouns() else role


def _has_name(phrase: str) -> bool:
    return any(word[0].isupper() for word in split_words(phrase))


_MONEY = "money"
"""The dimension of what also rises and falls by so many percent."""
_TOLL = "toll"
"""The dead, or what one pays to cross a bridge."""
MADE = "produced"
"""What is made, where no noun tells what was done."""
_FOUND = "found"
"""What is done to those of whom a noun tells that they are dead."""
_FINDING = frozenset(("find", "found", "discovered", "located"))
"""What is done to survivors who are those found by then, and no others."""
_RESCUED, _MISSING = "rescued", "missing"
"""Who has survived, and who is not found, whatever else is done to him."""


@once
def is_undone(claim: Claim) -> bool:
    """Whether those counted are those who did not do, or to whom was not done, what the role tells.

    >>> import factcheck
    >>> [is_undone(factcheck.extract(text)[0]) for text in ("12 men were not arrested.", "12 men were arrested.")]
    [True, False]
    """
    return not _DENYING.isdisjoint(claim.frame.role.split())


_DENYING = frozenset(("not", "never"))
"""Words of a role that say that it is not so."""
