"""Topics that are told by who is concerned: "nurses' strike" where a headline has nurses and the text a strike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimtrack.extract.prose import STEMS
from claimtrack.topic_words import topic_words

_EVENTS = ("strike", "walkout", "boycott", "protest", "stoppage")
_STRIKING = frozenset(  # other ways to say "strike"
    (one, other)
    for one, others in (("walk", "out off"), ("down", "tools"), ("stop", "work"), ("industrial", "action"))
    for other in others.split()
)
_BESIDE = frozenset("after amid as despite while".split())  # what follows in a headline is not its own news
_FIRST = 3  # words of a headline in which its subject stands
_OFTEN = 2  # times that a text says a word which neither headline nor first paragraph has


def of_a_group(
    topics: Sequence[str], headline: Sequence[str], lead: Sequence[str], text: Sequence[str]
) -> tuple[str, ...]:
    """The topics of an article, where they tell little with the group of people it is about.

    `headline`, `lead` and `text` are the words in small letters of the headline, the first paragraph and the whole.
    "Nurses" who strike are a strike, a "pay deal" is whose it is; else the topics stay.
    """
    trades = topic_words()["trades"]
    news = list(_news(headline))
    group = next((word for word in news[:_FIRST] if word in trades), None)
    if group is not None:
        bare = not topics or topics[0].lower().endswith(group)
        beside = not bare and topics[0].lower().split()[-1] in headline[len(news) :]
        event = _event(news) or _event(lead) or (bare and (_event(headline) or _often(text))) or None
        if event is not None and (bare or beside):
            return (_theirs(group, event), *(topics[1:] if bare else topics))
    vague = next(filter(_is_vague, topics if group else topics[:1]), None)
    group = group or next((word for word in lead if word in trades), None)
    if vague is None or group is None:
        return tuple(topics)
    return (_theirs(group, vague.lower()), *(topic for topic in topics if topic != vague))


def _news(headline: Sequence[str]) -> Iterator[str]:
    """The words of a headline before what else happens: "Dockers down tools | as wheat ships near"."""
    for word in headline:
        if word in _BESIDE:
            return
        yield word


def _event(words: Sequence[str]) -> str | None:
    """What a group does by some words."""
    stems = [STEMS[word] for word in words]
    said = next((event for event in _EVENTS if event in stems), None)
    return said or ("strike" if any(pair in _STRIKING for pair in pairwise(words)) else None)


def _often(words: Sequence[str]) -> str | None:
    return next((event for event in _EVENTS if words.count(event) >= _OFTEN), None)


def _theirs(group: str, matter: str) -> str:
    return f"{group}' {matter}" if group.endswith("s") else f"{group}'s {matter}"


def _is_vague(topic: str) -> bool:
    """Whether a topic only tells the kind of affair: "pay deal"."""
    return all(word in topic_words()["shell"] for word in topic.lower().split())
