"""The facts that flow through the five stages: frozen dataclasses, a sentence under each field.

Nothing here computes. Text positions are Unicode characters of `Document.text`, half-open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from factcheck.frozen import made_often


class Bound(StrEnum):
    """How the words limit the value: exactly, from below, from above, roughly, or between two values."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    APPROX = "approx"
    RANGE = "range"


class Kind(StrEnum):
    """What sort of figure it is."""

    LEVEL = "level"
    CHANGE = "change"
    GROWTH_RATE = "growth_rate"
    SHARE = "share"
    MULTIPLE = "multiple"
    DURATION = "duration"
    DATE = "date"
    ORDINAL = "ordinal"
    RANK = "rank"


class Modality(StrEnum):
    """How surely the source states it."""

    ASSERTED = "asserted"
    FORECAST = "forecast"
    TARGET = "target"
    ATTRIBUTED = "attributed"
    DENIED = "denied"
    HEADLINE = "headline"


class Verdict(StrEnum):
    """What a finding says of its claims; the order is that of gravity (see `Comparison.verdict`)."""

    CONTRADICTION = "contradiction"
    AGREEMENT = "agreement"
    COMPATIBLE = "compatible"
    DIFFERENT_SCOPE = "different_scope"
    UNRELATED = "unrelated"


class Reading(StrEnum):
    """Literal: what the words allow. Usual: what a reader takes from them."""

    LITERAL = "literal"
    USUAL = "usual"


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms figures are judged: what a user says of all sources."""

    reading: Reading = Reading.USUAL
    """In the usual one each finding carries the reading that it rests on; in the literal one only what the words exclude is in conflict."""
    one_event: bool = False
    """All sources tell of one event, so that two figures of a sort are likelier one."""


@made_often
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text."""

    start: int
    """First character."""
    end: int
    """One past the last character."""


@made_often
@dataclass(frozen=True, slots=True)
class Place:
    """Where a person finds a claim in its source."""

    line: int
    """Line of the text, counted from 1."""
    column: int
    """Character of that line, counted from 1."""
    page: int | None = None
    """Page, or slide of a presentation, counted from 1; for sources that have them."""
    part: str | None = None
    """What of the source holds it, in words, where that is not its running text: `footnote 2`, `slide 4`."""
    paragraph: int | None = None
    """Paragraph that holds words, counted from 1; for sources that have paragraphs and no fixed pages."""
    cell: str | None = None
    """Cell of a table: `B7`, `Sales!B7`, `table 2!B7`."""
    timecode: str | None = None
    """Time at which it is said, `HH:MM:SS`; for captions."""


@dataclass(frozen=True, slots=True)
class PlaceMark:
    """Where a stretch of `Document.text` stands in the source: from `start` to the next mark."""

    start: int
    """First character of the stretch."""
    page: int | None = None
    """As `Place.page`; the others likewise."""
    part: str | None = None
    """As `Place.part`."""
    paragraph: int | None = None
    """As `Place.paragraph`."""
    cell: str | None = None
    """As `Place.cell`."""
    timecode: str | None = None
    """As `Place.timecode`."""
    line: int | None = None
    """Line of the file in which the stretch begins, where the text has other lines than the file."""


@dataclass(frozen=True, slots=True)
class Row:
    """A ready-made claim of a table with the columns `subject` and `value`."""

    span: Span
    """The row's text in `Document.text` (cells joined by " | ")."""
    line: int
    """Line of the file in which the row begins, counted from 1."""
    cells: Mapping[str, str]
    """Column name -> stripped cell; empty cells are left out."""
    value_span: Span
    """The value cell in `Document.text`."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words in a document that set findings at one place aside: `<!-- factcheck: ignore FC104 why -->`."""

    covers: Span
    """The line that it stands in; when it stands alone, the paragraph below."""
    codes: tuple[str, ...]
    """The rules that are to be silent there; empty for all."""
    reason: str
    """Why."""
    line: int
    """Line of the mark, counted from 1."""


@dataclass(frozen=True, slots=True)
class Fetch:
    """What a server said of the file that it gave, to ask again only for a newer one."""

    address: str
    """The address that was asked for; entries and members of one file share it."""
    etag: str | None = None
    """Its `ETag`."""
    last_modified: str | None = None
    """Its `Last-Modified`."""


@dataclass(frozen=True, slots=True)
class Document:
    """The plain text read from a source."""

    id: str
    """Identity of the source: `S-` and a hash of its location."""
    location: str
    """Path or URL as the user named it, `#entry` within it, `-` for standard input."""
    text: str
    """The decoded text; of a `.txt` file unchanged."""
    title: str | None = None
    """Headline of the document, from its metadata."""
    publisher: str | None = None
    """Who published it."""
    published: str | None = None
    """Date of publication, ISO 8601 (`2025`, `2025-11`, `2025-11-21`)."""
    event: str | None = None
    """The event or entity the whole document is about, where its metadata says so."""
    language: str | None = None
    """ISO 639-1 code where the metadata says so; else it is recognised from the words."""
    headline: Span | None = None
    """Where the title's text stands in `text`: its figures are claims of modality `headline`, but for forecasts and targets, and none are made of a title
    that is cut off within the first sentence of the text."""
    ignored: tuple[Span, ...] = ()
    """Stretches that state nothing (metadata lines, markup): no claim is read from them."""
    rows: tuple[Row, ...] = ()
    """Ready-made claims; when present nothing else is read from the text."""
    problems: tuple[Skipped, ...] = ()
    """Parts of the source that could not be read (a wrong row), with the reason."""
    marks: tuple[Mark, ...] = ()
    """Marks that set findings aside; what they say states nothing."""
    place_marks: tuple[PlaceMark, ...] = ()
    """Pages, cells and the like behind the text, in its order; empty where line and column say it all."""
    fetch: Fetch | None = None
    """How it came from the web, if it did; no part of its content."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A source, or a part of one, that could not be read."""

    location: str
    """Path or URL; `path:line` for a row."""
    reason: str
    """What is wrong, in one line."""
    hint: str = ""
    """What to do next, in one line."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a report says of one source: a document without its text."""

    id: str
    """As `Document.id`."""
    location: str
    """As `Document.location`."""
    title: str | None = None
    """As `Document.title`."""
    publisher: str | None = None
    """As `Document.publisher`."""
    published: str | None = None
    """As `Document.published`."""
    event: str | None = None
    """As `Document.event`."""
    language: str = "en"
    """ISO 639-1 code of the language that was recognised."""
    claims: int = 0
    """How many claims were read from it."""
    unresolved: int = 0
    """How many figures were seen and not understood."""
    copy_of: str | None = None
    """Id of the source that this one repeats nearly word for word, if any."""
    rank: str | None = None
    """`primary`, `official` or `secondary`, where a person has said so."""


@made_often
@dataclass(frozen=True, slots=True)
class Quantity:
    """An interval with its bound and unit: never a midpoint."""

    low: float | None
    """Least value that the words allow; None is open. For a date YYYYMMDD."""
    high: float | None
    """Greatest value that the words allow; None is open. For a date YYYYMMDD."""
    stated: tuple[float, float]
    """The numbers written, magnitudes expanded; the same twice when one is written."""
    bound: Bound
    """How the words limit the value."""
    unit: str
    """`count`, `percent`, `percentage_point`, `basis_point`, `year_of_age`, ISO 4217, or Pint's singular name."""
    counted: str = ""
    """The noun phrase that is counted, in the source's words, when the unit is `count`."""
    kind: Kind = Kind.LEVEL
    """What sort of figure it is."""
    precision: float = 0.0
    """The step that the printed digits imply: 0.01e9 for "546.86 billion", 1 for "1,203", 100 for "1,200"."""
    direction: int = 0
    """Of a change: 1 up, -1 down, 0 not said."""


@made_often
@dataclass(frozen=True, slots=True)
class Part:
    """Words that gave one part of a claim."""

    name: str
    """`hedge`, `number`, `unit`, `counted`, `subject`, `role`, `whole`, `about`, `when`, `where`, `modality`."""
    span: Span
    """Where they stand (an earlier sentence, or the title, when the part was carried over)."""
    text: str
    """The words themselves."""


@made_often
@dataclass(frozen=True, slots=True)
class Frame:
    """The subject of a claim as slots, not a bag of words; every slot in the source's words, may be empty."""

    head: str = ""
    """What is counted or measured: "countries", "homeland security market", "defense spending"."""
    measure: str = ""
    """The dimension measured, when the head is a thing: "volume", "revenue", "growth rate", "share", "radius"."""
    modifiers: tuple[str, ...] = ()
    """Restricting words of the head: ("official",), ("global",)."""
    role: str = ""
    """What the counted ones do or undergo, or whom they send: "killed", "delegations", "signed"."""
    of: str = ""
    """Whom or what it belongs to: "Europe", "Sentrycs system", "Milipol Innovation Awards"."""
    part_of: str = ""
    """The whole of a share or subset: "exhibitors" in "65 percent of exhibitors"."""


class _Remembered:
    """Room beside a fact for what is worked out of it again and again; no part of it (see `factcheck.matching.once`)."""

    __slots__ = ("worked_out",)
    worked_out: list[Any]


@made_often
@dataclass(frozen=True, slots=True)
class Claim(_Remembered):
    """A quantity in context."""

    id: str
    """`C-` and a hash of source, quote, and the how-manieth such quote it is."""
    source: str
    """Id of the source."""
    span: Span
    """Where the quote stands."""
    place: Place
    """Where the quote begins."""
    quote: str
    """The words that state the figure, verbatim, at most 200 characters."""
    sentence: str
    """The sentence (heading, table row) around them, verbatim."""
    sentence_start: int
    """Where the sentence stands in the text."""
    subject: str
    """What is measured or counted, in a few words for people."""
    about: str
    """The event or entity; empty when nothing says so."""
    when: str | None
    """ISO 8601 time of what is stated: `2025`, `2025-11`, `2025-11-18/2025-11-21`, `2024/2035`; None if unknown."""
    where: str | None
    """Place, in the source's words."""
    modality: Modality
    """How surely it is stated."""
    quantity: Quantity
    """The interval."""
    frame: Frame = Frame()
    """The subject in slots."""
    speaker: str = ""
    """Who says so, for attributed claims and forecasts: "Mordor Intelligence", "the UN"."""
    when_from: str = ""
    """What gave `when`: `sentence`, `carried`, `entry` (of a chronology), `title`, `about`, `document`; empty when unknown."""
    parts: tuple[Part, ...] = ()
    """Which words gave what."""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A figure that was seen and not understood."""

    source: str
    """Id of the source."""
    span: Span
    """Where it stands."""
    place: Place
    """Where it begins."""
    quote: str
    """The figure with a few words around it."""
    reason: str
    """Why no claim was made of it."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document states."""

    claims: tuple[Claim, ...]
    """In the order of the text."""
    unresolved: tuple[Unresolved, ...]
    """Figures seen and not understood, in the order of the text."""
    language: str = "en"
    """ISO 639-1 code of the language recognised."""


@made_often
@dataclass(frozen=True, slots=True)
class Evidence:
    """One feature that decided, with the two strings it looked at."""

    feature: str
    """Its name: `head`, `role`, `about`, `when`, `place`, `unit` ..."""
    score: float
    """0 (speaks against) to 1 (speaks for)."""
    left: str
    """What the one side has."""
    right: str
    """What the other side has."""
    note: str = ""
    """Why, in a few words ("synonyms: nations = countries")."""


@made_often
@dataclass(frozen=True, slots=True)
class Topic:
    """The claims that speak of the same thing, whatever their scope."""

    id: str
    """`T-` and a hash of subject key, about and dimension."""
    subject: str
    """For people: "countries represented by delegations"."""
    about: str
    """For people: "Milipol Paris 2025"; empty when unknown."""
    dimension: str
    """What may be compared: `count`, `money`, `percent`, `length`, `duration`, `date` ..."""
    claims: tuple[str, ...]
    """Ids, in the order of source location and place."""
    independent_sources: int
    """Distinct sources behind it, near-copies counted once."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said of a finding."""

    verdict: str
    """`contradiction`, `agreement`, `compatible`, `different_scope` or `mute`."""
    note: str
    """Why."""
    by: str
    """Who."""
    at: str
    """When, ISO 8601."""


@made_often
@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict on claims, with its evidence."""

    id: str
    """`F-` and a hash of code, topic, scope and the values of the sides."""
    code: str
    """`FC101` ..."""
    verdict: Verdict
    """What is said of the groups."""
    reading: Reading
    """The reading on which it rests."""
    topic: str
    """Id of the topic; of the first claim's topic for arithmetic findings."""
    claims: tuple[str, ...]
    """Ids of all claims of all groups."""
    groups: tuple[tuple[str, ...], ...]
    """The sides: claims of one group agree, the verdict is about different groups."""
    confidence: float
    """0-1: how surely the sides speak of the same thing (and, of arithmetic, that it was read right)."""
    severity: float
    """0-1: how much the values disagree; 0 for anything but a contradiction."""
    explanation: str
    """One or two sentences for people."""
    ruled_out: tuple[str, ...] = ()
    """Innocent explanations that were tested and do not fit."""
    causes: tuple[str, ...] = ()
    """Explanations that were tested and fit, with their evidence."""
    evidence: tuple[Evidence, ...] = ()
    """The features that decided."""
    hints: tuple[str, ...] = ()
    """Ids of claims outside the groups that bear on it (named in `causes`)."""
    decision: Decision | None = None
    """What a person said of it."""


@dataclass(frozen=True, slots=True)
class Report:
    """The whole result over a set of sources."""

    sources: tuple[Source, ...]
    """Read sources, in the order given."""
    claims: tuple[Claim, ...]
    """In the order of source and text."""
    topics: tuple[Topic, ...]
    """In the order of their first claim."""
    findings: tuple[Finding, ...]
    """Gravest first."""
    skipped: tuple[Skipped, ...] = ()
    """What could not be read."""
    unresolved: tuple[Unresolved, ...] = ()
    """Figures seen and not understood."""
    one_event: bool = False
    """Whether it was judged on the user's word that all sources tell of one event."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The result of comparing two texts."""

    verdict: Verdict
    """The first that it has of: contradiction, agreement, compatible, different_scope; else unrelated."""
    implied: bool
    """Whether the figures of the first text imply all those of the second."""
    findings: tuple[Finding, ...]
    """Gravest first."""
    claims: tuple[Claim, ...] = ()
    """The claims of both texts."""


JsonObject = dict[str, Any]
"""A JSON object on its way in or out."""
