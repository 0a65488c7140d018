"""Who is meant by what an article calls somebody the second time, or before naming them: by office, part or place."""

from __future__ import annotations

import pytest

from .articles import actors

# fmt: off
OFFICES = {
    "an office in short, and spelt out later":
        (("Sen. Ann Ude left at noon. The senator said it was late.",), ["Ann Ude"]),
    "a member of Congress":
        (("Nuno Reis' wife, Rep. Ana Reis, sold it. Nuno Reis said so. The congresswoman said it was hers.",),
         ["Nuno Reis", "Ana Reis"]),
    "whose counterpart somebody is":
        (("Speaking with his Kazakh counterpart Yerlan Abdirov, Selim Karahan said it was late.",
          "The Kazakh minister said it was not."),
         ["Selim Karahan", "Yerlan Abdirov"]),
    "a member of a party, by state":
        (("Speaker Walt Hendry said it was late. The Arkansas Republican said he would wait.",),
         ["Walt Hendry", "Walt Hendry"]),
    "the prime minister is no secretary":
        (("Union secretary Bo Lind said it was late.", "The prime minister said it was early."),
         ["Bo Lind", "prime minister"]),
    "the minister is no secretary of a union":
        (("General Secretary Ann Bell said it was late.", "The Finance Minister said it was early."),
         ["Ann Bell", "Finance Minister"]),
    "the minister of one matter is no secretary of another":
        (("Health Secretary Ann Bell said it was late.", "The health minister said no.", "The fish minister said so."),
         ["Ann Bell", "Ann Bell", "fish minister"]),
    "the president is no former president":
        (("Ann Bell met former President Bo Ruiz.", "The president said it was late. The former president said no."),
         ["president", "Bo Ruiz"]),
    "the mayor is no deputy mayor":
        (("Deputy mayor Ann Bell said it was late.", "The mayor said it was early. The deputy mayor said no."),
         ["Ann Bell", "mayor", "Ann Bell"]),
    "the deputy mayor is no mayor":
        (("Mayor Ann Bell said it was late.", "The deputy mayor said it was early."), ["Ann Bell", "deputy mayor"]),
    "the outgoing mayor is the mayor":
        (("The outgoing mayor, Ann Bell, said it was late.", "The mayor said it was early."), ["Ann Bell"] * 2),
    "a company is no campaign group":
        (("Marsa Cyf said it was late.", "Campaign group Dour Watch said no.", "The company said it was early."),
         ["Marsa Cyf", "Dour Watch", "Marsa Cyf"]),
    "a company is no regulator behind a comma":
        (("Marsa said it was late.", "The regulator, Ofwat, said no.", "The company said it was early."),
         ["Marsa", "Ofwat", "Marsa"]),
    "a mining group is a company":
        (("Acme said it was late.", "The mining group Marsa said no.", "The company said it was early."),
         ["Acme", "Marsa", "Marsa"]),
    "a campaign group is a group":
        (("Marsa said it was late.", "Pressure group Waterwatch said no.", "The group said it was early."),
         ["Marsa", "Waterwatch", "Waterwatch"]),
    "a premier is a prime minister":
        (("Prime Minister Bo Ruiz met President Ann Bell.", "The premier said no. The head of state said so."),
         ["Bo Ruiz", "Ann Bell"]),
    "a premier is no deputy prime minister, a head of state no union's president":
        (("Deputy Prime Minister Bo Ruiz met union president Ann Bell.", "The premier said no.",
          "The head of state said so."), ["premier", "head of state"]),
    "a senator in the Philippines":
        (("Senator Ann Bell left at noon.", "The solon said it was late."), ["Ann Bell"]),
    "a chief minister in Malaysia":
        (("Menteri Besar Datuk Seri Ana Idris left at noon.", "The Menteri Besar said it was late. The MB said so."),
         ["Ana Idris", "Ana Idris"]),
    "whom a lead shouts":
        (("A MUM-OF-THREE has told how it rained.", "Ann Bell, from Dour, said it was late."), ["Ann Bell"] * 2),
    "a shouted lead of nobody named":
        (("A TEENAGER has told how it rained.", "NATO said it was late."), ["teenager", "NATO"]),
    "a family behind what it is":
        (("Its biggest owner, the Reuss family, said it was late. The family said no.",), ["Reuss family"] * 2),
    "whose lawyer is behind a name":
        (("Ann Bell, the Reuss family's lawyer, said it was late.",), ["Ann Bell"]),
    "a member of a profession for a sportsman":
        (("Tanvir Bajwa took six for 44. The Punjab-born spinner said the ball did the rest.",), ["Tanvir Bajwa"]),
    "who is named behind an office that ends in “general”":
        (("Talks collapsed. The federation’s secretary-general, Ms Ana Melo, said on Friday that she was sorry.",),
         ["Ana Melo"]),
    "a second verb of somebody whom commas describe":
        (("Takumi Segawa, secretary-general of the Party, on Friday criticized the plan and called for a vote.",),
         ["Takumi Segawa", "Takumi Segawa"]),
    "who goes by another name":
        (("A company commander near Sill, who goes by the callsign Lynx, said the drones failed.",), ["Lynx"]),
}
HEADLINES = {
    "an office in a headline is of the one who has it":
        (("= Analyst says dividend is at risk",
          "The firm, which makes boxes out of paper and glass, cut its forecast on Tuesday, as it had in May.",
          "“It is bad,” said Owen Pritchett, an analyst at Bell & Co."),
         ["Owen Pritchett", "Owen Pritchett"]),
}
PARTS = {
    "one of several who spoke":
        (("The plan is dead, according to two people briefed on it, though one of them said it would be back.",),
         ["two people briefed on it", "one of two people briefed on it"]),
    "another one":
        (("Two officials said it was late. Another said it was not.",),
         ["two officials", "another of two officials"]),
    "some of a group":
        (("Residents fear a flood, and some intend to sue.",), ["residents", "some residents"]),
    "one of several who is named":
        (("The court let six go. One of those, Patrick Sorensen, said he had learned of it by mail.",),
         ["Patrick Sorensen"]),
    "the largest, which is named":
        (("Insurers cheered. The state's largest, Pilgrim Mutual, said its members would pay less.",),
         ["Pilgrim Mutual"]),
    "two who are named":
        (("The other two, Nandi Earthworks and Sill Bullion, said they would wait.",),
         ["Nandi Earthworks and Sill Bullion"]),
    "she and others":
        (("Rep. Lisa Montalvo came. In a letter on Tuesday, she and 11 other Republicans warned that it was late.",),
         ["Lisa Montalvo and 11 other Republicans"]),
}
BODIES = {
    "the firm that seemed to be a person":
        (("Norvik Bulk plans to raise $120m, it said on Tuesday.",), ["Norvik Bulk", "Norvik Bulk"]),
    "a body that the sentence before is about":
        (("The builder Skärholm Steel is late. In 2021, at its listing, it said it would build two.",),
         ["Skärholm Steel"]),
    "an agency that spoke, and no firm that did":
        (("Sill Bullion said it was late.",
          "According to the state environment agency, it was early. The agency said it saw no grounds to act."),
         ["Sill Bullion", "state environment agency", "state environment agency"]),
    "an office is not another's":
        (("The mayor's office denied it. The regional prosecutor's office said it was looking into it.",),
         ["mayor's office", "regional prosecutor's office"]),
    "letters of a body, beside its director":
        (("The Coastal Ports Authority (CPA) said it was late.", "CPA Managing Director Ana Melo said it was early.",
          "The CPA, through lawyer Salim Baghazal, told the judge that it had waited."),
         ["Coastal Ports Authority", "Ana Melo", "Coastal Ports Authority"]),
    "letters in front of “plans”":
        (("The World Grain Programme (WGP) said it was late.", "WGP plans to reach all of them."),
         ["World Grain Programme", "World Grain Programme"]),
    "two names of a firm with &":
        (("Brokers Fjordkapital and Lindqvist & Co left.", "Lindqvist & Co said it was late."), ["Lindqvist & Co"]),
    "a family is no firm":
        (("Adaeze Thorne sued Skyway. Skyway said it was late.", "The Thornes wept.", "The airline said it was sorry."),
         ["Skyway", "Skyway"]),
    "a country's railway is no other firm":
        (("Sill Bullion said it was late. Lorvane's state railway company said it was early.",),
         ["Sill Bullion", "Lorvane's state railway company"]),
}
READ = {
    "what a sign says":
        (("There is a banner over the entrance. It says “Now Hiring.”",), ["banner"]),
    "what a sheet says that somebody hung":
        (("On Monday, someone had hung a bedsheet over it. “Built by us,” it read.",), ["bedsheet"]),
    "a white paper, and no date":
        (("The charge was set out in a white paper published on 14 November, which argued it would raise £38m.",),
         ["white paper"]),
    "an amendment, and not who drafted it":
        (("They signed an amendment, drafted by Gareth Poole, which demanded that the charge be scrapped.",),
         ["amendment"]),
    "a report that was dated and read":
        (("An internal report dated Feb. 4 and reviewed by the Sill Post warned that the price was too high.",),
         ["internal report"]),
    "a letter behind its date":
        (("A solicitor's letter, dated June 14th, 2023, demanded that Mr Furlong remove a gate.",),
         ["solicitor's letter"]),
    "an adjective that is a noun":
        (("The circular, dated November 3, stated that all would pay.",), ["circular"]),
}
MET = {
    "suspects who are interviewed":
        (("Police interviewed three suspects on Monday. One said he had been paid.",), [None]),
    "nurses who are asked":
        (("Researchers surveyed 1,000 nurses. Many said it was time to quit.",), [None]),
    "one of the sources":
        (("One of the sources said it was late. Another said it was early.",),
         ["one of the sources", "another of the sources"]),
}
WHICH = {
    "what is sued":
        (("A lawsuit was filed against the hotel, which denied wrongdoing.",), ["hotel"]),
    "what is blamed":
        (("The report blamed the clinic, which denied the claim.",), ["report", "clinic"]),
    "a paper behind its date":
        (("The ministry issued a white paper published on 14 November, which argued that it was late.",),
         ["white paper"]),
    "a paper behind who wrote it":
        (("She signed an amendment, drafted by the whip Gareth Poole, which demanded that it be late.",),
         ["amendment"]),
    "who is beside the dead":
        (("After the death of Tom Hicks, a doctor who said it was late was suspended.",), ["doctor"]),
    "who is described":
        (("They heard Rep. Curt Dahl (R-Minn.), a member who says it is late.",), ["Curt Dahl"]),
    "a court, not what it dismisses":
        (("The High Court said it was late. The petition was dismissed. It said it was early.",), ["High Court"] * 2),
    "no person is it":
        (("The Kremlin announced the trip. Xi Jinping will arrive on Monday. It said it was late.",),
         ["Kremlin"] * 2),
}
VARIED = {
    "an agency that spoke":
        (("Oxfam said on Monday it was late. The aid agency said it was worried.",), ["Oxfam"] * 2),
    "the largest of the world":
        (("Lorvane said it would expand. The world's largest chipmaker said it was late.",), ["Lorvane"] * 2),
    "a Republican of another state":
        (("Sen. Susan Cole opposed it. Sen. Tim Kray, D-Va., opposed it too. The Maine Republican said it was late.",),
         ["Susan Cole", "Tim Kray", "Susan Cole"]),
    "a Republican of another house":
        (("Sen. Ted Cole opposed it. The House Republican said it was late.",), ["Ted Cole", "House Republican"]),
    "an office at a sentence's beginning":
        (("Secretary-general Ana Melo said it was late. The secretary-general said it was early.",), ["Ana Melo"] * 2),
    "a secretary is a minister":
        (("Business Secretary Jon Reyn visited the plant. The cabinet minister said it was late.",), ["Jon Reyn"]),
    "the American of two":
        (("Australian Kate Lowe beat American Joan Riddell. Lowe said it was late. The American said it was early.",),
         ["Kate Lowe", "Joan Riddell"]),
    "whose age is told":
        (("Ann Bell, 31, was hit by Carl Voss, 68. Bell said it was late. The 68-year-old said it was early.",),
         ["Ann Bell", "Carl Voss"]),
    "the mayor, and not the former one":
        (("Former Mayor Ed Frank sued Mayor Joel Santos. Frank said he lied. The mayor said it was late.",),
         ["Ed Frank", "Joel Santos"]),
    "an agency behind its description":
        (("The UN refugee agency, UNHCR, said it was late. It said tents were short.",), ["UNHCR"] * 2),
    "whose lawyer it is":
        (("Prosecutor Jana Novak charged Petr Dvor with bribery. His lawyer said it was late.",),
         ["Jana Novak", "Petr Dvor's lawyer"]),
    "a lawyer is not whose lawyer it is":
        (("They held journalist Ana Kaplan. The reporter's lawyer said it was late.",), ["reporter's lawyer"]),
    "a group, not a country":
        (("Hezbollah said it hit a base. Israel said it was late. The group said two died.",),
         ["Hezbollah", "Israel", "Hezbollah"]),
    "a place and a firm of it":
        (("The New Delhi-based firm said costs fell.",), ["New Delhi-based firm"]),
    "those of a march":
        (("Organisers of the march said it was late.",), ["Organisers of the march"]),
    "a memo without its day":
        (("According to a memo of the office dated March 3, it was late. The memo warns that it is.",),
         ["memo of the office"] * 2),
    "a monarch":
        (("HRM Igwe Anthony Obiora said it was late.",), ["Anthony Obiora"]),
    "a rival without an article":
        (("Manager Jo Cole praised them. Rival manager said it was late.",), ["Jo Cole", "rival manager"]),
}
PRONOUNS = {
    "a team is no man":
        (("The Atlas Lions play on Monday. Coach Rachid Belkacem left out Ilias Tahiri. He said it had been hard.",),
         ["Rachid Belkacem"]),
    "whose age is told":
        (("Picked Over tells of it. Bikram, 26, worked there for months. “We were nine in a container,” he said.",),
         ["Bikram"]),
    "a surname alone that a sentence begins with":
        (("Ana Melo beat Tochizakura and Arashio. “I am glad,” Melo said.",
          "Arashio declined to discuss it. “I was the one who stepped back,” he said."),
         ["Ana Melo", "Arashio", "Arashio"]),
    "who is not asked but asks":
        (("Catherine Melo said she found him. When Ms Rattigan asked if he had been drinking, she replied: “A can.”",),
         ["Catherine Melo", "Rattigan", "Catherine Melo"]),
    "whom I reached":
        (("Dale Rusk said it was bad.", "Hollis Brandt built it.",
          "Brandt, when I reached him on Monday, was silent. “What was its name?” he asked."),
         ["Dale Rusk", "Hollis Brandt"]),
    "no firm that sells":
        (("Chief executive Tim Cray said sales fell. Corvane sold fewer phones. He said it would invest.",),
         ["Tim Cray"] * 2),
    "who challenges":
        (("Piet Ode flew to Sill. When Tim Cray challenged the ruling, he said it was biased.",), ["Tim Cray"] * 2),
    "the only one named":
        (("When Ann Bell asked police for help, she said nobody came.",), ["Ann Bell"] * 2),
    "the only one, whose first name misleads":
        (("Speaker Lindsay Hoyle said it was void. He said it was late.",), ["Lindsay Hoyle"] * 2),
    "of whom it is told is not who says so":
        (("Jo Sandiford said the club was broke.", "Vince Tolland was in a bad mood, she said."),
         ["Jo Sandiford", "Jo Sandiford"]),
}
NAMED = {
    "a body that a plural begins":
        (("Patients' Voice said it was late.", "Forces for a Civil State said it was early."),
         ["Patients' Voice", "Forces for a Civil State"]),
    "a body with “and” by its letters":
        (("The Health Information and Quality Authority (Hiqa) said it was late.", "Hiqa said it was early."),
         ["Health Information and Quality Authority"] * 2),
    "neighbours in front of a country":
        (("Neighboring Chile and Bolivia said they would help.",), ["Chile and Bolivia"]),
    "a nun":
        (("“They stole it,” said its convener, Sr. Amelia Dizon.",), ["Amelia Dizon"]),
    "a share of those asked":
        (("In the survey, 63% of respondents said they were in favor.",), ["63% of respondents"]),
    "money is nobody":
        (("Skärholm Steel lost SEK 600 million. The company said it was sorry.",), ["Skärholm Steel"]),
    "a man whose first name women have, too":
        (("Mary Lloyd said it was late.", "Her neighbour Nicola Ferri was not convinced.", "“It is early,” he said."),
         ["Mary Lloyd", "Nicola Ferri"]),
    "a woman of whose sex only “her neighbour” tells":
        (("Mair Lloyd said it was late.", "Her neighbour Dewi Parry was not convinced.", "“It is early,” he said."),
         ["Mair Lloyd", "Dewi Parry"]),
    "no man of whom a role tells the sex":
        (("Spokeswoman Nicola Ferri said it was late.", "“It is early,” he said."), ["Nicola Ferri", None]),
    "no man who was “she” before":
        (("Carol Ferri said it was late. She laughed.", "She said it was early.", "“It is over,” he said."),
         ["Carol Ferri", "Carol Ferri", None]),
    "no man whose first name only women have":
        (("Mary Lloyd said it was late.", "Her neighbour Jane Bush laughed.", "“It is early,” he said."),
         ["Mary Lloyd", None]),
    "a surname that is a word for a place":
        (("Ann Bell met her neighbour Tom Park. He said it was late. Park said it was early.",),
         ["Tom Park", "Tom Park"]),
    "whose letter it is":
        (("Ann Bell read a letter to the board.", "“Dear Selectboard,” it said."), ["Ann Bell"]),
    "whose letter somebody got":
        (("Ann Bell got a letter from the council. “You must go,” it read.",), ["council"]),
    "a council that may answer a letter":
        (("Ann Bell sent a letter to the council. “We will wait,” it said.",), [None]),
    "a seat that ends in a compass word":
        (("MP for Penal South Davica Bell said it was late. ACP North Bo Ruiz left.", "She said it was early."),
         ["Davica Bell", "Davica Bell"]),
    "a surname that is a compass word":
        (("Sir Graham West said it was late. Singer North West said it was early.",), ["Graham West", "North West"]),
    "a jury that only hears":
        (('A driver was "drunk", a jury has been told. "He lied," the jury said.',), [None, "jury"]),
    "first names that are words":
        (("Comfort Banks said it was late. She said it was early.",), ["Comfort Banks"] * 2),
    "a name whose towns are listed":
        (("Residents of two towns, Sill and Orme, said they had no water.",), ["residents of two towns"]),
    "a court of a state":
        (("The Supreme Court of a Gulf state said it was late.",), ["Supreme Court"]),
    "a year inside a verb":
        (("The High Court had in 2019 ordered the state to pay.",), ["High Court"]),
}
# fmt: on


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(*row, id=name)
        for table in (OFFICES, HEADLINES, PARTS, BODIES, READ, MET, WHICH, VARIED, PRONOUNS, NAMED)
        for name, row in table.items()
    ],
)
def test_who_is_meant(paragraphs: tuple[str, ...], expected: list[str | None]) -> None:
    assert actors(*paragraphs) == expected
