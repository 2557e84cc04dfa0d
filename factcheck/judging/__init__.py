"""Topics to findings: one file for each rule code, and the arithmetic checks."""

from factcheck.judging.verdicts import judge

__all__ = ["judge"]
