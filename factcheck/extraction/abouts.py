"""Which event or entity, and which place, a figure belongs to."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction.bystanders import is_told_where, not_far, signed_person, without_bystanders
from factcheck.extraction.clauses import subject_of
from factcheck.extraction.facts import passing_fact
from factcheck.extraction.frames import verbs_of
from factcheck.extraction.joined_places import joined_places
from factcheck.extraction.known_places import known_places
from factcheck.extraction.names import Name, Subjects, before_place
from factcheck.extraction.part_clauses import is_of_part
from factcheck.extraction.phrases import PRONOUN, form_at, governor, stands_behind_place, up_to_noun
from factcheck.extraction.stakes import HOLDINGS
from factcheck.extraction.subjects_told import (
    is_of_owned,
    is_of_person,
    is_of_pronoun,
    named_before,
    owner_named,
)
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention
from factcheck.extraction.whole_world import whole_world
from factcheck.lexicon import word_set
from factcheck.model import Frame


@passing_fact
class Belonging:
    """The about and the place of one figure; names carried over have no tokens here."""

    about: str = ""
    """The event or entity."""
    about_name: Name | None = None
    """The name in this sentence that gave it, if one did."""
    where: str | None = None
    """The place."""
    where_name: Name | None = None
    """The name in this sentence that gave it."""
    edition: int | None = None
    """The year of the event's edition, when the about names one."""


@passing_fact
class Carried:
    """Names that stand outside the sentence."""

    recent: str = ""
    """What the paragraph has been speaking of."""
    of_battle: bool = False
    """Whether the text is the entry of a battle, a siege, a storm: its figures are of no side or person."""
    where: str = ""
    """The place that was told last."""
    edition: int | None = None
    """The year that stood with it."""
    title: str = ""
    """What the title names."""
    speaker: str = ""
    """Who says the figure: its names are not what the figure is about."""
    tellers: tuple[int, int] = (0, 0)
    """The tokens that tell who says it, and to whom."""


def belonging_of(
    tagged: Tagged, mention: Mention, frame: Frame, names: list[Name], subjects: Subjects, carried: Carried
) -> Belonging:
    """What one figure belongs to: names of its own sentence first, then what the text has been speaking of."""
    mention = up_to_noun(tagged, mention)
    names = not_far(mention, names)
    found = _by_names(tagged, mention, frame, names, subjects, carried)
    if found.where_name is not None and (joined := joined_places(tagged, mention, found.where_name, names)):
        whole = replace(found, where=joined.text, where_name=joined)
        alone = found.about_name is found.where_name
        found = replace(whole, about=joined.text, about_name=joined) if alone else whole
    world = whole_world(tagged, mention)
    if world is None or (found.where_name is not None and found.where_name.first >= mention.last):
        return found
    if found.about_name is not None and found.about_name is found.where_name:
        found = Belonging()  # "3,000 people in Norway and 12,000 worldwide"
    return replace(found, where=world.text, where_name=world)


def _by_names(
    tagged: Tagged, mention: Mention, frame: Frame, names: list[Name], subjects: Subjects, carried: Carried
) -> Belonging:
    """What the names tell of it, in its sentence and before."""
    own = _in_reach(tagged, mention, names, carried)
    if (gapped := _gapped(tagged, mention, own)) is not None:
        return gapped
    teller = _teller_of_itself(tagged, mention, names, carried) if carried.speaker else None
    teller = teller or _says_of_itself(tagged, mention, names)
    if teller is not None:
        return Belonging(teller.text, teller)
    if (at_firm := _at_firm(tagged, mention, own)) and not _is_of_named(tagged, mention, own):
        own = at_firm  # but "A first edition of Islands of Glass fetched £212,500 at Harcourt's"
    own = without_bystanders(tagged, mention, own, bool(carried.recent or carried.title))
    own = _without_court(tagged, mention, own)
    if not own:
        whole = _of_no_side(tagged, mention, frame, carried, None)
        return whole or _unnamed(frame, subjects, carried)
    where_name = _place(tagged, mention, own)
    where = where_name.text if where_name is not None else None
    self_standing = not word_set("context", "self_standing").isdisjoint(frame.head.lower().split())
    held = _with_phrase(tagged, mention, own)
    if held is not None and held is not where_name:
        return Belonging(held.full, held, where, where_name, held.year)
    event = next((name for name in own if name.event and name is not where_name), None)
    of_person = event is not None and bool(subjects.defined) and is_of_person(tagged, mention)
    if event is not None and not self_standing and not of_person:
        return _event(event, subjects, where, where_name)
    if (whole := _of_no_side(tagged, mention, frame, carried, where_name)) is not None:
        return whole
    if (owner := _owner_of_figure(tagged, mention, frame, own, carried)) is not None:
        return replace(owner, where=where, where_name=where_name)
    if self_standing:
        return Belonging(where or "", where_name, where, where_name)
    if frame.role in _HARMED and (carried.recent or carried.title):
        kept = _without_persons(own)
        if carried.title and any(name.text == carried.recent for name in own if name not in kept):
            carried = replace(carried, recent="")
        own = kept
    actor = _actor(tagged, mention, own)
    if actor is not None and _only_states(tagged, mention, actor):
        own = [name for name in own if name is not actor]
        actor = None
    before = carried.recent or carried.title
    again = named_before(tagged, mention) if before else None
    if actor is not None and again is not None and again.preposition != "of" and actor.first >= again.last:
        own = [name for name in own if not again.last <= name.first < again.tail_last]
        actor = None  # "The company behind Vardal and Osmin employs"
    if actor is not None and actor is not where_name:
        return Belonging(actor.text, actor, where, where_name)
    if (told := _of_those_counted(frame, subjects, carried)) is not None:
        return replace(told, where=where, where_name=where_name)
    others = _besides(tagged, mention, own, where_name)
    named = next((name for name in others if not _is_on_the_way(tagged, name)), None)
    if named is None and not before:
        named = next(iter(others), None)
    back = bool(carried.recent) or (bool(before) and all(name.first > mention.first for name in own))
    owned = back and is_of_owned(tagged, mention)
    told_before = again is not None or (back and is_of_pronoun(tagged, mention))
    if named is not None and not (told_before and not owned):  # "It is 18 km long and joins Halsa to Vik"
        return Belonging(named.text, named, where, where_name)
    if named is None and where_name is not None and not (told_before or owned):
        return Belonging(where_name.text, where_name, where, where_name)
    return Belonging(before, None, where, where_name, carried.edition if carried.recent else None)


_HARMED = frozenset(("killed", "injured"))
"""What befalls people in an event, whoever did it."""


def _without_persons(own: list[Name]) -> list[Name]:
    """Names without those of persons: "Brothers Tam and Olav Rask planted two bombs, killing nine people" tells what they did, and not what it is of."""
    beside = {name.last + 1 for name in own if name.person}
    return [name for name in own if not (name.person or name.first in beside)]


def _in_reach(tagged: Tagged, mention: Mention, names: list[Name], carried: Carried) -> list[Name]:
    """The names without those of other clauses and of who says the figure."""
    own = [
        name
        for name in names
        if not (_is_in_next_clause(tagged, mention, name) or is_of_part(tagged, mention, name.first))
    ]
    if (carried.recent or carried.title) and "W" in tagged.tags:
        own = [name for name in own if not _is_told_of_another(tagged, mention, name)]
    first, last = carried.tellers
    if not carried.speaker or first <= mention.first < last:
        return own
    return [
        name
        for name in own
        if name.event
        or not (name.text in carried.speaker or (first <= name.first < last and not _owns(tagged, name)))
    ]


def _besides(tagged: Tagged, mention: Mention, own: list[Name], place: Name | None) -> list[Name]:
    """The names, of no person, that a figure may be of besides its place: no "Halsa and Vik", nor where something else is."""
    others = [name for name in own if name is not place and not name.person]
    if place is None:
        return others
    return [
        name
        for name in others
        if not (_is_place_of_another(tagged, mention, name) or _is_joined(tagged, place, name))
    ]


def _gapped(tagged: Tagged, mention: Mention, names: list[Name]) -> Belonging | None:
    """What belongs to the name that does what the one before does, without a verb: "Norway had 20 cases and eight deaths, Chile 12 cases and one death"."""
    tags, at = tagged.tags, mention.first
    while at > 1 and tags[at - 2 : at] == "QC":
        at -= 2
        while at > 0 and tags[at - 1] == "Q":
            at -= 1
    name = next((name for name in names if name.last == at), None)
    if name is None or name.first < 2:
        return None
    first = name.first - stands_behind_place(tagged, mention)
    if tags[first - 1] not in ",C":
        return None
    before = first - 1 - (tags[first - 2 : first] == ",C")
    told = tags.find("Q", 0, before)
    told_of = before - (tags[before - 1] == "V")  # "had 464 pilgrims killed, Mali 305"
    if tags[told_of - 1] != "Q" or not any(tag in "AV" for tag in tags[:told]):
        return None
    place = name if name.text.lower() in known_places() else None
    return Belonging(name.text, name, place.text if place is not None else None, place)


def _unnamed(frame: Frame, subjects: Subjects, carried: Carried) -> Belonging:
    """What a figure belongs to in whose sentence nothing is named."""
    if not word_set("context", "self_standing").isdisjoint(frame.head.lower().split()):
        return Belonging()
    told = _of_those_counted(frame, subjects, carried)
    return told or Belonging(
        carried.recent or carried.title, edition=carried.edition if carried.recent else None
    )


def _of_no_side(
    tagged: Tagged, mention: Mention, frame: Frame, carried: Carried, place: Name | None
) -> Belonging | None:
    """What a figure is of, whichever side is named beside it: the battle of an entry; the place of an election, where it is told of those who vote
    or of all seats ("The Greens won 18 of the 90 seats in Lower Holm, while turnout slumped to 54%").
    """
    where = place.text if place is not None else None
    if carried.of_battle:
        return Belonging(carried.recent or carried.title, None, where, place, carried.edition)
    lower = tagged.tokens.lower
    seats = frame.head.lower() == "seats" and lower[mention.first - 2 : mention.first] == ["of", "the"]
    if not seats and word_set("context", "electorate").isdisjoint(frame.head.lower().split()):
        return None
    if place is not None:
        return Belonging(place.text, place, where, place)
    return Belonging(carried.where, where=carried.where) if carried.where else None


def _of_those_counted(frame: Frame, subjects: Subjects, carried: Carried) -> Belonging | None:
    """The event whose visitors are counted, or what the title names of those who take part in it."""
    if subjects.event and _counts_of_event(frame):
        return Belonging(subjects.event_name, edition=subjects.edition)
    if carried.title and _takes_part(frame) and not carried.recent.startswith(f"{carried.title} "):
        return Belonging(carried.title)
    return None


def _owner_of_figure(
    tagged: Tagged, mention: Mention, frame: Frame, names: list[Name], carried: Carried
) -> Belonging | None:
    """Whose a figure is: of whom it describes, whose firm it is, or who has the counted thing."""
    told = signed_person(tagged, mention, names) or _described(tagged, mention, names)
    told = told or _set_beside(tagged, mention, names)
    owner = told or _apposed(tagged, mention, names) or owner_named(frame, names)
    if owner is None:
        return None
    led = frame.head.lower() in word_set("abouts", "led_by_persons") and owner.text in frame.of
    if told is None and led and carried.recent and owner.text.lower() not in known_places():
        return Belonging(carried.recent, edition=carried.edition)  # "Musk's company has lost"
    return Belonging(owner.text, owner)


def _only_states(tagged: Tagged, mention: Mention, actor: Name) -> bool:
    """Whether the name in the subject is that of who only says the figure: "Mayor Oster put the gain for the region at 93 million euros"."""
    before = tagged.tokens.lower[max(0, actor.first - 1) : actor.first]
    called = bool(before) and before[0] in word_set("context", "authorities")  # "the disaster agency AFAD"
    if tagged.tokens.lower[mention.first - 2 : mention.first] == ["it", "at"]:
        return True  # "Corvin measured it at 6.1"
    states = _is_stated(tagged, mention) or (actor.person and _is_promised(tagged, mention))
    return (actor.person or is_authority(actor) or called) and states


def _without_court(tagged: Tagged, mention: Mention, names: list[Name]) -> list[Name]:
    """The names without that of a court, where whom it judges is named behind the verb: "Arlow Crown Court jailed Martin Holt for"."""
    verb = governor(tagged, mention.first)
    subject = subject_of(tagged, verb) if verb is not None and names else None
    if verb is None or subject is None or subject is PRONOUN:
        return names
    court = tagged.tokens.lower[subject.last - 1] in word_set("context", "courts")
    if not court or not any(name.first > verb and before_place(tagged, name) <= verb for name in names):
        return names
    return [name for name in names if not subject.first <= name.first < subject.last]


def _teller_of_itself(tagged: Tagged, mention: Mention, names: list[Name], carried: Carried) -> Name | None:
    """The name of a firm that tells of itself: "Pentara said on Tuesday it would cut 4,200 jobs"; no office that counts what befalls others."""
    verb = governor(tagged, mention.first)
    first, last = carried.tellers
    if verb is None or last > verb or _is_stated(tagged, mention):
        return None
    lower, first_told = tagged.tokens.lower, not (carried.recent or carried.title)
    if "it" not in lower[max(last, verb - _PRONOUN_FAR) : verb] and not (
        first_told and "its" in lower[last:]
    ):
        return None  # but "Pentara said thieves had copied the data of 400 of its clients", before a text has named anything
    told = [name for name in names if first <= name.first < last and name.text in carried.speaker]
    return next((name for name in told[::-1] if not (name.person or name.event or is_authority(name))), None)


def _says_of_itself(tagged: Tagged, mention: Mention, names: list[Name]) -> Name | None:
    """The name at the front of a sentence that announces what "it" will do: "AstraZeneca announced today that it will invest £650 million in"."""
    lower = tagged.tokens.lower
    if not names or "that" not in lower:
        return None
    that, verb = lower.index("that"), governor(tagged, mention.first)
    if verb is None or lower[that + 1 : that + 2] != ["it"] or not that < verb <= that + 1 + _PRONOUN_FAR:
        return None
    told = governor(tagged, that)
    form = form_at(tagged, told)
    if told is None or form is None or form.base not in verbs_of("saying"):
        return None
    name = next((name for name in names if name.last == told and name.first <= 1), None)
    return None if name is None or name.person or name.event or is_authority(name) else name


def _at_firm(tagged: Tagged, mention: Mention, names: list[Name]) -> list[Name]:
    """The firm right beside a figure, where firms are set side by side: "Sales were down 6% at Nordane to $5 billion, up 5% at Vistrel"."""
    lower = tagged.tokens.lower
    if lower[mention.last : mention.last + 1] == ["at"]:
        return [name for name in names if name.first == mention.last + 1]
    if mention.first > 2 and lower[mention.first - 1] == "to":
        before = mention.first - 1
        return [name for name in names if name.last == before and lower[name.first - 1] == "at"]
    return []


_PRONOUN_FAR = 4
"""Tokens before a verb in which its pronoun stands: "it would now cut"."""


def _is_in_next_clause(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a name behind a figure stands behind a semicolon, or behind a comma with a figure of its own: "Its 28,000 employees are idle;
    in the Grauben tower", "57% of the total, and Asia for 44%", "ahead of Europe with 27%".
    """
    if name.first < mention.last:
        return False
    signs = tagged.tokens.text[mention.last : name.first]
    if ";" in signs or (":" in signs and _deals_out(tagged, mention.last + signs.index(":"))):
        return True
    between = tagged.tags[mention.last : name.first]
    if between.endswith(("CP", ",P")) and tagged.tags[name.last : name.last + 1] == "Q":
        return True  # "62% in Norvia, and in Arvia 52% said so", "300 homes burnt and in Halsa 12"
    if "," in between and between.endswith("QP") and tagged.tokens.lower[name.first - 1] == "at":
        return True  # "down 6% at Nordane, up 5% at Vistrel"
    own = tagged.tags[name.last : name.last + 2] == "PQ" and tagged.tokens.lower[name.last] in _WITH_FIGURE
    joined = name.first > 0 and tagged.tags[name.first - 1] in ",CP"
    return own and joined and "," in between


def _deals_out(tagged: Tagged, colon: int) -> bool:
    """Whether parts behind a colon have figures of their own, and places or days: "300 people died: 210 in Leeds and 95 in Hull"."""
    parts = tagged.tags[colon + 1 :].partition(".")[0]
    return parts.count("QP") > 1 and parts.startswith("QP") and "V" not in parts and "A" not in parts


def _is_told_of_another(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a name stands in a clause that only tells more of something else: "up to 750 had been aboard the boat, which had left Tobruk";
    but "by the quake, which struck Halm"."""
    lower, comma = tagged.tokens.lower, tagged.tags.rfind(",", mention.last, name.first)
    if name.first < mention.first:
        comma, closing = (
            tagged.tags.rfind(",", 0, name.first),
            tagged.tags.find(",", name.last, mention.first),
        )
        if closing < 0 or tagged.tags[closing + 1] not in "AMV":
            return False  # but "The researchers, whose study appeared in Nature, analysed 900 cases"
    if comma < 1 or name.event or lower[comma + 1] not in _TELLING_MORE:
        return False
    return lower[comma - 1] not in word_set("context", "event_nouns")


_TELLING_MORE = frozenset(("which", "who", "whose", "where"))
_WITH_FIGURE = frozenset(("with", "for", "at"))
"""Between a name and a figure of its own."""


def _with_phrase(tagged: Tagged, mention: Mention, names: list[Name]) -> Name | None:
    """The name whose figures stand between commas: "Its rival, Securex in Vellin, with 620 exhibitors and 28,000 visitors in 2023,"."""
    tags, at = tagged.tags, mention.first - 1
    if not names or "with" not in tagged.tokens.lower:
        return None
    while (
        at > 0 and mention.first - at < _WITH and tags[at] in "QCNJDP" and tagged.tokens.lower[at] != "with"
    ):
        at -= 1
    if at < 2 or tagged.tokens.lower[at] != "with" or tags[at - 1] != ",":
        return None
    for name in reversed(names):
        placed = tags[name.last : at - 1].startswith("P") and not tags[name.last + 1 : at - 1].strip("N")
        if name.last == at - 1 or (name.last < at - 1 and placed):
            before = tagged.tokens.lower[name.first - 1] if name.first else ""
            if before not in word_set("context", "places", "prepositions"):
                return name
    return None


_WITH = 16
"""Tokens between "with" and a figure of its phrase at most."""


def _owns(tagged: Tagged, name: Name) -> bool:
    """Whether a name is the possessor of what follows: "Ghana's education ministry" tells of Ghana."""
    return tagged.tokens.lower[name.last - 1].endswith(("'s", "’s"))


def is_authority(name: Name) -> bool:
    """Whether a name is that of a body that counts what befalls others: "the National Disaster Office"."""
    return name.text.lower().rpartition(" ")[2] in word_set("context", "authorities")


def _counts_of_event(frame: Frame) -> bool:
    words = frame.head.lower().split()
    return bool(words) and words[-1] in word_set("context", "event_counts")


def _takes_part(frame: Frame) -> bool:
    words = frame.head.lower().split()
    return bool(words) and words[-1] in word_set("context", "participants")


def _event(event: Name, subjects: Subjects, where: str | None, where_name: Name | None) -> Belonging:
    same = subjects.event and event.text.split()[0] == subjects.event.split()[0]
    year = event.year or (subjects.edition if same else None)
    text = f"{event.text} {year}" if year else event.text
    return Belonging(text, event, where, where_name, year)


def _described(tagged: Tagged, mention: Mention, names: list[Name]) -> Name | None:
    """The name that a phrase behind it describes by a figure: "bought Dryden, a New York-based firm with 350 employees", "Aurix, a three-year
    project with nine partners in six countries".
    """
    lower, tags, at = tagged.tokens.lower, tagged.tags, mention.first
    comma = tags.rfind(",", 0, at)
    if comma < 1 or lower[comma + 1 : comma + 2] not in (["a"], ["an"], ["the"]):
        return None
    between = tags[comma + 1 : at]
    beside = lower[at - 1] == "with" or (
        between in ("D", "DJ") and tags[mention.last : mention.last + 1] == "N"
    )
    if between.strip("DNJPSQ-") or not (beside or "with" in lower[comma:at]):
        return None
    return next((name for name in names if name.last == comma), None)


def _set_beside(tagged: Tagged, mention: Mention, names: list[Name]) -> Name | None:
    """The name of whose a bare number is beside that of another one: "won 365 votes to Anna Holt's 173", "57 percent to 39 percent for Holt"."""
    lower, counted = tagged.tokens.lower, mention.counted
    bare = counted is None or counted.start < mention.number.start
    if not bare or mention.quantity.unit not in ("count", "percent"):
        return None
    for name in names:
        if name.last == mention.first and lower[mention.first - 1].endswith(("'s", "’s")):
            return name
        if name.first == mention.last + 1 and lower[mention.last] == "for" and not name.event:
            return name
    return None


def _apposed(tagged: Tagged, mention: Mention, names: list[Name]) -> Name | None:
    """The name of what somebody has, which is the subject: "Japan's neighbour Koryu registered", "Lina Aziz's start-up, Fathom, has raised"."""
    verb = governor(tagged, mention.first)
    subject = subject_of(tagged, verb) if verb is not None else None
    if subject is None or subject is PRONOUN or not subject.owner_last:
        return None
    behind = subject.last + (tagged.tags[subject.last : subject.last + 1] == ",")
    for name in names:
        ends = subject.first < name.first < subject.last == name.last
        beside = name.first == behind > subject.last and tagged.tags[name.last : name.last + 1] == ","
        if (ends or beside) and not name.person:
            return name
    return None


def _actor(tagged: Tagged, mention: Mention, names: list[Name]) -> Name | None:
    """The name in the subject of the verb that governs the figure."""
    verb = governor(tagged, mention.first)
    if verb is None:
        return None
    subject = subject_of(tagged, verb)
    form = form_at(tagged, verb)
    if form is not None and form.base in _COSTING and subject is not PRONOUN:
        whom = next((name for name in names if name.first == verb + 1 and name.last <= mention.first), None)
        if whom is not None and tagged.tags[whom.last : mention.first].strip("DJ") == "":
            return whom  # "The closure will cost Ford 400 jobs"
    if subject is None or is_of_pronoun(tagged, mention):
        return None
    first = subject.owner_first if subject.owner_last else subject.first
    own = [name for name in names if subject.first <= name.first < subject.last]
    if own and tagged.tags[subject.first : own[-1].first].strip("N") == "":
        return own[-1]  # "the Ostrava bicycle maker Vela"
    told = next((name for name in names if first <= name.first < max(subject.last, subject.tail_last)), None)
    if told is not None and _owns(tagged, told):
        # "the attack on Moscow's Crocus City Hall": the place only says where it is
        return next((name for name in names if name.first == told.last), told)
    return told


_COSTING = frozenset(("cost", "save", "earn"))
"""Verbs that tell behind them whose the amount is."""


def _is_of_named(tagged: Tagged, mention: Mention, names: list[Name]) -> bool:
    """Whether the verb right before a figure has a name for its subject: "The Sarrel stood at 7.9 metres"."""
    verb = governor(tagged, mention.first)
    beside = verb is not None and "N" not in tagged.tags[verb + 1 : mention.first]
    return beside and _actor(tagged, mention, names) is not None


def _is_on_the_way(tagged: Tagged, name: Name) -> bool:
    """Whether a name only says where something lies or runs: "a tunnel under Telegraph Hill", "from Union Depot"."""
    before = before_place(tagged, name)
    opens = before == 0 or (
        before > 0 and tagged.tags[before - 1] == "."
    )  # "Under the Maribor Accord, 1,150 prisoners"
    return before >= 0 and not opens and tagged.tokens.lower[before] in word_set("context", "places", "ways")


def _is_stated(tagged: Tagged, mention: Mention) -> bool:
    """Whether the figure's verb only says who states or values it."""
    verb = governor(tagged, mention.first)
    form = form_at(tagged, verb)
    stating = verbs_of("saying") | verbs_of("valuing") | verbs_of("gauging") - {"register"}
    return form is not None and form.base in stating


def _is_promised(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure's verb tells what somebody promises to bring about: "has promised to bring inflation down to 11.9%"."""
    verb = governor(tagged, mention.first)
    if verb is None or tagged.tokens.lower[verb - 1] != "to":
        return False
    form = form_at(tagged, verb - 2)
    return form is not None and form.base in _PROMISING


_PROMISING = frozenset(("promise", "pledge", "vow"))


def _is_joined(tagged: Tagged, place: Name, name: Name) -> bool:
    """Whether a name is one more of the places that begin with another one: "in Turkey and Syria"."""
    between = tagged.tokens.lower[place.last : name.first]
    return between in (["and"], ["or"], [","], [",", "and"]) or (
        between[:1] == [","] and tagged.tags[place.last : name.first].strip("N,C") == ""
    )


def _is_place_of_another(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a name is where another figure is of: "61 people died in Florida and four in Cuba"."""
    before = before_place(tagged, name)
    if before < 0 or tagged.tokens.lower[before] not in word_set("context", "places", "prepositions"):
        return False
    figure = tagged.tags.rfind("Q", 0, before)
    if tagged.tokens.lower[before - 1] == "one" and not mention.first <= before - 1 < mention.last:
        return True  # "and one in Andalusia"
    return (
        figure >= 0
        and not mention.first <= figure < mention.last
        and tagged.tags[figure:before].strip("QNJVMA") == ""
    )


def _place(tagged: Tagged, mention: Mention, names: list[Name]) -> Name | None:
    """The name behind "in", "at", "across" that stands nearest to the figure, the one behind it first."""
    prepositions = word_set("context", "places", "prepositions")
    found: list[tuple[int, Name]] = []
    for name in names:
        before = before_place(tagged, name)
        if not name.event and is_told_where(tagged, mention, name):
            return name
        if before < 0 or tagged.tokens.lower[before] not in prepositions or name.event:
            continue
        if tagged.tokens.lower[before - 1 : before] and tagged.tokens.lower[before - 1] in HOLDINGS:
            continue  # "shares in Nordane fell": no place
        if tagged.tokens.lower[before] == "at" and _is_of_a_firm(tagged, before):
            continue
        if tagged.tokens.lower[before] == "near" and tagged.tags[before - 1] == "," == tagged.tags[name.last]:
            continue  # "in the town of Chiva, near Valencia, 500 mm fell"
        if name.first >= mention.last and "." not in tagged.tags[mention.last : name.first]:
            crossing = tagged.tags[mention.last : name.first]
            found.append((len(crossing) + (20 if "Q" in crossing else 0), name))
        elif name.last <= mention.first and "." not in tagged.tags[name.last : mention.first]:
            crossing = tagged.tags[name.last : mention.first]
            found.append((len(crossing) + 10 + (20 if "Q" in crossing else 0), name))
    return min(found, key=lambda item: (item[0], item[1].first))[1] if found else None


def _is_of_a_firm(tagged: Tagged, at: int) -> bool:
    """Whether what stands before "at" is what a firm has: "profits at Ryanair", "400 jobs at Ericsson"."""
    return at > 0 and tagged.tokens.lower[at - 1] in word_set("context", "firms", "own")
