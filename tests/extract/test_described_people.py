"""Whom a description means: said for variety, named later, one of several, a paper or a body without its name."""

from __future__ import annotations

import pytest

from tests.extract.articles import actors

Rows = dict[str, tuple[tuple[str, ...], list[str | None]]]

# fmt: off
FOR_VARIETY: Rows = {
    "a player who was told of last, though nobody has spoken":
        (("Coach Rick Sandstrom was away. Dylan Kowalski will travel.", "Kowalski skated on Friday.",
          "“It's practice,” the winger said."), ["Dylan Kowalski"]),
    "who leads a club or union and has no office yet":
        (("When Val Prior drove to the bowls club, the seats were stripped.",
          "“There they were on the roof,” the club president said."), ["Val Prior"]),
    "but not who has another office":
        (("Prime Minister Ann Price said the bill was dead.", "The opposition leader said it was a stunt."),
         ["Ann Price", "opposition leader"]),
    "a general secretary is the union leader":
        (("Kalpona Das, general secretary of the Garment Workers Union, said owners lied.",
          "The union leader questioned the figures."), ["Kalpona Das"] * 2),
    "who is retired from an office nobody told":
        (("Bob Lee moved to close the school.", "Sandy McPhail, whose children attend, spoke for 10 minutes.",
          "“I've seen better,” said the retired vice-principal."), ["Sandy McPhail"]),
    "but an office of state is its holder's":
        (("Mr Bala Musa of Kano said the plan was dead.", "“We shall see,” the former president said."),
         ["Bala Musa", "former president"]),
    "members of parliament by seat and party":
        (("Fraser Dunbar asked about the ward.", "The Conservative MSP said it was a scandal.",
          "“Away with it,” the Mampa South MP declared."), ["Fraser Dunbar"] * 3),
    "a counterpart by his country":
        (("Turkish minister Selim Arman said trade had grown.", ("His counterpart, Daniyar Seitov, thanked Ankara. "
          "The Kazakh minister said it was a friend.")), ["Selim Arman", "Daniyar Seitov", "Daniyar Seitov"]),
    "but whom others speak of is no surgeon":
        (("Megan Stroud died after surgery in May. Stroud, a mother of two, was 41.",
          "The surgeon said the bleeding could not be stopped."), ["surgeon"]),
    "nor is whoever is told of the manager who spoke":
        (("Manager Steve Cobb said the squad was thin. Dean Parry is out. Parry tore a muscle.",
          "“He is a big loss,” the former striker said."), ["Steve Cobb", "Steve Cobb"]),
    "nor is whom he speaks of the speaker":
        (("Sunita Rao said the nurse refused to call a doctor.",
          "Tom Ridge said the landlord was late. The landlord said the bus was."),
         ["Sunita Rao", "nurse", "Tom Ridge", "landlord"]),
    "a bystander sits for no seat":
        (("Chancellor Rhona Leith said her budget was fair.", "The Labour MSP said drivers would pay."),
         ["Rhona Leith", "Labour MSP"]),
    "bodies of a kind":
        (("City Power said the lines were down.", "The entity said crews were on site."), ["City Power"] * 2),
    "a brokerage and a bloc":
        (("The EU said it would act.", "The bloc said the tariffs were unlawful."), ["EU"] * 2),
    "a group by where it is listed":
        (("Wing Cheung Holdings said it would sell.", "The Hong Kong-listed group said the sale would close."),
         ["Wing Cheung Holdings"] * 2),
}
NAMED_LATER: Rows = {
    "by the next sentence, with an age":
        (("A Ripon man denies stealing a sheepdog. Neil Heron, 58, of Perth Road, is on trial.",), ["Neil Heron"]),
    "but not somebody of another sex":
        (("A Leeds woman told police she had been robbed. Joe Dunn, 58, of Harehills, denied it.",),
         ["Leeds woman", "Joe Dunn"]),
    "by the next paragraph":
        (("A former fire inspector has told an inquest that her warnings were ignored.",
          "Denise Hall, who inspected the home, said she raised the alarm."), ["Denise Hall"] * 2),
    "behind what she did":
        (("A former accountant of the National Waterways Authority (NWA) told senators that it was wrong.",
          "Testifying before the panel, Lorna Diaz said a billion was released."), ["Lorna Diaz"] * 2),
    "but not who is on trial for it":
        (("A detective said the killing was senseless. Mark Adler, 19, was stabbed outside a pub.",
          "A woman told a jury she had been threatened.", "Lee Amos denies robbery."),
         ["detective", "woman", "Lee Amos"]),
    "a resident is no commissioner":
        (("A resident said it was late.", "Commissioner Felix Agbor said it was early."), ["resident", "Felix Agbor"]),
    "she, whom others told of, is nobody who spoke long before":
        (("Ilse Marie Vondra mapped the border. Border guards stopped her often; an officer accused her of spying.",
          "Vondra said she had known nothing.", ("Villagers trusted her. Farmers told her where the mines were. "
          "She dismissed the suggestion that she had been brave.")),
         ["officer", "Ilse Marie Vondra", "villagers", "farmers", "Ilse Marie Vondra"]),
    "he, of a name behind a description":
        ((("Outside the House, Surinder Pal Chahal, the chief whip, said he would march. "
          "Asked whether others would come, he said talks were on."),
          "The lone member of the Kisan Morcha, Balwinder Rana, did not walk out. He urged all to talk."),
         ["Surinder Pal Chahal", None, "Surinder Pal Chahal", "Balwinder Rana"]),
    "but a man is no judge":
        (("A man told the court he was attacked.", "Judge Ann Bell said the case was grave."), ["man", "Ann Bell"]),
}
SOME: Rows = {
    "one of two with a body's letters":
        (("Two EU diplomats said it came at 1 a.m.", "One of them described the mood as “glacial”."),
         ["two EU diplomats", "one of two EU diplomats"]),
    "of those the paragraph above is about":
        (("Regulars at the ramp on Thursday morning were split.", "One said he would pay."),
         ["one of the regulars at the ramp"]),
    "not of those who did it":
        (("Police interviewed three suspects.", "One said he had been paid."), [None]),
    "who goes by a name that is no name":
        (("Users on Reddit began complaining that it was late. One, who goes by dead_dad, posted that it was worse.",),
         ["users on Reddit", "dead_dad"]),
    "they, of a spokesperson":
        (("A spokesperson for the council said it was late. They would not say why.",),
         ["spokesperson for the council"] * 2),
    "they, of who told of homes":
        (("More than 90,000 homes were without power, the grid operators said. They hoped to restore it by evening.",),
         ["grid operators"] * 2),
    "they, of the sentence before with a body's name in it":
        (("NPT employees downed tools on 8 May. They want 9% more.",), ["NPT employees"]),
    "not everyone is nobody":
        (("Not everyone on the Labour benches thinks the row is over.",), [None]),
    "as many as are told":
        (("More than 200 parents said it was wrong.", "At least 30 residents told the council that the dam leaked.",
          "Six out of 10 suppliers said they would leave."),
         ["more than 200 parents", "at least 30 residents", "six out of 10 suppliers"]),
}
TOGETHER: Rows = {
    "a body and somebody":
        (("The trust and Ann Bell said it was late. Apple and a spokesman for Hull said it was early.",),
         ["trust and Ann Bell", "Apple and a spokesman for Hull"]),
    "somebody and whoever heads a body":
        (("Ann Bell and the head of the union said it was late. Bell and her husband said it was early.",),
         ["Ann Bell and the head of the union", "Ann Bell and her husband"]),
    "two of a rank, one named behind a comma":
        (("Foreign Minister Cemal Ersoy and his Egyptian counterpart, Hisham Badrawi, said it was late.",),
         ["Cemal Ersoy and Hisham Badrawi"]),
    "two with their offices between commas":
        (("Ann Bell, the mayor of Hull, and Joe Dunn, leader of the council, said it was late.",
          "Police arrested Ann Bell, the mayor, and Joe Dunn, the leader, said it was early."),
         ["Ann Bell and Joe Dunn", "Joe Dunn"]),
    "both, and neither":
        (("Both the council and the developer said it was late.", "Neither Apple nor Google would comment."),
         ["council and the developer", "Apple and Google"]),
    "but not who is done to":
        (("He met Ann Bell and the mayor said it was late.", "Both men were hurt and the mayor said it was early."),
         ["mayor", "mayor"]),
    "nor what a body is for":
        (("The health and Social Care Secretary Ann Bell said it was late.",
          "The Canoe Owners and Fishmongers Alliance said it was early."),
         ["Ann Bell", "Canoe Owners and Fishmongers Alliance"]),
    "a share of many":
        (("Nearly one in three teachers said they would leave.",), ["nearly one in three teachers"]),
    "a mayor is no state":
        (("The mayor of Portland, Oregon, said it was late.",), ["mayor of Portland"]),
}
NAMES: Rows = {
    "an official of a body with letters is no body":
        (("An official of the National Dredging Authority (NDA) said it was late.",),
         ["official of the National Dredging Authority"]),
    "a letter for a name":
        (("A supervisor, Officer C, said it was late. Witness A said it was early.",), ["Officer C", "Witness A"]),
    "an office in a chamber":
        (("Leader of the Opposition in the Sindh Assembly Sardar Imdad Chachar demanded an inquiry.",),
         ["Sardar Imdad Chachar"]),
    "one of a party's, and a party of several":
        (("The Congress’ Ramila Basnet said it was late. The Workers’ Party said it was early.",),
         ["Ramila Basnet", "Workers’ Party"]),
    "two in a row, one of them with a preposition":
        (("FAO and the Fund for Nature said it was late.",), ["FAO and the Fund for Nature"]),
    "a fellowship of several":
        (("The Lawyers’ Christian Fellowship said it would sue.",), ["Lawyers’ Christian Fellowship"]),
    "a nickname":
        (("“It is not over,” said Ernesto “Boy” Tagle. “So who is lying?” Senator Rosario “Charo” Ilustre asked.",),
         ["Ernesto “Boy” Tagle", "Rosario “Charo” Ilustre"]),
    "a number, a trade and letters":
        (("The 555th Brigade denied it. Developer Harmon Homes said it was late.",
          "Commission on Audit (COA) Director Noel Habana said it was early. The COA said it was late."),
         ["555th Brigade", "Harmon Homes", "Noel Habana", "Commission on Audit"]),
    "whoever is called so":
        (("“It is gone,” wrote a user called Abdul Karim. A second man, referred to as Dentist, said it was not.",),
         ["Abdul Karim", "Dentist"]),
    "a country's ministry, and whose spokesman it is":
        (("Turkey said it was late. Its transport ministry said it was early.",
          "Mayor Ann Price said nothing. A spokesman for Price said it was late."),
         ["Turkey", "Turkey's transport ministry", "Ann Price", "spokesman for Ann Price"]),
    "a sheriff's office is a body of its own":
        (("Sheriff Bob Gray said two men fled. The sheriff's office said one was armed.",),
         ["Bob Gray", "sheriff's office"]),
    "the office of a minister":
        (("Water Minister Helen Trask said it was late. The minister's office said it was early.",),
         ["Helen Trask", "Helen Trask's office"]),
    "two clauses of one":
        (("It was posted by activist Kevin Ouma, who has followers and who said that it was true.",),
         ["Kevin Ouma"]),
}
SUBJECTS: Rows = {
    "a body in a letter that somebody signed":
        (("The union, in a letter signed by its secretary, Joe Dunn, said members would strike.",), ["union"]),
    "a body named in apposition, in a statement of its coordinator":
        ((("A civil society group, Health Watch, in a statement issued on Sunday by its coordinator, Comrade Sule "
          "Garba, urged both to stop."),), ["Health Watch"]),
    "a firm in a clause with which":
        (("Dan Abrenica produced a letter in which the supplier, Bluemarsh Inc., said that it was late.",),
         ["Bluemarsh Inc."]),
    "a paper released after something":
        (("A joint declaration released after the talks said it was over.",), ["joint declaration"]),
    "a paper of two offices":
        (("The report of the Comptroller and Auditor General for 2022-23, tabled on Monday, said it was late.",),
         ["report of the Comptroller and Auditor General for 2022-23"]),
    "a paper by an officer":
        (("A report by superintendent of facilities Anita Rao said it was dear.",),
         ["report by superintendent of facilities Anita Rao"]),
    "a paper sent to a body":
        (("The deal was told in a joint filing to the Gulf Exchange, which said it would close.",),
         ["joint filing to the Gulf Exchange"]),
    "another paper in between":
        (("A poll found that most back it. The ministry signed a treaty. The document says rents will rise.",),
         ["poll", "document"]),
    "but an office that answers a letter":
        (("He sent a letter to the Home Office, which said the claim was refused.",), ["Home Office"]),
    "whose statement it speaks in":
        (("The chairman could not be reached, but the club released a statement in which it said that it was sorry.",),
         ["club"]),
    "whoever acts in the last clause, where the first subject says nothing":
        (("Shares fell when the bank cut its forecast and warned of losses.",), ["bank"]),
    "papers, without who has seen them":
        (("A draft regulation obtained by this website said it was late. The 84-page text says it was early.",
          "Accounts filed at Companies House on January 31 show the club lost money."),
         ["draft regulation", "draft regulation", "accounts filed at Companies House"]),
    "a relative clause that ends in a quotation":
        (("Garrett Stowe, who said it was “rock solid,” refused to wait.",), ["Garrett Stowe", "Garrett Stowe"]),
    "behind a question to him":
        (("Asked if Sam Sapp was there, Ben Tarpley paused. “I'd be surprised,” he replied.",), [None, "Ben Tarpley"]),
    "not where a place is":
        (("Denise Hall, who inspected a home in Castlebeck, West Yorkshire, for the council, said it was late.",),
         ["Denise Hall"]),
    "not who is quoted as the source behind":
        (("Ben Kast was summoned on Monday. He refused to accept a note, according to a diplomat in Riga.",),
         ["diplomat in Riga", "Ben Kast"]),
    "whom somebody is of":
        (("He referred to an affidavit of a former clerk of Apex, who has stated that it was late.",),
         ["former clerk of Apex"]),
    "a month in front of the verb":
        (("A district survey last May found that parents felt safe.",), ["district survey"]),
}
BODIES_OF: Rows = {
    "the union is one of workers, and no hospital":
        (("The story began in May.", "Unison has said its members will walk out.",
          "Wharfe Valley Hospitals NHS foundation trust wants to move them.", "The union said pay would fall."),
         ["Unison", "Wharfe Valley Hospitals NHS foundation trust", "Unison"]),
    "nor a school, where an association is of workers":
        (("Luis Ferrante, president of the Valley Education Association, told Birch Street Elementary it was late.",
          "The union called on the district to act."), ["Luis Ferrante", "Valley Education Association"]),
    "a panel is the tribunal":
        (("The Election Petitions Tribunal sat in Kano. The National Electoral Commission was there.",
          "The panel said it was late."), ["Election Petitions Tribunal"]),
    "who speaks for a department with an “of” in its name":
        (("A Department of Health and Social Care spokesperson said it was late.", "The spokesperson said why."),
         ["Department of Health and Social Care spokesperson"] * 2),
    "they are who is quoted next":
        (("A consultant in Leeds said few agreed. “You cannot run a theatre so,” they said.",),
         ["consultant in Leeds"] * 2),
    "papers are no group that speaks":
        (("Minutes of a meeting noted that it was late. A nurse in Leeds said so, too.", "They said it was bad."),
         ["minutes of a meeting", "nurse in Leeds", None]),
    "a party by its letters":
        (("The Homeland and Freedom party (VVH) met.", "VVH argues that it means repeal."),
         ["Homeland and Freedom"]),
    "a charity is nobody who doubts":
        (("Anders Lind said it was late. An audit by the charity Kidney Futures was read.", "He doubts it."),
         ["Anders Lind"] * 2),
}
# fmt: on


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(*row, id=name)
        for rows in (FOR_VARIETY, NAMED_LATER, SOME, TOGETHER, NAMES, SUBJECTS, BODIES_OF)
        for name, row in rows.items()
    ],
)
def test_who_is_meant(paragraphs: tuple[str, ...], expected: list[str | None]) -> None:
    assert actors(*paragraphs) == expected
