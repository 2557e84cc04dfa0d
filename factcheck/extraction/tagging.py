"""Tokens -> one tag a token: just enough grammar to find the verb that governs a figure and the noun phrase it speaks of.

Closed-class words and the forms of verbs around figures come from the lexicon; every other word is taken for a noun or adjective.
There is no model: a wrong tag costs a subject, never a value.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from factcheck.extraction.nouns import is_plural
from factcheck.extraction.types import Mentions, Tokens
from factcheck.lexicon import load, word_set


class Tag(StrEnum):
    """Word classes, one character each."""

    DETERMINER = "D"
    PREPOSITION = "P"
    CONJUNCTION = "C"
    RELATIVE = "W"
    PRONOUN = "R"
    AUXILIARY = "A"
    MODAL = "M"
    ADVERB = "J"
    VERB = "V"
    NOUN = "N"
    QUANTITY = "Q"
    DATE = "T"
    COMMA = ","
    POSSESSIVE = "S"
    OPENING = "("
    CLOSING = ")"
    STOP = "."


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A word as a form of a verb."""

    base: str
    """Dictionary form."""
    form: str
    """`base`, `s`, `past` or `ing`."""


@dataclass(frozen=True, slots=True)
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

    def phrase(self, first: int, last: int, text: str) -> str:
        """The text from token `first` up to token `last` (not included)."""
        if first >= last:
            return ""
        return text[self.tokens.start[first] : self.tokens.end[last - 1]]


_SIGNS = {
    ",": ",", "(": "(", "[": "(", ")": ")", "]": ")", ".": ".", ";": ".", ":": ".", "!": ".", "?": ".", "–": ".", "—": ".",
    "…": ".", "|": ".", "•": ".", "'s": "S", "’s": "S", "'": "S", "’": "S", "“": "J", "”": "J", '"': "J", "&": "N", "/": "N", "-": "J", "+": "J", "±": "J", "~": "J", "≈": "J",
}  # fmt: skip
_LETTERS = {
    "determiner": "D", "preposition": "P", "conjunction": "C", "relative": "W", "pronoun": "R", "auxiliary": "A", "modal": "M",
    "adverb": "J",
}  # fmt: skip

_PERIODS = frozenset(("year", "years", "months", "quarter", "half", "season", "week", "weeks", "period"))
_BY_NEIGHBOURS = frozenset(("that", "&", "/", "–", "-"))
"""Words and signs whose neighbours give their tag."""


@lru_cache(maxsize=1)
def closed_class() -> dict[str, str]:
    """Word -> tag letter, for the words of closed classes."""
    table: dict[str, str] = {}
    for name, words in load("closed_class")["tags"].items():
        for word in words.split():
            table.setdefault(word, _LETTERS[name])
    return table


@lru_cache(maxsize=1)
def _nouns_like_verbs() -> frozenset[str]:
    return frozenset(load("closed_class")["nouns_like_verbs"]["words"].split())


@lru_cache(maxsize=1)
def verb_forms() -> dict[str, VerbForm]:
    """Every form of the verbs in the lexicon.

    >>> verb_forms()["rose"].base, verb_forms()["killing"].form
    ('rise', 'ing')
    """
    lexicon = load("verbs")
    irregular: dict[str, str] = lexicon["irregular"]
    bases: set[str] = set()
    for name, words in lexicon.items():
        if isinstance(words, str):
            bases.update(words.split())
        elif name == "roles":
            for forms in words.values():
                bases.update(forms.split())
    table: dict[str, VerbForm] = {}
    for base in sorted(bases | irregular.keys()):
        forms = {"base": base, "s": _third_person(base), "ing": _with_ending(base, "ing")}
        if base not in irregular:
            forms["past"] = _with_ending(base, "ed")
        elif not irregular[base]:
            table[base] = VerbForm(base, "past")  # "put", "hit": the past is what texts tell in
        for form, word in forms.items():
            table.setdefault(word, VerbForm(base, form))
        for word in irregular.get(base, "").split():
            table[word] = VerbForm(base, "past")
    return table


def _third_person(base: str) -> str:
    if base.endswith(("s", "x", "ch", "sh", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


def _with_ending(base: str, ending: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying" if ending == "ing" else base + "d"
    if base.endswith("e"):
        return (base if base.endswith("ee") and ending == "ing" else base[:-1]) + ending
    if base.endswith("y") and base[-2] not in "aeiou" and ending == "ed":
        return base[:-1] + "ied"
    short = (
        len(base) <= 4
        and base[-1] not in "aeiouwxy"
        and base[-2] in "aeiou"
        and base[-3:-2] not in tuple("aeiou")
    )
    return base + (base[-1] if short or base in ("commit", "admit", "rebel") else "") + ending


def tag(mentions: Mentions) -> Tagged:
    """The tags of a sentence whose quantities and dates are known."""
    tokens = mentions.tokens
    letters = [_plain_tag(word) for word in tokens.lower]
    for date in mentions.dates:
        letters[date.first : date.last] = Tag.DATE * (date.last - date.first)
    for mention in mentions.quantities:
        letters[mention.first : mention.last] = Tag.QUANTITY * (mention.last - mention.first)
    if not _BY_NEIGHBOURS.isdisjoint(tokens.lower):
        for i in range(1, len(letters) - 1):
            if tokens.lower[i] in _BY_NEIGHBOURS:
                letters[i] = _tag_between(tokens, letters, i)
    for i in range(1, len(letters) - 1):
        if tokens.lower[i] == "." and tokens.lower[i - 1] in _SHORT_TITLES:
            letters[i] = Tag.ADVERB  # "Mr. Ayers"
    _set_adjectives(tokens, letters)
    behind_counted = frozenset(
        m.last
        for m in mentions.quantities
        if m.counted is not None and m.counted.end == tokens.end[m.last - 1]
    )
    for i in range(len(letters) - 1):
        if tokens.lower[i] in _YEAR_SORTS and letters[i + 1] == Tag.DATE:
            letters[i] = Tag.DATE
    adjectival = frozenset(
        m.last for m in mentions.quantities if "-" in tokens.text[m.first + 1 : m.last - 1]
    )
    for i in range(2, len(letters) - 1):
        if (
            tokens.lower[i] in ("ended", "ending")
            and letters[i + 1] == Tag.DATE
            and tokens.lower[i - 1] in _PERIODS
        ):
            letters[i] = Tag.PREPOSITION  # "revenue for the year ended 31 March 2024 was"
    verbs = _verbs(tokens, letters, behind_counted)
    for i in adjectival.intersection(verbs):
        if verbs[i].form in ("base", "s"):  # "the 32-year rule of"
            del verbs[i]
            letters[i] = Tag.NOUN
    _mend_second(tokens, letters, verbs)
    _mend_observed(tokens, letters, verbs)
    _mend_verbless(tokens, letters, verbs)
    for i in verbs:
        letters[i] = Tag.VERB
    return Tagged(tokens, "".join(letters), verbs, _governors(letters), _counted(mentions))


_SHORT_TITLES = frozenset("mr mrs ms dr prof st sen rep gov gen col capt lt sgt rev hon".split())
"""Before a full stop that ends no clause."""
_ENDING = frozenset(".;!?")
_YEAR_SORTS = frozenset(("fiscal", "calendar"))
"""Before a year they belong to it: "in fiscal 2006"."""
_ENDS_NAME = frozenset(("corp", "inc", "ltd", "co", "plc", "llc"))
"""Before a full stop that ends no sentence."""


def _set_adjectives(tokens: Tokens, letters: list[str]) -> None:
    """Adjectives with no noun behind them are no nouns: "6 percent short of", "1.6 degrees warmer than"."""
    adjectives = word_set("closed_class", "adjectives")
    for i in range(1, len(letters)):
        if letters[i] != Tag.NOUN or letters[i - 1] in "DP" or letters[i + 1 : i + 2] in (["N"], ["S"]):
            continue
        word = tokens.text[i]
        compared = word.endswith("er") and tokens.lower[i + 1 : i + 2] == ["than"]
        if word in adjectives or compared or word.endswith(("able", "ible", "less")):
            letters[i] = Tag.ADVERB


def _mend_observed(tokens: Tokens, letters: list[str], verbs: dict[int, VerbForm]) -> None:
    """Verbs of seeing and valuing look like nouns behind a name, and so do the verbs and nouns behind their objects.

    "The Civitas Group estimates world spending at", "HSRC sees the market grow from", "IDC expects the market to reach".
    """
    lexicon = load("verbs")
    valuing, moving = frozenset(lexicon["valuing"].split()), frozenset(lexicon["change"].split())
    forms = verb_forms()
    main = next((i for i in sorted(verbs) if verbs[i].base in valuing), None)
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


def _mend_second(tokens: Tokens, letters: list[str], verbs: dict[int, VerbForm]) -> None:
    """A word that may be a noun is none of two verbs of one clause: "Chip yields at the Dresden fab have climbed"."""
    last: int | None = None
    for i, letter in enumerate(letters):
        if i in verbs:
            form = verbs[i].form
            last = i if form in ("s", "base") and tokens.lower[i] in _nouns_like_verbs() else None
        elif letter in ".,(CWR" or tokens.lower[i] == "to":
            last = None
        elif letter in "AM" and last is not None and i > last + 1:
            del verbs[last]
            letters[last] = Tag.NOUN
            last = None


def _mend_verbless(tokens: Tokens, letters: list[str], verbs: dict[int, VerbForm]) -> None:
    """A clause without a verb, whose name is followed by a word that can be one, has its verb there: "Germany leads with 3,980"."""
    start, mass = 0, word_set("context", "mass_nouns")
    for end, letter in enumerate(letters):
        if letter != ".":
            continue
        first, start = start, end + 1
        finite = any(
            letters[i] in "AMV"
            and tokens.lower[i - 1] not in ("to", "be")
            and (i not in verbs or verbs[i].form != "ing")
            for i in range(first, end)
        )
        plural = False
        if not finite and tokens.lower[end] in _ENDING:
            for i in range(first + 1, end - 1):
                form = verb_forms().get(tokens.lower[i])
                word = tokens.lower[i - 1]
                named = tokens.text[i - 1][0].isupper() and not (is_plural(word) or word in mass)
                plural = plural or (letters[i - 1] == Tag.NOUN and is_plural(word))
                told = form is not None and (
                    (form.form == "s" and named and letters[i - 1] == Tag.NOUN)
                    or (
                        form.form == "base" and plural and letters[i - 1] in "NJ" and letters[i + 1] in "PQDJ"
                    )
                )
                if letters[i] == Tag.NOUN and form is not None and told:
                    verbs[i] = form
                    letters[i] = Tag.VERB
                    break


def _observer(tokens: Tokens, letters: list[str], valuing: frozenset[str]) -> int | None:
    """The word behind the name that opens a sentence without a verb, when it is a form of a verb of valuing."""
    for i in range(1, len(letters) - 1):
        if letters[i] in "VAM,(":
            return None
        form = verb_forms().get(tokens.lower[i])
        name = i - 1 - (letters[i - 1] == "." and i > 1 and tokens.lower[i - 2] in _ENDS_NAME)
        if (
            form is not None
            and form.base in valuing
            and form.form == "s"
            and letters[i] == Tag.NOUN
            and tokens.text[name][0].isupper()
            and letters[i + 1] in "DNRJ"
        ):
            return i
    return None


def _tag_between(tokens: Tokens, letters: list[str], i: int) -> str:
    """The tag of "that" or of a sign, by the tags of its neighbours."""
    nouns = letters[i - 1] == letters[i + 1] == "N"
    if tokens.lower[i] == "that":
        then = tokens.lower[i + 1]
        verb = letters[i + 1] in "MA" or then in verb_forms() or then.endswith("ed")
        # "the rent that almond growers paid": a clause of its own follows
        noun = letters[i - 1] == Tag.NOUN and tokens.lower[i - 1] not in verb_forms()
        verb = verb or (
            noun
            and any(
                (form := verb_forms().get(word)) is not None and form.form in ("past", "s")
                for word in tokens.lower[i + 2 : i + 5]
            )
        )
        return (
            Tag.RELATIVE if verb and letters[i - 1] in "NQT" else letters[i]
        )  # "a battery that lasts 31 hours"
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
            found[mention.last] = first
    return found


def _governors(letters: list[str]) -> list[int | None]:
    found: list[int | None] = []
    verb = None
    for i, letter in enumerate(letters):
        found.append(verb)
        if letter in "VA":
            verb = i
        elif letter in ".(W":
            verb = None
    found.append(verb)
    return found


@lru_cache(maxsize=4096)
def _plain_tag(word: str) -> str:
    """The tag of a word by itself; remembered, since a text repeats its words."""
    known = closed_class().get(word) or _SIGNS.get(word)
    if known:
        return known
    if (
        word.endswith("ly")
        and len(word) > 4
        and word not in ("family", "supply", "assembly", "july", "italy", "monthly", "daily", "quarterly")
    ):
        return "J"
    if (
        word.endswith("est")
        and len(word) > 5
        and word
        not in (
            "arrest",
            "interest",
            "harvest",
            "protest",
            "request",
            "contest",
            "forest",
            "invest",
            "suggest",
        )
    ):
        return "J"
    return "N" if any(sign.isalnum() for sign in word) else "J"


def _verbs(tokens: Tokens, letters: list[str], behind_counted: frozenset[int]) -> dict[int, VerbForm]:
    forms = verb_forms()
    verbs: dict[int, VerbForm] = {}
    for i, word in enumerate(tokens.lower):
        if letters[i] != "N":
            continue
        form = forms.get(word)
        if form is None and (
            word.endswith("ed") or (i and (letters[i - 1] in "RM" or tokens.lower[i - 1] == "to"))
        ):
            form = _unknown_form(word, letters, i)
        if form is None or (tokens.text[i][0].isupper() and i > 0 and form.form != "past"):
            continue
        sure = i in behind_counted and form.form in ("base", "past") and word not in _nouns_like_verbs()
        if sure or _is_verb(tokens, letters, i, form):
            verbs[i] = form
            letters[i] = "V"
    return verbs


def _unknown_form(word: str, letters: list[str], i: int) -> VerbForm | None:
    """A form of a verb that the lexicon does not hold: a past, or an -s form between a pronoun and its object."""
    if len(word) > 5 and word.endswith("ed") and not word.endswith("eed") and "-" not in word:
        return VerbForm(word, "past")
    if (
        word.endswith("s")
        and i
        and letters[i - 1] == "R"
        and letters[i + 1 : i + 2]
        and letters[i + 1] in "QDP"
    ):
        return VerbForm(word, "s")
    if i and word.islower() and letters[i - 1] == "M":
        return VerbForm(word, "base")  # "would withdraw 2.7 %"
    if (
        i
        and word.islower()
        and letters[i - 1] == "P"
        and letters[i + 1 : i + 2] == ["Q"]
        and not word.endswith("s")
    ):
        return VerbForm(word, "base")  # "obliged to cede 2,400 square miles"
    return None


@lru_cache(maxsize=1)
def _preterites() -> frozenset[str]:
    """Past forms that are no participles, and so no adjectives either: "took", "fell"."""
    rows = (forms.split() for forms in load("verbs")["irregular"].values())
    return frozenset(forms[0] for forms in rows if len(forms) == 2)


@lru_cache(maxsize=1)
def _moving_verbs() -> frozenset[str]:
    """Verbs of rising and falling, which "by" and "to" tell from the nouns that look like them."""
    return frozenset(load("verbs")["change"].split())


def _is_verb(tokens: Tokens, letters: list[str], i: int, form: VerbForm) -> bool:
    before = _neighbour(letters, i, -1)
    after = letters[i + 1] if i + 1 < len(letters) else "."
    word = tokens.lower[i]
    if form.form == "base" and before == "," and "," in letters[: i - 1]:
        opening = i - 2 - letters[i - 2 :: -1].index(",")
        if opening and letters[opening - 1] == "M":
            return True  # "would, according to estimates, cause hundreds"
    if before == "M" or (before == "P" and i and tokens.lower[i - 1] == "to" and form.form == "base"):
        return True
    if (
        word in _nouns_like_verbs()
        and before in "NR"
        and form.form in ("base", "s")
        and letters[i + 1 : i + 2] == ["J"]
        and tokens.lower[i + 1].endswith("ly")
    ):
        return True  # "one adult in eight sleeps badly"
    if form.form == "ing":
        if word in _nouns_like_verbs() and after not in "QD" and before != "A":
            return False
        if before in "DS" or after in "MA" or (after == "N" and before in ".("):
            return False
        return before in "NA,(.TRCWQV)J" or (before == "P" and after in "QDR")
    if form.form == "past":
        if before in "ARWVM" or (word in _preterites() and before != "D"):
            return True
        then = verb_forms().get(tokens.lower[i + 1]) if i + 1 < len(letters) else None
        if before == "Q" and then is not None and then.form == "past":
            return True  # "and 2,300 reported stolen"
        if before == "D" or (before in "PQS" and after in "NQ" and not (before == "Q" and after == "Q")):
            return False
        return before in "N,)(TCQ." or after == "P"
    if (
        form.form == "s"
        and i
        and form.base in _moving_verbs()
        and tokens.lower[i + 1 : i + 2] in (["by"], ["to"], ["from"])
    ):
        return before in "NRC"  # "the toll rises by 40 cents"
    if form.form == "base" and before == "W" and i + 1 < len(letters):
        then = verb_forms().get(tokens.lower[i + 1])
        if then is not None and then.form == "past":
            return False  # "of which pay accounted for"
    if form.form == "s" and before in ",C" and after in "PQD" and "V" in letters[:i]:
        earlier = (verb_forms().get(tokens.lower[j]) for j in range(i) if letters[j] == "V")
        if any(verb is not None and verb.form == "s" for verb in earlier):
            return True  # "weighs 184 g, runs for 31 hours and costs €549"
    if form.form == "base" and before == "N" and tokens.lower[i - 1] == "police":
        return after in "DQRJ"  # "Police arrest about 130"
    if word in _nouns_like_verbs():
        if i and tokens.lower[i - 1] in ("which", "who") and form.form == "s":
            return after not in ".,"  # "the takeover, which values the firm at"
        if tokens.lower[i + 1 : i + 2] == ["to"] and (
            then := verb_forms().get("".join(tokens.lower[i + 2 : i + 3]))
        ):
            return before in "NRW" and then.form in ("base", "past")  # "plans to sell"
        with_preposition = tokens.lower[i + 1 : i + 2] == [load("closed_class")["verbs_with"].get(word)]
        return (before in "NRWTC)" or (before == "," and with_preposition)) and (
            after in "QDR" or with_preposition
        )
    if form.form == "base" and before == "N" and not tokens.lower[i - 1].endswith("s"):
        # "the economic damage of": a noun; a base form is a verb behind a plural, or before an object
        return after in "DQR" and tokens.lower[i] not in _nouns_like_verbs()
    return (before in "NRWTC)Q" or (before == "," and after in "QDN")) and after in "QDPRNJTM.,CW"


def _neighbour(letters: list[str], i: int, step: int) -> str:
    j = i + step
    while 0 <= j < len(letters) and letters[j] == "J":
        j += step
    return letters[j] if 0 <= j < len(letters) else "."
