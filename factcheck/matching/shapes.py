"""Subjects that are told in several shapes get one: a market's size, a takeover's price, a toll, the distance of a quake."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon import load
from factcheck.matching.abouts import Entity, entity_of
from factcheck.matching.filled_slots import Slots
from factcheck.matching.places import WORLD, places_of
from factcheck.matching.synonyms import (
    heads,
    is_measure,
    listed,
    modifier_phrases,
    rewrites,
    rewritten,
    roles,
)
from factcheck.matching.words import key_words, plain, split_words, verb_stem
from factcheck.model import Frame, Kind

ACQUISITION = ("acquisition",)
"""The head of all takeovers."""
SENTENCED = "sentenced"
"""The role of whoever is to spend a stretch of time in prison."""
_EVENT = "earthquake"
"""The event whose place is told by a distance."""


def give_one_shape(slots: Slots) -> None:
    """Changes the slots of a subject that is told in another shape to those of the shape by which it is compared."""
    _market(slots)
    if not _is_made(slots):
        _deal(slots)
    _fine(slots)
    _job_cuts(slots)
    _anyone(slots)
    _from_country(slots)
    _population(slots)
    _prizes(slots)
    _box_office(slots)
    _rewrite(slots)
    _toll(slots)
    _bearing(slots)
    _measured(slots)
    _itself(slots)
    _owned_measure(slots)
    _later_event(slots)
    _whole(slots)
    _together(slots)
    _turnout(slots)
    _levy(slots)
    _percentages(slots)
    _dates(slots)
    _of_itself(slots)
    _names_of_entity(slots)


def _names_of_entity(slots: Slots) -> None:
    """What only names whom the text is about says no more of the subject: "54 hostages are held by Hamas", "its key rate" of the Bank of England."""
    if slots.entity is None or not (slots.of or slots.role):
        return
    names = {*slots.entity.names}
    if names.issuperset(slots.of):
        slots.of = []
    if len(slots.role) > 1:
        stems = {verb_stem(name) for name in names}
        slots.role = [word for word in slots.role if word not in stems] or slots.role


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


def _is_made(slots: Slots) -> bool:
    """What a thing costs, or how long it takes, to build: "construction of the hall took four years", "the hall was built in four years",
    "Building the hall cost 89 million". A thing with a name is told by it alone."""
    money = slots.dimension == "money"
    plain_measure = slots.measure == ["price"] or not slots.measure
    if not (money or slots.dimension == "duration") or slots.kind is Kind.CHANGE or not plain_measure:
        return False
    opening = [word.casefold() for word in split_words(slots.frame.head)[:2]]
    if opening[-1:] == ["the"] and opening[0] in listed("making", "openings"):
        slots.head = slots.head[1:]
    elif slots.core in listed("making", "nouns") and len(slots.head) == 1 and _of_something(slots):
        slots.head, slots.of = slots.of, []
    elif not _is_built(slots):
        return False
    slots.core = slots.head[-1] if slots.head else ""
    slots.measure, slots.role, slots.verbs = (["price"], [], []) if money else ([], ["produced"], [])
    entity = slots.owner or slots.entity
    if entity is not None and entity.named and not {*slots.head}.difference(entity.names):
        slots.head = [*ACQUISITION] if money else []  # what it cost is what was paid for it
        slots.core = slots.head[-1] if slots.head else ""
    return True


def _of_something(slots: Slots) -> bool:
    return bool(slots.of) or slots.owner is not None or slots.entity is not None


def _is_built(slots: Slots) -> bool:
    return not listed("making", "verbs", verbs=True).isdisjoint(key_words(slots.frame.role, verbs=True))


def _deal(slots: Slots) -> None:
    """What was paid for a company is the price of one acquisition, however it is told."""
    if slots.dimension != "money":
        return
    words = listed("deal", "words")
    parts = listed("deal", "parts").intersection((*slots.head, *slots.role, *slots.measure))
    told = words.intersection((*slots.head, *slots.role, *slots.measure))
    if slots.core in listed("deal", "goods"):
        told = frozenset()
    target = _target(slots)
    paid = target is not None and not listed("deal", "paying", verbs=True).isdisjoint(
        (*slots.role, *slots.verbs)
    )
    company = slots.core in listed("deal", "targets") or _entity_is_head(slots) or paid
    bought = slots.measure in (["price"], ["spending"]) and company  # "paid $301 million for Tidewall"
    if not told and _is_named_and_sold(slots):
        bought, slots.entity, slots.owner = True, entity_of(slots.frame.head), None
    if told or bought:
        slots.head, slots.core, slots.measure = [*ACQUISITION], ACQUISITION[0], ["price"]
        slots.role, slots.of = [], []
        slots.part += sorted(parts)
        if target is not None:
            slots.owner = target


def _is_named_and_sold(slots: Slots) -> bool:
    """Whether the price of one with a name is told by who pays it, or by a move: "Chelsea paid Benfica 121 million for Enzo Fernandez", "Neymar
    moved to Paris for 222 million". The price is of the one with the name, whoever buys and sells."""
    raw = split_words(slots.frame.head)
    if not raw or not (raw[0][0].isupper() and raw[-1][0].isupper()) or entity_of(slots.frame.head) is None:
        return False
    if slots.measure == ["spending"]:
        return not listed("deal", "pays", verbs=True).isdisjoint(slots.verbs)
    moved = not slots.measure and _moves().search(slots.told.sentence) is not None
    return moved or slots.measure == ["price"]


@lru_cache(maxsize=1)
def _moves() -> re.Pattern[str]:
    """ "joined Arsenal for", before an amount."""
    return re.compile(rf"\b(?:{'|'.join(load('subjects')['deal']['moves'].split(', '))})\b[^.;]*? for \S*\d")


def _entity_is_head(slots: Slots) -> bool:
    """Whether the thing with a price is the entity itself: "buy graphics chipmaker ATI for ..."."""
    raw = split_words(slots.frame.head)
    return (
        bool(raw) and slots.entity is not None and plain(raw[-1]) == plain(split_words(slots.told.about)[-1])
    )


def _target(slots: Slots) -> Entity | None:
    """Whom somebody named buys: Figma in "Adobe's takeover of Figma", "Adobe will pay $20 billion for Figma"."""
    head = slots.frame.head
    if slots.owner is None or not head[:1].isupper():
        return None
    target = entity_of(head)
    return target if target is not None and target.named and target != slots.owner else None


def _fine(slots: Slots) -> None:
    """ "fined Google 4 billion euros", "the court imposed a fine of 4 billion": of whom, the claim is about."""
    if slots.dimension != "money":
        return
    fining = listed("fine", "verbs", verbs=True)
    if not slots.measure and not fining.isdisjoint(slots.verbs):
        slots.measure, slots.verbs = [_FINE], []
    if slots.measure == [_FINE] and slots.core in listed("fine", "authorities"):
        slots.head, slots.core, slots.own_places = [], "", frozenset()


_FINE = "fine"


def _levy(slots: Slots) -> None:
    """ "The tariff on steel is 25 percent": steel has it, as in "put a tariff of 25 percent on steel"."""
    if (
        slots.dimension == "percent"
        and slots.of
        and len(slots.head) == 1
        and slots.core in listed("levy", "nouns")
    ):
        slots.head, slots.core, slots.measure, slots.of = slots.of, slots.of[-1], slots.head, []
    slots.measure = [_TARIFF if word in ("duty", "levy") else word for word in slots.measure]


_TARIFF = "tariff"


def _job_cuts(slots: Slots) -> None:
    """ "cut 400 jobs", "laid off 400 workers", "400 positions will go": employees laid off."""
    if slots.dimension != "count" or slots.core not in listed("job_cuts", "nouns"):
        return
    told = {*slots.role, *key_words(slots.frame.role, verbs=True)}
    words = "of_people" if slots.core == "person" else "of_jobs" if slots.core == "job" else "of_employees"
    lost = _LAID_OFF in told or (slots.core == "job" and "lost" in told)
    if lost or not told.isdisjoint(listed("job_cuts", words, verbs=True)):
        slots.head = [_EMPLOYEE if word == slots.core else word for word in slots.head]
        slots.core, slots.role, slots.verbs = _EMPLOYEE, [_LAID_OFF], []


_EMPLOYEE = "employee"
_LAID_OFF = "laid off"


def _of_itself(slots: Slots) -> None:
    """ "Boeing's net loss", "Boeing lost": an amount that is somebody's belongs to whom the claim is about."""
    holder = slots.owner or slots.entity
    level = slots.dimension == "percent" and slots.kind is Kind.LEVEL and not slots.is_share
    if not (level or slots.dimension == "money") or not slots.measure or holder is None or not holder.named:
        return
    if set(slots.head) <= set(holder.names):
        slots.head, slots.core = [], ""


def _anyone(slots: Slots) -> None:
    """ "killing 52", "52 people killed", "52 protesters killed": whom the text was speaking of."""
    if not listed("anyone", "roles").intersection(slots.role):
        return
    some = [word for word in slots.head if word in listed("anyone", "some")]
    if all(word in listed("anyone", "nouns") for word in slots.head if word not in some):
        slots.head, slots.core = [*some, "person"], "person"


def _from_country(slots: Slots) -> None:
    """ "410 exhibitors from Germany", "410 of them came from Germany", "410 German exhibitors"."""
    if not slots.told.origin or slots.core in listed("of_events", "places"):
        return
    told = [f"from {place}" for place in sorted(slots.told.origin)]
    slots.head += [word for word in told if word not in slots.head]
    slots.role = [word for word in slots.role if word not in told]
    slots.own_places -= slots.told.origin


def _population(slots: Slots) -> None:
    """A population of a sort is not everybody's: "the tiger population" counts tigers, "the prison population" who is in prison."""
    if "population" not in slots.measure or slots.dimension != "count":
        return
    sort = [word for word in slots.head if word not in listed("population", "everyone")]
    if not sort:
        return
    slots.measure = [word for word in slots.measure if word != "population"]
    if sort[-1] not in listed("population", "creatures"):
        slots.head.append("population")
    slots.core = slots.head[-1]


def _prizes(slots: Slots) -> None:
    """ "won seven Oscars", "took home seven Oscars", "has 48 seats": who has them has won them; "14 golds" are medals."""
    if slots.dimension == "count" and slots.core in listed("prizes", "medals"):
        slots.head, slots.core = [*slots.head, "medal"], "medal"
    if slots.core in listed("prizes", "nouns") and slots.role == ["won"]:
        slots.role = []


def _box_office(slots: Slots) -> None:
    """ "earned 2.9 billion dollars at the box office", "grossed 2.9 billion dollars"."""
    if slots.dimension != "money" or slots.measure not in ([], ["profit"], ["box office"]):
        return
    told = slots.measure == ["box office"] or "box office" in slots.told.sentence
    if not told and "gross" not in (*slots.verbs, *slots.role, *key_words(slots.frame.role, verbs=True)):
        return
    slots.measure, slots.role, slots.verbs = ["box office"], [], []
    if slots.entity is not None and slots.entity.named and not {*slots.head} - {*slots.entity.names}:
        slots.head, slots.core = [], ""


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
            if "role" in rewrite.when and rewrite.when.get("head") == "person":
                slots.role.clear()  # "attended the final": what they attended is whom the text is about
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


def _together(slots: Slots) -> None:
    """What several have together is not what one of them has."""
    if slots.told.together:
        slots.part.append(f"of {slots.told.together}")


def _measured(slots: Slots) -> None:
    """ "15 km below the surface", "7 miles short of the port", "two years in prison": what the words behind a figure say that it is; a "prison sentence" says
    no more, nor does the "area" of so many hectares, nor the "weight" of so many tons."""
    if slots.dimension == "money/share" and slots.measure in ([], ["price"]) and slots.core != "dividend":
        _share_bought(slots)
    if slots.dimension == "power":
        _capacity(slots)
    named = slots.entity is not None and slots.entity.named
    if (slots.head or named) and set(slots.measure) <= _plain_measures(slots.dimension):
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
    if measured == _SENTENCE or (slots.dimension == "duration" and not measured and _is_jailed(slots.frame)):
        slots.head, slots.core, slots.role, slots.of = [], "", [SENTENCED], []  # who, the text is about
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


def _itself(slots: Slots) -> None:
    """A thing with a name is what is so long, or so heavy, whatever it is called beside it: "the 53-kilometre Gotthard tunnel", "the Titanic, a 269-metre
    liner"."""
    entity = slots.owner or slots.entity
    if slots.dimension not in ("length", "mass") or slots.role or slots.kind is Kind.CHANGE:
        return
    if entity is None or not entity.named or slots.own_places:
        return
    named = {plain(word) for word in split_words(slots.frame.head)}.issuperset(entity.names)
    if named or slots.told.describing or not (slots.head or slots.measure):
        slots.head, slots.core, slots.of = [_ITSELF], _ITSELF, []


_ITSELF = "itself"


@lru_cache(maxsize=64)
def _plain_measures(dimension: str) -> frozenset[str]:
    """The measures that say no more than the unit does."""
    return frozenset(load("subjects")["plain_measures"].get(dimension, "").split(", "))


def _owned_measure(slots: Slots) -> None:
    """ "Apple's revenue" and "Apple had revenue of" are the revenue of Apple, whoever else the text is about; "the bridge's cost" is what "the bridge
    cost"."""
    if slots.dimension == "count" and slots.verbs == [*_SEAT]:
        slots.head, slots.core, slots.verbs = [*_SEAT], _SEAT[0], []
    if not slots.measure or slots.core == "market" or slots.is_share or slots.kind is Kind.GROWTH_RATE:
        return
    if slots.dimension != "percent" and not slots.head and slots.of and slots.owner is None:
        slots.head, slots.of = slots.of, []
        slots.core = slots.head[-1]
    _give_to_owner(slots)
    if slots.dimension == "count" and slots.measure == ["capacity"]:
        slots.head, slots.core, slots.measure = (
            [*_SEAT],
            _SEAT[0],
            [],
        )  # a stadium of 40,000 seats, with a capacity of 40,000
    found = heads().table.get(tuple(slots.measure)) if not (slots.head or slots.of) else None
    if found is not None and not is_measure(found, slots.dimension):
        slots.head, slots.core, slots.measure = (
            [found],
            found,
            [],
        )  # "has a minimum wage of" is "the minimum wage is"


_SEAT = ("seat",)
"""What a hall, or a stadium, has room for; also what its verb says."""


def _give_to_owner(slots: Slots) -> None:
    """Makes an owner of a head that is a name: its own, or that of whom the text is about."""
    told = split_words(slots.frame.head) if slots.head and slots.core != ACQUISITION[0] else ()
    owner = entity_of(slots.frame.head) if told and told[0][0].isupper() else None
    for named in (owner, slots.entity):
        if named is None or not named.named:
            continue
        whole = named is owner and len(told) > 1 and all(word[0].isupper() or word in _LINKS for word in told)
        if whole or {*named.names} == {*slots.head}:
            slots.head, slots.core, slots.owner = [], "", named
            return


_LINKS = frozenset(("of", "and", "the", "&", "for"))


def _share_bought(slots: Slots) -> None:
    """ "agreed to buy Quillbyte for $95 a share", "shareholders will get $85 a share": what each share of a firm brings."""
    told = {*slots.role, *slots.verbs, *key_words(slots.frame.role, verbs=True)}
    paid = slots.measure or not listed("deal", "share_paid", verbs=True).isdisjoint(told)
    if not paid and slots.core not in listed("deal", "paid"):
        return
    slots.measure, slots.role, slots.verbs = ["price"], [], []
    target = _target(slots)
    if target is not None:
        slots.owner = target
    slots.head, slots.core = ["share"], "share"


def _capacity(slots: Slots) -> None:
    """ "can produce 400 megawatts", "an installed capacity of": how much there is; "added 3 gigawatts", "3 gigawatts were installed": how much more."""
    more = not listed("added", "verbs", verbs=True).isdisjoint(key_words(slots.frame.role, verbs=True))
    if more or _OF_POWER.issuperset(slots.role):
        slots.measure, slots.role, slots.verbs = ["capacity"], ["added"] if more else [], []


_OF_POWER = frozenset(("produced", "installed"))
"""What is done with so many megawatts is no other figure than how many there are."""
_WEIGH = "weigh"
"""Of a mass it tells what is measured."""
_RATE = "rate"
"""Of so many."""
_INTERVAL = "interval"
"""Between two of a sort: "three months apart"."""
_SENTENCE = "sentence"
"""Of imprisonment."""


def _is_jailed(frame: Frame) -> bool:
    """ "was jailed for 17 years", "sent to jail for": a sentence, as no "held for two days" is."""
    return not listed("jailed", "verbs", verbs=True).isdisjoint(
        key_words(f"{frame.role} {frame.of}", verbs=True)
    )


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


def _turnout(slots: Slots) -> None:
    """The turnout is that of an election, whoever won it, and the share of voters who voted."""
    if slots.dimension != "percent" or slots.kind in (Kind.CHANGE, Kind.GROWTH_RATE):
        return
    told = _TURNOUT in slots.measure or slots.core == _TURNOUT
    if not told and not _is_share_of_voters(slots):
        return
    if _TURNOUT in slots.measure or slots.part:
        slots.head = []
    slots.head = [word for word in slots.head if word != _TURNOUT]
    slots.core, slots.measure, slots.role, slots.of, slots.part = "", [_TURNOUT], [], [], []
    slots.is_share = False


def _is_share_of_voters(slots: Slots) -> bool:
    """ "72 percent of voters went to the polls", and not how they voted."""
    if not (slots.is_share and slots.part and slots.role) or slots.head not in ([], slots.part):
        return False
    voting = listed("turnout", "votes", verbs=True) | listed("turnout", "votes")
    return listed("turnout", "voters").issuperset(slots.part) and voting.issuperset(slots.role)


_TURNOUT = "turnout"


def _percentages(slots: Slots) -> None:
    if slots.dimension == "percent" and "premium" in slots.measure:
        slots.measure, slots.role = ["premium"], []  # of one takeover, whoever pays or gets it
        slots.head, slots.core = [*ACQUISITION], ACQUISITION[0]
    elif slots.dimension == "percent" and _is_of_economy(slots):
        return
    elif slots.kind is Kind.GROWTH_RATE:
        slots.measure = ["growth rate"]
        slots.head = ["market" if word in listed("market", "nouns") else word for word in slots.head]
        slots.core = "market" if slots.core in listed("market", "nouns") else slots.core
    elif slots.is_share and "efficacy" in slots.measure:
        return  # "95 % effective": how well it works, and no part of it
    elif slots.is_share:
        if slots.frame.measure.casefold().endswith("market share"):  # "the drone market share of Asia"
            slots.part += [word for word in slots.measure if word not in ("share", *slots.part)]
        slots.measure = ["share"]
        if slots.owner is not None and not slots.part and slots.core in listed("market", "nouns"):
            slots.part, slots.head, slots.core = slots.head, [], ""  # "Nokia's share of the phone market"
        if slots.head == slots.part and slots.role:
            # "a quarter of the refugees are children": children make up a quarter of them
            person = _persons_by_stem().get(" ".join(slots.role), "")
            slots.head, slots.core = ([person], person) if person else ([], slots.core)
            slots.role = [] if person else slots.role
        _share_of_market(slots)


def _is_of_economy(slots: Slots) -> bool:
    """Whether a percentage is the growth of an economy ("economic growth of 3 percent" is what the economy grew by) or the inflation that a rise of
    consumer prices is; they get one shape."""
    if slots.core == _GDP and slots.measure == ["growth rate"]:
        slots.measure, slots.kind = [], Kind.CHANGE
    elif slots.head == [_INFLATION] and "price" in key_words(slots.frame.head) and slots.kind is Kind.CHANGE:
        slots.kind = Kind.LEVEL
    return slots.core in (_GDP, _INFLATION)


_GDP, _INFLATION = "gross domestic product", "inflation"


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
    _give_to_owner(slots)  # "Founded in 1968, Intel makes chips"
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
