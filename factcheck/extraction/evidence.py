"""Which words gave a claim: its quote, and its parts."""

from __future__ import annotations

from factcheck.extraction.abouts import Belonging
from factcheck.extraction.cells import Cell
from factcheck.extraction.facts import passing_fact
from factcheck.extraction.frames import Slot, Subject, role_of_verb
from factcheck.extraction.modality import Stance
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import DateMention, Mention
from factcheck.extraction.word_classes import Tag
from factcheck.model import Document, Frame, Kind, Modality, Part, Span

LONGEST_QUOTE = 200
"""Characters of a quote at most."""


@passing_fact
class Context:
    """What the words around a figure say of it."""

    subject: Subject
    """The frame as its own sentence gives it, with the words."""
    frame: Frame
    """The frame, completed from before where the sentence points back."""
    belonging: Belonging
    """Event or entity, and place."""
    stance: Stance
    """Modality and speaker."""
    when: str | None = None
    """ISO 8601 time; None when nothing tells it."""
    when_from: str = ""
    """What gave it, as in `Claim.when_from`."""
    date: DateMention | None = None
    """The date of this sentence that gave it."""


def foreign_context(document: Document, mention: Mention, cell: Cell | None) -> Context:
    """Of a text in another language only the figure, its noun and its table headings are read; nothing is guessed."""
    words = mention.quantity.counted.split()
    frame = Frame(head=words[-1], modifiers=tuple(words[:-1])) if words else Frame()
    frame = cell.frame if cell is not None else frame
    event = Belonging(document.event or "")
    when, when_from = (document.published, "document") if document.published else (None, "")
    return Context(Subject(frame, ()), frame, event, Stance(Modality.ASSERTED), when, when_from)


def quote_of(tagged: Tagged, mention: Mention, subject: Subject) -> Span:
    """The figure with its noun, and with the role or whole that stands right beside it."""
    first, last = mention.first, mention.last
    for slot in subject.slots:
        telling = slot.name == "sender" or (slot.name == "role" and _tells(tagged, mention, slot))
        if telling and 0 < first - slot.last <= 2 and "," not in tagged.tags[slot.first : first]:
            first = slot.first
            while first > 0 and tagged.tags[first - 1] == Tag.QUANTITY:
                first -= 1  # "175 official delegations from 68 countries"
        if slot.name in ("whole", "of") and 0 <= slot.first - last <= 3 and slot.last > last:
            last = slot.last
        if telling and 0 <= slot.first - last <= 2 and "," not in tagged.tags[last : slot.last]:
            last = max(last, slot.last)
    starts, ends = tagged.tokens.start, tagged.tokens.end
    for start, end in ((starts[first], ends[last - 1]), (starts[mention.first], ends[mention.last - 1])):
        if end - start <= LONGEST_QUOTE:
            return Span(start, end)
    return Span(mention.number.start, min(mention.number.end, mention.number.start + LONGEST_QUOTE))


def _tells(tagged: Tagged, mention: Mention, slot: Slot) -> bool:
    """Whether a role belongs into the quote: what is true of a share, or a role that the lexicon knows ("killed")."""
    if mention.quantity.kind is Kind.SHARE:
        return True
    verb = tagged.verbs.get(slot.first)
    return verb is not None and verb.base in role_of_verb()


def parts_of(tagged: Tagged, mention: Mention, context: Context, text: str) -> tuple[Part, ...]:
    """The words that gave each part of a claim, in the order of the text."""
    stretches = sorted(_stretches(tagged, mention, context))
    return tuple([Part(name, span, text[start:end]) for start, end, name, span in stretches])


def _stretches(tagged: Tagged, mention: Mention, context: Context) -> list[tuple[int, int, str, Span]]:
    """Start, end, name and span of each part."""
    spans = [("number", mention.number)]
    if mention.hedge is not None:
        spans.append(("hedge", mention.hedge))
    if mention.unit is not None:
        spans.append(("unit", mention.unit))
    if mention.counted is not None:
        spans.append(("counted", mention.counted))
    starts, ends = tagged.tokens.start, tagged.tokens.end
    for slot in context.subject.slots:
        name = "role" if slot.name == "sender" else slot.name
        spans.append((name, Span(starts[slot.first], ends[slot.last - 1])))
    about, where, stance = context.belonging.about_name, context.belonging.where_name, context.stance
    if about is not None:
        spans.append(("about", Span(starts[about.first], ends[about.last - 1])))
    if where is not None:
        spans.append(("where", Span(starts[where.first], ends[where.last - 1])))
    if context.date is not None and context.date.span != mention.number:
        spans.append(("when", context.date.span))
    if stance.last > stance.first:
        spans.append(("modality", Span(starts[stance.first], ends[stance.last - 1])))
    return [(span.start, span.end, name, span) for name, span in spans]
