"""What is counted of the words that come with a topic, and which topic some words are likely of."""

from __future__ import annotations

import pickle

import pytest

from claimtrack.topic_profiles import Profile, Profiles


def known() -> Profiles:
    """Two matters, four paragraphs each, and a word that both have."""
    profiles = Profiles({})
    profiles.learn("lithium mine", [{"lithium", "velna", "dig", "river"}] * 3 + [{"lithium", "orchard"}])
    profiles.learn("ferry fares", [{"ferry", "fare", "island", "river"}] * 4)
    return profiles


def likely(profiles: Profiles, words: str, least: float = 1.5) -> str | None:
    roots = set(words.split())
    found = profiles.spoken_of(roots, least, 2).likeliest(roots, least, 2)
    return None if found is None else found.topic


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("velna dig tractor", "lithium mine"),
        ("island fare summer", "ferry fares"),
        ("velna tractor", None),  # one word is no likeness
        ("river valley", None),  # both have it
        ("tractor summer", None),
    ],
)
def test_words_are_of_the_topic_that_they_come_with(words: str, topic: str | None) -> None:
    assert likely(known(), words) == topic


def test_of_two_topics_the_likelier() -> None:
    assert likely(known(), "velna dig lithium fare island") == "lithium mine"


def test_a_topic_that_is_left_out_is_likely_no_more() -> None:
    profiles = known()
    profiles.forget("lithium mine")
    profiles.forget("never known")
    assert likely(profiles, "velna dig lithium") is None
    assert likely(profiles, "island fare") == "ferry fares"


def test_nothing_stays_of_topics_that_are_left_out() -> None:
    profiles = Profiles({})
    empty = pickle.dumps(profiles)
    for number in range(5):
        profiles.learn(f"topic {number}", [{f"word{number}", "shared"}])
    for number in range(5):
        profiles.forget(f"topic {number}")
    assert pickle.dumps(profiles) == empty


def test_what_is_learnt_is_what_is_stored() -> None:
    profiles = Profiles({"ferry fares": Profile(2, {"fare": 2})})
    assert profiles.learn("ferry fares", [{"fare", "island"}]) == Profile(3, {"fare": 3, "island": 1})
    assert profiles.learn("carbon tax", []) == Profile(0, {})


def test_old_words_fade_and_few_are_kept() -> None:
    profiles = Profiles({})
    profiles.learn("ferry fares", [{"fare", f"word{n}"} for n in range(60)])
    stretches, words = profiles.learn("ferry fares", [{"fare", "fuel"}, {"fare", "fuel"}])
    assert (stretches, words) == (31, {"fare": 31, "fuel": 1})
    assert len(profiles.learn("carbon tax", [{f"word{n}" for n in range(99)}]).words) == 50


def test_in_whichever_order_words_come_the_same_are_kept() -> None:
    words = [f"w{number}" for number in range(70)]
    kept = [Profiles({}).learn("a", [order]) for order in (words, words[::-1])]
    assert list(kept[0].words.items()) == list(kept[1].words.items())
