"""How surely a figure is stated, and by whom: from the verbs that govern it."""

from __future__ import annotations

import re
from functools import cache

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.facts import passing_fact
from factcheck.extraction.frames import verbs_of
from factcheck.extraction.kinds import tells_premium
from factcheck.extraction.phrases import (
    PRONOUN,
    governor,
    noun_phrase_after,
    noun_phrase_before,
    opening_of,
    told_with,
)
from factcheck.extraction.pointing_back import another_number
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.tokens import HYPHENS
from factcheck.extraction.types import Mention, NounPhrase
from factcheck.lexicon import load, word_set
from factcheck.model import Kind, Modality

_VERB_OR_END = re.compile(r"[VAM.,]")


@passing_fact
class Stance:
    """The modality of one figure and its speaker."""

    modality: Modality
    """How surely."""
    speaker: str = ""
    """Who says so, in the source's words."""
    first: int = 0
    """First token of the words that say so."""
    last: int = 0
    """One past their last token; the same as `first` when there are none."""
    tellers: tuple[int, int] = (0, 0)
    """The tokens that tell who says so, and to whom: their names are not what the figure is about."""


@passing_fact
class _Saying:
    """Who states a figure."""

    speaker: str
    """In the source's words."""
    verb: int
    """The token of the verb, or of "according"."""
    tellers: tuple[int, int]
    """The tokens from the speaker, or the verb, to whom it is told."""


@cache
def _prison_terms() -> tuple[str, ...]:
    """What stands behind the years of a sentence."""
    return tuple(load("subjects")["measured_by"]["stretches"]["sentence"].split(", "))


@cache
def _lists() -> dict[str, frozenset[str]]:
    verbs, context = load("verbs"), load("context")
    table = {name: frozenset(verbs[name].split()) for name in ("saying", "forecast")}
    marks = ("forecast_words", "target_words", "denying_words")
    for name in marks:
        table[name] = frozenset(context[name]["words"].split())
    for name in ("counting_on", "yet_to_be"):
        table[name] = frozenset(context[name]["phrases"])
    table["counting"] = frozenset(phrase.partition(" ")[0] for phrase in table["counting_on"])
    table["marks"] = frozenset().union(*(table[name] for name in marks))
    return table


_OTHER_CLAUSE = frozenset(("with", "while", "whereas", "although", "though"))
"""Behind a comma they open a clause in which nobody tells what stands before it."""
_OF_ITSELF = frozenset(("report", "announce", "confirm", "record", "declare"))
"""With an object and no clause, what is told is the teller's own."""


def stance_of(tagged: Tagged, mention: Mention, text: str) -> Stance:
    """The modality of one mention and who says so."""
    first, last = _cluster(tagged, mention)
    said = _speaker(tagged, mention, text)
    speaker, tellers = (said.speaker, said.tellers) if said is not None else ("", (0, 0))
    lists = _lists()
    lower = tagged.tokens.lower
    # "will be worth $15.4 billion in 2027, nearly five times the $3.1 billion of 2020"
    before = mention.first - (lower[mention.first - 1 : mention.first] == ["the"]) - 1
    from_level = before > 0 and lower[before] in ("from", "against", "times")
    settled = from_level or _is_settled(tagged, mention)
    if "not" in lower and (denial := _set_against(tagged, mention)) >= 0:
        return Stance(Modality.DENIED, speaker, denial, denial + 1, tellers)
    if not lists["marks"].isdisjoint(lower[first : max(last, mention.first)]):
        near = range(max(first, mention.first - 4), mention.first)
        cluster = list(range(first, last)) + [i for i in near if not first <= i < last]
        for i in cluster:
            if lower[i] in lists["denying_words"] and i < last and not _refuses(lower, i):
                if _is_aside(tagged, i, mention) or _takes_for_granted(lower, i, mention):
                    break
                return Stance(Modality.DENIED, speaker, i, i + 1, tellers)
        for i in cluster:
            goals = tagged.tags[i - 1 : i] == "Q"  # "scored four goals"
            if lower[i] in lists["target_words"] and not (settled or goals):
                return Stance(Modality.TARGET, speaker, i, i + 1, tellers)
        for i in cluster:
            if lower[i] in lists["forecast_words"] and not settled and not _is_month(tagged, i):
                if lower[i] in _MAYBE and _is_of_past(tagged, i):
                    continue  # "may have killed 200 people"
                if lower[i] in _AGREED and (
                    _is_term_of_deal(tagged, mention) or _is_term_of_prison(tagged, mention)
                ):
                    continue
                return Stance(Modality.FORECAST, speaker, i, i + 1, tellers)
    rate = mention.quantity.kind is Kind.GROWTH_RATE  # of years that are told, however they are
    if not (settled or rate) and (foretold := _foretold_with(tagged, mention)) is not None:
        return Stance(foretold[0], speaker, foretold[1], foretold[1] + 1, tellers)
    at = _counted_on(tagged, mention)
    at = _is_to(tagged, mention) if at is None else at
    if at is not None or (at := _expected(tagged, mention)) is not None:
        return Stance(Modality.FORECAST, speaker, at, at + 2, tellers)
    if said is not None:
        saying = said.verb
        base = tagged.verbs[saying].base if saying in tagged.verbs else ""
        if base in lists["forecast"] and base not in ("estimate", "see") and not from_level:
            return Stance(Modality.FORECAST, speaker, saying, saying + 1, tellers)
        return Stance(Modality.ATTRIBUTED, speaker, saying, saying + 1, tellers)
    return Stance(Modality.ASSERTED)


def _foretold_with(tagged: Tagged, mention: Mention) -> tuple[Modality, int] | None:
    """How a figure is told whose participle behind a comma, or whose "to" behind a year, goes on from a verb of what is to come, and the word that
    tells it: "is projected to grow, reaching $44 million", "is set to grow from 2,000 in 2020 to reach 30,000"."""
    verb, lower = governor(tagged, mention.first), tagged.tokens.lower
    form = tagged.verbs.get(verb) if verb is not None else None
    if verb is None or form is None or lower[verb] == "according":
        return None
    first = verb
    while first > 1 and tagged.tags[first - 1] == "J" and lower[first - 1] != ",":
        first -= 1  # ", eventually reaching"
    if form.form == "ing":
        joined = lower[first - 1] == "," and form.base in _TO_COME
    else:
        joined = form.base in _TO_COME and lower[first - 1] == "to" and tagged.tags[first - 2] == "T"
    outer = tagged.governors[first - 1] if joined else None
    if outer is None or outer not in tagged.verbs or ";" in lower[outer:first]:
        return None
    opening, base = opening_of(tagged, outer), tagged.verbs[outer].base
    ahead = max((at for at in tagged.verbs if at < opening), default=0)
    if not _lists()["denying_words"].isdisjoint(lower[opening:outer]) or base in _deals():
        return None  # "will not bid, leaving", "will buy Tidewall for $2 billion, representing"
    if not _ASIDE.isdisjoint(lower[ahead:opening]):
        return None  # "crashed before it was due to land, killing 40"
    for i in range(opening, outer + 1):
        if lower[i] in _lists()["target_words"]:
            return Modality.TARGET, i
        if lower[i] in _lists()["forecast_words"] and lower[i] not in _MAYBE:
            return Modality.FORECAST, i
    return (Modality.FORECAST, outer - 2) if outer > 1 and _is_yet_to_be(tagged, outer) else None


@cache
def _deals() -> frozenset[str]:
    return word_set("verbs", "deals", "buying") | word_set("verbs", "deals", "paying")


_ASIDE = frozenset(("before", "after", "when", "as", "while", "because", "until", "since"))
"""They open a clause that tells when or why something was so."""
_MAYBE = frozenset(("may", "might"))
"""Modals of what is possible; before "have" they tell of the past, unlike "will have"."""


def _is_of_past(tagged: Tagged, modal: int) -> bool:
    """Whether a modal tells what perhaps was so already: "may have died", "might well have been hurt"."""
    at = modal + 1
    while tagged.tags[at : at + 1] == "J":
        at += 1
    return tagged.tokens.lower[at : at + 1] == ["have"]


def _is_settled(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure only tells what somebody or something that will do so is: "The 24-year-old will earn", "will earn so much on a six-year deal"."""
    lower = tagged.tokens.lower
    if not HYPHENS.intersection(lower[mention.first : mention.last]):
        return False
    if mention.quantity.unit == "year_of_age" or "strong" in lower[mention.first : mention.last]:
        return True  # "plans to halve its 4,000-strong workforce"
    contract = lower[mention.last : mention.last + 1] in (["deal"], ["contract"], ["lease"])
    return contract and lower[max(0, mention.first - 2) : mention.first] == ["on", "a"]


def _set_against(tagged: Tagged, mention: Mention) -> int:
    """The "not" before a number that another one is set against, below 0 where there is none: "300 exhibitors, not 250", "not 250 but 300"."""
    lower, at = tagged.tokens.lower, mention.first - 1
    while at > 0 and lower[at] in ("at", "the", "some", "about", "by", "in"):
        at -= 1
    if at < 1 or lower[at] != "not":
        return -1
    behind = lower[mention.last : mention.last + _COUNTED]
    return at if lower[at - 1] in (",", "and") or "but" in behind else -1


_COUNTED = 4
"""Tokens behind a number in which "but" stands that sets another one against it."""


def _is_aside(tagged: Tagged, denial: int, mention: Mention) -> bool:
    """Whether a figure stands between commas within what is denied, which it takes for granted: "denies that its base, home to 450 men, is"."""
    tags = tagged.tags
    opening, closing = tags.rfind(",", denial, mention.first), tags.find(",", mention.last)
    return denial < opening and closing > 0 and tags[closing + 1 : closing + 2] in ("A", "M", "V")


def _takes_for_granted(lower: list[str], denial: int, mention: Mention) -> bool:
    """Whether what is denied is what the counted ones do or are, and not how many there are: "four of the dead were not from India", "the 40 men who denied it",
    "cannot free all 18 men"."""
    if not _RELATIVE.isdisjoint(lower[mention.last : denial]):
        return True
    if lower[denial] not in ("not", "n't", "never"):
        return False
    return denial >= mention.last or lower[mention.first - 1] in ("the", "all", "these", "those")


_RELATIVE = frozenset(("who", "which", "that"))


def _refuses(lower: list[str], verb: int) -> bool:
    """Whether a verb tells what was turned down, not what was said to be untrue: "rejected the bill by 118 votes", not "rejected reports that"."""
    if lower[verb] not in word_set("context", "refusing"):
        return False
    return word_set("context", "said_untrue").isdisjoint(lower[verb + 1 : verb + _FAR_OBJECT])


_FAR_OBJECT = 8
"""Tokens behind such a verb in which its object stands."""
_AGREED = frozenset(("will", "would"))
"""What is agreed and yet to be done."""


def _is_term_of_deal(tagged: Tagged, mention: Mention) -> bool:
    """Whether an amount is what a deal is agreed for: "will buy Tidewall for $2 billion", "will pay $68 a share, a premium of 32%"."""
    verb, unit = governor(tagged, mention.first), mention.quantity.unit
    base = tagged.verbs[verb].base if verb in tagged.verbs else ""
    lower, behind = tagged.tokens.lower, mention.last
    if base in word_set("verbs", "deals", "buying") and unit[:3].isupper():
        return "for" in lower[verb : mention.first]
    if lower[mention.first - 1] in _ITS and "".join(lower[behind : behind + 1]) in word_set(
        "context", "trades"
    ):
        return True  # "will close its $3 billion purchase"
    if base not in word_set("verbs", "deals", "paying"):
        return False
    if "fee" in lower[behind : behind + _EACH]:
        return True  # "would have to pay a $40 million break-up fee"
    if unit[:3].isupper() and lower[behind : behind + 1] == ["for"]:
        named = tagged.tokens.text[behind + 1 : behind + 2]
        return bool(named) and named[0][0].isupper()  # "will pay $3 billion for Tidewall"
    of_share = not word_set("verbs", "deals", "shares").isdisjoint(lower[mention.first : behind + _EACH])
    told = "premium" in lower[mention.first - 3 : mention.last + 2]
    return of_share or (unit == "percent" and (told or tells_premium(lower, mention.first, mention.last)))


_ITS = frozenset(("its", "their", "the"))
_EACH = 5
"""Tokens behind an amount in which it may be told what it is for: "$128 in cash for each share"."""


def _is_term_of_prison(tagged: Tagged, mention: Mention) -> bool:
    """Whether a stretch of time is what somebody was sentenced to: "will spend 21 years behind bars"; no "faces 21 years", nor a minimum before parole."""
    verb = governor(tagged, mention.first)
    if verb not in tagged.verbs or tagged.verbs[verb].base not in ("spend", "serve"):
        return False
    behind = " ".join(tagged.tokens.lower[mention.last : mention.last + 2])
    return behind.startswith(_prison_terms())


def _counted_on(tagged: Tagged, mention: Mention) -> int | None:
    """The verb that with its preposition tells what is expected, where the figure is of its object: "counts on 700 exhibitors and 24,000"."""
    lower, at = tagged.tokens.lower, mention.first - 1
    if _lists()["counting"].isdisjoint(lower):
        return None
    while at > max(1, mention.first - _REACH) and tagged.tags[at] in "QNCJD":
        at -= 1
    told = at > 1 and " ".join(lower[at - 1 : at + 1]) in _lists()["counting_on"]
    return (
        at - 1 if told and tagged.tags[at - 2] in "NRAMJ" else None
    )  # no "guilty of four counts on 12 days"


def _is_to(tagged: Tagged, mention: Mention) -> int | None:
    """The auxiliary or verb that with "to" tells what was or is yet to be: "the bridge was to cost", "were supposed to create"; of a headline without
    another verb its subject: "Drone market to hit $58 billion"."""
    verb, lower = governor(tagged, mention.first), tagged.tokens.lower
    if verb is not None and verb > 1 and lower[verb - 1] == "to" and tagged.tags[verb - 2] == "N":
        headline = _VERBS.isdisjoint(tagged.tags[:verb]) and _VERBS.isdisjoint(tagged.tags[mention.last :])
        return verb - 1 if headline else None
    return verb - 2 if verb is not None and verb > 1 and _is_yet_to_be(tagged, verb) else None


def _is_yet_to_be(tagged: Tagged, verb: int) -> bool:
    """Whether what stands before a verb tells that it was or is yet to be: "were supposed to create", "is estimated to reach"."""
    before = " ".join(tagged.tokens.lower[verb - 2 : verb])
    moves = verb in tagged.verbs and tagged.verbs[verb].base in _TO_COME
    return before in _lists()["yet_to_be"] or (before == "estimated to" and moves)


_TO_COME = verbs_of("change") | verbs_of("showing") | {"reach", "hit"}
"""What is "estimated to" do one of these is told ahead; "is estimated to be worth" tells of now."""


_VERBS = frozenset("VAM")


def _is_month(tagged: Tagged, i: int) -> bool:
    """Whether "May" stands at token `i`, and not "may"."""
    return i > 0 and tagged.tokens.text[i] == "May"


def _cluster(tagged: Tagged, mention: Mention) -> tuple[int, int]:
    """The verb that governs the mention with its auxiliaries and modals: a range of tokens, empty if there is none."""
    verb = governor(tagged, mention.first)
    if verb is None:
        ahead = _VERB_OR_END.search(tagged.tags, mention.last)
        if ahead is None or ahead.group() in ".," or _is_another_clause(tagged, mention.last, ahead.start()):
            return mention.first, mention.first
        verb = last = ahead.start()
        while last < len(tagged.tags) and tagged.tags[last] in "VAMJ":
            last += 1
        return verb, last
    verb = told_with(tagged, verb)
    return opening_of(tagged, verb), verb + 1


def _is_another_clause(tagged: Tagged, first: int, last: int) -> bool:
    """Whether a clause of its own opens between two tokens: "400 soldiers at a camp in the north, because they have not been paid"."""
    return "W" in tagged.tags[first:last] and not word_set("context", "opening_clauses").isdisjoint(
        tagged.tokens.lower[first:last]
    )


_REACH = 60
"""Tokens between a figure and the verb that says who states it, or that it is counted on."""


def _speaker(tagged: Tagged, mention: Mention, text: str) -> _Saying | None:
    """Who says so, and the verb (or "according") that tells it."""
    lower, tags = tagged.tokens.lower, tagged.tags
    saying = _lists()["saying"]
    for i in range(len(tags) - 1) if "according" in lower else ():
        if lower[i] == "according" and lower[i + 1] == "to":
            phrase = noun_phrase_after(tagged, i + 2)
            if phrase is not None:
                named = phrase.preposition == "of" and tagged.tokens.text[phrase.tail_first][0].isupper()
                last = phrase.tail_last if named else phrase.last  # "the Association of Game Publishers"
                return _Saying(tagged.phrase(phrase.first, last, text), i, (0, 0))
    if "by" in lower and (counting := _by_count_of(tagged, mention, text)) is not None:
        return counting
    if (put := another_number(tagged, mention)) is not None:
        teller = subject_of(tagged, put)
        if teller is not None and teller is not PRONOUN:
            return _Saying(tagged.phrase(teller.first, teller.last, text), put, (teller.first, put + 1))
    opens = _opens_own_say(tagged, mention, saying)
    for i, form in tagged.verbs.items():
        if form.base not in saying or form.form == "ing" or abs(i - mention.first) > _REACH or i < opens:
            continue
        if i < mention.first and tags[i - 1 : i] != "A":
            follows = tags[i + 1 : i + 2]
            behind = noun_phrase_after(tagged, i + 1) if follows == "N" and tags[i - 1] == "," else None
            named = behind is not None and tagged.tokens.text[behind.last - 1][0].isupper()
            if behind is not None and behind.first == i + 1 and named:
                # "..., said mobility commissioner Lena Horak, who expects"
                return _Saying(tagged.phrase(behind.first, behind.last, text), i, (i, behind.last))
            subject = subject_of(tagged, i)
            known = subject is not None and subject is not PRONOUN
            if follows in "NDQ" and form.base in _OF_ITSELF:
                continue  # "Halvorsen Group reported revenue of ...": its own
            if _has_object(tagged, mention, i) or _has_itself(tagged, mention, subject):
                continue  # "The stages saw 240 talks", "expect 60,000 visitors and have a budget of 5 million"
            between = lower[i : mention.first]
            if subject is PRONOUN and form.base in _EXPECTING and "to" in between and ";" not in between:
                return _Saying("", i, (0, 0))  # "It expects sales to grow 40 percent"
            if (
                (follows in "WRND,JP" or follows == "Q")
                and known
                and form.base not in ("show", "count", "find", "put", "note", "add")
            ):
                assert subject is not None
                end = i + 1
                while form.base in _ADDRESSING and tags[end : end + 1] == "N":
                    end += 1  # "told TIB News that"
                return _Saying(tagged.phrase(subject.first, subject.last, text), i, (subject.first, end))
        if lower[i - 1] in ("and", "but"):
            continue  # ", and expects growth of": who said it before says more
        if i >= mention.last and "," in tags[mention.last : i]:
            # "..., the agency said" and "..., said the agency"
            end = (
                tags.rfind("(", 0, i) if tags[i - 1] == ")" else i
            )  # "the Statistical Office (Destatis) reports"
            before = noun_phrase_before(tagged, end)
            behind = noun_phrase_after(tagged, i + 1)
            comma = tags.rfind(",", mention.last, i)
            if lower[comma + 1] in _OTHER_CLAUSE:
                continue  # "won 50 percent, with 99 percent of ballots counted", "rose 1%, while Japan saw a fall"
            chosen = before if before is not None and before.first > comma else behind
            if form.base in _EXPECTING and before is not None and _is_of_expected(tagged, before.first):
                continue
            if chosen is not None:
                end = next((at for at in range(chosen.last, len(tags)) if tags[at] in ".)"), len(tags))
                around = (comma, i) if chosen is before else (i, end)
                return _Saying(tagged.phrase(chosen.first, chosen.last, text), i, around)
    return None


def _is_of_expected(tagged: Tagged, teller: int) -> bool:
    """Whether those who expect something, from a token on, expect another figure: "rose to $136 bn, ahead of the $135 bn analysts expected"."""
    before = teller - 1
    while before > 0 and tagged.tags[before] in "DJ":
        before -= 1
    return tagged.tags[before] in "QW" or tagged.tokens.lower[before] == "than"


def _expected(tagged: Tagged, mention: Mention) -> int | None:
    """The word that tells that a figure was expected with which a result is compared: "below the $1.37 analysts expected", "beating estimates of 2 percent"."""
    lower, first, last = tagged.tokens.lower, mention.first, mention.last
    if lower[first - 1 : first] == ["the"]:
        if lower[last : last + 2] == ["expected", "by"]:
            return last
        behind = last + (lower[last : last + 1] == ["that"])
        those = noun_phrase_after(tagged, behind)
        verb = those.last if those is not None and those.first <= behind + 1 else len(lower)
        verb += lower[verb : verb + 1] == ["had"]
        form = tagged.verbs.get(verb)
        return verb if form is not None and form.base in _EXPECTING else None
    noun = first - 2
    if first < _FAR_COMPARED or lower[first - 1] != "of" or lower[noun] not in _EXPECTATIONS:
        return None
    return noun if not _BESIDE.isdisjoint(lower[first - _FAR_COMPARED : noun]) else None


_EXPECTING = frozenset(("expect", "forecast", "predict", "anticipate", "project"))
_EXPECTATIONS = frozenset(
    "estimate estimates expectation expectations forecast forecasts projection projections consensus".split()
)
_BESIDE = frozenset(
    "above below beat beats beating ahead missed missing misses short exceeding exceeded topped topping than".split()
)
"""Before an expectation, what sets a result beside it."""
_FAR_COMPARED = 7
"""Tokens before a figure in which such a word stands."""


def _by_count_of(tagged: Tagged, mention: Mention, text: str) -> _Saying | None:
    """Whose count a figure is: "cost 13 billion, by the insurers' count", "by Orla Bell's estimate 400 people came"."""
    lower = tagged.tokens.lower
    for i in range(1, len(lower)):
        if lower[i] not in _COUNTS or ";" in lower[mention.last : i] or ";" in lower[i : mention.first]:
            continue
        phrase = noun_phrase_before(tagged, i + 1)
        if phrase is None or not phrase.owner_last:
            continue
        first = phrase.owner_first
        if "by" in (lower[first - 1], lower[first - 2] if tagged.tags[first - 1] == "D" else ""):
            teller = tagged.phrase(first, phrase.owner_last, text)
            return _Saying(re.sub(r"['’]s?\Z", "", teller), i, (first, i + 1))
    return None


_COUNTS = frozenset("count counts estimate estimates reckoning tally calculation calculations".split())


def _opens_own_say(tagged: Tagged, mention: Mention, saying: frozenset[str]) -> int:
    """Where the part behind a semicolon begins in which somebody else has a say: "police said ...; the opposition said it was 900"."""
    first = mention.first
    before = tagged.tokens.lower[max(0, first - _REACH) : first]
    if ";" not in before:
        return 0
    at = first - before[::-1].index(";")
    verbs = (tagged.verbs.get(i) for i in range(at + 1, first))
    return at if any(form is not None and form.base in saying for form in verbs) else 0


def _has_itself(tagged: Tagged, mention: Mention, speaker: NounPhrase | None) -> bool:
    """Whether the figure is of what the speaker "has", in a clause joined to the one in which it says something."""
    verb = governor(tagged, mention.first)
    if (
        verb is None
        or tagged.tokens.lower[verb] not in ("have", "has", "had")
        or tagged.tags[verb + 1 : verb + 2] == "V"
    ):
        return False
    joined = "C" in tagged.tags[max(0, verb - 2) : verb]
    return joined and speaker is not None and subject_of(tagged, verb) == speaker


_ADDRESSING = frozenset(("tell", "warn"))
"""Verbs whose first object is who is told."""
_DOING = frozenset("see claim answer reply respond show find count record stick speak talk".split())
"""Verbs that state something where a clause follows, and do something to an object: "claimed 52 lives", "answered a call"."""


def _has_object(tagged: Tagged, mention: Mention, verb: int) -> bool:
    """Whether a verb that may state something is told of doing it: in the past, with no verb behind it up to the figure's own."""
    form = tagged.verbs[verb]
    if form.base not in _DOING or form.form != "past" or tagged.tokens.lower[verb + 1 : verb + 2] == ["that"]:
        return False
    end = mention.last
    while end < len(tagged.tags) and tagged.tags[end] in "NJQPCD":
        end += 1
    return not {*tagged.tags[verb + 1 : end + 1]} & {*"VAM"}
