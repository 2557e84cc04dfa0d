"""For what so many were in a vote: "by 88 votes to 71", "86 in favour, 73 against", "86 deputies voted for the bill"."""

from __future__ import annotations

import re

from factcheck.model import Claim

FOR, AGAINST = "in favour", "against"
"""The two sides of a vote on something, whoever votes."""
_THING = r"(?:bill|budget|motion|law|plan|proposal|amendment|resolution|treaty|reform|measure|move|ban|it)\b"
_VOTING = r"(?:votes?|deputies|lawmakers|members|MPs|senators|representatives|councillors|judges|delegates|countries|states|nations|people)"
_SIDE_BEHIND = re.compile(
    rf"(?: {_VOTING})?(?: (?:have |had )?(?:voted|were|was|cast))? "
    rf"(?:(?P<yes>in favou?r\b|for (?:the |a |this )?{_THING})|(?:against|no)\b)"
)
"""Behind the number, with who votes between."""
_MARKS = re.compile("vot|favou?r|against|backed|supported|endorsed|opposed")
"""What stands in a sentence that tells of sides."""
_FIRST = re.compile(r"(?: votes)?,? (?:to|against) (?P<second>\d[\d,]*)\b")
"""Behind the first number of two."""
_BY = re.compile(r"\b(?:by|with|voted)(?: a vote of)? $")
"""Before it."""
_SECOND = re.compile(r"\b(?:by|with|voted)(?: a vote of)? \d[\d,]*(?: votes)?,? (?:to|against) $")
"""Before the second one."""
_REJECTED = re.compile(r"\b(?:reject|defeat|voted? down|(?:throw|threw|thrown) out)")
"""Before them, where what was voted on did not pass."""
_BY_WHOM = re.compile(rf"\b{_THING}.*\b(?:(?P<yes>backed|supported|endorsed)|opposed) by $")
"""Before those whose votes are told without the word: "the resolution was backed by 121 states and opposed by 14"."""


def side_of_vote(claim: Claim) -> str:
    """The side of so many votes; empty where the sentence tells none.

    >>> import factcheck
    >>> texts = "The house passed the budget by 88 votes to 71.", "The result: 86 in favour, 73 against.", "Some 86 people were in a boat."
    >>> [side_of_vote(claim) for text in texts for claim in factcheck.extract(text)]
    ['in favour', 'against', 'in favour', 'against', '']
    """
    if claim.quantity.unit != "count" or _MARKS.search(claim.sentence) is None:
        return ""
    start = max(0, claim.span.start - claim.sentence_start)
    number = re.match(r"\D*?\d[\d,]*", claim.sentence[start:])
    if number is None:
        return ""
    before, behind = claim.sentence[:start], claim.sentence[start + number.end() :]
    if by_whom := _BY_WHOM.search(before):
        return FOR if by_whom["yes"] else AGAINST
    if not ("vot" in claim.sentence or "vot" in claim.frame.role or _tells_side(claim)):
        return ""
    lost = _REJECTED.search(before) is not None
    if _FIRST.match(behind) and _BY.search(before):
        return AGAINST if lost else FOR
    if _SECOND.search(before):
        return FOR if lost else AGAINST
    side = _SIDE_BEHIND.match(behind)
    if side is None:
        return ""
    return FOR if side["yes"] else AGAINST


def _tells_side(claim: Claim) -> bool:
    """Whether a claim is told by its side alone: "86 in favour"."""
    return claim.frame.role.casefold() in ("in favour", "in favor", "against")
