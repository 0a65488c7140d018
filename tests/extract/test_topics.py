"""The topics of claims: what headlines, headings and the text under them speak of."""

from __future__ import annotations

import pytest

from claimtrack.extract import extract

from .articles import article, read


def topics(*blocks: str) -> list[tuple[str, ...]]:
    return [claim.topics for claim in read(*blocks)[1].claims]


HEADLINES = [
    (
        "Minister says grain corridor will stay open",
        "Melo said the grain corridor would stay open, but Costa doubted that the grain corridor was safe.",
        "grain corridor",
    ),
    (
        "Insurers edge towards grain corridor, UN envoy says",
        "A UN envoy said grain ships could cross unharmed. The UN envoy said the grain would go in May.",
        "grain corridor",
    ),
    (
        "Harbour sale splits council",
        "Melo said the harbour sale was off. Costa said the harbour sale was not.",
        "harbour sale",
    ),
    (
        "Council to review school meals",
        "The council would review the school meals, Melo said. Costa said that school meals were dear.",
        "school meals",
    ),
    (
        "Guide to school meals",
        "The council would review the school meals, Melo said. Costa said that school meals were dear.",
        "school meals",
    ),
    (
        "Fishing quotas: union threatens to strike",
        "Melo said fishing quotas were too low.",
        "fishing quotas",
    ),
    (
        "Council shelves plan for school meals",
        "Melo said the school meals would cost too much. Costa called school meals a right.",
        "school meals",
    ),
]


@pytest.mark.parametrize(("headline", "paragraph", "expected"), HEADLINES)
def test_the_noun_phrase_of_the_headline_that_the_text_repeats(
    headline: str, paragraph: str, expected: str
) -> None:
    assert set(topics(f"= {headline}", paragraph)) == {(expected,)}


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Textbook shortage bites as term begins", "textbook shortage"),  # "bites" is a verb
        ("Factory directors resign over tea bonus", "tea bonus"),
        ("Mayor Anna Costa defends tram line", "tram line"),  # who says it is no topic
        ("Transport minister defends new tram line", "tram line"),
        ("Tram line: live updates", "tram line"),
        ("What the council said about the tram line", "tram line"),
        ("TRAM LINE SPLITS CITY", "tram line"),
    ],
)
def test_verbs_speakers_and_kinds_of_article_name_nothing(headline: str, expected: str) -> None:
    matter = f"the {expected}"
    body = f"Melo said {matter} was late. Costa, who saw the plan on Monday, said {matter} was dear."
    assert set(topics(f"= {headline}", body)) == {(expected,)}


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("School board delays vote on tram line", "tram line"),
        ("Chancellor freezes tram line", "tram line"),  # "freeze" stands in the text as a noun
        ("Drivers threaten to block tram line", "tram line"),
        ("Teachers' body lists four demands as tram line opens", "tram line"),
        ("Brothers trade blame over tram line", "tram line"),
        ("Port authority delays dredging for tram line", "tram line"),
        ("City halts building of tram line", "tram line"),
    ],
)
def test_a_headlines_verb_is_no_part_of_a_topic(headline: str, expected: str) -> None:
    body = "Melo said the tram line was late, whatever the freeze. Costa, who saw it, said the tram line was dear."
    assert set(topics(f"= {headline}", body)) == {(expected,)}


NAMED = [
    (  # a thing, told by what it is
        "Ministry pulls Cardivol from clinics",
        "Melo said the drug Cardivol was safe and the drug had been tested. Costa said the drug had failed.",
        "Cardivol",
    ),
    (  # the company tells of itself
        "Dunmore Shipping to double ferry fares",
        "Dunmore Shipping said on Monday that ferry fares would rise. Dunmore Shipping said the ferry fares were fair.",
        "ferry fares",
    ),
    (  # who, not what: nothing tells what "Velmora" is
        "Velmora says water treaty with Tessaly is near",
        (
            "Velmora was ready for the water treaty, Melo said. Costa doubted Velmora would sign the water treaty, "
            "which lets Velmora keep its dams."
        ),
        "water treaty",
    ),
    (  # where, not what
        "Ferry fares rise in Ostrava",
        "Melo said in Ostrava that ferry fares were fair. Costa said in Ostrava that ferry fares were dear.",
        "ferry fares",
    ),
    (  # a storm is nobody
        "Typhoon Lando: three dead in north",
        "Melo said Typhoon Lando had killed three people. Costa said Typhoon Lando was over.",
        "Typhoon Lando",
    ),
    (
        "Bank of Lorne holds ferry fares",
        "Melo said ferry fares were fair. The Bank of Lorne said ferry fares would stay, and Costa agreed.",
        "ferry fares",
    ),
]


@pytest.mark.parametrize(("headline", "paragraph", "expected"), NAMED)
def test_a_name_is_a_topic_where_it_is_the_matter(headline: str, paragraph: str, expected: str) -> None:
    assert {found[0] for found in topics(f"= {headline}", paragraph)} == {expected}


def test_a_mine_is_a_noun() -> None:
    paragraph = "Melo said the lithium mine was safe. Costa said the lithium mine would poison wells."
    assert set(topics("= Ministry grants permit for lithium mine", paragraph)) == {("lithium mine",)}


def test_a_features_colon_tells_what_it_is_about() -> None:
    paragraph = (
        "Melo paid with a debit card. Costa said the football wars were over, and kept his debit card."
    )
    assert {
        each[0] for each in topics("= Breakfast on a debit card: inside the football wars", paragraph)
    } == {"football wars"}


def test_what_somebody_paints_in_quotation_marks_names_nothing() -> None:
    assert set(
        topics(
            "= Treasurer ‘used fund as a cash machine’, trust told of school fees",
            "Melo said school fees had gone. Costa said she had seen no cash machine, and no school fees.",
        )
    ) == {("school fees",)}


def test_a_word_that_is_no_topic_may_begin_one_that_is_repeated() -> None:
    paragraph = "Melo said night trains were late. Costa said night trains were dear."
    assert set(topics("= Commission backs night trains", paragraph)) == {("night trains",)}


def test_a_first_word_without_a_name_is_printed_small() -> None:
    paragraph = "Melo said the tariff hike was late. Costa said the tariff hike was dear."
    assert set(topics("= Tariff hike splits council", paragraph)) == {("tariff hike",)}


def test_the_best_of_little_is_a_topic() -> None:
    lead = "The finance director of Harrow Marine hid losses of six million in a firm without an office, a court heard."
    assert set(topics("= He did it all", lead, "Melo said he knew nothing of it.")) == {("Harrow Marine",)}


@pytest.mark.parametrize(
    ("headline", "paragraph", "expected"),
    [
        (
            "Nurses reject offer as strike enters third week",
            "Melo said the offer was poor. Costa said the strike would go on.",
            ("nurses' strike",),
        ),
        (
            "Anselm dockers vote to walk out",
            "Dockers in Anselm voted yesterday to strike over safety. Melo said the strike was just.",
            ("dockers' strike",),
        ),
        (
            "Anselm v Melo: Pay deal ends port standoff",
            (
                "Anselm dockers will return to work today after a pay deal brokered past midnight by the mayor of the "
                "town. Melo said the workers would get a rise. Costa confirmed the deal."
            ),
            ("dockers' pay deal",),
        ),
        (  # to down tools is to strike, and what else happens is not the news
            "Anselm dockers to down tools as wheat ships near",
            "Melo said wheat ships would wait. Costa said the wheat ships had come for nothing.",
            ("dockers' strike", "wheat ships"),
        ),
        (
            "Teachers set to walk out on Monday",
            "Melo said the offer was poor. Costa said it was all they had.",
            ("teachers' strike",),
        ),
        (
            "Seafarers' union: No danger pay, no White Sea",
            "Melo said seafarers would not sail to the White Sea without more pay. Costa said the White Sea was safe.",
            ("seafarers' danger pay", "White Sea"),
        ),
        (  # they are not who it is about
            "Copper climbs on harbour sale as miners strike",
            "Melo said the harbour sale helped. Costa said the harbour sale did not.",
            ("harbour sale",),
        ),
    ],
)
def test_who_strikes_or_bargains_names_the_matter(
    headline: str, paragraph: str, expected: tuple[str, ...]
) -> None:
    assert set(topics(f"= {headline}", paragraph)) == {expected}


def test_an_interviewers_question_opens_no_section() -> None:
    assert (
        topics(
            "= Harbour sale splits council",
            "Melo said the harbour sale was off.",
            "# And the fishing quotas?",
            "Costa said the fishing quotas were too low.",
        )
        == [("harbour sale",)] * 2
    )


def test_what_paragraphs_share_is_a_topic_where_the_headline_tells_nothing() -> None:
    assert (
        topics(
            "= What happens next?",
            "Melo said the carbon tax would rise. He said farmers would pay no carbon tax.",
            "Costa said a carbon tax hurt the poor.",
        )
        == [("carbon tax",)] * 3
    )


def test_one_matter_may_be_printed_the_other_way_round() -> None:
    assert set(
        topics(
            "= Brussels to keep grain tariff",
            "Melo said the tariff on Russian grain would stay. Costa said the tariff on grain was hostile.",
        )
    ) == {("grain tariff",)}


def test_a_topic_has_its_full_name_where_that_is_repeated() -> None:
    assert set(
        topics(
            "= Peers warn of cuts to rural bus routes",
            "Melo said rural bus routes had been cut.",
            "Costa said the rural bus routes were dear. Melo said the bus routes would go.",
        )
    ) == {("rural bus routes",)}


def test_a_last_word_that_names_nothing_is_left_out_behind_a_name_and_a_noun() -> None:
    (found,) = set(
        topics(
            "= Farmers move on Mavol site",
            "Farmers blocked the murram road to the Mavol dam site for six hours, demanding that they be paid at once.",
            "Melo said the Mavol dam site was theirs.",
        )
    )
    assert found == ("Mavol dam",)


def test_a_headline_may_name_two() -> None:
    assert set(
        topics(
            "= Grain tariff stays as harbour sale stalls",
            "Melo said the grain tariff was needed. Costa said the grain tariff hurt.",
            "Melo said the harbour sale was off.",
        )
    ) == {("grain tariff", "harbour sale")}


def test_a_heading_opens_a_topic_of_its_own() -> None:
    assert topics(
        "= Harbour sale splits council",
        "Melo said the harbour sale was off.",
        "# Fishing quotas",
        "Costa said the fishing quotas were too low.",
        "Melo said the quotas would rise.",
    ) == [("harbour sale",), ("fishing quotas",), ("fishing quotas",)]


def test_under_a_heading_that_tells_nothing_the_headline_goes_on() -> None:
    assert (
        topics(
            "= Harbour sale splits council",
            "Melo said the harbour sale was off.",
            "# What next?",
            "Costa said the harbour sale would come back.",
        )
        == [("harbour sale",)] * 2
    )


def test_facts_have_the_topic_of_their_place() -> None:
    _, extraction = read("= Harbour sale splits council", "The council stopped the harbour sale on Monday.")
    assert [fact.topics for fact in extraction.facts] == [("harbour sale",)]


def test_a_title_serves_where_no_headline_is_printed() -> None:
    made = article("Melo said the harbour sale was off.", title="Harbour sale splits council")
    assert [claim.topics for claim in extract(made).claims] == [("harbour sale",)]


def test_what_is_said_once_without_a_headline_is_no_topic() -> None:
    assert topics("Melo said the harbour sale was off.") == [()]


@pytest.mark.parametrize("headline", ["Live", "“", "Go", "1,000", "???", "The week in pictures"])
def test_a_headline_that_names_nothing_gives_no_topic(headline: str) -> None:
    assert topics(f"= {headline}", "Melo said the harbour sale was off.") == [()]
