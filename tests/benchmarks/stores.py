"""Made-up documents for benchmarks, in three kinds of store: told apart as people's are, crowded, and all about one thing.

`affairs`: eight sources on each fair, storm, firm, building site or market, named with words that hardly anything else has. Each tells
some of its figures in words of its own, mostly the same values, now and then another one, a rounder one, or that of another year. About as
many claims for a text's length, topics for a claim and findings for a claim as documents have that people wrote (docs/performance.md).
`crowded`: names of three words out of ten, so that each subject meets every name, and every value comes again: each claim has two to three findings.
`one topic`: one sentence, with thousands of values and one value that comes again and again.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from factcheck.model import Document

_BEGINNINGS = (
    "Ar Bex Cor Dun El Far Gor Hex Il Jar Kel Lom Mar Nor Or Pel Quen Ros Sar Tor Ul Var Wen Yar Zel".split()
)
_MIDDLES = ("a", "e", "i", "o", "u", "an", "er", "il", "on", "ur")
_ENDINGS = (
    "low moor vane holt mere row by ley worth rock stad ton bridge wick field haven dal nes gard mont".split()
)

_SOURCES = 8
"""Of one affair."""
_TOLD = 4
"""Figures of an affair that each of its sources tells, of those that several tell."""
_OWN = 3
"""Figures of an affair that one source alone tells."""
_HEDGES = ("some", "about", "more than", "nearly")

_KINDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "fair": (
        ("{event} drew {n} exhibitors in {year}.", "{n} exhibitors came to {event} in {town}."),
        ("Some of the visitors came from {few} countries.", "Exhibitors from {few} countries had stands at {event}."),
        ("{n} visitors came to {town} in {year}.", "The organisers of {event} counted {n} visitors in {year}."),
        ("The halls in {town} cover {n} square metres.", "{event} filled {n} square metres of hall space."),
        ("A day ticket cost {few} euros.", "Visitors paid {few} euros for a day at {event}."),
        ("{share} percent of the visitors came from abroad.", "The share of visitors from abroad was {share} percent in {year}."),
        ("{person} said that {few} start-ups won awards.", "Awards went to {few} start-ups at {event}."),
        ("Hotels in {town} sold {n} nights during the fair.", "During {event} hotels sold {n} nights."),
    ),
    "storm": (
        ("Storm {event} killed {few} people in {town}.", "{few} people died when {event} hit {town}."),
        ("The storm destroyed {n} homes.", "In {town} {n} homes were destroyed, {person} said."),
        ("{n} households were without power on Tuesday.", "Power failed in {n} households around {town}."),
        ("Winds reached {share} kilometres per hour.", "Gusts of {share} kilometres per hour were measured in {town}."),
        ("Insurers expect damage of {few} million euros.", "Damage is put at {few} million euros, said {person}."),
        ("{few} schools stayed closed.", "The region of {town} closed {few} schools."),
        ("Some {n} volunteers helped to clear the roads.", "{n} volunteers came to {town} to help."),
    ),
    "firm": (
        ("{event} employs {n} people.", "The maker {event} has {n} employees in {town}."),
        ("Revenue of {event} rose to {few} million euros in {year}.", "{event} had sales of {few} million euros in {year}."),
        ("The profit of {event} fell by {share} percent in {year}.", "Profit was down {share} percent, said {person}."),
        ("{event} runs {few} shops.", "The firm from {town} has {few} shops."),
        ("It was founded in {year}.", "{event} was founded in {year} by {person}."),
        ("{event} wants to invest {few} million euros in {town}.", "Investments of {few} million euros are planned, {person} said."),
        ("The plant makes {n} engines a year.", "{n} engines leave the plant in {town} each year."),
    ),
    "site": (
        ("The {event} tunnel is {share} kilometres long.", "A tunnel of {share} kilometres will lead to {town}."),
        ("It will cost {few} million euros.", "The cost of the {event} tunnel is put at {few} million euros."),
        ("{n} workers are employed on the site.", "The site near {town} employs {n} workers."),
        ("Some {n} vehicles use the old road each day.", "The road through {town} carries {n} vehicles a day."),
        ("It is to open in {year}.", "{person} wants to open the {event} tunnel in {year}."),
        ("{n} tonnes of steel were used.", "Builders used {n} tonnes of steel for the {event} tunnel."),
        ("{few} firms took part in the tender.", "The tender of {town} drew {few} firms."),
    ),
    "market": (
        ("The {event} market reached US${few} billion in {year}.", "Analysts of {town} put the {event} market at US${few} billion in {year}."),
        ("It is expected to grow by {share} percent a year until 2032.", "The {event} market grows by {share} percent a year, said {person}."),
        ("Exports of {event} systems were worth {few} million dollars in {year}.", "In {year} exports came to {few} million dollars."),
        ("The industry employs {n} people.", "{n} people work in the {event} industry."),
        ("{share} percent of buyers want to spend more.", "Of the buyers asked in {town}, {share} percent want to spend more."),
        ("The report covers {few} countries.", "{few} countries were looked at."),
        ("{n} systems were sold in {year}.", "Makers of {event} systems sold {n} of them in {year}."),
    ),
}  # fmt: skip
_ASIDES = (
    "{person} counted {n} {things} in {town}.",
    "{few} {things} were bought for {event}.",
    "Visitors to {town} saw {n} {things}.",
    "The {things} cost {few} euros.",
    "Only {share} percent of the {things} were new.",
    "In {year} {town} had {n} {things}.",
    "{event} spent {few} million euros on {things}.",
    "The oldest of the {things} is {few} years old.",
)
_THINGS = (
    "lamps trees buses maps cranes flags pumps boats desks tents bricks horses bicycles paintings meals posters benches sensors drones "
    "cameras batteries windows doors bottles tickets letters books songs photographs bees cows tractors lorries wagons machines"
).split()
_TITLES = ("News from", "The figures of", "What to know of", "A look back at", "More about")
_FILLERS = (
    "Nobody wanted to speak of the quarrel between the two associations, which had filled the papers.",
    "{person} told reporters that the season had been calmer than the last one.",
    "In {town} the weather held until the last evening, and the streets were full.",
    "It is not known when the next report will be published.",
)

_CROWDED_NAMES = ("Arlow", "Bexmoor", "Corvane", "Dunholt", "Elsmere", "Farrow", "Gorsby", "Hexley", "Ilsworth", "Jarrock")  # fmt: skip
_CROWDED = (
    "{name} employs {a} people at {b} sites.",
    "The {name} fair drew {a} visitors from {b} countries in {year}.",
    "Storm {name} killed {b} people and destroyed {a} homes.",
    "The {name} market reached US${b}.{c} billion in {year}.",
    "Revenue of {name} grew by {b} percent to {a} million euros in {year}.",
    "{name} was founded in {year}.",
    "Some {a} visitors came to {name}, {b} of them from abroad.",
)
_LINES = 40
"""Sentences of a document in the crowded store and in that of one topic."""


def affairs(claims: int) -> list[Document]:
    """Documents with about so many claims; whatever the number, the first affairs are the same."""
    made: list[Document] = []
    for affair in range(claims // (_SOURCES * (_TOLD + _OWN)) + 1):
        chance = random.Random(affair)
        kind = sorted(_KINDS)[affair % len(_KINDS)]
        told = {
            "event": _name(chance),
            "town": _name(chance),
            "person": f"{_name(chance)} {_name(chance)}",
            "year": chance.randrange(2015, 2025),
        }
        figures = [_figures(chance) for _ in _KINDS[kind]]
        for source in range(_SOURCES):
            text = "\n\n".join(_paragraphs(kind, told, figures, chance))
            title = f"{chance.choice(_TITLES)} {told['event']}"
            day = f"{told['year']}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
            location = f"affair-{affair}-{source}.txt"
            made.append(Document(f"S-{affair}-{source}", location, text, title=title, published=day))
    return made


def _name(chance: random.Random) -> str:
    return chance.choice(_BEGINNINGS) + chance.choice(_MIDDLES) + chance.choice(_ENDINGS)


def _figures(chance: random.Random) -> dict[str, float]:
    return {
        "n": round(10 ** chance.uniform(2.5, 5)),
        "few": round(10 ** chance.uniform(0.5, 3)),
        "share": round(chance.uniform(2, 97), 1),
    }


def _paragraphs(
    kind: str, told: dict[str, object], figures: list[dict[str, float]], chance: random.Random
) -> Iterator[str]:
    """What one source tells: a sentence with figures and one without in each paragraph."""
    for _ in range(_OWN):
        own = {name: f"{number:,}" for name, number in _figures(chance).items()}
        aside = chance.choice(_ASIDES).format(**told, **own, things=chance.choice(_THINGS))
        yield f"{aside} {chance.choice(_FILLERS).format(**told)}"
    for at in chance.sample(range(len(figures)), _TOLD):
        own = {name: _said(number, chance) for name, number in figures[at].items()}
        year = int(str(told["year"])) - (chance.random() < 0.1)
        sentence = chance.choice(_KINDS[kind][at]).format(**{**told, **own, "year": year})
        yield f"{sentence[0].upper()}{sentence[1:]} {chance.choice(_FILLERS).format(**told)}"


def _said(number: float, chance: random.Random) -> str:
    """A figure as one source has it: for the most part as it is."""
    sort = chance.random()
    if sort < 0.1:
        return f"{chance.choice(_HEDGES)} {float(f'{number:.2g}'):,g}"
    if sort < 0.2:
        return f"{number + chance.randrange(1, 9 + int(number) // 5):,g}"
    return f"{number:,}"


def crowded(claims: int) -> list[Document]:
    """Documents with about so many claims, of names that come again with every subject."""

    def line(number: int) -> str:
        name = " ".join(_CROWDED_NAMES[number // step % 10] for step in (1, 10, 100))
        return _CROWDED[number % len(_CROWDED)].format(
            name=name,
            a=100 + number * 7 % 900,
            b=2 + number * 3 % 80,
            c=number % 10,
            year=2000 + number % 24,
        )

    return _documents(claims // 70 + 1, line)


def one_topic(claims: int) -> list[Document]:
    """Documents with about so many claims of one subject; every second has a value of its own, the others all the same."""

    def line(number: int) -> str:
        return f"The Arlow fair drew {number * 7 + 1000 if number % 2 else 60_000:,} visitors in 2024."

    return _documents(claims // _LINES + 1, line)


def _documents(number: int, line: Callable[[int], str]) -> list[Document]:
    return [
        Document(
            f"S-{at}", f"report-{at}.txt", "\n\n".join(line(at * _LINES + i) for i in range(1, _LINES + 1))
        )
        for at in range(number)
    ]


STORES: dict[str, Callable[[int], list[Document]]] = {
    "affairs": affairs,
    "crowded": crowded,
    "one topic": one_topic,
}
"""Name -> how it is made, for about so many claims."""
