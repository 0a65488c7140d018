"""The words and the sentences of a paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.extract.dictionary import Dictionary, write_dictionary
from claimtrack.extract.words import Words, read_words
from claimtrack.model import Span


def words(text: str) -> Words:
    return read_words(text, Span(0, len(text)))


WORDS = [
    ("Mr. Osei paid $1,500 at 10:30 a.m.", "Mr. | Osei | paid | $ | 1,500 | at | 10:30 | a.m."),
    ("He didn't go; they've left.", "He | did | n't | go | ; | they | 've | left | ."),
    ("Lund’s boat, the crews’ boats", "Lund | ’s | boat | , | the | crews | ’ | boats"),
    ("O'Neill and D’Souza", "O'Neill | and | D’Souza"),
    ("a co-operative, AT&T, an X-ray", "a | co-operative | , | AT&T | , | an | X-ray"),
    ("the 1990s, the 20th", "the | 1990s | , | the | 20th"),
    ("“No,” she said.", "“ | No | , | ” | she | said | ."),
    ("Wait... no -- yes", "Wait | ... | no | -- | yes"),
    ("``Go,'' he said", "`` | Go | , | '' | he | said"),
    ("Çelik köprüsü, Łódź", "Çelik | köprüsü | , | Łódź"),
    ("", ""),
    (" \t\n\N{NO-BREAK SPACE}", ""),
]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Meanwhile, a crowd stood by.", "RB , DT NN VBD IN ."),
        ("They spoke amid cheers.", "PRP VBD IN NNS ."),
        ("He was beaten twelve times.", "PRP VBD VBN CD NNS ."),
        ("The firm shed jobs.", "DT NN VBD NNS ."),
        ("She asked them to dismiss it.", "PRP VBD PRP TO VB PRP ."),
        ("It is baseless.", "PRP VBZ JJ ."),
        ("Responding to him, she left.", "VBG IN PRP , PRP VBD ."),
        ("The lorries tailgated a tractor.", "DT NNS VBD DT NN ."),
        ("According to brokers, it unravels.", "IN IN NNS , PRP VBZ ."),
        ("She joined a sing-in on a phone-in show.", "PRP VBD DT NN IN DT JJ NN ."),
        ("The CPI(M) left.", "DT NNP VBD ."),
        ("They wanted to soft-start anti-Zoltan talks.", "PRP VBD TO VB JJ NNS ."),
        ("He was a dust-borne, job-losing ex-Zoltan.", "PRP VBD DT JJ , JJ NN ."),
    ],
)
def test_tags_of_words_too_rare_to_be_counted(text: str, tags: str) -> None:
    assert " ".join(words(text).tags) == tags


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words(text: str, expected: str) -> None:
    assert " | ".join(words(text).words) == expected


SENTENCES = [
    ("Prices rose 3.5%. The rest fell.", ["Prices rose 3.5%.", "The rest fell."]),
    ("Mr. Osei left. He was tired.", ["Mr. Osei left.", "He was tired."]),
    ("It was sold in the U.S. The price fell.", ["It was sold in the U.S.", "The price fell."]),
    (
        "Lt. Col. (retd.) Ines Reis spoke. (It held.) He left.",
        ["Lt. Col. (retd.) Ines Reis spoke.", "(It held.)", "He left."],
    ),
    ("It was sold in the U.S. Virgin Islands.", ["It was sold in the U.S. Virgin Islands."]),
    ("J. P. Okafor spoke. Nobody came.", ["J. P. Okafor spoke.", "Nobody came."]),
    ("She posted it on X. “It is over.” He left.", ["She posted it on X.", "“It is over.”", "He left."]),
    (
        "Mayor Francis X. Suarez wrote it on the platform X.",
        ["Mayor Francis X. Suarez wrote it on the platform X."],
    ),
    ("They met No. 10 staff on Jan. 5 in Kent.", ["They met No. 10 staff on Jan. 5 in Kent."]),
    ("“Go!” He left. “Stay.”", ["“Go!”", "He left.", "“Stay.”"]),
    ("‘Is it over?’ she asked.", ["‘Is it over?’ she asked."]),
    ("Who pays? Nobody knows…", ["Who pays?", "Nobody knows…"]),
    ("He wrote to us at info.desk and left.", ["He wrote to us at info.desk and left."]),
    ("No stop at the end", ["No stop at the end"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    found = words(text)
    assert [found.span(first, stop).of(text) for first, stop in found.sentences] == expected


def test_offsets_are_those_of_the_article() -> None:
    text = "A headline\n\nNobody came."
    found = read_words(text, Span(12, len(text)))
    assert found.words == ["Nobody", "came", "."]
    assert [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == found.words


def test_the_sentence_of_a_word() -> None:
    found = words("One fell. Two rose.")
    assert [found.sentence_of(i) for i in (0, 2, 3, 5)] == [(0, 3), (0, 3), (3, 6), (3, 6)]


@given(st.text(max_size=200))
def test_every_mark_is_in_a_word_and_every_word_in_one_sentence(text: str) -> None:
    found = words(text)
    covered = [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)]
    assert covered == found.words
    assert "".join(covered) == "".join(text.split())
    assert [k for first, stop in found.sentences for k in range(first, stop)] == list(range(len(found)))
    assert len(found.tags) == len(found)


def test_a_dictionary_tells_the_class_of_whole_words() -> None:
    lines = write_dictionary({"ax": "NN:NN", "axe": "NN:NN,VB", "axes": "NNS:NNS,VBZ", "b": "NN:NN"})
    dictionary = Dictionary(lines)
    told = [dictionary.class_of(word) for word in ("ax", "axe", "axes", "b", "a", "xe", "axed", "")]
    assert told == ["NN:NN", "NN:NN,VB", "NNS:NNS,VBZ", "NN:NN", "", "", "", ""]
