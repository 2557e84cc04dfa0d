"""Who stands behind each value of a topic."""

from __future__ import annotations

from dataclasses import replace

from factcheck import check
from factcheck.model import Document, Report
from factcheck.reporting.support import Support, support_of


def report_on(*texts: str) -> Report:
    names = ("Herald", "Gazette", "Courier", "Post")
    return check(
        [
            Document(f"S-{name}", f"{name}.txt", text, publisher=name, published=f"2025-03-0{number + 1}")
            for number, (name, text) in enumerate(zip(names, texts, strict=False))
        ]
    )


def values(report: Report) -> list[Support]:
    topic = max(report.topics, key=lambda topic: len(topic.claims))
    return list(support_of(topic, report))


def test_more_independent_sources_support_better() -> None:
    report = report_on(
        "The Harbour Fair 2025 drew 500 exhibitors.",
        "At the Harbour Fair 2025 there were 500 exhibitors in three halls, says a guide to the town.",
        "The Harbour Fair 2025 counted 700 exhibitors, its director told the paper on Monday.",
    )
    assert [(each.says, each.independent, each.is_best, each.sources) for each in values(report)] == [
        ("500", 2, True, ("Herald", "Gazette")),
        ("700", 1, False, ("Courier",)),
    ]


def test_a_copy_supports_nothing() -> None:
    text = "The Harbour Fair 2025 drew 500 exhibitors and many guests from the towns around, said the town hall in its long letter."
    report = report_on(
        text, text, "The Harbour Fair 2025 counted 700 exhibitors, its director told the paper."
    )
    found = {each.says: each.independent for each in values(report)}
    assert found == {"500": 1, "700": 1}


def test_rank_comes_before_date() -> None:
    report = report_on(
        "The Harbour Fair 2025 drew 500 exhibitors.", "The Harbour Fair 2025 drew 700 exhibitors."
    )
    ranked = replace(
        report,
        sources=tuple(
            replace(source, rank="primary" if source.publisher == "Herald" else None)
            for source in report.sources
        ),
    )
    assert [(each.says, each.is_best) for each in values(report)] == [("700", True), ("500", False)]
    assert [(each.says, each.rank, each.is_best) for each in values(ranked)] == [
        ("500", "primary", True),
        ("700", None, False),
    ]
