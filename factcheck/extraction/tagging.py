"""Tokens -> one tag a token: just enough grammar to find the verb that governs a figure and the noun phrase it speaks of.

Closed-class words and the forms of verbs around figures come from the lexicon; every other word is taken for a noun or adjective.
There is no model: a wrong tag costs a subject, never a value.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from itertools import compress

from factcheck.extraction.clock_times import CLOCK_TIME
from factcheck.extraction.facts import passing_fact
from factcheck.extraction.known_places import known_places
from factcheck.extraction.mending import (
    PERCENT,
    can_be_adjective,
    does_share,
    is_behind_aside,
    is_item,
    is_part_told,
    is_past,
    is_superlative,
    is_told_next,
    mend_before_date,
    mend_behind_figures,
    mend_compared,
    mend_compound,
    mend_given,
    mend_observed,
    mend_opening,
    mend_round,
    mend_second,
    mend_teller,
    mend_to_date,
    mend_verbless,
    set_adjectives,
    set_before_figures,
)
from factcheck.extraction.nouns import is_plural, noun_tables
from factcheck.extraction.set_phrases import TIME_NOUNS, set_in_phrases, set_there, set_time_nouns
from factcheck.extraction.types import Mentions, NounPhrase, Tokens
from factcheck.extraction.unknown_verbs import PREFIXES, TWO_VERBS, past_behind_prefix, unknown_form
from factcheck.extraction.word_classes import (
    LIKE_BASE,
    Tag,
    VerbForm,
    closed_class,
    moving_verbs,
    nouns_like_verbs,
    preterites,
    verb_forms,
    verb_group,
)
from factcheck.lexicon import load, word_set


@passing_fact
class Tagged:
    """A sentence with a tag for each token."""

    tokens: Tokens
    """Its tokens."""
    tags: str
    """One character of `Tag` a token."""
    verbs: dict[int, VerbForm]
    """The tokens tagged as verbs."""
    governors: list[int | None]
    """For each token, and the end, the nearest verb or auxiliary before it in its clause."""
    counted: dict[int, int]
    """One past the last token of each noun that a figure counts -> its first token."""
    subjects: dict[int, NounPhrase | None]
    """Verb -> its subject; empty until the clauses are read for the first who asks (`clauses.subject_of`)."""

    def phrase(self, first: int, last: int, text: str) -> str:
        """The text from token `first` up to token `last` (not included)."""
        if first >= last:
            return ""
        return text[self.tokens.start[first] : self.tokens.end[last - 1]]


_SIGNS = {
    ",": ",", "(": "(", "[": "(", ")": ")", "]": ")", ".": ".", ";": ".", ":": ".", "!": ".", "?": ".", "–": ".", "—": ".",
    "…": ".", "|": ".", "•": ".", "'s": "S", "’s": "S", "'": "S", "’": "S", "“": "J", "”": "J", '"': "J", "&": "N", "/": "N", "-": "J", "+": "J", "±": "J", "~": "J", "≈": "J",
}  # fmt: skip
_SHOUTED = frozenset(("US", "WHO", "IT"))
"""Names that, written small, are pronouns."""
_BY_NEIGHBOURS = frozenset(("that", "worth", "&", "/", "–", "-"))
"""Words and signs whose neighbours give their tag."""


def tag(mentions: Mentions) -> Tagged:
    """The tags of a sentence whose quantities and dates are known."""
    tokens = mentions.tokens
    letters = list(map(_plain_tag, tokens.lower))
    if not _SHOUTED.isdisjoint(tokens.text) and any(map(str.islower, tokens.text)):
        for i, word in enumerate(tokens.text):
            if word in _SHOUTED and tokens.text[i + 1 : i + 2] != ["$"]:
                letters[i] = Tag.NOUN
    if "A" in tokens.text:
        for i in [i for i, word in enumerate(tokens.text[:-1]) if word == "A"]:
            if tokens.end[i] == tokens.start[i + 1] and tokens.text[i + 1].isdecimal():
                letters[i] = Tag.NOUN  # "the A380"
    for i in compress(range(len(letters)), map(Tag.ADVERB.__eq__, letters)):
        if i and tokens.lower[i].endswith(("ly", "est")) and _is_inner_name(tokens, i):
            letters[i] = Tag.NOUN  # "Mr Reilly", "in Budapest"
    for date in mentions.dates:
        letters[date.first : date.last] = Tag.DATE * (date.last - date.first)
    for mention in mentions.quantities:
        letters[mention.first : mention.last] = Tag.QUANTITY * (mention.last - mention.first)
    for rejected in mentions.rejected:
        if rejected.reason == CLOCK_TIME:
            _set_clock(tokens, letters, rejected.span.start, rejected.span.end)
    if not _BY_NEIGHBOURS.isdisjoint(tokens.lower):
        for i in [i for i, word in enumerate(tokens.lower) if word in _BY_NEIGHBOURS]:
            if 0 < i < len(letters) - 1:
                letters[i] = _tag_between(tokens, letters, i)
    set_in_phrases(tokens, letters)
    if not TIME_NOUNS.isdisjoint(tokens.lower):
        set_time_nouns(tokens, letters)
    set_before_figures(mentions, letters)
    if "date" in tokens.lower:
        mend_to_date(tokens, letters)
    set_adjectives(tokens, letters)
    if "there" in tokens.lower:
        set_there(tokens, letters)
    if "given" in tokens.lower:
        mend_given(tokens, letters)
    mend_compared(mentions, letters)
    if "round" in tokens.lower or "well" in tokens.lower:
        mend_round(tokens, letters)
    counted = _counted(mentions)
    for date in mentions.dates:
        mend_before_date(tokens, letters, date.first)
    verbs = _verbs(tokens, letters, counted)
    mend_behind_figures(mentions, letters, verbs)
    mend_opening(tokens, letters, verbs)
    mend_compound(tokens, letters, verbs)
    mend_second(tokens, letters, verbs)
    mend_observed(tokens, letters, verbs)
    mend_teller(tokens, letters, verbs)
    mend_verbless(tokens, letters, verbs)
    together = _verbs_of_two()
    for i, form in verbs.items():
        letters[i] = Tag.VERB
        if form.base in together and not together[form.base].isdisjoint(tokens.lower[i + 1 : i + 2]):
            letters[i + 1] = Tag.ADVERB  # "takes place from", "changed hands at"
    tags = "".join(letters)
    return Tagged(tokens, tags, verbs, _governors(tags), counted, {})


def _is_inner_name(tokens: Tokens, i: int) -> bool:
    """Whether a word has a capital though it opens no clause."""
    return tokens.text[i][0].isupper() and (tokens.text[i - 1][0].isalnum() or tokens.text[i - 1] == ",")


def _set_clock(tokens: Tokens, letters: list[str], start: int, end: int) -> None:
    """Tags a time of day: its colon ends no clause, and it is no noun."""
    for i in range(bisect_left(tokens.start, start), bisect_left(tokens.start, end)):
        letters[i] = Tag.ADVERB


def _tag_between(tokens: Tokens, letters: list[str], i: int) -> str:
    """The tag of "that" or of a sign, by the tags of its neighbours."""
    nouns = letters[i - 1] == letters[i + 1] == "N"
    if tokens.lower[i] == "that":
        then = tokens.lower[i + 1]
        if [then] in _TIMES:
            return letters[i]  # "averaged 61,000 that year and is forecast"
        verb = letters[i + 1] in "MA" or then in verb_forms() or then.endswith("ed")
        # "the rent that almond growers paid": a clause of its own follows
        article = i > 1 and letters[i - 2] == Tag.DETERMINER  # "a fund that poor nations say needs"
        noun = letters[i - 1] == Tag.NOUN and (article or tokens.lower[i - 1] not in verb_forms())
        verb = verb or (
            noun
            and any(
                (form := verb_forms().get(word)) is not None and form.form in ("past", "s")
                for word in tokens.lower[i + 2 : i + 5]
            )
        )
        stands_for = letters[i - 1] in "NQT" or tokens.lower[i - 1] in ("one", "those")
        return Tag.RELATIVE if verb and stands_for else letters[i]  # "a battery that lasts 31 hours"
    if tokens.lower[i] == "worth":
        owned = tokens.lower[i - 1].endswith(("'s", "’s")) and tokens.lower[i + 1] == "of"
        return Tag.NOUN if owned else letters[i]  # "a year's worth of rain"
    if tokens.lower[i] in "&/":
        return letters[i] if nouns else Tag.ADVERB  # a sign between numbers is no noun
    glued = tokens.end[i - 1] == tokens.start[i] and tokens.end[i] == tokens.start[i + 1]
    return Tag.NOUN if glued and nouns else letters[i]


def _counted(mentions: Mentions) -> dict[int, int]:
    tokens, found = mentions.tokens, {}
    for mention in mentions.quantities:
        if mention.counted is not None and mention.counted.end == tokens.end[mention.last - 1]:
            first = mention.last - 1
            while first > mention.first and tokens.start[first] > mention.counted.start:
                first -= 1
            if tokens.text[first - 1 : first] != ["-"]:  # "the 64-bed facility" tells of no beds
                found[mention.last] = first
    return found


_TURNS = re.compile(r"[VA.()W]")
"""Tags behind which another verb governs, or none; behind a bracket the one before it again."""


def _governors(tags: str) -> list[int | None]:
    found: list[int | None] = []
    verb: int | None = None
    around: list[int | None] = []
    for turn in _TURNS.finditer(tags):
        at = turn.start()
        found += [verb] * (at + 1 - len(found))
        if tags[at] == "(":
            around.append(verb)
        if tags[at] == ")":
            verb = around.pop() if around else None
        else:
            verb = at if tags[at] in "VA" else None
    found += [verb] * (len(tags) + 1 - len(found))
    return found


@lru_cache(maxsize=4096)
def _plain_tag(word: str) -> str:
    """The tag of a word by itself; remembered, since a text repeats its words."""
    known = closed_class().get(word) or _SIGNS.get(word)
    if known:
        return known
    if (
        (word.endswith("ly") and len(word) > 4) or (word.endswith("est") and len(word) > 5)
    ) and word not in known_places():
        return "N" if word in word_set("closed_class", "nouns_like_adverbs") else "J"
    return "N" if any(sign.isalnum() for sign in word) else "J"


def _verbs(tokens: Tokens, letters: list[str], counted: dict[int, int]) -> dict[int, VerbForm]:
    """The verbs among the words that could be nouns, in order; they are tagged in `letters`."""
    forms, lower = verb_forms(), tokens.lower
    verbs: dict[int, VerbForm] = {}
    for i, (letter, form) in enumerate(zip(letters, map(forms.get, lower), strict=True)):
        if letter != "N" or (i and lower[i - 1] == "-" and tokens.end[i - 1] == tokens.start[i]):
            continue  # "two-wheeled"
        if form is not None and form.form == "s" and i and lower[i - 1] in word_set("context", "before_sums"):
            continue  # "Net imports nearly doubled"
        word = lower[i]
        if form is None and (word.endswith("ed") or (i and (letters[i - 1] in "RM" or lower[i - 1] == "to"))):
            form = unknown_form(word, letters, i)
        if form is None and word.startswith(PREFIXES):
            form = past_behind_prefix(word)
        if form is None:
            continue
        headed = tokens.text[i][0].isupper() and _is_headed(tokens, letters, i)
        if tokens.text[i][0].isupper() and i > 0 and form.form != "past" and not headed:
            continue
        if form.form == "past" and not headed and (_is_named(tokens, i) or _ends_name(tokens, letters, i)):
            continue
        sure = i in counted and form.form in ("base", "past")
        sure = sure and (word not in nouns_like_verbs() or _do_persons(tokens, letters, i))
        if sure or _is_verb(tokens, letters, i, form):
            verbs[i] = form
            letters[i] = "V"
    return verbs


def _do_persons(tokens: Tokens, letters: list[str], i: int) -> bool:
    """Whether people are counted right before a word that may be a noun, with no noun behind it: "400 soldiers rise up"; or
    anything before a verb with an adjective: "1,100 flats stand empty"."""
    behind = letters[i + 1] if i + 1 < len(letters) else "."
    if behind == "J" and tokens.lower[i] in verb_group("copular"):
        return can_be_adjective(tokens.lower[i + 1])
    if behind == "R" and tokens.lower[i + 1] in ("it", "them"):
        return True  # "five rivers feed it"
    return behind in ".,PWC" and tokens.lower[i - 1] in word_set("context", "doing_persons")


def _is_headed(tokens: Tokens, letters: list[str], i: int) -> bool:
    """Whether a word with a capital is the verb of a headline: "Market to Hit USD 13.1 Billion", "Market to Grow at 12%"."""
    return (
        i > 1
        and tokens.text[i - 1] == "to"
        and letters[i - 2] == "N"
        and letters[i + 1 : i + 2] in (["Q"], ["P"])
    )


def _is_named(tokens: Tokens, i: int) -> bool:
    """Whether a past form is the first word of a name: "Advanced Micro Devices", "the United States"."""
    text = tokens.text
    behind = text[i + 1][:1].isupper() if i + 1 < len(text) else False
    return text[i][0].isupper() and behind and (i == 0 or not text[i - 1][0].isupper())


def _ends_name(tokens: Tokens, letters: list[str], i: int) -> bool:
    """Whether a past form with a capital is the last word of a name, in a sentence that is no headline: "the tanker Pelican Rose"."""
    text = tokens.text
    if not (text[i][0].isupper() and i and text[i - 1][0].isupper() and letters[i - 1] == "N"):
        return False
    return any(letter == "N" and word.islower() for letter, word in zip(letters, text, strict=True))


def _is_verb(tokens: Tokens, letters: list[str], i: int, form: VerbForm) -> bool:
    before = _neighbour(letters, i, -1)
    after = letters[i + 1] if i + 1 < len(letters) else "."
    word = tokens.lower[i]
    if form.form == "base" and before == "," and "," in letters[: i - 1]:
        opening = i - 2 - letters[i - 2 :: -1].index(",")
        if opening and letters[opening - 1] == "M":
            return True  # "would, according to estimates, cause hundreds"
    base = form.form == "base" or form.base == word or word in TWO_VERBS  # "to cut": a past by its form
    if before == "M" or (before == "P" and i and tokens.lower[i - 1] == "to" and base):
        return True
    owner = i - 1 - (i > 1 and after not in "QDP" and is_superlative(tokens.lower[i - 1]))
    if i and (
        tokens.lower[owner] == "whose"
        or (letters[owner] == "N" and tokens.lower[owner].endswith(("'s", "’s")))
    ):
        return False  # "whose cost rose to", "the weather service's own requirements", "the bridge's longest span measures"
    if (surely := _told_by_neighbours(tokens, letters, i, form)) is not None:
        return surely
    if (
        word in nouns_like_verbs()
        and before in "NR"
        and form.form in ("base", "s")
        and letters[i + 1 : i + 2] == ["J"]
        and tokens.lower[i + 1].endswith("ly")
    ):
        return True  # "one adult in eight sleeps badly"
    told_of = form.form != "ing" and form.base in word_set("closed_class", "verbs_with_of")
    if form.form != "past" and not told_of and before != "W" and tokens.lower[i + 1 : i + 2] == ["of"]:
        return False  # "warming of the ocean", "gross proceeds of"; but "speaks of 40 dead"
    if form.form == "ing":
        return _is_verb_in_ing(tokens, letters, i, before, after)
    if form.base == word and before == "N" and _is_in_object(tokens, letters, i):
        return False  # "trimmed its profit forecast to"
    if form.form == "past":
        if form.base == word and (after in "AM" or tokens.lower[i + 1 : i + 2] == ["of"]) and before == "N":
            return False  # "the average cost of a breach", "the estimated cost was"
        if before == "Q" and (
            is_part_told(tokens, letters, i)
            or (tokens.lower[i - 1] in PERCENT and form.base in _stating())
            or (tokens.lower[i - 2 : i - 1] == ["in"] and letters[i - 2] == "Q" and form.base in _stating())
            or does_share(tokens, letters, i)
        ):
            return True  # "66 percent said prices were too low"
        return _is_past_verb(tokens, letters, i, before, after)
    if form.form == "s" and (told := _is_third_person(tokens, letters, i, form)) is not None:
        return told
    if before == "N" and form.form == "base" and tokens.lower[i + 1 : i + 2] == ["every"]:
        return True  # "trains between the two towns run every 20 minutes"
    if form.form == "base" and tokens.lower[i - 1] == "who" and is_plural(tokens.lower[i - 2]):
        return True  # "the share of adults who smoke fell to"
    if form.form == "base" and before in "WN" and i + 1 < len(letters):
        then = verb_forms().get(tokens.lower[i + 1])
        plural = tokens.text[i - 1].islower() and is_plural(tokens.lower[i - 1])
        if then is not None and then.form == "past" and not (before == "N" and plural):
            return False  # "of which pay accounted for", "the Trimbos institute found"
    if form.form == "base" and before == "Q" and after == "N" and does_share(tokens, letters, i):
        return True  # "12 percent see nobody"
    if word in nouns_like_verbs():
        return _is_verb_like_noun(tokens, letters, i, form)
    if form.form == "base" and before == "N" and not is_plural(tokens.lower[i - 1]):
        # "the economic damage of": a noun; a base form is a verb behind a plural, or before an object, but not behind one thing
        if _is_of_one(tokens, letters, i):
            return False
        return after in "DQR" and tokens.lower[i] not in nouns_like_verbs()
    return (before in "NRWTC)Q" or (before == "," and after in "QDN")) and after in "QDPRNJTM.,CW"


def _is_verb_like_noun(tokens: Tokens, letters: list[str], i: int, form: VerbForm) -> bool:
    """Whether a word that is a noun as often is a verb here: "the takeover, which values the firm at", "plans to sell"."""
    before, word = _neighbour(letters, i, -1), tokens.lower[i]
    after = letters[i + 1] if i + 1 < len(letters) else "."
    if (
        form.form == "s"
        and before == "N"
        and tokens.text[i - 1][0].isupper()
        and "at" in tokens.lower[i + 2 : i + 5]
    ):
        at = tokens.lower.index("at", i + 2)
        if form.base in verb_group("valuing") and "".join(letters[i + 1 : at + 2]).strip("NDJ") == "PQ":
            return True  # "The World Bank estimates damage at $34 billion"
    if i and tokens.lower[i - 1] in ("which", "who") and form.form == "s":
        return after not in ".,"  # "the takeover, which values the firm at"
    if i and tokens.lower[i - 1] in ("who", "whom") and form.form == "base":
        return after in "PQDRJ.,"  # "60 percent of whom work in Poland"
    if tokens.lower[i + 1 : i + 2] == ["to"] and (
        then := verb_forms().get("".join(tokens.lower[i + 2 : i + 3]))
    ):
        return before in "NRWQ" and then.form in (
            "base",
            "past",
        )  # "plans to sell", "6,200 staff stand to gain"
    with_preposition = tokens.lower[i + 1 : i + 2] == [load("closed_class")["verbs_with"].get(word)]
    if before == "Q" and tokens.lower[i - 1] in PERCENT and form.form == "base" and after in "QD":
        return True  # "and 12 percent own two"
    return (before in "NRWTC)" or (before == "," and with_preposition)) and (
        after in "QDR" or with_preposition
    )


def _is_third_person(tokens: Tokens, letters: list[str], i: int, form: VerbForm) -> bool | None:
    """Whether a form in -s is a verb, where its neighbours and the verbs before it tell; None where they do not."""
    before = _neighbour(letters, i, -1)
    after = letters[i + 1] if i + 1 < len(letters) else "."
    if i > 1 and is_superlative(tokens.lower[i - 1]) and tokens.lower[i - 2] == "the" and after in "QPD":
        return True  # "the dearest costs €190"
    if i and tokens.lower[i - 1] in ("it", "he", "she"):
        return True  # "It melts at 742 °C"
    if i == 1 and tokens.lower[0] in ("that", "this"):
        return True  # "That leaves the firm with $599 million": no "that" stands before several
    if i and form.base in moving_verbs() and tokens.lower[i + 1 : i + 2] in (["by"], ["to"], ["from"]):
        return before in "NRC"  # "the toll rises by 40 cents"
    if before == "N" and tokens.lower[i + 1 : i + 2] == ["every"]:
        return True  # "trains between the two towns run every 20 minutes"
    if is_item(tokens, letters, i):
        return False
    stays = form.base in verb_group("copular", "level") or form.base in _STARTING
    if before == "N" and stays and tokens.lower[i + 1 : i + 2] == ["at"] and letters[i + 2 : i + 3] == ["Q"]:
        return True  # "Admission stays at £14"
    if i and letters[i - 1] == "Q" and after == "Q":
        return True  # "a ticket for two days costs 90 euros"
    reaches = tokens.lower[i + 1 : i + 2] == ["to"] or (
        form.base in _LASTING and tokens.lower[i + 1 : i + 2] in (["for"], ["from"], ["until"])
    )
    if before == "N" and reaches and letters[i + 2 : i + 3] in (["Q"], ["T"]):
        # "the book runs to 640 pages", "the loan runs for 15 years", "the festival runs from 4 to 19 July"
        return not is_plural(tokens.lower[i - 1])
    if (
        before == "N"
        and tokens.lower[i - 1] in word_set("abouts", "tellers")
        and after in "NJDQ"
        and form.base in word_set("abouts", "tellers", "telling")
    ):
        return True  # "the council's October survey shows wheat stocks of"
    if before in ",N" and tokens.lower[i - 1] in _PRESENT and after in "PQDNR":
        return True  # "the company, which raised $330 million, now operates in seven countries"
    if before == "V" and not {"which", "that"}.isdisjoint(tokens.lower[:i]):
        said = verb_forms().get(tokens.lower[i - 1])
        return said is not None and said.base in _stating()  # "a fund that poor nations say needs"
    if before == "," and after in "QD" and is_behind_aside(tokens, letters, i - 1):
        return True  # "The stud book, opened in 1898, lists about 30 mares"
    if tokens.lower[i - 1] == "but" and after in "PQD" and "is" in tokens.lower[:i]:
        return True  # "is harmless but stays in the air for 12 years"
    if before in ",C" and after in "PQD" and "V" in letters[:i]:
        earlier = (verb_forms().get(tokens.lower[j]) for j in range(i) if letters[j] == "V")
        if any(verb is not None and verb.form == "s" for verb in earlier):
            return True  # "weighs 184 g, runs for 31 hours and costs €549"
    return None


def _told_by_neighbours(tokens: Tokens, letters: list[str], i: int, form: VerbForm) -> bool | None:
    """Whether a base form or one in -s is a verb, where the words beside it leave no doubt; None where they do."""
    lower, word = tokens.lower, tokens.lower[i]
    at = i - 1
    while at > 0 and letters[at] == "J":
        at -= 1
    if i == 0 or form.form not in ("base", "s"):
        return None
    behind, after = lower[i + 1 : i + 2], letters[i + 1] if i + 1 < len(letters) else "."
    if letters[at] == "A" and word in LIKE_BASE and lower[at] in ("have", "has", "had"):
        return True  # "have become damaged"
    if form.form == "base" and (
        lower[at] in ("do", "does", "did") or (lower[at] == "to" and letters[at] == "P")
    ):
        return True  # "did not come", "to further reduce"
    if letters[at] not in "NR" and lower[at] not in ("this", "that"):
        return None
    if behind == ["that"] and lower[i + 2 : i + 3] in _TIMES:
        return False  # "43 percent of the global market that year"
    if (behind == ["that"] and form.base in _stating()) or behind in _PARTICLES:
        return True  # "numbers show that", "the plan sets aside"
    if word == "live" and letters[i - 1] == "N" and after == "P":
        return True  # "40 percent of the population live in poverty"
    if form.form == "s":
        return True if lower[at] == "this" and after in "DQRP" else None  # "this includes four officers"
    alike = word in nouns_like_verbs()
    if letters[at] == "N" and at == i - 1 and not is_plural(lower[at]):
        while at > 0 and letters[at] in "NSDJ":
            at -= 1
        # "debt service a mere 7": what is told of one thing ends in -s; but "members of the party sign"
        return False if alike and letters[at] != "P" else None
    then = verb_forms().get("".join(lower[i + 2 : i + 3]))
    if alike and after == "N" and then is not None and then.form == "past":
        return False  # "the global insulin pens market size reached"
    plural = letters[at] == "N" and lower[at] not in noun_tables().plural_modifiers
    return True if plural and tokens.text[at].islower() and (after in "DQRNJ" or behind in _ON) else None


def _is_verb_in_ing(tokens: Tokens, letters: list[str], i: int, before: str, after: str) -> bool:
    """Whether a form in -ing is a verb, and no noun; `before` and `after` are the tags beside it."""
    word = tokens.lower[i]
    if tokens.lower[i + 1 : i + 2] == ["per"] or is_told_next(tokens, letters, i):
        return False  # "spending per pupil", "the forcing amounts to"
    if (described := _is_described(tokens, letters, i)) is not None:
        return described
    if before == "," and after == "N" and _has_amount(tokens, letters, i + 1):
        return True  # "saving customers about £10 a month"
    if word in nouns_like_verbs() and after not in "QD" and before != "A":
        return False
    if before in "DS" or after in "MA" or (after == "N" and before in ".("):
        return False
    if before == after == "N" and letters[i - 2 : i - 1] == ["D"] and is_past(tokens.lower[i - 1]):
        return False  # "the adjusted operating loss"
    return before in "NA,(.TRCWQV)J" or (before == "P" and after in "QDR")


def _is_described(tokens: Tokens, letters: list[str], i: int) -> bool | None:
    """Whether a form in -ing is a verb where an adjective makes it a noun ("after three days of heavy fighting") or "before" a verb ("jumped to
    €137 before easing to 129"); None where neither stands before it."""
    if letters[i - 2 : i] == ["P", "N"] and tokens.lower[i - 1] in word_set("closed_class", "adjectives"):
        return False
    before = i > 0 and tokens.lower[i - 1] in _BEFORE_DOING and letters[i - 1 : i + 2 : 2] == ["P", "P"]
    return letters[i + 2 : i + 3] == ["Q"] if before else None


def _is_of_one(tokens: Tokens, letters: list[str], i: int) -> bool:
    """Whether the words before a base form begin with "a", so that it is their noun: "a red dwarf 48 light-years away"."""
    at = i - 1
    while at > 0 and letters[at] in "NJ":
        at -= 1
    return tokens.lower[at] in ("a", "an")


def _is_in_object(tokens: Tokens, letters: list[str], i: int) -> bool:
    """Whether a noun phrase with an article ends at a token, right behind a past: its object."""
    at = i - 1
    while at > 0 and letters[at] in "NJ":
        at -= 1
    form = verb_forms().get(tokens.lower[at - 1]) if at > 0 and letters[at] == "D" else None
    told = form is not None and form.base in _stating()  # "said the quake hit at"
    return form is not None and form.form == "past" and letters[at - 1] == "V" and not told


def _has_amount(tokens: Tokens, letters: list[str], noun: int) -> bool:
    """Whether a plural or a name at a token has an amount right behind it: it gets or loses so much."""
    behind = noun + 1
    while behind < len(letters) and letters[behind] == "J":
        behind += 1
    given = is_plural(tokens.lower[noun]) or tokens.text[noun][0].isupper()
    return given and letters[behind : behind + 1] == ["Q"]


@cache
def _verbs_of_two() -> dict[str, frozenset[str]]:
    return {verb: frozenset(nouns) for verb, nouns in load("closed_class")["verbs_of_two"].items()}


@cache
def _stating() -> frozenset[str]:
    return frozenset(load("verbs")["saying"].split()) | {"show", "suggest", "mean", "indicate", "reveal"}


_LASTING = frozenset(("run", "last", "stand", "extend", "stretch", "continue"))
"""Verbs that with "for" tell how long or far something goes."""
_BEFORE_DOING = frozenset(("before", "after", "since"))
"""Before a verb in -ing: "before falling to 4.9 percent"."""
_PRESENT = frozenset(("now", "still", "also", "currently", "already", "usually"))
"""Adverbs before a verb of the present."""
_STATES = [["missing"], ["alive"], ["unaided"], ["unhurt"], ["unharmed"], ["unscathed"], ["ashore"], ["dead"]]
_STARTING = frozenset(("start", "begin", "end", "close", "open", "trade"))
_ON = [["for"], ["with"], ["at"], ["on"], ["to"], ["from"]]
_TIMES = [["year"], ["month"], ["week"], ["day"]]
_PARTICLES = [[word] for word in ("aside", "out", "up", "off", "away", "back", "together")]
"""Behind a word that may be a noun they make it a verb."""


def _is_past_verb(tokens: Tokens, letters: list[str], i: int, before: str, after: str) -> bool:
    """Whether a past form is a verb, and no adjective; `before` and `after` are the tags beside it."""
    if before in "ARWVM" or (tokens.lower[i] in preterites() and before != "D"):
        return True
    then = verb_forms().get(tokens.lower[i + 1]) if i + 1 < len(tokens.lower) else None
    done = (then is not None and then.form == "past") or tokens.lower[i + 1 : i + 2] in _STATES
    if before == "Q" and done:
        return True  # "and 2,300 reported stolen", "another 38 remained missing"
    if before == "D" and after in "QD" and is_superlative(tokens.lower[i - 1]):
        return True  # "the largest covered 1,150 m²"
    if before == "D" or (before in "PQS" and after in "NQ" and not (before == "Q" and after == "Q")):
        return False
    if before == after == "N" and _has_verb_behind(letters, i + 1):
        return False  # "maximum sustained winds were"
    return before in "N,)(TCQ." or after == "P"


def _has_verb_behind(letters: list[str], i: int) -> bool:
    """Whether an auxiliary stands right behind the nouns from a token on and where they are: they are the subject, and no object."""
    while i < len(letters) and letters[i] in "NPD":
        i += 1
    return letters[i : i + 1] in (["A"], ["M"])


def _neighbour(letters: list[str], i: int, step: int) -> str:
    j = i + step
    while 0 <= j < len(letters) and letters[j] == "J":
        j += step
    return letters[j] if 0 <= j < len(letters) else "."
