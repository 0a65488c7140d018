"""Which stored topics an article resembles without naming them, and what it tells of those that it names."""

from __future__ import annotations

from claimtrack.link.told import Told
from claimtrack.link.topic_choice import TopicChoice
from claimtrack.link.topic_resemblance import Resemblance
from claimtrack.link.word_forms import root_of
from claimtrack.model import Article
from claimtrack.names import fold
from claimtrack.page import read_page
from claimtrack.topic_profiles import Profiles

COMMON = frozenset(
    map(root_of, "the a of on at by to in and for with that was would said under yesterday".split())
)
MINE = "lithium Velna orchard boron valley"
FARES = "ferry island fuel pensioner"
BLOCKADE = """Farmers block motorway

Hundreds of farmers blocked a motorway yesterday to protest at plans to dig for lithium \
under orchards in the Velna valley.

Melo said that boron would poison the valley.

Costa said fuel was dear for island people, and pensioners on the island paid most.
"""


def roots(words: str) -> set[str]:
    return {root_of(word) for word in fold(words).split()}


def profiles() -> Profiles:
    found = Profiles({})
    found.learn("lithium mine", [roots(MINE)] * 3)
    found.learn("ferry fares", [roots(FARES)] * 3)
    return found


def told(text: str) -> Told:
    return Told(Article(text, read_page(text).blocks))


def chosen(
    text: str, at: str, wanted: tuple[str, ...] = (), speakers: tuple[str, ...] = ()
) -> tuple[str, ...]:
    article = told(text)
    known = {name: [name] for name in ("lithium mine", "ferry fares")}
    like = Resemblance(article, profiles(), COMMON, speakers)
    return TopicChoice(article, known, wanted, like=like).topics(text.index(at), wanted)


def test_an_article_that_names_its_matter_otherwise_is_of_the_stored_one() -> None:
    assert chosen(BLOCKADE, "boron", ("farmers' protest",))[0] == "lithium mine"


def test_a_passage_about_something_else_is_of_that() -> None:
    assert chosen(BLOCKADE, "fuel") == ("ferry fares", "lithium mine")


def test_who_speaks_makes_no_story_alike() -> None:
    text = (
        "Three speak of the weather\n\nLithium Velna, Orchard Boron and Valley Melo said the weather was fine for "
        "all in town, and for the rest of the people, too.\n"
    )
    names = ("Lithium Velna", "Orchard Boron", "Valley Melo")
    assert Resemblance(told(text), profiles(), COMMON).story is not None
    assert Resemblance(told(text), profiles(), COMMON, names).story is None


def test_a_passage_that_names_the_articles_own_matter_is_of_no_other() -> None:
    text = "Row over harbour sale\n\nMelo said that for island pensioners the harbour sale made fuel dear.\n"
    assert chosen(text, "island", ("harbour sale",)) == ("harbour sale",)


def test_what_is_said_where_a_topic_is_named_tells_of_it() -> None:
    text = "Row over ferry fares\n\nMelo said ferry fares hurt pensioners.\n\nCosta spoke of rain.\n"
    article = told(text)
    choice = TopicChoice(article, {}, ("ferry fares",), like=Resemblance(article, Profiles({}), COMMON))
    for words in ("hurt", "rain"):
        choice.topics(text.index(words), ("ferry fares",))
    evidence = choice.evidence()["ferry fares"]
    assert [sorted(told) for told in evidence] == [
        sorted(roots("row over ferry fares")),
        sorted(roots("Melo ferry fares hurt pensioners")),
    ]
