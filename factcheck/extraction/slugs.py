"""What stands before a title and names nothing that it is about."""

from __future__ import annotations

import re

from factcheck.lexicon import word_set

_SLUG = re.compile(r"([A-Z]{4,})(?: \d{1,2})?[-–] ?(?=[A-Z\d])")
"""The word of an agency."""
_KICKER = re.compile(r"(?=[^:a-z]*[A-Z]{5})[A-Z][A-Z'’&-]*(?: [A-Z][A-Z'’&-]*){1,5}[:!] (?=\S)")
"""Two to six words in capitals, one of them longer than most abbreviations."""


def behind_slug(title: str) -> str:
    """A title without the word that an agency puts before it, or the words that a tabloid shouts.

    >>> behind_slug("TIMELINE-The spill"), behind_slug("UPDATE 2-Shares fall"), behind_slug("GEM HEIST: Raiders grab crown"), behind_slug("NATO: Allies agree")
    ('The spill', 'Shares fall', 'Raiders grab crown', 'NATO: Allies agree')
    """
    slug = _SLUG.match(title)
    if slug is not None and slug.group(1).casefold() in word_set("context", "headline_slugs"):
        return title[slug.end() :]
    kicker = _KICKER.match(title)
    return title[kicker.end() :] if kicker is not None else title
