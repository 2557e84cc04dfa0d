"""Captions: one text that runs across cues, and the time code of each figure."""

from __future__ import annotations

import pytest

from factcheck import extraction
from factcheck.model import Claim
from tests.reading.sources import document_of, skipped_of

VTT = """WEBVTT - Press talk

NOTE comment of 99

STYLE
::cue {}

intro
00:01.000 --> 00:04.000 align:start
<v Anna>Boat Show 2025 drew over <b>60</b>

00:04.100 --> 00:07.000
nations &amp; 1&nbsp;200 exhibitors. The prize
is worth

00:08.000 --> 00:09.000
US$5.4
million.

01:00:08.000 --> 01:00:09.000
<v Bob>It drew 30,000 visitors.
"""
SRT = """1
00:00:01,000 --> 00:00:04,000
{\\an8}Boat Show 2025 drew <i>over 60</i>

2
00:00:04,100 --> 00:00:07,000
nations.
3
00:00:08,100 --> 00:00:09,000
- Was it 160?
- It drew 500 exhibitors.
"""


def claims(name: str, text: str) -> dict[str, Claim]:
    """Quote -> claim."""
    return {claim.quote: claim for claim in extraction.extract(document_of(name, text)).claims}


def test_webvtt() -> None:
    document = document_of("talk.vtt", VTT)
    assert document.title == "Press talk"
    assert document.text == (
        "Boat Show 2025 drew over 60 nations & 1\xa0200 exhibitors. The prize is worth US$5.4 million.\n\n"
        "It drew 30,000 visitors."
    )
    found = claims("talk.vtt", VTT)
    times = {quote: claim.place.timecode for quote, claim in found.items()}
    assert times == {
        "over 60 nations": "00:00:01", "1\xa0200 exhibitors": "00:00:04", "US$5.4 million": "00:00:08",
        "30,000 visitors": "01:00:08",
    }  # fmt: skip


def test_subrip() -> None:
    document = document_of("talk.srt", SRT)
    assert document.text == "Boat Show 2025 drew over 60 nations.\n\nWas it 160?\n\nIt drew 500 exhibitors."
    times = {quote: claim.place.timecode for quote, claim in claims("talk.srt", SRT).items()}
    assert times["over 60 nations"] == "00:00:01" and times["500 exhibitors"] == "00:00:08"


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_endings(ending: str) -> None:
    assert document_of("a.srt", SRT.replace("\n", ending)).text == document_of("a.srt", SRT).text


def test_what_automatic_captions_repeat_counts_once() -> None:
    rolling = "\n\n".join(
        f"00:00:0{number},000 --> 00:00:0{number + 1},000\n{lines}"
        for number, lines in enumerate(
            ["it drew 60", "it drew 60\nnations and 500", "nations and 500\nexhibitors"]
        )
    )
    assert document_of("a.srt", rolling).text == "it drew 60 nations and 500 exhibitors"


@pytest.mark.parametrize(
    "text", ["60 nations", "00:00:01,000 --> nowhere", "00:00:01,000 " + "-" * 100_000, "WEBVTT"]
)
def test_what_holds_no_captions(text: str) -> None:
    assert skipped_of("a.srt", text).reason == "holds no captions"


def test_words_parted_by_a_hyphen_are_joined() -> None:
    text = "00:01.000 --> 00:02.000\nIt drew 1\u202f200 exhibi-\ntors and well-\n\n00:02.000 --> 00:03.000\nknown guests, 60 coun-\n\n00:03.000 --> 00:04.000\ntries."
    assert (
        document_of("a.vtt", text).text
        == "It drew 1\u202f200 exhibitors and well-known guests, 60 countries."
    )
    assert claims("a.vtt", text)["60 countries"].place.timecode == "00:00:02"
