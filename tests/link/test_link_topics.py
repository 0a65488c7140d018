from __future__ import annotations

import pytest

from claimtrack.errors import UsageMistakeError
from claimtrack.link.topics import check_pattern, pattern_words, topic_matches, topics_in
from claimtrack.model import Topic


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("rearm*", "Europe will rearm.", True),
        ("rearm*", "the Rearmament of Europe", True),
        ("rearm*", "unrearmed", False),
        ("rearm", "rearmament", False),
        ("defense spending", "more “defense\nspending” in 2025", True),
        ("defense spending", "spending on defense", False),
        ("defense spending", "defense-spending", True),
        ("peace deal*", "two peace deals", True),
        ("peace * talks", "peace talks", True),
        ("Erdogan", "ERDOĞAN’s visit", True),
        ("Путин", "Putin said", True),
        ("U.S. sanctions", "US sanctions", True),
        ("anti-war*", "an anti-warfare protest", True),
        ("a.c", "abc", False),
    ],
)
def test_topic_matches(pattern: str, text: str, *, matches: bool) -> None:
    assert topic_matches(Topic("any", (pattern,)), text) is matches


def test_any_pattern_is_enough_and_none_never_matches() -> None:
    assert topic_matches(Topic("any", ("wheat", "corn")), "corn is dear")
    assert not topic_matches(Topic("any", ()), "corn is dear")


def test_texts_are_matched_one_by_one() -> None:
    topics = {3: Topic("talks", ("peace talks",)), 5: Topic("corn", ("corn",))}
    assert topics_in(topics, ("Peace", "talks about corn")) == ((5,), ())
    assert topics_in(topics, ("Peace talks", "corn")) == ((3, 5), ())


def test_what_excludes_a_topic_wins_over_what_matches_it() -> None:
    oil = Topic("oil", ("oil", "crude"), ("olive oil", "cook*"))
    assert topic_matches(oil, "the price of oil")
    assert not topic_matches(oil, "the price of olive oil, not of crude")
    topics = {3: oil, 5: Topic("food", ("olive oil",)), 7: Topic("crude", ("crude",))}
    assert topics_in(topics, ("Cooking", "crude and olive oil")) == ((5, 7), (3,))
    assert topics_in(topics, ("Olive", "oil")) == ((3,), ())
    assert topics_in({3: Topic("oil", (), ("olive",))}, ("olive",)) == ((), (3,))


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("anti-war*", (("anti", False), ("war", True))),
        ("U.S. sanction*", (("us", False), ("sanction", True))),
        ("O'Brien's * plan", (("obrien", False), ("plan", False))),
    ],
)
def test_the_words_of_a_pattern(pattern: str, words: tuple[tuple[str, bool], ...]) -> None:
    assert pattern_words(pattern) == words


@pytest.mark.parametrize("pattern", ["", "*", "  ", "?!", "* *"])
def test_a_pattern_needs_a_word(pattern: str) -> None:
    with pytest.raises(UsageMistakeError, match="no letter or digit"):
        check_pattern(pattern)


def test_one_letter_words_of_a_text_stay_apart() -> None:
    assert topic_matches(Topic("offer", ("4%",)), "a 4% offer remained on the table")
    assert topic_matches(Topic("troops", ("US troops",)), "U.S. troops left")
