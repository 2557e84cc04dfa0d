"""Tags -> noun phrases and the subjects of verbs, as ranges of tokens."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from factcheck.extraction.mending import is_superlative
from factcheck.extraction.nouns import is_plural
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.tokens import DASHES
from factcheck.extraction.types import Mention, NounPhrase
from factcheck.extraction.word_classes import Tag, VerbForm, closed_class

_SKIPPED_BEFORE_NOUN = "DJ"
_ONE = frozenset(("is", "was", "has"))
_MANY = frozenset(("are", "were", "have"))
"""Auxiliaries told of one thing, and of many."""


_GRADING = frozenset(("nearly", "almost", "roughly", "about", "more", "than", "only", "just", "some"))
"""Within a figure, before its verb: "more than doubled"."""


def noun_phrase_before(tagged: Tagged, end: int) -> NounPhrase | None:
    """The noun phrase whose last token stands just before token `end`; "X of Y" is X with Y attached."""
    tags = tagged.tags
    first = end
    while first > 0 and tags[first - 1] in "NS":
        first -= 1
    while first < end and tags[first] == "S":
        first += 1
    if first == end:
        return None
    phrase = _split_owner(tagged, first, end)
    before = first - 1
    while before >= 0 and tags[before] in _SKIPPED_BEFORE_NOUN:
        before -= 1
    joint = tagged.tokens.lower[before] if before > 0 else ""
    if joint == "of" or tagged.tokens.lower[before - 1] in _JOINING.get(joint, ()):
        outer = noun_phrase_before(tagged, before)
        if outer is not None:
            return _attached(tagged, outer, joint, first, end)
    return phrase


def start_of_entry(tagged: Tagged, mention: Mention) -> int:
    """The token from which on a line of a list that opens with a figure says what it is: behind a colon, a dash or a blank line ("$3.7 billion:
    revenue in 2011", "640 - the tonnes of coal used"); 0 where none does."""
    if mention.quantity.counted or not {*tagged.tags[: mention.first]} <= {*"J."}:
        return 0
    tokens, sign = tagged.tokens, mention.last
    if tokens.lower[sign : sign + 1] == [":"]:
        return sign + 1
    if sign + 1 >= len(tokens):
        return 0
    if tokens.start[sign] - tokens.end[sign - 1] > 1:
        return sign
    parted = tokens.lower[sign] in DASHES
    apart = tokens.end[sign - 1] < tokens.start[sign] and tokens.end[sign] < tokens.start[sign + 1]
    return sign + 1 if parted and apart else 0


def up_to_noun(tagged: Tagged, mention: Mention) -> Mention:
    """An amount with the brackets that tell it in other units before its noun: "a €120 million (£95 million; $140 million) loan"."""
    tags, last = tagged.tags, mention.last
    if mention.unit is not None and tagged.tokens.lower[last : last + 1] == ["or"]:
        end = last + 1
        while tags[end : end + 1] == "Q":
            end += 1
        again = end > last + 1 and tagged.tokens.lower[end : end + 1] == ["of"]
        return (
            replace(mention, last=end) if again else mention
        )  # "900 cubic yards or 690 cubic metres of stone"
    opened = mention.unit is not None and tags[mention.first - 1 : mention.first] == "D"
    if not mention.alternative and not (opened and tags[last : last + 1] == "("):
        return mention
    closing = tags.find(")", last)
    inside = closing >= last and {*tags[last + 1 : closing]} <= {*"Q.,"}
    return (
        replace(mention, last=closing + 1) if inside and tags[closing + 1 : closing + 2] == "N" else mention
    )


_JOINING = {
    "on": frozenset(("return", "tax", "duty", "spending", "expenditure")),
    "to": frozenset(("loss", "losses", "damage", "harm", "cost", "costs")),
}
"""Nouns that a preposition joins the next one to as "of" does: "a tax on sugar", "losses to the economy"."""


def noun_phrase_after(tagged: Tagged, start: int) -> NounPhrase | None:
    """The noun phrase that begins at token `start` (articles and adverbs skipped), with its first prepositional phrase."""
    tags = tagged.tags
    first = start
    while first < len(tags) and tags[first] in _SKIPPED_BEFORE_NOUN:
        first += 1
    last = _end_of_nouns(tagged, first)
    if last == first:
        return None
    if last == first + 1 and tags[last : last + 3] == "CNN" and _describes(tagged.tokens.text, first):
        last = _end_of_nouns(tagged, last + 1)  # "of fresh and frozen fish"
    return _with_tail(tagged, _split_owner(tagged, first, last), len(tags))


def _describes(text: Sequence[str], at: int) -> bool:
    """Whether a word may describe the noun that the one behind "and" describes: neither is a name, and it is no plural."""
    return text[at].islower() and text[at + 2].islower() and not is_plural(text[at])


def _end_of_nouns(tagged: Tagged, first: int) -> int:
    tags = tagged.tags
    last = first
    while last < len(tags) and (
        tags[last] == "N" or (tags[last] == "S" and last > first) or _is_superlative_of(tagged, first, last)
    ):
        last += 1
    while last > first and tags[last - 1] == "S":
        last -= 1
    return last


def _is_superlative_of(tagged: Tagged, first: int, at: int) -> bool:
    """Whether a word says which of its owner's things one is: "Norvia's fifth-largest bank"."""
    return (
        tagged.tags[at : at + 2] == "JN"
        and at > first
        and tagged.tokens.lower[at - 1].endswith(("'s", "’s"))
        and is_superlative(tagged.tokens.lower[at].rpartition("-")[2])
    )


def _split_owner(tagged: Tagged, first: int, last: int) -> NounPhrase:
    """Divides "Germany's special fund" into its owner and the thing owned."""
    for i in range(last - 1, first, -1):
        if tagged.tags[i] == "S" and i + 1 < last:
            return NounPhrase(i + 1, last, owner_first=first, owner_last=i)
        word = tagged.tokens.lower[i - 1]
        if word.endswith(("'s", "’s", "s'", "s’")) and i < last:
            return NounPhrase(i, last, owner_first=first, owner_last=i)
    return NounPhrase(first, last)


def _with_tail(tagged: Tagged, phrase: NounPhrase, limit: int) -> NounPhrase:
    tags, lower = tagged.tags, tagged.tokens.lower
    at = phrase.last
    if at + 1 >= limit or tags[at] != "P":
        return phrase
    first = at + 1
    while first < limit and tags[first] in _SKIPPED_BEFORE_NOUN:
        first += 1
    last = min(_end_of_nouns(tagged, first), limit)
    if last <= first:
        return phrase
    return _attached(tagged, phrase, lower[at], first, last)


def _attached(tagged: Tagged, phrase: NounPhrase, preposition: str, first: int, last: int) -> NounPhrase:
    """A phrase with what a preposition attaches to it; the owner "the Bank of England" is one name, and owns what is behind it."""
    if preposition == "of" and phrase.first > 0:
        text, behind = tagged.tokens.text, _split_owner(tagged, first, last)
        if behind.owner_last and text[phrase.first][0].isupper() and text[first][0].isupper():
            return replace(behind, owner_first=phrase.first)
    return NounPhrase(
        phrase.first, phrase.last, preposition, first, last, phrase.owner_first, phrase.owner_last
    )


def governor(tagged: Tagged, position: int) -> int | None:
    """The verb, or the form of "to be" or "to have" with no other verb, nearest before token `position` in its clause."""
    return tagged.governors[position]


def governing_verb(tagged: Tagged, position: int) -> int | None:
    """As `governor`, but only a full verb."""
    found = governor(tagged, position)
    return found if found is not None and tagged.tags[found] == "V" else None


def form_at(tagged: Tagged, verb: int | None) -> VerbForm | None:
    """The form of the verb at a token; None also where there is no token."""
    return tagged.verbs.get(verb) if verb is not None else None


def verb_over(tagged: Tagged, position: int, bases: Collection[str]) -> int | None:
    """The verb nearest before a token in its clause, when it is one of some verbs."""
    verb = governor(tagged, position)
    form = form_at(tagged, verb)
    return verb if form is not None and form.base in bases else None


def opening_of(tagged: Tagged, verb: int) -> int:
    """The first of the auxiliaries and modals that stand before a verb; the verb where none do."""
    while verb > 0 and (tagged.tags[verb - 1] in "AMJV" or tagged.tokens.lower[verb - 1] == "to"):
        verb -= 1
    return verb


def told_with(tagged: Tagged, verb: int) -> int:
    """The verb as surely as which one is told that shares its modal, or follows "enough": "will have 3 gigawatts, enough to supply 7% of homes and
    power 40 factories"; else the verb itself."""
    lower = tagged.tokens.lower
    while (form := tagged.verbs.get(verb)) is not None and form.form == "base":
        first = opening_of(tagged, verb)
        shared = first == verb and lower[first - 1] in ("and", "or")
        outer = tagged.governors[first - 1] if first and (shared or "enough" in lower[first:verb]) else None
        if outer is None or outer >= first:
            break
        verb = outer
    return verb


PRONOUN = NounPhrase(-1, -1)
"""Stands for "it", "they": the subject is the one of the sentence before."""


def subject_before(tagged: Tagged, end: int) -> NounPhrase | None:
    """The subject that ends right before token `end`; "space sold by the organiser" is the space."""
    phrase = counted_noun(tagged, end) or _stretch(tagged, end)
    if phrase is None:
        return None
    i = phrase.first - 1
    while i >= 0 and tagged.tags[i] in "DJ":
        i -= 1
    while i > 1 and tagged.tags[i] in "QT":
        i -= 1
    while i > 1 and tagged.tags[i] in "DJ":
        i -= 1
    if i > 0 and tagged.tags[i] == "V" and tagged.verbs[i].form == "ing" and tagged.tags[i - 1] == "N":
        return noun_phrase_before(tagged, i) or phrase  # "an outage lasting several days"
    if i > 2 and tagged.tags[i] == "V" and tagged.tokens.lower[i - 1] == "to" and tagged.tags[i - 2] == "V":
        return noun_phrase_before(tagged, i - 2) or phrase  # "the time needed to process a return"
    if (
        i > 1
        and tagged.tags[i] == "P"
        and tagged.tags[i - 1] == "V"
        and tagged.verbs[i - 1].form in ("past", "ing")
        and tagged.tags[i - 2] == "N"
    ):
        return noun_phrase_before(tagged, i - 1) or phrase
    return phrase


def antecedent_of(tagged: Tagged, end: int) -> NounPhrase | None:
    """What a relative pronoun stands for: the noun before it, or the one before that when a name only says where ("Buyers from Vietnam, who")."""
    phrase = noun_phrase_before(tagged, end) or counted_noun(tagged, end)
    if phrase is None:
        return None
    if phrase.preposition == "of" and tagged.tags[end] == Tag.RELATIVE:
        return NounPhrase(phrase.tail_first, phrase.tail_last)  # "the fees of the funds which range from"
    joint = phrase.first - 1
    named = tagged.tokens.text[phrase.last - 1][0].isupper()
    if named and joint > 0 and tagged.tokens.lower[joint] in ("at", "in", "from"):
        return noun_phrase_before(tagged, joint) or counted_noun(tagged, joint) or phrase
    while joint > 0 and tagged.tags[joint] in "DJQ":
        joint -= 1
    behind = end + (tagged.tags[end] == Tag.COMMA)
    if joint > 0 and tagged.tags[joint] == Tag.PREPOSITION:
        farther = noun_phrase_before(tagged, joint)
        if tagged.tags[behind : behind + 1] == Tag.RELATIVE:
            closer = farther is None or not _agrees_only_with(tagged, behind + 1, farther, phrase)
        else:  # "a contract for 12 tanks, worth $3 billion"
            closer = tagged.tokens.lower[joint] != "for" or tagged.tokens.lower[behind : behind + 1] != [
                "worth"
            ]
        if farther is not None and not closer:
            if tagged.tokens.lower[joint] == "for" and not farther.preposition:
                return NounPhrase(farther.first, farther.last, "for", phrase.first, phrase.last)
            return farther
    return phrase


def _agrees_only_with(tagged: Tagged, verb: int, farther: NounPhrase, nearer: NounPhrase) -> bool:
    """Whether the number of the verb behind a relative pronoun fits but the farther noun: "a fund for farmers that is to pay"."""
    word = tagged.tokens.lower[verb]
    form = tagged.verbs.get(verb)
    one = word in _ONE or (form is not None and form.form == "s")
    many = word in _MANY or (form is not None and form.form == "base")
    far, near = (is_plural(tagged.tokens.lower[noun.last - 1]) for noun in (farther, nearer))
    return (one and near and not far) or (many and far and not near)


def counted_noun(tagged: Tagged, end: int) -> NounPhrase | None:
    """The noun of the figure that ends before token `end`: "brothers" in "the two brothers"."""
    first = tagged.counted.get(end)
    return NounPhrase(first, end) if first is not None else None


def _behind_preposition(tagged: Tagged, at: int) -> bool:
    """Whether the figure or year at token `at` stands in a prepositional phrase: "tickets for the 2026 regatta", "on the state's 10-year"."""
    tags = tagged.tags
    at -= 1
    while at > 0 and (
        tags[at] in "DSJQT"
        or (tags[at] == "N" and (tags[at + 1] == "S" or tagged.tokens.lower[at].endswith(("'s", "’s"))))
    ):
        at -= 1
    return at >= 0 and (tags[at] == "P" or (at == 0 and tags[0] in "DQT"))


def _stretch(tagged: Tagged, end: int) -> NounPhrase | None:
    """The first noun phrase of the run of words that ends before token `end`, with what is attached to it."""
    tags = tagged.tags
    start = end
    while start > 0:
        before = tags[start - 1]
        if before in ".,(VAMWR)" or (before == "C" and (start < 2 or tags[start - 2] not in "N")):
            break
        if (
            before in "QT"
            and start < end
            and tags[start] in "NDC"
            and not _behind_preposition(tagged, start - 1)
        ):
            break
        start -= 1
    first = start
    while first < end and tags[first] in "DJCTSQ":
        first += 1
    if (
        first > start
        and first < end
        and tags[first] == "P"
        and (counted := counted_noun(tagged, first)) is not None
    ):
        return _with_tail(tagged, counted, end)  # "each of the four turbines at Brodno"
    while first < end and tags[first] == "P":
        # "In Germany, ..." and "In 2024 revenue": what the preposition governs is not the subject, unless nothing follows
        after = first + 1
        while after < end and tags[after] in "DJ":
            after += 1
        if after < end and tags[after] in "TQ":
            first = after + 1
            while first < end and tags[first] in "DJTQ":
                first += 1
            if first < end and (counted := counted_noun(tagged, first)) is not None:
                return _with_tail(tagged, counted, end)  # "each of the four turbines at Brodno"
            continue
        first = after
        inner = _end_of_nouns(tagged, first)
        if inner + 1 < end and tags[inner] == "D" and tags[inner + 1] in "NJ":
            first = inner  # "At its height the tax yielded"
            while first < end and tags[first] in "DJ":
                first += 1
    last = min(_end_of_nouns(tagged, first), end)
    if last <= first:
        return noun_phrase_before(tagged, end)
    if _is_coordinated(tagged, last, end):
        last = min(_end_of_nouns(tagged, last + 1), end)
    return _with_tail(tagged, _split_owner(tagged, first, last), end)


def _is_coordinated(tagged: Tagged, last: int, end: int) -> bool:
    """ "defense and security spending": coordinated modifiers belong to one phrase."""
    return last + 1 < end and tagged.tokens.lower[last] in ("and", "&") and tagged.tags[last + 1] == "N"


def coordinated(tagged: Tagged, phrase: NounPhrase, end: int) -> NounPhrase:
    """The phrase with a second one that "and" joins to it without an article, both before token `end`."""
    if phrase.preposition or not _is_coordinated(tagged, phrase.last, end):
        return phrase
    last = min(_end_of_nouns(tagged, phrase.last + 1), end)
    return _with_tail(
        tagged,
        NounPhrase(phrase.first, last, owner_first=phrase.owner_first, owner_last=phrase.owner_last),
        end,
    )


def noun_phrase_of_chunk(tagged: Tagged, first: int, last: int) -> NounPhrase | None:
    """The noun phrase of a run of articles, adjectives, figures and nouns: its last nouns, what its figure counts, or what "of" joins to that."""
    tags = tagged.tags
    end = last
    while end > first and tags[end - 1] in "SJDT":
        end -= 1
    start = end
    while start > first and tags[start - 1] in "NS":
        start -= 1
    while start < end and tags[start] == "S":
        start += 1
    if start - 2 >= first and tags[start - 2] == "N" and tagged.tokens.text[start - 1] == _QUOTE:
        start -= 2  # 'The adventure film "Salt Road" took'
        while start > first and tags[start - 1] == "N":
            start -= 1
    if start == end:
        counted = counted_noun(tagged, end)
        if counted is not None:
            return _with_tail(tagged, counted, len(tags))
        return _whole_after(tagged, last) if tagged.tokens.lower[last : last + 1] == ["of"] else None
    if _is_coordinated(tagged, end, len(tags)):
        end = _end_of_nouns(tagged, end + 1)
    return _with_tail(tagged, _split_owner(tagged, start, end), len(tags))


_QUOTE = '"'


def _whole_after(tagged: Tagged, of: int) -> NounPhrase | None:
    """The noun phrase behind "of", or the noun of the figure there: "each of the four turbines"."""
    at = of + 1
    while at < len(tagged.tags) and tagged.tags[at] in "DJ":
        at += 1
    while at < len(tagged.tags) and tagged.tags[at] == "Q":
        at += 1
    counted = counted_noun(tagged, at)
    return (
        _with_tail(tagged, counted, len(tagged.tags))
        if counted is not None
        else noun_phrase_after(tagged, of + 1)
    )


def words(tagged: Tagged, first: int, last: int) -> list[str]:
    """The words of a range of tokens as written, without closed-class words and signs."""
    closed = closed_class()
    return [
        tagged.tokens.text[i]
        for i in range(max(first, 0), last)
        if tagged.tokens.lower[i] not in closed and any(c.isalnum() for c in tagged.tokens.text[i])
    ]


def verb_within(tagged: Tagged, figure: int) -> int:
    """The word with which a figure begins, behind those that grade it: "doubled" of "nearly doubled"."""
    while tagged.tags[figure : figure + 2] == "QQ" and tagged.tokens.lower[figure] in _GRADING:
        figure += 1
    return figure


def stands_behind_place(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure that ends its clause stands behind a place of its own, and counts what the clause before did: "12 dead in Norvia and in
    Arvia 90"."""
    tags, at = tagged.tags, mention.first
    while at > 0 and tags[at - 1] == "N":
        at -= 1
    told = 1 < at < mention.first and tagged.tokens.lower[at - 1] == "in" and tags[at - 2] in ",C"
    return told and tags[mention.last : mention.last + 1] in ("", ".", ",", "C") and "Q" in tags[: at - 2]
