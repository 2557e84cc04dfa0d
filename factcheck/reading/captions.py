"""Captions, SubRip and WebVTT: the words of all cues run on as one text; the place of a figure is its time code.

The two formats are one but for the sign before the milliseconds. Markup is dropped, and so is what automatic
captions repeat from the cue before.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import Document, PlaceMark, Skipped
from factcheck.reading.content import Content, UnreadableError, source_id
from factcheck.reading.decoding import decode
from factcheck.reading.hyphens import Hyphens
from factcheck.reading.limits import Limits
from factcheck.reading.pipe_table import one_line
from factcheck.reading.text import with_damage

_TIMING = re.compile(
    r"\s{0,20}(?:(\d{1,4}):)?([0-5]?\d):([0-5]?\d)[.,]\d{1,3}\s{0,20}--+>\s{0,20}(?:\d{1,4}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}"
)
_MARKUP = re.compile(r"</?(?:[a-zA-Z.]|\d\d:)[^<>]{0,200}>|\{\\[^{}]{0,100}\}")
_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,100})?\s([^<>]{1,100})>")
_DASH = re.compile(r"[-–—]\s{0,3}(?=\S)")
_TITLE = re.compile(r"WEBVTT[ \t]{1,20}(?:-[ \t]{0,20})?(\S.{0,200})")
_PAUSE_SECONDS = 4
"""A cue that begins so much later than the one before it began, and did not follow a broken sentence, opens a paragraph."""
_ENDS_SENTENCE = (".", "!", "?", "…", '"', "”", ")", "♪")


@dataclass(frozen=True, slots=True)
class _Cue:
    """What is said at one time."""

    second: int
    """When it begins."""
    lines: tuple[str, ...]
    """Its words, without markup."""
    new_voice: bool
    """Whether somebody else begins to speak."""


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """The one document of a file of captions."""
    decoded = decode(content.data, content.charset)
    lines = decoded.text.removeprefix("\ufeff").splitlines()
    text, marks = _joined(list(_cues(lines)))
    if not text:
        raise UnreadableError(
            "holds no captions", "check that its cues have time codes as in 00:01:02,500 --> 00:01:04,000"
        )
    titled = _TITLE.match(lines[0])
    yield with_damage(
        Document(
            id=source_id(content.location),
            location=content.location,
            text=text,
            title=one_line(titled[1]) if titled else None,
            place_marks=marks,
        ),
        decoded,
    )


def _cues(lines: Sequence[str]) -> Iterator[_Cue]:
    """The cues in the order of the file. A number or name above a time code is the cue's, not the one's before it."""
    timings = [(place, timing) for place, line in enumerate(lines) if (timing := _TIMING.match(line))]
    voice = ""
    followings = [*(place for place, _ in timings[1:]), len(lines) + 1]
    for (place, timing), following in zip(timings, followings, strict=bool(timings)):
        said: list[str] = []
        for line in lines[place + 1 : following - 1]:
            if not line.strip():
                break
            said.append(line)
        else:
            last = lines[following - 1] if following <= len(lines) else ""
            if last.strip() and not last.strip().isdecimal():
                said.append(last)  # no blank line, and no number, before the next time code
        speaker = next((match[1] for line in said if (match := _VOICE.search(line))), voice)
        words = tuple(clean for line in said if (clean := _plain(line)))
        if words:
            hours, minutes, seconds = (int(part or 0) for part in timing.groups())
            yield _Cue(hours * 3600 + minutes * 60 + seconds, words, speaker != voice)
        voice = speaker


def _plain(line: str) -> str:
    return one_line(html.unescape(_MARKUP.sub("", line)))


def _joined(cues: Sequence[_Cue]) -> tuple[str, tuple[PlaceMark, ...]]:
    """The words of all cues with the time of each. Sentences run across cues; a new voice or a pause parts them."""
    hyphens = Hyphens(line for cue in cues for line in cue.lines)
    pieces: list[str] = []
    marks: list[PlaceMark] = []
    length = 0
    before: tuple[str, ...] = ()
    began = 0
    for cue in cues:
        fresh = [line for line in cue.lines if line not in before]
        before, pause, began = cue.lines, cue.second - began, cue.second
        for number, line in enumerate(fresh):
            words = _DASH.sub("", line, count=1) if _DASH.match(line) else line
            last = pieces.pop() if pieces else ""
            is_new = number == 0 and (
                cue.new_voice or (last.endswith(_ENDS_SENTENCE) and pause >= _PAUSE_SECONDS)
            )
            parted = bool(last) and (is_new or words is not line)
            kept = f"{last}\n\n" if parted else hyphens.join(last, words).removesuffix(words)
            length += len(kept) - len(last)
            if number == 0:
                marks.append(PlaceMark(length, timecode=_timecode(cue.second)))
            pieces += [kept, words]
            length += len(words)
    return "".join(pieces), tuple(marks)


def _timecode(second: int) -> str:
    """Hours, minutes and seconds.

    >>> _timecode(3_725)
    '01:02:05'
    """
    return f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
