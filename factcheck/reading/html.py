"""Web pages: the main text as trafilatura finds it, tables kept, with title, date and publisher.

The text is made here, line by line; places refer to it and not to the page's markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree, html  # type: ignore[import-untyped]

from factcheck.model import Document, Skipped
from factcheck.reading.content import Content, UnreadableError
from factcheck.reading.dates import language_code
from factcheck.reading.decoding import decode_html
from factcheck.reading.html_tables import fill_spans
from factcheck.reading.html_text import page_text, prepare
from factcheck.reading.limits import Limits
from factcheck.reading.pipe_table import one_line
from factcheck.reading.said import Said
from factcheck.reading.text import with_damage
from factcheck.reading.titled import titled_document

_XML_DECLARATION = re.compile(r"\s{0,1000}<\?xml[^>]{0,200}\?>")
_MANY_ATTRIBUTES = re.compile(
    r"<[A-Za-z](?:[\s/]*+[^\s<>/][^\s<>/=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'<>][^\s<>]*+)?+)?+){256}"
)
"""A tag with more attributes than any page needs: the parser's time grows with their square."""
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
"""Only dates that the page marks as such; none is refused for being later than the day of reading."""
_COPY_HINT = "open it in a browser, copy the text and save it as .txt"


@dataclass(frozen=True, slots=True)
class _Page:
    """What a page says."""

    text: str
    title: str = ""
    publisher: str = ""
    date: str = ""


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """The one document of a web page."""
    decoded = decode_html(content.data, content.charset)
    markup = without_declaration(decoded.text)
    tree = _parsed(markup, limits)
    language = language_code(tree.get("lang") or "")
    if _is_searchable(tree, limits):
        page = _main_page(tree)
        if page is None or "\n" not in page.text:
            page = _with_lines(page, _whole_page(_parsed(markup, limits)))
    else:
        page = _whole_page(tree)
    said = Said(page.title, page.publisher, page.date)
    found = titled_document(content.location, said, _without_first_heading(page.text, one_line(page.title)))
    if not found.text:
        raise UnreadableError("no text found in the page", _COPY_HINT)
    yield with_damage(replace(found, language=language), decoded)


def fragment_text(markup: str, limits: Limits) -> str:
    """All text of a piece of a page, as feeds and messages hold them; `UnreadableError` as for a page.

    >>> fragment_text("<p>It drew <b>60</b> nations.</p><script>alert(1)</script>", Limits())
    'It drew 60 nations.'
    """
    return _whole_page(_parsed(markup, limits)).text if markup.strip() else ""


def without_declaration(markup: str) -> str:
    """The markup without an XML declaration: it names an encoding that has been undone."""
    return _XML_DECLARATION.sub("", markup, count=1)


def _parsed(markup: str, limits: Limits) -> Any:
    """The element tree of a page."""
    if markup.count("<") > limits.page_tags:
        raise UnreadableError(f"has more than {limits.page_tags:,} tags", _COPY_HINT)
    if _MANY_ATTRIBUTES.search(markup):
        raise UnreadableError("has a tag with hundreds of attributes", _COPY_HINT)
    parser = html.HTMLParser(huge_tree=True)
    try:
        tree = html.document_fromstring(markup, parser=parser)
    except etree.ParserError as error:
        raise UnreadableError("no text found in the page", _COPY_HINT) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        # the parser drops what follows: rather no figure of this page than some
        raise UnreadableError("nests its elements too deeply", _COPY_HINT)
    prepare(tree)
    fill_spans(tree, limits)
    return tree


def _main_page(tree: Any) -> _Page | None:
    """The page without menus and the like; None when no main text is found. The tree is of no use afterwards."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(
            tree,
            favor_recall=True,
            include_comments=False,
            include_tables=True,
            date_extraction_params=_DATES,
            with_metadata=True,
        )
    except (etree.LxmlError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return None  # a page that the library stumbles over is read whole
    if found is None or isinstance(found, dict) or found.body is None:
        return None
    text = page_text(found.body)
    if not text:
        return None
    return _Page(text, found.title or "", found.sitename or found.hostname or "", found.date or "")


def _with_lines(found: _Page | None, whole: _Page) -> _Page:
    """The page as found, or the whole page where none is found or its lines are run together.

    trafilatura gives a page in which it finds no main text as one line: then every label would touch the next figure.
    """
    if found is None:
        return whole
    if found.text in whole.text.splitlines():
        return found
    return replace(found, text=whole.text)


def _is_searchable(tree: Any, limits: Limits) -> bool:
    """Whether the page is small enough for a search for its main text."""
    characters = 0
    for elements, element in enumerate(tree.iter(), start=1):
        characters += len(element.text or "") + len(element.tail or "")
        if elements > limits.page_elements or characters > limits.page_characters:
            return False
    return True


def _whole_page(tree: Any) -> _Page:
    """All text of the page."""
    body = tree.find("body")
    title = tree.find(".//title")
    return _Page("" if body is None else page_text(body), "" if title is None else title.text_content())


def _without_first_heading(text: str, title: str) -> str:
    """The text without a first line that says the title again."""
    first, _, rest = text.partition("\n")
    return rest.lstrip("\n") if first.lstrip("# ").casefold() == title.casefold() else text
