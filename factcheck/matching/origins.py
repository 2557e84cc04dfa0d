"""From which country those counted come: "410 exhibitors from Germany", "Germany sent 410 exhibitors", "410 of them came from Germany"."""

from __future__ import annotations

import re

from factcheck.matching.places import WORLD, Places, places_of
from factcheck.model import Claim

_NAME = r"(?:the )?((?:[A-Z][\w'’-]+ )*[A-Z][\w'’-]+)(?![\w'’-])"
_FROM = re.compile(
    rf"(?: of (?:them|these|those|whom|which))?,?(?: (?:came|come|coming|hailed|hailing|were|are|travelled|traveled|arrived))? from {_NAME}((?:, {_NAME})*,? and {_NAME})?(?!,? and |, [A-Z]| or )"
)
"""Behind those counted; "from Italy and 40 other countries" is from everywhere."""
_SENDS = re.compile(
    rf"(?:^|[ ,;]){_NAME} (?:alone )?(?:(sent|sends|sending|is sending|will send|fielded)|has|had|provided|brought|(?:is|was) represented by|came with) $"
)
"""Before them."""
_SENDING = (
    "sent ",
    "sends ",
    "sending ",
    "send ",
    "fielded ",
    "has ",
    "had ",
    "provided ",
    "brought ",
    "by ",
    "with ",
)
"""How that ends: most figures have none of these before them."""


def origin_of(claim: Claim, *, had: bool) -> Places:
    """The country from which those counted come; empty where none is told. `had`: whether they may be told by who had them there.

    >>> import factcheck
    >>> texts = "Some 410 exhibitors came from Germany.", "Germany sent 410 exhibitors.", "The fair drew 900 exhibitors from Italy and Spain."
    >>> [sorted(origin_of(factcheck.extract(text)[0], had=True)) for text in texts]
    [['DE'], ['DE'], ['ES', 'IT']]
    """
    start, end = claim.span.start - claim.sentence_start, claim.span.end - claim.sentence_start
    found = _FROM.match(claim.sentence, max(0, end))
    names = found.groups() if found is not None else ()
    sending = found is None and claim.sentence[: max(0, start)].endswith(_SENDING)
    if sending and (sends := _SENDS.search(claim.sentence, 0, max(0, start))) is not None:
        names = (sends[1],) if had or sends[2] else ()
    places = frozenset().union(*map(places_of, filter(None, names)))
    return frozenset() if WORLD in places or any("/" in place for place in places) else places
