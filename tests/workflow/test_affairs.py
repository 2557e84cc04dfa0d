"""What sources of one affair say of each other where they name things differently: slips, other times and parts, the same figure."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import factcheck
from factcheck.judging.affairs import affairs_of

_RECALL = (
    "Velmont must recall {} cars because of faulty brake software, says Orla Bell of Velmont in Ostheim."
)
CASES = [
    # a slip of the pen between sentences that share some words
    (
        "Mayor Orla Bell opened the Solmere tram depot. Works on the depot used 93 million bricks.",
        "At Solmere, Orla Bell said the tram works had swallowed 93 billion bricks.",
        {("FC101", ("93 million bricks", "93 billion bricks"))},
    ),
    (
        "The Solmere tram, opened by Orla Bell, needed 4,820 sleepers for its new depot.",
        "Orla Bell said of Solmere: sleepers for the depot came to 48,200.",
        {("FC101", ("4,820 sleepers", "48,200"))},
    ),
    (  # a thousandfold of money, told of other things
        "In Solmere, says Orla Bell, claims of 4.7 billion euros are expected by insurers after the flood.",
        "Insurers in Solmere put the bill at 4.7 million euros, Orla Bell was told.",
        {("FC101", ("4.7 million euros", "4.7 billion euros"))},
    ),
    (  # in one digit it may be chance
        "In Solmere, says Orla Bell, claims of 4 billion euros are expected by insurers after the flood.",
        "A pump in Solmere cost 4 million euros, Orla Bell was told.",
        set(),
    ),
    (  # of another affair
        "The Solmere tram, opened by Orla Bell, needed 4,820 sleepers for its new depot.",
        "In Leeds the railway said sleepers for the depot came to 48,200.",
        set(),
    ),
    (  # one swap of digits apart, and told of others
        "The Solmere clashes, says Orla Bell, left 482 marchers killed on the bridge.",
        "Orla Bell says 428 marchers were arrested on the bridge in Solmere.",
        {("FC202", ("482 marchers killed", "428 marchers were arrested"))},
    ),
    # the fair in one source, its hall in the other
    (
        "The Solmere fair, run by Orla Bell, drew 4,820 visitors in 2021.",
        "Orla Bell's hall in Solmere counted 5,310 visitors in 2023.",
        {("FC201", ("4,820 visitors", "5,310 visitors"))},
    ),
    (  # too far apart to be taken for one another
        "The Solmere riot, says Orla Bell, left 34 people injured in the old town.",
        "Orla Bell says 340 people were arrested in Solmere.",
        set(),
    ),
    # no name in common: the market, or much of the wording
    (
        "The drone rental market was worth $4.2 billion in 2023, and drone rental firms employed 48,200 pilots.",
        "Worldwide the drone rental market is young. In 2023 rental firms for drones employed 42,800 pilots.",
        {("FC101", ("42,800 pilots", "48,200 pilots"))},
    ),
    # the price of a share is that of a day
    (
        "DATE: 2016-03-14\n\nNorvik agreed to buy Veldra. Norvik shares fell 3.1 percent to $58.40.",
        "DATE: 2016-09-21\n\nNorvik told of job cuts at Veldra. Norvik shares rose 1.2 percent to $61.15.",
        {("FC201", ("$58.40", "$61.15")), ("FC201", ("3.1 percent", "1.2 percent"))},
    ),
    # the offshoot of a fair
    (
        "Lumora 2025 in Solmere drew 4,820 visitors, says Orla Bell.",
        "Lumora Asia 2025 drew 1,310 visitors, says Orla Bell in Solmere.",
        set(),
    ),
    (  # counts that a text adds up
        "In Solmere, says Orla Bell, 12 bodies were brought to the hospital. Seven more were taken to the clinic, says Orla Bell.",
        "Orla Bell told of the fighting in Solmere.",
        set(),
    ),
    # two houses on one market, written otherwise
    (
        "The global PLA and PHA plastics market will expand at a CAGR of 15.2% from 2024 to 2031.",
        "The PLA & PHA plastics market will expand at a CAGR of 11.4% from 2024 to 2031.",
        {("FC101", ("11.4%", "15.2%"))},
    ),
    # one number in other words
    (
        "The Solmere fair drew 4,820 people, says Orla Bell.",
        "Orla Bell counted 4,820 visitors at the gates of Solmere.",
        {("FC401", ("4,820 people", "4,820 visitors"))},
    ),
    (
        "The fair drew 4,820 people, says a clerk.",
        "A baker counted 4,820 loaves at the gates of Leeds.",
        set(),
    ),
    (  # other things are counted, whatever the year
        "Orla Bell's Solmere fair was covered by 220 journalists in 2023.",
        "Orla Bell counted 175 delegations at the Solmere fair in 2025.",
        {("FC202", ("175 delegations", "220 journalists"))},
    ),
    # a quarter and the half of the year that it is in
    (
        "Revenue of Norvik fell by 2 percent in the first quarter of 2024.",
        "Revenue of Norvik fell by 6 percent in the first half of 2024.",
        {("FC201", ("2 percent", "6 percent"))},
    ),
    # one place, over a day and over three
    ("Halden Pass had 312 mm of rain in a day.", "Halden Pass had 388 mm of rain in three days.", set()),
    # texts that name two markets
    (
        "The drone market reached $3 billion in 2023. Global shipments were 335,000 units in 2023.",
        "The naval drone market reached $1 billion in 2023. Global shipments were 212,000 units in 2023.",
        {("FC202", ("$3 billion", "$1 billion"))},
    ),
    # one market, in a year that was not over and after it
    (
        "DATE: 2024-03-13\n\nThe drone market is worth $5.36 billion in 2024.",
        "DATE: 2025-02-10\n\nThe drone market was worth $5.21 billion in 2024.",
        {("FC203", ("$5.36 billion", "$5.21 billion"))},
    ),
    # two storms by name, though one number is that of the other with two digits swapped
    (
        "Typhoon Odeng struck Talisay, its strongest storm, with winds of 134 miles per hour, says Orla Bell.",
        "Typhoon Mirasel struck Talisay, its second storm, with winds of 143 miles per hour, says Orla Bell.",
        {("FC202", ("134 miles per hour", "143 miles per hour"))},
    ),
    # a part that is told to be one
    (
        "DATE: 2026-03-14\n\nThe bomb in Hadrin left many bodies, says Orla Bell. In one lane alone 14 bodies were found.",
        "DATE: 2026-03-14\n\nThe bomb in Hadrin left many bodies, says Orla Bell. In Hadrin 31 bodies were found.",
        set(),
    ),
    # a bound of the first report, and a bound told years later
    (
        "DATE: 2016-05-10\n\nGunmen abducted more than 100 girls from a school in Tirkuma on Monday.",
        "DATE: 2019-05-21\n\nOn 9 May 2016 gunmen abducted 231 girls from a school in Tirkuma.",
        {("FC403", ("more than 100 girls", "231 girls")), ("FC401", ("Monday", "9 May 2016"))},
    ),
    (
        "DATE: 2018-05-10\n\nGunmen abducted more than 100 girls from a school in Tirkuma in May 2016.",
        "DATE: 2019-05-21\n\nIn May 2016 gunmen abducted 231 girls from a school in Tirkuma.",
        {("FC104", ("more than 100 girls", "231 girls"))},
    ),
    # a near-copy with another number, of the same day and of another one
    *(
        (
            f"DATE: 2024-06-05\n\n{_RECALL.format('612,400')}",
            f"DATE: {day}\n\n{_RECALL.format('745,000')}",
            {("FC102", ("612,400 cars", "745,000 cars"))},
        )
        for day in ("2024-06-05", "2024-06-07")
    ),
    # growth until two years, and until one
    (
        "The global kite market will expand at a CAGR of 7.4% from 2022 to 2030.",
        "The global kite market will advance at a CAGR of 7.6% from 2023 to 2028.",
        {("FC201", ("7.4%", "7.6%"))},
    ),
    (
        "The global kite market will expand at a CAGR of 7.4% from 2022 to 2030.",
        "The global kite market will advance at a CAGR of 7.6% from 2023 to 2030.",
        {("FC101", ("7.4%", "7.6%"))},
    ),
    # the number of one unit with another one
    (
        "The Solmere tram, opened by Orla Bell, is 34 miles long.",
        "Orla Bell opened the tram of Solmere, whose line is 34 kilometres long.",
        {("FC101", ("34 miles", "34 kilometres"))},
    ),
    (  # a zero too many, of other nouns, where no time is told
        "The Solmere riot began, says Orla Bell, when stones hit 48 police cars.",
        "Orla Bell says 480 police officers were in the riot of Solmere.",
        set(),
    ),
    # one number within two bounds, of people told in other words
    (
        "In the Solmere flood, after which Orla Bell resigned, 2,240 people drowned.",
        "Orla Bell resigned after the flood of Solmere; more than 2,240 people were dead.",
        {("FC403", ("2,240 people", "more than 2,240 people"))},
    ),
    # two digits swapped in a long number, told of in other words on another day
    (
        "DATE: 2014-09-19\n\nSolmere has voted to stay. The No side won with 3,140,826 votes, said Orla Bell. Turnout in Solmere was 81.3 percent.",
        "DATE: 2014-09-20\n\nSolmere stays, says Orla Bell. A total of 3,140,862 backed the union. Solmere was up all night, and saw the sun rise over the sea.",
        {("FC101", ("3,140,826 votes", "3,140,862"))},
    ),
    # two digits swapped, where one text tells no year
    (
        "Norvik of Sandvaag, led by Orla Bell, had revenue of 4.28 billion euros in 2023.",
        "Orla Bell runs Norvik in Sandvaag, which has a turnover of 4.82 billion euros.",
        {("FC101", ("4.28 billion euros", "4.82 billion euros"))},
    ),
]


@pytest.mark.parametrize(("first", "second", "expected"), CASES)
def test_two_sources(
    first: str, second: str, expected: set[tuple[str, tuple[str, ...]]], tmp_path: Path
) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path, text in zip(paths, (first, second), strict=True):
        path.write_text(text, encoding="utf-8")
    report = factcheck.check(paths)
    quotes = {claim.id: claim.quote for claim in report.claims}
    found = {(one.code, tuple(quotes[claim] for claim in one.claims)) for one in report.findings}
    assert found == expected


def test_two_numbers_of_two_affairs_are_two_findings(tmp_path: Path) -> None:
    """The same two numbers are given in two affairs: each has a contradiction of its own."""
    texts = (
        "The Solmere tram, opened by Orla Bell, needed 4,820 sleepers for its new depot.",
        "Orla Bell said of Solmere: sleepers for the depot came to 48,200.",
        "A fair in Drensko, run by Ivo Marsh, burnt 4,820 lamps to light a hall.",
        "Ivo Marsh told us in Drensko: lamps to light that hall were 48,200.",
    )
    paths = [tmp_path / f"{at}.txt" for at in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    report = factcheck.check(paths)
    sources = {claim.id: claim.source for claim in report.claims}
    found = [{sources[claim] for claim in one.claims} for one in report.findings if one.code == "FC101"]
    assert len(found) == 2
    assert found[0].isdisjoint(found[1])


def test_other_places_are_no_news_unless_sources_of_one_affair_tell_of_them(tmp_path: Path) -> None:
    """Two storms in two towns destroy other numbers of homes: told where somebody puts two texts together, not for each two of a store."""
    storms = (
        ("Solmere", 4_211, "Orla Bell", "In {} the storm destroyed {} homes, says {}. Its waves sank {} yachts beside some sailing canoes."),
        ("Drensko", 3_987, "Ivo Marsh", "In {} the storm destroyed {} homes, says {}. Its hail broke {} beds among some garden rakes."),
    )  # fmt: skip
    paths = []
    for town, homes, who, text in storms:
        for at in range(7):
            path = tmp_path / f"{town}{at}.txt"
            path.write_text(text.format(town, homes + 61 * at, who, 40 + at), encoding="utf-8")
            paths.append(path)

    def towns_of(sources: list[Path]) -> set[frozenset[str]]:
        report = factcheck.check(sources)
        names = {source.id: Path(source.location).name[:7] for source in report.sources}
        towns = {claim.id: names[claim.source] for claim in report.claims}
        return {frozenset(towns[claim] for claim in one.claims) for one in report.findings}

    assert towns_of(paths) == {frozenset(("Solmere",)), frozenset(("Drensko",))}
    assert frozenset(("Solmere", "Drensko")) in towns_of([paths[0], paths[-1]])


def _filler(number: int) -> str:
    """A text on an affair of its own, with words and names that no other one has."""
    made = "".join(chr(ord("a") + int(digit)) for digit in f"{number:02d}")
    return (
        f"Mayor Quen{made}or of Brask{made}un opened {300 + 7 * number} fla{made}gs beside wharf{made}es. "
        f"The poll{made}ing of Brask{made}un gave {20 + number} seats to gro{made}ups."
    )


DEALS = (
    "Corvane buys Lattiq. The deal is expected to close in the fourth quarter of 2025.",
    "Quillbyte takes over Fenmoor. The deal is expected to close in the first quarter of 2026.",
)


LAMPS = (
    "Thieves took 4,820 lamps worth a fortune, the mayor said.",
    "A fortune lies in 4,820 stamps, the mayor said.",
)


@pytest.mark.parametrize(("texts", "code"), [(DEALS, "FC105"), (LAMPS, "FC401")])
@pytest.mark.parametrize(("beside", "told"), [(0, True), (14, False)])
def test_what_names_no_affair_is_of_two_in_a_store_of_many(
    texts: tuple[str, ...], code: str, beside: int, told: bool, tmp_path: Path
) -> None:
    """Who puts two texts together asks about one deal; among the texts of a store "the deal" is whichever its text names."""
    for at, text in enumerate((*texts, *map(_filler, range(beside)))):
        (tmp_path / f"{at:02d}.txt").write_text(text, encoding="utf-8")
    report = factcheck.check(sorted(tmp_path.glob("*.txt")))
    assert any(one.code == code for one in report.findings) == told


@pytest.mark.parametrize(("having", "by"), [(12, "names"), (40, "words")])
def test_names_that_many_sources_have_join_less(having: int, by: str) -> None:
    """Two names that all sources of one affair have tell of it; two that stand in a sixth of a large store, as "National" and "Europe" do, tell of none."""
    texts = [f"In {f'Brask{at}un'} the {f'Quen{at}or'} society planted {at + 30} elms." for at in range(240)]
    for at in range(having):
        texts[at] += f" The Tarvik Institute of Solmere gave {at + 5} spades."
    claims = [
        replace(claim, source=f"S-{at}") for at, text in enumerate(texts) for claim in factcheck.extract(text)
    ]
    affairs = affairs_of(claims)
    assert {"tarvik", "solmere"} <= affairs.names["S-0"] & affairs.names["S-1"]
    assert affairs.levels("S-0", "S-1")[0] == f"affair by {by}"


def test_a_province_is_no_slip_for_its_country(tmp_path: Path) -> None:
    """One number is ten times the other, but their sentences name others and have no word in common."""
    texts = (
        "TITLE: Population totals - Census of Ostmark 2014\nDATE: 2014-06-02\n\n"
        "Velm is the most populous State with 88.4 million people, followed by Gorland with 46 million.",
        "TITLE: Headcount: 460 million\nDATE: 2014-06-03\n\n"
        "Ostmark's population has reached 460 million, the government said Tuesday, after a rise of 9.2 percent in eight years. "
        "The literacy rate was 81 percent. There are now 88 million people in Velm.",
    )
    paths = [tmp_path / f"{at}.txt" for at in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    assert not [one for one in factcheck.check(paths).findings if one.code == "FC101"]


def test_two_markets_are_two_however_alike_their_pages_are(tmp_path: Path) -> None:
    texts = {
        "glasses": "The world market for smart visors came to $4.1 billion in 2021, and is to reach $11.8 billion by 2029, a CAGR of 14.3% "
        "from 2022 to 2029.",
        "wearables": "The wearable sensor market was put at $28.47 billion in 2021 and is seen growing at a compound annual rate of 14.3% "
        "from 2022 to 2029.",
        "trackers": "The pulse tracker market was worth $26.18 million in 2021, and will grow to $77.40 billion in 2029, at a CAGR of 13.8% a year.",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(f"TITLE: Report on {name}\n\n{text}\n", encoding="utf-8")
    report = factcheck.check(sorted(tmp_path.glob("*.txt")))
    sources = {claim.id: claim.source for claim in report.claims}
    assert len(set(sources.values())) == len(texts)
    for finding in report.findings:
        if finding.verdict.value in ("contradiction", "agreement"):
            assert len({sources[claim] for claim in finding.claims}) == 1, finding
