"""Markdown: front matter, titles, markup that states nothing."""

from __future__ import annotations

import time

import pytest

from tests.reading.sources import document_of, headline, shown


def test_front_matter() -> None:
    document = document_of(
        "a.md",
        "---\n# comment\ntitle: 'Fair: 160 nations'\npublisher: Herald\ndate: 2025-11-21T08:00:00+01:00\nevent: Expo 2025\n"
        "tags:\n  - fair\nlang: en\n---\n\nThe fair drew 160 nations.\n",
    )
    assert document.title == headline(document) == "Fair: 160 nations"
    assert (document.publisher, document.published, document.event) == ("Herald", "2025-11-21", "Expo 2025")
    assert document.language == "en"
    assert shown(document) == "Fair: 160 nations\nThe fair drew 160 nations.\n"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Plain", "Plain"),
        ('title: "Quoted" # why', "Quoted"),
        ("Title: We are #1", "We are #1"),
        ("title: >-\n  Two\n  lines\ndate: 2025", "Two lines"),
        ("title: |\ndate: 2025", None),
        ('title: "', '"'),
        ("title:", None),
    ],
)
def test_titles_in_front_matter(line: str, title: str | None) -> None:
    document = document_of("a.md", f"---\n{line}\n---\nText")
    assert document.title == title
    assert " ".join((headline(document) or "").split()) == (title or "")


@pytest.mark.parametrize(
    "text", ["---\nOver 60 nations came.\n---\n", "---\ntitle: never closed\n\nText", "---\n---\n5"]
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert document_of("a.md", text).title is None
    assert document_of("a.md", text).ignored == ()


@pytest.mark.parametrize(
    "text",
    [
        "# Fair *draws* 160\n\nText",
        "<!-- a -->\n\n# Fair draws 160 ##\nText",
        "Fair draws 160\n=====\nText",
        "#  Fair draws 160",
    ],
)
def test_a_first_heading_is_the_title(text: str) -> None:
    document = document_of("a.md", text)
    assert document.title == "Fair draws 160"
    assert (headline(document) or "").replace("*", "") == "Fair draws 160"
    assert "#" not in shown(document) and "=" not in shown(document)


@pytest.mark.parametrize("text", ["Text\n\n# Heading", "## Section", "#hashtag", "# \nText", "#\n"])
def test_other_headings_are_no_title(text: str) -> None:
    assert document_of("a.md", text).title is None


def test_a_heading_that_repeats_the_title_states_nothing_new() -> None:
    document = document_of("a.md", "---\ntitle: 160 nations\n---\n\n# 160 Nations\n\nText")
    assert shown(document) == "160 nations\n\n\nText"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('[60 nations](https://a.example/150?x=(1) "100 of") came', "[60 nations] came"),
        ("[60](<a 5>) came", "[60] came"),
        ("[see](over 60 nations came)", "[see](over 60 nations came)"),
        ("![7 halls](hall-7.png) opened", " opened"),
        ("A <b class='x1'>big</b> fair, x < 5 > 3", "A big fair, x < 5 > 3"),
        ("At <https://a.example/150> now", "At  now"),
        ("A <!-- 5 --> fair <!-- 6\n7 --> here", "A  fair  here"),
        ("A <!-- open 60", "A  open 60"),
        ("a\n```python\nx = 5\n```\nb", "a\n\nb"),
        ("a\n~~~~\n```\n5\n~~~~\nb", "a\n\nb"),
        ("a\n```\n60 nations", "a\n\n60 nations"),
        ("a\r\n```\r\nx = 5\r\n```\r\nb", "a\r\n\nb"),
        ("<script>a=5</script >b<style>c", "b>c"),
        (
            '[1]: https://a.example/150 "t 5"\n[^2]: 60 nations\n[Note]: 60 came',
            "\n[^2]: 60 nations\n[Note]: 60 came",
        ),
        ("| a | b |\n| --- | --- |\n| 5 | 6 |", "| a | b |\n| --- | --- |\n| 5 | 6 |"),
        ("**60** `nations` ~~7~~", "60 nations ~~7~~"),
        ("5 * 3, a_b, _nearly_ 60", "5 * 3, a_b, nearly 60"),
    ],
)
def test_markup_that_states_nothing_is_ignored(text: str, left: str) -> None:
    document = document_of("a.md", text)
    assert document.text == text
    assert shown(document) == left


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "](",
        "](a",
        "![",
        "<a ",
        "<!-- ",
        "```\n",
        "~~~a\n",
        "`",
        '](x "',
        "# ",
        "#",
        "(",
        "<script",
        "- [a](b) ",
        '<a b="',
        "[a]: b",
    ],
)
def test_hostile_markup_costs_no_more_than_its_length(unit: str) -> None:
    def seconds(length: int) -> float:
        began = time.process_time()
        document_of("a.md", f"# {unit * (length // len(unit))}")
        return time.process_time() - began

    small = min(seconds(10_000) for _ in range(3))
    # the square of the length would give a hundred; a busy machine gets two more tries
    assert any(seconds(100_000) < 25 * small + 0.05 for _ in range(3))


def test_fences_of_falling_length_stay_linear() -> None:
    began = time.process_time()
    document_of("a.md", "\n".join("`" * length for length in range(1_400, 2, -1)))
    assert time.process_time() - began < 10
