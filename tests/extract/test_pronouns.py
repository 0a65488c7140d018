"""Whom "he", "she", "it", "they" and "each" mean where the sentence before is about somebody who did not speak."""

from __future__ import annotations

import pytest

from .articles import actors

# fmt: off
TOLD_OF = {
    "of whom the sentence before tells, without words of hers":
        (("Minister Ann Lee said she would go. Labour's Mary Dunn was furious. She said it was nonsense.",),
         ["Ann Lee", "Mary Dunn"]),
    "the same with a clause about him":
        (("Tom Lee said he would go. Peter Dunn, who runs the bakery, has lost half his trade. He said it was mad.",),
         ["Tom Lee", "Peter Dunn"]),
    "and in the next paragraph, which opens with words of hers":
        (("Ann Lee said she would go. Mary Dunn shook her head.", "“It's nonsense,” she said."),
         ["Ann Lee", "Mary Dunn"]),
    "not whom a sentence only mentions":
        (("Minister Tom Lee said he would go. Polls put Peter Dunn ahead. He said it was time.",), ["Tom Lee"] * 2),
    "not to whom the last speaker did something":
        (("Minister Tom Lee said he would go. He beat Peter Dunn last year. He said it was time.",),
         ["Tom Lee"] * 2),
    "not one who is told of as the last speaker's":
        (("Minister Tom Lee said he would go. His predecessor, Peter Dunn, was sacked. He said it was time.",),
         ["Tom Lee"] * 2),
    "not one who is dead":
        (("Mayor Bill Cole said it was late. Jack Moss was killed there in 2020. He said the square was safe.",),
         ["Bill Cole"] * 2),
    "not where somebody else opens the sentence":
        (("Tom Lee said it was late. Peter Dunn was furious. Bill Cole said he doubted it.",),
         ["Tom Lee", "Bill Cole", "Bill Cole"]),
}
DESCRIBED = {
    "who only describes what she was told":
        (("Ann Brown was told by a surgeon that she would die. She said she was scared.",),
         ["surgeon", "Ann Brown"]),
    "but not whom the pronoun cannot mean":
        (("Tom Bell was told by a nurse that he would live. She said it was a miracle.",), ["nurse", "nurse"]),
    "one of whom the sentence before tells without a name":
        (("Mayor Tom Lee said it was safe. A bus driver who works nearby was shaken. He said it was loud.",),
         ["Tom Lee", "bus driver"]),
    "not one who only speaks to him":
        (("Tom Lee runs the shop. A customer told him of the fire. He said it was arson.",), ["customer", "Tom Lee"]),
    "not one to whom something was done":
        (("Police chief Tom Lee held a briefing. A man was arrested. He said it was late.",), ["Tom Lee"]),
    "what people do whom no list had":
        (("A former guard said he was beaten. “I cried,” he said.", "A former medic told the inquiry he had lied."),
         ["former guard", "former guard", "former medic"]),
    "guards that are a body":
        (("The coast guard said it had found the boat. It added that nobody was hurt.",), ["coast guard"] * 2),
    "another of a kind":
        (("One nurse said pay was low. Another said she had quit. “I cried,” she said.",),
         ["one nurse", "another nurse", "another nurse"]),
}
BODIES = {
    "to whom somebody turned":
        (("The Air Travel Regulator recommends seats together. We contacted SkyFare. It said fees were fair.",
          "I put your case to Corvus, and it said it was sorry."),
         ["Air Travel Regulator", "SkyFare", "Corvus"]),
    "from whom an answer came, and who runs a thing":
        (("The council declined to comment. We have had a statement from the firm. It says it is sad.",
          "Kari Foss's office declined to comment. The bridge is run by Vektor Bruer. It says it is sad."),
         ["council", "firm", "Kari Foss's office", "Vektor Bruer"]),
    "whom the sentence before is about, in words of speech":
        (("The council declined to comment. Vektor issued a statement. “We are devastated,” it said.",),
         ["council", "Vektor"]),
    "not to whom the body turned that spoke":
        (("The council said it would appeal. It has written to Vektor. It said the work was late.",),
         ["council", "council"]),
    "not one that is only mentioned":
        (("The council said it was late. Mr Lee lives near the Vektor plant. It said the work went on.",),
         ["council", "council"]),
    "a party of several":
        (("The Green Party said yes. The Liberals are split. They said they would abstain.",),
         ["Green Party", "Liberals"]),
    "but no paper that ends in s":
        (("The Times met the mayor. They said he was calm.",), [None]),
    "who found something, told at the end":
        (("Researchers in Oslo played songs to snails. The number of snails tripled, they found.",),
         ["researchers in Oslo"]),
    "but not where two groups may be meant":
        (("Police interviewed two men. It was dark, they said.",), [None]),
}
UNIONS = {
    "a union only by what is told of it":
        (("ZLG said it was late. It has called a strike. The union said pay was low.",), ["ZLG"] * 3),
    "not a firm in letters":
        (("ABC Ltd said it was sad. BP said it was late. The union said it was glad.",), ["ABC Ltd", "BP", "union"]),
    "not whom a strike is against":
        (("IBM faces a strike. The union said pay was low.",), ["union"]),
}
FIRST_NAMES = {
    "a first name of women and of men":
        (("President Efren Tolentino said it was late. “It leaks,” said Nur Abdul, a fisherman. He said it was wet.",),
         ["Efren Tolentino", "Nur Abdul", "Nur Abdul"]),
    "one that may be either, where nobody the pronoun fits was named since":
        (("Mayor Tom Lee said it was late. Ananda Wick, a teacher, said it was shut. He said it was sad.",),
         ["Tom Lee", "Ananda Wick", "Ananda Wick"]),
    "but not one that is a woman's":
        (("Mayor Tom Lee said it was late. Mary Cole, a teacher, said it was shut. He said it was sad.",),
         ["Tom Lee", "Mary Cole", "Tom Lee"]),
}
OTHERS = {
    "each of two":
        (("Varenia and Tolmark each accused the other of lying. The two countries each said they were ready.",),
         ["Varenia and Tolmark", "two countries"]),
    "not each other":
        (("Varenia and Tolmark accused each other of lying.",), ["Varenia and Tolmark"]),
    "whose authors they are is not who spoke before":
        (("The Liberals want cuts. A study found that rents fell, although its authors said it was early.",),
         ["Liberals", "study", "its authors"]),
    "whose research it is":
        (("FairGo is a charity. Its research suggests that fees are rising.",), ["FairGo's research"]),
    "an office in letters in a headline":
        (("= PM says taxes will rise", "Prime Minister Elin Dahlgaard met Deputy Prime Minister Tom Lee."),
         ["Elin Dahlgaard"]),
    "but no former one":
        (("= PM says taxes will rise", "Former Prime Minister Tom Lee met the prime minister."), ["PM"]),
}
BECAUSE = {
    "of whom the sentence is, not who tells it":
        (("The minister will resign, an aide said, because he believes the plan is doomed.",), ["aide", "minister"]),
    "but who tells it where the sentence is of a thing":
        (("The plan is doomed, an aide said, because he believes nobody wants it.",), ["aide", "aide"]),
}
LANDS = {
    "the government of the country in front of it":
        (("In Turkey, the government said no. It said it was late.", "In Italy, the interior ministry denied it."),
         ["Turkey's government", "Turkey's government", "Italy's interior ministry"]),
    "not where the government only sits in a town, and not for a mayor":
        (("In London, the government said no.", "In Turkey, the mayor said no."), ["government", "mayor"]),
}
SHOWN = {
    "of whom papers show something":
        (("Emails seen by the BBC suggest managers knew. They said nothing was wrong.",), ["emails", "managers"]),
    "the papers, where they show more":
        (("Records show the dam broke. They also show it was old.",), ["records", "records"]),
    "a firm with a person's kind of name, of which it says itself that it is none":
        (("The farm's owner, Westcountry Fresh Milk, said it was sad. It denied the leak.",),
         ["Westcountry Fresh Milk"] * 2),
}
OBITUARIES = {
    "of whose life the paragraph tells":
        (("= Harriet Bell, surgeon, dies aged 91", "Harriet Bell has died.",
          "The minister, Imogen Slade, said she was sad.",
          "After retiring in 1993 she moved to Wales. She wrote that she hated golf."),
         ["Imogen Slade", "Harriet Bell"]),
    "not where a speaker goes on":
        (("= Harriet Bell, surgeon, dies aged 91", "Harriet Bell has died.",
          "The minister, Imogen Slade, said she was sad.", "She added that the funeral would be private."),
         ["Imogen Slade", "Imogen Slade"]),
    "not where no obituary tells of the death":
        (("= Ann Bell dies in crash", "Footballer Ann Bell has died.", "Police chief Mary Cole said it was late.",
          "She was at the scene for hours. “It was wet,” she said."),
         ["Mary Cole", "Mary Cole"]),
}
# fmt: on


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(*row, id=name)
        for table in (
            TOLD_OF,
            DESCRIBED,
            BODIES,
            UNIONS,
            FIRST_NAMES,
            OTHERS,
            BECAUSE,
            LANDS,
            SHOWN,
            OBITUARIES,
        )
        for name, row in table.items()
    ],
)
def test_who_is_meant(paragraphs: tuple[str, ...], expected: list[str | None]) -> None:
    assert actors(*paragraphs) == expected
