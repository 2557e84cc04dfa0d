"""PDFs: words and places by PDFium, in a process of its own; lines, columns and tables by `pdf_layout`."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from factcheck.model import Document, Skipped
from factcheck.reading.amounts import over, refuse_too_much
from factcheck.reading.composing import Composition
from factcheck.reading.content import Content, UnreadableError
from factcheck.reading.limits import Limits
from factcheck.reading.packages import encrypted, told
from factcheck.reading.pdf_layout import compose_pages
from factcheck.reading.pdf_lines import Page, Word
from factcheck.reading.said import Said

_PROGRAM = Path(__file__).with_name("pdf_words.py")
_BEGINS_WITHIN = 1024
"""Bytes in which `%PDF-` must come."""
_GET_AGAIN = "get it again from where it came, or print it anew"
_OCR = "run text recognition over it (for example ocrmypdf) and read what that writes"
_UNREADABLE_SHARE = 0.2
"""A text with a greater share of characters without a meaning has fonts that do not tell their letters."""
_NO_LETTER = re.compile("[\ue000-\uf8ff\ufffd\x01-\x08\x0e-\x1f]")


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """The one document of a PDF."""
    if b"%PDF-" not in content.data[:_BEGINS_WITHIN]:
        raise UnreadableError(
            "is not a PDF, whatever its name says", "rename it so that its name says what it is"
        )
    if find_spec("pypdfium2") is None:
        raise UnreadableError(
            "needs the package pypdfium2, which is not installed",
            "install it with pip install 'factcheck-sources[pdf]'",
        )
    facts, *found = _printed(content.data, limits)
    if facts.get("pages", 0) > limits.pdf_pages:
        raise UnreadableError(
            f"has more than {limits.pdf_pages:,} pages", "split it, or raise the limit pdf_pages"
        )
    _refuse(facts)
    pages, problems = _pages(found, content.location, limits)
    _refuse_without_letters(pages, len(problems))
    refuse_too_much(" ".join(word.text for page in pages for word in page.words), limits)
    text = Composition(problems=problems[: limits.problems])
    compose_pages(text, pages)
    yield text.document(content.location, _said(facts.get("facts", {})))


def _pages(
    found: Sequence[Mapping[str, Any]], location: str, limits: Limits
) -> tuple[list[Page], list[Skipped]]:
    """The pages with their words, and those that cannot be read."""
    pages: list[Page] = []
    problems: list[Skipped] = []
    for number, page in enumerate(found, start=1):
        if page.get("error") == "characters":
            raise over("text_characters", limits)
        if page.get("error") or page.get("pictures"):
            what = "cannot be read" if page.get("error") else "is a picture without text"
            problems.append(Skipped(f"{location}#page={number}", f"page {number} {what}", _OCR))
        pages.append(Page(number, tuple(Word(*word) for word in page.get("words", ()))))
    return pages, problems


def _printed(data: bytes, limits: Limits) -> Sequence[dict[str, Any]]:
    """What the program prints of the file; `UnreadableError` when it takes too long or breaks down."""
    numbers = map(str, (limits.pdf_pages, limits.text_characters, limits.pdf_bytes))
    try:
        done = subprocess.run(
            [sys.executable, "-P", str(_PROGRAM), *numbers],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.pdf_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(
            f"takes longer than {limits.pdf_seconds} seconds", "split it, or raise the limit pdf_seconds"
        ) from error
    printed = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode != 0 or not printed:
        raise UnreadableError("is damaged, or needs too much memory", _GET_AGAIN)
    return printed


def _refuse(facts: Mapping[str, Any]) -> None:
    error = facts.get("error")
    if error == "encrypted":
        raise encrypted()
    if error or not facts.get("pages"):
        raise UnreadableError("is damaged", _GET_AGAIN)


def _refuse_without_letters(pages: Sequence[Page], pictures: int) -> None:
    words = "".join(word.text for page in pages for word in page.words)
    if not words:
        scanned = "is a scan: its pages are pictures without text" if pictures else "holds no text"
        raise UnreadableError(scanned, _OCR)
    if len(_NO_LETTER.findall(words)) > _UNREADABLE_SHARE * len(words):
        raise UnreadableError("has fonts that do not tell which letters they hold", _OCR)


def _said(facts: Mapping[str, str]) -> Said:
    """Title, author and date of making, as the file gives them (`D:20251121083000+01'00'`)."""
    return Said(
        title=told(facts.get("Title", "")),
        publisher=told(facts.get("Author", "")),
        date=facts.get("CreationDate", "").removeprefix("D:")[:8],
    )
