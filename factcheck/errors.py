"""What goes wrong and is told to the user: what happened to which source, and what to do next."""

from __future__ import annotations


class FactcheckError(Exception):
    """Base of all errors that factcheck raises on purpose."""


class UserError(FactcheckError):
    """An error that the user can mend; `str()` is one line: what happened, then the next step.

    >>> str(UserError("notes.pdf: no such file", "check the path"))
    'notes.pdf: no such file; check the path'
    """

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.message = message
        """What happened, to which source."""
        self.hint = hint
        """What to do next."""

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}"


class ReadError(UserError):
    """A source cannot be read."""


class ConfigError(UserError):
    """The configuration or the command line is wrong."""


class StoreError(UserError):
    """The database cannot be used."""
