"""One document -> its claims: every step of extraction, in order, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import replace

from factcheck.extraction.abouts import Belonging, Carried, belonging_of
from factcheck.extraction.cells import cell_of, with_heading_unit
from factcheck.extraction.frames import Subject
from factcheck.extraction.identity import claim_id, subject_in_words
from factcheck.extraction.modality import Stance, stance_of
from factcheck.extraction.names import Name, names_in, subjects_of, title_name
from factcheck.extraction.quantities import find_mentions, has_figure
from factcheck.extraction.sentences import split_sentences
from factcheck.extraction.subjects import find_subject
from factcheck.extraction.tagging import Tag, Tagged, tag
from factcheck.extraction.times import When, anchor_of, date_for, resolve, span_of_years
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.types import DateMention, Mention, Mentions, Sentence, SentenceKind
from factcheck.model import (
    Bound,
    Claim,
    Document,
    Extraction,
    Frame,
    Kind,
    Modality,
    Part,
    Place,
    Quantity,
    Span,
    Unresolved,
)

LONGEST_QUOTE = 200
"""Characters of a quote at most."""


def extract_prose(document: Document) -> Extraction:
    """The claims of one document's text, and the figures in it that were not understood."""
    return _Reader(document).read()


class _Reader:
    """Goes through one document and remembers what it has been speaking of."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.lines = [0, *(i + 1 for i, sign in enumerate(self.text) if sign == "\n")]
        self.names = subjects_of(document)
        self.anchor = anchor_of(document.published, self.names.edition)
        self.claims: list[Claim] = []
        self.unresolved: list[Unresolved] = []
        self.quotes: Counter[str] = Counter()
        self.frame = Frame()
        self.belonging = Belonging()
        self.about_paragraph = -1
        self.recent: deque[Sentence] = deque(maxlen=3)
        self.title_name = title_name(document, self.names)
        self.dated: When | None = None
        self.dated_by: Sentence | None = None

    def read(self) -> Extraction:
        """Reads the sentences in order."""
        for sentence in split_sentences(self.text, self.document.ignored, self.document.headline):
            self.recent.append(sentence)
            if has_figure(self.text, sentence.span.start, sentence.span.end):
                self._sentence(sentence)
        return Extraction(tuple(self.claims), tuple(self.unresolved))

    def _sentence(self, sentence: Sentence) -> None:
        mentions = find_mentions(self.text, sentence.span.start, sentence.span.end)
        self._remember_dates(sentence, mentions)
        for rejected in mentions.rejected:
            if not rejected.understood:
                quote = self.text[rejected.span.start : rejected.span.end]
                self.unresolved.append(
                    Unresolved(
                        self.document.id,
                        rejected.span,
                        self._place(rejected.span.start),
                        quote,
                        rejected.reason,
                    )
                )
        if not mentions.quantities and not mentions.dates:
            return
        tagged = tag(mentions)
        names = names_in(tagged, self.names)
        for mention in mentions.quantities:
            self._quantity(sentence, mentions, tagged, names, mention)
        for date in mentions.dates:
            self._date(sentence, mentions, tagged, names, date)

    # -- one figure --------------------------------------------------------------------------------------------

    def _quantity(
        self, sentence: Sentence, mentions: Mentions, tagged: Tagged, names: list[Name], mention: Mention
    ) -> None:
        subject = find_subject(tagged, mention, self.text)
        cell = cell_of(sentence, mention)
        frame = cell.frame if cell is not None else self._completed(subject)
        stance = stance_of(tagged, mention, self.text)
        belonging = belonging_of(tagged, mention, frame, names, self.names, self._speaks_of(sentence, stance))
        when, when_from, date = self._when(sentence, mentions, tagged, mention, belonging)
        modality = Modality.HEADLINE if sentence.kind is SentenceKind.HEADLINE else stance.modality
        span = self._quote(tagged, mention, subject)
        quantity = self._with_noun(mention.quantity, subject, frame)
        if cell is not None:
            quantity = with_heading_unit(mention.quantity, cell)
            when, when_from = (cell.when, "sentence") if cell.when else (when, when_from)
        if not (
            frame.role
            and quantity.unit == "count"
            and any(slot.name == "role" and slot.last < mention.first for slot in subject.slots)
        ):
            # the senders of "delegations from 60 nations" are not what the text goes on speaking of
            self.frame = frame
        if belonging.about:
            self.belonging, self.about_paragraph = belonging, sentence.paragraph
        self._add(
            sentence,
            span,
            quantity,
            frame,
            belonging,
            when=when,
            when_from=when_from,
            modality=modality,
            speaker=stance.speaker,
            parts=self._parts(tagged, mention, subject, belonging, date, stance),
        )

    def _with_noun(self, quantity: Quantity, subject: Subject, frame: Frame) -> Quantity:
        """A bare figure counts what its sentence speaks of, in the unit of the figure that it points back to."""
        if quantity.unit != "count" or quantity.counted or quantity.kind not in (Kind.LEVEL, Kind.CHANGE):
            return quantity
        before = self.claims[-1].quantity if self.claims else None
        if subject.beside and before is not None and before.kind is not Kind.DATE:
            return replace(quantity, unit=before.unit, counted=before.counted)
        noun = " ".join((*frame.modifiers, frame.head)).strip()
        whole = all(number == int(number) for number in quantity.stated)
        plural = noun.endswith("s") or noun in ("people", "population", "attendance")
        return replace(quantity, counted=noun) if whole and plural and noun.islower() else quantity

    def _completed(self, subject: Subject) -> Frame:
        """A frame that points back takes its head from the figure before."""
        frame = subject.frame
        if not subject.open:
            return frame
        before = self.frame
        return replace(
            frame,
            head=frame.head or before.head,
            measure=frame.measure or before.measure,
            modifiers=frame.modifiers or before.modifiers,
            of=frame.of or before.of,
        )

    def _when(
        self, sentence: Sentence, mentions: Mentions, tagged: Tagged, mention: Mention, belonging: Belonging
    ) -> tuple[str | None, str, DateMention | None]:
        if mention.quantity.kind is Kind.GROWTH_RATE:
            period = span_of_years(mentions.dates)
            if period is not None:
                return period, "sentence", None
        date = date_for(tagged, mention, mentions.dates, mentions.quantities)
        resolved = resolve(date, self.anchor) if date is not None else None
        if resolved is not None:
            if self.dated_by is not sentence:
                self.dated, self.dated_by = resolved, sentence
            return resolved.iso, "sentence", date
        if (
            self.dated is not None
            and self.dated_by is not None
            and self.dated_by.kind is SentenceKind.HEADING
        ):
            return self.dated.iso, "carried", None
        if belonging.edition is not None:
            return str(belonging.edition), "about", None
        if (
            self.dated is not None
            and self.dated_by is not None
            and self.dated_by.paragraph == sentence.paragraph
        ):
            return self.dated.iso, "carried", None
        if self.names.edition is not None and belonging.about == self.names.event_name:
            return str(self.names.edition), "title", None
        if self.document.published:
            return self.document.published, "document", None
        return None, "", None

    def _remember_dates(self, sentence: Sentence, mentions: Mentions) -> None:
        """A date of a sentence without figures, or of a heading, holds for what follows."""
        for date in mentions.dates:
            resolved = resolve(date, self.anchor)
            if resolved is None:
                continue
            if date.year is not None and date.month is not None:
                self.anchor = replace(self.anchor, year=date.year)
            if sentence.kind is SentenceKind.HEADING or not mentions.quantities:
                self.dated, self.dated_by = resolved, sentence
                return

    def _speaks_of(self, sentence: Sentence, stance: Stance) -> Carried:
        """The names that earlier sentences, or the title, leave in mind."""
        if self.about_paragraph == sentence.paragraph:
            return Carried(self.belonging.about, self.belonging.edition, self.title_name, stance.speaker)
        for before in reversed(self.recent):
            names = (
                self._names_of(before)
                if before.paragraph == sentence.paragraph and before is not sentence
                else []
            )
            if names:
                return Carried(names[0].full, names[0].year, self.title_name, stance.speaker)
        return Carried("", None, self.title_name, stance.speaker)

    def _names_of(self, sentence: Sentence) -> list[Name]:
        tokens = tokenize(self.text, sentence.span.start, sentence.span.end)
        return names_in(tag(Mentions(tokens)), self.names)

    def _quote(self, tagged: Tagged, mention: Mention, subject: Subject) -> Span:
        """The figure with its noun, and with the role or whole that stands right beside it."""
        first, last = mention.first, mention.last
        for slot in subject.slots:
            if (
                slot.name == "role"
                and 0 < first - slot.last <= 2
                and "," not in tagged.tags[slot.first : first]
            ):
                first = slot.first
                while first > 0 and tagged.tags[first - 1] == Tag.QUANTITY:
                    first -= 1  # "175 official delegations from 68 countries"
            if slot.name in ("whole", "of") and 0 <= slot.first - last <= 3 and slot.last > last:
                last = slot.last
            if (
                slot.name == "role"
                and 0 <= slot.first - last <= 2
                and "," not in tagged.tags[last : slot.last]
            ):
                last = max(last, slot.last)
        start, end = tagged.tokens.start[first], tagged.tokens.end[last - 1]
        if end - start > LONGEST_QUOTE:
            start, end = tagged.tokens.start[mention.first], tagged.tokens.end[mention.last - 1]
        if end - start > LONGEST_QUOTE:
            start, end = mention.number.start, min(mention.number.end, mention.number.start + LONGEST_QUOTE)
        return Span(start, end)

    # -- dates as claims ---------------------------------------------------------------------------------------

    def _date(
        self, sentence: Sentence, mentions: Mentions, tagged: Tagged, names: list[Name], date: DateMention
    ) -> None:
        """A day on which something happened is a claim of its own."""
        resolved = resolve(date, self.anchor)
        if resolved is None or resolved.precision != "day" or sentence.kind is SentenceKind.HEADING:
            return
        quantity = Quantity(
            low=float(resolved.low),
            high=float(resolved.high),
            stated=(float(resolved.low), float(resolved.high)),
            bound=Bound.EXACT if resolved.low == resolved.high else Bound.RANGE,
            unit="date",
            kind=Kind.DATE,
            precision=1.0,
        )
        mention = Mention(date.first, date.last, date.span, quantity)
        subject = find_subject(tagged, mention, self.text)
        frame = subject.frame if subject.frame.head else self.frame
        stance = stance_of(tagged, mention, self.text)
        belonging = belonging_of(tagged, mention, frame, names, self.names, self._speaks_of(sentence, stance))
        modality = Modality.HEADLINE if sentence.kind is SentenceKind.HEADLINE else stance.modality
        self._add(
            sentence,
            date.span,
            quantity,
            frame,
            belonging,
            when=resolved.iso,
            when_from="sentence",
            modality=modality,
            speaker=stance.speaker,
            parts=self._parts(tagged, mention, subject, belonging, date, stance),
        )

    # -- putting a claim together ------------------------------------------------------------------------------

    def _add(
        self,
        sentence: Sentence,
        span: Span,
        quantity: Quantity,
        frame: Frame,
        belonging: Belonging,
        *,
        when: str | None,
        when_from: str,
        modality: Modality,
        speaker: str,
        parts: tuple[Part, ...],
    ) -> None:
        quote = self.text[span.start : span.end]
        number = self.quotes[quote]
        self.quotes[quote] += 1
        self.claims.append(
            Claim(
                id=claim_id(self.document.id, quote, number),
                source=self.document.id,
                span=span,
                place=self._place(span.start),
                quote=quote,
                sentence=self.text[sentence.span.start : sentence.span.end],
                sentence_start=sentence.span.start,
                subject=subject_in_words(frame, quantity),
                about=belonging.about,
                when=when,
                where=belonging.where,
                modality=modality,
                quantity=quantity,
                frame=frame,
                speaker=speaker,
                when_from=when_from,
                parts=parts,
            )
        )

    def _place(self, offset: int) -> Place:
        line = bisect_right(self.lines, offset)
        return Place(line, offset - self.lines[line - 1] + 1)

    def _parts(
        self,
        tagged: Tagged,
        mention: Mention,
        subject: Subject,
        belonging: Belonging,
        date: DateMention | None,
        stance: Stance,
    ) -> tuple[Part, ...]:
        return tuple(
            sorted(
                self._part_list(tagged, mention, subject, belonging, date, stance),
                key=lambda part: (part.span, part.name),
            )
        )

    def _part_list(
        self,
        tagged: Tagged,
        mention: Mention,
        subject: Subject,
        belonging: Belonging,
        date: DateMention | None,
        stance: Stance,
    ) -> Iterator[Part]:
        for name, span in (
            ("hedge", mention.hedge),
            ("number", mention.number),
            ("unit", mention.unit),
            ("counted", mention.counted),
        ):
            if span is not None:
                yield self._part(name, span)
        tokens = tagged.tokens
        for slot in subject.slots:
            yield self._part(slot.name, Span(tokens.start[slot.first], tokens.end[slot.last - 1]))
        for name, proper in (("about", belonging.about_name), ("where", belonging.where_name)):
            if proper is not None:
                yield self._part(name, Span(tokens.start[proper.first], tokens.end[proper.last - 1]))
        if date is not None and date.span != mention.number:
            yield self._part("when", date.span)
        if stance.last > stance.first:
            yield self._part("modality", Span(tokens.start[stance.first], tokens.end[stance.last - 1]))

    def _part(self, name: str, span: Span) -> Part:
        return Part(name, span, self.text[span.start : span.end])
