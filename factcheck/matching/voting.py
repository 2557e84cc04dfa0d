"""For what so many were in a vote: "by 57 votes to 43", "44 in favour, 31 against", "44 deputies voted for the bill"."""

from __future__ import annotations

import re

from factcheck.model import Claim

FOR, AGAINST = "in favour", "against"
"""The two sides of a vote on something, whoever votes."""
_THING = r"(?:bill|budget|motion|law|plan|proposal|amendment|resolution|treaty|reform|measure|move|ban)\b"
_VOTING = r"(?:votes?|deputies|lawmakers|members|MPs|senators|representatives|councillors|judges|delegates|countries|states|nations|people)"
_SIDE_BEHIND = re.compile(
    rf"(?: {_VOTING})?(?: (?:have |had )?(?:voted|were|was|cast))? "
    rf"(?:(?P<yes>in favou?r\b|for (?:the |a |this )?{_THING})|against\b|no(?= votes?\b|[.,;]|$))"
)
"""Behind the number, with who votes between."""
_MARKS = re.compile(r"\bvot(?:e|es|ed|ing)\b|\bin favou?r\b")
"""What stands in a sentence that tells of sides."""
_DIGITS = re.compile(r"\d[\d,]*")
_FIRST = re.compile(r"(?: votes)?,? (?:to|against) (?P<second>\d[\d,]*)\b")
"""Behind the first number of two."""
_BY = re.compile(r"\b(?:by|with|voted)(?: a vote of)? $")
"""Before it."""
_SECOND = re.compile(r"\b(?:by|with|voted)(?: a vote of)? \d[\d,]*(?: votes)?,? (?:to|against) $")
"""Before the second one."""
_OUTCOME = re.compile(
    r"\b(?:(?P<lost>reject|defeat|voted? down|(?:throw|threw|thrown) out|refus|fail|fell\b)|pass|approv|adopt|back|vote)"
)
"""What became of it; the last one before the number counts."""


def side_of_vote(claim: Claim) -> str:
    """The side of so many votes; empty where the sentence tells none.

    >>> import factcheck
    >>> texts = "The house passed the budget by 57 votes to 43.", "The result: 44 in favour, 31 against.", "Some 86 people were in a boat."
    >>> [side_of_vote(claim) for text in texts for claim in factcheck.extract(text)]
    ['in favour', 'against', 'in favour', 'against', '']
    """
    if claim.quantity.unit != "count" or _MARKS.search(claim.sentence) is None:
        return ""
    start = max(0, claim.span.start - claim.sentence_start)
    number = _DIGITS.search(claim.quote)
    if number is None:
        return ""  # "nine members stayed away; the vote was"
    before, behind = claim.sentence[:start], claim.sentence[start + number.end() :]
    outcome = next(reversed([*_OUTCOME.finditer(before)]), None)
    lost = outcome is not None and outcome["lost"] is not None
    if _FIRST.match(behind) and _BY.search(before):
        return AGAINST if lost else FOR
    if _SECOND.search(before):
        return FOR if lost else AGAINST
    side = _SIDE_BEHIND.match(behind)
    if side is None:
        return ""
    return FOR if side["yes"] else AGAINST
