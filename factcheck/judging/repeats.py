"""A figure that comes again in one text, told in other words each time (FC405).

Topics bring together what is told in the same words. A text that first asks for "supplies for at least 72 hours" and later
writes of "the recommendation to survive for 72 hours" repeats a figure all the same: the value is told to the digit, in the
same unit, in another sentence, and no time of its own stands against it. Counts come again by chance ("three people", "three hours"), but for
those of a headline, which the text tells once more: "13 dead in Tarawi", "13 people were killed by the tsunami".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.judging import fc206_same_figure, fc405_restated
from factcheck.judging.identity import finding_id
from factcheck.judging.intervals import value_of
from factcheck.judging.rule import Rule
from factcheck.judging.values import claim_value
from factcheck.judging.wording import say
from factcheck.matching import tells_role, thing_of
from factcheck.model import Bound, Claim, Finding, Kind, Modality, Reading

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_AT_LEAST, _AT_MOST = Bound.AT_LEAST, Bound.AT_MOST
_DURATION, _LEVEL, _SHARE = Kind.DURATION, Kind.LEVEL, Kind.SHARE
_HEADLINE = Modality.HEADLINE

SURE = 0.6
"""Confidence of a repeat that only value and unit tell: the six in the four sample articles and the labelled corpora, read by hand,
are all the same thing, but six are too few to be surer."""
LEAST_DIGITS = 2
"""Significant digits that make a share or a duration worth noticing when it comes again."""
_UNTOLD = (Kind.DATE, Kind.ORDINAL, Kind.RANK, Kind.MULTIPLE)


def judge_repeats(own: Sequence[Claim], told: set[str], topic_of: Mapping[str, str]) -> list[Finding]:
    """The repeats of one source among claims that no agreement holds yet (`told` are the ids of those that one does)."""
    groups: dict[tuple[str, str, tuple[float, float]], list[Claim]] = {}
    headlines = [claim for claim in own if _is_count(claim) and claim.modality is _HEADLINE]
    restated = [[claim, *_below(claim, own)] for claim in headlines]
    for claim in own:
        if claim.quantity.unit != "count" and claim.quantity.kind not in _UNTOLD and _telling(claim):
            # "Longer than 72 hours" is no repeat of "72 hours": it says that the number itself is not meant.
            strict = claim_value(claim).strict
            key = (claim.quantity.unit, f"{_sort(claim)} {strict}", claim.quantity.stated)
            groups.setdefault(key, []).append(claim)
    return [
        _finding(group, topic_of)
        for group in (*restated, *map(_of_one_time, groups.values()))
        if _worth_telling(group, told)
    ]


def _is_count(claim: Claim) -> bool:
    return claim.quantity.unit == "count" and claim.quantity.kind is _LEVEL


def _below(headline: Claim, own: Sequence[Claim]) -> list[Claim]:
    """The counts of the text that tell once more what a headline counts: the same number of the same thing, or of whom the same is told."""
    quantity, thing, role = headline.quantity, thing_of(headline), tells_role(headline)
    long = fc206_same_figure.significant_digits(quantity.stated[0]) > LEAST_DIGITS
    return [
        claim
        for claim in own
        if _is_count(claim)
        and (claim.quantity.stated, claim.quantity.bound) == (quantity.stated, quantity.bound)
        and claim.modality is not _HEADLINE
        and (long or (thing and thing_of(claim) == thing) or (role and tells_role(claim) == role))
    ]


def _telling(claim: Claim) -> bool:
    """Whether meeting the value twice in one text is no accident: an amount of money, a range, or two digits."""
    quantity = claim.quantity
    if quantity.unit.isupper() or quantity.stated[0] != quantity.stated[1]:
        return True
    return fc206_same_figure.significant_digits(quantity.stated[0]) >= LEAST_DIGITS


def _sort(claim: Claim) -> str:
    """Levels, changes and rates are not taken for one another; a share is a level of percent."""
    kind = claim.quantity.kind
    return "level" if kind in (_LEVEL, _SHARE, _DURATION) else kind.value


def _of_one_time(group: Sequence[Claim]) -> list[Claim]:
    """The claims of a group that name no time of their own, or the same one."""
    own_times = [claim.when for claim in group if claim.when_from == "sentence"]
    first = own_times[0] if own_times else None
    return [claim for claim in group if claim.when_from != "sentence" or claim.when == first]


def _worth_telling(group: Sequence[Claim], told: set[str]) -> bool:
    sentences = {(claim.sentence_start, claim.sentence) for claim in group}
    bounds = {claim.quantity.bound for claim in group}
    upper_and_lower = {_AT_LEAST, _AT_MOST} <= bounds
    return len(sentences) > 1 and not upper_and_lower and sum(claim.id not in told for claim in group) > 0


def _finding(group: Sequence[Claim], topic_of: Mapping[str, str]) -> Finding:
    rule: Rule = fc405_restated.RULE
    lead = group[0]
    topic = topic_of.get(lead.id, "")
    ids = tuple(claim.id for claim in group)
    times = {2: "twice"}.get(len(group), f"{len(group)} times")
    return Finding(
        id=finding_id(rule.code, topic, [f"{lead.quantity.unit} {value_of(lead.quantity).stated}"]),
        code=rule.code,
        verdict=rule.verdict,
        reading=Reading.LITERAL,
        topic=topic,
        claims=ids,
        groups=(ids,),
        confidence=SURE,
        severity=0.0,
        explanation=f"One source says {say(lead)} {times}, in other words each time.",
    )
