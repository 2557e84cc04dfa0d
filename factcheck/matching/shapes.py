"""Subjects that are told in several shapes get one: a market's size, a takeover's price, a toll, the distance of a quake."""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexicon import load
from factcheck.matching.filled_slots import Slots
from factcheck.matching.places import WORLD, places_of
from factcheck.matching.synonyms import heads, listed, modifier_phrases, rewrites, rewritten, roles
from factcheck.matching.words import key_words, plain, split_words, verb_stem
from factcheck.model import Kind

ACQUISITION = ("acquisition",)
"""The head of all takeovers."""
SENTENCED = "sentenced"
"""The role of whoever is to spend a stretch of time in prison."""
_EVENT = "earthquake"
"""The event whose place is told by a distance."""


def give_one_shape(slots: Slots) -> None:
    """Changes the slots of a subject that is told in another shape to those of the shape by which it is compared."""
    _market(slots)
    _deal(slots)
    _anyone(slots)
    _rewrite(slots)
    _toll(slots)
    _bearing(slots)
    _measured(slots)
    _later_event(slots)
    _whole(slots)
    _percentages(slots)
    _dates(slots)


def _market(slots: Slots) -> None:
    """A market's size, volume, value and its industry's revenue are one measure."""
    nouns = listed("market", "nouns")
    grows = slots.kind is Kind.GROWTH_RATE
    if _earned_with_goods(slots) or _is_market_of_goods(slots):
        slots.head, slots.of = [*slots.head, *slots.of, "market"], []
    if (slots.dimension != "money" and not grows) or not nouns.intersection(slots.head):
        return
    plain_measures = listed("market", "measures")
    slots.head = ["market" if word in nouns else word for word in slots.head if word not in plain_measures]
    slots.core = "market"
    if grows:
        return
    slots.measure = ["size", *(word for word in slots.measure if word not in plain_measures)]


def _is_market_of_goods(slots: Slots) -> bool:
    """ "the market size of kites", "the market value of paper packaging worldwide", which is no company's."""
    if slots.dimension != "money" or not (slots.head or slots.of) or slots.entity is not None:
        return False
    worldwide = WORLD in slots.own_places | places_of(slots.told.where)
    told = "market" in slots.measure or ("market value" in slots.measure and worldwide)
    if told:
        slots.measure = [word for word in slots.measure if not word.startswith("market")]
    return told


def _earned_with_goods(slots: Slots) -> bool:
    """Whether a revenue is that of all who sell some goods, and of nobody named: "global revenue from grid batteries", "smart locks earned"."""
    if slots.dimension != "money" or slots.role or slots.part or bool(slots.head) == bool(slots.of):
        return False
    if slots.core in listed("deal", "targets") or not listed("market", "nouns").isdisjoint(slots.head):
        return False
    earned = bool(slots.measure) and listed("market", "earned").issuperset(slots.measure)
    return earned and slots.entity is None and slots.owner is None


def _deal(slots: Slots) -> None:
    """What was paid for a company is the price of one acquisition, however it is told."""
    if slots.dimension != "money":
        return
    words = listed("deal", "words")
    parts = listed("deal", "parts").intersection((*slots.head, *slots.role, *slots.measure))
    told = words.intersection((*slots.head, *slots.role, *slots.measure))
    if slots.core in listed("deal", "goods"):
        told = frozenset()
    company = slots.core in listed("deal", "targets") or _entity_is_head(slots)
    bought = slots.measure in (["price"], ["spending"]) and company  # "paid $301 million for Tidewall"
    if told or bought:
        slots.head, slots.core, slots.measure = [*ACQUISITION], ACQUISITION[0], ["price"]
        slots.role, slots.of = [], []
        slots.part += sorted(parts)


def _entity_is_head(slots: Slots) -> bool:
    """Whether the thing with a price is the entity itself: "buy graphics chipmaker ATI for ..."."""
    raw = split_words(slots.frame.head)
    return (
        bool(raw) and slots.entity is not None and plain(raw[-1]) == plain(split_words(slots.told.about)[-1])
    )


def _anyone(slots: Slots) -> None:
    """ "killing 52", "52 people killed", "52 protesters killed": whom the text was speaking of."""
    if not listed("anyone", "roles").intersection(slots.role):
        return
    some = [word for word in slots.head if word in listed("anyone", "some")]
    if all(word in listed("anyone", "nouns") for word in slots.head if word not in some):
        slots.head, slots.core = [*some, "person"], "person"


def _rewrite(slots: Slots) -> None:
    symbols = {*slots.head, *slots.role, *slots.measure}
    if rewritten().isdisjoint(symbols):
        return
    filled = {"head": slots.head, "role": slots.role, "measure": slots.measure}
    for rewrite in rewrites():
        if rewrite.symbols <= symbols and all(
            symbol in filled[slot] if symbol else not filled[slot] for slot, symbol in rewrite.when.items()
        ):
            for slot, symbol in rewrite.when.items():
                filled[slot][:] = [word for word in filled[slot] if word != symbol]
            if rewrite.sole:
                slots.head[:] = [
                    word for word in slots.head if modifier_phrases().table.get((word,)) == "apart"
                ]
            if rewrite.of_event:
                _belong_to_event(slots)
            for slot, symbol in rewrite.then.items():
                if symbol not in filled[slot]:
                    filled[slot].append(symbol)
                slots.core = symbol if slot == "head" else slots.core
            break


def _toll(slots: Slots) -> None:
    """ "the death toll from the earthquake", "the earthquake's death toll", "people died": the dead of an event are no part of it."""
    toll = slots.frame.measure and listed("anyone", "roles").intersection(slots.role)
    if toll and slots.core in _taking_place():
        slots.head, slots.core = ["person"], "person"
    if (
        slots.of
        and listed("events_own", "roles").intersection(slots.role)
        and slots.of[-1] in _taking_place()
    ):
        slots.of.clear()


def _bearing(slots: Slots) -> None:
    """ "37 km west of Gaziantep": the distance of whatever it is from there; of a quake and its epicentre one."""
    if not slots.told.bearing:
        return
    slots.measure, slots.role, slots.of, slots.part = ["distance"], [], [], []
    slots.own_places = slots.told.bearing
    if slots.told.of_quake:
        slots.head, slots.core = [_EVENT], _EVENT
        _belong_to_event(slots)


def _whole(slots: Slots) -> None:
    if slots.told.part:
        slots.part += slots.head
    if slots.told.whole:
        slots.role, slots.entity, slots.owner = [], None, None


def _measured(slots: Slots) -> None:
    """ "15 km below the surface", "7 miles short of the port", "two years in prison": what the words behind a figure say that it is; a "prison sentence" says
    no more, nor does the "area" of so many hectares."""
    if slots.dimension == "area" and slots.measure == [slots.dimension]:
        slots.measure = []
    if slots.dimension == "temperature" and not (slots.head or slots.measure):
        slots.head, slots.core = [slots.dimension], slots.dimension  # "it was 41 degrees in Arlow"
    if slots.dimension == "mass" and (slots.measure == ["weight"] or _WEIGH in (*slots.verbs, *slots.role)):
        slots.measure, slots.verbs, slots.role = [], [], []  # a "haul of 11 tonnes" weighed so much
    if (
        slots.measure == ["loss"]
        and slots.entity is not None
        and slots.entity.sort in listed("damaging", "events")
    ):
        slots.measure = ["damage"]  # what a hurricane causes
    if slots.dimension == "duration" and slots.core == _SENTENCE:
        slots.head, slots.core, slots.role = [], "", [SENTENCED]
    measured = slots.told.measured
    if measured == _RATE:
        # "a murder rate of 46 per 100,000", "40 murders for every 100,000"
        slots.head = [word for word in slots.head if word != _RATE]
        slots.measure, slots.core = [_RATE], slots.head[-1] if slots.head else ""
    if measured == _SENTENCE or (
        slots.dimension == "duration" and not measured and _is_jailed(slots.frame.role)
    ):
        slots.head, slots.core, slots.role = [], "", [SENTENCED]  # who, the text is about
    elif measured == _INTERVAL:
        slots.head, slots.core, slots.role = [], "", [_INTERVAL]  # between what, the text is about
    elif measured and slots.dimension == "length" and not slots.measure:
        slots.measure = [measured]
    if (
        measured == "depth"
        and slots.told.of_quake
        and (not slots.core or slots.core in listed("bearing", "events"))
    ):
        slots.head, slots.core = [_EVENT], _EVENT
        _belong_to_event(slots)


_WEIGH = "weigh"
"""Of a mass it tells what is measured."""
_RATE = "rate"
"""Of so many."""
_INTERVAL = "interval"
"""Between two of a sort: "three months apart"."""
_SENTENCE = "sentence"
"""Of imprisonment."""


def _is_jailed(role: str) -> bool:
    """ "was jailed for 17 years": a sentence, as no "held for two days" is."""
    return not listed("jailed", "verbs", verbs=True).isdisjoint(key_words(role, verbs=True))


def _later_event(slots: Slots) -> None:
    """The second of two events is another one, where it is told as such: their measures are not compared."""
    if (
        slots.told.later
        and listed("events_own", "measures").intersection(slots.measure)
        and "second" not in slots.head
    ):
        slots.head.append("second")


def _belong_to_event(slots: Slots) -> None:
    """What only an event has is told by many (agencies, victims) and belongs to none of them."""
    slots.role.clear()
    slots.of.clear()
    if slots.entity is not None and not slots.entity.sort:
        slots.entity = None
    if slots.owner is not None and not slots.owner.sort:
        slots.owner = None


def _percentages(slots: Slots) -> None:
    if slots.dimension == "percent" and "premium" in slots.measure:
        slots.measure, slots.role = ["premium"], []  # of one takeover, whoever pays or gets it
        slots.head, slots.core = [*ACQUISITION], ACQUISITION[0]
    elif slots.kind is Kind.GROWTH_RATE:
        slots.measure = ["growth rate"]
        slots.head = ["market" if word in listed("market", "nouns") else word for word in slots.head]
        slots.core = "market" if slots.core in listed("market", "nouns") else slots.core
    elif slots.is_share and "efficacy" in slots.measure:
        return  # "95 % effective": how well it works, and no part of it
    elif slots.is_share:
        slots.measure = ["share"]
        if slots.head == slots.part and slots.role:
            # "a quarter of the refugees are children": children make up a quarter of them
            person = _persons_by_stem().get(" ".join(slots.role), "")
            slots.head, slots.core = ([person], person) if person else ([], slots.core)
            slots.role = [] if person else slots.role
        _share_of_market(slots)


def _share_of_market(slots: Slots) -> None:
    """ "Europe dominated the market with a share of 38%", "Europe held 38% of revenue", "the European market had a 38% share"."""
    wholes = listed("market", "wholes")
    part = [word for word in slots.part if word not in wholes and word != f"in {WORLD}"]
    head = [word for word in slots.head if word not in listed("market", "segments")]
    placed = bool(slots.own_places - {WORLD})
    if placed and wholes.issuperset(head):
        head = []
    if head or placed or slots.entity is not None or slots.owner is not None:
        slots.part = part
        if placed or head:
            slots.head, slots.core = head, head[-1] if head else ""


def _dates(slots: Slots) -> None:
    """A date has no measure: "a magnitude 7.8 earthquake struck on 6 February" dates the earthquake, however its coming is told; and
    the day of the opening of a bridge is the day on which the bridge opened.
    """
    if slots.dimension != "date" or not slots.head:
        return
    slots.measure = []
    if slots.core in _deeds() and slots.of:
        role, (slots.head, slots.of) = _deeds()[slots.core], (slots.of, [])
        slots.core = slots.head[-1]
        slots.role = roles().replaced([role])[1] or [role]
    takes_place = _taking_place().get(slots.core, frozenset())
    slots.role = [word for word in slots.role if word not in takes_place]
    slots.verbs = [word for word in slots.verbs if word not in takes_place]


@lru_cache(maxsize=1)
def _taking_place() -> dict[str, frozenset[str]]:
    """Noun of an event -> the verbs, and the roles that they tell, that only say that it took place."""
    table: dict[str, frozenset[str]] = {}
    for sort in load("dated_events")["event"]:
        stems = key_words(sort["verbs"], verbs=True)
        symbols = frozenset((*stems, *roles().replaced(stems)[1]))
        for noun in sort["nouns"].split(","):
            words = heads().replaced(key_words(noun))[0]
            table[words[-1]] = symbols
    return table


@lru_cache(maxsize=1)
def _persons_by_stem() -> dict[str, str]:
    """Nouns for persons, by the stem that they have in a role: "are children"."""
    nouns = listed("persons", "nouns") | listed("groups", "nouns")
    return {verb_stem(noun): noun for noun in nouns if " " not in noun}


@lru_cache(maxsize=1)
def _deeds() -> dict[str, str]:
    """Noun of what happens to something -> the stem of its verb."""
    return {noun: verb_stem(verb) for noun, verb in load("dated_events")["deeds"].items()}
