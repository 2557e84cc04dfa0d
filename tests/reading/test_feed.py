"""Feeds: each entry is a source of its own, whatever dialect it is written in, and however badly."""

from __future__ import annotations

import pytest

from factcheck.model import Document, Skipped
from factcheck.reading import Limits, read_content
from factcheck.reading.content import Content
from tests.reading.sources import skipped_of

RSS = """<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet href="feed.css"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Fair &amp; News</title><language>en-us</language>
<item><title>Boat Show draws 60 nations</title><guid isPermaLink="false">urn:1</guid>
<pubDate>Tue, 18 Nov 25 10:00:00 GMT</pubDate><description>Teaser of 5</description><media:title>9999</media:title>
<content:encoded><![CDATA[<p>It drew 1&nbsp;200 exhibitors &mdash; R&D.</p><script>alert(99)</script>
<table><tr><th>Year</th><th>Visitors</th></tr><tr><td>2025</td><td>30,000</td></tr></table>]]></content:encoded></item>
<item><title>AT&T: 1&nbsp;200 exhibitors</title><link>https://example.org/b</link><description>Plain text
with 60 nations</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Atom news</title>
<entry><id>tag:1</id><title type="html">Boat &lt;b&gt;Show&lt;/b&gt;</title><updated>2025-11-18T10:00:00Z</updated>
<summary>A summary</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It drew <b>60</b> nations.</p></div></content></entry>
<entry><link href="https://example.org/2"/><title>No text</title></entry></feed>"""
RDF = """<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old news</title><dc:language>de</dc:language></channel>
<item rdf:about="x"><title>Title</title><link>https://example.org/c</link><dc:date>2025-11-18</dc:date>
<description>&lt;p&gt;60 nations&lt;/p&gt;</description></item></rdf:RDF>"""


def results(text: str | bytes, limits: Limits = Limits()) -> list[Document | Skipped]:  # noqa: B008 - frozen
    """What a feed of this text gives."""
    written = text.encode() if isinstance(text, str) else text
    return list(read_content(Content("feed.xml", written), limits))


def documents(text: str | bytes) -> list[Document]:
    """The documents of a feed that is read whole."""
    found = results(text)
    assert all(isinstance(each, Document) for each in found), found
    return [each for each in found if isinstance(each, Document)]


def test_rss() -> None:
    first, second = documents(RSS)
    assert (first.location, first.title, first.publisher) == (
        "feed.xml#urn:1", "Boat Show draws 60 nations", "Fair & News"
    )  # fmt: skip
    assert (first.published, first.language) == ("2025-11-18", "en")
    assert first.text == (
        "Boat Show draws 60 nations\n\nIt drew 1\xa0200 exhibitors — R&D.\n\n"
        "| Year | Visitors |\n| --- | --- |\n| 2025 | 30,000 |"
    )
    assert (second.location, second.published) == ("feed.xml#https://example.org/b", None)
    assert second.text == "AT&T: 1\xa0200 exhibitors\n\nPlain text\nwith 60 nations"


def test_atom() -> None:
    first, second = documents(ATOM)
    assert (first.location, first.publisher, first.published) == ("feed.xml#tag:1", "Atom news", "2025-11-18")
    assert first.text == "Boat Show\n\nIt drew 60 nations."
    assert (second.location, second.text) == ("feed.xml#https://example.org/2", "No text")


def test_rss_as_rdf() -> None:
    (only,) = documents(RDF)
    assert (only.location, only.published, only.language) == (
        "feed.xml#https://example.org/c",
        "2025-11-18",
        "de",
    )
    assert only.text == "Title\n\n60 nations"


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252"])
def test_the_declared_encoding_counts(encoding: str) -> None:
    text = RSS.replace("utf-8", encoding).replace("Boat Show", "Café Show")
    assert documents(text.encode(encoding))[0].title == "Café Show draws 60 nations"


def test_two_entries_of_one_guid_replace_neither() -> None:
    item = "<item><guid>1</guid><title>{} nations</title></item>"
    found = documents(f"<rss><channel>{item.format(60)}{item.format(160)}</channel></rss>")
    assert [document.location for document in found] == ["feed.xml#1", "feed.xml#1 (2)"]


def test_a_feed_cut_off_gives_what_is_there_and_says_so() -> None:
    cut = RSS[: RSS.index("Plain text")]
    *found, problem = results(cut)
    assert len(found) == 2
    assert isinstance(problem, Skipped) and problem.location.startswith("feed.xml:")
    assert problem.reason == "is no well-formed XML from here on; entries may be missing"


def test_entities_are_not_followed() -> None:
    for declared in ('<!ENTITY lol "lol">', '<!ENTITY x SYSTEM "file:///etc/passwd">'):
        text = f"<!DOCTYPE r [{declared}]><rss><channel><item><title>&lol;&x;</title></item></channel></rss>"
        assert skipped_of("feed.xml", text).reason == "declares entities, which are not followed"


def test_more_entries_than_are_read() -> None:
    items = "".join(f"<item><title>{number} nations</title></item>" for number in range(5))
    *found, problem = results(f"<rss><channel>{items}</channel></rss>", Limits(entries=3))
    assert len(found) == 3
    assert isinstance(problem, Skipped)
    assert problem.reason == "holds more than 3 entries; the rest was not read"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<svg><title>60</title></svg>", "is XML, but no feed"),
        ("no markup at all", "is no well-formed XML"),
        ("<rss><channel><title>60</title></channel></rss>", "is a feed without entries"),
        (f"<rss>{'<' * 2_000_001}", "has more than 2,000,000 signs of markup"),
        ("", "is empty"),
    ],
)
def test_what_is_no_feed(text: str, reason: str) -> None:
    assert skipped_of("feed.xml", text).reason == reason


def test_elements_in_elements_without_end() -> None:
    found = results("<rss><channel><item><title>60</title><description>" + "<a>" * 100_000)
    assert any(isinstance(each, Skipped) for each in found)


def test_escapes_and_markup_are_text() -> None:
    text = "<rss><channel><item><guid>1</guid><title>\x1b[31m60[/] &lt;b&gt;nations&lt;/b&gt;</title></item></channel></rss>"
    (only,) = documents(text)
    assert only.title == "�[31m60[/] nations"
