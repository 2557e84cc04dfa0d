"""Hypothesis strategies for all that the store keeps."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from factcheck.model import (
    Bound,
    Claim,
    Document,
    Extraction,
    Frame,
    Kind,
    Mark,
    Modality,
    Part,
    Place,
    PlaceMark,
    Quantity,
    Row,
    Skipped,
    Span,
    Unresolved,
)
from tests.storage.samples import source_id

words = st.text(max_size=12)
optional_words = st.none() | words
positions = st.integers(0, 2**40)
numbers = st.floats(allow_nan=False)
spans = st.builds(Span, positions, positions)
numbers_of_places = st.none() | st.integers(1, 999)
places = st.builds(
    Place,
    st.integers(1, 9999),
    st.integers(1, 9999),
    numbers_of_places,
    optional_words,
    numbers_of_places,
    optional_words,
    optional_words,
)
marks = st.builds(Mark, spans, st.lists(words, max_size=2).map(tuple), words, st.integers(1, 999))
place_marks = st.builds(
    PlaceMark,
    positions,
    numbers_of_places,
    optional_words,
    numbers_of_places,
    optional_words,
    optional_words,
    numbers_of_places,
)
skipped = st.builds(Skipped, words, words, words)
rows = st.builds(Row, spans, st.integers(1, 999), st.dictionaries(words, words, max_size=3), spans)
quantities = st.builds(
    Quantity,
    st.none() | numbers,
    st.none() | numbers,
    st.tuples(numbers, numbers),
    st.sampled_from(Bound),
    words,
    words,
    st.sampled_from(Kind),
    numbers,
    st.sampled_from((-1, 0, 1)),
)
frames = st.builds(Frame, words, words, st.lists(words, max_size=2).map(tuple), words, words, words)
parts = st.lists(st.builds(Part, words, spans, words), max_size=3).map(tuple)


def claims(source: str) -> st.SearchStrategy[Claim]:
    """Claims of a source."""
    return st.builds(
        Claim,
        id=words,
        source=st.just(source),
        span=spans,
        place=places,
        quote=words,
        sentence=words,
        sentence_start=positions,
        subject=words,
        about=words,
        when=optional_words,
        where=optional_words,
        modality=st.sampled_from(Modality),
        quantity=quantities,
        frame=frames,
        speaker=words,
        when_from=words,
        parts=parts,
    )


@st.composite
def documents(draw: st.DrawFn) -> tuple[Document, Extraction]:
    """A document and what it states; the ids of its claims differ."""
    location = draw(words)
    source = source_id(location)
    document = Document(
        source,
        location,
        draw(st.text()),
        draw(optional_words),
        draw(optional_words),
        draw(optional_words),
        draw(optional_words),
        draw(optional_words),
        draw(st.none() | spans),
        draw(st.lists(spans, max_size=2).map(tuple)),
        draw(st.lists(rows, max_size=2).map(tuple)),
        draw(st.lists(skipped, max_size=2).map(tuple)),
        draw(st.lists(marks, max_size=2).map(tuple)),
        draw(st.lists(place_marks, max_size=2).map(tuple)),
    )
    figures = st.builds(Unresolved, st.just(source), spans, places, words, words)
    extraction = Extraction(
        tuple(
            replace(claim, id=f"C-{source}-{number}")
            for number, claim in enumerate(draw(st.lists(claims(source), max_size=4)))
        ),
        tuple(draw(st.lists(figures, max_size=2))),
        draw(words),
    )
    return document, extraction


libraries = st.lists(documents(), max_size=4, unique_by=lambda pair: pair[0].location)
"""Documents of different locations."""
