"""Topics that are told by who is concerned: "nurses' strike" where a headline has nurses and the text a strike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimtrack.extract.prose import STEMS
from claimtrack.topic_words import topic_words

_EVENTS = ("strike", "walkout", "boycott", "protest", "stoppage")
_FIRST = 3  # words of a headline in which its subject stands
_OFTEN = 2  # times that a text says a word which the headline has not


def of_a_group(
    topics: Sequence[str], headline: Sequence[str], lead: Iterable[str], text: Sequence[str]
) -> tuple[str, ...]:
    """The topics of an article, where they tell little with the group of people it is about.

    `headline`, `lead` and `text` are the words in small letters of the headline, the first paragraph and the whole.
    "Nurses" who strike are a strike, a "pay deal" is whose it is; else the topics stay.
    """
    trades = topic_words()["trades"]
    group = next((word for word in headline[:_FIRST] if word in trades), None)
    if group is not None and (not topics or topics[0] == group):
        stems = {STEMS[word] for word in headline}
        event = next((e for e in _EVENTS if e in stems or text.count(e) >= _OFTEN), None)
        return tuple(topics) if event is None else (_theirs(group, event), *topics[1:])
    if topics and _is_vague(topics[0]):
        group = group or next((word for word in lead if word in trades), None)
        return tuple(topics) if group is None else (_theirs(group, topics[0].lower()), *topics[1:])
    return tuple(topics)


def _theirs(group: str, matter: str) -> str:
    return f"{group}' {matter}" if group.endswith("s") else f"{group}'s {matter}"


def _is_vague(topic: str) -> bool:
    """Whether a topic only tells the kind of affair: "pay deal"."""
    return all(word in topic_words()["shell"] for word in topic.lower().split())
