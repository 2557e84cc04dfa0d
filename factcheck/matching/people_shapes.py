"""People told in several shapes: those killed, laid off, living somewhere or come from there, voting, winning."""

from __future__ import annotations

from factcheck.matching.events import PROTESTED
from factcheck.matching.filled_slots import Slots
from factcheck.matching.synonyms import heads, listed
from factcheck.matching.voting import AGAINST, FOR
from factcheck.matching.words import key_words
from factcheck.model import Kind

_EMPLOYEE = "employee"
"""Who has a job."""
_UNEMPLOYMENT = "unemployment"
"""The share of those who have none."""
_LAID_OFF = "laid off"
"""What befalls employees, also where jobs are cut."""
_PROTESTER = "protester"
"""Who protests."""
_ROOM, _SEAT = "room", "seat"
"""The role of those for whom there is room, and what they have."""
_PASSENGER = "passenger"
"""Who rides."""
_RELEASED, _FREED = "released", "freed"
"""What befalls films, and prisoners."""
_PERSON = "person"
"""The head of all people."""
_NAMED_FOR, _NOMINATION = "nominat", "nomination"
"""For a prize, which others may win: the stem of the verb, and the noun."""
_AGE = "age"
"""The measure of those who are told by it."""
_VOTE = "vote"
"""What each of them has who votes."""
_LAWMAKER = "lawmaker"
"""Who sits in a parliament, where he has a seat."""
_TURNOUT = "turnout"
"""The share of voters who voted."""


def shape_job_cuts(slots: Slots) -> None:
    """ "cut 400 jobs", "laid off 400 workers", "400 positions will go": employees laid off."""
    if slots.is_share and slots.role == [_LAID_OFF] and slots.part == [_EMPLOYEE]:
        slots.put_head(
            _EMPLOYEE
        )  # "400 jobs, or 12 percent of its workforce", "400 people, 12% of its employees"
    if slots.dimension != "count":
        return
    if not slots.head and slots.role[:1] == [_LAID_OFF]:
        slots.put_head(_EMPLOYEE)  # "40 layoffs", "40 job cuts"
    if slots.core not in listed("job_cuts", "nouns"):
        return
    told = {*slots.role, *key_words(slots.frame.role, verbs=True)}
    words = "of_people" if slots.core == "person" else "of_jobs" if slots.core == "job" else "of_employees"
    lost = _LAID_OFF in told or (slots.core == "job" and "lost" in told)
    if lost or not told.isdisjoint(listed("job_cuts", words, verbs=True)):
        slots.head = [_EMPLOYEE if word == slots.core else word for word in slots.head]
        slots.core, slots.role, slots.verbs = _EMPLOYEE, [_LAID_OFF], []


def shape_protest(slots: Slots) -> None:
    """ "40 protesters gathered", "40 people took part in the march", "the rally drew 40 people": people who protested."""
    protesters = slots.head == [_PROTESTER] and listed("protests", "roles").issuperset(slots.role)
    crowd = slots.core == "crowd" and slots.role == [PROTESTED]  # "a crowd of 40 rallied"
    if protesters or crowd or slots.told.measured == PROTESTED:
        slots.put_head(_PERSON)
        slots.role, slots.verbs = [PROTESTED], []


def shape_riders(slots: Slots) -> None:
    """ "The ferry carried 212 passengers and 14 crew", "198 passengers were let on": who rides is on board; "can hold 150 people" is told of no people, but of seats."""
    if slots.role == [_ROOM]:
        slots.put_head(_SEAT)
    if slots.core == _PASSENGER and listed("riders", "verbs", verbs=True).issuperset(slots.role):
        slots.role = []


def shape_group(slots: Slots) -> None:
    """ "a crew of 24 people", "a staff of 300 people": those of whom the group is, crew members and employees."""
    members = (
        heads().table.get(tuple(slots.role)) if slots.head == [_PERSON] and len(slots.role) == 1 else None
    )
    if members is not None and members in listed("persons", "nouns"):
        slots.put_head(members)
        slots.role = []


def shape_vote(slots: Slots) -> None:
    """ "passed by 88 votes to 71", "86 in favour, 73 against", "86 deputies voted for the bill": votes of one side."""
    if slots.told.measured in (FOR, AGAINST):
        slots.put_head(_VOTE)
        slots.role, slots.verbs, slots.of, slots.part = [slots.told.measured], [], [], []


def shape_persons(slots: Slots) -> None:
    """ "killing 52", "52 people killed", "52 protesters killed": whom the text was speaking of; who is released is freed, as no film is."""
    if slots.core in listed("persons", "nouns") or (not slots.head and len(slots.role) > 1):
        slots.role = [_FREED if word == _RELEASED else word for word in slots.role]
    if not listed("anyone", "roles").intersection(slots.role):
        return
    some = [word for word in slots.head if word in listed("anyone", "some")]
    anyone = listed("anyone", "nouns") | listed("anyone", "guests")
    if all(word in anyone for word in slots.head if word not in some):
        slots.put_head(*some, "person")


def shape_origin(slots: Slots) -> None:
    """ "410 exhibitors from Germany", "410 of them came from Germany", "410 German exhibitors"."""
    if not slots.told.origin or slots.core in listed("of_events", "places"):
        return
    told = [f"from {place}" for place in sorted(slots.told.origin)]
    slots.head += [word for word in told if word not in slots.head]
    slots.role = [word for word in slots.role if word not in told]
    slots.own_places -= slots.told.origin


def shape_population(slots: Slots) -> None:
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


def shape_prize(slots: Slots) -> None:
    """ "won seven Oscars", "captured seven Oscars", "has 48 seats": who has them has won them; "14 golds" are medals, "was nominated for seven
    Oscars" tells of seven Oscar nominations, and the 48 lawmakers that a party has are its seats."""
    if slots.dimension == "count" and slots.core in listed("prizes", "medals"):
        slots.put_head(*slots.head, "medal")
    if slots.core in listed("prizes", "nouns") and _NAMED_FOR in (*slots.role, *slots.verbs):
        slots.put_head(*slots.head, _NOMINATION)
        slots.role, slots.verbs = [], []
    told = frozenset(key_words(slots.frame.role, verbs=True)) if slots.frame.role else frozenset()
    winning = listed("prizes", "winning", verbs=True)
    if slots.core in listed("prizes", "nouns") and not winning.isdisjoint(told):
        slots.role = []
    having = winning | listed("prizes", "having", verbs=True)
    if slots.core == _LAWMAKER and slots.holder is not None and having.issuperset(told):
        slots.head = [_SEAT if word == _LAWMAKER else word for word in slots.head]
        slots.core, slots.role, slots.verbs = _SEAT, [], []


def shape_age(slots: Slots) -> None:
    """How old somebody is, whatever he does, and whether he is named or told by his age: "The 24-year-old will wear number 9"."""
    if slots.dimension != "age":
        return
    named = slots.entity is not None and bool(slots.head) and {*slots.entity.names}.issuperset(slots.head)
    if named or (slots.measure == [_AGE] and not slots.head):
        slots.head, slots.core, slots.measure = [], "", [_AGE]
        slots.role, slots.verbs = [], []


def shape_turnout(slots: Slots) -> None:
    """The turnout is that of an election, whoever won it, and the share of voters who voted."""
    if slots.dimension != "percent" or slots.kind in (Kind.CHANGE, Kind.GROWTH_RATE):
        return
    told = _TURNOUT in slots.measure or slots.core == _TURNOUT
    if not told and not _is_share_of_voters(slots):
        return
    if _TURNOUT in slots.measure or slots.part:
        slots.head = []
    slots.head = [word for word in slots.head if word != _TURNOUT]
    among = [word for word in slots.role if word in listed("groups", "nouns")]  # "turnout among women"
    slots.core, slots.measure, slots.role, slots.of, slots.part = "", [_TURNOUT], among, [], []
    slots.is_share = False


def shape_unemployed(slots: Slots) -> None:
    """ "40 percent are jobless", "40 percent of the workforce is out of work": the rate of unemployment; of young people it is another."""
    jobless = not listed("jobless", "roles").isdisjoint((" ".join(slots.role), *slots.role[:1]))
    if slots.is_share and jobless and set(slots.part) <= {_EMPLOYEE} and not slots.head:
        slots.put_head(_UNEMPLOYMENT)
        slots.measure, slots.role, slots.part, slots.is_share = [], [], [], False


def _is_share_of_voters(slots: Slots) -> bool:
    """ "72 percent of voters went to the polls", "3 million people, 72 percent of the electorate, voted", and not how they voted."""
    if not (slots.is_share and slots.part and slots.role) or slots.head not in ([], ["person"], slots.part):
        return False
    voting = listed("turnout", "votes", verbs=True) | listed("turnout", "votes")
    return listed("turnout", "voters").issuperset(slots.part) and voting.issuperset(slots.role)
