"""Findings made of sides: ids, confidence, severity, explanation, causes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from factcheck.judging import fc401_same_value, fc405_restated
from factcheck.judging.causes import causes_of, ruled_out
from factcheck.judging.cells import Cell
from factcheck.judging.confidence import confidence, severity, value_evidence
from factcheck.judging.context import LEAST_ALIKE, Context
from factcheck.judging.identity import cell_key, finding_id
from factcheck.judging.rule import Rule
from factcheck.model import Claim, Evidence, Finding, Topic, Verdict

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_AGREEMENT, _CONTRADICTION, _DIFFERENT_SCOPE = (
    Verdict.AGREEMENT,
    Verdict.CONTRADICTION,
    Verdict.DIFFERENT_SCOPE,
)

Side = Sequence[Cell]
"""Cells that agree; the first speaks for it."""


def finding_of(
    rule: Rule,
    topic: Topic,
    sides: Sequence[Side],
    explanation: str,
    context: Context,
    sure: tuple[float, tuple[Evidence, ...]] | None = None,
) -> Finding:
    """A finding about sides of one topic, or of two neighbouring topics (then of the first one's).

    `sure` is its confidence and what that rests on; by default how alike the subjects of its sides are tells it.
    """
    leads = [side[0] for side in sides]
    chance, evidence = sure or _sure_of(rule, leads, context)
    groups = tuple([tuple([claim for cell in side for claim in cell.ids]) for side in sides])
    contradiction = rule.verdict is _CONTRADICTION
    causes = causes_of(leads, topic, context) if contradiction else []
    return Finding(
        id=finding_id(rule.code, topic.id, [cell_key(lead) for lead in leads]),
        code=rule.code,
        verdict=rule.verdict,
        reading=rule.reading,
        topic=topic.id,
        claims=tuple(chain.from_iterable(groups)),
        groups=groups,
        confidence=chance,
        severity=severity(leads) if contradiction else 0.0,
        explanation=explanation,
        ruled_out=tuple(ruled_out(leads, causes)) if contradiction else (),
        causes=tuple(cause.text for cause in causes),
        evidence=evidence,
        hints=tuple(dict.fromkeys(hint for cause in causes for hint in cause.hints)),
    )


def _sure_of(rule: Rule, leads: Side, context: Context) -> tuple[float, tuple[Evidence, ...]]:
    """How surely the sides of a finding are of one thing, or of two where it tells them apart, and what that rests on."""
    sure, evidence = confidence([lead.lead for lead in leads], context.similarity)
    if rule.verdict is _DIFFERENT_SCOPE and sure < LEAST_ALIKE:
        sure = round(1 - sure, 4)  # here it is the difference that is sure
    return sure, (*evidence, *value_evidence(leads))


def surely_finding(
    rule: Rule, cells: Sequence[Cell], explanation: str, sure: tuple[float, Evidence], context: Context
) -> Finding:
    """A finding about claims of several topics, one a side; one side of all when they agree.

    `sure` is its confidence and what that rests on; it is filed under the topic of its first claim.
    """
    topic = context.topic_of.get(cells[0].lead.id, "")
    sides = [cell.ids for cell in cells]
    together = tuple(chain.from_iterable(sides))
    topics = sorted({context.topic_of.get(cell.lead.id, "") for cell in cells})
    words = [f"{key}|{claim.quote}" for cell in cells for key in (cell_key(cell),) for claim in cell.claims]
    return Finding(
        id=finding_id(rule.code, "|".join(topics), words),
        code=rule.code,
        verdict=rule.verdict,
        reading=rule.reading,
        topic=topic,
        claims=together,
        groups=(together,) if rule.verdict is _AGREEMENT else tuple(sides),
        confidence=sure[0],
        severity=0.0,
        explanation=explanation,
        evidence=(sure[1],),
    )


def cell_finding(topic: Topic, cell: Cell, context: Context) -> Finding | None:
    """FC401 or FC405 for a value that stands more than once."""
    if fc401_same_value.applies(cell):
        rule, explanation = fc401_same_value.RULE, fc401_same_value.explain(cell)
    elif fc405_restated.applies(cell):
        rule, explanation = fc405_restated.RULE, fc405_restated.explain(cell)
    else:
        return None
    firsts: dict[str, Claim] = {}
    for claim, origin in zip(cell.claims, cell.origins, strict=True):
        firsts.setdefault(origin, claim)
    leads = list(firsts.values()) if len(firsts) > 1 else list(cell.claims[:2])
    sure, evidence = confidence(leads, context.similarity)
    return Finding(
        id=finding_id(rule.code, topic.id, [cell_key(cell)]),
        code=rule.code,
        verdict=rule.verdict,
        reading=rule.reading,
        topic=topic.id,
        claims=cell.ids,
        groups=(cell.ids,),
        confidence=sure,
        severity=0.0,
        explanation=explanation,
        evidence=evidence,
    )
