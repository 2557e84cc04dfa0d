"""What is put before a title: the word of an agency for the sort of the text, or a cry."""

from __future__ import annotations

import re

from factcheck.lexicon import word_set

_SLUG = re.compile(r"([A-Z]{4,})(?: \d{1,2})?[-–] ?(?=[A-Z\d])")
"""The word of an agency."""
_CRY = re.compile(r"(?=[A-Z' ’-]{8})[A-Z'’-]{2,20}(?: [A-Z'’-]{2,20}){1,4}[:!] (?=\S)")
"""Two words or more in capitals and a colon, longer than acronyms are."""


def behind_slug(title: str) -> str:
    """A title without what is put before it.

    >>> behind_slug("UPDATE 2-Shares fall"), behind_slug("KILLER KETTLES: Two dead"), behind_slug("WTO: trade grows")
    ('Shares fall', 'Two dead', 'WTO: trade grows')
    """
    slug = _SLUG.match(title)
    if slug is not None and slug.group(1).casefold() in word_set("context", "headline_slugs"):
        return title[slug.end() :]
    cry = _CRY.match(title)
    return title[cry.end() :] if cry is not None else title
