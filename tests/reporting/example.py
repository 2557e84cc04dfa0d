"""Reports made by hand, as the stages before hand them over: a fair, and what papers write of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from factcheck.model import (
    Bound,
    Claim,
    Evidence,
    Finding,
    Frame,
    Kind,
    Modality,
    Part,
    Place,
    Quantity,
    Reading,
    Report,
    Skipped,
    Source,
    Span,
    Topic,
    Unresolved,
    Verdict,
)

GAZETTE = "data/milipol/gazette.txt"
GAZETTE_TEXT = """\
Police fair closes in Paris

Milipol Paris 2025 counted more than 1,000 exhibitors and welcomed official delegations from over 60 nations.
The four-day fair ended on Friday.
"""
OBSERVER = "data/milipol/observer.txt"
OBSERVER_TEXT = """\
A fair between boom and blind spot

At Milipol Paris 2025, held November 18-21, delegations from 160 countries walked past the stands.
The halls held over 1,200 exhibitors, a crowd that nobody had seen in any of the editions before it.
Of the guests, 175 official delegations came from 68 countries.
The market for homeland security stood at US$546.86 billion in 2024 and is to reach 800.1 billion by 2035.
Analysts repeat the US$546.86 billion further down, with growth of 3.52 percent a year.
It names thirteen sectors: drones, cyber, optics, vehicles, forensics, borders, radio, rescue and crowds.
"""
BLOG = "data/milipol/blog-2023.md"
BLOG_TEXT = """\
Milipol Paris 2023 drew 30,000 visitors from 150 countries.
"""
DIARY = "data/milipol/diary.txt"
CLAIMS = "data/milipol/claims.csv"
CLAIMS_TEXT = "visitors | 30000 | Milipol Paris 2023\n"


@dataclass
class Builder:
    """Collects sources and claims, and finds every span by looking for the words in the texts."""

    sources: list[Source] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    topics: list[Topic] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def source(self, location: str, text: str, **known: Any) -> str:
        """Adds a source and gives its id."""
        identity = f"S-{len(self.sources):010x}"
        self.sources.append(Source(identity, location, unresolved=0, **known))
        self.texts[identity] = text
        return identity

    def claim(
        self, source: str, quote: str, quantity: Quantity, subject: str, about: str = "", **other: Any
    ) -> str:
        """Adds a claim and gives its id; `parts` maps part names to words within the sentence."""
        text = self.texts[source]
        start = text.index(quote)
        line_start = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", start)
        sentence = text[line_start:line_end]
        parts = other.pop("parts", {})
        assert isinstance(parts, dict)
        identity = f"C-{len(self.claims):010x}"
        self.claims[identity] = Claim(
            id=identity,
            source=source,
            span=Span(start, start + len(quote)),
            place=Place(text.count("\n", 0, start) + 1, start - line_start + 1),
            quote=quote,
            sentence=sentence,
            sentence_start=line_start,
            subject=subject,
            about=about,
            when=other.pop("when", None),
            where=None,
            modality=other.pop("modality", Modality.ASSERTED),
            quantity=quantity,
            frame=Frame(head=subject),
            parts=tuple(_part(name, words, text, line_start) for name, words in parts.items()),
            **other,
        )
        return identity

    def topic(self, subject: str, about: str, dimension: str, claims: Sequence[str]) -> str:
        """Adds a topic and gives its id."""
        identity = f"T-{len(self.topics):010x}"
        independent = len({self.claims[claim].source for claim in claims})
        self.topics.append(Topic(identity, subject, about, dimension, tuple(claims), independent))
        return identity

    def finding(
        self, code: str, verdict: Verdict, topic: str, groups: Sequence[Sequence[str]], **other: Any
    ) -> str:
        """Adds a finding and gives its id."""
        identity = f"F-{len(self.findings):010x}"
        fields: dict[str, Any] = {
            "reading": Reading.LITERAL,
            "confidence": 0.9,
            "severity": 0.0,
            "explanation": "",
        }
        fields.update(other)
        sides = tuple(tuple(group) for group in groups)
        claims = tuple(claim for group in sides for claim in group)
        self.findings.append(
            Finding(identity, code, verdict, topic=topic, claims=claims, groups=sides, **fields)
        )
        return identity

    def report(self, skipped: Sequence[Skipped] = (), unresolved: Sequence[Unresolved] = ()) -> Report:
        """All of it."""
        counts = {source.id: 0 for source in self.sources}
        for claim in self.claims.values():
            counts[claim.source] += 1
        return Report(
            sources=tuple(replace(source, claims=counts[source.id]) for source in self.sources),
            claims=tuple(self.claims.values()),
            topics=tuple(self.topics),
            findings=tuple(self.findings),
            skipped=tuple(skipped),
            unresolved=tuple(unresolved),
        )


def exact(number: float, unit: str = "count", counted: str = "", **other: Any) -> Quantity:
    """Exactly one number."""
    return Quantity(number, number, (number, number), Bound.EXACT, unit, counted, **other)


def at_least(number: float, unit: str = "count", counted: str = "", **other: Any) -> Quantity:
    """Open above."""
    return Quantity(number, None, (number, number), Bound.AT_LEAST, unit, counted, **other)


def days(first: int, last: int) -> Quantity:
    """The days of an event."""
    return Quantity(first, last, (first, last), Bound.RANGE, "date", kind=Kind.DATE)


def milipol() -> Report:
    """Four sources on a fair: contradictions between and inside them, a list too short."""
    build = Builder()
    gazette = build.source(GAZETTE, GAZETTE_TEXT, publisher="The Gazette", published="2025-11-21")
    observer = build.source(OBSERVER, OBSERVER_TEXT, publisher="Observer", published="2025-11")
    blog = build.source(BLOG, BLOG_TEXT, publisher="Cases & Racks", published="2023-12-01")
    build.source(DIARY, "A visit to the fair.\n")
    fair, older = "Milipol Paris 2025", "Milipol Paris 2023"
    _countries(build, gazette, observer, blog, (fair, older))
    _exhibitors(build, gazette, observer, fair)
    _market(build, observer)
    _sectors(build, observer, fair)
    _days(build, gazette, observer, fair)
    _visitors(build, blog, older)
    return build.report(
        skipped=[
            Skipped("data/milipol/scan.xyz", "no reader for .xyz files", "save it as text, markdown or html"),
            Skipped("data/milipol/claims.csv:7", "column value: “many” is no number"),
        ],
        unresolved=[
            Unresolved(
                observer, Span(0, 5), Place(9, 40), "some 5-ish halls", "number with an unknown suffix"
            )
        ],
    )


def _countries(build: Builder, gazette: str, observer: str, blog: str, abouts: tuple[str, str]) -> None:
    subject = "countries represented by delegations"
    sixty = build.claim(
        gazette,
        "official delegations from over 60 nations",
        at_least(60, counted="nations", precision=10),
        subject,
        abouts[0],
        when="2025",
        when_from="about",
        parts={
            "about": "Milipol Paris 2025",
            "role": "official delegations",
            "hedge": "over",
            "number": "60",
            "counted": "nations",
        },
    )
    many = build.claim(
        observer,
        "delegations from 160 countries walked past the stands",
        exact(160, counted="countries", precision=10),
        subject,
        abouts[0],
        when="2025",
        parts={"number": "160", "counted": "countries"},
    )
    fits = build.claim(
        observer,
        "175 official delegations came from 68 countries",
        exact(68, counted="countries", precision=1),
        subject,
        abouts[0],
        when="2025",
        parts={"number": "68", "counted": "countries"},
    )
    before = build.claim(
        blog,
        "150 countries",
        exact(150, counted="countries"),
        subject,
        abouts[1],
        when="2023",
        parts={"number": "150"},
    )
    topic = build.topic(subject, "Milipol Paris", "count", [sixty, many, fits, before])
    same = (
        Evidence("head", 1.0, "nations", "countries", "nations = countries"),
        Evidence("role", 1.0, "delegations", "delegations"),
        Evidence("about", 1.0, "Milipol Paris 2025", "Milipol Paris 2025"),
        Evidence("when", 1.0, "2025", "2025"),
    )
    build.finding(
        "FC102",
        Verdict.CONTRADICTION,
        topic,
        [[many], [fits]],
        confidence=0.72,
        severity=0.6,
        explanation="One source, two figures: 160 countries and 68 countries. 160 is 2.4 times 68.",
        causes=("a subset: the second counts “official” delegations only",),
        ruled_out=("another edition", "rounding"),
        evidence=(*same[1:], Evidence("modifiers", 0.4, "", "official")),
    )
    build.finding(
        "FC104",
        Verdict.CONTRADICTION,
        topic,
        [[sixty], [many]],
        reading=Reading.USUAL,
        confidence=0.91,
        severity=0.63,
        explanation="Over 60 or 160? 160 is 2.7 times 60; who writes “over 60” does not mean 160.",
        causes=("official delegations only",),
        hints=(fits,),
        ruled_out=("another edition", "rounding", "unit"),
        evidence=same,
    )
    build.finding(
        "FC201",
        Verdict.DIFFERENT_SCOPE,
        topic,
        [[before], [many]],
        explanation="150 belongs to the 2023 edition, 160 to that of 2025.",
    )


def _exhibitors(build: Builder, gazette: str, observer: str, fair: str) -> None:
    thousand = build.claim(
        gazette,
        "more than 1,000 exhibitors",
        at_least(1000, counted="exhibitors"),
        "exhibitors",
        fair,
        parts={"hedge": "more than", "number": "1,000", "counted": "exhibitors"},
    )
    more = build.claim(
        observer,
        "over 1,200 exhibitors",
        at_least(1200, counted="exhibitors"),
        "exhibitors",
        fair,
        parts={"hedge": "over", "number": "1,200", "counted": "exhibitors"},
    )
    topic = build.topic("exhibitors", fair, "count", [thousand, more])
    build.finding(
        "FC403",
        Verdict.COMPATIBLE,
        topic,
        [[thousand], [more]],
        explanation="Whoever counts over 1,200 also counts more than 1,000.",
    )


def _market(build: Builder, observer: str) -> None:
    volume = exact(546.86e9, "USD", precision=0.01e9)
    subject = "homeland security market"
    first = build.claim(observer, "US$546.86 billion in 2024", volume, subject, when="2024")
    again = build.claim(observer, "US$546.86 billion further down", volume, subject, when="2024")
    later = build.claim(
        observer,
        "800.1 billion by 2035",
        exact(800.1e9, "USD", precision=0.1e9),
        subject,
        when="2035",
        modality=Modality.FORECAST,
    )
    rate = build.claim(
        observer,
        "growth of 3.52 percent a year",
        exact(3.52, "percent", kind=Kind.GROWTH_RATE, precision=0.01),
        "growth of the homeland security market",
        when="2024/2035",
    )
    topic = build.topic(subject, "", "money", [first, again, later])
    build.topic("growth of the homeland security market", "", "percent", [rate])
    build.finding("FC405", Verdict.AGREEMENT, topic, [[first, again]])
    build.finding(
        "FC301",
        Verdict.AGREEMENT,
        topic,
        [[first], [later], [rate]],
        explanation="From US$546.86 bn in 2024 to US$800.1 bn by 2035 is 3.52 % a year, as stated.",
    )


def _visitors(build: Builder, blog: str, older: str) -> None:
    table = build.source(CLAIMS, CLAIMS_TEXT)
    claims = [
        build.claim(source, quote, exact(30000, counted="visitors"), "visitors", older, when="2023")
        for source, quote in ((blog, "30,000 visitors"), (table, "visitors | 30000"))
    ]
    topic = build.topic("visitors", older, "count", claims)
    build.finding("FC401", Verdict.AGREEMENT, topic, [claims])


def _sectors(build: Builder, observer: str, fair: str) -> None:
    quote = "thirteen sectors: drones, cyber, optics, vehicles, forensics, borders, radio, rescue and crowds"
    sectors = build.claim(
        observer,
        quote,
        exact(13, counted="sectors", precision=1),
        "sectors",
        fair,
        parts={"number": "thirteen"},
    )
    topic = build.topic("sectors", fair, "count", [sectors])
    build.finding(
        "FC304",
        Verdict.CONTRADICTION,
        topic,
        [[sectors]],
        confidence=0.8,
        severity=0.3,
        explanation="Thirteen are announced, the list that follows names nine.",
        causes=("the list leaves some out",),
    )


def _days(build: Builder, gazette: str, observer: str, fair: str) -> None:
    dates = build.claim(observer, "held November 18-21", days(20251118, 20251121), "dates", fair)
    lasting = build.claim(
        gazette, "four-day fair", exact(4, "day", kind=Kind.DURATION, precision=1), "duration", fair
    )
    topic = build.topic("dates", fair, "date", [dates])
    build.topic("duration", fair, "duration", [lasting])
    build.finding(
        "FC305",
        Verdict.AGREEMENT,
        topic,
        [[dates], [lasting]],
        explanation="18 to 21 November are four days, as stated.",
    )


def _part(name: str, words: str, text: str, start: int) -> Part:
    found = text.index(words, start)
    return Part(name, Span(found, found + len(words)), words)
