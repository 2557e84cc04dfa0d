"""One document -> its claims: every step of extraction, in order, sentence by sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from factcheck.extraction.aboard import ON_BOARD, ROOM
from factcheck.extraction.abouts import Belonging, belonging_of
from factcheck.extraction.bystanders import is_distance_from
from factcheck.extraction.carried_dates import (
    CarriedDate,
    before_trial,
    harmed_after,
    has_time_in_words,
    held_time,
    is_background,
    is_passing,
    time_in_words,
    titled_time,
    weekday_after,
    when_harmed,
)
from factcheck.extraction.cells import Cell, cell_of, with_heading_unit
from factcheck.extraction.chronologies import Chronology, Entry, end_of_clause
from factcheck.extraction.compared_dates import stands_behind_since
from factcheck.extraction.cut_titles import without_cut_title
from factcheck.extraction.dateclauses import dates_nothing, own_clause
from factcheck.extraction.dating import (
    date_for,
    days_after,
    is_of_thing,
    is_over_same,
    refers_to_time,
)
from factcheck.extraction.declared_currency import currency_before, declared_currency, with_currency
from factcheck.extraction.evidence import Context, foreign_context, parts_of, quote_of
from factcheck.extraction.frames import Subject
from factcheck.extraction.glued_numbers import without_glued_numbers
from factcheck.extraction.happenings import (
    Happening,
    doer_on_date,
    happening_of,
    is_told_later,
    subject_of_date,
    told_of_entry,
)
from factcheck.extraction.identity import claim_id, subject_in_words
from factcheck.extraction.labelled_dates import told_by_label
from factcheck.extraction.language import recognise
from factcheck.extraction.losing_side import LOST, is_named, winning_side
from factcheck.extraction.modality import Stance, stance_of
from factcheck.extraction.names import names_in, subjects_of
from factcheck.extraction.part_times import part_of_time
from factcheck.extraction.periods import later_day, whole_span, years_ago
from factcheck.extraction.places import Places
from factcheck.extraction.pointing_back import (
    as_of_whole,
    is_aside,
    is_part_of_it,
    is_whole_before,
    last_timed,
    same_number,
    with_noun,
)
from factcheck.extraction.quantities import find_mentions, has_figure
from factcheck.extraction.read_sentences import ReadSentence, understood
from factcheck.extraction.recent import RecentSentences
from factcheck.extraction.rejoining import Rejoined, has_parted_word, rejoined
from factcheck.extraction.respective import each_alone, is_dealt_out
from factcheck.extraction.role_words import is_known_role
from factcheck.extraction.sentences import masked, split_sentences
from factcheck.extraction.slashed_dates import month_stands, with_settled
from factcheck.extraction.spoken_of import SpokenOf
from factcheck.extraction.subjects import CASUALTIES, find_subject
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.timeliness import (
    earlier_editions,
    had_been_since,
    is_at_odds,
    is_attribute_of_age,
    is_compared_with,
    is_deadline,
    is_label,
    is_of_origin,
    is_of_record,
    is_owned_whole,
    is_perfect,
    is_so_far,
    is_timeless,
    is_told_now,
)
from factcheck.extraction.times import When, anchor_of, date_of, is_to_come, resolve, resolve_in
from factcheck.extraction.title_case import titled_lines, without_title_case
from factcheck.extraction.title_figures import named_below
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.told_frames import ToldFrames
from factcheck.extraction.told_times import time_beside_edition, time_by_claim, time_by_text, time_by_years
from factcheck.extraction.types import DateMention, Mention, Mentions, Sentence, SentenceKind
from factcheck.model import (
    Claim,
    Document,
    Extraction,
    Frame,
    Modality,
    Quantity,
    Span,
    Unresolved,
)

_BATCH = 100
"""Sentences for which a step is done in one go, a tenth faster than one by one: what it looks up stays in the cache."""
_NOTHING = Mentions(tokenize("", 0, 0))
"""What a sentence without figures states."""
_WORD = re.compile(r"[^\W\d_]{3,}")
"""A word that tells something."""
_YET_TO_BE = frozenset((Modality.FORECAST, Modality.TARGET))
"""What a headline says of times to come it says as its text does."""


def extract_prose(document: Document) -> Extraction:
    """The claims of one document's text, and the figures in it that were not understood."""
    return _Reader(document).read()


class _Reader:
    """Goes through one document and remembers what it has been speaking of."""

    def __init__(self, document: Document) -> None:
        self.document = document = without_glued_numbers(without_cut_title(document))
        self.language = document.language or recognise(document.text)
        titled = titled_lines(document.text) if self.language == "en" else ()
        self.text = without_title_case(masked(document.text, document.ignored), titled)
        self.rejoined = Rejoined(self.text)
        self.places = Places(self.text, document.place_marks)
        self.names = subjects_of(document, titled)
        self.anchor = anchor_of(document.published, self.names.edition)
        self.claims: list[Claim] = []
        self.unresolved: list[Unresolved] = []
        self.quotes: Counter[str] = Counter()
        self.recent = RecentSentences()
        self.frames = ToldFrames(self.claims, self.recent)
        self.words = (-1, "")
        self.chronology = Chronology(
            self.text if self.language == "en" else "", document.title or "", document.published
        )
        if self.chronology.entries and not document.event:
            self.names = replace(self.names, event="", edition=None)  # "Marenda 2022" is no edition
        self.spoken_of = SpokenOf(document.title or "", self.names, bool(self.chronology.entries))
        self.titled = titled_time(document.title or "", self.anchor) if self.language == "en" else None
        if self.titled is not None and self.anchor.year is None:
            self.anchor = replace(self.anchor, year=int(self.titled[:4]))
        self.happened: Happening | None = None
        self.dated: CarriedDate | None = None
        self.recalling: Sentence | None = None
        self.entry: Entry | None = None
        self.outside = self.anchor
        self.waiting: tuple[ReadSentence, DateMention, Sentence] | None = None
        self.harmed: CarriedDate | None = None
        self.span: str | None = None
        self.month_stands = month_stands(self.text)
        self.currency = declared_currency(self.text) if self.language == "en" else ""

    def read(self) -> Extraction:
        """Reads the sentences in order, each step for a batch of them."""
        sentences = iter(self._sentences())
        while batch := list(islice(sentences, _BATCH)):
            self.spoken_of.take_heading(batch[0], self.text)
            found = [self._mentions(sentence) for sentence in batch]
            read = [understood(mentions, self.anchor, self.names) for mentions in found]
            for sentence, mentions, known in zip(batch, found, read, strict=True):
                self.recent.add(sentence)
                self.frames.open_sentence()
                self._sentence(sentence, mentions, known)
        return Extraction(named_below(self.claims), tuple(self.unresolved), self.language)

    def _sentences(self) -> Iterable[Sentence]:
        """The sentences in order; from then on words that lines part are whole in the text that is read."""
        sentences = split_sentences(self.text, self.document.headline)
        if not has_parted_word(self.text):
            return sentences
        found = list(sentences)
        self.rejoined = rejoined(self.text, [sentence.span for sentence in found])
        self.text = self.rejoined.text
        return found

    def _mentions(self, sentence: Sentence) -> Mentions:
        """The figures and dates of a sentence; of most that have none not even the words are looked at."""
        stretch = self.text, sentence.span.start, sentence.span.end, self.language
        if has_figure(*stretch):
            return with_settled(find_mentions(*stretch), self.month_stands)
        told = (self.anchor.has_day or self.anchor.published is None) and has_time_in_words(*stretch[:3])
        return Mentions(tokenize(*stretch)) if told else _NOTHING

    def _sentence(self, sentence: Sentence, mentions: Mentions, read: ReadSentence | None) -> None:
        self._enter(sentence)
        self._remember_dates(sentence, mentions, read)
        if read is None and len(mentions.tokens) and self.entry is None:
            when = time_in_words(mentions, self.anchor, self.language, self.dated)
            labels = self.anchor.published is None  # a weekday without a date tells a day only so
            self.dated = CarriedDate(when, sentence, labels) if when is not None else self.dated
        for rejected in mentions.rejected:
            if not rejected.understood:
                span = self.rejoined.written(rejected.span)
                quote = self.document.text[span.start : span.end]
                place = self.places.at(span.start)
                self.unresolved.append(Unresolved(self.document.id, span, place, quote, rejected.reason))
        if read is not None:
            self.recent.note(sentence, read.tagged)
        if self.waiting is not None:
            self._tell_waiting(sentence, read, *self.waiting)
        if read is None:
            return
        for text, alone, mention in each_alone(self.rejoined.text, read, sentence.span, self._reading):
            self.text = text
            self._quantity(sentence, alone, mention)
        self.text = self.rejoined.text
        if not is_over_same(read.tagged):
            self.span = whole_span(read.mentions.dates)
        year = years_ago(self.anchor, read.tagged, read.mentions.dates)
        self.dated = CarriedDate(year, sentence, False) if year is not None else self.dated
        for date in read.mentions.dates:
            self._date(sentence, read, date)

    def _reading(self, start: int, end: int, text: str) -> ReadSentence | None:
        """A stretch of a text read like a sentence."""
        mentions = find_mentions(text, start, end, self.language)
        return understood(with_settled(mentions, self.month_stands), self.anchor, self.names)

    def _enter(self, sentence: Sentence) -> None:
        """Takes in that an entry of a chronology begins, whose day holds for it and which goes on from none before; or that it is over."""
        entry = self.chronology.entry_at(sentence.span.start)
        if entry is self.entry or entry is None:
            if entry is not None and not (self.dated is not None and self.dated.reaches(sentence)):
                self.anchor, self.waiting = self.outside, None
            return
        if self.entry is None:
            self.outside = self.anchor
        self.entry, self.anchor, self.waiting = entry, entry.anchor, None
        self.dated = CarriedDate(entry.when, sentence, True)
        if _WORD.search(self.text, entry.end, sentence.span.end) or sentence.kind is SentenceKind.HEADING:
            self.frames.forget()
            self.recent.forget_before()

    def _quantity(self, sentence: Sentence, read: ReadSentence, mention: Mention) -> None:
        cell = cell_of(sentence, mention)
        context = self._context(sentence, read, mention, cell)
        start = sentence.span.start
        quantity = with_noun(mention.quantity, context.subject, context.frame, self.claims, start)
        if cell is not None:
            quantity = with_heading_unit(mention.quantity, cell)
        if quantity.unit == "count" and (
            currency := self.currency or currency_before(context.frame, quantity.stated[0], self.claims)
        ):
            quantity = with_currency(quantity, mention, currency)
        if not (
            any(slot.name == "sender" for slot in context.subject.slots)
            or is_aside(read.tagged, mention)
            or is_whole_before(context.frame, self.claims, sentence.span.start)
        ):
            # not the senders of "delegations from 60 nations", nor the 54 of "40 of the 54 were hurt"
            self.frames.note(context.frame, read.tagged, mention)
        if not is_distance_from(read.tagged, mention):
            self.spoken_of.note(context.belonging, sentence, read.tagged, mention)
        self._add(sentence, quote_of(read.tagged, mention, context.subject), quantity, context, read, mention)

    def _context(
        self, sentence: Sentence, read: ReadSentence, mention: Mention, cell: Cell | None
    ) -> Context:
        if self.language != "en":
            return foreign_context(self.document, mention, cell)
        subject, frame = self._subject(read, mention, cell)
        stance = stance_of(read.tagged, mention, self.text)
        again = mention.alternative or any(slot.name == "sender" for slot in subject.slots)
        before = self.claims[-1] if self.claims and again else None
        if before is not None and before.sentence_start == sentence.span.start:
            stance = replace(
                stance, modality=before.modality
            )  # "1,000 exhibitors from 40 countries will come"
        if sentence.kind is SentenceKind.HEADLINE and stance.modality not in _YET_TO_BE:
            stance = replace(stance, modality=Modality.HEADLINE)
        carried = self.spoken_of.carried(sentence, self.text, self.recent, stance)
        belonging = belonging_of(read.tagged, mention, frame, read.names, self.names, carried)
        if cell is not None and cell.when:
            return Context(subject, frame, belonging, stance, cell.when, "sentence")
        when, when_from, date = self._when(sentence, read, mention, belonging)
        if subject.part and when_from == "document":
            when_from = as_of_whole(when, self.claims, sentence.span.start)
        if frame.role == ROOM and when_from in ("carried", "entry"):
            when, when_from, date = self.document.published, "document", None  # a ship has room on every day
        if frame.role in CASUALTIES or frame.role == ON_BOARD:
            if when_from != "sentence":
                date = harmed_after(read.tagged, mention, read.mentions.dates, when)
                when_from = when_from if date is None else "sentence"
            if date is not None and (own := self._resolved(read, date)) is not None:
                own = before_trial(
                    read.tagged, own, [self._resolved(read, one) for one in read.mentions.dates]
                )
                when = own.iso
                self.harmed = CarriedDate(own, sentence, False)
            when = when_harmed((when, when_from), sentence, self.dated, self.harmed)
        return Context(subject, frame, belonging, stance, when, when_from, date)

    def _subject(self, read: ReadSentence, mention: Mention, cell: Cell | None) -> tuple[Subject, Frame]:
        """What the sentence says of a figure, and that completed; in a cell that holds nothing else the headings say it."""
        if cell is not None and cell.bare and cell.frame.head:
            return Subject(cell.frame, ()), cell.frame
        subject = find_subject(read.tagged, mention, self.text)
        same = same_number(read.tagged, mention, self.claims)
        if same is not None and cell is None:
            subject = replace(subject, frame=replace(subject.frame, head=same.frame.head), open=False)
        frame = cell.frame if cell is not None else self.frames.completed(subject, mention, read, self.text)
        if is_part_of_it(read.tagged, mention) and self.claims and self.claims[-1].quantity.unit != "count":
            whole = self.claims[-1].frame  # "revenue of €310 million, half of it with offshore customers"
            frame = replace(frame, head=whole.head, of=whole.of, part_of=whole.measure or whole.head)
        won = winning_side(read.tagged, mention, read.mentions.quantities) if self.claims else None
        if won is not None and self.claims[-1].span.start < won.number.end <= self.claims[-1].span.end:
            named = is_named(read.tagged, mention)
            if not (named and subject.open):
                frame = replace(self.claims[-1].frame, role=self.claims[-1].frame.role if named else LOST)
        if part := part_of_time(read.tagged, mention):
            known = frame.role if is_known_role(frame.role) else ""
            frame = replace(frame, role=f"{known} {part}".strip())
        return subject, frame

    def _when(
        self, sentence: Sentence, read: ReadSentence, mention: Mention, belonging: Belonging
    ) -> tuple[str | None, str, DateMention | None]:
        """When a figure holds, from what that is known, and the date in its sentence that told it."""
        if (told := self._told_time(sentence, read, mention)) is not None:
            return told, "sentence", None
        before = self.claims[-1] if self.claims else None
        if before is not None and mention.alternative:
            return before.when, before.when_from, None  # "22 km (14 miles)"
        if is_timeless(read.tagged, mention):
            return None, "", None
        if self.entry is None and (
            is_attribute_of_age(read.tagged, mention, read.mentions.dates)
            or is_owned_whole(read.tagged, mention)
        ):
            return self.document.published, "document" if self.document.published else "", None
        dated = any(date.first < mention.first for date in read.mentions.dates)
        if self.document.published and not dated and self.entry is None and is_so_far(read.tagged, mention):
            return self.document.published, "sentence", None
        if refers_to_time(read.tagged, mention) and (timed := last_timed(self.claims)) is not None:
            return timed.when, "carried", None  # "deliveries reach 560,000 vehicles in that year"
        date = date_for(read.tagged, mention, read.mentions.dates, read.mentions.quantities)
        labelled = date is not None and is_label(read.tagged.tokens, date)
        if date is not None and not labelled and is_told_now(read.tagged, mention, date.first):
            return self.document.published, "sentence", None  # "won on Sunday and now have 83 points"
        if date is not None and date.relative == "the year" and self.entry is not None:
            date = None  # the day of the entry tells more
        resolved = self._resolved(read, date) if date is not None else None
        published = self.anchor.published if self.anchor.has_day else None
        if resolved is not None and date is not None:
            if is_at_odds(read.tagged, mention, date, resolved, published):
                again = date.month is not None and not is_to_come(read.tagged, date)
                resolved = resolve(date, self.anchor, past=True) if again else None
                if resolved is None or is_at_odds(read.tagged, mention, date, resolved, published):
                    now = read.now or is_perfect(read.tagged, mention)
                    return self.document.published, "sentence" if now else "document", None
            resolved = held_time(read.tagged, mention, date, resolved)
            if is_background(resolved, self.dated, self.anchor, read.tagged, date):
                self.dated, self.recalling = None, sentence
            passing = self.recalling is sentence or is_passing(read.tagged, mention, date)
            # "since the flood of 1953, which killed 1,836": nothing else is of 1953
            passing = passing or stands_behind_since(read.tagged, date)
            if not passing and (self.dated is None or self.dated.sentence is not sentence):
                self.dated = CarriedDate(resolved, sentence, is_label(read.tagged.tokens, date))
            return resolved.iso, "sentence", date
        if (
            date is not None
            and date.relative.endswith(" year")
            and date.relative not in ("the year", "same year")
        ):
            self.dated = None  # "this year" in a text without a date is no year told before
            return None, "", date
        return *self._time_in_mind(sentence, read, mention, belonging), None

    def _told_time(self, sentence: Sentence, read: ReadSentence, mention: Mention) -> str | None:
        """A time told by another one: of the levels of a growth rate, of the figure before, of the day of the text."""
        tagged, before = read.tagged, self.claims[-1] if self.claims else None
        return (
            time_by_years(tagged, mention, read.mentions.dates, self.span)
            or time_beside_edition(tagged)
            or (time_by_claim(tagged, mention, before, sentence.span.start) if before is not None else None)
            or time_by_text(self.anchor, self.document.published, tagged, mention, read.begun)
        )

    def _time_in_mind(
        self, sentence: Sentence, read: ReadSentence, mention: Mention, belonging: Belonging
    ) -> tuple[str | None, str]:
        """The time that a heading, an event's edition, an earlier sentence, the title or the document gives."""
        if (year := years_ago(self.anchor, read.tagged, read.mentions.dates, mention.first)) is not None:
            return year.iso, "carried"
        if is_of_origin(read.tagged, mention):
            return self.document.published, "document" if self.document.published else ""
        dated = self.dated
        in_entry = dated is not None and dated.labels and self.entry is not None
        if dated is not None and dated.heads:
            return dated.when.iso, "entry" if in_entry else "carried"
        edition = self.names.edition or belonging.edition or self.anchor.year
        earlier = earlier_editions(read.tagged, mention, edition)
        if earlier is not None:
            return earlier, "sentence"
        if belonging.edition is not None and not in_entry:
            return str(belonging.edition), "about"
        if (
            dated is not None
            and dated.sentence.paragraph == sentence.paragraph
            and (in_entry or not read.now)
            and dated.holds_for(sentence, read.tagged, mention, self.anchor)
        ):
            later = days_after(read.tagged) if dated.sentence is not sentence else 0
            if later:
                return later_day(dated.when.iso, later), "carried"
            return dated.when.iso, "entry" if in_entry else "carried"
        if self.names.edition is not None and belonging.about == self.names.event_name:
            return str(self.names.edition), "title"
        if self.document.published:
            now = read.now or is_perfect(read.tagged, mention)
            if now or self.titled is None:
                return self.document.published, "sentence" if now else "document"
        return (self.titled, "title") if self.titled is not None else (None, "")

    def _resolved(self, read: ReadSentence, date: DateMention) -> When | None:
        """What a date of a sentence means; its figures and its own claim ask for it."""
        if date.first not in read.times:
            told = weekday_after(self.dated, date, self.document.published, read.tagged.tokens)
            read.times[date.first] = told or resolve_in(read.tagged, date, self.anchor, read.past)
        return read.times[date.first]

    def _remember_dates(self, sentence: Sentence, mentions: Mentions, read: ReadSentence | None) -> None:
        """A date of a sentence without figures, or of a heading, holds for what follows."""
        for date in mentions.dates:
            headed = weekday_after(self.dated, date, self.document.published, mentions.tokens)
            resolved = headed or resolve(date, self.anchor)
            record = read is not None and is_of_record(read.tagged, date)
            of_thing = read is not None and is_of_thing(read.tagged, date)
            if record and self.dated is None and resolved is not None and not mentions.quantities:
                self.dated = CarriedDate(resolved, sentence, False, recalled=True)
            unfit = record or of_thing or is_deadline(mentions, date) or had_been_since(mentions, date)
            if resolved is None or unfit:
                continue
            if date.year is not None and date.month is not None and not is_compared_with(mentions, date):
                year = date.end_year or date.year
                self.anchor = self.anchor if year == self.anchor.year else replace(self.anchor, year=year)
            born = date.year is not None and "born" in mentions.tokens.lower[: date.first]
            if sentence.kind is SentenceKind.HEADING or not (mentions.quantities or born):
                self.dated = CarriedDate(resolved, sentence, is_label(mentions.tokens, date))
                return

    def _date(self, sentence: Sentence, read: ReadSentence, date: DateMention) -> None:
        """A day on which something happened is a claim of its own; a month, a year or a decade where the verb says what happened."""
        resolved = self._resolved(read, date)
        opens = self.entry is not None and date.span.start == self.entry.dated
        headed = sentence.kind is SentenceKind.HEADING and not told_by_label(read.tagged, date)
        if opens and (headed or dates_nothing(read.tagged, date)):
            self.waiting = read, date, sentence
            return
        if resolved is None or headed:
            return
        whole, (read, date) = read, self._in_own_clause(read, date)
        told = None
        if self.language == "en":
            if dates_nothing(read.tagged, date):
                return
            told = happening_of(read.tagged, date, self.text, self.happened)
        happening = self.happened = told
        if happening is None and resolved.precision != "day":
            return
        if opens and happening is None:
            if self._is_told_later(read, date.last + 1, resolved):
                return
            happening = told_of_entry(read.tagged, date.last + 1, self.text)
        mention = Mention(date.first, date.last, date.span, date_of(resolved))
        context = self._context(sentence, read, mention, None)
        if happening is not None:
            context = self._happened(happening, sentence, replace(context, date=date), read.tagged)
        elif (doer := doer_on_date(read.tagged, date, self.text)) is not None:
            context = replace(context, frame=doer)
        elif not context.subject.frame.head:
            context = replace(context, frame=self.frames.last if read is whole else Frame())
        context = replace(context, when=resolved.iso, when_from="sentence", date=date)
        self._add(sentence, date.span, mention.quantity, context, read, mention)

    def _tell_waiting(
        self,
        sentence: Sentence,
        told: ReadSentence | None,
        read: ReadSentence,
        date: DateMention,
        label: Sentence,
    ) -> None:
        """The claim of a day that stands alone above an entry, told with the entry's first sentence."""
        self.waiting = None
        resolved = self._resolved(read, date)
        if resolved is None or sentence.kind is not SentenceKind.PROSE:
            return
        told = told or self._reading(sentence.span.start, sentence.span.end, self.text)
        if told is not None and self._is_told_later(told, 0, resolved):
            return
        tagged = self.recent.tagged(sentence, self.text)
        happening = told_of_entry(tagged, 0, self.text)
        frame, stance = Frame(head=happening.theme, role=happening.role), Stance(Modality.ASSERTED)
        mention = Mention(0, 0, date.span, date_of(resolved))
        names, carried = (
            names_in(tagged, self.names),
            self.spoken_of.carried(sentence, self.text, self.recent, stance),
        )
        belonging = belonging_of(tagged, mention, frame, names, self.names, carried)
        context = Context(Subject(frame, ()), frame, belonging, stance, resolved.iso, "sentence")
        whole = replace(sentence, span=Span(label.span.start, sentence.span.end))
        quote = Span(date.span.start, end_of_clause(self.text, sentence.span))
        self._add(whole, quote, mention.quantity, context, replace(read, tagged=tagged), mention)

    def _is_told_later(self, read: ReadSentence, start: int, day: When) -> bool:
        """Whether the day of an entry is that of the news alone: what it tells, from token `start` on, has an earlier day of its own."""
        return is_told_later(
            read.tagged, start, day, read.mentions.dates, lambda date: self._resolved(read, date)
        )

    def _in_own_clause(self, read: ReadSentence, date: DateMention) -> tuple[ReadSentence, DateMention]:
        """A sentence and its date; of a date that opens a clause that clause alone, read like a sentence."""
        start = own_clause(read.tagged, date) if self.language == "en" else None
        if start is None:
            return read, date
        tokens = read.tagged.tokens
        own = self._reading(tokens.start[start], tokens.end[-1], self.text)
        found = [other for other in own.mentions.dates if other.span == date.span] if own is not None else []
        return (own, found[0]) if own is not None and found else (read, date)

    def _happened(
        self, happening: Happening, sentence: Sentence, context: Context, tagged: Tagged
    ) -> Context:
        """The context of a date that tells what happened; who it happened to may have been told before."""
        frame = Frame(head=happening.theme, role=happening.role)
        if happening.is_event:
            return replace(context, subject=Subject(frame, ()), frame=frame)
        if not (frame.head or happening.about) and context.date is not None:
            told = subject_of_date(tagged, context.date, self.text)
            frame = replace(frame, head=self.recent.stands_for(self.text) if told is None else told)
        about = happening.about.removesuffix("'s").removesuffix("’s") or self.spoken_of.in_paragraph(sentence)
        if not (about or frame.head) and context.date is not None and told_by_label(tagged, context.date):
            about = context.belonging.about
        modality = Modality.DENIED if happening.denied else Modality.ASSERTED
        stance = Stance(modality) if happening.denied else context.stance
        subject = Subject(frame, ())
        return replace(context, subject=subject, frame=frame, belonging=Belonging(about), stance=stance)

    def _add(
        self,
        sentence: Sentence,
        span: Span,
        quantity: Quantity,
        context: Context,
        read: ReadSentence,
        mention: Mention,
    ) -> None:
        if self.text is not self.rejoined.text and is_dealt_out(self.text, self.rejoined.text, span):
            span = Span(span.start, mention.number.end)  # "12" of "12 and 15 cases, respectively"
        span = self.rejoined.written(span)
        quote = self.document.text[span.start : span.end]
        self.quotes[quote] += 1
        self.claims.append(
            Claim(
                id=claim_id(self.document.id, quote, self.quotes[quote] - 1),
                source=self.document.id,
                span=span,
                place=self.places.at(span.start),
                quote=quote,
                sentence=self._words_of(sentence),
                sentence_start=sentence.span.start,
                subject=subject_in_words(context.frame, quantity),
                about=context.belonging.about,
                when=context.when,
                where=context.belonging.where,
                modality=context.stance.modality,
                quantity=quantity,
                frame=context.frame,
                speaker=context.stance.speaker,
                when_from=context.when_from,
                parts=self.rejoined.parts(
                    parts_of(read.tagged, mention, context, self.document.text), self.document.text
                ),
            )
        )

    def _words_of(self, sentence: Sentence) -> str:
        """The text of a sentence: one string for all claims of it, since a long one may state hundreds."""
        if self.words[0] != sentence.span.start:
            self.words = sentence.span.start, self.document.text[sentence.span.start : sentence.span.end]
        return self.words[1]
