"""What many sources tell of one value is one finding, whoever says it first and however its parts were found."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, permutations
from pathlib import Path

import pytest

import factcheck
from factcheck.reporting.finding_view import Mark
from factcheck.reporting.view import build

RELATIONS = Path(__file__).parents[1] / "gold" / "relations" / "tune" / "corpora"
STRIKE = (
    "Dockers at Velmont Harbour voted 63 percent for the pay deal on Monday and end a strike of 41 days, their union said. "
    "The deal brings a bonus of $7,400 for each docker of Velmont Harbour.",
    "Velmont Harbour: the dockers' vote was 63 percent for the deal. The strike lasted 41 days. A bonus of $7,400 is paid.",
    "At Velmont Harbour 63 percent of dockers approved the deal after 41 days of strike. They get a bonus of $7,400.",
    "Dockers at Velmont Harbour voted 36 percent for the deal on Monday, which ends their strike of 41 days and brings a bonus of $7,400.",
)


TERMINAL = (
    "Date: 2024-05-03\n\nThe new ferry terminal in Tarvik is finished, the harbour board said on Friday, and the bill came to 48 million euros, most of it "
    "borrowed from the region. Some 310 builders were busy on the quay in the last summer. The quay is 420 metres long and can take the largest "
    "ships of the coast. Last year 610,000 passengers went through the old halls.",
    "Date: 2024-05-03\n\nTarvik opens its harbour to larger ferries this summer. The board paid 53 million euros for the terminal, a spokeswoman told "
    "reporters, and at the height of the work the site gave employment to 340 people. Ships berth along a quay of 395 metres. The port served 610,000 "
    "travellers a year before, by its own count.",
    "Date: 2024-05-03\n\nPassengers who took the boat from Tarvik stood in the rain for years; 610,000 of them came last year. From June they will wait in "
    "a terminal that cost the harbour board 51 million euros. Its quay measures 410 metres, enough for the ferries that the line has ordered.",
)


def _findings(
    folder: Path, texts: tuple[str, ...], one_event: bool = False
) -> list[tuple[str, tuple[frozenset[str], ...]]]:
    """Codes with the files on each side."""
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    report = factcheck.check(sorted(folder.glob("*.txt")), one_event=one_event)
    file = {source.id: Path(source.location).stem for source in report.sources}
    claims = {claim.id: claim for claim in report.claims}
    return [
        (
            f"{one.code} {'/'.join(sorted({claims[group[0]].quote.split()[0] for group in one.groups}))}",
            tuple(frozenset(file[claims[claim].source] for claim in group) for group in one.groups),
        )
        for one in report.findings
    ]


def test_one_line_for_a_value_that_four_sources_give(tmp_path: Path) -> None:
    agreements = [one for one in _findings(tmp_path, STRIKE) if one[0] == "FC401 $7,400"]
    assert [sides for _, sides in agreements] == [(frozenset("0123"),)]


def test_no_value_is_told_twice(tmp_path: Path) -> None:
    told = [name for name, _ in _findings(tmp_path, STRIKE)]
    assert len(told) == len(set(told))


def test_all_who_give_a_value_stand_on_its_side_of_a_contradiction(tmp_path: Path) -> None:
    texts = (
        "In 2024 the Orlan Group delivered 46,800 tractors. It employs 9,300 people.",
        "Orlan Group in 2024: the group delivered 46,800 tractors, a record.",
        "The Orlan Group delivered 48,600 tractors in 2024, more than ever, says Jonas Orlan.",
    )
    told = dict(_findings(tmp_path, texts))
    assert told["FC101 46,800/48,600"] == (frozenset("01"), frozenset("2"))


def test_what_a_contradiction_tells_is_not_shown_as_a_difference_of_parts(tmp_path: Path) -> None:
    names = [name for name, _ in _findings(tmp_path, STRIKE)]
    assert "FC101 36/63" in names
    report = factcheck.check(sorted(tmp_path.glob("*.txt")))
    shown = [
        finding.values
        for group in build(report).groups
        if group.mark is Mark.DIFFERENT
        for finding in group.findings
    ]
    assert ("36 %", "63 %") not in shown


def test_three_values_of_one_figure_are_one_contradiction(tmp_path: Path) -> None:
    """Each pair of them is judged on its own: two of the pairs are of two topics."""
    sides = (frozenset("1"), frozenset("2"), frozenset("0"))
    assert ("FC101 395/410/420", sides) in _findings(tmp_path, TERMINAL)
    cost = (frozenset("0"), frozenset("2"), frozenset("1"))
    told = [one for one in _findings(tmp_path, TERMINAL, one_event=True) if one[0].startswith("FC101")]
    assert sorted(told) == [("FC101 395/410/420", sides), ("FC101 48/51/53", cost)]


def test_no_two_claims_contradict_in_two_findings(tmp_path: Path) -> None:
    texts = (*TERMINAL, TERMINAL[1].replace("53 million", "48 million").replace("395", "401"))
    told = [sides for name, sides in _findings(tmp_path, texts, one_event=True) if name.startswith("FC101 4")]
    pairs = Counter(frozenset(pair) for sides in told for pair in combinations(sides, 2))
    assert told
    assert max(pairs.values()) == 1


def test_the_order_of_the_sources_is_of_no_matter(tmp_path: Path) -> None:
    seen = set()
    for number, order in enumerate(permutations(STRIKE[:3])):
        folder = tmp_path / str(number)
        folder.mkdir()
        found = _findings(folder, order)
        seen.add(tuple(sorted((name, len(sides), *map(len, sides)) for name, sides in found)))
    assert len(seen) == 1


def test_a_title_and_its_text_tell_one_figure(tmp_path: Path) -> None:
    """The figure of a title that its text repeats, of whomever each is told, is no same figure of two things."""
    path = tmp_path / "a.txt"
    path.write_text(
        "TITLE: Norvik smash record to sign Orla Bell for €222 million\n\nOrla Bell joined Norvik on a five-year contract.\n"
        "Norvik paid 222 million euros to trigger the release clause in her Solmere contract.\n",
        encoding="utf-8",
    )
    assert [one.code for one in factcheck.check([path]).findings] == ["FC405"]


@pytest.mark.parametrize("name", ["iso_ousting", "wires_ferry", "plain_oilfind"])
def test_no_two_findings_of_one_rule_set_the_same_claims_side_by_side(name: str) -> None:
    """Neither where one names the sides in another order, nor where something else tells two of their claims apart as well."""
    texts = sorted((RELATIONS / name).glob("*.txt"))
    told = Counter(
        (one.code, frozenset(map(frozenset, one.groups))) for one in factcheck.check(texts).findings
    )
    assert max(told.values()) == 1
