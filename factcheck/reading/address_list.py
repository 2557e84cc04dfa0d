"""Lists of web addresses, one a line; blank lines and those that begin with # are passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Document, Skipped
from factcheck.reading.content import Content
from factcheck.reading.decoding import decode
from factcheck.reading.limits import Limits

_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.I)
_COMMENT = "#"


def read(content: Content, _: Limits) -> Iterator[Document | Skipped]:
    """A list that nobody named: what lies in a folder or an archive, or comes from the web, makes nothing be fetched."""
    yield Skipped(
        content.location,
        "is a list of web addresses, which is followed only when it is named itself",
        "name it on the command line",
    )


def addresses(data: bytes) -> list[str | int]:
    """The addresses of a list in its order, each once, and the numbers of the lines that hold something else.

    >>> addresses(b"# press\\nhttps://example.org/a\\n\\n60 nations\\n")
    ['https://example.org/a', 4]
    """
    found: dict[str | int, None] = {}
    for number, line in enumerate(decode(data).text.splitlines(), start=1):
        words = line.strip()
        if words and not words.startswith(_COMMENT):
            found[words if _ADDRESS.fullmatch(words) else number] = None
    return list(found)


def is_address_list(data: bytes) -> bool:
    """Whether a text holds web addresses and nothing else.

    >>> is_address_list(b"https://example.org/a\\n# old\\nhttps://example.org/b\\n"), is_address_list(b"60 nations")
    (True, False)
    """
    lines = [line.strip() for line in data.splitlines()]
    wanted = [line for line in lines if line and not line.startswith(_COMMENT.encode())]
    return bool(wanted) and all(_ADDRESS.fullmatch(line.decode("utf-8", "replace")) for line in wanted)
