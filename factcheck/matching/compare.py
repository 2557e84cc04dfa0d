"""Two claims -> how surely they speak of the same thing, with the evidence slot by slot."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.frozen import HashedOnce, hashed_once, passing_fact
from factcheck.lexicon import load
from factcheck.matching.abouts import Entity, is_spelling, same_name
from factcheck.matching.claim_key import claim_key
from factcheck.matching.keys import ClaimKey, SubjectKey, Words
from factcheck.matching.once import once
from factcheck.matching.places import WORLD, Places, contains, place_words, places_of, split_places
from factcheck.matching.same_words import ALIKE, ELSEWHERE, how_told
from factcheck.matching.similar import cluster_subjects, one_slip_apart
from factcheck.matching.synonyms import alike, heads, is_common_word, listed
from factcheck.matching.words import content_words, key_words, plain, split_words
from factcheck.model import Claim, Evidence

SYNONYMS = 0.96
"""Other words of one group of the lexicon. This and the factors below are set by hand; docs/accuracy.md calibrates their product."""
SPELLING = 0.93
"""Two spellings, or an acronym and its long form."""
RESTRICTED = 0.8
"""One side has a restricting word ("official") that the other has not."""
OTHER_VERB = 0.9
"""Both sides have a verb of which nobody knows whether it tells another number ("showed", "brought")."""
ONE_UNKNOWN = 0.8
"""One side does not say which event, entity or place."""
BOTH_UNKNOWN = 0.85
"""Neither side says which event or entity."""
GENERAL = 0.85
"""Another word for whoever was there: "people", "protesters"."""
DIFFERENT = 0.1
"""A slot differs."""
SAME_WORDS = 0.97
"""Two sources have one sentence but for one number: of the 1,269 such pairs of StressTest that contradict, and of those that agree,
all speak of one thing; in documents a template filled in twice is left ("Branch 4 has 31 employees")."""


def compare_subjects(a: Claim, b: Claim) -> tuple[float, tuple[Evidence, ...]]:
    """How surely two claims speak of the same thing (0-1), whatever their times and values, and what speaks for and against it.

    The confidence is the product of the scores of all slots but `when`, which is shown and left to scopes.
    """
    left, right = claim_key(a), claim_key(b)
    subject = _wording(a, b) or _subject_evidence(_said_by(a), _said_by(b))
    evidence = (*subject, _about(a, b, left, right), *_place(left, right))
    confidence = 1.0
    for feature in evidence:
        confidence *= feature.score
    return round(min(confidence, 0.99), 3), (*evidence, _when(a.when, b.when))


@hashed_once
@passing_fact
class _Said(HashedOnce):
    """What a claim says of its subject; claims by the hundred say the same."""

    subject: SubjectKey
    """The subject, in canonical form."""
    verbs: Words
    """Those that may tell another number (see `ClaimKey`)."""
    sharing: Words
    """Restricting words."""
    head: str
    """In the claim's own words, as the others below: what is counted."""
    measure: str
    """What of it is measured."""
    role: str
    """What the counted ones do or undergo."""
    of: str
    """Whose."""
    part: str
    """The whole of which this is a part."""


@once
def _said_by(claim: Claim) -> _Said:
    key, frame = claim_key(claim), claim.frame
    head = frame.head or claim.quantity.counted
    return _Said(
        key.subject, key.verbs, key.sharing, head, frame.measure, frame.role, frame.of, frame.part_of
    )


def _wording(a: Claim, b: Claim) -> list[Evidence]:
    """What one sentence in two sources says of two figures in it; empty when the sentences differ."""
    told = how_told(a, b)
    if told == ALIKE:
        note = "told in the same words, but for one number"
        return [Evidence("wording", SAME_WORDS, a.subject, b.subject, note)]
    if told == ELSEWHERE:
        return [Evidence("wording", DIFFERENT, a.quote, b.quote, "different figures of one sentence")]
    return []


@lru_cache(maxsize=65536)
def _subject_evidence(left: _Said, right: _Said) -> tuple[Evidence, ...]:
    """What speaks for and against one subject, slot by slot."""
    one, other = left.subject, right.subject
    evidence = []
    if one.measured != other.measured:
        evidence.append(Evidence("unit", DIFFERENT, one.measured, other.measured, "another dimension"))
    if one.head or other.head:
        head = _slot_evidence("head", one.head, other.head, (left.head, right.head))
        if one.head != other.head and _are_spellings(one, other):
            left_words, right_words = head.left, head.right
            note = f"head {left_words} = {right_words}, another spelling"
            head = Evidence("head", SPELLING, left_words, right_words, note)
        evidence.append(head)
    for name, left_slot, right_slot, words in (
        ("measure", one.measure, other.measure, (left.measure, right.measure)),
        ("role", one.role, other.role, (left.role, right.role)),
        ("of", one.of, other.of, (left.of, right.of)),
        ("part", one.part, other.part, (left.part, right.part)),
    ):
        if left_slot or right_slot:
            evidence.append(_slot_evidence(name, left_slot, right_slot, words))
    if left.verbs and right.verbs and left.verbs != right.verbs:
        words = " ".join(left.verbs), " ".join(right.verbs)
        evidence.append(
            Evidence("role", OTHER_VERB, *words, f"{words[0]} may be another thing than {words[1]}")
        )
    if left.sharing != right.sharing:
        words = " ".join(left.sharing), " ".join(right.sharing)
        only = " / ".join(filter(None, words))
        evidence.append(Evidence("modifiers", RESTRICTED, *words, f"only one side says “{only}”"))
    return tuple(evidence)


def _are_spellings(one: SubjectKey, other: SubjectKey) -> bool:
    rest = one.measured == other.measured and one.measure == other.measure and one.role == other.role
    if not rest or one.of != other.of or one.part != other.part or not one_slip_apart(one, other):
        return False
    standing = cluster_subjects((one, other))
    return standing[one] == standing[other]


def _slot_evidence(name: str, one: Words, other: Words, words: tuple[str, str]) -> Evidence:
    """What two sides have in one slot, in canonical form and in their own words, says of their being one.

    Where they differ only what their texts write is shown: nobody wrote "wealth" for what is "worth $4 billion".
    """
    if one != other:
        left, right = words
        told = f"{left} is not {right}" if left and right else f"{left or right} on one side only"
        parted = (left or right) and left.casefold() != right.casefold()  # else one word, told of two things
        return Evidence(name, DIFFERENT, left, right, f"{name} {told}" if parted else "")
    left, right = words[0] or " ".join(one), words[1] or " ".join(other)
    if left.casefold() == right.casefold():
        return Evidence(name, 1.0, left, right, f"{name} {left} = {right}")
    if one == ("person",) and name == "head":
        return Evidence(name, GENERAL, left, right, f"{name} {left or 'people'} = {right or 'people'}")
    return Evidence(name, SYNONYMS, left, right, f"{name} {left or 'implied'} = {right or 'implied'}")


def _about(a: Claim, b: Claim, left: ClaimKey, right: ClaimKey) -> Evidence:
    score, note = _parties(left, right) or entity_sameness(left.entity, right.entity)
    if score == BOTH_UNKNOWN and a.about and a.about.casefold() == b.about.casefold():
        note = "same event or entity, told in general words"
    return Evidence("about", score, a.about, b.about, note)


def same_role_and_place(a: Claim, b: Claim) -> bool:
    """Whether two claims tell one role, in the same place and of the same name: "delegations from 160 countries", "from 68"."""
    left, right = claim_key(a), claim_key(b)
    return (
        bool(left.subject.role)
        and left.subject.role == right.subject.role
        and left.verbs == right.verbs
        and left.places == right.places
        and left.entity == right.entity
    )


def elsewhere(part: Claim, whole: Claim) -> bool:
    """Whether a part of a whole is told by a place of its own, which makes a subject of it: "the U.S. market was 31 billion of that"."""
    places = claim_key(part).places
    return bool(part.where) or (bool(places) and places != claim_key(whole).places)


def names_may_agree(a: Claim, b: Claim) -> bool:
    """Whether nothing that two claims are about speaks against one thing.

    Their names are one, or unknown, or each is named in the other's sentence; their places too, unless a name is shared; and no word of
    theirs is of things that are alike and never the same (killed, injured).
    """
    left, right = claim_key(a), claim_key(b)
    if in_one_family(a, b):
        return False
    if entity_sameness(left.entity, right.entity)[0] == DIFFERENT and not _one_is_no_name(
        left.entity, right.entity
    ):
        return _named_in(left.entity, b) or _named_in(right.entity, a)
    shared = left.entity is not None and right.entity is not None and left.entity.named
    placed = place_sameness(left, right)[0] != DIFFERENT
    return shared or placed or _placed_in(left.places, b.sentence) or _placed_in(right.places, a.sentence)


def are_of_two_names(a: Claim, b: Claim) -> bool:
    """Whether two claims are of two that are named, neither of them in the other's sentence.

    >>> import factcheck
    >>> texts = "Meta cut 11,000 jobs.", "Amazon cut 18,000 jobs.", "18,000 jobs were lost at Meta."
    >>> one, other, another = (factcheck.extract(text)[0] for text in texts)
    >>> are_of_two_names(one, other), are_of_two_names(one, another)
    (True, False)
    """
    left, right = claim_key(a).entity, claim_key(b).entity
    if left is None or right is None:
        named, untold = (right, a) if left is None else (left, b)
        return named is not None and named.named and not _named_in(named, untold) and _opens_with_doer(untold)
    if not (left.named and right.named):
        return False
    apart = entity_sameness(left, right)[0] == DIFFERENT
    return apart and not _named_in(left, b) and not _named_in(right, a)


def _opens_with_doer(claim: Claim) -> bool:
    """Whether a bare word opens a sentence that does what is told: "Stellantis sold 6 million cars", which may be a name."""
    opening, _, rest = claim.sentence.partition(" ")
    role = claim.frame.role.split()[:1]
    return (
        opening.isalpha()
        and opening[:1].isupper()
        and bool(role)
        and rest.split()[:1] == role
        and not _stands_for_others(opening)
    )


def _stands_for_others(word: str) -> bool:
    """Whether a word is none that names anybody: "it", "these", "others"."""
    lower = word.lower()
    return any(lower in words.split() for words in load("closed_class")["tags"].values()) or is_common_word(
        lower
    )


def _one_is_no_name(left: Entity | None, right: Entity | None) -> bool:
    """Whether one side tells only what sort of thing it is ("the poll"), and the other one a name of no sort."""
    if left is None or right is None or left.named == right.named:
        return False
    plain_name, sort = (left, right) if left.named else (right, left)
    return not plain_name.sort and not sort.places


def _placed_in(places: Places, sentence: str) -> bool:
    """Whether a sentence names the places of the other one."""
    named = places_of(sentence)
    return bool(places) and (
        named >= places or all(_word_of(place) in sentence.casefold() for place in places)
    )


def _word_of(place: str) -> str:
    return place.rpartition("/")[2]


def tells_measure(claim: Claim) -> bool:
    """Whether a claim tells what of a thing is measured: its magnitude, price, length."""
    return bool(claim_key(claim).subject.measure)


@once
def thing_of(claim: Claim) -> str:
    """What a claim counts or measures, by its noun and dimension; empty when it has none."""
    subject = claim_key(claim).subject
    return f"{subject.measured} {subject.core} {' '.join(subject.measure)}" if subject.core else ""


def tells_role(claim: Claim) -> tuple[str, ...]:
    """What the counted ones of a claim do or undergo, in canonical form; empty when it is not told."""
    return claim_key(claim).subject.role


def parted_slot(a: Claim, b: Claim) -> str:
    """The slot in which two claims about one thing are told apart: `role`, `part`, `head`, `place`, `entity`; empty when in none."""
    left, right = claim_key(a), claim_key(b)
    one, other = left.subject, right.subject
    if one.role != other.role:
        return "role" if one.role and other.role else ""
    if one.part != other.part or one.of != other.of:
        return "part"
    if one.head != other.head:
        return "head"
    if _tells_place(left) and _tells_place(right) and place_sameness(left, right)[0] == DIFFERENT:
        return "place"
    named = left.entity_told and right.entity_told
    return "entity" if named and entity_sameness(left.entity, right.entity)[0] == DIFFERENT else ""


@once
def market_words(claim: Claim) -> frozenset[str]:
    """The words by which a claim names the market that it measures, without "market"; empty when it names none."""
    subject = claim_key(claim).subject
    nouns = listed("market", "nouns")
    if nouns.isdisjoint(subject.head):
        return frozenset()
    return frozenset((*subject.head, *subject.of)) - nouns - listed("market", "measures")


def speaks_of_market(claim: Claim) -> bool:
    """Whether a claim measures "the market" and does not say which."""
    subject = claim_key(claim).subject
    return not listed("market", "nouns").isdisjoint(subject.head) and not market_words(claim)


def title_words(title: str) -> frozenset[str]:
    """The words of a title as those of a market are compared."""
    return frozenset(heads().replaced(key_words(title))[0])


def names_no_one(claim: Claim) -> bool:
    """Whether a claim is about no event or entity with a name; a place is none."""
    return claim_key(claim).entity is None


def is_bare_of_whom(claim: Claim) -> bool:
    """Whether a claim is a bare number of whom its sentence does not name, and that do or undergo nothing told: "Eight remain free"."""
    if claim.quantity.unit != "count" or claim.place.cell is not None:
        return False
    subject = claim_key(claim).subject
    if subject.role or subject.measure:
        return False
    head, counted = claim.frame.head.casefold().split(), claim.quantity.counted.casefold().split()
    if not head:
        return False
    sentence = claim.sentence.casefold()
    named = (*head[-1:], *counted[-1:])  # "guilty of 12 counts" names its charges
    return not any(map(sentence.__contains__, named)) and bool(content_words(claim.sentence))


def is_amount_of_whom(claim: Claim) -> bool:
    """Whether a claim is an amount of money of which its sentence names only whose it is: "That leaves Torvin with $599 million"."""
    key = claim_key(claim)
    subject = key.subject
    if subject.measured != "money" or key.entity is None or subject.measure or subject.role:
        return False
    return not (subject.of or subject.part) and set(key.entity.names).issuperset(subject.head)


def is_one_thing(a: Claim, b: Claim) -> bool:
    """Whether two claims count or measure the same, by the noun that they name: "stations", "the 11 stations of the line"."""
    left, right = claim_key(a).subject, claim_key(b).subject
    return left.measured == right.measured and left.core == right.core != ""


def kind_or_place_parts(a: Claim, b: Claim) -> bool:
    """Whether a word of two claims is of things that are alike and never the same (killed, injured; visitors, exhibitors), or both
    sentences tell their place, and it is another one.
    """
    left, right = claim_key(a), claim_key(b)
    told = left.place_told and right.place_told and bool(left.places) and bool(right.places)
    return in_one_family(a, b) or (told and place_sameness(left, right)[0] == DIFFERENT)


def in_one_family(left: Claim, right: Claim) -> bool:
    """Whether the subjects have different words of one family of things that are alike: killed, injured; visitors, exhibitors."""
    return parts_families(families_of(left), families_of(right))


def parts_families(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """The same of the words of two subjects with their families."""
    if not one or not other or one == other:
        return False
    only_one = {family for word, family in one.items() if word not in other}
    return any(family in only_one for word, family in other.items() if word not in one)


@once
def families_of(claim: Claim) -> dict[str, str]:
    """Each word of a subject that is of a family -> the family."""
    subject, families = claim_key(claim).subject, alike()
    words = (*subject.head, *subject.role, *subject.measure)
    if families.keys().isdisjoint(words):
        return {}  # most
    return {word: families[word] for word in sorted({*words} & families.keys())}


@once
def _plain_sentence(claim: Claim) -> frozenset[str]:
    return frozenset([plain(word) for word in split_words(claim.sentence)])


def _named_in(entity: Entity | None, claim: Claim) -> bool:
    """Whether a claim's sentence has the name, or its last word: "Robin Soderling", "Soderling"."""
    if entity is None or not entity.named:
        return False
    said = _plain_sentence(claim)
    return said.issuperset(entity.names) or (len(entity.names) > 1 and entity.names[-1] in said)


def _parties(left: ClaimKey, right: ClaimKey) -> tuple[float, str] | None:
    """Two takeovers, one told of its buyer and one of its target."""
    if not left.parties or not right.parties or left.entity is None or right.entity is None:
        return None
    if same_name(left.entity, right.entity):
        return None
    in_right, in_left = _takes_part(left.entity, right.parties), _takes_part(right.entity, left.parties)
    if in_right and in_left:
        return SPELLING, "a takeover of the same two parties"
    alone = min(len(left.parties), len(right.parties)) == 1
    return (ONE_UNKNOWN, "only one side names both parties") if alone and (in_right or in_left) else None


def _takes_part(entity: Entity, parties: tuple[Entity, ...]) -> bool:
    return any(same_name(entity, party) for party in parties)


def entity_sameness(left: Entity | None, right: Entity | None) -> tuple[float, str]:
    """How surely two events or entities are one, and why."""
    if left is None and right is None:
        return BOTH_UNKNOWN, "event or entity unknown"
    if left is None or right is None:
        return ONE_UNKNOWN, "only one side names the event or entity"
    why = "equal" if left is right else same_name(left, right)
    if why is None:
        return DIFFERENT, "another event or entity"
    if why == "equal":
        return 1.0, "same event or entity"
    return SPELLING, f"same event or entity ({why})"


def _place(left: ClaimKey, right: ClaimKey) -> list[Evidence]:
    if not left.places and not right.places:
        return []
    score, note = place_sameness(left, right)
    return [Evidence("place", score, place_words(left.places), place_words(right.places), note)]


def place_sameness(left: ClaimKey, right: ClaimKey) -> tuple[float, str]:
    """How surely two claims are of one place, and why."""
    one, other = left.places, right.places
    if one == other:
        return 1.0, "place equal"
    if not one or not other:
        return ONE_UNKNOWN, "only one side names the place"
    if len(one) == len(other) == 1 and is_spelling(*(place.rpartition("/")[2] for place in (*one, *other))):
        return SPELLING, "place equal, another spelling"
    if contains(one, other) or contains(other, one):
        return _nested(left, right), "one place lies in the other"
    if not (left.place_told and right.place_told):
        return ONE_UNKNOWN, "only one side names the place"
    return DIFFERENT, "another place"


def names_place_of(claim: Claim, other: Claim) -> bool:
    """Whether the sentence of a claim names a place of another one.

    >>> import factcheck
    >>> texts = "In Katsina, Nigeria, 40 schools reopened.", "In Nigeria 41 schools reopened."
    >>> one, other = (factcheck.extract(text)[0] for text in texts)
    >>> names_place_of(one, other), names_place_of(other, one)
    (True, False)
    """
    words = split_words(claim.sentence)
    named, plain_ones = split_places(words)[0], {plain(word) for word in words}
    return any(
        place in named or ("/" in place and plain_ones.issuperset(place.rpartition("/")[2].split()))
        for place in claim_key(other).places
    )


def _nested(left: ClaimKey, right: ClaimKey) -> float:
    """What an event has itself has one place, however closely it is told; so has a toll inside one country."""
    subject = left.subject
    if listed("events_own", "measures").intersection(subject.measure):
        return SPELLING
    one_country = len(left.places) == len(right.places) == 1 and not any(
        place.startswith("-") for place in (*left.places, *right.places)
    )
    if one_country and listed("events_own", "roles").intersection(subject.role):
        return ONE_UNKNOWN
    return DIFFERENT if _tells_place(left) and _tells_place(right) else ONE_UNKNOWN


def _tells_place(key: ClaimKey) -> bool:
    """Whether a claim has a place of its own; that it is of the whole world is told by its words, whatever country its text was speaking of."""
    return bool(key.places) and (key.place_told or WORLD in key.places)


@lru_cache(maxsize=65536)
def _when(one: str | None, other: str | None) -> Evidence:
    if one is None or other is None:
        return Evidence("when", 0.5, one or "", other or "", "time unknown")
    if one == other:
        return Evidence("when", 1.0, one, other, "time equal")
    return Evidence("when", 0.0, one, other, "another time")
