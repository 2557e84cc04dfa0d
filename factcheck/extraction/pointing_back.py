"""Figures without a noun that stand for what another figure told: "The three were swept away", "Hopfner alone 21 percent"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extraction.frames import Subject, counting_words, measure_words, verbs_of
from factcheck.extraction.names import Name
from factcheck.extraction.nouns import is_plural
from factcheck.extraction.phrases import start_of_entry
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention
from factcheck.extraction.units import money_units
from factcheck.extraction.word_classes import verb_forms
from factcheck.lexicon import word_set
from factcheck.model import Claim, Frame, Kind, Quantity

_FAR = 12
"""Claims back to which the same number is looked for."""
_WHOLES = 4
"""Claims back to which the whole of a part is looked for."""
_RATES = frozenset(("growth", "rate", "cagr", "share", "percentage"))
"""Words of measures that are told in percent."""
_PLAIN = frozenset(("count", "percent", "percentage_point"))
"""Units in which any measure can be told."""
_LESS = 1000
"""How many times smaller a bare number is than an amount, if it is none: "35 trains, worth $1.3 billion, with an option for another 25"."""
_MOST_PERCENT = 100
"""The largest bare number that is taken for a percentage behind one."""
_TOLL = "toll"
_COUNTING = frozenset(("count", "claim"))
"""Verbs by which somebody gives a number of what was counted before."""
_NEARER = frozenset(("closer", "nearer", "above", "below", "over", "under"))
"""What the number behind "put the figure" may begin with instead of "at"."""
_MOST = 20
"""The largest number that "the" refers to as one told before."""


def same_number(tagged: Tagged, mention: Mention, claims: Sequence[Claim]) -> Claim | None:
    """The claim that counted those of "the three", where one before has the same number: "Three people were feared dead"."""
    quantity, first = mention.quantity, mention.first
    if quantity.unit != "count" or quantity.counted or not 1 < quantity.stated[0] <= _MOST:
        return None
    if first == 0 or tagged.tokens.lower[first - 1] != "the":
        return None
    return next(
        (
            claim
            for claim in reversed(claims[-_FAR:])
            if claim.quantity.unit == "count"
            and claim.quantity.stated == quantity.stated
            and claim.frame.head
        ),
        None,
    )


def is_aside(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure only tells more of those counted before: "firms with ten or more employees", "200 newcomers among them"."""
    lower, first = tagged.tokens.lower, mention.first
    having = lower[first - 1 : first] == ["with"] and tagged.tags[first - 2 : first - 1] == "Q"
    return having or lower[mention.last : mention.last + 2] == ["among", "them"]


def is_labelled(tagged: Tagged, mention: Mention) -> bool:
    """Whether a label opens the line of a figure, or the figure the line, which is of what all such lines tell, not of the label before: "Cost: 90
    million dollars", "$90 million - the cost"."""
    if start_of_entry(tagged, mention):
        return True
    lower = tagged.tokens.lower
    colon = lower.index(":") if ":" in lower[: mention.first] else 0
    return "N" in tagged.tags[:colon] and {*tagged.tags[:colon]}.isdisjoint(".,VAMQ")


def another_number(tagged: Tagged, mention: Mention) -> int | None:
    """The verb by which somebody gives another number for what was counted before: "the airline put the number at 2,700", "the company
    counted 24,000", "organisers put the figure closer to 40,000", "police spoke of 12,000", "unions estimated 900".
    """
    if mention.quantity.unit != "count" or mention.quantity.counted:
        return None
    lower, first = tagged.tokens.lower, mention.first
    end = first - (lower[first - 1 : first] == ["at"])
    words = lower[max(0, end - 2) : end]
    if len(words) > 1 and words[0] in ("the", "that") and words[1] in counting_words() | {_TOLL}:
        form = tagged.verbs.get(end - 3)
        hedged = end < first or lower[first] in _NEARER
        return end - 3 if hedged and form is not None and form.base in verbs_of("putting") else None
    verb = first - 1
    if lower[first] == "estimated":  # "police estimated 900", but "an estimated 900"
        return first if tagged.tags[verb : verb + 1] == "N" else None
    spoken = lower[verb : verb + 1] == ["of"] and verb > 0
    form = tagged.verbs.get(verb - spoken)
    told = form is not None and (form.base == "speak" if spoken else form.base in _COUNTING)
    return verb - spoken if told and tagged.tags[verb - spoken - 1 : verb - spoken] != "A" else None


def frame_of_another_number(tagged: Tagged, mention: Mention) -> Frame:
    """What such a number itself says: a toll is of the dead."""
    return Frame(role="killed") if tagged.tokens.lower[mention.first - 2] == _TOLL else Frame()


def whole_of(part: Quantity, claims: Sequence[Claim], sentence_start: int) -> Claim | None:
    """The last count of a sentence that is not smaller than a part of it: "430 people at five sites, 290 of them"."""
    last = claims[-1].quantity if claims else part
    if last.unit != "count" or last.stated[1] >= part.stated[0]:
        return None  # the figure right before it can be the whole
    for claim in reversed(claims[-_WHOLES:]):
        if claim.sentence_start != sentence_start:
            return None
        whole = claim.quantity
        if whole.unit == "count" and whole.stated[0] >= part.stated[1] and whole.counted:
            return claim
    return None


def is_part_of_it(tagged: Tagged, mention: Mention) -> bool:
    """Whether a share is one of the amount right before it: "a grant of €900,000, half of it for kilns"."""
    told = mention.quantity.kind is Kind.SHARE and tagged.tokens.lower[mention.last : mention.last + 2] == [
        "of",
        "it",
    ]
    return told and tagged.tags[mention.first - 1 : mention.first] == ","


def filled(subject: Subject, frame: Frame, before: Frame, measure: str, told_again: bool) -> Frame:
    """A frame whose gaps are filled from the one that it points back to."""
    if subject.stated and frame.head and before.head.rpartition(" ")[2].lower() in measure_words():
        return replace(before, role=frame.head)  # "The drop-out rate was 5.1%; among boys it was 6.7%"
    same_whole = subject.beside and frame.measure in ("", before.measure)
    return Frame(
        head=frame.head or before.head,
        measure=measure,
        modifiers=frame.modifiers or before.modifiers,
        role=graded(frame.role, before.role, subject.beside or subject.stated or told_again),
        of=frame.of or before.of,
        part_of=frame.part_of or (before.part_of if same_whole else ""),
    )


def is_harm(before: Frame, unit: str) -> bool:
    """Whether money is told after who or what was harmed, which have no bill of their own: "48,000 homes were damaged. Insurers put the bill at"."""
    return unit in money_units() and before.role in word_set("context", "harm", "roles")


def is_whole_before(frame: Frame, claims: Sequence[Claim], sentence_start: int) -> bool:
    """Whether those counted are only the whole of the figure before: "40 of the 54 passengers were hurt, eight of them badly" speaks of the 40."""
    part = claims[-1] if claims else None
    told = part is not None and part.sentence_start == sentence_start and part.frame.role and not frame.role
    return bool(part is not None and told and part.frame.part_of == frame.head)


def as_of_whole(when: str | None, claims: Sequence[Claim], sentence_start: int) -> str:
    """From what the time of a part is known that has the document's: from the same as that of its whole, which has it too ("have risen to
    148, of which 131 are in children").
    """
    whole = claims[-1] if claims else None
    same = whole is not None and whole.sentence_start == sentence_start and whole.when == when
    return whole.when_from if whole is not None and same else "document"


def with_noun(
    quantity: Quantity, subject: Subject, frame: Frame, claims: Sequence[Claim], sentence_start: int
) -> Quantity:
    """A bare figure counts what its sentence speaks of, in the unit of the figure that it points back to."""
    if quantity.unit != "count" or quantity.counted or quantity.kind not in (Kind.LEVEL, Kind.CHANGE):
        return quantity
    if quantity.kind is Kind.CHANGE and 0 < quantity.stated[0] < 1:
        return quantity  # "a wage of $2.40 a day, an increase of a third"
    before = claims[-1].quantity if claims else None
    if before is not None and before.unit == "percent" and quantity.stated[0] > _MOST_PERCENT:
        told = (claim.quantity for claim in reversed(claims) if claim.sentence_start == sentence_start)
        # "grew by 1.4% since 2011, when it was 3,063,500"
        before = next((one for one in told if one.unit == "count"), None)
    if subject.part and (whole := whole_of(quantity, claims, sentence_start)) is not None:
        before = whole.quantity
    if before is not None and before.unit in money_units() and quantity.stated[0] < before.stated[0] / _LESS:
        counts = (claim.quantity for claim in reversed(claims) if claim.sentence_start == sentence_start)
        before = next((count for count in counts if count.unit == "count" and count.counted), before)
    if subject.beside and before is not None and before.kind is not Kind.DATE:
        if not (subject.part and before.unit != "count" and quantity.stated[0] > before.stated[1]):
            return replace(quantity, unit=before.unit, counted=before.counted)
        # "electric vans of up to 3.5 tonnes, of which 146,300 were registered": a part is not larger than its whole
        words = (frame.part_of or frame.head).split()
        return replace(quantity, counted=" ".join(words)) if words and words[-1].islower() else quantity
    return _with_counted(quantity, frame)


def measure_for(unit: str, before: Frame, claims: Sequence[Claim], same: bool) -> str:
    """The measure that a figure takes over from the frame before it: money is no growth rate, and nobody's age a weight.

    What is told in units of another sort than the last claim has none, unless it is the frame of its `same` unit or market.
    """
    if unit == "year_of_age":
        return before.measure if "age" in before.measure.casefold().split() else ""
    other = bool(claims) and claims[-1].quantity.unit != unit and not same
    if other and unit not in _PLAIN and unit.split("/", maxsplit=1)[0] not in money_units():
        return ""
    rate = not _RATES.isdisjoint(before.measure.casefold().split())
    return "" if rate and unit in money_units() else before.measure


def like_another_name(
    frame: Frame, before: Frame | None, fraction: Frame | None, unit: str, names: list[Name]
) -> Frame:
    """The frame of a name's bare number: told like the number `before` it in its unit, of another name.

    `fraction` is what a count before told: "control three quarters of output, and Hopfner alone accounts for 21 percent".
    """
    if before is None and unit == "percent" and fraction is not None and fraction.measure == "share":
        before = fraction
    if before is None or not before.head:
        return frame
    if before.measure == "share" and before.part_of:
        return replace(before, head=frame.head, role="", of="")
    if any(before.head == name.text for name in names):
        return replace(before, head=frame.head, role="")
    return replace(before, of=frame.head, role="")


def graded(role: str, before: str, same: bool) -> str:
    """The role of a figure with that of the one before: all of it where it is the `same`, or how it was ("three of them seriously").

    >>> graded("", "injured", True), graded("seriously", "injured", False), graded("reply", "injured", True)
    ('injured', 'seriously injured', 'reply')
    """
    if role.endswith("ly") and " " not in role and before and role not in verb_forms():
        return f"{role} {before}"
    return role or (before if same else "")


_BACK = 5
"""Claims that are looked back at for the time of "that year"."""


def last_timed(claims: Sequence[Claim]) -> Claim | None:
    """The last claim that has a time, among the last few: "that year" is its."""
    return next((claim for claim in claims[:-_BACK:-1] if claim.when), None)


def _with_counted(quantity: Quantity, frame: Frame) -> Quantity:
    """A count with the noun of its frame as what it counts, where that can be counted: "visitors", not "Milipol"."""
    words = [*frame.modifiers, *frame.head.split(), *(frame.measure.split() if not frame.head else ())]
    noun = " ".join(words)
    if not words or not noun[1:].islower():
        return quantity  # a name is not what a figure counts
    last = words[-1].lower()
    integral = all(number == int(number) for number in quantity.stated)
    named = (
        (integral and (is_plural(last) or last == "population"))
        or last in measure_words()
        or last in word_set("context", "members")
    )
    return replace(quantity, counted=noun) if named else quantity
