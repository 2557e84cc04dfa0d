"""Clauses that tell of a part of a figure: "100,000 were sold, of which 21,000 in the United States"."""

from __future__ import annotations

from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention


def is_of_part(tagged: Tagged, mention: Mention, at: int) -> bool:
    """Whether token `at` behind a figure, a name or a date, only tells of a part of it that has a figure of its own."""
    lower, tags = tagged.tokens.lower, tagged.tags
    if "Q" not in tags[mention.last : at] or tags[at - 2 : at] == ",P":
        return False  # "300 people, including 120 children, in Arlow": behind a comma the sentence goes on
    for i in range(mention.last, at):
        if lower[i] == "including" or (lower[i - 1] == "of" and lower[i] in ("which", "whom")):
            return "Q" in tags[i:at]
        if lower[i] == "them" and lower[i - 1] == "of":
            return "Q" in tags[mention.last : i]  # "300 were hurt, 120 of them in Turkey"
    return False
