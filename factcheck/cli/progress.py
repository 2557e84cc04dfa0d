"""Progress on standard error: only on a terminal, and only for work that takes longer than half a second."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE_SECONDS = 0.5


class ProgressOnTerminal:
    """A callable for `workflow.Progress`; draws nothing before half a second has gone by.

    Use it as a context, so that the bar is gone before the report is printed.
    """

    def __init__(self, *, wanted: bool = True) -> None:
        self._started = time.monotonic()
        self._wanted = wanted and sys.stderr.isatty()
        self._bar: Progress | None = None

    def __enter__(self) -> ProgressOnTerminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def clear(self) -> None:
        """Take the bar away, so that a line can be printed; it comes back with the next item."""
        if self._bar:
            self._bar.stop()
            self._bar = None

    def __call__(self, step: str, done: int, total: int | None) -> None:
        """Say that `done` of `total` items of a step are done; the total may be unknown."""
        if not self._wanted or time.monotonic() - self._started < PATIENCE_SECONDS:
            return
        if self._bar is None:
            self._bar = _new_bar(step, total)
        task = self._bar.tasks[0]
        if task.description != step:
            self._bar.reset(task.id, description=step, total=total)
        self._bar.update(task.id, completed=done, total=total)


def _new_bar(step: str, total: int | None) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    bar = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    bar.add_task(step, total=total)
    bar.start()
    return bar
