from __future__ import annotations

import pytest

from claimtrack.render.wordings import changed_sentences, marked, sentences


@pytest.mark.parametrize(
    ("first", "text", "expected"),
    [
        ("it will rain", "it will rain", "it will rain"),
        ("it will rain", "it will snow", "it will [-rain-] {+snow+}"),
        ("it will rain all day", "it will rain", "it will rain [-all day-]"),
        ("it will rain", "he hopes it will rain", "{+he hopes+} it will rain"),
        ('"it will rain"', "“it will rain”", "“it will rain”"),
        ("", "rain", "{+rain+}"),
    ],
)
def test_differences_in_a_sentence(first: str, text: str, expected: str) -> None:
    assert marked(text, first) == expected


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("It rains. It snows.", ["It rains.", "It snows."]),
        ('"It rains." "Does it?" he asked.', ['"It rains."', '"Does it?" he asked.']),
        ("About 3.5 million\ncame.", ["About 3.5 million came."]),
        ("no full stop", ["no full stop"]),
        ("", []),
    ],
)
def test_sentences(paragraph: str, expected: list[str]) -> None:
    assert sentences(paragraph) == expected


def test_a_moved_sentence_is_no_change() -> None:
    before = ["It rains. It snows.", "The sun shines."]
    after = ["The sun shines. It hails.", "It rains."]
    assert sorted(changed_sentences(before, after)) == [("+", "It hails."), ("-", "It snows.")]
