"""Tags that only the rest of the sentence can tell: adjectives without a noun, second verbs, clauses without one, verbs of seeing."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import compress

from factcheck.extraction.hidden_verbs import mend_hidden
from factcheck.extraction.nouns import is_plural
from factcheck.extraction.types import Mention, Mentions, Tokens
from factcheck.extraction.word_classes import (
    Tag,
    VerbForm,
    moving_verbs,
    nouns_like_verbs,
    valuing_verbs,
    verb_forms,
)
from factcheck.lexicon import load, word_set


def mend_before_date(tokens: Tokens, letters: list[str], at: int) -> None:
    """Mends the tags before the date at token `at`: "in fiscal 2006", "revenue for the year ended 31 March 2024 was"."""
    lower = tokens.lower
    if letters[at] != Tag.DATE:
        return
    if at and lower[at - 1] in YEAR_SORTS:
        at -= 1
        letters[at] = Tag.DATE
    if at > 2 and lower[at - 1] in ("ended", "ending") and lower[at - 2] in _PERIODS:
        letters[at - 1] = Tag.PREPOSITION


def mend_to_date(tokens: Tokens, letters: list[str]) -> None:
    """Mends the tags of "to date", which is "so far": "the cost of the response to date is"."""
    for at, word in enumerate(tokens.lower):
        if (
            word == "date"
            and at
            and tokens.lower[at - 1] == "to"
            and tokens.lower[at + 1 : at + 2] != ["from"]
        ):
            letters[at - 1] = letters[at] = Tag.ADVERB


SHORT_TITLES = frozenset(
    "mr mrs ms dr prof st mt ft pt sen rep gov gen maj adm col cmdr capt lt sgt rev hon corp inc ltd co".split()
)
"""Before a full stop that ends no clause."""


_ENDING = frozenset(".;!?")
_STOP = re.compile(r"\.")
_VERBAL = re.compile(r"[AMV]")
_FIGURE = re.compile(r"Q+")
_OPENING_TIME = frozenset(("before", "until", "till", "after", "when", "while", "as"))
"""Before a pronoun they open a clause with a verb of its own."""


YEAR_SORTS = frozenset(("fiscal", "calendar"))
"""Before a year they belong to it: "in fiscal 2006"."""


def set_adjectives(tokens: Tokens, letters: list[str]) -> None:
    """Adjectives with no noun behind them are no nouns: "6 percent short of", "1.6 degrees warmer than"."""
    for i in (i for i, word in enumerate(tokens.lower[:-1]) if word == "first"):
        if letters[i] == Tag.NOUN and is_past(tokens.lower[i + 1]) and (not i or letters[i - 1] not in "DQP"):
            letters[i] = Tag.ADVERB  # "First held in 1967, it covers", "The mill first opened in 1990"
    for i in reversed([*compress(range(len(letters)), map(can_be_adjective, tokens.text))]):
        if not i or letters[i] != Tag.NOUN or letters[i - 1] in "DPM":
            continue
        if i + 1 < len(letters) and letters[i + 1] in "NS":
            continue
        if letters[i + 1 : i + 2] == ["A"] and tokens.lower[i - 2] in ("a", "an"):
            continue  # "a typical flat was let"
        told = tokens.lower[i] == "high" and letters[i + 2 : i + 3] == [Tag.QUANTITY]
        if tokens.lower[i + 1 : i + 2] == ["of"] and (told or tokens.lower[i - 1].endswith(("'s", "’s"))):
            continue  # "a year's worth of rain", "a record high of 12 percent"
        sure = tokens.text[i] in _adjectives() or not tokens.text[i].endswith("er")
        graded = letters[i - 1] == Tag.QUANTITY and (
            tokens.lower[i] in word_set("context", "behind_measures") or _is_comparative(tokens.lower[i])
        )
        sure = sure or (tokens.text[i] in _COMPARATIVES and letters[i + 1 : i + 2] in ([","], ["."], ["P"]))
        if sure or graded or tokens.lower[i + 1 : i + 2] == ["than"]:
            letters[i] = Tag.ADVERB


_COMPARATIVES = frozenset(
    ("faster", "slower", "higher", "lower", "longer", "earlier", "later", "cheaper", "harder")
)
"""Adjectives that no noun looks like: "grew faster, by 18 percent"."""


def is_past(word: str) -> bool:
    """Whether a word is a past or a past participle."""
    form = verb_forms().get(word)
    return form is not None and form.form == "past"


@cache
def _adjectives() -> frozenset[str]:
    return word_set("closed_class", "adjectives")


@lru_cache(maxsize=4096)
def can_be_adjective(word: str) -> bool:
    """Whether a word looks like an adjective by itself, or does before "than"; remembered, since a text repeats its words."""
    return word in _adjectives() or word.endswith(("able", "ible", "less", "er"))


def is_superlative(word: str) -> bool:
    """Whether a word says that something is so more than all others, or before all of them.

    >>> [word for word in ("weakest", "largest", "heaviest", "biggest", "worst", "forest", "interest") if not is_superlative(word)]
    ['forest', 'interest']
    """
    if word in _UNLIKE_OTHERS:
        return True
    stem = word.removesuffix("est")
    if stem == word or stem.endswith("er"):
        return False
    undoubled = stem[:-1] if stem[-2:-1] == stem[-1:] else stem  # "biggest", but no "merger" of "mer"
    return any(map(can_be_adjective, (stem, f"{stem}e", undoubled, f"{stem.removesuffix('i')}y")))


def _is_comparative(word: str) -> bool:
    """Whether a word says that something is more so than another: "were 190 grams lighter"."""
    return word.endswith("er") and is_superlative(f"{word.removesuffix('er')}est")


_UNLIKE_OTHERS = frozenset("first worst best most least lowest coldest closest greatest steepest".split())
"""Those whose stem looks like no adjective by itself."""


def mend_observed(tokens: Tokens, letters: list[str], verbs: dict[int, VerbForm]) -> None:
    """Verbs of seeing and valuing look like nouns behind a name, and so do the verbs and nouns behind their objects.

    "The Civitas Group estimates world spending at", "HSRC sees the market grow from", "IDC expects the market to reach".
    """
    valuing, moving, forms = valuing_verbs(), moving_verbs(), verb_forms()
    main = next((i for i, verb in verbs.items() if verb.base in valuing), None)
    if main is None:
        main = _observer(tokens, letters, valuing)
        if main is None:
            return
        verbs[main] = forms[tokens.lower[main]]
        letters[main] = Tag.VERB
    for i in range(main + 2, len(letters) - 2):
        if letters[i] in ".(W":
            return
        ahead = tokens.lower[i + 1] == "to" and forms.get(tokens.lower[i + 2])
        if letters[i] == Tag.VERB and letters[i - 1] == Tag.NOUN and ahead and verbs[i].form == "base":
            letters[i] = Tag.NOUN
            del verbs[i]
        form = forms.get(tokens.lower[i])
        moves = form is not None and form.form == "base" and form.base in moving
        behind = letters[i] == letters[i - 1] == Tag.NOUN and tokens.lower[i + 1] in ("from", "to", "by")
        if form is not None and moves and behind:
            verbs[i] = form
            letters[i] = Tag.VERB


def mend_second(tokens: Tokens, letters: list[str], verbs: dict[int, VerbForm]) -> None:
    """A word that may be a noun is none of two verbs of one clause: "Chip yields at the Dresden fab have climbed"."""
    lower, alike = tokens.lower, nouns_like_verbs()
    for verb in [i for i, form in verbs.items() if form.form == "s" and _has_value(tokens, letters, i + 1)]:
        del verbs[verb]
        letters[verb] = Tag.NOUN
    for verb in [
        i for i, form in verbs.items() if form.form == "s" and letters[i - 3 : i] == ["M", "V", "N"]
    ]:
        if verbs[verb - 2].base not in _telling():
            del verbs[verb]  # "will pay agency nurses no more than £38"
            letters[verb] = Tag.NOUN
    for verb in [i for i, verb in verbs.items() if lower[i] in alike and verb.form in ("s", "base")]:
        for i in range(verb + 1, len(letters)):
            if lower[verb + 1] == "that" or i in verbs or letters[i] in ".,(CWR" or lower[i] == "to":
                break
            if letters[i] in "AM" and i > verb + 1:
                del verbs[verb]
                letters[verb] = Tag.NOUN
                break


def _has_value(tokens: Tokens, letters: list[str], at: int) -> bool:
    """Whether a verb of the past has an amount right behind it: "Early-bird passes cost €12"."""
    form = verb_forms().get(tokens.lower[at]) if letters[at + 1 : at + 2] == [Tag.QUANTITY] else None
    return form is not None and form.form == "past" and letters[at] == Tag.VERB


def mend_opening(tokens: Tokens, letters: list[str], verbs: dict[int, VerbForm]) -> None:
    """A participle that opens a sentence belongs to the noun behind it, where a finite verb follows: "Corrugated boxes accounted for", "Suspected
    cases of measles in Arlow rose"; what stands alone before a colon is a label."""
    form = verbs.get(0)
    if form is not None and tokens.lower[:2] in ([form.base, ":"], [f"{form.base}s", ":"]):
        del verbs[0]
        letters[0] = Tag.NOUN  # "Cost: 100 million dollars"
        return
    if form is None or form.form != "past" or letters[1:2] != [Tag.NOUN]:
        return
    end = 1
    while end < len(letters) and (
        letters[end] in "NJ" or (letters[end] == "P" and tokens.lower[end] in _ATTACHING)
    ):
        end += 1
    finite = verbs.get(end)
    if letters[end : end + 1] == ["A"] or (finite is not None and finite.form in ("past", "s")):
        del verbs[0]
        letters[0] = Tag.NOUN


_ATTACHING = frozenset(("of", "in", "from", "among"))
"""Before what tells more of the noun that opens a sentence."""


def mend_compound(tokens: Tokens, letters: list[str], verbs: dict[int, VerbForm]) -> None:
    """A word within the name of a market or of goods is no verb: "the electric vehicle charging station market reached", "the insulin
    pens market size was", "sales of crop monitoring drones rose"; but "from farms growing tobacco", "to a firm making software".
    """
    markets = word_set("context", "markets")
    for i, form in list(verbs.items()):
        if tokens.lower[i] == "rates" and i and tokens.lower[i - 1] in _OF_RATES:
            del verbs[i]
            letters[i] = Tag.NOUN  # "lifted interest rates to 4.5 percent"
            continue
        if not i or letters[i - 1] != Tag.NOUN or form.form == "past":
            continue
        end = i + 1
        while letters[end : end + 1] == [Tag.NOUN]:
            end += 1
        told = verbs.get(end)
        finite = letters[end : end + 1] == [Tag.AUXILIARY] or (
            told is not None and told.form in ("past", "s")
        )
        of_market = not markets.isdisjoint(tokens.lower[i:end])
        if form.form == "ing":
            named = end > i + 1 and (of_market or (finite and _are_goods(tokens, letters, i)))
        else:
            named = of_market and finite and form.base not in valuing_verbs() | _telling()
        if named:
            del verbs[i]
            letters[i] = Tag.NOUN


_OF_RATES = frozenset(
    "interest tax exchange lending mortgage borrowing policy growth birth death crime".split()
)
"""Before "rates" they make a noun of it."""


def _are_goods(tokens: Tokens, letters: list[str], at: int) -> bool:
    """Whether what stands around a participle is one name: behind a preposition or where a clause opens, without an article, and no plural
    before it: "Public charging points reached", "EV charging points"."""
    first, word = at, tokens.text[at - 1]
    while first and letters[first - 1] == Tag.NOUN:
        first -= 1
    alone = tokens.lower[first - 1 : first] in (["of"], ["from"], ["for"], ["on"])
    alone = alone or first == 0 or letters[first - 1] in ".,"
    short = word.isupper() and len(word) < _LONGEST_SHORT
    plain = word.islower() or short or (at == 1 and (can_be_adjective(word.lower()) or word in _WHOSE))
    return alone and plain and not is_plural(word.lower())


_WHOSE = frozenset("Public Private National Local Global Regional Municipal".split())
"""Adjectives that open such a name, and are nouns elsewhere: "the general public"."""
_LONGEST_SHORT = 4
"""Letters that a longer abbreviation has, which is rather the name of somebody: "EV", "LED", but "NATO"."""


def mend_verbless(tokens: Tokens, letters: list[str], verbs: dict[int, VerbForm]) -> None:
    """A clause without a verb, whose name is followed by a word that can be one, has its verb there: "Germany leads with 3,980"."""
    start, mass = 0, word_set("context", "mass_nouns")
    tags = "".join(letters)
    for end in [stop.start() for stop in _STOP.finditer(tags)]:
        first, start = start, end + 1
        if tokens.lower[end] not in _ENDING:
            continue
        finite = any(
            tokens.lower[i - 1] not in ("to", "be") and (i not in verbs or verbs[i].form != "ing")
            for i in (
                verbal.start()
                for verbal in _VERBAL.finditer(tags, first, _end_of_main(tokens, letters, first, end))
            )
        )
        finite = finite or _begins_with_verb(tokens, tags, first, end)
        plural = False
        if not finite:
            for i in range(first + 1, end - 1):
                form = verb_forms().get(tokens.lower[i])
                word = tokens.lower[i - 1]
                named = tokens.text[i - 1][0].isupper() and not (is_plural(word) or word in mass)
                named = named and word not in word_set("context", "before_sums")
                named = named and tokens.text[i][0].islower()  # "hospitals in the United States"
                plural = plural or (letters[i - 1] == Tag.NOUN and is_plural(word))
                counted = letters[i - 1] == Tag.QUANTITY and is_plural(word)
                single = _is_one_thing(tokens, letters, first, i, mass)
                single = single and (letters[i + 1] in "PQD" or _moves_object(tokens, letters, i))
                told = form is not None and (
                    (form.form == "s" and ((named and letters[i - 1] == Tag.NOUN) or single))
                    or (
                        form.form == "base"
                        and (plural or counted)
                        and letters[i - 1] in "NJQ"
                        and (letters[i + 1] in "PQDJ" or _has_object_of(tokens, letters, i))
                    )
                )
                if letters[i] == Tag.NOUN and form is not None and told:
                    verbs[i] = form
                    letters[i] = Tag.VERB
                    break


def _moves_object(tokens: Tokens, letters: list[str], i: int) -> bool:
    """Whether one plural alone stands behind a word, and its value: "The law caps rents at €14"."""
    return letters[i + 1 : i + 4] == ["N", "P", "Q"] and is_plural(tokens.lower[i + 1])


def _has_object_of(tokens: Tokens, letters: list[str], i: int) -> bool:
    """Whether one plural alone stands behind a word, and "of" with a figure: "Insurers face claims of $2 billion"."""
    behind = tokens.lower[i + 1 : i + 3]
    return letters[i + 1 : i + 4] == ["N", "P", "Q"] and behind[1:] == ["of"] and is_plural(behind[0])


def _end_of_main(tokens: Tokens, letters: list[str], first: int, end: int) -> int:
    """The token before which a main clause ends that a clause of time or a relative clause follows: "flows for 480 kilometres before it
    reaches the sea", "The club plays at Ladywell Park, which holds 21,400"."""
    if Tag.RELATIVE not in letters and _OPENING_TIME.isdisjoint(tokens.lower):
        return end
    for at in range(first + 2, end - 1):
        if letters[at + 1] == Tag.PRONOUN and tokens.lower[at] in _OPENING_TIME:
            return at
        relative = letters[at] == Tag.RELATIVE and letters[at - 1] == "," and letters[at + 1] == Tag.VERB
        if relative and "," not in letters[at:end]:
            return at
    return end


def _is_one_thing(tokens: Tokens, letters: list[str], first: int, i: int, mass: frozenset[str]) -> bool:
    """Whether a clause opens with an article and a noun in the singular, alone or with a place behind it, that ends before a token.

    "The river flows for 480 km", "The border between the two states runs for 620 km", "The wing, costing $9 million, opens in May".
    """
    if letters[first] != Tag.DETERMINER or letters[i - 1] not in "NQ,":
        return False
    end = first + 1
    while end < i and letters[end] in "NJ":
        end += 1
    word = tokens.lower[end - 1]
    aside = letters[i - 1] == "," and letters[end] == "," and end < i - 1
    alone = end == i or aside or (letters[end] == Tag.PREPOSITION and is_plural(tokens.lower[i - 1]))
    return alone and end > first + 1 and not (is_plural(word) or word in mass)


def _begins_with_verb(tokens: Tokens, tags: str, first: int, end: int) -> bool:
    """Whether a figure of a clause begins with its verb: "Passenger numbers at the quay topped 900,000"."""
    starts = (figure.start() for figure in _FIGURE.finditer(tags, first, end))
    forms = (verb_forms().get(tokens.lower[i]) for i in starts)
    return any(form is not None and form.form == "past" for form in forms)


def mend_teller(tokens: Tokens, letters: list[str], verbs: dict[int, VerbForm]) -> None:
    """The last word of a sentence, behind a comma and a name, is a verb: "in 2020, Halden Insights estimates." """
    end = len(letters) - (letters[-1:] == ["."])
    form = verb_forms().get(tokens.lower[end - 1]) if end > 2 and letters[end - 1] == Tag.NOUN else None
    if form is None or form.form != "s" or form.base not in valuing_verbs() | _telling():
        return
    at = end - 2
    while at > 0 and letters[at] == Tag.NOUN and not tokens.text[at][0].islower():
        at -= 1
    if letters[at] == "D":
        at -= 1
    if at < end - 2 and at >= 0 and letters[at] == ",":
        verbs[end - 1] = form
        letters[end - 1] = Tag.VERB


@cache
def _telling() -> frozenset[str]:
    return frozenset(load("verbs")["saying"].split())


def _observer(tokens: Tokens, letters: list[str], valuing: frozenset[str]) -> int | None:
    """The word behind the name that opens a sentence without a verb, when it is a form of a verb of valuing."""
    forms = verb_forms()
    for i in range(1, len(letters) - 1):
        letter = letters[i]
        if letter in "VAM,(":
            return None
        if letter != Tag.NOUN:
            continue
        form = forms.get(tokens.lower[i])
        if form is None or form.form != "s" or form.base not in valuing or letters[i + 1] not in "DNRJ":
            continue
        name = i - 1 - (tokens.lower[i - 1] == "." and i > 1 and tokens.lower[i - 2] in SHORT_TITLES)
        if tokens.text[name][0].isupper():
            return i
    return None


_PERIODS = frozenset(("year", "years", "months", "quarter", "half", "season", "week", "weeks", "period"))


def is_behind_aside(tokens: Tokens, letters: list[str], comma: int) -> bool:
    """Whether the comma at a token closes what a participle, "which" or an article opened behind a noun, with no other verb before it.

    "The stud book, opened in 1898, lists about 30 mares", "Railfast, the operator, needs".
    """
    opening = letters.index(",")
    if opening == comma or not {"V", "A", "M"}.isdisjoint(letters[:opening]):
        return False
    form = verb_forms().get(tokens.lower[opening + 1])
    participle = form is not None and form.form == "past" and letters[opening + 1] == "V"
    aside = letters[opening + 1 : comma]
    apposed = tokens.text[opening - 1][0].isupper() and aside[:1] == ["D"] and {*aside} <= {*"DJNPS"}
    return (participle or aside[:1] == ["W"] or apposed) and "," not in aside


def is_told_next(tokens: Tokens, letters: list[str], i: int) -> bool:
    """Whether a form in -s right behind a word tells of it: "amounts to 0.9 watts", "totals 40 days"."""
    form = verb_forms().get("".join(tokens.lower[i + 1 : i + 2]))
    if form is None or form.form != "s" or letters[i - 1 : i] not in (["N"], ["D"]):
        return False
    return letters[i + 2 : i + 3] == ["Q"] or (
        tokens.lower[i + 2 : i + 3] == ["to"] and letters[i + 3 : i + 4] == ["Q"]
    )


def is_part_told(tokens: Tokens, letters: list[str], i: int) -> bool:
    """Whether a figure right before a word is a part of what opens the sentence: "Of these, 64 percent reported losses"."""
    if tokens.lower[0] != "of" or "," not in letters:
        return False
    figure = i - 1
    while letters[figure] == Tag.QUANTITY:
        figure -= 1
    return letters.index(",") == figure


_OPENING = re.compile(r"(?:^|[.,CW(])[DJ]*Q+$")
"""A figure that begins a clause."""
_FINITE = re.compile(r"[^.,CW]*[AMV]")


def does_share(tokens: Tokens, letters: list[str], i: int) -> bool:
    """Whether a share that begins a clause without another verb does what a word right behind it says: "but 6 percent needed intensive
    care", "said that 12 percent see nobody"; but "contains 60 percent recycled paper"."""
    if tokens.lower[i - 1] not in PERCENT:
        return False
    before, tags = "".join(letters[:i]), "".join(letters[i + 1 :])
    figure = before.rstrip("Q")
    opens = _OPENING.search(before) or tokens.lower[len(figure) - 1 : len(figure)] == ["that"]
    return bool(opens) and _FINITE.match(tags) is None


PERCENT = frozenset(("percent", "cent", "%"))


def mend_behind_figures(mentions: Mentions, letters: list[str], verbs: dict[int, VerbForm]) -> None:
    """A word right behind a figure that tells of it is a noun: "the 32-year rule of", "a $28 million contract to supply", "a 10 percent
    cut in fares"; but "12 percent plan to resign".
    """
    tokens = mentions.tokens
    for mention in mentions.quantities:
        if _is_amount_of(mention, letters):
            _mend_behind_amount(tokens, letters, verbs, mention.last)
        form = verbs.get(mention.last)
        if form is None or form.form == "ing":
            continue
        word, percent = tokens.lower[mention.last], mention.quantity.unit == "percent"
        article = letters[mention.first - 1 : mention.first] == [Tag.DETERMINER]
        if form.form == "past":
            behind = letters[mention.last + 1 : mention.last + 2] == [Tag.PREPOSITION]
            noun = form.base == word and article and percent and behind
        else:
            hyphen = "-" in tokens.text[max(mention.first + 1, mention.last - 2) : mention.last - 1]
            noun = hyphen or (form.form == "base" and article and mention.unit is not None and not percent)
            compound = letters[mention.last + 1 : mention.last + 2] == [Tag.NOUN]
            noun = noun or (
                article and percent and form.form == "base" and compound
            )  # "a 12 percent pay rise"
        if noun:
            del verbs[mention.last]
            letters[mention.last] = Tag.NOUN
    mend_hidden(mentions, letters, verbs)


def _is_amount_of(mention: Mention, letters: list[str]) -> bool:
    """Whether a figure with a unit says how much the noun before "of" is, and so describes no noun behind it."""
    of = mention.first - 1
    while of > 0 and letters[of] == Tag.ADVERB:
        of -= 1
    return (
        mention.unit is not None and of > 0 and letters[of] == Tag.PREPOSITION and letters[of - 1] == Tag.NOUN
    )


def _mend_behind_amount(tokens: Tokens, letters: list[str], verbs: dict[int, VerbForm], at: int) -> None:
    """A word behind an amount told by "of" is a verb, where it can be one: "Gusts of 210 km/h uprooted trees", "the loan of $6 billion runs for"."""
    of = next((i for i in range(at - 1, 0, -1) if letters[i] not in "QJ"), 0)
    if tokens.lower[of] != "of" or letters[at : at + 1] != [Tag.NOUN]:
        return
    word, plural = tokens.lower[at], is_plural(tokens.lower[of - 1])
    form = verb_forms().get(word)
    if form is None and word.endswith("ed") and len(word) > 4:
        form = VerbForm(word, "past")
    if (
        form is None
        or form.form == "ing"
        or (form.form == "s" and plural)
        or (form.form == "base" and not plural)
    ):
        return
    if form.form != "past" and letters[at + 1 : at + 2] == [Tag.NOUN]:
        return
    verbs[at] = form
    letters[at] = Tag.VERB


def mend_compared(mentions: Mentions, letters: list[str]) -> None:
    """Behind "percent more" and a form of "to be" stands an adjective: "the engine is 12 percent more efficient"."""
    tokens = mentions.tokens
    for mention in mentions.quantities:
        at, before = mention.last + 1, mention.first - 1
        if tokens.lower[mention.last : at] not in (["more"], ["less"]) or letters[at : at + 1] != [Tag.NOUN]:
            continue
        while before > 0 and letters[before] == Tag.ADVERB:
            before -= 1
        told = letters[before] == Tag.AUXILIARY and "there" not in tokens.lower[before - 1 : before]
        if (
            told
            and not is_plural(tokens.lower[at])
            and letters[at + 1 : at + 2] in ([], ["."], [","], ["P"], ["C"])
        ):
            letters[at] = Tag.ADVERB


def mend_given(tokens: Tokens, letters: list[str]) -> None:
    """Right behind a plural "given" is the participle, and no preposition: "Patients given the drug were"."""
    for at in range(1, len(letters) - 1):
        if tokens.lower[at] == "given" and letters[at - 1] == Tag.NOUN and is_plural(tokens.lower[at - 1]):
            letters[at] = Tag.NOUN


def is_item(tokens: Tokens, letters: list[str], i: int) -> bool:
    """Whether a form in -s behind "and", right before a figure, is a plural, since no verb before it is in -s: "tickets bring in 30 percent
    and sponsors 5"."""
    if letters[max(0, i - 2) : i] != ["Q", "C"] or letters[i + 1 : i + 2] != [Tag.QUANTITY]:
        return False
    forms = [verb_forms().get(tokens.lower[at]) for at in range(i) if letters[at] == Tag.VERB]
    return (
        bool(forms)
        and Tag.AUXILIARY not in letters[:i]
        and all(form is None or form.form != "s" for form in forms)
    )


def mend_round(tokens: Tokens, letters: list[str]) -> None:
    """ "Round" and "well" are nouns behind an article or a noun, where no noun follows: "a $400 million funding round", "the deepest well"."""
    for at, word in enumerate(tokens.lower):
        if (
            word not in ("round", "well")
            or not at
            or (letters[at + 1 : at + 2] or ["."])[0] not in ".,)PAMVCN"
        ):
            continue
        described = (
            letters[at - 1] == Tag.ADVERB
            and letters[at - 2 : at - 1] == [Tag.DETERMINER]
            and is_superlative(tokens.lower[at - 1])
        )
        if letters[at - 1] == Tag.DETERMINER or described or (word == "round" and letters[at - 1] in "NQ"):
            letters[at] = Tag.NOUN


@cache
def _before_figures() -> frozenset[str]:
    return word_set("closed_class", "before_figures") | word_set("closed_class", "sizing_figures")


def set_before_figures(mentions: Mentions, letters: list[str]) -> None:
    """Tags the words that belong to the figures behind them."""
    tokens = mentions.tokens
    aged, belonging = "aged" in tokens.lower, _before_figures()
    for mention in mentions.quantities:
        before = mention.first - 1
        if before >= 0 and tokens.lower[before] in belonging:
            lasts = tokens.lower[before] == "last" and before and letters[before - 1] == Tag.NOUN
            # "over the last 100 years", but "the blackouts last 18 hours"
            letters[before] = Tag.NOUN if lasts else Tag.DETERMINER
        if not aged:
            continue
        at = mention.first - 1
        at -= at > 0 and tokens.lower[at] in ("between", "from")
        if at >= 0 and tokens.lower[at] == "aged":
            letters[at] = Tag.PREPOSITION  # "71 percent of people aged 20 to 64"
