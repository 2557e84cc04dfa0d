"""The store: documents, claims, topics and findings in a database. SQLAlchemy lives here only.

>>> import tempfile
>>> from factcheck.model import Document, Extraction
>>> with tempfile.TemporaryDirectory() as folder, open_store(f"{folder}/factcheck.db", write=True) as store:
...     with store.transaction():
...         outcome = store.put_document(Document("S-1", "a.txt", "No figures."), Extraction((), ()))
...     outcome.value, [source.location for source in store.sources()]
('new', ['a.txt'])
"""

from factcheck.storage.content import DocumentState, Outcome
from factcheck.storage.history import FIELDS, Change, Moment, SourceSettings, Version, as_set
from factcheck.storage.location import (
    absolute_location,
    is_address,
    origin_of,
    possible_locations,
    relative_location,
)
from factcheck.storage.opening import open_store
from factcheck.storage.repository import Meta, Repository, Stats
from factcheck.storage.rows import content_hash
from factcheck.storage.upkeep import back_up, faults, schema_of

__all__ = [
    "FIELDS",
    "Change",
    "DocumentState",
    "Meta",
    "Moment",
    "Outcome",
    "Repository",
    "SourceSettings",
    "Stats",
    "Version",
    "absolute_location",
    "as_set",
    "back_up",
    "content_hash",
    "faults",
    "is_address",
    "open_store",
    "origin_of",
    "possible_locations",
    "relative_location",
    "schema_of",
]
