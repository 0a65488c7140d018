"""Words that are no verbs, or no nouns, where they stand."""

from __future__ import annotations

import pytest

from claimtrack.extract.stretches import read_stretches
from claimtrack.model import Article
from claimtrack.page import read_page

# fmt: off
TAGS = [  # the word between bars, and its tag
    ("The |restart| could cost millions.", "NN"),
    ("The |judges| also found that he lied.", "NNS"),
    ("The |accused| told the court he was innocent.", "NN"),
    ("The |retired| officer said it was late.", "VBN"),
    ("The group would |file| a complaint.", "VB"),
    ("The convictions she |lists| with pride were quashed.", "VBZ"),
    ("They |promise| higher ground every year.", "VBP"),
    ("It took the commission time to |clean| the lists.", "VB"),
    ("She went to |hospital| this morning.", "NN"),
    ("He ate and he |ai|n't sorry.", "VBP"),
    ("Prosecutors |accuse| Joachim Wefers of breach of trust.", "VBP"),
    ("Insurers |estimate| the damage at 600 million euros.", "VBP"),
    ("Builders, meanwhile, |blame| delays in connecting new estates.", "VBP"),
    ("Farmers along the route also |look| forward to it.", "VBP"),
    ("The bank |targets| 3%, with a tolerance of one point.", "VBZ"),
    ("The main opposition party |disagrees|.", "VBZ"),
    ("The police also |asked| anyone with information to call.", "VBD"),
    ("Minister Oh Se-jin left. |Oh| dismissed the report.", "NNP"),
    ("The roof leaks, a new study |shows|.", "VBZ"),
    ("The roof leaks, the audit's analysis of repair records |shows|.", "VBZ"),
    ("The roof leaks, a video posted online |shows|.", "VBZ"),
    ("The film, one of her best |shows|, is on tonight.", "NNS"),
    ("They went to plays, concerts and video |shows|.", "NNS"),
]
# fmt: on


@pytest.mark.parametrize(("marked", "tag"), TAGS)
def test_the_tag_of_a_word(marked: str, tag: str) -> None:
    before, word, _ = marked.split("|")
    text = marked.replace("|", "")
    (paragraph,) = read_stretches(Article(text, read_page(text).blocks))
    words = paragraph.words
    k = words.starts.index(len(before))
    assert (words.words[k], words.tags[k]) == (word, tag)
