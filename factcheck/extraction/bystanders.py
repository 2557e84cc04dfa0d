"""Names in a figure's sentence that it is not about: who tells it, where something lies or runs, of what others a list consists."""

from __future__ import annotations

import re

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.compared_dates import extreme_before
from factcheck.extraction.frames import verbs_of
from factcheck.extraction.known_places import known_places
from factcheck.extraction.mending import PERCENT, is_superlative
from factcheck.extraction.names import Name, before_place
from factcheck.extraction.phrases import PRONOUN, form_at, governor
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention, NounPhrase
from factcheck.extraction.verb_surroundings import LIKENED
from factcheck.lexicon import word_set

_NEAR = 4
"""Tokens between the two ends of a way at most, or between a distance and the place that it is told from."""
_OF_WAYS = frozenset(("between", "and", "from", "to"))
"""Before an end of a way."""
_SOURCE = 8
"""Tokens between "according" and the name of the source at most."""
_AFTERMATH = frozenset(("after", "following", "despite", "amid"))
"""Before what had happened when something was counted."""
_FEWEST = 2
"""Names that make a list in brackets."""


def not_far(mention: Mention, names: list[Name]) -> list[Name]:
    """The names of a sentence; of one without an end those that open it and those around a figure."""
    if len(names) <= _MANY:
        return names
    near = (name for name in names[_OPENING:] if abs(name.first - mention.first) < _AROUND)
    return [*names[:_OPENING], *near]


_MANY = 20
"""No sentence of the labelled sets has more than eight names."""
_OPENING, _AROUND = 3, 60
"""Of more so many of the first ones are looked at, and those so many tokens from a figure at most: more than any sentence of the labelled sets needs."""


def without_bystanders(tagged: Tagged, mention: Mention, names: list[Name], told_before: bool) -> list[Name]:
    """The names that a figure may be about, and no "Italy" of "two thirds of them from outside Italy"; `told_before`: the text has named
    something that "the Board" can mean."""
    if not names:
        return names
    kept = [
        name for name in _without_tellers(tagged, mention, names) if not _told_before(tagged, mention, name)
    ]
    kept = _of_own_clause(tagged, mention, kept)
    if told_before:
        kept = [name for name in kept if not _is_of_age(tagged, name)]
    kept = [name for name in kept if not _is_earlier_one(tagged, mention, name)]
    meanwhile = not _MEANWHILE.isdisjoint(tagged.tokens.lower)
    return [
        name
        for name in kept
        if name.event
        or not (
            _is_end_of_way(tagged, name)
            or _is_destination(tagged, mention, name)
            or _is_far_from(tagged, mention, name)
            or tagged.tokens.lower[max(0, name.first - 2) : name.first] == ["from", "outside"]
            or is_hearer(tagged, name)
            or _is_in_bracket(tagged, mention, name)
            or _is_short_form(tagged, name, names)
            or tagged.tokens.lower[name.last : name.last + 1] in (["trading"], ["dealings"])
            or (meanwhile and _is_meanwhile(tagged, mention, name))
            or _is_other_name(tagged, name)
            or _is_likened(tagged, name)
            or _is_of_some(tagged, mention, name)
            or _has_own_figure(tagged, mention, name)
            or _has_part_told(tagged, mention, name)
            or _is_source(tagged, mention, name)
            or _is_listed(tagged, mention, name, kept)
            or (told_before and (is_common(tagged, name) or _is_in_aftermath(tagged, mention, name)))
            or ((told_before or len(kept) > 1) and _is_of_comparison(tagged, name))
            or ((told_before or len(kept) > 1) and _is_seat(tagged, name))
            or (name.text in _CONTINENTS and _has_the_best(tagged, name))
        )
    ]


def _is_earlier_one(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a name only tells how far back nothing like it was, "the worst since Hurricane Anton"; what a relative clause behind it tells is its own."""
    lower, tags = tagged.tokens.lower, tagged.tags
    before = name.first - 1
    before -= before > 0 and lower[before] == "the"
    if before < 1 or lower[before] != "since" or extreme_before(lower, before) is None:
        return False
    acts = tags[name.last : name.last + 1] in ("V", "A", "M")  # "the lowest since Norvia began to count"
    return not acts and not (mention.first > name.last and "W" in tags[name.last : mention.first])


def _is_seat(tagged: Tagged, name: Name) -> bool:
    """Whether a name only tells where a firm has its seat: Halsa and Norvia of "the maker, based in Halsa, Norvia, will close two plants"."""
    lower, tags, first = tagged.tokens.lower, tagged.tags, name.first
    if tags[first - 2 : first] == "N," and tagged.tokens.text[first - 2][0].isupper():
        first -= 2  # of which the name before is the town
        while first > 0 and tags[first - 1] == "N" and tagged.tokens.text[first - 1][0].isupper():
            first -= 1
    return first > 1 and lower[first - 1] == "in" and lower[first - 2] in ("based", "headquartered")


def _is_of_comparison(tagged: Tagged, name: Name) -> bool:
    """Whether a name only tells among what something is the largest or the fifth: "is the second-largest lake in Europe", ", its fifth in Spain".

    What happened there is of the place: "the deadliest attack in Iraq since 2003".
    """
    lower, tags = tagged.tokens.lower, tagged.tags
    before = lower[max(0, name.first - _FAR_COMPARED) : name.first]
    if "in" not in before or _POINTED.isdisjoint(lower[max(0, name.first - 2 * _FAR_COMPARED) : name.first]):
        return False
    at = before_place(tagged, name)
    if at > _FEWEST and lower[at] == "of" and lower[at - 1] in _SIDES:
        at -= 3  # "in the north of England"
    if at < 1 or lower[at] != "in" or "since" in lower:
        return False
    first = at
    while first > 0 and at - first < _FAR_COMPARED and tags[first - 1] in "NJQ":
        first -= 1
    told = first > 1 and lower[first - 1] in ("the", "its", "their") and tags[first - 2] in "A,C"
    if not told or not word_set("context", "event_nouns").isdisjoint(lower[first:at]):
        return False
    if lower[first - 1] != "the" and lower[first] in _PLACED:
        return True
    return any(
        is_superlative(word.rpartition("-")[2]) and word not in ("first", "last") for word in lower[first:at]
    )


_CONTINENTS = frozenset(
    ("Europe", "Asia", "Africa", "America", "North America", "South America", "Latin America")
)
"""What holds too much for a figure to be of it because the largest thing there has it."""


def _has_the_best(tagged: Tagged, name: Name) -> bool:
    """Whether a name only tells among what something is the largest: "Europe's biggest electronics fair attracted"."""
    lower, last = tagged.tokens.lower, name.last
    owned = lower[last - 1].endswith(("'s", "’s")) and last < len(lower)
    graded = owned and is_superlative(lower[last].rpartition("-")[2]) and lower[last] not in ("first", "last")
    return graded and tagged.tags[last + 1 : last + 2] in ("N", "J")


_POINTED = frozenset(("the", "its", "their"))
_SIDES = frozenset(("north", "south", "east", "west", "centre", "center"))
_FAR_COMPARED = 6
"""Tokens before "in" within which the superlative stands: "the second largest inland port in"."""
_PLACED = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())


def _without_tellers(tagged: Tagged, mention: Mention, names: list[Name]) -> list[Name]:
    """The names without those of who tells the figure, where nouns for that stand in the subject: "Analysts at Corvin Research put the worth of"."""
    tellers = word_set("abouts", "tellers")
    if tellers.isdisjoint(tagged.tokens.lower):
        return names
    for verb in (governor(tagged, mention.first), next(iter(tagged.verbs), None)):
        form = form_at(tagged, verb)
        if verb is None or form is None or form.base not in word_set("abouts", "tellers", "telling"):
            continue
        subject = subject_of(tagged, verb)
        if subject is None or subject is PRONOUN or tagged.tokens.lower[subject.last - 1] not in tellers:
            continue
        first = subject.owner_first if subject.owner_last else subject.first
        return [
            name
            for name in names
            if name.event or not first <= name.first < verb or tagged.tokens.lower[name.first - 1] == "in"
        ]
    return names


def _told_before(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a name is only that of who tells what stands before it, and a semicolon behind: "Nobody was hurt, the weather office said; in May 29 were"."""
    lower, tags = tagged.tokens.lower, tagged.tags
    if lower[name.last + 1 : name.last + 2] != [";"] or name.event or mention.first < name.last:
        return False
    form = tagged.verbs.get(name.last)
    comma = name.first - 1 - (lower[name.first - 1] == "the")
    return form is not None and form.base in verbs_of("saying") and tags[comma : comma + 1] == ","


def _is_meanwhile(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a name stands in a clause with a figure of its own that "while" opens behind a figure: "40 died, while in Varna 14 were hurt"."""
    lower, tags = tagged.tokens.lower, tagged.tags
    opens = max((lower.index(word) for word in _MEANWHILE if word in lower), default=-1)
    if not mention.last < opens < name.first or tags[opens - 1] != "," or lower[opens + 1].endswith("ing"):
        return False  # "died while crossing to Varna in 12 boats"
    end = tags.find(".", opens)
    return "Q" in tags[opens : end if end > 0 else len(tags)]


_MEANWHILE = frozenset(("while", "whereas", "whilst"))
"""They open a clause on something else."""


def is_hearer(tagged: Tagged, name: Name) -> bool:
    """Whether a name is whom somebody tells it: "told the Courier that", "in an interview with Sky News"; not "told Enron's owners"."""
    lower, before = tagged.tokens.lower, name.first - 1
    before -= before > 0 and lower[before] == "the"
    described = tagged.tags[name.last : name.last + 1] == ","  # "told Emil Harran, 44, that he must serve"
    if before < 0 or described or lower[name.last - 1].endswith(("'s", "’s")):
        return False
    if tagged.tags[before - 1 : before] == "A" or tagged.tags[name.last : name.last + 1] in tuple("NAMV"):
        return False  # "Norvia was told Arvia would send", "assured Orvik residents"
    return lower[before] in _TOLD or tuple(lower[max(0, before - 1) : before + 1]) in _TOLD_TO


_TOLD = frozenset("tell tells told telling inform informed assured".split())
_TOLD_TO = frozenset(
    (word, link)
    for words, link in (
        ("interview interviews", "with"),
        ("speaking spoke statement remarks testimony", "to"),
    )
    for word in words.split()
)
"""Before whom somebody speaks to."""


def _of_own_clause(tagged: Tagged, mention: Mention, names: list[Name]) -> list[Name]:
    """The names without those of the main clause, where the clause of the figure tells what happened at another time, or of a name before it: "Storm
    Orla came two weeks after Idris left 900 dead", "a year after the Sarrel flood, which claimed 40 lives"."""
    verb = governor(tagged, mention.first)
    subject = subject_of(tagged, verb) if verb is not None and len(names) > 1 else None
    if verb is None or subject is None or subject is PRONOUN or mention.first < verb:
        return names
    first = subject.first - (tagged.tags[subject.first - 1] == "D")
    if tagged.tokens.lower[first - 1] not in _OTHER_TIMES:
        return names
    own = next((name for name in names if subject.first <= name.first < subject.last), None)
    if own is None or own.person or own.text.lower() in known_places() or "V" not in tagged.tags[:first]:
        return names
    return [name for name in names if name.first >= own.first]


_OTHER_TIMES = frozenset(("after", "before", "since", "than", "when"))
"""Before the clause or the name of what happened at another time."""


def _is_in_bracket(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a name stands behind a figure in a bracket that has a figure of its own, or in which the name does something: "About 1.9 million (another 240,000
    were sold in Ostria)", "98,000 seats (more than Wemlow has)"."""
    tags = tagged.tags
    if name.first < mention.last:
        return False
    opening, closing = tags.rfind("(", mention.last, name.first), tags.find(")", name.last)
    if not 0 < opening < closing or ")" in tags[opening : name.first]:
        return False
    return "Q" in tags[opening:closing] or tags[name.last] in "VAM"


def _is_short_form(tagged: Tagged, name: Name, names: list[Name]) -> bool:
    """Whether a name in brackets only says how the name before it is called from here on: "in the Agents Centre (LitAg)"."""
    opening = name.first - 1
    if opening < 1 or tagged.tags[opening] != "(" or tagged.tags[name.last : name.last + 1] != ")":
        return False
    return any(other.last == opening for other in names)


def _is_other_name(tagged: Tagged, name: Name) -> bool:
    """Whether a name is another one of what was spoken of: "Only 1.60 metres tall, she was nicknamed the Wren"."""
    lower, before = tagged.tokens.lower, name.first - 1
    before -= before > 0 and lower[before] in ("the", "a", "an")
    return before > 0 and lower[before] in ("nicknamed", "dubbed")


def _is_likened(tagged: Tagged, name: Name) -> bool:
    """Whether a name is that of something as large as what is told of: "a robot the size of a Mini", "an iceberg twice the size of Orvik"."""
    lower, of = tagged.tokens.lower, name.first - 1
    of -= of > 0 and lower[of] in ("the", "a", "an")
    if lower[of] == "as" and lower[max(0, of - 2)] == "as":
        return True  # "is as long as a Corvo 72"
    likened = of > _FEWEST and lower[of - 2] == "the" and lower[of - 1] in LIKENED and lower[of] == "of"
    return likened and (tagged.tags[of - 3] == "N" or lower[of - 3] in ("twice", "half", "times"))


def _is_end_of_way(tagged: Tagged, name: Name) -> bool:
    """Whether a name is one of two between which something goes: "the journey between Porto and Vigo", "the road from Halsa to Vik"."""
    lower, text = tagged.tokens.lower, tagged.tokens.text
    if not name.first or lower[name.first - 1] not in _OF_WAYS:
        return False
    for opening, joint in (("between", "and"), ("from", "to")):
        at = name.first - 1
        if lower[at : at + 1] == [opening]:
            joined = lower[name.last : name.last + 1] == [joint] and text[name.last + 1][0].isupper()
        else:
            joined = lower[at : at + 1] == [joint]
            at = next((i for i in range(at - 2, max(at - _NEAR, 0), -1) if lower[i] == opening), -1)
        if joined and at > 0:
            return not word_set("context", "going").isdisjoint(lower[max(0, at - _NEAR) : at])
    return False


def is_told_where(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a figure stands in the clause that "where" opens right behind a name: "on its way through Varna, where 61 died"."""
    behind = name.last + (tagged.tags[name.last : name.last + 1] == ",")
    if tagged.tokens.lower[behind : behind + 1] != ["where"]:
        return False
    return behind < mention.first and tagged.tags[behind : mention.first].strip("QNDJVMAPRCW") == ""


def _is_destination(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a name only says where something is going: "was heading for India", "bound for Lyon", "on its way to Mumbai"; but "for Lyon, where 400
    live" tells of it."""
    lower, at = tagged.tokens.lower, name.first - 1
    if is_told_where(tagged, mention, name):
        return False
    at -= at > 0 and lower[at] == "the"
    if at < 1 or lower[at] not in _TO:
        return False
    return lower[at - 1] in word_set("context", "going", "heading") or lower[max(0, at - 2) : at] == [
        "en",
        "route",
    ]


_TO = frozenset(("to", "for", "towards", "toward"))


def _is_far_from(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a name only tells from where a distance is: "70 km west of Iquique", not "14 sailors off Norvia"."""
    lower, tags = tagged.tokens.lower, tagged.tags
    at = name.first - 1
    if at < _FEWEST or lower[at] not in ("of", "from", "off"):
        return False
    if re.fullmatch(r",D[JN]*NP", tags[name.last : mention.first]):
        return False  # "25 miles west of Port Amory, a city of 410,000"
    if lower[at] == "off" and mention.last in (at, at - 1) and mention.quantity.unit == "count":
        return False
    start = at - (lower[at] == "of")
    far = not word_set("context", "places", "distances").isdisjoint(
        part for word in lower[start : at + 1] for part in word.replace("-", " ").split()
    )
    figure = start - (lower[start] != "from" and lower[start] != "off" and tags[start - 1] != "Q")
    return far and "Q" in tags[max(0, figure - 1) : start]


def is_distance_from(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure tells how far from a place something is, which the text does not go on speaking of: "58 miles off Port Callow"."""
    ways = word_set("context", "places", "distances")
    behind = tagged.tokens.lower[mention.last : mention.last + 2]
    noun = tagged.tags[mention.last : mention.last + 1] == "N" and behind[0] not in ways
    return not noun and not ways.isdisjoint(behind)


_BARE = PERCENT | {"million", "billion", "votes"}
"""What a figure ends with that counts nothing but votes."""
_THEM = frozenset(("them", "whom"))
"""Behind "of" they stand for those counted."""


def _is_of_some(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a name is that of one of those counted, or tells of some of them where they are from: "3,000 died, among them the physician Julio
    Reyes", "24 are missing, most of them from Norway, Italy and Spain"."""
    if name.first < mention.last:
        return False
    lower = tagged.tokens.lower
    of_them = (i for i in range(mention.last + 1, name.first) if lower[i - 1] == "of" and lower[i] in _THEM)
    if any("from" in lower[i : min(i + _NEAR, name.first)] for i in of_them):
        return True
    at = name.first
    while at > mention.last and (tagged.tags[at - 1] in "DJNSCQ," and lower[at - 1] != "them"):
        at -= 1
    return lower[at - 1] == "including" or lower[max(0, at - 2) : at] == ["among", "them"]


def _has_own_figure(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a name stands in a list behind the figure, with a figure of its own: "Labour won 320 seats, the Tories 250 and the Greens 12", "took
    52% of the vote, compared with 41% for Orrin Vale"."""
    tags, first = tagged.tags, name.first - (tagged.tokens.lower[name.first - 1] == "the")
    first -= tagged.tokens.lower[first - 1] == "in"  # "12 were killed in Norvia and in Arvia 90"
    at = owned_by(tagged, name)
    if at and mention.last < at:
        return True
    behind, voted = name.last, not word_set("context", "deciding").isdisjoint(tagged.tokens.lower)
    while tags[behind : behind + 1] == "Q" and (voted or behind == name.last):
        behind += 1  # "won 32 percent, the Tories 25 percent"
    return (
        name.first >= mention.last
        and behind > name.last
        and tags[first - 1] in ",C"
        and tags[behind : behind + 1] in (",", ".", "C", "")
    )


def owned_by(tagged: Tagged, name: Name) -> int:
    """The token behind a bare figure that is told to be "for" a name: "41% for Orrin Vale", "to 5.3 million for Orr"; 0 where none is."""
    lower, at = tagged.tokens.lower, name.first - 1
    at -= at > 0 and lower[at] == "the"
    bare = at > 1 and lower[at] == "for" and tagged.tags[at - 1] == "Q"
    return at if bare and (lower[at - 1] in _BARE or lower[at - 1][0].isdecimal()) else 0


def _has_part_told(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether only another figure is a part of what a name has: "3 gigawatts, enough for 7 percent of Arvia's power and 40 factories"."""
    lower, at = tagged.tokens.lower, name.first - 1
    at -= at > 0 and lower[at] == "the"
    return at > 0 and lower[at] == "of" and lower[at - 1] in PERCENT and at != mention.last


def _is_source(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a name is that of who tells the figure: "212 dead, according to a tally by the newspaper Horizont"."""
    lower = tagged.tokens.lower
    if "according" not in lower:
        return False
    for at in range(name.first - 1, max(name.first - _SOURCE, -1), -1):
        if lower[at] == "according":
            return not at < mention.first < name.first
        given_out = lower[at] in word_set("abouts", "given_out")
        if not given_out and (tagged.tags[at] in ".,VAQ" or lower[at] in ("in", "on")):
            return False
    return False


def _is_in_aftermath(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a name is that of what went before: "Net debt fell to 22 billion euros after the sale of Schenbach"."""
    at = mention.last
    while tagged.tags[at : at + 1] in ("P", "Q") and tagged.tokens.lower[at] not in _AFTERMATH:
        at += 1  # "grew 9% to 20 million passengers despite"
    return at < name.first and tagged.tokens.lower[at] in _AFTERMATH


def _is_listed(tagged: Tagged, mention: Mention, name: Name, names: list[Name]) -> bool:
    """Whether a name is one of several in a bracket that the figure stands outside of: "Three vendors (Sagitta, Norcom and Bluefield)"."""
    tags = tagged.tags
    opening, closing = tags.rfind("(", 0, name.first), tags.find(")", name.last)
    if opening < 0 or closing < 0 or ")" in tags[opening : name.first] or opening < mention.first < closing:
        return False
    inside = [other for other in names if opening < other.first < closing]
    return len(inside) >= _FEWEST and "Q" not in tags[opening:closing] and "T" not in tags[opening:closing]


def _is_of_age(tagged: Tagged, name: Name) -> bool:
    """Whether a name only tells when: "After the Second World War output shrank", "since the end of the Ice Age"."""
    if tagged.tokens.lower[name.last - 1] not in _AGES:
        return False
    opening = tagged.tokens.lower[max(0, name.first - _FAR_AGE) : name.first]
    return not _BEFORE_AGES.isdisjoint(opening)


_AGES = frozenset(("war", "age", "ages", "revolution", "era"))
_BEFORE_AGES = frozenset(("after", "before", "since", "until"))
_FAR_AGE = 6
"""Tokens between such a word and the name at most."""


def is_common(tagged: Tagged, name: Name) -> bool:
    """Whether a name is only the noun of a body with its article, which was named before: "The Board proposes"."""
    alone = name.last == name.first + 1 and name.year is None and name.first > 0
    return (
        alone
        and tagged.tags[name.first - 1] == "D"
        and name.text.lower() in word_set("abouts", "named_before")
    )


def signed_person(tagged: Tagged, mention: Mention, names: list[Name]) -> Name | None:
    """Whom a club or firm has signed: fee, term and age are that person's ("Rosmond have signed the midfielder Teo Alarik for")."""
    verb = governor(tagged, mention.first)
    form = form_at(tagged, verb)
    if verb is None or form is None or form.base != "sign":
        return None
    phrase = _object_of(tagged, verb)
    if phrase is None or phrase.last > mention.first:
        return None
    return next((name for name in names if name.last == phrase.last and name.first >= phrase.first), None)


def _object_of(tagged: Tagged, verb: int) -> NounPhrase | None:
    """The noun phrase right behind a verb."""
    first = verb + 1
    while tagged.tags[first : first + 1] in ("D", "J"):
        first += 1
    last = first
    while tagged.tags[last : last + 1] == "N":
        last += 1
    return NounPhrase(first, last) if last > first else None
