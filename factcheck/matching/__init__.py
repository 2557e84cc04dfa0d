"""Third stage: claims -> topics. Which claims speak of the same thing, how surely, and which texts repeat one another."""

from factcheck.matching.compare import (
    are_of_two_names,
    compare_subjects,
    elsewhere,
    is_amount_of_whom,
    is_bare_of_whom,
    is_one_thing,
    kind_or_place_parts,
    market_words,
    names_may_agree,
    names_no_one,
    names_place_of,
    parted_slot,
    same_role_and_place,
    speaks_of_market,
    tells_measure,
    tells_role,
    thing_of,
    title_words,
)
from factcheck.matching.copies import find_copies
from factcheck.matching.filled_slots import is_undone
from factcheck.matching.joint import joined_with
from factcheck.matching.misread import misread, unresolved_as, without_misread
from factcheck.matching.rulings import representatives, similarity_in, topics_of
from factcheck.matching.same_words import elsewhere_in_same_words, long_words, told_alike
from factcheck.matching.slots import SlotsOfOne, sentence_words, slot_levels, slots_of
from factcheck.matching.sorts import are_people_and_things
from factcheck.matching.synonyms import is_common_word
from factcheck.matching.topics import find_topics
from factcheck.matching.types import Neighbour, Ruling, Slot, Topics
from factcheck.matching.words import content_of_word, content_words, plain_words

__all__ = [
    "Neighbour",
    "Ruling",
    "Slot",
    "SlotsOfOne",
    "Topics",
    "are_of_two_names",
    "are_people_and_things",
    "compare_subjects",
    "content_of_word",
    "content_words",
    "elsewhere",
    "elsewhere_in_same_words",
    "find_copies",
    "find_topics",
    "is_amount_of_whom",
    "is_bare_of_whom",
    "is_common_word",
    "is_one_thing",
    "is_undone",
    "joined_with",
    "kind_or_place_parts",
    "long_words",
    "market_words",
    "misread",
    "names_may_agree",
    "names_no_one",
    "names_place_of",
    "parted_slot",
    "plain_words",
    "representatives",
    "same_role_and_place",
    "sentence_words",
    "similarity_in",
    "slot_levels",
    "slots_of",
    "speaks_of_market",
    "tells_measure",
    "tells_role",
    "thing_of",
    "title_words",
    "told_alike",
    "topics_of",
    "unresolved_as",
    "without_misread",
]
