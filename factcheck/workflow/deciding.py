"""Deciding, and taking back what was decided: a line or a row is added, nothing is ever changed."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from factcheck.decision import (
    UNDO,
    VERDICTS,
    DecisionKind,
    Recorded,
    Target,
    recorded,
    standing,
    witness,
)
from factcheck.errors import ConfigError
from factcheck.model import Claim, Decision, Finding, Topic
from factcheck.workflow.decision_file import FILE_NAME, add_to_file
from factcheck.workflow.ground import Ground, ground_of
from factcheck.workflow.lookup import look_up
from factcheck.workflow.pipeline import with_decisions

_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Words:
    """What a person says in a decision."""

    note: str = ""
    """Why."""
    by: str = ""
    """Who; empty for the user of this machine."""


@dataclass(frozen=True, slots=True)
class Made:
    """A decision that was kept."""

    recorded: Recorded
    """The decision."""
    file: Path | None
    """The file that it was added to; None for the store."""
    attributes: bool
    """Whether `.gitattributes` was changed, so that lines of the file merge."""
    undone: Recorded | None
    """The decision that it takes back."""
    ground: Ground
    """What holds afterwards."""


def _now() -> datetime:
    return datetime.now(UTC)


def decide(
    database: Path,
    sources: Sequence[str] | None,
    saying: Sequence[str],
    words: Words,
    clock: Callable[[], datetime] = _now,
    one_event: bool = False,
) -> Made:
    """Keep a decision; `saying` is what it is about, the verdict, and of topics the other one; `one_event`: the user says
    that all sources tell of one event, which is how a report came to what it is about.

    It goes into the `factcheck-decisions.toml` beside the documents, where there is one, else into the store.
    Raises `ConfigError` when there is no such thing, or the verdict cannot be said of it.
    """
    ground = ground_of(database, sources, one_event=one_event)
    kind, target, claims = _target(ground, saying)
    file = ground.file_for(claims)
    if file is None and ground.database is None:
        raise ConfigError(
            f"no {FILE_NAME} beside {', '.join(sources or ())}",
            "make an empty one there, or decide in a store (factcheck add)",
        )
    related = [one for one in ground.decisions if one.kind is kind]
    said = Decision(saying[1], words.note, words.by or user_name(), _moment(clock(), related))
    made = recorded(kind, said, target)
    changed = _keep(made, file, ground.database)
    return Made(made, file, changed, None, _afterwards(ground, made, file, sources))


def undo(
    database: Path,
    sources: Sequence[str] | None,
    wanted: str,
    words: Words,
    clock: Callable[[], datetime] = _now,
    one_event: bool = False,
) -> Made:
    """Take back the latest decision on a finding, claim or topic, or a decision by its own id.

    What was decided before it counts again. Raises `ConfigError` when nothing was decided of it.
    """
    ground = ground_of(database, sources, one_event=one_event)
    old = _latest(ground, wanted)
    said = Decision(UNDO, words.note, words.by or user_name(), _moment(clock(), ground.decisions))
    made = recorded(old.kind, said, replace(old.target, sides=(), figures=()), old.id)
    file = ground.places.get(old.id)
    changed = _keep(made, file, ground.database)
    return Made(made, file, changed, old, _afterwards(ground, made, file, sources))


def _afterwards(ground: Ground, made: Recorded, file: Path | None, sources: Sequence[str] | None) -> Ground:
    """What holds after a decision. One on claims or topics makes other findings, which have to be looked at again."""
    if made.kind is not DecisionKind.FINDING:
        return ground_of(ground.database or Path(), sources, one_event=ground.one_event)
    decisions = (*ground.decisions, made)
    undecided = tuple(replace(finding, decision=None) for finding in ground.report.findings)
    report = with_decisions(replace(ground.report, findings=undecided), decisions, ground.marks)
    places = ground.places if file is None else {**ground.places, made.id: file}
    return replace(ground, report=report, decisions=decisions, places=places)


def user_name() -> str:
    """The name of the user of this machine. Raises `ConfigError` when it has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError) as error:
        raise ConfigError("this machine does not tell who decides", "sign it with --by NAME") from error


def _moment(now: datetime, related: Sequence[Recorded]) -> str:
    """The time of a decision: after all that it may go against, also when two are made at once."""
    last = max((one.decision.at for one in related), default="")
    try:
        earliest = datetime.fromisoformat(last) + _MILLISECOND
        now = max(now, earliest)
    except (ValueError, TypeError):
        pass  # a time that somebody wrote by hand
    return now.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _keep(made: Recorded, file: Path | None, database: Path | None) -> bool:
    """Write a decision where it belongs; what changes topics is judged at once. Returns whether git was told to merge."""
    if database is None or (file is not None and made.kind is DecisionKind.FINDING):
        assert file is not None  # without a store there is a file
        return add_to_file(file, made)
    from factcheck.storage import open_store
    from factcheck.workflow.holdings import Holdings

    changed = False
    with open_store(database, write=True) as store, store.transaction():
        if file is None:
            store.add_decision(made)
        else:
            changed = add_to_file(file, made)
        if made.kind is not DecisionKind.FINDING:
            holdings = Holdings(store)
            holdings.reload()
            holdings.judge()
    return changed


# ------------------------------------------------------------------------------------------- what is meant


def _target(ground: Ground, saying: Sequence[str]) -> tuple[DecisionKind, Target, Sequence[str]]:
    """What a decision is about, and the claims that it rests on."""
    wanted, verdict, *others = saying
    thing = look_up(ground.report, wanted)
    if isinstance(thing, Finding):
        _check_verdict(DecisionKind.FINDING, wanted, verdict, others)
        return DecisionKind.FINDING, _of_finding(ground, thing), thing.claims
    if isinstance(thing, Claim):
        _check_verdict(DecisionKind.CLAIM, wanted, verdict, others)
        return DecisionKind.CLAIM, _of_claim(thing), (thing.id,)
    if isinstance(thing, Topic):
        _check_verdict(DecisionKind.TOPIC, wanted, verdict, others)
        return DecisionKind.TOPIC, _of_topics(ground, thing, verdict, others), thing.claims
    raise ConfigError(
        f"{wanted}: nothing can be decided of a source",
        "name a finding (F-), a claim (C-) or a topic (T-); factcheck sources set says what a source is",
    )


def _check_verdict(kind: DecisionKind, wanted: str, verdict: str, others: Sequence[str]) -> None:
    if verdict not in VERDICTS[kind]:
        known = [name for names in VERDICTS.values() for name in names]
        what = f"{verdict} cannot be said of a {kind}" if verdict in known else f'unknown verdict "{verdict}"'
        raise ConfigError(f"{wanted}: {what}", f"use {' or '.join(VERDICTS[kind])}")
    if kind is DecisionKind.TOPIC and len(others) != 1:
        raise ConfigError(f"{wanted} {verdict}: as what?", "name the other topic (T-) behind it")
    if kind is not DecisionKind.TOPIC and others:
        raise ConfigError(f"{others[0]}: a {kind} is decided on its own", "leave the second id out")


def _of_finding(ground: Ground, finding: Finding) -> Target:
    from factcheck.judging import target_of

    topic = next((topic for topic in ground.report.topics if topic.id == finding.topic), None)
    claims = {claim.id: claim for claim in ground.report.claims}
    first = claims[finding.claims[0]]
    subject, about = (topic.subject, topic.about) if topic else (first.subject, first.about)
    return target_of(finding, claims, subject or first.subject, about)


def _of_claim(claim: Claim) -> Target:
    from factcheck.judging.wording import hedge_of

    return Target(
        ((witness(claim, hedge_of(claim)),),), claim.subject, claim.about, claim.quote, ids=(claim.id,)
    )


def _of_topics(ground: Ground, topic: Topic, verdict: str, others: Sequence[str]) -> Target:
    from factcheck.judging.wording import hedge_of
    from factcheck.matching import representatives

    other = look_up(ground.report, others[0])
    claims = {claim.id: claim for claim in ground.report.claims}
    topic_of = {claim: one for one in ground.report.topics for claim in one.claims}
    second = topic_of.get(other.id) if isinstance(other, Claim) else other
    if not isinstance(second, Topic):
        raise ConfigError(f"{others[0]}: no topic", "name a topic (T-), or one claim of it (C-)")
    if second.id == topic.id and (verdict == "same" or not isinstance(other, Claim)):
        raise ConfigError(
            f"{topic.id} and {others[0]} are one topic already",
            "name another one, or a claim (C-) that is to be apart from the rest",
        )
    if verdict == "same" and second.dimension != topic.dimension:
        raise ConfigError(
            f"{topic.id} is a {topic.dimension} and {second.id} a {second.dimension}",
            "only figures of one dimension can be compared",
        )
    named = {other.id} if isinstance(other, Claim) and verdict == "apart" else set(second.claims)
    left = representatives(claims[claim] for claim in topic.claims if claim not in named)
    right = representatives(claims[claim] for claim in second.claims if claim in named)
    if not left:
        raise ConfigError(f"{topic.id} holds no other claim than {others[0]}", "name another claim")
    return Target(
        sides=tuple(tuple(witness(one, hedge_of(one)) for one in side) for side in (left, right)),
        subject=topic.subject,
        about=topic.about,
        says=f"{_told(topic)} / {other.quote if isinstance(other, Claim) else _told(second)}",
        ids=(topic.id, other.id),
    )


def _told(topic: Topic) -> str:
    return f"{topic.subject} · {topic.about}" if topic.about else topic.subject


def _latest(ground: Ground, wanted: str) -> Recorded:
    """The latest decision that stands on what an id names."""
    from factcheck.judging import apply_decisions

    if wanted[:2] not in ("D-", "F-", "C-", "T-"):
        raise ConfigError(
            f"{wanted}: no id", "name a decision (D-), a finding (F-), a claim (C-) or a topic (T-)"
        )
    known = standing(ground.decisions)
    uses = apply_decisions(ground.report, known).uses
    meant = [
        one
        for one in known
        if one.id.startswith(wanted)
        or any(identity.startswith(wanted) for identity in (*one.target.ids, *uses.get(one.id, ())))
    ]
    if wanted.startswith("D-") and len(meant) > 1:
        raise ConfigError(f"{wanted}: {len(meant)} ids begin so", "write more of it")
    if meant:
        return meant[-1]
    if any(one.id.startswith(wanted) for one in ground.decisions):
        raise ConfigError(
            f"{wanted}: was taken back already", "factcheck decisions --all lists what was decided"
        )
    raise ConfigError(f"{wanted}: nothing was decided of it", "factcheck decisions lists what was decided")
