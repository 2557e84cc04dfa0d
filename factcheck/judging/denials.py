"""What one source states and another denies, to the same value (FC101): "signed in 2014" and "did not sign in 2014"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.judging import fc101_value_conflict
from factcheck.judging.cells import single_cell
from factcheck.judging.context import Context
from factcheck.judging.findings import finding_of
from factcheck.judging.intervals import Relation, relate
from factcheck.judging.scope import UNKNOWN, own_scope
from factcheck.judging.wording import say
from factcheck.model import Bound, Claim, Finding, Modality, Topic

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_ASSERTED, _ATTRIBUTED, _DENIED = Modality.ASSERTED, Modality.ATTRIBUTED, Modality.DENIED

SEVERITY = 0.5
"""Of a denial: the two exclude each other, but no distance between them can be told."""
_MOST = 40
"""Claims of a topic that are held against its denials."""


def judge_denials(topic: Topic, context: Context) -> list[Finding]:
    """A finding for each denial of what another source states."""
    claims = context.claims_of(topic)
    denied = [claim for claim in claims if claim.modality is _DENIED]
    if not denied:
        return []
    stated = [claim for claim in claims if claim.modality in (_ASSERTED, _ATTRIBUTED)]
    findings = []
    for denial in denied[:_MOST]:
        claim = next((claim for claim in stated[:_MOST] if _is_denied_by(claim, denial, context)), None)
        if claim is not None:
            cells = [single_cell(one, own_scope(one), context) for one in (claim, denial)]
            explanation = f"One source states {say(claim)}, another one denies it."
            rule = fc101_value_conflict.RULE.rule
            found = finding_of(rule, topic, [[cell] for cell in cells], explanation, context)
            findings.append(replace(found, severity=SEVERITY))
    return findings


def _is_denied_by(claim: Claim, denial: Claim, context: Context) -> bool:
    """Whether two independent sources say of one thing that it is, and that it is not, a value told without bounds."""
    if context.origins.get(claim.source) == context.origins.get(denial.source):
        return False
    if claim.quantity.bound not in (Bound.EXACT, Bound.RANGE) or not context.alike(claim, denial):
        return False
    if not (claim.about or denial.about or denial.frame.head):
        return False  # "did not release a song": whoever is meant
    left, right = (single_cell(one, own_scope(one), context) for one in (claim, denial))
    times = {left.scope.window, right.scope.window} - {UNKNOWN}
    return (
        len(times) < 2
        and left.scope.unit == right.scope.unit
        and relate(left.value, right.value) is Relation.SAME
    )
