from dataclasses import dataclass

from claimtrack.render.passage import marked_passage


@dataclass(frozen=True)
class Stretch:
    kind: str
    start: int
    end: int


def marks_of(text: str, **words: str) -> list[Stretch]:
    return [Stretch(kind, text.index(word), text.index(word) + len(word)) for kind, word in words.items()]


def test_marks_are_drawn_under_what_they_mark() -> None:
    text = "Okonjo said Friday the dam was full."
    marks = marks_of(text, speaker="Okonjo", cue="said", time="Friday", content="the dam was full")
    assert marked_passage(text, marks, 60).splitlines() == [
        "  Okonjo said Friday the dam was full.",
        "  ------ ~~~~ ^^^^^^ ================",
        "",
        "  === what   ^^^ when   --- who   ~~~ cue",
    ]


def test_marks_follow_the_line_breaks() -> None:
    text = "Okonjo said the dam\nwas full."
    assert marked_passage(text, marks_of(text, content="the dam\nwas full"), 16).splitlines() == [
        "  Okonjo said",
        "  the dam",
        "  =======",
        "  was full.",
        "  ========",
        "",
        "  === what",
    ]


def test_unseen_and_wide_characters_keep_the_marks_in_place() -> None:
    text = "\u202e東京 said\x1b no"
    assert marked_passage(text, marks_of(text, cue="said"), 60).splitlines()[:2] == [
        "  �東京 said␛ no",
        "        ~~~~",
    ]
