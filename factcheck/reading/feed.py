"""RSS and Atom feeds: each entry is a source of its own, `feed.xml#guid`.

Read with lxml, which is told neither to follow entities nor to go to the network for them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.utils import parsedate_to_datetime
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from factcheck.model import Document, Skipped
from factcheck.reading.content import Content, Names, UnreadableError
from factcheck.reading.decoding import decode_html
from factcheck.reading.html import fragment_text, without_declaration
from factcheck.reading.limits import Limits
from factcheck.reading.pipe_table import one_line
from factcheck.reading.said import Said
from factcheck.reading.text import damage
from factcheck.reading.titled import titled_document

_VOCABULARIES = {
    "": "",
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dc:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
}
"""Namespace -> prefix of its elements' names here; the elements of others (media, itunes ...) have no name."""
_ROOTS = frozenset({"rss", "feed", "rdf:RDF"})
_ENTRIES = frozenset({"item", "entry"})
_BODIES = ("content:encoded", "content", "description", "summary")
"""Where an entry's text stands, the fullest first."""
_DATES = ("published", "pubDate", "dc:date", "dc:created", "dc:issued", "issued", "updated", "modified")
_IDENTITIES = ("guid", "id", "link", "title")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,1000}>")
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_BARE_AMPERSAND = re.compile(r"&(?![A-Za-z][A-Za-z0-9]{1,30};|#[0-9]{1,8};|#[xX][0-9A-Fa-f]{1,7};)")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DECLARES_ENTITY = "<!ENTITY"
_GET_AGAIN = "get it again from where it came"


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """The documents of all entries, in the feed's order."""
    decoded = decode_html(content.data, content.charset)
    root, breaks_off = _parsed(decoded.text, limits)
    if _name(root) not in _ROOTS:
        raise UnreadableError("is XML, but no feed", "save what you need of it as text")
    channel = next((child for child in root if _name(child) == "channel"), root)
    of_all = Said(
        publisher=_first(channel, ("dc:publisher", "title")),
        language=_first(channel, ("language", "dc:language")) or root.get(_LANGUAGE) or "",
    )
    parents = (root,) if channel is root else (channel, root)
    entries = [child for parent in parents for child in parent if _name(child) in _ENTRIES]
    if not entries and not breaks_off:
        raise UnreadableError("is a feed without entries", _GET_AGAIN)
    names = Names(content.location)
    for number, entry in enumerate(entries[: limits.entries], start=1):
        location = names.location(_first(entry, _IDENTITIES) or f"entry {number}")
        try:
            yield _document(location, entry, of_all, limits)
        except UnreadableError as error:
            yield Skipped(location, error.message, error.hint)
    if len(entries) > limits.entries:
        reason = f"holds more than {limits.entries:,} entries; the rest was not read"
        yield Skipped(content.location, reason, "split it, or raise the limit entries")
    if breaks_off:
        reason = "is no well-formed XML from here on; entries may be missing"
        yield Skipped(f"{content.location}:{breaks_off}", reason, _GET_AGAIN)
    damaged = damage(decoded, content.location)
    if damaged:
        yield damaged


def _document(location: str, entry: Any, of_all: Said, limits: Limits) -> Document:
    said = replace(
        of_all,
        title=_first(entry, ("title", "dc:title")),
        date=_date(_first(entry, _DATES)),
        language=entry.get(_LANGUAGE) or of_all.language,
    )
    body = _body(entry, limits)
    if not said.title and not body:
        raise UnreadableError("is an entry without words", "read the page that it points to")
    return titled_document(location, said, body)


def _body(entry: Any, limits: Limits) -> str:
    """The text of an entry: of the fullest element that has any."""
    for name in _BODIES:
        for element in entry:
            if _name(element) == name:
                text = _words(element, limits)
                if text:
                    return text
    return ""


def _words(element: Any, limits: Limits) -> str:
    """The text of an element that holds escaped markup, elements, or plain text."""
    if len(element):
        for child in element.iter():
            if isinstance(child.tag, str):
                child.tag = etree.QName(child).localname
        etree.cleanup_namespaces(element)
        return fragment_text(etree.tostring(element, encoding="unicode", with_tail=False), limits)
    written = element.text or ""
    if element.get("type") == "text" or not (_TAG.search(written) or _ENTITY.search(written)):
        return "\n".join(line.strip() for line in written.strip().splitlines())
    return fragment_text(written, limits)


def _first(element: Any, names: Sequence[str]) -> str:
    """The words of the first child that has one of the names, the names in their order; no markup."""
    for name in names:
        for child in element:
            if _name(child) == name:
                words = "".join(child.itertext()) or child.get("href") or ""
                words = one_line(_TAG.sub("", html.unescape(words)))
                if words:
                    return words
    return ""


def _date(written: str) -> str:
    """The date as ISO 8601, where it is written as messages write it: with a year of two digits, for one."""
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return written


def _name(element: Any) -> str:
    if not isinstance(element.tag, str):
        return ""
    named = etree.QName(element)
    prefix = _VOCABULARIES.get(named.namespace or "")
    return "" if prefix is None else prefix + named.localname


def _parsed(text: str, limits: Limits) -> tuple[Any, int]:
    """The root, and the line from which on the rest is lost; 0 when nothing is."""
    markup = without_declaration(text)
    if markup.count("<") + markup.count("&") > limits.feed_marks:
        raise UnreadableError(f"has more than {limits.feed_marks:,} signs of markup", "split it")
    if _DECLARES_ENTITY in markup:
        raise UnreadableError("declares entities, which are not followed", "save what you need of it as text")
    # Feeds are full of signs that XML lacks or forbids: dropping "&nbsp;" would make 1200 of "1&nbsp;200".
    markup = _ENTITY.sub(_entity, _NO_XML.sub("�", markup))
    markup = _BARE_AMPERSAND.sub("&amp;", markup)
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(markup.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError("is no well-formed XML", _GET_AGAIN) from error
    if root is None:
        raise UnreadableError("is no well-formed XML", _GET_AGAIN)
    fatal = [entry.line for entry in parser.error_log if entry.level_name == "FATAL"]
    return root, fatal[0] if fatal else 0


def _entity(match: re.Match[str]) -> str:
    if match[1] in _OF_XML:
        return match[0]
    character = html.unescape(match[0])
    return f"&amp;{match[1]};" if character == match[0] else character
