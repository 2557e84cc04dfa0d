"""A page's element tree -> text: one line a heading, paragraph, list item or table row.

Works on the elements of HTML and on those that trafilatura gives to the main text of a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from factcheck.reading.html_tables import table_lines
from factcheck.reading.pipe_table import one_line
from factcheck.reading.superscripts import is_mark, raised

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# fmt: off
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
        "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "frameset", "header", "hr", "html", "legend", "li", "main", "ol", "option", "p", "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "cell",
        "comments", "item", "list", "quote", "row"
    }
)
"""Elements that begin a line; all others run on within one."""
_BREAKS = frozenset({"br", "lb"})
_ITEMS = frozenset({"li", "item", "dt", "dd"})
_DROPPED = frozenset(
    {
        "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "select",
        "button", "textarea", "nav", "footer", "title"
    }
)
"""Elements whose text is not the page's."""
# fmt: on
_OWN_COMMENT = "factcheck:"
"""How a comment begins that sets findings aside (see marks.py); all others are dropped."""
_LABEL = re.compile(r"[^\W\d_]{3}")


def prepare(tree: Any) -> None:
    """Makes of a parsed page, in place, one whose text says the same without markup.

    `10<sup>6</sup>` keeps its exponent, a footnote mark does not become a digit of the number before it, a figure
    set apart from its label by style alone is parted from it, and the caption of a picture becomes a paragraph.
    """
    for comment in list(tree.iter(etree.Comment)):
        if (comment.text or "").lstrip().lower().startswith(_OWN_COMMENT):
            _keep(comment)
    etree.strip_tags(tree, etree.Comment, etree.ProcessingInstruction)
    for element in list(tree.iter("sup")):
        _raise_digits(element)
    for right in tree.iter("span"):
        left = right.getprevious()
        if left is not None and left.tag == "span" and not left.tail and _is_figure_with_label(left, right):
            left.tail = " "
    for caption in list(tree.iter("figcaption")):
        caption.tag = "p"
        figure = caption.getparent()
        if figure is not None and figure.tag == "figure":
            figure.addnext(caption)


def _keep(comment: Any) -> None:
    """Write a comment that is meant for factcheck as text: alone between paragraphs it becomes one."""
    words = " ".join((comment.text or "").split()).replace("[", "(").replace("]", ")")
    mark = etree.Element("span" if _stands_in_words(comment) else "p")
    mark.text = f" [{words}]"
    mark.tail, comment.tail = comment.tail, None
    comment.addnext(mark)


def _stands_in_words(comment: Any) -> bool:
    previous = comment.getprevious()
    before = comment.getparent().text if previous is None else previous.tail
    inline = previous is not None and previous.tag not in _BLOCKS and not isinstance(previous, etree._Comment)
    return bool((before or "").strip()) or bool((comment.tail or "").strip()) or inline


def _is_figure_with_label(left: Any, right: Any) -> bool:
    """Whether `<span>1,200</span><span>exhibitors</span>` stands there."""
    return (left.text or "")[-1:].isdecimal() and _LABEL.match(right.text or "") is not None


def _raise_digits(element: Any) -> None:
    words = "".join(element.itertext())
    parent, previous = element.getparent(), element.getprevious()
    if parent is None or not is_mark(words):
        return
    before = (previous.tail if previous is not None else parent.text) or ""
    for child in list(element):
        element.remove(child)
    element.text = raised(words, before)


def page_text(root: Any) -> str:
    """The text below an element.

    >>> from lxml.html import fromstring
    >>> page_text(fromstring("<div><h2>Fair</h2><p>It drew <b>60</b><br>nations.</p><ul><li>a</ul></div>"))
    '## Fair\\n\\nIt drew 60\\nnations.\\n\\n- a'
    """
    text = _Text()
    inner = _tables_without_tables(root)
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            text.close(element.tag)
            if element is not root:
                text.add(element.tail)
            continue
        text.open(element.tag, element.get("rend") or "")
        if element.tag in _DROPPED:
            walk.skip_subtree()
        elif element in inner:
            text.add_table(table_lines(element, _cell_words))
            walk.skip_subtree()
        else:
            text.add(element.text)
    return text.finished()


def _tables_without_tables(root: Any) -> set[Any]:
    """Tables of data; a table that holds tables is layout, and its cells are read as paragraphs."""
    outer: set[Any] = set()
    tables = list(root.iter("table"))
    for table in tables:
        for above in table.iterancestors("table"):
            if above in outer:
                break
            outer.add(above)
    return set(tables) - outer


def _cell_words(cell: Any) -> str:
    return " ".join(_pieces(cell)).strip()


def _pieces(cell: Any) -> Iterator[str]:
    """The lines of a table cell."""
    words: list[str] = []
    walk = etree.iterwalk(cell, events=("start", "end"))
    for event, element in walk:
        if element is not cell and (element.tag in _BLOCKS or element.tag in _BREAKS):
            yield one_line("".join(words))
            words.clear()
        if event == "end":
            words.append((element.tail or "") if element is not cell else "")
        elif element.tag in _DROPPED:
            walk.skip_subtree()
        else:
            words.append(element.text or "")
    yield one_line("".join(words))


@dataclass(slots=True)
class _Text:
    """The lines written so far."""

    lines: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    """Of the line that is being written."""
    mark: str = ""
    """What that line begins with: `# ` or `- `."""
    gap: bool = True
    """Whether a blank line comes before it."""
    after_item: bool = False
    """Whether the line before it is a list item."""

    def open(self, tag: str, rend: str) -> None:
        """An element begins."""
        level = _HEADINGS.get(tag) or (_HEADINGS.get(rend, 2) if tag == "head" else 0)
        if tag in _BREAKS:
            self._end_line()
            self.gap = False
        elif level or tag in _BLOCKS:
            self._end_line()
            self.gap = True
            if level or tag in _ITEMS:
                self.mark = f"{'#' * level} " if level else "- "

    def close(self, tag: str) -> None:
        """An element ends."""
        if tag in _HEADINGS or tag == "head" or tag in _BLOCKS:
            self._end_line()
            self.gap = True
            self.mark = ""

    def add(self, words: str | None) -> None:
        """Words run on."""
        if words:
            self.words.append(words)

    def add_table(self, rows: Iterator[str]) -> None:
        """A table stands on lines of its own."""
        self._end_line()
        self.after_item = False
        self.lines.extend(("", *rows))

    def _end_line(self) -> None:
        line = one_line("".join(self.words))
        self.words.clear()
        if not line:
            return
        is_item = self.mark == "- "
        if self.gap and not (is_item and self.after_item):
            self.lines.append("")
        self.lines.append(self.mark + line)
        self.mark = ""
        self.gap = True
        self.after_item = is_item

    def finished(self) -> str:
        """The whole text."""
        self._end_line()
        return "\n".join(self.lines).strip("\n")
