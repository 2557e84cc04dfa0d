"""Measures told in several shapes, and whose they are: lengths, weights, capacities, terms in prison, rates, shares and tariffs."""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexicon import load
from factcheck.matching.filled_slots import Slots
from factcheck.matching.money_shapes import ACQUISITION, shape_share_bought
from factcheck.matching.places import WORLD, places_of
from factcheck.matching.synonyms import heads, is_measure, listed
from factcheck.matching.time_served import SERVED
from factcheck.matching.words import key_words, lemma, plain, split_words, verb_stem
from factcheck.model import Kind

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_CHANGE, _GROWTH_RATE, _LEVEL = Kind.CHANGE, Kind.GROWTH_RATE, Kind.LEVEL

SENTENCED = "sentenced"
"""The role of whoever is to spend a stretch of time in prison."""
_SENTENCE = "sentence"
"""Of imprisonment."""
_BANNED = "banned"
"""The role of whoever is kept out for a stretch of time."""
_RATE = "rate"
"""Of so many."""
_INTERVAL = "interval"
"""Between two of a sort: "three months apart"."""
_WEIGH = "weigh"
"""Of a mass it tells what is measured."""
_OF_POWER = frozenset(("produced", "installed"))
"""What is done with so many megawatts is no other figure than how many there are."""
_SEAT = ("seat",)
"""What a hall, or a stadium, has room for; also what its verb says."""
_ITSELF = "itself"
"""The head of a thing with a name that is so long, or so heavy."""
_LINKS = frozenset(("of", "and", "the", "&", "for"))
"""Words without a capital within a name."""
_TARIFF = "tariff"
"""What a duty or a levy is, too."""
_REGION = "region"
"""The head of what grows, or has a share, of which only its place is told."""
_STOCK = "share price"
"""What rises and falls at an exchange."""
_GDP, _INFLATION = "gross domestic product", "inflation"


def shape_measured(slots: Slots) -> None:
    """ "15 km below the surface", "7 miles short of the port", "two years in prison": what the words behind a figure say that it is; a "prison sentence" says
    no more, nor does the "area" of so many hectares, nor the "weight" of so many tons."""
    if slots.dimension == "money/share" and slots.measure in ([], ["price"]) and slots.core != "dividend":
        shape_share_bought(slots)
    if slots.dimension == "power":
        _capacity(slots)
    named = slots.entity is not None and slots.entity.named
    if (slots.head or named) and set(slots.measure) <= _plain_measures(slots.dimension):
        slots.measure = []
    if slots.dimension == "temperature" and not (slots.head or slots.measure):
        slots.put_head(slots.dimension)  # "it was 41 degrees in Arlow"
    if slots.dimension == "mass" and (slots.measure == ["weight"] or _WEIGH in (*slots.verbs, *slots.role)):
        slots.measure, slots.verbs, slots.role = [], [], []  # a "haul of 11 tonnes" weighed so much
    if (
        slots.measure == ["loss"]
        and slots.entity is not None
        and slots.entity.sort in listed("damaging", "events")
    ):
        slots.measure = ["damage"]  # what a hurricane causes
    if slots.dimension == "duration" and slots.core == _SENTENCE:
        slots.put_head()
        slots.role = [SENTENCED]
    if slots.dimension == "duration" and _is_banned(slots):
        slots.put_head()
        slots.role, slots.of = [_BANNED], []  # who, the text is about
    measured = slots.told.measured
    if measured == SERVED:
        slots.put_head()
        slots.role, slots.of = [SERVED], []
        return
    if measured == _RATE:
        # "a murder rate of 46 per 100,000", "40 murders for every 100,000"
        slots.head = [word for word in slots.head if word != _RATE]
        slots.measure, slots.core = [_RATE], slots.head[-1] if slots.head else ""
        slots.role = [word for word in slots.role if word != "person"]  # "per 100,000 people"
    if measured == _SENTENCE or (slots.dimension == "duration" and not measured and _is_jailed(slots)):
        slots.put_head()
        slots.role, slots.of = [SENTENCED], []  # who, the text is about
    elif measured == _INTERVAL:
        slots.put_head()
        slots.role = [_INTERVAL]  # between what, the text is about
    elif measured and slots.dimension == "length" and not slots.measure:
        slots.measure = [measured]


@lru_cache(maxsize=64)
def _plain_measures(dimension: str) -> frozenset[str]:
    """The measures that say no more than the unit does."""
    return frozenset(load("subjects")["plain_measures"].get(dimension, "").split(", "))


def _capacity(slots: Slots) -> None:
    """ "can produce 400 megawatts", "an installed capacity of": how much there is; "added 3 gigawatts", "3 gigawatts were installed": how much more."""
    more = not listed("added", "verbs", verbs=True).isdisjoint(key_words(slots.frame.role, verbs=True))
    if more or _OF_POWER.issuperset(slots.role):
        slots.measure, slots.role, slots.verbs = ["capacity"], ["added"] if more else [], []


def _is_jailed(slots: Slots) -> bool:
    """ "was jailed for 17 years", "sent to jail for": a sentence, as no "held for two days" is."""
    frame = slots.frame
    return not listed("jailed", "verbs", verbs=True).isdisjoint(
        key_words(f"{frame.role} {frame.of}", verbs=True)
    )


def _is_banned(slots: Slots) -> bool:
    """ "was banned for two years", "a two-year ban"."""
    told = slots.core in listed("banned", "nouns") and not slots.role
    return told or not listed("banned", "verbs", verbs=True).isdisjoint(slots.role)


def shape_named_thing(slots: Slots) -> None:
    """A thing with a name is what is so long, or so heavy, whatever it is called beside it: "the 53-kilometre Gotthard tunnel", "the Titanic, a 269-metre
    liner"."""
    holder = slots.holder
    if slots.dimension not in ("length", "mass") or slots.role or slots.kind is _CHANGE:
        return
    if holder is None or slots.own_places:
        return
    named = {plain(word) for word in split_words(slots.frame.head)}.issuperset(holder.names)
    if named or slots.told.describing or not (slots.head or slots.measure):
        slots.put_head(_ITSELF)
        slots.of = []


def shape_owned_measure(slots: Slots) -> None:
    """ "Apple's revenue" and "Apple had revenue of" are the revenue of Apple, whoever else the text is about; "the bridge's cost" is what "the bridge
    cost"."""
    if slots.dimension == "count" and slots.verbs == [*_SEAT]:
        slots.put_head(*_SEAT)
        slots.verbs = []
    if not slots.measure or slots.core == "market" or slots.is_share or slots.kind is _GROWTH_RATE:
        return
    if slots.dimension != "percent" and not slots.head and slots.of and slots.owner is None:
        slots.put_head(*slots.of)
        slots.of = []
    give_to_owner(slots)
    if slots.dimension == "count" and slots.measure == ["capacity"]:
        slots.put_head(*_SEAT)
        slots.measure = []  # a stadium of 40,000 seats, with a capacity of 40,000
    found = heads().table.get(tuple(slots.measure)) if not (slots.head or slots.of) else None
    if found is not None and not is_measure(found, slots.dimension):
        slots.put_head(found)
        slots.measure = []  # "has a minimum wage of" is "the minimum wage is"


def give_to_owner(slots: Slots) -> None:
    """Makes an owner of a head that is a name: its own, or that of whom the text is about."""
    told = split_words(slots.frame.head) if slots.head and slots.core != ACQUISITION[0] else ()
    owner = slots.entity_in_head if told else None
    for named in (owner, slots.entity):
        if named is None or not named.named:
            continue
        whole = named is owner and len(told) > 1 and all(word[0].isupper() or word in _LINKS for word in told)
        if whole or {*map(lemma, named.names)} == {*map(lemma, slots.head)}:  # no one "Siemen" of Siemens
            slots.put_head()
            slots.owner = named
            return


def shape_own_amount(slots: Slots) -> None:
    """ "Boeing's net loss", "Boeing lost": an amount that is somebody's belongs to whom the claim is about."""
    level = slots.dimension == "percent" and slots.kind is _LEVEL and not slots.is_share
    if not (level or slots.dimension == "money") or not slots.measure:
        return
    if slots.is_of_holder:
        slots.put_head()


def shape_levy(slots: Slots) -> None:
    """ "The tariff on steel is 25 percent": steel has it, as in "put a tariff of 25 percent on steel"."""
    if (
        slots.dimension == "percent"
        and slots.of
        and len(slots.head) == 1
        and slots.core in listed("levy", "nouns")
    ):
        slots.head, slots.core, slots.measure, slots.of = slots.of, slots.of[-1], slots.head, []
    slots.measure = [_TARIFF if word in ("duty", "levy") else word for word in slots.measure]


def shape_percentage(slots: Slots) -> None:
    if slots.dimension == "percent" and "premium" in slots.measure:
        slots.measure, slots.role = ["premium"], []  # of one takeover, whoever pays or gets it
        slots.put_head(*ACQUISITION)
    elif slots.dimension == "percent" and slots.kind is _CHANGE and _is_stock(slots):
        slots.put_head(_STOCK)
        slots.measure = []
    elif slots.dimension == "percent" and _is_of_economy(slots):
        return
    elif slots.kind is _GROWTH_RATE:
        slots.measure = ["growth rate"]
        slots.head = ["market" if word in listed("market", "nouns") else word for word in slots.head]
        slots.core = "market" if slots.core in listed("market", "nouns") else slots.core
        placed = (slots.own_places or places_of(slots.told.where)) - {WORLD}
        if placed and (listed("market", "segments") | {"market"}).issuperset(slots.head):
            slots.put_head(
                _REGION
            )  # "the market in Asia-Pacific will grow", "the region will grow": Asia-Pacific will
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
        slots.measure, slots.kind = [], _CHANGE
    elif slots.head == [_INFLATION] and "price" in key_words(slots.frame.head) and slots.kind is _CHANGE:
        slots.kind = _LEVEL
    return slots.core in (_GDP, _INFLATION)


def _is_stock(slots: Slots) -> bool:
    """Whether a change is that of shares at an exchange: "Its stock plunged 9 percent", "Torvin shares fell"; no share of something."""
    if slots.measure != ["share"] and slots.core not in listed("stocks", "cores"):
        return False
    names = slots.entity.names if slots.entity is not None else ()
    told = " ".join(word for word in slots.frame.head.casefold().split() if word not in names)
    return not slots.frame.part_of and told in load("subjects")["stocks"]["heads"].split(", ")


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
            slots.put_head(*(head or [_REGION]))


@lru_cache(maxsize=1)
def _persons_by_stem() -> dict[str, str]:
    """Nouns for persons, by the stem that they have in a role: "are children"."""
    nouns = listed("persons", "nouns") | listed("groups", "nouns")
    return {verb_stem(noun): noun for noun in nouns if " " not in noun}
