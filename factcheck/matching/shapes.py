"""Subjects that are told in several shapes get one: the steps in their order, and those that belong to no sort of subject."""

from __future__ import annotations

from factcheck.matching.event_shapes import (
    belong_to_event,
    shape_date,
    shape_depth,
    shape_distance,
    shape_later_event,
    shape_shots,
    shape_toll,
)
from factcheck.matching.filled_slots import Slots
from factcheck.matching.measure_shapes import (
    shape_levy,
    shape_measured,
    shape_named_thing,
    shape_own_amount,
    shape_owned_measure,
    shape_percentage,
)
from factcheck.matching.money_shapes import (
    shape_box_office,
    shape_deal,
    shape_fine,
    shape_made,
    shape_making,
    shape_market,
)
from factcheck.matching.people_shapes import (
    shape_age,
    shape_group,
    shape_job_cuts,
    shape_origin,
    shape_persons,
    shape_population,
    shape_prize,
    shape_protest,
    shape_riders,
    shape_turnout,
    shape_unemployed,
    shape_vote,
)
from factcheck.matching.synonyms import listed, modifier_phrases, rewrites, rewritten
from factcheck.matching.words import verb_stem


def give_one_shape(slots: Slots) -> None:
    """Changes the slots of a subject that is told in another shape to those of the shape by which it is compared."""
    shape_market(slots)
    if not shape_making(slots):
        shape_deal(slots)
    shape_fine(slots)
    shape_job_cuts(slots)
    shape_shots(slots)
    if slots.dimension == "count":
        shape_protest(slots)
        shape_vote(slots)
        shape_riders(slots)
        shape_group(slots)
    shape_persons(slots)
    shape_origin(slots)
    shape_population(slots)
    shape_prize(slots)
    shape_age(slots)
    shape_made(slots)
    shape_box_office(slots)
    _rewrite(slots)
    shape_toll(slots)
    shape_distance(slots)
    shape_measured(slots)
    shape_depth(slots)
    shape_named_thing(slots)
    shape_owned_measure(slots)
    shape_later_event(slots)
    _whole(slots)
    _together(slots)
    shape_turnout(slots)
    shape_unemployed(slots)
    shape_levy(slots)
    shape_percentage(slots)
    shape_date(slots)
    shape_own_amount(slots)
    _said_in_head(slots)
    _names_of_entity(slots)


def _said_in_head(slots: Slots) -> None:
    """What the name of the thing holds says no more behind "of": "emissions of carbon dioxide" are carbon dioxide emissions."""
    if slots.of and {*slots.core.split()}.issuperset(slots.of):
        slots.of = []


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
                belong_to_event(slots)
            for slot, symbol in rewrite.then.items():
                if symbol not in filled[slot]:
                    filled[slot].append(symbol)
                slots.core = symbol if slot == "head" else slots.core
            break


def _whole(slots: Slots) -> None:
    befell = not listed("befallen", "roles").isdisjoint(slots.role)
    if slots.dimension == "count" and befell and slots.part == slots.head:
        slots.part = []  # "eight of the ten attackers were killed" are eight attackers killed
    elif slots.told.part and not befell:
        slots.part += slots.head
    if slots.told.whole:
        slots.role, slots.entity, slots.owner = [], None, None


def _together(slots: Slots) -> None:
    """What several have together is not what one of them has."""
    if slots.told.together:
        slots.part.append(f"of {slots.told.together}")
