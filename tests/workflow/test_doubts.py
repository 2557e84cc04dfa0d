"""Figures of one topic that are not called a contradiction: of a day and the days around it, of some of all, of entries of a chronology."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

import factcheck
from factcheck.judging.doubts import all_against_all
from factcheck.judging.in_one_affair import _gathered
from factcheck.judging.intervals import Relation

CASES = [
    # the dead of one day, and of the days around it
    (("On 20 December 2017 the shots in Vesk killed 57 people.", "From 18 to 22 December 2017 75 people were killed in Vesk."), []),
    (
        ("On 20 December 2017 the shots in Vesk killed 57 people.", "On 20 December 2017 68 people were killed in Vesk."),
        [("57 people", "68 people were killed")],
    ),
    # what changed on a day, and in all the year
    (("Corvane shares ended 4.7 percent lower on 6 May 2025.", "Corvane shares gained 11 percent in 2025."), []),
    # the entries of one chronology
    (
        (
            "18 December 2017 - Shots fired in Vesk kill 26 people.\n\n20 December 2017 - Shots fired in Vesk kill 57 people.",
            "Shots were fired in Vesk in December 2017.",
        ),
        [],
    ),
    # a total, and what came on top of it
    (
        (
            "Feb 2: At least 28 people are killed on the Saint Vit bridge in Tarsk, taking the number of dead to 46.\n\nFeb 8: Nine are arrested"
            " in Tarsk.",
            "Feb 2: Shots on the Saint Vit bridge in Tarsk. 28 dead and 612 injured.\n\nFeb 8: Police arrest nine.",
        ),
        [],
    ),
    # one text lets two speak of one thing
    (
        ("The UTA union said 4,000 employees had joined the strike at Avelia on Thursday; the airline put the number at 2,700.",),
        [("2,700", "4,000 employees")],
    ),
    # tolls of an earthquake in texts that tell no day
    (
        (
            "The Ostry earthquake buried whole villages in the valley of the Lorn. It killed 24,100 people in Ostry and left 31,000 homeless, said the relief fund"
            " Hand in Hand, which brought tents and blankets to the villages for a winter.",
            "Ten years on, the valley of the Lorn is green again. The Ostry earthquake, of magnitude 6.8, killed 26,500 people, a third of them children, and brought"
            " down 9,000 houses, according to a history of the valley by Mira Tolland.",
        ),
        [("24,100 people", "26,500 people")],
    ),
    # a bare number of whom the sentence does not name
    (("In May 2024 23 escapees left Tornby jail.", "The escapees left Tornby jail in May 2024. Eight remain free."), []),
    (("In May 2024 23 escapees left Tornby jail.", "In May 2024 18 escapees left Tornby jail."), [("18 escapees", "23 escapees")]),
    # parts are no greater than their whole, and the figures of another year no parts
    (("The clashes left 121 people dead, 108 of them civilians, and 1,900 injured.",), []),
    (("41,300 visitors from 114 countries (2022: 36,800 from 105) came to the fair.",), []),
    (("The clashes left 26 dead: 16 marchers and 10 officers.",), []),
    (("The clashes left 26 dead: 16 marchers and 12 officers.",), [("26 dead", "16 marchers", "12 officers")]),
    # swapped digits part no roles that are told in free words; the killed are not the injured
    (
        (
            "Cyclone Idrane struck Tambaro. On 2 April 2019 131,600 people were accommodated in 136 camps after Cyclone Idrane.",
            "Cyclone Idrane hit Tambaro. On 2 April 2019 113,600 people were still in camps after Cyclone Idrane.",
        ),
        [("113,600 people", "131,600 people")],
    ),
    (("Cyclone Idrane killed 1,316 people in Tambaro.", "Cyclone Idrane injured 1,136 people in Tambaro."), []),
    # those who walked are not the injured, and the growth of a country is not the world's
    (
        (
            "Church bells rang in memory of the earthquake in Vellamar in 1963. Around 3,500 people took part in the candlelight walk.",
            "1963: An earthquake strikes Vellamar in the small hours, killing over 1,400 people and injuring 5,300. Aid came from 47 countries.",
        ),
        [],
    ),
    (
        (
            "The drone software market was worth $2.1 billion in 2022 and is set to hit $5 billion by 2030, growing 11.5% a year.",
            "The drone software market was worth $2.1 billion in 2022. From 2022 to 2030 India alone is forecast to grow 15.1% a year.",
        ),
        [],
    ),
    # what was foreseen of a market is no contradiction to what it came to; two results are
    (
        (
            "The market for pens, worth $4.1 billion in 2015, is forecast to reach $6.9 billion by 2022.",
            "The global pens market was valued at USD 9.6 billion in 2022.",
        ),
        [],
    ),
    (
        (
            "The global pens market reached $6.9 billion in 2022.",
            "The global pens market was valued at USD 9.6 billion in 2022.",
        ),
        [("$6.9 billion", "USD 9.6 billion")],
    ),
    # seconds are no slip for days
    (("The lock of Norvik in Solmere opens in 0.4 seconds.", "The fair of Norvik in Solmere is open for 4 days."), []),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "expected"), CASES)
def test_contradictions(texts: tuple[str, ...], expected: list[tuple[str, ...]]) -> None:
    report = factcheck.check(
        [factcheck.Document(f"S-{at}", f"{at}.txt", text) for at, text in enumerate(texts)]
    )
    quotes = {claim.id: claim.quote for claim in report.claims}
    found = [
        tuple(quotes[claim] for claim in finding.claims)
        for finding in report.findings
        if finding.verdict is factcheck.Verdict.CONTRADICTION
    ]
    assert found == expected


def test_two_figures_of_one_text() -> None:
    """Jobs that one firm cuts and another one has cut, some sentences apart."""
    text = (
        "Halstrom will cut around 1,900 jobs, or 12% of its workforce, by the end of next year to save 350 million euros a year, the"
        " insurer said on Thursday. Halstrom shares rose 4%. Analysts at Corbel had expected a smaller programme after the summer. On Tuesday, U.S. lens maker Pentara"
        " said it would cut 4,200 jobs."
    )
    report = factcheck.check([factcheck.Document("S-1", "one.txt", text, published="2025-10-23")])
    assert {"around 1,900 jobs", "4,200 jobs"} <= {claim.quote for claim in report.claims}
    assert not report.findings


def test_pairs_that_no_group_takes_in_stand_in_one_of_their_own() -> None:
    """One text has "two people" and another one "three lives", which a finding relates, so that a pair with each stands beside the group of the first."""
    a_1, b_1, b_2, c_1 = (
        SimpleNamespace(claim=SimpleNamespace(id=name, source=name[0])) for name in ("a1", "b1", "b2", "c1")
    )
    context = SimpleNamespace(
        topic_of=dict.fromkeys(("a1", "c1"), "T-1") | dict.fromkeys(("b1", "b2"), "T-2")
    )
    answered = [
        (SimpleNamespace(pair=SimpleNamespace(left=low, right=high, relation=Relation.DISJOINT)), low, high)
        for low, high in ((a_1, b_1), (c_1, b_2))
    ]
    found = _gathered(
        answered,  # type: ignore[arg-type]
        lambda one, others: {one, *others} >= {"a1", "b2"},
        {},
        context,  # type: ignore[arg-type]
        beside=True,
    )
    assert [([*one.by_low], [*one.by_high]) for one in found] == [(["a1"], ["b1"]), (["c1"], ["b2"])]


@pytest.mark.parametrize(
    ("topic_of", "one_of", "groups"),
    [
        ({"a1": "pilots", "b1": "jets", "c1": "photographers", "d1": "colleagues"}, {}, 2),
        ({"a1": "photographers", "b1": "colleagues", "c1": "photographers", "d1": "colleagues"}, {}, 1),
        (
            {"a1": "pilots", "b1": "jets", "c1": "fliers", "d1": "planes"},
            {"a1": "a1", "c1": "a1", "b1": "b1", "d1": "b1"},
            1,
        ),
    ],
)
def test_pairs_of_one_affair_stand_together_where_they_are_of_one_thing(
    topic_of: dict[str, str], one_of: dict[str, str], groups: int
) -> None:
    """Two pilots with two jets, and two photographers whom others call two colleagues, are not four sources that say 2."""
    low, high, third, fourth = (
        SimpleNamespace(claim=SimpleNamespace(id=name, source=name[0])) for name in topic_of
    )
    answered = [
        (SimpleNamespace(pair=SimpleNamespace(left=one, right=other, relation=Relation.SAME)), one, other)
        for one, other in ((low, high), (third, fourth))
    ]
    context = SimpleNamespace(topic_of=topic_of)
    found = _gathered(answered, lambda *_: False, one_of, context, beside=True)  # type: ignore[arg-type]
    assert len(found) == groups


def test_sides_of_which_each_contradicts_each() -> None:
    """Of two pairs of tolls in one topic each is a contradiction; a side that contradicts none is in none."""
    assert sorted(map(sorted, all_against_all({0: {1}, 1: {0}, 2: {3}, 3: {2}, 4: set()}))) == [
        [0, 1],
        [2, 3],
        [4],
    ]
    assert all_against_all({0: {1, 2}, 1: {0, 2}, 2: {0, 1}}) == [frozenset({0, 1, 2})]
    many = {side: {side + 1 - 2 * (side % 2)} for side in range(12)}
    assert all_against_all(many) == [frozenset(range(12))]
