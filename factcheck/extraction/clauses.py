"""Tags -> which noun phrase is the subject of which verb: one pass over the clauses of a sentence, from left to right.

A clause waits for its verb from its first noun phrase on; what comes between (prepositional phrases, relative clauses, asides, participles
that tell of a noun) is put on top of it and taken off again when the verb comes. So "the fair that ended in Aldersey today counted" counts
the fair, and "a trip from one end to the other takes" tells of the trip.
"""

from __future__ import annotations

from factcheck.extraction.datelines import dateline
from factcheck.extraction.known_places import is_behind_place
from factcheck.extraction.openclauses import OpenClause, clause_on
from factcheck.extraction.phrases import (
    PRONOUN,
    antecedent_of,
    noun_phrase_before,
    noun_phrase_of_chunk,
    verb_within,
)
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import NounPhrase
from factcheck.extraction.verb_surroundings import (
    NOT_FINITE,
    OPENS_CLAUSE,
    behind_noun,
    by_somebody,
    clause_follows,
    finite_ahead,
    has_object,
    is_no_subject,
    tells_size,
)
from factcheck.extraction.word_classes import preterites, verb_forms, verb_group
from factcheck.lexicon import word_set

_DASHES = frozenset(("–", "—", "-"))
_WHOSE = frozenset(("which", "who", "that", "whom"))
_POINTING = frozenset("this that these those each all some many most both another several few".split())
"""Articles that also stand for a noun."""
_OWN = frozenset(("their", "its", "his", "her"))
_OBJECTS = frozenset(("them", "him", "us", "me", "themselves", "itself", "himself", "herself"))
"""Pronouns that are no subjects."""


def subject_of(tagged: Tagged, verb: int) -> NounPhrase | None:
    """The subject of the verb at token `verb`; `PRONOUN` when it is one; None when there is none in reach."""
    if not tagged.subjects:
        _ClauseReader(tagged).read()
    return tagged.subjects.get(verb)


class _ClauseReader:
    """Goes through one sentence."""

    def __init__(self, tagged: Tagged) -> None:
        self.tagged = tagged
        self.tags = tagged.tags
        self.lower = tagged.tokens.lower
        self.clause = OpenClause()
        self.last: tuple[int, int] | None = None
        self.hanging: tuple[int, int] | None = None
        self.last_noun: tuple[int, int] | None = None
        self.in_phrase = -1
        self.found = tagged.subjects

    def read(self) -> None:
        """Fills in the subjects of all verbs."""
        self.found[-1] = None  # a sentence without verbs is read once, too
        at, size = dateline(self.tagged.tokens, self.tags), len(self.tags)
        while at < size:
            letter = self.tags[at]
            if letter in "AMV" or (letter == "P" and self._is_infinitive(at)):
                at = self._verbs(at)
            elif letter == "Q" and self._is_hedge(at):
                self._hedge(at)
                end = self._end_of_chunk(at)
                self._noun(at, end)
                at = end
            elif letter in "DJNSQT":
                end = self._end_of_chunk(at)
                self._noun(at, end)
                at = end
            else:
                self._sign(at, letter)
                at += 1

    # -- what stands between verbs ---------------------------------------------------------------------------------

    def _sign(self, at: int, letter: str) -> None:
        if letter == "R":
            self._pronoun(at)
        elif letter == "W":
            self._relative(at)
        elif letter == ",":
            self.clause.commas += 1
        elif letter == "(":
            self.clause = clause_on(self.clause, aside=True)
        elif letter == ")":
            self._close_aside()
        elif letter == ".":
            clause = self.clause
            dash = self.lower[at] in _DASHES and clause.waits()
            outer = clause if dash else clause.outer if clause.aside else None
            self.clause = clause_on(outer, aside=outer is not None)

    def _close_aside(self) -> None:
        clause: OpenClause | None = self.clause
        while clause is not None and not clause.aside:
            clause = clause.outer
        if clause is not None and clause.outer is not None:
            self.clause = clause.outer

    def _pronoun(self, at: int) -> None:
        before = self.tags[at - 1] if at else "."
        if before == "P" and self.lower[at - 1] in OPENS_CLAUSE:
            self.clause.governed = self.last = (at, at + 1)  # "as it crossed the coast"
        self.hanging = (at, at + 1)
        if before == "P" or self.lower[at] in _OBJECTS:
            return
        if before in "NQT" and self.clause.waits():
            self.clause = clause_on(self.clause)  # "the rent they paid was"
            self.clause.inner = True
        self._subject_or_object((at, at + 1))

    def _relative(self, at: int) -> None:
        """A word that opens a clause of its own; "which" and "who" are its subject, unless another noun phrase follows."""
        clause = clause_on(self.clause)
        if (part := self._part_of_antecedent(at)) is not None:
            clause.subject, clause.told = part, True
        elif self.lower[at] in _WHOSE and (at == 0 or self.tags[at - 1] != "P"):
            then = self.tags[at + 1 : at + 2]
            if then and then in "AMVJ":
                clause.subject, clause.told = self._antecedent(at, clause.outer), True
            else:
                clause.relative = at
        clause.bare = clause.inner = not clause.told
        self.clause = clause

    def _part_of_antecedent(self, at: int) -> NounPhrase | None:
        """The noun before "of which" or "of whom": "receive a grant, the mean value of which is"."""
        if self.lower[at - 1 : at] != ["of"] or self.last is None or self.last[1] != at - 1:
            return None
        first, last = self.last
        whole = (
            noun_phrase_before(self.tagged, first - 1) if first > 1 and self.tags[first - 1] == "," else None
        )
        part = noun_phrase_of_chunk(self.tagged, first, last)
        if whole is None or part is None or self.tags[at + 1 : at + 2] not in ("A", "V", "M"):
            return None
        return NounPhrase(part.first, part.last, "of", whole.first, whole.last)

    def _antecedent(self, at: int, clause: OpenClause | None) -> NounPhrase | None:
        """What a relative pronoun at a token of a clause stands for."""
        end = at
        while end and self.tags[end - 1] in ",J":
            end -= 1
        if end and self.tags[end - 1] in "NQS" and (phrase := antecedent_of(self.tagged, end)) is not None:
            return phrase
        while end and self.tags[end - 1] in "QDJT":
            end -= 1
        own = (
            end > 1
            and self.tags[end - 2] == "N"
            and self.lower[end - 2] not in word_set("context", "counting")
        )
        if own and self.lower[end - 1] == "of":
            return noun_phrase_before(self.tagged, end - 1)  # "a tax of half a percent, which was"
        if clause is None:
            return None
        form = self.tagged.verbs.get(clause.verb) if clause.verb is not None else None
        if form is not None and form.base in verb_group("valuing") and clause.behind is not None:
            return self._phrase(clause.behind)  # "puts the market at $71 billion, which equals"
        return clause.subject

    # -- noun phrases ----------------------------------------------------------------------------------------------

    def _end_of_chunk(self, at: int) -> int:
        """One past the noun phrase that begins at a token; a new article, a date, a figure behind a noun begin another."""
        tags, end = self.tags, at + 1
        while end < len(tags) and tags[end] in "DJNSQT":
            before, here = tags[end - 1], tags[end]
            if here == "Q" and before in "NJ" and self._is_hedge(end):
                break
            if here == "D" and before in "NQT":
                break
            if before == "T" and here in "NQ" and tags[at] in "TJ":
                break  # "In 2006 sales rose"
            if (
                here == "N"
                and self.lower[end - 1] == "period"
                and at
                and self.lower[at - 1] in ("over", "in")
            ):
                break  # "Over the same period spending rose"
            if here in "QT" and before == "N" and not self._is_inside(at, end):
                break
            if here == before == "N" and at == 1 and is_behind_place(self.tagged.tokens, end):
                break  # "In the United States sales rose"
            if before == "Q" and here == "N" and end in self.tagged.counted:
                break
            if here == before == "N" and at == 1 and self._is_new_name(end):
                break  # "In the mayoral election Rosa Tilden took"
            end += 1
        return end

    def _is_new_name(self, at: int) -> bool:
        """Whether a name right before a verb begins behind the common noun of an opening phrase with an article."""
        text = self.tagged.tokens.text
        if not (text[at][0].isupper() and text[at - 1].islower()) or self.tags[:2] != "PD":
            return False
        end = at
        while self.tags[end : end + 1] == "N" and text[end][0].isupper():
            end += 1
        return self.tags[end : end + 1] in ("A", "V")

    def _is_inside(self, first: int, figure: int) -> bool:
        """Whether a figure stands between the nouns of one phrase: "a magnitude 7.7 quake"."""
        end = figure
        while self.tags[end : end + 1] == "Q":
            end += 1
        return self.tags[first] == "D" and self.tags[end : end + 1] == "N" and end not in self.tagged.counted

    def _noun(self, first: int, last: int) -> None:
        chunk, clause = (first, last), self.clause
        if not ("N" in self.tags[first:last] or "Q" in self.tags[first:last]):
            self._without_noun(first, last)
            return
        if self.tags[last - 1] in "NS":
            self.last_noun = chunk
        before = self.tags[first - 1] if first else "."
        if is_no_subject(self.tagged, first, last):
            self.in_phrase, self.last = last, chunk
            return
        if before == "C" and self.in_phrase == first - 1 and clause.verb is None and not clause.told:
            before = "P"  # "In the northern and southern territories insurgents"
        if before == "P":
            self.in_phrase = last
            opens = self.lower[first - 1] in OPENS_CLAUSE
            if opens:
                clause.governed = chunk
            if opens or not (self.last and behind_noun(self.tagged, first, self.last, clause.verb)):
                self.hanging = chunk
            self.last = chunk
            return
        if before in "NQT" and self.tags[first] == "D" and clause.waits():
            self.clause = clause_on(clause)  # "The price the company paid was"
            self.clause.inner = True
        elif before == ",":
            if self._is_wider_place(first, last):
                return
            self._end_opening()
        elif self.lower[first] == "that" and clause.verb is not None and last > first + 1:
            clause.joined = first + 1, last  # "evidence that the rise will"
        self._subject_or_object(chunk)
        self.last = self.hanging = chunk

    def _is_wider_place(self, first: int, last: int) -> bool:
        """Whether a name between commas only says where the place before it lies: "his residence in Limburg, Germany, was"."""
        if last - first > 2 or self.tags[first:last].strip("N") or self.tags[last : last + 1] != ",":
            return False
        at, text = first - 2, self.tagged.tokens.text
        if self.last is None or self.last[1] != first - 1 or not text[first][0].isupper():
            return False
        while at > 0 and self.tags[at] == "N" and text[at][0].isupper():
            at -= 1
        return at < first - 2 and self.lower[at] in ("in", "at", "near", "from", "of", "outside")

    def _without_noun(self, first: int, last: int) -> None:
        """ "This is", "1998 was": a pointing word or a date right before a verb is its subject, though no noun."""
        before = self.tags[first - 1] if first else "."
        word, behind = self.lower[last - 1], self.tags[last : last + 1]
        part = word in _POINTING and self.lower[last : last + 1] == ["of"]
        if before == "P" or not (part or (behind and behind in "AMV")) or self.clause.waits():
            return
        if self.tags[last - 1] == "T" or word in _POINTING:
            self._subject_or_object((first, last))
            self.last = first, last

    def _end_opening(self) -> None:
        """ "When sales fell, the company": behind the comma the clause goes on that has no subject yet."""
        clause, outer = self.clause, self.clause.outer
        if clause.verb is not None and not clause.aside and outer is not None and not outer.told:
            self.clause = outer

    def _subject_or_object(self, chunk: tuple[int, int]) -> None:
        clause, first = self.clause, chunk[0]
        before = self._before_date(first)
        if clause.verb is None:
            if clause.waiting and before == "V" and self.tags[first] == "Q":
                return  # "Falling 9 percent in May, orders"
            if not clause.told:
                self._set_subject(clause, self._phrase(chunk))
                clause.commas = 0
            else:
                clause.second = chunk if before == "," else None
        elif before in ",C":
            if not self._is_coordinated(chunk):
                clause.joined = chunk
        elif clause.behind is None:
            clause.behind = chunk

    def _before_date(self, at: int) -> str:
        """The tag before a token, a date there left out: "and in 2006 profits fell"."""
        start = at
        while start and self.tags[start - 1] in "TJ":
            start -= 1
        if start < at and start and self.tags[start - 1] == "P":
            start -= 1
        return self.tags[start - 1] if start else "."

    def _is_coordinated(self, chunk: tuple[int, int]) -> bool:
        """ "the homeland security and defense market", "using gas and power": a noun phrase without an article, joined to one that has it, or
        that a participle has."""
        first, last = chunk[0], self.last
        bare = self.tags[first] == "N" and self.lower[first - 1] in ("and", "&")
        if not bare or last is None or last[1] != first - 1:
            return False
        form = self.tagged.verbs.get(last[0] - 1)
        if self.lower[last[0]] in _OWN and self.tags[last[1] : chunk[1] + 1][-1:] == "V":
            return False  # "two firms lost their stores and damage came to"
        return self.tags[last[0]] == "D" or (form is not None and form.form == "ing")

    def _set_subject(self, clause: OpenClause, subject: NounPhrase | None) -> None:
        clause.subject, clause.told = subject, True
        for verb in clause.waiting:
            self.found[verb] = subject
        clause.waiting.clear()

    def _phrase(self, chunk: tuple[int, int]) -> NounPhrase | None:
        if self.tags[chunk[0]] == "R":
            return PRONOUN
        of_whole = self.lower[chunk[1] : chunk[1] + 1] == ["of"]
        if of_whole and self.tags[chunk[1] + 1 : chunk[1] + 2] == "R":
            return PRONOUN  # "half of them were"
        if chunk[1] == chunk[0] + 1 and self.tags[chunk[0]] == "D" and not of_whole:
            return PRONOUN
        return noun_phrase_of_chunk(self.tagged, *chunk)

    # -- verbs -----------------------------------------------------------------------------------------------------

    def _is_infinitive(self, at: int) -> bool:
        return self.lower[at] == "to" and self.tags[at + 1 : at + 2] in ("A", "V")

    def _verbs(self, at: int) -> int:
        """Reads the group of verbs at a token: they share one subject; the token behind it."""
        end = at
        while end < len(self.tags) and (self.tags[end] in "AMVJ" or self._is_infinitive(end)):
            if end > at and self.tags[end - 1 : end + 1] == "VV" and self._are_two(end, alone=end == at + 1):
                break  # "which members say requires", "adults who smoke fell"
            if (
                end > at
                and self.tags[end] in "AM"
                and self.tags[end - 1] == "V"
                and self.lower[end] not in NOT_FINITE
            ):
                break  # "the price the dairy paid was"
            end += 1
        while self.tags[end - 1] == "J":
            end -= 1
        first = at
        while self.tags[first] in "PJ":
            first += 1
        form = self.tagged.verbs.get(first)
        if self.tags[at] == "P":
            subject = self._of_infinitive(at)
        elif (
            (form is not None and form.form == "ing")
            or self.lower[first] in NOT_FINITE
            or (form is not None and form.form == "past" and self._is_participle(at, end))
        ):
            subject = self._of_participle(at, first)
        elif self._is_said_aside(at, end, first):
            subject = self._of_said_aside()
        else:
            subject = self._of_finite(at, first)
        for i in range(at, end):
            if self.tags[i] in "AMV" and i not in self.clause.waiting:
                self.found[i] = subject
        return end

    def _are_two(self, second: int, alone: bool) -> bool:
        """Whether two verbs side by side have subjects of their own; `alone` says that no auxiliary stands before them."""
        one, two = self.tagged.verbs[second - 1].form, self.tagged.verbs[second].form
        return two == "s" or (alone and two == "past" and one in ("base", "s"))

    def _is_said_aside(self, at: int, end: int, first: int) -> bool:
        """Whether commas close in who says so: "The plant, the ministry said, will produce"."""
        form, chunk = self.tagged.verbs.get(first), self.hanging
        if form is None or form.base not in verb_group("saying") or self.tags[end : end + 1] != ",":
            return False
        if chunk is None or chunk[0] == 0 or self.tags[chunk[0] - 1] != ",":
            return False
        return {*self.tags[chunk[1] : at]}.isdisjoint(",.VAMWR(")

    def _of_said_aside(self) -> NounPhrase | None:
        """Who says so in the middle of a clause, which goes on as if nothing had stood there."""
        clause, chunk = self.clause, self.hanging
        if chunk is None:
            return None
        if clause.waits() and clause.second != chunk:
            clause.subject, clause.told = None, False  # "In the north, the ministry said, exports rose"
        clause.second = None
        clause.joined = None if clause.joined == chunk else clause.joined
        return self._phrase(chunk)

    def _is_hedge(self, at: int) -> bool:
        """Whether a figure begins with its verb: "topped £600m", "often exceeds 20 °C"."""
        if self.lower[verb_within(self.tagged, at)] not in verb_forms():
            return False
        before = self.tags[at - 1] if at else "."
        return before not in "DQSC" and (before != "P" or self.lower[at - 1] == "to")

    def _hedge(self, at: int) -> None:
        before = self._before(at)
        form = verb_forms()[self.lower[verb_within(self.tagged, at)]]
        past = form.form == "past" and form.base not in verb_group("multiplying")
        if before in "PMAV":
            self.found[at] = self._current()
        elif (
            before == ","
            and form.form == "past"
            and self.clause.verb is not None
            and self.last_noun is not None
        ):
            self.found[at] = self._phrase(
                self.last_noun
            )  # "apply for grants of 50,000 dollars, capped at 400,000"
        elif form.form == "ing" or (past and self._is_participle(at, at + 1)):
            self.found[at] = self._of_participle(at, at)
        else:
            self.found[at] = self._of_finite(at, at)

    def _of_infinitive(self, at: int) -> NounPhrase | None:
        """ "expects the market to reach", "ordered the mill to pay": the object of a verb of asking or expecting; else the subject of the clause."""
        clause = self.clause
        if clause.verb is not None and clause.behind is not None and self.last is not None:
            form = self.tagged.verbs.get(clause.verb)
            if form is not None and form.base in verb_group("valuing", "commanding") and self.last[1] == at:
                clause.expected = clause.behind
                self._pass_verb()
                return self._phrase(clause.expected)
        self._pass_verb()
        return self._current()

    def _pass_verb(self) -> None:
        """What stands behind a verb is its own from now on, no more of the one before."""
        self.clause.behind = self.clause.joined = None

    def _current(self) -> NounPhrase | None:
        """The subject of the clause, or of the one that it interrupts."""
        clause: OpenClause | None = self.clause
        while clause is not None and not clause.told:
            clause = clause.outer
        return clause.subject if clause is not None else None

    def _is_participle(self, at: int, end: int) -> bool:
        """Whether a past form without an auxiliary tells of a noun: "space sold by the organiser", "sales, put at €118m, rose"."""
        clause, before = self.clause, self._before(at)
        if self.lower[at] in preterites() or before == "R":
            return False
        if clause.governed is not None and clause.governed == self.last:
            return False
        if clause.governed is not None and clause.governed == self.hanging:
            return by_somebody(self.tagged, end) or self._finite_ahead(end)
        if clause.inner and clause.told and clause.verb is None and not by_somebody(self.tagged, end):
            return False
        outer = clause.interrupted(before == ",")
        resumes = clause.joined is not None
        if outer is not None and outer.waits() and before not in "CW":
            # ", who live here, paid": behind a comma it is the verb that the clause waits for, unless that is still to come
            resumes = (
                resumes or before != "," or not (by_somebody(self.tagged, end) or self._finite_ahead(end))
            )
        if clause.verb is not None and not resumes:
            return not (before in "CWR" or self._speaks(clause.verb))
        if clause.verb is None and not clause.told:
            return before not in "CWR" if outer is not None else True
        if by_somebody(self.tagged, end):
            return True
        base = verb_forms()[self.lower[at]].base if self.lower[at] in verb_forms() else ""
        if base in verb_group("intransitive") and clause_follows(self.tagged, end):
            return False
        if before == "W" or has_object(self.tagged, at + 1) or base in verb_group("saying"):
            return False
        return self._finite_ahead(end)

    def _speaks(self, verb: int) -> bool:
        form = self.tagged.verbs.get(verb)
        return form is not None and (form.base in verb_group("saying") or form.base in verb_group("valuing"))

    def _finite_ahead(self, at: int) -> bool:
        """Whether the clause still has a finite verb to come."""
        apposed = self.clause.second is not None and self.clause.second == self.last
        return finite_ahead(self.tagged, at, apposed)

    def _before(self, at: int) -> str:
        """The tag before a token, adverbs left out, and a time that "and" joins: "and for the first time supplied"."""
        while at and self.tags[at - 1] == "J":
            at -= 1
        start = at
        if at and self.lower[at - 1] in word_set("context", "times_and_manners"):
            while start and self.tags[start - 1] in "NDJ":
                start -= 1
        timed = start < at and self.tags[max(0, start - 2) : start] == "CP"
        return "C" if timed else self.tags[at - 1] if at else "."

    def _of_participle(self, at: int, first: int) -> NounPhrase | None:
        """What a participle tells of: the noun right before it, else the subject of its clause, which may be still to come."""
        clause, end = self.clause, at
        while end and self.tags[end - 1] == "J":
            end -= 1
        before = self._before(at)
        if (
            self.last is not None
            and self.last[1] in (at, end)
            and (before in "NS" or end in self.tagged.counted)
        ):
            return self._observed(first) or self._phrase(self.last)
        if before == "," and clause.behind is not None and tells_size(self.tagged, first):
            return self._phrase(clause.behind)  # "has a runway, measuring 2,480 m"
        self._pass_verb()
        if clause.expected is not None and before == "," and self._tells_how_far(at):
            return self._phrase(clause.expected)
        if not clause.told and clause.outer is None:
            clause.waiting.append(first)
            return None
        return self._current()

    def _tells_how_far(self, participle: int) -> bool:
        """Whether a participle tells what becomes of a thing: "expects the market to reach $4 billion, growing at 5 percent"."""
        form = self.tagged.verbs.get(participle)
        return (
            form is not None and form.form == "ing" and form.base in verb_group("change", "level", "showing")
        )

    def _observed(self, participle: int) -> NounPhrase | None:
        """ "sees the market for security growing from", "puts revenue from sales rising to": what somebody sees, with all that is attached to it."""
        clause, form = self.clause, self.tagged.verbs.get(participle)
        if (
            clause.verb is None
            or clause.behind is None
            or form is None
            or form.base not in verb_group("change", "level")
        ):
            return None
        told = self.tagged.verbs.get(clause.verb)
        return (
            self._phrase(clause.behind) if told is not None and told.base in verb_group("valuing") else None
        )

    def _of_finite(self, at: int, first: int) -> NounPhrase | None:
        """The subject of a finite verb; clauses on top of the one that waits for it are at their end."""
        before, clause = self._before(at), self.clause
        while True:
            outer = clause.interrupted(before == ",")
            if clause.verb is None:
                if clause.told and not (
                    before == "," and clause.bare and outer is not None and outer.waits()
                ):
                    if clause.second is not None and clause.commas == 1:
                        self._set_subject(clause, self._phrase(clause.second))
                    break
                if clause.told and outer is not None:
                    clause = outer
                    continue
                if clause.governed is not None:
                    subject = self._phrase(clause.governed)
                    clause.governed = None
                    clause = clause_on(clause)
                    self._set_subject(clause, subject)
                    break
                if outer is not None and outer.waits():
                    clause = outer
                    continue
                if self.last is not None and self.last[1] == at:
                    self._set_subject(clause, self._phrase(self.last))  # "According to legend the school was"
                break
            if before == "C":
                break
            if clause.relative is not None and clause.behind is None and self._speaks(clause.verb):
                subject = self._antecedent(clause.relative, clause.outer)
                clause = clause_on(clause)
                self._set_subject(clause, subject)  # "a fund that poor nations say needs"
                break
            if outer is not None and outer.waits():
                clause = outer
                continue
            subject_chunk = clause.joined or clause.behind
            if clause.governed is not None and self.hanging == clause.governed:
                subject_chunk = clause.governed  # "as the toll from the storm climbed"
            if subject_chunk is None or before == ",":
                break
            clause = clause_on(clause if clause.joined is None else clause.outer)
            self._set_subject(clause, self._phrase(subject_chunk))
            break
        clause.verb, clause.governed = first, None
        self.clause = clause
        self._pass_verb()
        return clause.subject
