"""Writing and reading 100,000 claims, against the bare driver on the same tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from factcheck.collecting import collector_paused
from factcheck.model import Claim, Document, Extraction, Frame, Part, Place, Quantity, Span
from factcheck.storage import open_store, rows
from tests.storage import samples

DOCUMENTS = 100
CLAIMS_EACH = 1000
ROUNDS = 5
WRITING_LIMIT = 2.5
READING_LIMIT = 2.0


def articles() -> list[tuple[Document, Extraction]]:
    """Long articles whose sentences state two figures each, every claim with a frame and four parts."""
    return [_article(f"articles/{number:03}.txt") for number in range(DOCUMENTS)]


def _article(location: str) -> tuple[Document, Extraction]:
    sentences = [
        f"In {1950 + number % 75} the fair of town {number} welcomed more than {number + 100} exhibitors "
        f"from {number % 190 + 2} countries, as its organisers told the press on the last of its days."
        for number in range(CLAIMS_EACH // 2)
    ]
    source = samples.document(location, "\n".join(sentences))
    start = 0
    claims: list[Claim] = []
    for number, sentence in enumerate(sentences):
        place = (number, start, sentence)
        claims.extend(_claim(source, place, counted) for counted in ("exhibitors", "countries"))
        start += len(sentence) + 1
    return source, Extraction(tuple(claims), ())


def _claim(source: Document, place: tuple[int, int, str], counted: str) -> Claim:
    number, start, sentence = place
    value = float(number + 100 if counted == "exhibitors" else number % 190 + 2)
    end = start + sentence.index(counted) + len(counted)
    begin = end - len(f"{value:.0f} {counted}")
    template = samples.nations()[1].claims[0]
    return replace(
        template,
        id=f"C-{source.id[2:]}{number:05}{counted[:1]}",
        source=source.id,
        span=Span(begin, end),
        place=Place(number + 1, begin - start + 1),
        quote=sentence[begin - start : end - start],
        sentence=sentence,
        sentence_start=start,
        subject=f"{counted} at the fair of town {number}",
        about=f"fair of town {number}",
        when=str(1950 + number % 75),
        quantity=Quantity(
            value, None, (value, value), template.quantity.bound, "count", counted, precision=1
        ),
        frame=Frame(head=counted, modifiers=("welcomed",), of=f"fair of town {number}"),
        parts=(
            Part("number", Span(begin, begin + 3), sentence[begin - start : begin - start + 3]),
            Part("counted", Span(end - len(counted), end), counted),
            Part("about", Span(start + 12, start + 30), sentence[12:30]),
            Part("when", Span(start + 3, start + 7), sentence[3:7]),
        ),
    )


def fastest(*runs: Callable[[int], object]) -> list[float]:
    """Processor seconds of the fastest of some rounds of each, in turns: others may be using the machine."""
    seconds: list[list[float]] = [[] for _ in runs]
    for number in range(ROUNDS):
        for run, spent in zip(runs, seconds, strict=True):
            began = process_time()
            run(number)
            spent.append(process_time() - began)
    return [min(spent) for spent in seconds]


def stored_rows(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of the tables that an add fills."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: connection.execute(f"SELECT * FROM {table}").fetchall()
            for table in ("source", "source_version", "sentence", "claim")
        }


@pytest.mark.slow
def test_writing_and_reading_keep_pace_with_the_driver(tmp_path: Path) -> None:
    library = articles()

    def write(number: int) -> None:
        with open_store(tmp_path / f"own{number}.db", write=True) as store, store.transaction():
            for document, extraction in library:
                store.put_document(document, extraction)

    def write_bare(number: int) -> None:
        path = tmp_path / f"bare{number}.db"
        open_store(path, write=True).close()
        with closing(sqlite3.connect(path)) as connection, connection:
            for table, content in filled.items():
                marks = ",".join("?" * len(content[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({marks})", content)

    def read(number: int) -> None:
        with open_store(tmp_path / f"own{ROUNDS}.db", write=False) as store:
            assert len(store.claims()) == DOCUMENTS * CLAIMS_EACH

    def read_bare(number: int) -> None:
        with closing(sqlite3.connect(tmp_path / f"own{ROUNDS}.db")) as connection:
            for table in ("sentence", "claim"):
                connection.execute(f"SELECT * FROM {table} ORDER BY number").fetchall()

    def build(number: int) -> None:
        sources = dict.fromkeys(range(1, DOCUMENTS + 1), "S-1")
        sentences = {row[0]: (row[2], row[3]) for row in filled["sentence"]}
        with collector_paused():
            built = list(rows.claims_from_rows(columns, sources, sentences))
        assert len(built) == DOCUMENTS * CLAIMS_EACH

    write(ROUNDS)
    filled = stored_rows(tmp_path / f"own{ROUNDS}.db")
    columns = [row[1:2] + row[3:] for row in filled["claim"]]
    writing, writing_bare = fastest(write, write_bare)
    reading, reading_bare, building = fastest(read, read_bare, build)
    print(
        f"\nwriting {writing:.2f} s, driver alone {writing_bare:.2f} s: {writing / writing_bare:.2f}"
        f"\nreading {reading:.2f} s, of it dataclasses {building:.2f} s, driver alone {reading_bare:.2f} s: "
        f"{reading / reading_bare:.2f}, without dataclasses {(reading - building) / reading_bare:.2f}"
    )
    assert writing / writing_bare <= WRITING_LIMIT
    assert (reading - building) / reading_bare <= READING_LIMIT
