"""Which people "they" and "one of them" mean: those whom an article tells of together."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.extract.base_phrases import phrase_after
from claimtrack.extract.discourse import Discourse
from claimtrack.extract.entity import Place
from claimtrack.extract.joint_mentions import with_others
from claimtrack.extract.mention_shapes import verb_of
from claimtrack.extract.mentions import head_end, head_of, is_plural, noun_phrase
from claimtrack.extract.named_mentions import named_in
from claimtrack.extract.people import people_words
from claimtrack.extract.phrases import mention_before
from claimtrack.extract.several import joint
from claimtrack.extract.spans import WordSpan
from claimtrack.extract.time_words import is_time
from claimtrack.extract.verb_groups import FINITE
from claimtrack.extract.words import Words
from claimtrack.model import Actor, ActorKind

PAPERS = frozenset(  # that say something, and that "they" does not mean
    "minutes documents records emails figures papers files letters reports results tests findings accounts".split()
)
_SHOWING = frozenset("show showed suggest suggested reveal revealed indicate indicated".split())
_CONCEDING = frozenset("though although but while when because".split())
_CROWDS = frozenset("team group number couple pair band crowd handful".split())  # of people
_SHARES = frozenset("some several many most few".split())
_PARTS = _SHARES | {"one", "another", "two", "three"}
_OTHERS = frozenset(
    "men women people suspects victims patients witnesses survivors hostages tenants voters".split()
)
_ACTING = frozenset("police gunmen officers soldiers troops doctors tens".split())  # who do things to others
_PARTIES = (
    "als",
    "ens",
    "ats",
    "ans",
    "ies",
    "ists",
    "ives",
)  # "Liberals", "Greens", "Republicans", "Socialists"
_COUNTED = frozenset("two three four five six seven eight nine ten dozens scores hundreds thousands".split())


def group_before(story: Discourse, at: Place) -> Actor | None:
    """Whom "they" means that opens a sentence: the people whom the sentence before, in its paragraph, is about.

    Or, in a clause of its own, its sentence: "The authors found none, though they caution that …".
    """
    paragraph, word = at
    words = story.paragraphs[paragraph].words
    begin, _ = words.sentence_of(word)
    if begin == word:
        if not word or story.paragraphs[paragraph].inside[word - 1] >= 0:
            return None
        begin, _ = words.sentence_of(word - 1)
    elif begin and _is_tag(words, word):  # "Dogs dream, | they | concluded"
        begin, word = words.sentence_of(begin - 1)
        if _met_people(words, verb_of(words, begin, word), word):
            return None
    elif words.lower[word - 1] not in _CONCEDING:
        return None
    verb = verb_of(words, begin, word)
    if not words.opens(word) and _met_people(words, verb, word):
        return None
    subject = mention_before(words, begin, _before_time(words, begin, verb))
    if subject is None or subject[0] != begin:
        return None
    named, head = named_in(story, paragraph, begin, begin + 1), head_end(words, *subject) - 1
    several = words.words[head][0].isupper() and _speaks_as_several(words, subject, verb)
    body = named_in(story, paragraph, *subject) if several else []
    if len(body) == 1 and words.words[head] in body[0].name.split():
        return body[0]  # "The Liberals are split. They", but not "Documents seen by the Guardian show"
    if (shown := _shown_by_papers(words, head, verb, word)) is not None:
        return shown
    if named and words.tags[head] == "NNS":
        met = any(words.tags[k] == "NNS" and _are_people(words, k) for k in range(verb, word))
        if met or not _are_people(words, head):
            return None  # "Israel strikes hit the town. They"
    if named and words.tags[head] != "NNS":
        if (together := joint(story, paragraph, subject)) is not None:
            return together  # "Ann Bell and Tom Reis were arrested. They denied it"
        rest = with_others(words, subject)
        others = "" if rest is None else " ".join(words.words[rest[1] : subject[1]])
        return Actor(f"{named[0].name} and {others}", kind="group") if others else None
    name = noun_phrase(words, *subject)
    if not _are_people(words, head) and (paragraph, begin) < story.group_at < at:
        return None  # "Homes were without power, engineers said. They hoped …"
    return Actor(name, named=False, kind="group") if name and _are_several(words, subject, name) else None


def _shown_by_papers(words: Words, head: int, verb: int, stop: int) -> Actor | None:
    """Of whom papers show something: "Documents show that | inspectors | rated it as weak. They recommended"."""
    if words.lower[head] not in PAPERS or words.lower[verb] not in _SHOWING:
        return None
    first = verb + 1 + (words.lower[verb + 1 : verb + 2] == ["that"])
    end = phrase_after(words, first, stop)
    told = end is not None and end < stop and words.tags[end] in FINITE and _are_people(words, end - 1)
    name = noun_phrase(words, first, end) if told and end is not None else ""
    return Actor(name, named=False, kind="group") if name else None


def _is_tag(words: Words, word: int) -> bool:
    """Whether the pronoun at a word and one verb end a sentence behind what they report: "…, they found."."""
    _, stop = words.sentence_of(word)
    return words.words[word - 1] == "," and words.tags[word + 1] in FINITE and word + 2 >= stop - 1


def _speaks_as_several(words: Words, subject: WordSpan, verb: int) -> bool:
    """Whether a name is of several by its verb or its own ending: "Rovers are", "the Liberals met", not "the Times"."""
    plural = words.tags[verb] == "VBP" or words.lower[verb] in ("were", "are", "have")
    last = words.lower[head_end(words, *subject) - 1]
    return plural or (words.lower[subject[0]] == "the" and last.endswith(_PARTIES))


def one_of(several: str) -> Actor:
    """One of those of a name: "one of the nurses", "one of two sons"."""
    counted = several.partition(" ")[0] in _COUNTED or several[0].isdigit()
    return Actor(f"one of {'' if counted else 'the '}{several}", named=False, kind="person")


def _told_above(story: Discourse, paragraph: int) -> Actor | None:
    """Whom the paragraph above is about, where it is one sentence: "Regulars were split. ¶ One said …"."""
    words = story.paragraphs[paragraph - 1].words if paragraph else None
    if words is None or len(words.sentences) != 1 or not len(words):
        return None
    verb = verb_of(words, 0, len(words))
    subject = mention_before(words, 0, _before_time(words, 0, verb)) if verb else None
    if subject is None or subject[0] != 0 or named_in(story, paragraph - 1, 0, 1):
        return None
    if _met_people(words, verb + 1, len(words)) or words.lower[head_end(words, *subject) - 1] in _ACTING:
        return None  # "Police interviewed three suspects. ¶ One said"
    name = noun_phrase(words, *subject)
    several = bool(name) and name[0].islower() and _are_several(words, subject, name)
    return Actor(name, named=False, kind="group") if several else None


def _before_time(words: Words, first: int, stop: int) -> int:
    """Where what stands in front of a time ends: "Regulars at the ramp | on Thursday morning | were split"."""
    end = stop
    while end - 1 > first and is_time(words, end - 1):
        end -= 1
    return end - (end < stop and words.lower[end - 1] in ("on", "in", "at", "this"))


def _are_several(words: Words, subject: WordSpan, name: str) -> bool:
    """Whether a noun phrase is of several: "societies in the area", "A team led by researchers", "The Tories"."""
    end = head_end(words, *subject)
    plural = words.tags[end - 1] == "NNS" or words.tags[subject[1] - 1] == "NNS"
    party = (
        words.tags[end - 1] == "NNP"
        and words.lower[end - 1].endswith("ies")
        and words.lower[subject[0]] == "the"
    )
    common = name[0].islower() and is_plural(name)  # "Auditors", "Regulars at the ramp"
    crowd = words.lower[end - 1] in _CROWDS and words.lower[end : end + 1] in (["of"], ["led"])
    return plural or party or common or crowd or head_of(name) in people_words()["group"]


def _met_people(words: Words, first: int, stop: int) -> bool:
    """Whether a verb is done to several, whom "they" may mean: "interviewed | two men |, but they denied it"."""
    plurals = (k for k in range(first, stop) if words.tags[k] in ("NNS", "NNP"))
    return any(words.tags[k] == "NNP" or _are_people(words, k) for k in plurals)


def _are_people(words: Words, k: int) -> bool:
    """Whether the plural at word k is of people."""
    lists = people_words()
    people = lists["group"] | lists["role"] | lists["person"] | lists["human"] | _OTHERS
    return not people.isdisjoint((words.lower[k], words.lower[k][:-1]))


def _met_before(words: Words, word: int) -> bool:
    """Whether the sentence before is of people to whom something is done: "Police interviewed three suspects."."""
    begin, _ = words.sentence_of(max(0, word - 1))
    verb = verb_of(words, begin, word)
    end = phrase_after(words, verb + 1, word) if begin < verb else None
    return end is not None and "NNP" not in words.tags[verb + 1 : end] and _met_people(words, verb + 1, end)


def some_of_them(story: Discourse, paragraph: int, mention: WordSpan) -> Actor | None:
    """Who "one", "another" or "some of them" is: "one of two people briefed on the matter"."""
    words, (first, stop) = story.paragraphs[paragraph].words, mention
    part = words.lower[first]
    alone = stop - first == 1 or words.lower[first + 1 : stop] == ["of", "them"]
    if part not in _PARTS or not alone:
        return None
    if first and words.words[first - 1] == ":":
        return None  # "His allies are less patient: One complained"
    if part == "another" and (like := _like_the_one(story, (paragraph, first))) is not None:
        return like
    if first == 0:
        about = _told_above(story, paragraph)
    elif words.opens(first) and _met_before(words, first):
        about = None
    else:
        about = group_before(story, (paragraph, first))
    group = about or _named_near(story, paragraph, first)
    if group is None or (group.named and not head_of(group.name).islower()):
        return None
    first_word, _, rest = group.name.partition(" ")
    counted = first_word in _COUNTED or first_word[0].isdigit()
    name = rest if first_word in _SHARES else group.name.removeprefix("one of the ").removeprefix("one of ")
    if part in _SHARES and not counted:
        return Actor(f"{part} {name}", named=False, kind="group")
    kind: ActorKind = "person" if part in ("one", "another") else "group"
    return Actor(f"{part} of {'' if counted else 'the '}{name}", named=False, kind=kind)


def _like_the_one(story: Discourse, at: Place) -> Actor | None:
    """Who "another" is where one of a kind spoke just before: "One nurse said pay was low. | Another | said"."""
    one, (paragraph, word) = story.last_role, at
    if one is None or not one.name.startswith("one "):
        return None
    words = story.paragraphs[paragraph].words
    begin, _ = words.sentence_of(word)
    near = begin > 0 and story.role_at[0] == paragraph and story.role_at[1] >= words.sentence_of(begin - 1)[0]
    return replace(one, name=f"another {one.name.removeprefix('one ')}") if near else None


def _named_near(story: Discourse, paragraph: int, word: int) -> Actor | None:
    """The people who spoke together last, where they are told of in the paragraph or the one before."""
    group = story.last_group
    if group is None:
        return None
    before = story.paragraphs[paragraph - 1].words.lower if paragraph else []
    head = head_of(group.name)
    return group if head in before or head in story.paragraphs[paragraph].words.lower[:word] else None
