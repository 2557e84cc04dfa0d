"""Sums of money told in several shapes: the size of a market, the price of a takeover or of a thing that is built, a fine, what a film took."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon import load
from factcheck.matching.abouts import Entity
from factcheck.matching.filled_slots import MADE, Slots
from factcheck.matching.places import WORLD, places_of
from factcheck.matching.synonyms import listed
from factcheck.matching.words import key_words, plain, split_words
from factcheck.model import Kind

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_CHANGE, _GROWTH_RATE = Kind.CHANGE, Kind.GROWTH_RATE

ACQUISITION = ("acquisition",)
"""The head of all takeovers."""
BREAKUP_FEE = ("breakup fee",)
"""The head of what is due where one is not done."""
_FEE = "fee"
_FINE = "fine"
"""What somebody has to pay."""


def shape_market(slots: Slots) -> None:
    """A market's size, volume, value and its industry's revenue are one measure."""
    nouns = listed("market", "nouns")
    grows = slots.kind is _GROWTH_RATE
    if _earned_with_goods(slots) or _is_market_of_goods(slots):
        slots.head, slots.of = [*slots.head, *slots.of, "market"], []
    if (slots.dimension != "money" and not grows) or not nouns.intersection(slots.head):
        return
    plain_measures = listed("market", "measures")
    slots.head = ["market" if word in nouns else word for word in slots.head if word not in plain_measures]
    slots.core = "market"
    if grows:
        slots.role, slots.verbs = [], []  # "The market generated $4 billion, registering a CAGR of"
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


def shape_making(slots: Slots) -> bool:
    """What a thing costs, or how long it takes, to build: "construction of the hall took four years", "the hall was built in four years",
    "Building the hall cost 89 million". A thing with a name is told by it alone."""
    money = slots.dimension == "money"
    plain_measure = slots.measure == ["price"] or not slots.measure
    if not (money or slots.dimension == "duration") or slots.kind is _CHANGE or not plain_measure:
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
    if slots.is_of_holder:
        slots.put_head(*(ACQUISITION if money else ()))  # what it cost is what was paid for it
    return True


def _of_something(slots: Slots) -> bool:
    return bool(slots.of) or slots.owner is not None or slots.entity is not None


def _is_built(slots: Slots) -> bool:
    return not listed("making", "verbs", verbs=True).isdisjoint(key_words(slots.frame.role, verbs=True))


def shape_deal(slots: Slots) -> None:
    """What was paid for a company is the price of one acquisition, however it is told."""
    if slots.dimension != "money":
        return
    if _is_breakup_fee(slots):
        slots.put_head(*BREAKUP_FEE)
        slots.measure, slots.role, slots.verbs, slots.of = [], [], [], []
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
        bought, slots.entity, slots.owner = True, slots.entity_in_head, None
    if told or bought:
        slots.put_head(*ACQUISITION)
        slots.measure, slots.role, slots.of = ["price"], [], []
        slots.part += sorted(parts)
        if target is not None:
            slots.owner = target


def _is_breakup_fee(slots: Slots) -> bool:
    """Whether an amount falls due where a deal is not done: "a break-up fee of", "would have to pay a fee of $40 million if it accepts a better offer"."""
    told = f"{slots.frame.head} {slots.frame.measure}".casefold().replace("-", " ").split()
    if _FEE in told and not listed("deal", "ending").isdisjoint(key_words(slots.frame.head)):
        return True
    return _FEE in told and _undone().search(slots.told.sentence) is not None


@lru_cache(maxsize=1)
def _undone() -> re.Pattern[str]:
    """ "If regulators block", behind an amount."""
    return re.compile(rf"\bif\b[^.;]*?\b(?:{'|'.join(load('subjects')['deal']['undone'].split(', '))})\b")


def _is_named_and_sold(slots: Slots) -> bool:
    """Whether the price of one with a name is told by who pays it, or by a move: "Chelsea paid Benfica 121 million for Enzo Fernandez", "Neymar
    moved to Paris for 222 million". The price is of the one with the name, whoever buys and sells."""
    if slots.entity_in_head is None or not split_words(slots.frame.head)[-1][0].isupper():
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
    target = slots.entity_in_head
    return target if target is not None and target.named and slots.owner not in (None, target) else None


def shape_share_bought(slots: Slots) -> None:
    """ "agreed to buy Quillbyte for $95 a share", "shareholders will get $85 a share": what each share of a firm brings."""
    told = {*slots.role, *slots.verbs, *key_words(slots.frame.role, verbs=True)}
    paid = slots.measure or not listed("deal", "share_paid", verbs=True).isdisjoint(told)
    if not paid and slots.core not in listed("deal", "paid"):
        return
    slots.measure, slots.role, slots.verbs = ["price"], [], []
    target = _target(slots)
    if target is not None:
        slots.owner = target
    slots.put_head("share")


def shape_fine(slots: Slots) -> None:
    """ "fined Google 4 billion euros", "the court imposed a fine of 4 billion": of whom, the claim is about."""
    if slots.dimension != "money":
        return
    fining = listed("fine", "verbs", verbs=True)
    if not slots.measure and not fining.isdisjoint(slots.verbs):
        slots.measure, slots.verbs = [_FINE], []
    if slots.measure == [_FINE] and slots.core in listed("fine", "authorities"):
        slots.put_head()
        slots.own_places = frozenset()


def shape_made(slots: Slots) -> None:
    """ "made $40 million in sales": its sales, which nobody makes as goods are made."""
    if slots.dimension == "money" and slots.measure and slots.role == [MADE]:
        slots.role = []


def shape_box_office(slots: Slots) -> None:
    """ "earned 2.9 billion dollars at the box office", "grossed 2.9 billion dollars"."""
    if slots.dimension != "money" or slots.measure not in ([], ["profit"], ["box office"]):
        return
    told = slots.measure == ["box office"] or "box office" in slots.told.sentence
    if not told and "gross" not in (*slots.verbs, *slots.role, *key_words(slots.frame.role, verbs=True)):
        return
    slots.measure, slots.role, slots.verbs = ["box office"], [], []
