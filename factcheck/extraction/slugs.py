"""What stands before a title and names nothing that it is about."""

from __future__ import annotations

import re

from factcheck.lexicon import word_set

_SLUG = re.compile(r"([A-Z]{4,})(?: \d{1,2})?[-–] ?(?=[A-Z\d])")
"""The word of an agency."""


def behind_slug(title: str) -> str:
    """A title without the word that an agency puts before it.

    >>> behind_slug("TIMELINE-The spill"), behind_slug("UPDATE 2-Shares fall"), behind_slug("NATO: Allies agree")
    ('The spill', 'Shares fall', 'NATO: Allies agree')
    """
    slug = _SLUG.match(title)
    if slug is not None and slug.group(1).casefold() in word_set("context", "headline_slugs"):
        return title[slug.end() :]
    return title
