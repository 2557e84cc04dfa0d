"""Reads texts with another extractor and prints its processor seconds; run by whatever Python has that extractor.

    OTHER/bin/python tests/benchmarks/yardsticks.py quantulum3 < texts.json

Standard input is one JSON object, name -> text; so is standard output, name -> seconds, or {"missing": reason}.
Texts are handed over paragraph by paragraph, which suits these extractors best: of a whole text quantulum3 takes
several times as long.
"""

from __future__ import annotations

import importlib
import json
import logging
import sys
import time
import warnings
from collections.abc import Callable


def main() -> None:
    """Measure the extractor that the first argument names."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    texts: dict[str, str] = json.load(sys.stdin)
    try:
        read = READERS[sys.argv[1]]()
        read("The tower is 300 metres high.")  # loads what is loaded on first use
    except (ImportError, OSError) as error:
        print(json.dumps({"missing": f"{type(error).__name__}: {error}".splitlines()[0]}))
        return
    print(json.dumps({name: _seconds(read, text) for name, text in texts.items()}))


def _quantulum3() -> Callable[[str], object]:
    parse: Callable[[str], object] = importlib.import_module("quantulum3.parser").parse
    return parse


def _cqe() -> Callable[[str], object]:
    parse: Callable[[str], object] = importlib.import_module("CQE.CQE").CQE(overload=True).parse
    return parse


READERS = {"quantulum3": _quantulum3, "CQE": _cqe}


def _seconds(read: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    for paragraph in text.split("\n\n"):
        read(paragraph)
    return time.process_time() - started


if __name__ == "__main__":
    main()
