"""Places that a figure is of together: "220 people died in Germany and Belgium"."""

from __future__ import annotations

from factcheck.extraction.known_places import known_places
from factcheck.extraction.names import Name
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention


def joined_places(tagged: Tagged, mention: Mention, place: Name, names: list[Name]) -> Name | None:
    """A place with those that stand beside it, as one name; None where it stands alone, or what stands beside it begins something else: "40 died in
    Norway and Chile sent 12 doctors"."""
    tags, lower, last, told = tagged.tags, tagged.tokens.lower, place.last, [place.text]
    if tags[last : last + 1] not in (",", "C") or place.text.lower() not in known_places():
        return None
    joined = False
    while not joined and tags[last : last + 1] in (",", "C"):
        joined = lower[last] == "and"
        first = last + 1 + (lower[last : last + 2] == [",", "and"])
        joined = joined or first > last + 1
        name = next((name for name in names if name.first == first), None)
        if name is None or name.event or name.text.lower() not in known_places():
            return None
        told.append(name.text)
        last = name.last
    behind = tags[last : last + 1]
    if not joined or behind in ("V", "A", "M") or (behind == "Q" and mention.first < place.first):
        return None
    return Name(place.first, last, f"{', '.join(told[:-1])} and {told[-1]}")
