"""Markdown: the decoded file, unchanged; markup that states nothing is marked as ignored, not removed.

All patterns are possessive, and the end of a mark that is never closed is looked for once: hostile text costs
no more than other text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from factcheck.model import Document, Skipped, Span
from factcheck.reading.content import Content
from factcheck.reading.decoding import decode
from factcheck.reading.layout import lines, merged, stripped, without
from factcheck.reading.limits import Limits
from factcheck.reading.metadata import document, find_metadata
from factcheck.reading.text import with_damage

_TARGET = r"(?:<[^<>\n]*+>|[^\s()<>]*+(?:\([^\s()]*+\)[^\s()<>]*+)*+)"
_LINK = rf"\([ \t]*+{_TARGET}(?:[ \t]++(?:\"[^\"\n]*+\"|'[^'\n]*+'))?+[ \t]*+\)"
_ATTRIBUTE = r"\s++[\w:@-]++(?:\s*+=\s*+(?:\"[^\"<>]*+\"|'[^'<>]*+'|[^\s\"'<>=]++))?+"
_INLINE = re.compile(
    rf"(?P<image>!\[[^\[\]\n]*+\]{_LINK})"
    rf"|(?<=\])(?P<link>{_LINK})"
    rf"|(?P<tag></?[A-Za-z][A-Za-z0-9-]*+(?:{_ATTRIBUTE})*+\s*+/?+>)"
    r"|(?P<address><(?:https?|mailto|ftp):[^<>\s]*+>)"
    r"|^[ ]{0,3}(?P<definition>\[[^\[\]\n^][^\[\]\n]*+\]:[ \t]*+(?=\S*[/.#:@])\S++"
    r"(?:[ \t]++\"[^\"\n]*+\")?+)[ \t\r]*+$"
    r"|(?P<emphasis>(?<!\S)\*{1,3}(?=\w)|(?<=[\w.,;:!?)%])\*{1,3}|\*{1,3}(?=[\w$€£])|(?<!\w)__?(?=\w)|(?<=\w)__?(?!\w)|`++)",
    re.M,
)
_BLOCK = re.compile(
    r"^[ ]{0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^`\n]*)$|<!--|<(?P<raw>script|style)\b", re.M | re.I
)
_HEADING = re.compile(r"#[ \t]+")
_UNDERLINE = re.compile(r"[ ]{0,3}={2,}[ \t]*(?=[\r\n]|\Z)")


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """The one document of a Markdown file; its first heading is the title where the metadata names none."""
    decoded = decode(content.data, content.charset)
    metadata = find_metadata(decoded.text)
    ignored = tuple(_markup(decoded.text, metadata.body))
    found = document(content.location, decoded.text, metadata, ignored)
    yield with_damage(_with_first_heading(found, metadata.body), decoded)


def _with_first_heading(found: Document, body: int) -> Document:
    """The document whose first line of words may be its title: `# Title`, or underlined with `===`.

    Where the metadata names a title, a heading that says the same is ignored: what it states is stated once.
    """
    text = found.text
    first = _first_words(found, body)
    if first is None:
        return found
    line, following = first
    heading = _HEADING.match(text, line.start, line.end)
    underline = _UNDERLINE.match(text, following)
    if heading:
        title, marks = _without_closing_marks(text, Span(heading.end(), line.end)), line
    elif underline:
        title, marks = line, Span(line.start, underline.end())
    else:
        return found
    words = " ".join(re.sub(r"[*`]+", "", text[title.start : title.end]).split())
    if found.headline is None and words:
        return replace(found, title=words, headline=title, ignored=without((*found.ignored, marks), title))
    if words.casefold() == (found.title or "").casefold():
        return replace(found, ignored=merged((*found.ignored, marks)))
    return found


def _first_words(found: Document, body: int) -> tuple[Span, int] | None:
    """The first line that is neither blank nor ignored, and where the next one begins."""
    starts = [span.start for span in found.ignored]
    for whole, following in lines(found.text, body):
        line = stripped(found.text, whole)
        before = bisect_right(starts, line.start)
        hidden = before > 0 and found.ignored[before - 1].end >= line.end
        if line.start < line.end and not hidden:
            return line, following
    return None


def _without_closing_marks(text: str, title: Span) -> Span:
    """The heading without the number signs that may close it: `# Title #`."""
    words = text[title.start : title.end].rstrip()
    opened = words.rstrip("#")
    if opened != words and (not opened or opened[-1] in " \t"):
        words = opened.rstrip()
    return Span(title.start, title.start + len(words))


def _markup(text: str, start: int) -> Iterator[Span]:
    """Stretches of markup that state nothing: code blocks, comments, scripts, images, link targets, tags."""
    position = start
    for block in _blocks(text, start):
        yield block
        yield from _inline(text, position, block.start)
        position = block.end
    yield from _inline(text, position, len(text))


def _inline(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _INLINE.finditer(text, start, end):
        yield Span(*match.span(match.lastgroup or 0))


def _blocks(text: str, start: int) -> Iterator[Span]:
    """Code blocks, comments and scripts, with their content.

    Of one that never ends only the opening mark counts, so that a stray mark does not swallow the rest.
    """
    marks = _BLOCK.finditer(text, start)
    closings = deque(match for match in marks if match["fence"] and not match["info"].strip())
    endless: dict[str, int] = {}  # mark -> its shortest length that was found without an end
    position = start
    while match := _BLOCK.search(text, position):
        fence, raw = match["fence"], match["raw"]
        mark = fence[0] if fence else f"</{raw.lower()}" if raw else "-->"
        length = len(fence or "")
        end = None
        if length < endless.get(mark, length + 1):
            end = _fence_end(closings, match) if fence else _end_of(text, mark, match.end())
        if end is None:
            endless[mark] = length
        position = end or match.end()
        yield Span(match.start(), position)


def _fence_end(closings: deque[re.Match[str]], opening: re.Match[str]) -> int | None:
    while closings and closings[0].start() <= opening.start():
        closings.popleft()
    return next(
        (closing.end() for closing in closings if closing["fence"].startswith(opening["fence"])), None
    )


def _end_of(text: str, mark: str, start: int) -> int | None:
    closing = re.compile(re.escape(mark) + (r"\s{0,10}>" if mark.startswith("<") else ""), re.I).search(
        text, start
    )
    return closing.end() if closing else None
