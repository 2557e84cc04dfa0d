"""Topics to findings: one file for each rule code, and the arithmetic checks."""

from factcheck.judging.decided import apply_decisions, target_of
from factcheck.judging.marked import apply_marks
from factcheck.judging.memory import Memory
from factcheck.judging.newness import new_against, new_since, words_of
from factcheck.judging.verdicts import judge

__all__ = [
    "Memory",
    "apply_decisions",
    "apply_marks",
    "judge",
    "new_against",
    "new_since",
    "target_of",
    "words_of",
]
