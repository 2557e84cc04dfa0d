"""A claim -> its key. Values, hedges and times never enter it.

Words of one meaning become one symbol (lexicon/subjects.toml), words that restrict nothing fall out, words in one slot are sorted
once. Subjects that are told in several shapes (a market's size, a takeover's price, a toll) get one shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.lexicon import load, word_set
from factcheck.matching.abouts import Entity, entity_of
from factcheck.matching.dimensions import dimension_of
from factcheck.matching.events import (
    bearing_of,
    is_part_of_whole,
    is_whole_of_part,
    speaks_of_quake,
    tells_later_event,
)
from factcheck.matching.keys import ClaimKey, SubjectKey, Words
from factcheck.matching.once import once
from factcheck.matching.places import Places, contains, inner_place, places_of, split_places
from factcheck.matching.synonyms import (
    heads,
    listed,
    longer_measures,
    measures,
    modifier_phrases,
    rewrites,
    rewritten,
    role_nouns,
    roles,
)
from factcheck.matching.words import key_words, plain, split_words
from factcheck.model import Claim, Frame, Kind

_ACQUISITION = ("acquisition",)
"""The head of all takeovers."""
_EVENT = "earthquake"
"""The event whose place is told by a distance."""
_NAME = re.compile(r"[A-Z][\w&’'.-]*(?: [A-Z][\w&’'.-]*){0,5}")
"""Words with capitals that follow one another."""


@dataclass(frozen=True, slots=True)
class _Told:
    """All that a key is made of: claims equal in it have equal keys."""

    frame: Frame
    dimension: str
    kind: Kind
    about: str
    where: str
    about_carried: bool
    """Whether no word of the sentence gave the about."""
    inner: Places
    """The province that the sentence names within the claim's country."""
    sentence: str
    """Only of money, which may be the price of a takeover."""
    later: bool = False
    """Whether its clause tells that the event came after another one: "a magnitude 7.5 quake followed"."""
    bearing: Places = frozenset()
    """Of a length: the place from which it is measured, "37 km west of Gaziantep"."""
    whole: bool = False
    """Whether it is the whole in "five of 22 governors": what is done to the part is no role of it, who does it not whom it is about."""
    part: bool = False
    """Whether it is the part in "five of 22 governors"."""
    of_quake: bool = False
    """Whether it is an earthquake that is so far away."""


@once
def claim_key(claim: Claim) -> ClaimKey:
    """The key of a claim; when nothing is known of its subject, the words of its sentence stand for it."""
    frame, quantity = claim.frame, claim.quantity
    if frame == Frame():
        frame = Frame(head=quantity.counted or _subject_words(claim))
    dimension = dimension_of(quantity)
    where = claim.where or ""
    divided = dimension == "count" and " of " in claim.sentence
    told = _Told(
        frame,
        dimension,
        quantity.kind,
        claim.about,
        where,
        bool(claim.parts) and not any(part.name == "about" for part in claim.parts),
        inner_place(places_of(where or claim.about), claim.sentence),
        claim.sentence if dimension == "money" else "",
        tells_later_event(claim),
        bearing := bearing_of(claim) if dimension == "length" else frozenset(),
        divided and is_whole_of_part(claim),
        divided and is_part_of_whole(claim),
        bool(bearing) and speaks_of_quake(claim.sentence),
    )
    key = _key(told)
    if not key.subject.empty:
        return key
    sentence = f"“{' '.join(key_words(claim.sentence))}”"
    return replace(key, subject=replace(key.subject, head=(sentence,)))


def _subject_words(claim: Claim) -> str:
    """The subject for people, unless it only repeats the kind of the figure."""
    return "" if claim.subject == claim.quantity.kind.value.replace("_", " ") else claim.subject


@lru_cache(maxsize=65536)
def _key(told: _Told) -> ClaimKey:
    key = _Slots(told).key()
    if not told.about_carried:
        return replace(key, places=told.inner) if key.places and told.inner else key
    unnamed = key.entity is None or not key.entity.named
    if not told.where and unnamed:
        return replace(key, entity_told=False, place_told=False)
    places = told.inner if key.places and told.inner else key.places
    return replace(key, entity_told=False, places=places)


class _Slots:
    """Fills the slots of one key; holds what is found in one slot and belongs to another."""

    def __init__(self, told: _Told) -> None:
        self.told = told
        self.frame, self.kind, self.dimension = told.frame, told.kind, told.dimension
        self.about, self.where, self.sentence = told.about, told.where, told.sentence
        self.is_share = told.dimension == "percent" and (
            told.kind is Kind.SHARE or told.frame.measure == "share" or bool(told.frame.part_of)
        )
        self.entity = entity_of(told.about) if told.about != told.where else None
        of = told.frame.of
        self.owner = entity_of(of) if _has_name(of) and of != told.where else None
        self.head: list[str] = []
        self.core = ""
        self.measure: list[str] = []
        self.role: list[str] = []
        self.of: list[str] = []
        self.part: list[str] = []
        self.sharing: list[str] = []
        self.verbs: list[str] = []
        self.own_places: Places = frozenset()

    def key(self) -> ClaimKey:
        """The key."""
        self._fill_head()
        self._fill_measure()
        self._fill_role()
        self._fill_of_and_part()
        self._market()
        self._deal()
        self._anyone()
        self._rewrite()
        self._bearing()
        self._later_event()
        self._whole()
        self._percentages()
        self._dates()
        subject = SubjectKey(
            self._measured(),
            _sorted(self.head),
            _sorted(self.measure),
            _sorted(self.role),
            _sorted(self.of),
            _sorted(self.part),
            self.core if self.core in self.head else "",
        )
        places = self._places()
        entity = None if self._self_standing() else self.owner or self.entity
        if entity is not None and not entity.named and entity.places:
            # "the earthquake in Turkey": an event of a sort, at a place like any other figure's
            places = places or frozenset(entity.places)
            entity = Entity((), entity.sort)
        parties = self._parties(entity) if subject.head == _ACQUISITION else ()
        return ClaimKey(
            subject, entity, places, _sorted(self.sharing), parties=parties, verbs=_sorted(self.verbs)
        )

    def _parties(self, entity: Entity | None) -> tuple[Entity, ...]:
        """All whom the sentence of a takeover names."""
        matches = _NAME.finditer(self.sentence)
        # the first word of a sentence has a capital anyhow
        names = (m.group() for m in matches if m.start() or " " in m.group() or m.group().isupper())
        named = map(entity_of, names)
        return tuple(sorted({party for party in (*named, entity) if party is not None and party.named}))

    def _self_standing(self) -> bool:
        """Whether the head names a market of its own: whatever else the text speaks of, it is no one's."""
        return self.core == "market" and len(set(self.head)) > 1

    # -- slots -------------------------------------------------------------------------------------------------

    def _fill_head(self) -> None:
        raw = split_words(" ".join((*self.frame.modifiers, self.frame.head)))
        self.own_places, raw = split_places(raw)
        raw = self._without_entity(raw)
        words, self.measure = longer_measures(self.dimension).taken(key_words(" ".join(raw)))
        words, self.sharing = self._sifted(heads().replaced(words)[0])
        words, found = measures(self.dimension).taken(heads().replaced(words)[0])
        self.measure += found
        words, self.role = role_nouns().taken(words)
        self.head = words
        self.core = words[-1] if words else ""
        if self.own_places and (
            self.core in listed("persons", "nouns") or self.core in listed("of_events", "nouns")
        ):
            self.head += [f"from {place}" for place in sorted(self.own_places)]
            self.own_places = frozenset()

    def _without_entity(self, raw: list[str]) -> list[str]:
        """The head without the name of the entity, if anything is left of it then: "EDS acquisition"."""
        names = self.entity.names if self.entity is not None else ()
        if not names or not set(names) <= {plain(word) for word in raw}:
            return raw
        about = {plain(word) for word in split_words(self.about)}
        rest = [word for word in raw if plain(word) not in about]
        return rest if any(word.lower() not in listed("modifiers", "decorative") for word in rest) else raw

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
            if mark == "sharing" and not self.is_share:
                sharing.append(" ".join(phrase))
            elif mark != "decorative":
                kept += phrase
        tail = words[last:]
        return (kept if sorts.table.get(tuple(tail)) == "decorative" else kept + tail), sharing

    def _fill_measure(self) -> None:
        places, raw = split_places(split_words(self.frame.measure))
        self.own_places = self.own_places or places
        words, _ = self._sifted([*key_words(" ".join(raw)), "-"])
        left, found = measures(self.dimension).taken(words[:-1])
        if self.dimension != "percent":
            left = [word for word in left if word not in listed("changes", "rates")]
        if self.kind is Kind.CHANGE:
            left = [word for word in left if word not in listed("changes", "words")]
            self.head = [word for word in self.head if word not in listed("changes", "words")]
        self.measure += [*found, *left]
        if len(set(self.measure)) > 1:
            # "the cost of reconstruction", "the cost of the damage"
            self.measure = [word for word in self.measure if word != "price"]

    def _fill_role(self) -> None:
        places, raw = split_places(split_words(self.frame.role))
        self.measure, nouns = role_nouns().taken(self.measure)
        if nouns:
            light = listed("light", "verbs")
            self.head = [word for word in self.head if word not in light]
            self.role += nouns
        self.sharing += self._sifted(key_words(" ".join(raw)))[1]
        words, found = roles().replaced(key_words(" ".join(raw), verbs=True))
        if not found:
            light = listed("light", "verbs", verbs=True)
            found = [word for word in words if word not in light and (word,) not in modifier_phrases().table]
            if self._verb_parts_nothing(raw):
                self.verbs, found = [word for word in found if word not in self.head], []
            found += [f"from {place}" for place in sorted(places)]
        self.role += [word for word in found if word not in self.head]

    def _verb_parts_nothing(self, role: list[str]) -> bool:
        """Whether a role is a verb of which nobody knows whether it tells another number: "97 exhibitors showed", "took part".

        People, and shares of a whole, are told apart by nothing but what they do; lengths of time by what they are from or until.
        """
        if (
            self.dimension in ("duration", "date", "percent")
            or not self.head
            or self.core in listed("anyone", "nouns")
        ):
            return False
        words = {word.lower() for word in role}
        return words.isdisjoint(_prepositions()) and words.isdisjoint(
            word_set("context", "parts_of_time", "times")
        )

    def _fill_of_and_part(self) -> None:
        if self.owner is None and self.frame.of:
            places, raw = split_places(split_words(self.frame.of))
            if not raw and self.core in listed("of_events", "nouns"):
                # the row "Germany" of a table of exhibitors: an event has one place, those who came to it have many
                self.head += [f"from {place}" for place in sorted(places)]
            self.own_places = self.own_places or places
            words, _ = self._sifted([*key_words(" ".join(raw)), "-"])
            self.of, _ = heads().replaced(words[:-1])
            self.of = [word for word in self.of if word not in self.head]
        if self.frame.part_of:
            places, raw = split_places(split_words(self.frame.part_of))
            words, _ = self._sifted([*key_words(" ".join(raw)), "-"])
            self.part, _ = heads().replaced(words[:-1])
            self.part += [f"in {place}" for place in sorted(places)]

    # -- subjects that are said in several shapes --------------------------------------------------------------

    def _market(self) -> None:
        """A market's size, volume, value and its industry's revenue are one measure."""
        nouns = listed("market", "nouns")
        if self.dimension != "money" or not nouns.intersection(self.head):
            return
        plain_measures = listed("market", "measures")
        self.head = ["market" if word in nouns else word for word in self.head if word not in plain_measures]
        self.core = "market"
        self.measure = ["size", *(word for word in self.measure if word not in plain_measures)]

    def _deal(self) -> None:
        """What was paid for a company is the price of one acquisition, however it is told."""
        if self.dimension != "money":
            return
        words = listed("deal", "words")
        parts = listed("deal", "parts").intersection((*self.head, *self.role, *self.measure))
        told = words.intersection((*self.head, *self.role, *self.measure))
        if self.core in listed("deal", "goods"):
            told = frozenset()
        company = self.core in listed("deal", "targets") or self._entity_is_head()
        bought = self.measure == ["price"] and company
        if told or bought:
            self.head, self.core, self.measure = [*_ACQUISITION], _ACQUISITION[0], ["price"]
            self.role, self.of = [], []
            self.part += sorted(parts)

    def _entity_is_head(self) -> bool:
        """Whether the thing with a price is the entity itself: "buy graphics chipmaker ATI for ..."."""
        raw = split_words(self.frame.head)
        return bool(raw) and self.entity is not None and plain(raw[-1]) == plain(split_words(self.about)[-1])

    def _anyone(self) -> None:
        """ "killing 52", "52 people killed", "52 protesters killed": whom the text was speaking of."""
        if not listed("anyone", "roles").intersection(self.role):
            return
        if all(word in listed("anyone", "nouns") for word in self.head):
            self.head, self.core = ["person"], "person"

    def _rewrite(self) -> None:
        if rewritten().isdisjoint((*self.head, *self.role, *self.measure)):
            return
        slots = {"head": self.head, "role": self.role, "measure": self.measure}
        for rewrite in rewrites():
            if all(
                symbol in slots[slot] if symbol else not slots[slot] for slot, symbol in rewrite.when.items()
            ):
                for slot, symbol in rewrite.when.items():
                    slots[slot][:] = [word for word in slots[slot] if word != symbol]
                if rewrite.sole:
                    self.head[:] = [
                        word for word in self.head if modifier_phrases().table.get((word,)) == "apart"
                    ]
                if rewrite.of_event:
                    self._belong_to_event()
                for slot, symbol in rewrite.then.items():
                    if symbol not in slots[slot]:
                        slots[slot].append(symbol)
                    self.core = symbol if slot == "head" else self.core
                break

    def _bearing(self) -> None:
        """ "37 km west of Gaziantep": the distance of whatever it is from there; of a quake and its epicentre one."""
        if not self.told.bearing:
            return
        self.measure, self.role, self.of, self.part = ["distance"], [], [], []
        self.own_places = self.told.bearing
        if self.told.of_quake:
            self.head, self.core = [_EVENT], _EVENT
            self._belong_to_event()

    def _whole(self) -> None:
        if self.told.part:
            self.part += self.head
        if self.told.whole:
            self.role, self.entity, self.owner = [], None, None

    def _later_event(self) -> None:
        """The second of two events is another one, where it is told as such: their measures are not compared."""
        if (
            self.told.later
            and listed("events_own", "measures").intersection(self.measure)
            and "second" not in self.head
        ):
            self.head.append("second")

    def _belong_to_event(self) -> None:
        """What only an event has is told by many (agencies, victims) and belongs to none of them."""
        self.role.clear()
        self.of.clear()
        if self.entity is not None and not self.entity.sort:
            self.entity = None
        if self.owner is not None and not self.owner.sort:
            self.owner = None

    def _percentages(self) -> None:
        if self.kind is Kind.GROWTH_RATE:
            self.measure = ["growth rate"]
            self.head = ["market" if word in listed("market", "nouns") else word for word in self.head]
            self.core = "market" if self.core in listed("market", "nouns") else self.core
        elif self.is_share:
            self.measure = ["share"]
            if self.head == self.part and self.role:
                self.head = []

    def _measured(self) -> str:
        if self.dimension == "percent" and self.kind in (Kind.CHANGE, Kind.GROWTH_RATE):
            return f"percent {self.kind.value}"
        return self.dimension

    def _dates(self) -> None:
        """A date has no measure: "a magnitude 7.8 earthquake struck on 6 February" dates the earthquake."""
        if self.dimension == "date" and self.head:
            self.measure = []

    # -- where -------------------------------------------------------------------------------------------------

    def _places(self) -> Places:
        if self.core in listed("of_events", "nouns") or any(
            word in listed("of_events", "nouns") for word in self.role
        ):
            return frozenset()
        about = places_of(self.about) if self.about and entity_of(self.about) is None else frozenset()
        if self.own_places:
            # "world spending ... The U.S. market was 31 billion of that": the sentence's own place is the narrower one
            return (
                about if contains(self.own_places, about) and not self.told.about_carried else self.own_places
            )
        where = places_of(self.where)
        return about if where and contains(where, about) else where or about


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


def _sorted(words: Iterable[str]) -> Words:
    return tuple(sorted(set(words)))


def _has_name(phrase: str) -> bool:
    return any(word[0].isupper() for word in split_words(phrase))
