"""What is seen of two figures: what stands around them, what they count, how much likelier they are a pair than others."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.judging.affair_pairs import SETTLED, Met, pairs_met
from factcheck.judging.context import context_of
from factcheck.judging.figures import Figures
from factcheck.judging.intervals import Relation
from factcheck.judging.likeness import Question, chance, margin, weight
from factcheck.judging.pairs import PairsTold
from factcheck.matching import compare_subjects, find_topics
from factcheck.model import Finding, Reading, Verdict

FIRST = (
    "The ferry Alba sank off Orm on Monday with 290 people on board, police said. Kevin Oberst, 30, who steered her, was"
    " saved. Two other passengers were hurt. The wreck lies 300 metres down, far from the port of Orm."
)
SECOND = (
    "Divers said the wreck of the ferry Alba lies off Orm at a depth of 350 metres. Captain Kevin Oberst, 32, was in hospital."
    " The ferry had 250 people on board, police said, and 12 of them are missing in the sea near Orm."
)


def _met(*texts: str, settled: tuple[str, ...] = ()) -> dict[frozenset[str], Met]:
    """The pairs of texts by their quotes; a finding relates what is settled."""
    documents = [factcheck.Document(f"S-{at}", f"{at}.txt", text) for at, text in enumerate(texts)]
    report = factcheck.check(documents)
    topics = find_topics(report.claims)
    context = context_of(topics, report.claims, report.sources, compare_subjects)
    ids = tuple(claim.id for claim in report.claims if claim.quote in settled)
    firm = Finding("F-1", "FC101", Verdict.CONTRADICTION, Reading.LITERAL, "T-1", ids, (ids,), 0.9, 0.5, "")
    return {
        frozenset((met.pair.left.claim.quote, met.pair.right.claim.quote)): met
        for met in pairs_met(
            Figures(report.claims, context), context, told=PairsTold([firm] if settled else [])
        )
    }


@pytest.mark.parametrize(
    ("quotes", "levels"),
    [
        (
            ("290 people", "250 people"),
            {"of head person", "small none", "figures at least 1", "speakers same"},
        ),
        (("30", "32"), {"person same", "in year_of_age"}),
        (("300 metres", "350 metres"), {"of measure depth", "of head wreck", "in meter"}),
    ],
)
def test_levels(quotes: tuple[str, str], levels: set[str]) -> None:
    assert levels <= {*_met(FIRST, SECOND)[frozenset(quotes)].levels}


def test_a_pair_knows_its_rivals() -> None:
    met = _met(FIRST, SECOND)
    board = met[frozenset(("290 people", "250 people"))]
    margins = [level for one in met.values() for level in one.levels if level.startswith("margin")]
    assert len(margins) == len(met)
    assert "margin alone" in met[frozenset(("30", "32"))].levels
    assert chance(Question.CONTRADICT, board.levels) > chance(
        Question.CONTRADICT, (*(level for level in board.levels if "margin" not in level), "margin -8")
    )


def test_the_order_of_the_sources_is_of_no_matter() -> None:
    one, other = _met(FIRST, SECOND), _met(SECOND, FIRST)
    assert {pair: {*met.levels} for pair, met in one.items()} == {
        pair: {*met.levels} for pair, met in other.items()
    }


def test_what_is_settled_is_asked_no_more_and_stays_a_rival_of_fixed_odds() -> None:
    texts = (
        "The Solmere tram carried 482 people on Monday. Its depot holds 61 trams, and 55 drivers came.",
        "On Monday 482 riders took the Solmere tram. The Solmere depot has 64 trams for 57 drivers.",
    )
    trams, other = frozenset(("61 trams", "64 trams")), frozenset(("61 trams", "57 drivers"))
    free, firm = _met(*texts), _met(*texts, settled=tuple(trams))
    assert free.keys() - firm.keys() == {trams}
    bare = free[other].odds - weight(Relation.DISJOINT, _margin(free[other]))
    assert _margin(firm[other]) == margin(bare - SETTLED) != _margin(free[other])


def _margin(met: Met) -> str:
    return met.levels[-1]


def test_a_pronoun_shares_the_words_of_what_it_stands_for() -> None:
    met = _met(
        "The market for garden robots was worth $40 billion in 2021. It should reach $90 billion by 2028.",
        "A study expects the market for garden robots to come to $70 billion by 2028.",
    )
    assert "words near 0" not in met[frozenset(("$90 billion", "$70 billion"))].levels


def test_a_number_right_beyond_a_bound_is_asked() -> None:
    first = "Rescuers from Orm said that more than 280 passengers had been saved. More than 40 boats came."
    met = _met(first, "The port of Orm took in 284 passengers and counted 90 boats on Monday, rescuers said.")
    quotes = {frozenset(quote.split()[-1] for quote in pair) for pair in met if len(pair) == 2}
    assert frozenset(("passengers",)) in quotes
    assert frozenset(("boats",)) not in quotes
