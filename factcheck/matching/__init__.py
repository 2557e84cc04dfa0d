"""Third stage: claims -> topics. Which claims speak of the same thing, how surely, and which texts repeat one another."""

from factcheck.matching.compare import compare_subjects
from factcheck.matching.copies import find_copies
from factcheck.matching.misread import misread, unresolved_as, without_misread
from factcheck.matching.rulings import representatives, similarity_in, topics_of
from factcheck.matching.topics import find_topics
from factcheck.matching.types import Neighbour, Ruling, Slot, Topics

__all__ = [
    "Neighbour",
    "Ruling",
    "Slot",
    "Topics",
    "compare_subjects",
    "find_copies",
    "find_topics",
    "misread",
    "representatives",
    "similarity_in",
    "topics_of",
    "unresolved_as",
    "without_misread",
]
