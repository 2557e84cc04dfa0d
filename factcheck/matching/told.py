"""What a claim tells that its key is made of: its frame, whom it is about, where, and what its sentence says of other events."""

from __future__ import annotations

from dataclasses import replace

from factcheck.frozen import passing_fact
from factcheck.matching.dimensions import dimension_of
from factcheck.matching.dwelling import are_inhabitants
from factcheck.matching.events import (
    PROTESTED,
    bearing_of,
    describes_named,
    is_at_protest,
    is_part_of_whole,
    is_whole_of_part,
    lying_so_far,
    measured_by,
    speaks_of_quake,
    tells_later_event,
)
from factcheck.matching.joint import joined_with
from factcheck.matching.origins import origin_of
from factcheck.matching.places import Places, inner_place, places_of
from factcheck.matching.synonyms import heads, listed
from factcheck.matching.time_served import SERVED, is_served
from factcheck.matching.voting import side_of_vote
from factcheck.matching.words import key_words
from factcheck.model import Claim, Frame, Kind

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_CHANGE = Kind.CHANGE


@passing_fact
class Told:
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
    """Whether it is an earthquake that is so far away, or so deep."""
    describing: bool = False
    """Whether a length or weight tells what a thing with a name is: "the Titanic, a 269-metre liner"."""
    origin: Places = frozenset()
    """The country from which those counted come."""
    together: str = ""
    """All of whom the figure is together, where it is of several."""
    measured: str = ""
    """Of a length, a stretch of time or a count: what it is by the words around it, `depth`, `sentence`, `served`, `protested`."""
    lying: str = ""
    """Of a distance: the place that lies so far away, "in Karbala, 110 km south of Baghdad"."""


_UNTOLD = Frame()
_DISTANCE = "distance"
_CAPACITY = "capacity"
_OF_THINGS = ("length", "mass")
"""Dimensions of what things are like."""
_TABLES = {"length": "lengths", "duration": "stretches", "count": "counts"}
"""Dimension -> the words that tell what such a figure is."""


def told_by(claim: Claim) -> Told:
    """What a claim tells; when nothing is known of its subject, the counted noun or the subject for people is its head."""
    frame, quantity = claim.frame, claim.quantity
    if not frame.head and frame == _UNTOLD:
        frame = Frame(head=quantity.counted or _subject_words(claim))
    if are_inhabitants(claim):
        frame = replace(frame, role="", measure="population")
    if frame.measure == "capacity" and key_words(quantity.counted)[-1:] == ["passenger"]:
        frame = Frame(head=quantity.counted, role="room")  # "with a capacity of 150 passengers"
    dimension = dimension_of(quantity)
    if dimension == "count" and frame.measure.endswith(_CAPACITY) and _holds_things(quantity.counted):
        frame = replace(frame, head=quantity.counted, measure="", modifiers=())
    where = claim.where or ""
    divided = dimension == "count" and " of " in f" {claim.sentence}".casefold()
    bearing = bearing_of(claim) if dimension == "length" else frozenset()
    measured = ""
    if dimension in _TABLES and quantity.kind is not _CHANGE:
        measured = (
            SERVED if dimension == "duration" and is_served(claim) else measured_by(claim, _TABLES[dimension])
        )
    if dimension == "count" and is_at_protest(claim):
        measured = PROTESTED
    elif dimension == "count":
        measured = side_of_vote(claim) or measured
    return Told(
        frame,
        dimension,
        quantity.kind,
        claim.about,
        where,
        bool(claim.parts) and "about" not in [part.name for part in claim.parts],
        inner_place(places_of(where or claim.about), claim.sentence),
        claim.sentence if dimension == "money" else "",
        tells_later_event(claim),
        bearing,
        divided and is_whole_of_part(claim),
        divided and is_part_of_whole(claim),
        bool(bearing or measured == "depth") and speaks_of_quake(claim.sentence),
        dimension in _OF_THINGS and describes_named(claim),
        _origin(claim, frame) if dimension == "count" else frozenset(),
        joined_with(claim),
        measured,
        lying_so_far(claim) if bearing or measured == _DISTANCE else "",
    )


def _holds_things(counted: str) -> bool:
    """Whether a capacity is told in what there is, each for one person: "a capacity of 760 beds"."""
    return not {*key_words(counted)[-1:]}.isdisjoint(("bed", "berth", "place", "cot"))


def _origin(claim: Claim, frame: Frame) -> Places:
    """From where those come who are present at an event, or are persons."""
    nouns = heads().replaced(key_words(frame.head))[0][-1:]
    present = not listed("of_events", "nouns").isdisjoint(nouns)
    if not present and listed("persons", "nouns").isdisjoint(nouns):
        return frozenset()
    return origin_of(claim, had=present and nouns != ["visitor"])


def _subject_words(claim: Claim) -> str:
    """The subject for people, unless it only repeats the kind of the figure."""
    return "" if claim.subject == claim.quantity.kind.value.replace("_", " ") else claim.subject
