"""Verbs that look like a participle or a noun, where what stands before them leaves no noun to describe: behind a bare number, "each", an age."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.nouns import is_plural
from factcheck.extraction.types import Mention, Mentions, Tokens
from factcheck.extraction.word_classes import Tag, VerbForm, verb_forms

_ALONE = frozenset(("each", "both", "some", "many", "all", "most", "several", "few", "none"))
"""Determiners that also stand for those meant."""
_TAKING = frozenset(("charge", "bill", "cost", "save", "tax", "fine"))
"""Verbs with two objects, of which the second is an amount."""
_NO_NOUNS = frozenset(("remain", "become", "seem", "appear", "vary"))
"""Base forms that no noun looks like, of what then is a plural."""
_RIGHT_BEHIND = _NO_NOUNS | {"stay", "range"}
"""Those that are told of a plural right before them."""


def mend_hidden(mentions: Mentions, letters: list[str], verbs: dict[int, VerbForm]) -> None:
    """Tags the verbs of one sentence that its other words gave no reason to see."""
    tokens = mentions.tokens
    found = [*_behind_numbers(mentions, letters), *_behind_pronouns(tokens, letters)]
    found += _behind_year(tokens, letters)
    found += _of_many(tokens, letters)
    found += _of_each(tokens, letters)
    found += _with_two_objects(tokens, letters)
    found += _of_no(tokens, letters)
    _mend_homographs(tokens, letters)
    for at in [at for at, form in verbs.items() if _is_noun_by_sequel(tokens, letters, at, form)]:
        del verbs[at]
        letters[at] = Tag.NOUN
        letters[at + 1] = Tag.ADVERB if tokens.lower[at + 1] == "there" else letters[at + 1]
    for at in found:
        verbs[at] = verb_forms()[tokens.lower[at]]
        letters[at] = Tag.VERB
        if verbs.get(at - 1) is not None and is_plural(tokens.lower[at - 1]):
            del verbs[at - 1]  # "ticket prices remain at"
            letters[at - 1] = Tag.NOUN


def _behind_numbers(mentions: Mentions, letters: list[str]) -> Iterator[int]:
    """A past behind a number that counts no noun: "204 needed stitches", "girls between 9 and 12 left clubs"; "40 used cars" has
    a noun, and "40 percent recycled paper" a unit."""
    for mention in mentions.quantities:
        at = mention.last
        if (
            _is_bare(mention)
            and letters[at + 1 : at + 2] == [Tag.NOUN]
            and _is_past(mentions.tokens, letters, at)
        ):
            yield at


def _is_bare(mention: Mention) -> bool:
    several = mention.quantity.stated[0] > 1 and mention.quantity.unit in ("count", "year_of_age")
    return several and mention.unit is None and mention.counted is None


def _is_past(tokens: Tokens, letters: list[str], at: int) -> bool:
    return letters[at : at + 1] == [Tag.NOUN] and _is_past_form(tokens.lower[at])


def _is_past_form(word: str) -> bool:
    """Whether a word is a past that is no base form as well."""
    form = verb_forms().get(word)
    return form is not None and form.form == "past" and form.base != word


def _behind_pronouns(tokens: Tokens, letters: list[str]) -> Iterator[int]:
    """A past right behind "each" or "some" that no noun follows: "each received 60,000 kroner", "many fled to the hills"."""
    for at in range(1, len(letters)):
        alone = letters[at - 1] == Tag.DETERMINER and tokens.lower[at - 1] in _ALONE
        asked = tokens.lower[max(0, at - 2) : at - 1] == ["how"]  # "how many died on 20 October"
        if alone and not asked and _is_past(tokens, letters, at):
            behind = letters[at + 1 : at + 2]
            if not behind or behind[0] in "QDPR.,":
                yield at


def _of_each(tokens: Tokens, letters: list[str]) -> Iterator[int]:
    """A form in -s of "each" or of one thing behind "every": "each carries nine passengers", "every fifth bus runs on gas"."""
    for at in range(1, len(letters) - 1):
        form = verb_forms().get(tokens.lower[at]) if letters[at] == Tag.NOUN else None
        if form is None or form.form != "s" or letters[at + 1] not in "QDP":
            continue
        first = at
        while first > 0 and letters[first - 1] in "NJ" and not is_plural(tokens.lower[first - 1]):
            first -= 1
        opens = first > 0 and (first == 1 or letters[first - 2] in ".,CW")
        if opens and tokens.lower[first - 1] in (("each",) if first == at else ("each", "every")):
            yield at


def _behind_year(tokens: Tokens, letters: list[str]) -> Iterator[int]:
    """A form in -s of one thing whose year stands right before it: "the film version of 1954 runs for 138 minutes"."""
    for at in range(3, len(letters) - 1):
        if letters[at - 1 : at + 1] != [Tag.DATE, Tag.NOUN] or tokens.lower[at - 2] != "of":
            continue
        form = verb_forms().get(tokens.lower[at])
        told = form is not None and form.form == "s" and letters[at + 1] in "PQD"
        if told and letters[at - 3] == Tag.NOUN and not is_plural(tokens.lower[at - 3]):
            yield at


def _of_many(tokens: Tokens, letters: list[str]) -> Iterator[int]:
    """A base form that no noun looks like, of several things: "ticket prices remain at", "estimates of their number vary from"."""
    for at in range(1, len(letters) - 1):
        word, first = tokens.lower[at], at - 1
        if word not in _RIGHT_BEHIND or letters[at] != Tag.NOUN or letters[at + 1] not in "PQJD":
            continue
        right_before = letters[first] in "NV" and is_plural(tokens.lower[first])
        while not right_before and word in _NO_NOUNS and letters[first] in "NDJPS":
            right_before = letters[first] == Tag.NOUN and is_plural(tokens.lower[first])
            first -= 1
        if right_before:
            yield at


def _of_no(tokens: Tokens, letters: list[str]) -> Iterator[int]:
    """A past of those who vote No: "support for No rose to 52%"; the side itself is a noun from here on."""
    if "No" not in tokens.text:
        return
    for at in range(1, len(letters)):
        if tokens.text[at] != "No" or letters[at] != Tag.DETERMINER:
            continue
        before, behind = tokens.text[at - 1], "".join(tokens.text[at + 1 : at + 2])
        if (before.islower() or before == ",") and not behind[:1].isupper():  # not "No Man's Sky"
            letters[at] = Tag.NOUN
            if _is_past(tokens, letters, at + 1):
                yield at + 1


def _with_two_objects(tokens: Tokens, letters: list[str]) -> Iterator[int]:
    """A form in -s of one who takes so much from several: "the museum charges adults €12"."""
    for at in range(1, len(letters) - 2):
        if letters[at - 1 : at + 3] != [Tag.NOUN, Tag.NOUN, Tag.NOUN, Tag.QUANTITY]:
            continue
        form = verb_forms().get(tokens.lower[at])
        taking = form is not None and form.form == "s" and form.base in _TAKING
        if taking and is_plural(tokens.lower[at + 1]) and not is_plural(tokens.lower[at - 1]):
            yield at


def _mend_homographs(tokens: Tokens, letters: list[str]) -> None:
    """Words of two classes that their neighbours tell: "once" before "every" opens no clause, "last" before a past is an adverb, and "can" before a
    verb in -s is a noun: "moves once every 11 days", "which last erupted", "a ten-litre can costs"."""
    for at in range(1, len(letters) - 1):
        word, behind = tokens.lower[at], tokens.lower[at + 1]
        if word == "once" and behind in ("every", "a", "each", "per"):
            letters[at] = Tag.ADVERB
        elif word == "last" and letters[at - 1] == Tag.RELATIVE and _is_past_form(behind):
            letters[at] = Tag.ADVERB  # "which last erupted 180 years ago"
        elif word == "can" and letters[at - 1] in "QNJ":
            then = at + 1 + (letters[at + 1] == Tag.ADVERB)
            form = verb_forms().get("".join(tokens.lower[then : then + 1]))
            if form is not None and form.form == "s" and letters[then] in "NV":
                letters[at] = Tag.NOUN


def _is_noun_by_sequel(tokens: Tokens, letters: list[str], at: int, form: VerbForm) -> bool:
    """Whether a word is a noun by what stands behind it: "spends €640 on the tennis net itself", "sea levels there have risen"."""
    if form.form == "base":
        itself = tokens.lower[at + 1 : at + 2] == ["itself"]
        return itself and letters[at - 1] == Tag.NOUN and not is_plural(tokens.lower[at - 1])
    there = tokens.lower[at + 1 : at + 3] in (["there", "have"], ["there", "are"], ["there", "were"])
    return form.form == "s" and there and letters[at - 1 : at] == [Tag.NOUN]
