"""What a report says and in which order."""

from __future__ import annotations

from dataclasses import replace

from factcheck.model import Decision, Part, Report, Skipped, Source, Span, Verdict
from factcheck.reporting.added import build_added
from factcheck.reporting.claim_view import claim_view
from factcheck.reporting.quotes import Quotation, shortened
from factcheck.reporting.selection import discrepancies, is_discrepancy, standing_verdict
from factcheck.reporting.view import HARDLY_MISTAKEN, Options, build
from tests.reporting import example


def decided(report: Report, code: str, verdict: str) -> Report:
    decision = Decision(verdict, "checked by phone", "ann", "2025-12-01T10:00:00Z")
    return replace(
        report,
        findings=tuple(
            replace(finding, decision=decision) if finding.code == code else finding
            for finding in report.findings
        ),
    )


def test_gravest_and_surest_come_first_and_arithmetic_after_contradictions() -> None:
    view = build(example.milipol())
    assert [finding.code for finding in view.findings] == ["FC104", "FC102", "FC304"]
    assert [group.code for group in view.groups] == ["FC201", "FC401", "FC403", "FC301", "FC305", "FC405"]


def test_verdicts_are_counted() -> None:
    assert build(example.milipol()).verdict_line == (
        "2 contradictions, 1 figure that fails its arithmetic, 1 different scope, 2 agreements, "
        "1 compatible figure, 2 sums that hold, 4 topics with one claim."
    )


def test_remarks_name_what_was_not_read_and_what_states_nothing() -> None:
    assert build(example.milipol()).remarks == (
        "Read 5 of 6 sources; diary.txt states no figure.",
        "Not read: data/milipol/scan.xyz: no reader for .xyz files (save it as text, markdown or html)",
        "Left out: data/milipol/claims.csv:7: column value: “many” is no number",
        "Figures seen 16, understood 15 (93 %).",
    )


def test_an_empty_report_says_so() -> None:
    view = build(Report((), (), (), (), (Skipped("a.bin", "not text"),)))
    assert view.verdict_line == "Nothing to check: no source states a figure."
    assert view.remarks == ("Read 0 of 1 source.", "Not read: a.bin: not text")


def test_copies_and_other_languages_are_named() -> None:
    sources = (
        Source("S-1", "brief.txt", claims=3),
        Source("S-2", "wire.txt", claims=3, copy_of="S-1"),
        Source("S-3", "bericht.txt", language="de", claims=2),
    )
    remarks = build(Report(sources, (), (), ())).remarks
    assert "wire.txt repeats brief.txt nearly word for word; the two count once." in remarks
    assert "bericht.txt is in German: its figures were read, its context was not." in remarks


def test_the_hint_shows_the_claim_that_fits() -> None:
    first = build(example.milipol()).findings[0]
    notes = {note.label: note.text for note in first.notes}
    assert notes["see also"] == "observer.txt:5 “175 official delegations came from 68 countries”"
    assert notes["same thing?"] == "almost surely (.91): nations = countries; same role, event and time"


def test_next_step_depends_on_where_the_findings_are_kept() -> None:
    in_memory = build(example.milipol()).findings[0]
    stored = build(example.milipol(), Options(shown_by="")).findings[0]
    assert [note.text for note in in_memory.next_steps] == ["factcheck rule FC104"]
    named = build(example.milipol(), Options(shown_by="a.txt b.txt")).findings[0]
    assert [note.text for note in stored.next_steps] == [f"factcheck show {stored.id}"]
    assert [note.text for note in named.next_steps] == [f"factcheck show {stored.id} a.txt b.txt"]


def test_a_restricted_report_counts_no_topics() -> None:
    view = build(discrepancies(example.milipol()))
    assert view.counts == ("5 sources in data/milipol/", "15 claims")
    assert view.verdict_line == "2 contradictions, 1 figure that fails its arithmetic."


def test_muted_findings_are_hidden_and_counted() -> None:
    view = build(decided(example.milipol(), "FC104", "mute"))
    assert [finding.code for finding in view.findings] == ["FC102", "FC304"]
    assert "1 finding muted" in view.verdict_line


def test_a_persons_verdict_stands() -> None:
    report = decided(example.milipol(), "FC104", "compatible")
    view = build(report)
    (group,) = [group for group in view.groups if group.code == "FC104"]
    assert group.findings[0].verdict == "compatible (decided)"
    assert standing_verdict(report.findings[1]) is Verdict.COMPATIBLE
    assert not any(finding.code == "FC104" for finding in discrepancies(report).findings)


def test_discrepancies_keep_what_they_name() -> None:
    report = discrepancies(example.milipol())
    assert all(is_discrepancy(finding) for finding in report.findings)
    claims = {claim.id for claim in report.claims}
    assert all(claims.issuperset((*finding.claims, *finding.hints)) for finding in report.findings)
    assert {topic.id for topic in report.topics} == {finding.topic for finding in report.findings}
    assert len(report.sources) == 5


def test_many_findings_of_one_code_are_counted() -> None:
    report = example.milipol()
    agreement = next(finding for finding in report.findings if finding.code == "FC401")
    many = tuple(replace(agreement, id=f"F-{number:010x}") for number in range(100, 120))
    crowded = replace(report, findings=report.findings + many)
    (group,) = [group for group in build(crowded).groups if group.code == "FC401"]
    assert (group.count, len(group.findings), group.more) == (21, 5, "and 16 more; --all shows them")
    (group,) = [group for group in build(crowded, Options(everything=True)).groups if group.code == "FC401"]
    assert (len(group.findings), group.more) == (21, "")


def test_what_hardly_anybody_would_mix_up_is_counted_and_not_shown() -> None:
    report = example.milipol()
    apart = next(finding for finding in report.findings if finding.code == "FC201")
    unlikely = replace(apart, id="F-0000000001", confidence=HARDLY_MISTAKEN - 0.01)
    both = replace(report, findings=(*report.findings, unlikely))
    assert shown_of(both, "FC201") == ([apart.id], "and 1 more; --all shows them")
    alone = replace(report, findings=(unlikely,))
    assert shown_of(alone, "FC201") == ([], "1 that hardly anybody would mix up; --all shows them")
    assert shown_of(alone, "FC201", everything=True) == ([unlikely.id], "")


def test_what_a_person_decided_on_is_shown_however_unlikely() -> None:
    report = example.milipol()
    unlikely = replace(report, findings=tuple(replace(one, confidence=0.01) for one in report.findings))
    (apart,) = [one for one in report.findings if one.code == "FC201"]
    assert shown_of(decided(unlikely, "FC201", "different_scope"), "FC201") == ([apart.id], "")


def shown_of(report: Report, code: str, everything: bool = False) -> tuple[list[str], str]:
    """The findings of a code that are shown in short, and what is said of the others."""
    (group,) = [group for group in build(report, Options(everything=everything)).groups if group.code == code]
    return [finding.id for finding in group.findings], group.more


def test_a_side_with_many_sayings_names_their_places() -> None:
    report = example.milipol()
    finding = next(finding for finding in report.findings if finding.code == "FC104")
    crowd = tuple(
        replace(report.claims[1], id=f"C-{number:010x}", place=replace(report.claims[1].place, line=number))
        for number in range(20, 25)
    )
    groups = (finding.groups[0], finding.groups[1] + tuple(claim.id for claim in crowd))
    crowded = replace(
        report,
        claims=report.claims + crowd,
        findings=(replace(finding, groups=groups, claims=groups[0] + groups[1]),),
    )
    (shown,) = build(crowded).findings
    assert [len(side) for side in shown.sides] == [1, 6]
    assert [len(side) for side in shown.heads] == [1, 3]
    assert shown.others[0].label == "also 160"
    assert shown.others[0].text == "observer.txt:22, 23, 24"


def test_added_tells_upsets_from_own_contradictions() -> None:
    report = example.milipol()
    added = build_added(report, {report.sources[1].id})
    assert [finding.code for finding in added.upsets] == ["FC104"]
    assert [finding.code for finding in added.within] == ["FC102", "FC304"]
    assert [finding.code for finding in added.confirms] == ["FC403", "FC305"]
    assert added.differs == 1


def test_claim_marks_stand_beneath_their_words() -> None:
    report = example.milipol()
    view = claim_view(report.claims[0], report.sources[0])
    assert all(len(row) == len(view.sentence) for row in view.marks)
    for part in view.legend:
        start = next(row.index(part.letter) for row in view.marks if part.letter in row)
        assert view.sentence[start : start + len(part.text)] == part.text


def test_parts_within_parts_are_marked_beneath_them() -> None:
    claim = example.milipol().claims[0]
    about = next(part for part in claim.parts if part.name == "about")
    year = Part("when", Span(about.span.end - 4, about.span.end), about.text[-4:])
    named_twice = Part("subject", year.span, year.text)
    view = claim_view(replace(claim, parts=(*claim.parts, year, named_twice)), None)
    upper, lower = view.marks
    assert upper.startswith("a─────────────────")
    assert lower.rstrip() == " " * 14 + "b───"
    assert [part.name for part in view.legend][:2] == ["about", "when, subject"]


def test_quotes_are_shortened_around_their_figure() -> None:
    quote = Quotation("one two three four five six ", "over 60", " seven eight nine ten eleven")
    short = shortened(quote, 30)
    assert short.figure == "over 60"
    assert len(short.text) <= 30
    assert short.text.startswith("…")
    assert short.text.endswith("…")
    assert shortened(quote, 200) == quote


def test_only_whole_locations_lose_their_folder() -> None:
    report = example.milipol()
    finding = next(finding for finding in report.findings if finding.code == "FC104")
    text = "from data/milipol/gazette.txt:3 and/or data/milipol/ elsewhere"
    told = replace(report, findings=(replace(finding, explanation=text),))
    assert build(told).findings[0].explanation == "from gazette.txt:3 and/or data/milipol/ elsewhere"
