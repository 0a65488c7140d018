"""Who is said to have said what, in one paragraph."""

from __future__ import annotations

import pytest

from .articles import attributed, read

Found = list[tuple[str, ...]]


def found(*paragraphs: str) -> Found:
    """Every claim as (quotation, speaker, cue, content, …)."""
    text, extraction = read(*paragraphs)
    return [attributed(text, claim) for claim in extraction.claims]


def known(reason: str, paragraph: str, *expected: tuple[str, ...]) -> object:
    """A row of a table that is not right yet."""
    return pytest.param(paragraph, list(expected), marks=pytest.mark.xfail(reason=reason))


# fmt: off
DIRECT = [
    ("The mayor said she was “very proud.” “We did it together,” she said.",
     [("mixed", "The mayor", "said", "she was “very proud"), ("direct", "she", "said", "We did it together")]),
    ("Costa replied: “Because I say so.” “I have nothing to add,” he went on, “except this.”",
     [("direct", "Costa", "replied", "Because I say so"),
      ("direct", "he", "went on", "I have nothing to add", "except this")]),
    ("Carvalho said: “We have a plan.” She added: “It will work.”",
     [("direct", "Carvalho", "said", "We have a plan"), ("direct", "She", "added", "It will work")]),
    ("“You cannot eat hope,” as one trader, Mama Ngozi, put it.",
     [("direct", "one trader, Mama Ngozi", "put it", "You cannot eat hope")]),
    ("“It is absurd,” pointed out Mr Smith.",
     [("direct", "Mr Smith", "pointed out", "It is absurd")]),
    ("“The dam will hold,” Ines Carvalho said.",
     [("direct", "Ines Carvalho", "said", "The dam will hold")]),
    ('"The dam will hold," said Ines Carvalho.',
     [("direct", "Ines Carvalho", "said", "The dam will hold")]),
    ("Ines Carvalho said: “The dam will hold.”",
     [("direct", "Ines Carvalho", "said", "The dam will hold")]),
    ("Carvalho said, “The dam will hold.”",
     [("direct", "Carvalho", "said", "The dam will hold")]),
    ("Carvalho: “The dam will hold.”",
     [("direct", "Carvalho", ":", "The dam will hold")]),
    ("“The dam will hold,” she says.",
     [("direct", "she", "says", "The dam will hold")]),
    ("“The dam,” said Ines Carvalho, “will hold for another winter.”",
     [("direct", "Ines Carvalho", "said", "The dam", "will hold for another winter")]),
    ("“We are full,” Carvalho said onstage.", [("direct", "Carvalho", "said", "We are full")]),
    ("“We are full,” said Ines Carvalho courtside.", [("direct", "Ines Carvalho", "said", "We are full")]),
    ("“We are full,” she said and hung up.", [("direct", "she", "said", "We are full")]),
    ("“We are full,” she said and added that it was late.",
     [("direct", "she", "said", "We are full"), ("indirect", "she", "added", "it was late")]),
    ("Carvalho said no.", [("indirect", "Carvalho", "said", "no")]),
    ("“We are full,” Carvalho told the Tagus Post. “We have been for weeks.”",
     [("direct", "Carvalho", "told", "We are full", "We have been for weeks")]),
    ("“Where is the money?” asked Amadou Keita.",
     [("direct", "Amadou Keita", "asked", "Where is the money?")]),
    ("“We will not sign!” the ambassador shouted.",
     [("direct", "the ambassador", "shouted", "We will not sign!")]),
    ("“Nobody asked us,” complained Lina Brandt, who runs a bakery in Husum.",
     [("direct", "Lina Brandt, who runs a bakery in Husum", "complained", "Nobody asked us")]),
    ("“We are full,” tweeted Demir.",
     [("direct", "Demir", "tweeted", "We are full")]),
    ("«The dam will hold», said Ines Carvalho.",
     [("direct", "Ines Carvalho", "said", "The dam will hold")]),
    ("„The dam will hold,“ said Ines Carvalho.",
     [("direct", "Ines Carvalho", "said", "The dam will hold")]),
    ("``The dam will hold,'' Carvalho said.",
     [("direct", "Carvalho", "said", "The dam will hold")]),
    ("“It was dark,” said one witness. “It was cold,” said another.",
     [("direct", "one witness", "said", "It was dark"), ("direct", "another", "said", "It was cold")]),
    ("“We are full,” Yusuf Demir, mayor of Bodrum, told the Aegean Post.",
     [("direct", "Yusuf Demir, mayor of Bodrum", "told", "We are full")]),
    known("a second quotation with a verb of its own is taken as the first one's end",
          "“I am tired,” Miller said, “and I am happy.” “And you?” asked Adams.",
          ("direct", "Miller", "said", "I am tired", "and I am happy"),
          ("direct", "Adams", "asked", "And you?")),
]

BRITISH = [
    ("'The dam will hold,' Mrs Carvalho said. 'We checked it twice.'",
     [("direct", "Mrs Carvalho", "said", "The dam will hold", "We checked it twice")]),
    ("‘The dam will hold,’ Mrs Carvalho said. ‘We checked it twice.’",
     [("direct", "Mrs Carvalho", "said", "The dam will hold", "We checked it twice")]),
    ("Mr Pryce said: 'The ministers' plan is a muddle.'",
     [("direct", "Mr Pryce", "said", "The ministers' plan is a muddle")]),
    ("The ministers' plan is 'a muddle', said Mr Pryce.",
     [("mixed", "Mr Pryce", "said", "The ministers' plan is 'a muddle")]),
    ("'I don't know what \"normal\" means any more,' said Mr Pryce.",
     [("direct", "Mr Pryce", "said", "I don't know what \"normal\" means any more")]),
]

BESIDE = [  # who speaks and the verb, whatever their words are elsewhere
    ("“The dam will hold,” Carvalho insists. “It is new.”",
     [("direct", "Carvalho", "insists", "The dam will hold", "It is new")]),
    ("“The dam is a gift to the farmers,” Will wrote.",
     [("direct", "Will", "wrote", "The dam is a gift to the farmers")]),
    ("“The dam is a gift to the farmers,” June said.",
     [("direct", "June", "said", "The dam is a gift to the farmers")]),
    ("“The council ignored every warning,” the suit says.",
     [("direct", "the suit", "says", "The council ignored every warning")]),
    ("“It is too early to tell,” said Small, who mends boats.",
     [("direct", "Small, who mends boats", "said", "It is too early to tell")]),
    ("‘I cried for a week,’ sobbed Carvalho.",
     [("direct", "Carvalho", "sobbed", "I cried for a week")]),
    ("“Is the dam safe at all?” reacted Melo.",
     [("direct", "Melo", "reacted", "Is the dam safe at all?")]),
    ("“It leaks like a sieve,” Melo went on. “We are tired.”",
     [("direct", "Melo", "went on", "It leaks like a sieve", "We are tired")]),
    ("“That is not even a leak,” he said to applause.",
     [("direct", "he", "said", "That is not even a leak")]),
    ("“We will build it again,” Melo told a crowd that spilled out onto the street.",
     [("direct", "Melo", "told", "We will build it again")]),
    ("Asked about the dam, the mayor was adamant: “It will hold for good.”",
     [("indirect", "-", "Asked", "the dam"), ("direct", "the mayor", "was", "It will hold for good")]),
    ("Hunt said on Friday: “We will stay.” Cole said there was no hope.",
     [("direct", "Hunt", "said", "We will stay"), ("indirect", "Cole", "said", "there was no hope")]),
    ("Hunt said: “We are aware.” Police said a man, 45, had been held.",
     [("direct", "Hunt", "said", "We are aware"), ("indirect", "Police", "said", "a man, 45, had been held")]),
    ("Asked if he would go, Hunt said: “Not today.” Cole laughed.",
     [("indirect", "-", "Asked", "if he would go"), ("direct", "Hunt", "said", "Not today")]),
    ("One user wrote, “Younger? She is 29!” Another commented, “It never changes.” A third added, “Good.”",
     [("direct", "One user", "wrote", "Younger? She is 29!"),
      ("direct", "Another", "commented", "It never changes"), ("direct", "A third", "added", "Good")]),
    ("As one old fisherman put it: “The river always wins in the end.”",
     [("direct", "one old fisherman", "put it", "The river always wins in the end")]),
    ("“The talks have failed,” Tagus Radio quoted Melo as saying on Friday.",
     [("direct", "Melo", "saying", "The talks have failed")]),
    ("“One day at a time,” was all he would say.",
     [("direct", "he", "would say", "One day at a time")]),
]
INDIRECT = [
    ("Tautari told Wednesday's hearing it was a tax.", [("indirect", "Tautari", "told", "it was a tax")]),
    ("Mayor Rao said the city was mulling a helpline and urged people to wait.",
     [("indirect", "Mayor Rao", "said", "the city was mulling a helpline"),
      ("indirect", "Mayor Rao", "urged people", "to wait")]),
    ("Carvalho said he was in a meeting and could not speak.",
     [("indirect", "Carvalho", "said", "he was in a meeting and could not speak")]),
    ("The minister told a briefing that the dam was safe.",
     [("indirect", "The minister", "told", "the dam was safe")]),
    ("Council documents, released on Friday, show that two machines were priced.",
     [("indirect", "Council documents", "show", "two machines were priced")]),
    ("Workers have threatened to walk out over pay, in a move that could stop the trains.",
     [("indirect", "Workers", "have threatened", "to walk out over pay")]),
    *((f"Carvalho said {told}.", [("indirect", "Carvalho", "said", told)])
      for told in ("more would follow", "more needed to be done", "most had gone", "enough was enough")),
    *((f"Carvalho {feels} the plan will work.", [("indirect", "Carvalho", feels, "the plan will work")])
      for feels in ("is confident", "was adamant", "is worried", "is sure")),
    ("Beekeeper Dolores Huff, who trucks hives each January, wonders whether the road is open.",
     [("indirect", "Beekeeper Dolores Huff", "wonders", "whether the road is open")]),
    ("The chairman called a press conference to announce that the club was for sale.",
     [("indirect", "The chairman", "called a press conference to announce", "the club was for sale")]),
    ("Her assistant, Juris, put his head into the hull to say that the lorry had come.",
     [("indirect", "Her assistant, Juris", "put his head into the hull to say", "the lorry had come")]),
    ("Responding to a question, the minister maintained that the dam was safe.",
     [("indirect", "the minister", "maintained", "the dam was safe")]),
    *((f"Police said {amount} people had died.", [("indirect", "Police", "said", f"{amount} people had died")])
      for amount in ("at least 40", "up to 40", "more than 40", "about 40", "nearly 40", "only 40")),
    ("According to a witness, who asked not to be named, the men wore masks.",
     [("indirect", "a witness, who asked not to be named", "According to", "the men wore masks")]),
    ("Both said more work was needed.", [("indirect", "Both", "said", "more work was needed")]),
    ("Some fear it will not hold.", [("indirect", "Some", "fear", "it will not hold")]),
    ("A statement made available to newsmen said the dam was unsafe.",
     [("indirect", "A statement", "said", "the dam was unsafe")]),
    ("A driver accused of killing a cyclist while fleeing police in a stolen van bragged that he was safe.",
     [("indirect", "A driver", "bragged", "he was safe")]),
    ("He was seen fleeing the town when police in Dour said the road was closed.",
     [("indirect", "police in Dour", "said", "the road was closed")]),
    ("Ann Lim, from the party, also lodged a police report claiming that the dam was unsafe.",
     [("indirect", "Ann Lim", "claiming", "the dam was unsafe")]),
    ("Ann Lim, from the party, given a medal by the club, said the dam was unsafe.",
     [("indirect", "Ann Lim, from the party", "said", "the dam was unsafe")]),
    ("A close pal of Bell’s told how it rained.", [("indirect", "A close pal of Bell", "told", "how it rained")]),
    ("Allies of the star's claimed that it rained.", [("indirect", "Allies of the star", "claimed", "it rained")]),
    ("Bell’s told reporters that it rained.", [("indirect", "Bell", "told", "it rained")]),
    ("Driver was drunk, court told", [("indirect", "-", "told", "Driver was drunk")]),
    ("A petition addressed to the mayor and made public on Monday says the dam is unsafe.",
     [("indirect", "A petition", "says", "the dam is unsafe")]),
    ("The union signed on Monday and reporters said the dam was unsafe.",
     [("indirect", "reporters", "said", "the dam was unsafe")]),
    ("Dr. Lund, whose study is new, cautions against reading too much into it.",
     [("indirect", "Dr. Lund", "cautions against", "reading too much into it")]),
    ("The bridge, engineers warn, could fall.",
     [("indirect", "engineers", "warn", "The bridge", "could fall")]),
    ("Carvalho made it clear that she would stay.",
     [("indirect", "Carvalho", "made it clear", "she would stay")]),
    ("Carvalho was quick to point out that it was legal.",
     [("indirect", "Carvalho", "was quick to point out", "it was legal")]),
    ("Carvalho went as far as to call the plan a betrayal.",
     [("indirect", "Carvalho", "went as far as to call", "the plan a betrayal")]),
    ("The ministry neither confirmed nor denied the report.",
     [("indirect", "The ministry", "neither confirmed nor denied", "the report")]),
    ("Norland accused Russia of hacking the bank, which Moscow denied.",
     [("indirect", "Norland", "accused", "Russia of hacking the bank"),
      ("indirect", "Moscow", "denied", "which")]),
    ("A guide, Rui Costa, said most of the boats were full.",
     [("indirect", "A guide, Rui Costa", "said", "most of the boats were full")]),
    ("She told the court that when the gate was shut, nobody had the key.",
     [("indirect", "She", "told", "when the gate was shut, nobody had the key")]),
    ("The data suggest that the dam has sunk, write Lund and her colleagues.",
     [("indirect", "Lund and her colleagues", "write", "The data suggest that the dam has sunk"),
      ("indirect", "The data", "suggest", "the dam has sunk")]),
    ("The mayor has warned traders that the quay will close, local media reported.",
     [("indirect", "local media", "reported", "The mayor has warned traders that the quay will close"),
      ("indirect", "The mayor", "has warned", "the quay will close")]),
    ("The authors point out that the dam is old.",
     [("indirect", "The authors", "point out", "the dam is old")]),
    ("Residents worried aloud that the dam would not hold.",
     [("indirect", "Residents", "worried", "the dam would not hold")]),
    ("Carvalho urged people in the villages along the river to leave at once.",
     [("indirect", "Carvalho", "urged", "to leave at once")]),
    ("Carvalho told BBC Norland engineers had found a crack.",
     [("indirect", "Carvalho", "told", "engineers had found a crack")]),
    ("Lund Peace, by contrast, accuses the government of neglect: its chief Rui Costa argues that the dam is old.",
     [("indirect", "Lund Peace", "accuses", "the government of neglect"),
      ("indirect", "its chief Rui Costa", "argues", "the dam is old")]),
    ("He rejected as baseless a report that the dam had a crack.",
     [("indirect", "He", "rejected", "as baseless a report that the dam had a crack")]),
    ("Carvalho warned it would not hold.",
     [("indirect", "Carvalho", "warned", "it would not hold")]),
    ("Carvalho's claim that the dam was safe has been disproved.",
     [("indirect", "Carvalho", "claim", "the dam was safe")]),
    ("Prosecutors allege that she took bribes.", [("indirect", "Prosecutors", "allege", "she took bribes")]),
    ("Hale told the BBC nothing had changed.", [("indirect", "Hale", "told", "nothing had changed")]),
    ("Prosecutors allege Hale took bribes.", [("indirect", "Prosecutors", "allege", "Hale took bribes")]),
    ("Weber posted on X that talks had failed.", [("indirect", "Weber", "posted", "talks had failed")]),
    ("The letter, signed by 40 MPs, calls on the chancellor to scrap the tax.",
     [("indirect", "The letter", "calls on", "the chancellor to scrap the tax")]),
    ("The minister used her speech to warn that the country was at a crossroads.",
     [("indirect", "The minister", "used her speech to warn", "the country was at a crossroads")]),
    ("Local media put the death toll at 40.", [("indirect", "Local media", "put", "the death toll at 40")]),
    ("A panel accused the army of war crimes, a charge it denies.",
     [("indirect", "A panel", "accused", "the army of war crimes"), ("indirect", "it", "denies", "a charge")]),
    ("Per police, the man fled on foot.", [("indirect", "police", "Per", "the man fled on foot")]),
    ("The man was paid 30 rand per day, per the contract.",
     [("indirect", "the contract", "per", "The man was paid 30 rand per day")]),
    ("As per the complaint, the victim was attacked near her home.",
     [("indirect", "the complaint", "As per", "the victim was attacked near her home")]),
    ("Melo rejected that as cheap talk.", [("indirect", "Melo", "rejected", "that as cheap talk")]),
    ("The cost of the bridge, according to the ministry, will double by June.",
     [("indirect", "the ministry", "according to", "The cost of the bridge", "will double by June")]),
    ("Since May, according to the fund, prices have doubled.",
     [("indirect", "the fund", "according to", "Since May", "prices have doubled")]),
    ("According to press reports, Melo, the minister, will resign.",
     [("indirect", "press reports", "According to", "Melo, the minister, will resign")]),
    ("The African Union urged restraint.", [("indirect", "The African Union", "urged", "restraint")]),
    ("The court heard that Melo had lied.", [("indirect", "-", "heard", "Melo had lied")]),
    ("Justice Olive Reis held that the tax was void.",
     [("indirect", "Justice Olive Reis", "held", "the tax was void")]),
    ("Hamas has yet to comment on the report.",
     [("indirect", "Hamas", "has yet to comment on", "the report")]),
    ("Underlining that the road was vital, Melo said she would go.",
     [("indirect", "Melo", "Underlining", "the road was vital"), ("indirect", "Melo", "said", "she would go")]),
    ("The ministry said Melo had resigned, but gave no details.",
     [("indirect", "The ministry", "said", "Melo had resigned"), ("indirect", "The ministry", "gave no", "details")]),
    ("Melo told a rally in Salem, Ohio on Monday that the dam was old.",
     [("indirect", "Melo", "told", "the dam was old")]),
    ("Melo has warned they could leave.", [("indirect", "Melo", "has warned", "they could leave")]),
    ("An official in the governor's office, speaking on condition of anonymity, said it was over.",
     [("indirect", "An official in the governor's office", "said", "it was over")]),
    ("Melo said on ABC News' “This Week,” that she would resign.",
     [("indirect", "Melo", "said", "she would resign")]),
    ("Melo admitted, however, that the dam was old.",
     [("indirect", "Melo", "admitted", "the dam was old")]),
    ("Melo said, among other things, that the dam was old.",
     [("indirect", "Melo", "said", "the dam was old")]),
    ("The agency did not immediately respond to an e-mail seeking comment.",
     [("indirect", "The agency", "did not immediately respond to", "an e-mail seeking comment")]),
    ("Tagus Energy did not return calls seeking comment.",
     [("indirect", "Tagus Energy", "did not return", "calls seeking comment")]),
    ("Bell would not comment on the costs, which rose last year.",
     [("indirect", "Bell", "would not comment on", "the costs, which rose last year")]),
    ("Bell disputes that; the letter is dated May 3.", [("indirect", "Bell", "disputes", "that")]),
    ("It is safe, according to the Fiscal Office, which projects that the price could rise.",
     [("indirect", "the Fiscal Office", "according to", "It is safe"),
      ("indirect", "which", "projects", "the price could rise")]),
    ("Residents of Ga-Motupa still rely on tankers, said community leader Mokgadi Selepe.",
     [("indirect", "community leader Mokgadi Selepe", "said", "Residents of Ga-Motupa still rely on tankers")]),
    ("Bell told a radio show last week that she would do it again.",
     [("indirect", "Bell", "told", "she would do it again")]),
    ("Officers warned as long ago as March that it would fail.",
     [("indirect", "Officers", "warned", "it would fail")]),
    ("A second measure would add $7 billion for schools.", []),
    ("The rise was welcomed by Ana Reis, who directs the Reis Institute.",
     [("indirect", "Ana Reis, who directs the Reis Institute", "was welcomed", "The rise")]),
    ("Disclosure: Plains University has been a supporter of the Monitor.", []),
    ("The minister would not be drawn on whether she would resign.",
     [("indirect", "The minister", "would not be drawn on", "whether she would resign")]),
    ("The referee confirmed that a complaint had been received but declined to discuss it.",
     [("indirect", "The referee", "confirmed", "a complaint had been received"),
      ("indirect", "The referee", "declined", "to discuss it")]),
    ("Tagus Energy expects the deal to close in May.",
     [("indirect", "Tagus Energy", "expects", "the deal to close in May")]),
    ("The company rejected that account.",
     [("indirect", "The company", "rejected", "that account")]),
    ("According to a report that the auditor-general wrote in May, the dredger has cost three billion shillings.",
     [("indirect", "a report that the auditor-general wrote in May", "According to",
       "the dredger has cost three billion shillings")]),
    ("A spokesman for the group that runs the port said the cranes were safe.",
     [("indirect", "A spokesman for the group", "said", "the cranes were safe")]),
    ("Survivors of the fire that killed 41 people on the ferry told an inquiry that the deck was locked.",
     [("indirect", "Survivors of the fire", "told", "the deck was locked")]),
    ("Falk said that the board had considered, and rejected, a sale of the mill.",
     [("indirect", "Falk", "said", "the board had considered, and rejected, a sale of the mill")]),
    ("On Thursday his deputy, Karin Holt, said the line was safe.",
     [("indirect", "his deputy, Karin Holt", "said", "the line was safe")]),
    ("Last week the auditor, Tom Renn, warned that costs would rise.",
     [("indirect", "the auditor, Tom Renn", "warned", "costs would rise")]),
    ("According to Smith & Hale, the line may lose money.",
     [("indirect", "Smith & Hale", "According to", "the line may lose money")]),
    ("Officials in the city that hosted the games said the stadium was closed.",
     [("indirect", "Officials in the city", "said", "the stadium was closed")]),
    ("According to figures seen by the Tagus Post, the strike is costing a million a day.",
     [("indirect", "figures seen by the Tagus Post", "According to", "the strike is costing a million a day")]),
    ("The spokesman on Monday also denied the reports.",
     [("indirect", "The spokesman", "denied", "the reports")]),
    ("Minister Ana Melo, speaking on Tagus Radio's “This Week,” said the request gives her the right.",
     [("indirect", "Minister Ana Melo", "said", "the request gives her the right")]),
    ("Tagus Radio quoted Ines Melo as saying the talks had failed.",
     [("indirect", "Ines Melo", "saying", "the talks had failed")]),
    ("Melo was quoted by Tagus Radio on Friday as saying that the talks had failed.",
     [("indirect", "Melo", "saying", "the talks had failed")]),
    ("The lawyer put it to him that the memos were never sent.",
     [("indirect", "The lawyer", "put it", "the memos were never sent")]),
    ("Carvalho said on the club's podcast, Half Time, last week that he would stay.",
     [("indirect", "Carvalho", "said", "he would stay")]),
    ("The vote will be held again, the tribunal announced late on Sunday.",
     [("indirect", "the tribunal", "announced", "The vote will be held again")]),
    ("Three people were killed when the dam broke, officials said on Tuesday (Sept 23).",
     [("indirect", "officials", "said", "Three people were killed when the dam broke")]),
    ("The striker, 24, has agreed terms with a club in Porto, reported Tagus Radio on Sunday.",
     [("indirect", "Tagus Radio", "reported", "The striker, 24, has agreed terms with a club in Porto")]),
    ("The depot is unsafe, says warden.",
     [("indirect", "warden", "says", "The depot is unsafe")]),
    ("The depot is unsafe, says senior city official.",
     [("indirect", "senior city official", "says", "The depot is unsafe")]),
    ("The union warns of a fall in the catch.",
     [("indirect", "The union", "warns of", "a fall in the catch")]),
    ("Melo has repeatedly and publicly said that she would resign.",
     [("indirect", "Melo", "has repeatedly and publicly said", "she would resign")]),
    ("The ministry has, in the past, said that it would not pay.",
     [("indirect", "The ministry", "has, in the past, said", "it would not pay")]),
    ("Melo regretted that the minister had not replied.",
     [("indirect", "Melo", "regretted", "the minister had not replied")]),
    ("She told the Tagus Post ministers were wrong.",
     [("indirect", "She", "told", "ministers were wrong")]),
    ("The book is out in spring; according to the publisher, it contains no pictures.",
     [("indirect", "the publisher", "according to", "it contains no pictures")]),
    ("Minister Amadou Keita told a news conference in the capital the decision was final.",
     [("indirect", "Minister Amadou Keita", "told", "the decision was final")]),
    ("Ines Carvalho said the dam would hold.",
     [("indirect", "Ines Carvalho", "said", "the dam would hold")]),
    ("Ines Carvalho said that the dam would hold.",
     [("indirect", "Ines Carvalho", "said", "the dam would hold")]),
    ("The dam would hold, Ines Carvalho said.",
     [("indirect", "Ines Carvalho", "said", "The dam would hold")]),
    ("The dam would hold, said Ines Carvalho.",
     [("indirect", "Ines Carvalho", "said", "The dam would hold")]),
    ("The dam, she said, would hold.",
     [("indirect", "she", "said", "The dam", "would hold")]),
    ("Carvalho told Reuters on Thursday that the dam would hold.",
     [("indirect", "Carvalho", "told", "the dam would hold")]),
    ("Carvalho said late on Friday in a televised address that the dam would hold.",
     [("indirect", "Carvalho", "said", "the dam would hold")]),
    ("Asked about the delay, Keita said that he had no comment.",
     [("indirect", "-", "Asked", "the delay"), ("indirect", "Keita", "said", "he had no comment")]),
    ("Nuno Reis, 54, said the catch had halved.",
     [("indirect", "Nuno Reis, 54", "said", "the catch had halved")]),
    ("Police say the man fled in a white van.",
     [("indirect", "Police", "say", "the man fled in a white van")]),
    ("The court ruled that the contract was void.",
     [("indirect", "The court", "ruled", "the contract was void")]),
    ("The ministry denied that any waste had been buried.",
     [("indirect", "The ministry", "denied", "any waste had been buried")]),
    ("Prime Minister Tomás Rivas vowed to rebuild the bridge.",
     [("indirect", "Prime Minister Tomás Rivas", "vowed", "to rebuild the bridge")]),
    ("Officials believe the fire began in the kitchen.",
     [("indirect", "Officials", "believe", "the fire began in the kitchen")]),
    ("Lee was quoted as saying that the plant was safe.",
     [("indirect", "Lee", "saying", "the plant was safe")]),
    ("Chen said nobody came.", [("indirect", "Chen", "said", "nobody came")]),
    ("Carvalho has said since 2019 that the dam would hold.",
     [("indirect", "Carvalho", "has said", "the dam would hold")]),
    ("The minister, who said on Monday that taxes would not rise, has resigned.",
     [("indirect", "who", "said", "taxes would not rise")]),
    ("The company cut 300 jobs, it said on Tuesday.",
     [("indirect", "it", "said", "The company cut 300 jobs")]),
    ("The rule may help the agency, which is suing Lund and Corvane, said Ann Bell, a lawyer at Hollin.",
     [("indirect", "Ann Bell, a lawyer at Hollin", "said",
       "The rule may help the agency, which is suing Lund and Corvane")]),
    ("Five people died on Monday, medics said, while the army said it had hit a depot.",
     [("indirect", "medics", "said", "Five people died on Monday"),
      ("indirect", "the army", "said", "it had hit a depot")]),
    ("It has faults — failings it said are outweighed by the gains — and is late.",
     [("indirect", "it", "said", "are outweighed by the gains")]),
    ("The project, which Meridell says would bring 275 jobs, is late.",
     [("indirect", "Meridell", "says", "would bring 275 jobs")]),
    ("Keita said most marine plastic came from nets.",
     [("indirect", "Keita", "said", "most marine plastic came from nets")]),
    ("Bell argued that it was late and urged it to lower the rate by June.",
     [("indirect", "Bell", "argued", "it was late"), ("indirect", "Bell", "urged it", "to lower the rate by June")]),
    ("The colonel told his men never to speak of it.",
     [("indirect", "The colonel", "told his men", "never to speak of it")]),
    ("The union is yet to comment.", [("indirect", "The union", "is yet to", "comment")]),
    ("Noting that it was late, Wei Jianguo, a former minister, told Xinhua that it would rain.",
     [("indirect", "Wei Jianguo, a former minister", "Noting", "it was late"),
      ("indirect", "Wei Jianguo, a former minister", "told", "it would rain")]),
    ("The board said it was “seized with the matter” and appealed to doctors to return to work.",
     [("mixed", "The board", "said", "it was “seized with the matter"),
      ("indirect", "The board", "appealed to", "doctors to return to work")]),
    ("The architect liked to say that he had no regrets.",
     [("indirect", "The architect", "liked to say", "he had no regrets")]),
    ("Documents released during the case showed that staff were afraid.",
     [("indirect", "Documents", "showed", "staff were afraid")]),
    ("Ann Bell confirmed the strike in an interview yesterday.", [("indirect", "Ann Bell", "confirmed", "the strike")]),
    ("The ministry made the remarks in response to a media query concerning the list.", []),
    ("The judge denied bail.", []),
    ("Bell, who denied murder, claimed it was an accident.",
     [("indirect", "who", "denied", "murder"), ("indirect", "Bell", "claimed", "it was an accident")]),
    ("Ridgeway, which owns 6.2% of the firm, declined to comment.",
     [("indirect", "Ridgeway", "declined", "to comment")]),
    ("Keyes, who won the title in January, rued her slow start.",
     [("indirect", "Keyes", "rued", "her slow start")]),
    ("The government has defended rules that lawmakers approved.",
     [("indirect", "The government", "has defended", "rules that lawmakers approved")]),
    ("The verdict is expected to be given on Friday.", []),
    ("María, who asked that her last name not be used, said food was scarce.",
     [("indirect", "María", "said", "food was scarce")]),
    ("Her brother read a statement to the inquest.", []),
    ("The firm is appealing the ruling.", []),
    ("The mill was paid for and backed by a $12 million grant from the commission.", []),
    ("The film is slated for release on April 11.", []),
    ("Ms Webb apologised to the family.", [("indirect", "Ms Webb", "apologised to", "the family")]),
    ("Mr Gorman put to him that the plan was bad.", [("indirect", "Mr Gorman", "put", "the plan was bad")]),
    ("Keita called in a speech in Berlin on Tuesday for a new treaty.",
     [("indirect", "Keita", "called", "a new treaty")]),
    ("On Monday, Keita called for calm.", [("indirect", "Keita", "called for", "calm")]),
    ("However, Keita cautioned against a higher subsidy.",
     [("indirect", "Keita", "cautioned against", "a higher subsidy")]),
    ("Keita pleaded not guilty in 2021 and was out on bail.",
     [("indirect", "Keita", "pleaded", "not guilty")]),
    ("Keita pleaded not guilty to three counts of theft, forgery and fraud.",
     [("indirect", "Keita", "pleaded", "not guilty to three counts of theft, forgery and fraud")]),
    ("Developing countries want at least $400 billion a year.",
     [("indirect", "Developing countries", "want", "at least $400 billion a year")]),
    ("Keita suspects that burglars, too, find it hard to work in the dark.",
     [("indirect", "Keita", "suspects", "burglars, too, find it hard to work in the dark")]),
    ("In a survey, 58% of respondents thought that crime had increased.",
     [("indirect", "58% of respondents", "thought", "crime had increased")]),
    ("Keita brushed aside questions about whether he would step down in May.",
     [("indirect", "Keita", "brushed aside", "questions about whether he would step down in May")]),
    ("Keita gave evidence on Wednesday that the account had been emptied.",
     [("indirect", "Keita", "evidence", "the account had been emptied")]),
    ("Her claims last week that it was over were false.", [("indirect", "Her", "claims", "it was over")]),
    ("Forecasters warn of more.", [("indirect", "Forecasters", "warn of", "more")]),
    ("The letter also calls on Brussels to publish the study.",
     [("indirect", "The letter", "calls on", "Brussels to publish the study")]),
    ("Lumenate plans to shut its division by May and will lay off 60 people.",
     [("indirect", "Lumenate", "plans", "to shut its division by May")]),
    ("The president was very clear that the dam would hold.",
     [("indirect", "The president", "was very clear", "the dam would hold")]),
    ("Keita told farmers' leaders plans were dead.", [("indirect", "Keita", "told", "plans were dead")]),
    ("Keita told Wednesday's hearing his family had fished there for 200 years.",
     [("indirect", "Keita", "told", "his family had fished there for 200 years")]),
    ("Keita told the Sunday Express yesterday that cane was dead.",
     [("indirect", "Keita", "told", "cane was dead")]),
    ("A gran who saw off a robber with a frying pan has told how she was afraid.",
     [("indirect", "A gran", "has told", "how she was afraid")]),
    ("One Abidjan-based trader, who asked not to be named, put it at 1.6 million tonnes.",
     [("indirect", "One Abidjan-based trader", "put", "it at 1.6 million tonnes")]),
    ("Lena Abbott, retail analyst at Hollin, cut her target and said that profits would fall.",
     [("indirect", "Lena Abbott, retail analyst at Hollin", "said", "profits would fall")]),
    ("A spokesman, Brent Lyle, warned residents not to touch lines and said the power was off.",
     [("indirect", "A spokesman, Brent Lyle", "warned residents", "not to touch lines"),
      ("indirect", "A spokesman, Brent Lyle", "said", "the power was off")]),
    ("President Manuel Escudero, who was on a visit to Australia, expressed condolences and said he would fly home.",
     [("indirect", "President Manuel Escudero", "expressed", "condolences"),
      ("indirect", "President Manuel Escudero", "said", "he would fly home")]),
    ("The index fell to 50.9 in September, a survey published on Tuesday showed.",
     [("indirect", "a survey", "showed", "The index fell to 50.9 in September")]),
    ("The index fell to 50.9 in September, figures released by the police on Friday showed.",
     [("indirect", "figures released by the police", "showed", "The index fell to 50.9 in September")]),
    ("A nursing home left residents with no heating, a report by the health watchdog found.",
     [("indirect", "a report by the health watchdog", "found", "A nursing home left residents with no heating")]),
    ("Essex had 1,900 thefts last year, figures obtained by the charity reveal.",
     [("indirect", "figures obtained by the charity", "reveal", "Essex had 1,900 thefts last year")]),
    ("But figures from the regulator show Skyway took 47 days on average.",
     [("indirect", "figures from the regulator", "show", "Skyway took 47 days on average")]),
    ("Snowpack stood at 58 per cent of normal in May, provincial data show.",
     [("indirect", "provincial data", "show", "Snowpack stood at 58 per cent of normal in May")]),
    ("Northgate plans to begin shipping gas late next year.",
     [("indirect", "Northgate", "plans", "to begin shipping gas late next year")]),
    ("Brantley, based in Wilmington, Delaware, said in a statement that it was pleased.",
     [("indirect", "Brantley", "said", "it was pleased")]),
    ("A tornado ripped through a town on Sunday, police said.",
     [("indirect", "police", "said", "A tornado ripped through a town on Sunday")]),
    ("The suspect, John Doe, arrested Monday, denied the charge.",
     [("indirect", "The suspect, John Doe", "denied", "the charge")]),
    ("Officer A says he fired in self-defence.", [("indirect", "Officer A", "says", "he fired in self-defence")]),
    ("Two friends of his say he was at home.", [("indirect", "Two friends", "say", "he was at home")]),
    ("The voters the paper interviewed on Monday said they were angry.",
     [("indirect", "The voters", "said", "they were angry")]),
    ("The cooperative plans to take legal action against the growers.",
     [("indirect", "The cooperative", "plans", "to take legal action against the growers")]),
]

MIXED = [
    ("Managing director Ole Timm spoke of “homemade problems” at the yard.",
     [("mixed", "Managing director Ole Timm", "spoke of", "homemade problems” at the yard")]),
    ("Bell described this as “too little and two years too late”.",
     [("mixed", "Bell", "described", "this as “too little and two years too late")]),
    ("Her father, Carvalho recalled, “never learned to swim”.",
     [("mixed", "Carvalho", "recalled", "Her father", "never learned to swim")]),
    ("Whether it works is, Costa notes, “a question for later”.",
     [("mixed", "Costa", "notes", "Whether it works is", "a question for later")]),
    ("What matters, Hale says, “is the vote”.", [("mixed", "Hale", "says", "What matters", "is the vote")]),
    ("Such talk, argued Dent, “helps nobody”.", [("mixed", "Dent", "argued", "Such talk", "helps nobody")]),
    ("It was, said one delegate, “the worst summit in memory”.",
     [("mixed", "one delegate", "said", "It was", "the worst summit in memory")]),
    ("The plan was branded “mad” by Labour MP Tim Hale.",
     [("direct", "Labour MP Tim Hale", "was branded", "mad")]),
    ("The plan was described as “mad” and “cruel” by Hale.",
     [("direct", "Hale", "was described", "mad", "cruel")]),
    ("The plan was praised by Hale as “bold”.", [("direct", "Hale", "was praised", "bold")]),
    ("The council cut the bus, a decision that residents called “cruel”.",
     [("direct", "residents", "called", "cruel")]),
    ("Hale was branded a “liar” by the mayor.", [("mixed", "the mayor", "was branded", "a “liar")]),
    ("The town, known as “the pearl” by locals, is small.", [("direct", "locals", "known", "the pearl")]),
    ("The council cut the bus, a step Costa called “cruel”.", [("direct", "Costa", "called", "cruel")]),
    ("He has been hailed as “a hero” by neighbours.", [("direct", "neighbours", "has been hailed", "a hero")]),
    ("The envoy was called in over what Ankara called “offensive” remarks.",
     [("mixed", "Ankara", "called", "offensive” remarks")]),
    ("In his view, the real problem is “a lack of hunger”.",
     [("mixed", "his", "view", "the real problem is “a lack of hunger")]),
    ("Melo told the BBC's Today programme the offer was “an insult”.",
     [("mixed", "Melo", "told", "the offer was “an insult")]),
    ("Ines Carvalho said the dam was “as strong as ever” and would hold.",
     [("mixed", "Ines Carvalho", "said", "the dam was “as strong as ever” and would hold")]),
    ("The deal was “dead in the water”, said the envoy.",
     [("mixed", "the envoy", "said", "The deal was “dead in the water")]),
    ("The envoy warned that a text with gaps “is not a text anybody can sign.”",
     [("mixed", "The envoy", "warned", "a text with gaps “is not a text anybody can sign")]),
]

ACCORDING = [
    ("According to the ministry, 14 villages were flooded.",
     [("indirect", "the ministry", "According to", "14 villages were flooded")]),
    ("According to Reuters, three men were held.",
     [("indirect", "Reuters", "According to", "three men were held")]),
    ("According to Bell, 45, the dog was playing.",
     [("indirect", "Bell, 45", "According to", "the dog was playing")]),
    ("According to Bell, 45, who lives nearby, the dog was loud.",
     [("indirect", "Bell, 45, who lives nearby", "According to", "the dog was loud")]),
    ("According to Bell, 45, and his wife Carol, the dog was playing.",
     [("indirect", "Bell, 45, and his wife Carol", "According to", "the dog was playing")]),
    ("According to a source close to the production, the film is late.",
     [("indirect", "a source close to the production", "According to", "the film is late")]),
    ("Fourteen villages were flooded, according to the ministry.",
     [("indirect", "the ministry", "according to", "Fourteen villages were flooded")]),
    ("The dam will hold until spring, according to Ines Carvalho.",
     [("indirect", "Ines Carvalho", "according to", "The dam will hold until spring")]),
    ("According to Ines Carvalho, the dam will hold until spring.",
     [("indirect", "Ines Carvalho", "According to", "the dam will hold until spring")]),
]

SECOND = [
    ("The union says three men were hurt, which the company denies.",
     [("indirect", "The union", "says", "three men were hurt"), ("indirect", "the company", "denies", "which")]),
    ("Rivals say the club cheated, claims it denies.",
     [("indirect", "Rivals", "say", "the club cheated"), ("indirect", "it", "denies", "claims")]),
    ("The firm says it acted quickly — an assertion residents reject.",
     [("indirect", "The firm", "says", "it acted quickly"),
      ("indirect", "residents", "reject", "an assertion")]),
    ("The union says three men were hurt, an allegation denied by the company.",
     [("indirect", "The union", "says", "three men were hurt"),
      ("indirect", "the company", "denied", "an allegation")]),
    ("Ann Lee described the job as hard, but insists that she will stay.",
     [("indirect", "Ann Lee", "described", "the job as hard"),
      ("indirect", "Ann Lee", "insists", "she will stay")]),
    ("The mayor said the plan mattered, but demands that went too far had killed it.",
     [("indirect", "The mayor", "said",
       "the plan mattered, but demands that went too far had killed it")]),
    ("Facebook has added a label to the post saying it contains false information.",
     [("indirect", "Facebook", "saying", "it contains false information")]),
    ("The group documented 61 cases of torture.",
     [("indirect", "The group", "documented", "61 cases of torture")]),
    ("Bell says that five people have been hurt and accuses some tourists of “showing off”.",
     [("indirect", "Bell", "says", "five people have been hurt"),
      ("mixed", "Bell", "accuses", "some tourists of “showing off")]),
    ("That does not satisfy Bell, who believes the boats are to blame and wants a closed zone.",
     [("indirect", "who", "believes", "the boats are to blame"),
      ("indirect", "who", "wants", "a closed zone")]),
    ("The journal would not comment on the review, which it says is confidential.",
     [("indirect", "The journal", "would not comment on", "the review"),
      ("indirect", "it", "says", "is confidential")]),
    ("Carvalho said the dam was safe, but on Sunday she told the BBC that it was not.",
     [("indirect", "Carvalho", "said", "the dam was safe"), ("indirect", "she", "told", "it was not")]),
    ("The council warned that the dam could break; on Monday, it said it would hold.",
     [("indirect", "The council", "warned", "the dam could break"), ("indirect", "it", "said", "it would hold")]),
    ("The army claimed it had hit a depot, without providing evidence.",
     [("indirect", "The army", "claimed", "it had hit a depot"),
      ("indirect", "The army", "without providing", "evidence")]),
    ("The BBC said that two ministers had resigned, citing a cabinet source.",
     [("indirect", "The BBC", "said", "two ministers had resigned")]),
    ("Two ministers had resigned, the BBC reported, citing a cabinet source.",
     [("indirect", "the BBC", "reported", "Two ministers had resigned")]),
    ("Bell said the sea was “wild” and pleaded with swimmers to stay away.",
     [("mixed", "Bell", "said", "the sea was “wild"),
      ("indirect", "Bell", "pleaded with", "swimmers to stay away")]),
    ("Bell confirmed receiving a complaint but would not give details.",
     [("indirect", "Bell", "confirmed", "receiving a complaint"),
      ("indirect", "Bell", "would not give", "details")]),
    ("The guard said the man had come in at nine and demanded cash from the till.",
     [("indirect", "The guard", "said", "the man had come in at nine and demanded cash from the till")]),
    ("The harbour board said the boat had lost its engine, a claim that could not be checked.",
     [("indirect", "The harbour board", "said", "the boat had lost its engine")]),
    ("The coach said the club needed a new idea, an approach that put players first.",
     [("indirect", "The coach", "said", "the club needed a new idea, an approach that put players first")]),
    ("Weber said the plan would fail, offering no evidence.",
     [("indirect", "Weber", "said", "the plan would fail"),
      ("indirect", "Weber", "offering no", "evidence")]),
    ("Ann Cole said that she was tired, while her brother, Tom, refused to speak.",
     [("indirect", "Ann Cole", "said", "she was tired"),
      ("indirect", "her brother, Tom", "refused", "to speak")]),
    ("Carvalho visited the valley, stating that the dam would hold.",
     [("indirect", "Carvalho", "stating", "the dam would hold")]),
    ("Carvalho said the dam would hold, adding that nobody had to leave.",
     [("indirect", "Carvalho", "said", "the dam would hold"),
      ("indirect", "Carvalho", "adding", "nobody had to leave")]),
    ("Carvalho rejected the report, arguing that the engineers had used old figures.",
     [("indirect", "Carvalho", "rejected", "the report"),
      ("indirect", "Carvalho", "arguing", "the engineers had used old figures")]),
    ("The talks began on Monday, with Keita saying that they would be short.",
     [("indirect", "Keita", "saying", "they would be short")]),
    ("Carvalho said the dam would hold and warned that the road was closed.",
     [("indirect", "Carvalho", "said", "the dam would hold"),
      ("indirect", "Carvalho", "warned", "the road was closed")]),
    ("Carvalho said the dam would hold but added that the road was closed.",
     [("indirect", "Carvalho", "said", "the dam would hold"),
      ("indirect", "Carvalho", "added", "the road was closed")]),
    ("The union says pay is low, but the company says it cannot pay more.",
     [("indirect", "The union", "says", "pay is low"),
      ("indirect", "the company", "says", "it cannot pay more")]),
    ("Tobias Engel denied that he had told a firm that the quay was free, adding that no contract had been signed.",
     [("indirect", "Tobias Engel", "denied", "he had told a firm that the quay was free"),
      ("indirect", "he", "had told", "the quay was free"),
      ("indirect", "Tobias Engel", "adding", "no contract had been signed")]),
    ("Carvalho said what had happened was wrong, but stopped short of promising an inquiry.",
     [("indirect", "Carvalho", "said", "what had happened was wrong"),
      ("indirect", "Carvalho", "stopped short", "of promising an inquiry")]),
    ("Carvalho told parliament that a plan would be published, though she would not be drawn on its cost.",
     [("indirect", "Carvalho", "told", "a plan would be published"),
      ("indirect", "she", "would not be drawn on", "its cost")]),
    ("Carvalho told senators that the flood had cost farmers 3 million, an estimate Keita described as “low”.",
     [("indirect", "Carvalho", "told", "the flood had cost farmers 3 million"),
      ("direct", "Keita", "described as", "low")]),
    ("The FAO calls on partners to act before the herds move.",
     [("indirect", "The FAO", "calls on", "partners to act before the herds move")]),
    ("Central Bank data show that 85 lenders had been licensed by December.",
     [("indirect", "Central Bank data", "show", "85 lenders had been licensed by December")]),
    ("Algeria, which left the talks, expressed its “deep concern” and called for restraint.",
     [("mixed", "Algeria", "expressed", "its “deep concern"), ("indirect", "Algeria", "called for", "restraint")]),
    ("Water Resources Wales (WRW) regards it as a crime.",
     [("indirect", "Water Resources Wales (WRW)", "regards", "it as a crime")]),
    ("A tariff, said economist Ana Reis of the Centre for Trade, would amount to a tax. Prices, he warned, would rise.",
     [("indirect", "economist Ana Reis of the Centre for Trade", "said", "A tariff", "would amount to a tax"),
      ("indirect", "he", "warned", "Prices", "would rise")]),
    ("On March 3, Carvalho said the dam would hold; on March 5, she said it would not.",
     [("indirect", "Carvalho", "said", "the dam would hold"), ("indirect", "she", "said", "it would not")]),
    ("Critics say the law is too weak, while supporters insist that it goes too far.",
     [("indirect", "Critics", "say", "the law is too weak"),
      ("indirect", "supporters", "insist", "it goes too far")]),
]

PASSIVE = [
    ("The plan was described as mad by the mayor.",
     [("indirect", "the mayor", "was described", "The plan", "as mad")]),
    ("The mayor was called a liar by Ms Lee.",
     [("indirect", "Ms Lee", "was called", "The mayor", "a liar")]),
    ("The firm was accused of lying by regulators.",
     [("indirect", "regulators", "was accused", "lying")]),
    ("She was described as a hero by her friends.",
     [("indirect", "her friends", "was described", "as a hero")]),
    ("He was described as injured by the fall.", []),
    ("The plan was rejected by parliament.",
     [("indirect", "parliament", "was rejected", "The plan")]),
    ("The plan was praised by the engineers' union.",
     [("indirect", "the engineers' union", "was praised", "The plan")]),
    known(
        "what stands in marks is read without its subject",
        "The plant was described by inspectors as “a death trap”.",
        ("mixed", "inspectors", "was described", "The plant", "as “a death trap"),
    ),
]

SPEAKERS = [
    ("Senator Ana Melo, Democrat of Sill, who lost her boat, said the case was weak.",
     "Senator Ana Melo, Democrat of Sill"),
    ("Ana Melo, 44, of Leeds, who lost her boat, said the case was weak.", "Ana Melo, 44, of Leeds"),
    ("Reacting, a lawyer, Ana Melo, said the case was weak.", "a lawyer, Ana Melo"),
    ("A diplomat briefed on the talks, who asked not to be named, said the case was weak.",
     "A diplomat briefed on the talks"),
    ("The Policy Committee (PC) of the Bank of Tagus said the case was weak.",
     "The Policy Committee (PC) of the Bank of Tagus"),
    ("The committee formed to investigate the capsize of the ferry in the Meghna said the case was weak.",
     "The committee"),
    ("A spokesman for John Miller said the case was weak.", "A spokesman for John Miller"),
    ("Officials in Beijing said the case was weak.", "Officials in Beijing"),
    ("John Miller's lawyer said the case was weak.", "John Miller's lawyer"),
    ("Marta Silva, who met John Miller on Monday, said the case was weak.", "Marta Silva"),
    ("A neighbour, who did not want to be named, said the case was weak.", "A neighbour"),
    ("John Miller, speaking in Dakar, said the case was weak.", "John Miller"),
    ("A man who saw the crash said the case was weak.", "A man"),
    ("Rebels led by John Miller said the case was weak.", "Rebels led by John Miller"),
    ("A woman who lives nearby said the case was weak.", "A woman"),
    ("A source close to John Miller said the case was weak.", "A source close to John Miller"),
    ("The lawyer representing John Miller said the case was weak.", "The lawyer"),
    ("A man accused of threatening John Miller said the case was weak.", "A man"),
]

NOTHING = [
    "It was clear that the plan was dead.",
    "Photographs from the air show were posted online.",
    "Minutes before the show he collapsed.",
    "A new round of opposition demands for his resignation.",
    "Gunmen suspected to be kidnappers have killed a boy.",
    "A man thought to be 40 was arrested.",
    "Two men alleged to have sold drugs were held.",
    "No group has claimed responsibility.",
    "No one has claimed responsibility, and no official has said who was behind it.",
    "Nobody from the council said anything at the time.",
    "It was followed by a debate titled ‘Who Will Pay for the Last Drop?’",
    "Carvalho spoke at the daily press briefing when asked to comment on the crack.",
    "“It is the worst in ten years.” He left.",
    "The so-called “miracle dam” stands empty.",
    "The “experts” were nowhere to be seen.",
    "She starred in “The Long River” before moving to Lisbon.",
    "Her book, 'The Salt Road', was widely read.",
    "The river rose by two metres and the road to the north was closed.",
    "Not everyone agrees.",
    "Demir pointed to her left knee and came off.",
    "Weber pointed to the door.",
    "Captain Weber made a call to his wife.",
    "Everything points to a late spring.",
    "The crew put the fire out at 5am.",
    "The firm put its works at Dock Road in 1988.",
    "Demir nodded, smiled and left the room.",
    "The board was 5'10\" long and 2\" thick.",
    "The '90s were kind to the town.",
    "The ministers' plan was dropped and the boys' club closed.",
    "“The dam will hold.”",
    "Carvalho said on Friday that",
    "Carvalho, the mayor, told reporters that…",
    "Carvalho announced on Friday that the",
    "Carvalho said that he and the",
]
STANDING_IN = [
    ("Carvalho denies this.", ("indirect", "Carvalho", "denies", "this")),
    ("Carvalho said so.", ("indirect", "Carvalho", "said", "so")),
    ("Asked about it, Carvalho said no.", ("indirect", "Carvalho", "said", "no")),
    ("Carvalho did not say why.", ("indirect", "Carvalho", "did not say", "why")),
    ("Carvalho insisted that they would.", ("indirect", "Carvalho", "insisted", "they would")),
    ("“So?” Carvalho said.", ("direct", "Carvalho", "said", "So?")),
]
# fmt: on


@pytest.mark.parametrize(("paragraph", "expected"), DIRECT)
def test_direct_quotations(paragraph: str, expected: Found) -> None:
    assert found(paragraph) == expected


@pytest.mark.parametrize(("paragraph", "expected"), BRITISH)
def test_british_single_marks(paragraph: str, expected: Found) -> None:
    assert found(paragraph) == expected


@pytest.mark.parametrize(("paragraph", "expected"), BESIDE)
def test_whatever_stands_beside_speech_says_it(paragraph: str, expected: Found) -> None:
    assert found(paragraph) == expected


@pytest.mark.parametrize(("paragraph", "expected"), INDIRECT)
def test_indirect_quotations(paragraph: str, expected: Found) -> None:
    assert found(paragraph) == expected


@pytest.mark.parametrize(("paragraph", "expected"), MIXED)
def test_mixed_quotations(paragraph: str, expected: Found) -> None:
    assert found(paragraph) == expected


@pytest.mark.parametrize(("paragraph", "expected"), ACCORDING)
def test_according_to(paragraph: str, expected: Found) -> None:
    assert found(paragraph) == expected


@pytest.mark.parametrize(("paragraph", "expected"), SECOND)
def test_a_second_attribution_in_the_sentence(paragraph: str, expected: Found) -> None:
    assert found(paragraph) == expected


@pytest.mark.parametrize(("paragraph", "expected"), PASSIVE)
def test_a_passive_is_said_by_its_agent(paragraph: str, expected: Found) -> None:
    assert found(paragraph) == expected


@pytest.mark.parametrize(("paragraph", "speaker"), SPEAKERS)
def test_the_mention_of_the_speaker(paragraph: str, speaker: str) -> None:
    assert found(paragraph) == [("indirect", speaker, "said", "the case was weak")]


@pytest.mark.parametrize("paragraph", NOTHING)
def test_what_attributes_nothing(paragraph: str) -> None:
    assert found(paragraph) == []


def test_a_sentence_of_hardly_anything_but_cues_attributes_nothing() -> None:
    said = "He said the plan had failed."
    assert found(said + " " + "Ann said Bo denied " * 10) == found(said)


def test_who_speaks_once_in_a_transcript() -> None:
    turns = (
        "HOST: Is the depot safe?",
        "ANN MOSS: It is.",
        "HOST: Who knew?",
        "PIKE: The council has known for years.",
    )
    assert [claim[1:] for claim in found(*turns)] == [
        ("ANN MOSS", ":", "It is"),
        ("PIKE", ":", "The council has known for years"),
    ]


@pytest.mark.parametrize(("paragraph", "expected"), STANDING_IN)
def test_a_stance_or_an_answer_needs_no_word_of_its_own(paragraph: str, expected: tuple[str, ...]) -> None:
    assert found(paragraph) == [expected]


def test_a_place_in_capitals_that_opens_a_paragraph_says_nothing() -> None:
    assert found("The dam is old.", "KARACHI: The council met on Wednesday in the town.") == []
    turn = "MELO: We will build it again before the winter."
    assert found("The dam is old.", turn) == [
        ("direct", "MELO", ":", "We will build it again before the winter")
    ]


def test_a_place_that_opens_the_lead_says_nothing() -> None:
    lead = (
        "Bhuvanpur: Hosts crashed to a 2-3 defeat against lower-ranked visitors at the old stadium on Sunday."
    )
    assert found(lead, "The next match is on Tuesday.") == []
    assert [
        cue
        for _, _, cue, _ in found(
            "Peskov: We will answer this in our own way and in our own time, as always."
        )
    ] == [":"]


def test_headings_and_captions_attribute_nothing() -> None:
    lines = ("# “We checked it twice,” mayor says",
             "[] Ines Carvalho says the dam is safe. (Photo: Lund)")  # fmt: skip
    assert found(*lines) == []
    assert [speaker for _, speaker, *_ in found(*lines, "Carvalho said the dam would hold.")] == ["Carvalho"]


def test_a_headline_attributes_what_the_article_does_not_say_again() -> None:
    headline = "= Carvalho: “The dam will hold”"
    assert found(headline) == [("direct", "Carvalho", ":", "The dam will hold")]
    again = found(headline, "Carvalho said the dam would hold.")
    assert [(cue, said) for _, _, cue, said in again] == [("said", "the dam would hold")]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("= Harbour dam to be built by May, says minister",
         [("indirect", "minister", "says", "Harbour dam to be built by May")]),
        ("= Mayor opens new harbour dam, warns contractors", []),
        ("= ‘We were second best’: Costa on a bad day",
         [("direct", "Costa", ":", "We were second best")]),
        ("= No talks until ceasefire: Kyiv", [("indirect", "Kyiv", ":", "No talks until ceasefire")]),
        ("= Bridge to be closed until May: council",
         [("indirect", "council", ":", "Bridge to be closed until May")]),
        ("= Police: Man shot wife, then himself",
         [("indirect", "Police", ":", "Man shot wife, then himself")]),
        ("= ‘We were second best’: Costa rues slow start",
         [("direct", "Costa", ":", "We were second best")]),
        ("= ‘I lost everything’: Mum wins fight over flood", []),
        ("= ‘He was a legend’: Hero tradie dragged from rip", []),
        ("= ‘He lied to us’: Residents fight tower plan", []),
        ("= Hull v Leeds: Late winner settles it", []),
        ("= Gaza: Hunger spreads as crossings stay shut", []),
        ("= Across China: Desert county turns to sun", []),
        ("= Culture: Stolen altar panel returned to village", []),
        ("= Court and police round-up: The case of the stolen dog", []),
        ("= Storm Elin: Two dead as winds batter coast", []),
        ("= ‘The King’s Speech’: review", []),
        ("= Ana Melo: How the mayor won the port", []),
        ("= Arsenal 2-1 Chelsea: Saka wins it late", []),
        ("= Obituary: Ana Melo, who built the quay", []),
    ],
)  # fmt: skip
def test_who_says_a_headline(headline: str, expected: Found) -> None:
    assert found(headline) == expected


def test_an_entry_of_a_list_that_reads_like_a_headline_is_read_like_one() -> None:
    assert found("• No power for 41,000 homes, says SSEN") == [
        ("indirect", "SSEN", "says", "No power for 41,000 homes")
    ]
    assert found("- The mayor hopes talks will resume") == [
        ("indirect", "The mayor", "hopes", "talks will resume")
    ]
    assert found("- Fears and hopes", "- Three reasons to love Leeds", "- Prices expected to rise") == []
    assert found("- Carvalho said the dam would hold.") == [
        ("indirect", "Carvalho", "said", "the dam would hold")
    ]


def test_an_entry_of_a_list_without_its_full_stop_is_a_sentence_all_the_same() -> None:
    assert found("- The farmers fear it will flood") == [("indirect", "The farmers", "fear", "it will flood")]
    assert found("- Nurses oppose the dam") == [("indirect", "Nurses", "oppose", "the dam")]
    assert found("- Why the farmers oppose the dam", "- A call for calm") == []


@pytest.mark.parametrize(
    "blocks",
    [
        ("“We are proud of the dam.”", "– Ana Melo, chief executive, Tern Bay Ltd."),
        ("“We are proud of the dam.” — Ana Melo, chief executive",),
        ("“We are proud of the dam.”\n- Ana Melo",),
    ],
)
def test_a_quotation_may_be_signed(blocks: tuple[str, ...]) -> None:
    ((kind, speaker, _, said),) = found(*blocks)
    assert (kind, speaker[:8], said) == ("direct", "Ana Melo", "We are proud of the dam")


def test_what_follows_a_quotation_behind_a_dash_may_be_no_signature() -> None:
    assert found("“Yes” – a word he used often.") == []
    assert found("“We are proud of the dam.”", "– The dam was built in 1961.") == []


def test_the_content_holds_its_quotation_marks_and_no_leading_that() -> None:
    text, extraction = read("“It will hold,” Lund said. Lund said that “it” was dry.")
    assert [span.of(text) for claim in extraction.claims for span in claim.content] == [
        "“It will hold,”",
        "“it” was dry",
    ]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("The union opposes the plan.", "attitude"),
        ("Officials believe the fire began in the kitchen.", "attitude"),
        ("Officials said the fire began in the kitchen.", "claim"),
        ("Officials say they believe nothing.", "claim"),
        ("“We hope it rains,” said the farmer.", "claim"),
    ],
)
def test_a_view_is_an_attitude_and_a_statement_a_claim(paragraph: str, expected: str) -> None:
    assert [claim.type for claim in read(paragraph)[1].claims if claim.via is None] == [expected]


def test_the_confidence_is_a_probability() -> None:
    _, extraction = read("“It will hold,” Lund said. According to Reuters, it was dry. Officials believe it.")
    assert extraction.claims
    assert all(0 < claim.confidence <= 1 for claim in extraction.claims)


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Costa took strong exception to that.", ("indirect", "Costa", "took strong exception to", "that")),
        ("The mayor brushed aside the call.", ("indirect", "The mayor", "brushed aside", "the call")),
        ("Reis brushed the criticism aside.", ("indirect", "Reis", "brushed", "the criticism")),
        ("The minister scoffed at the offer.", ("indirect", "The minister", "scoffed at", "the offer")),
        ("Costa turned it down.", ("indirect", "Costa", "turned", "it")),
        ("Costa held the firm responsible for that.", ("indirect", "Costa", "held", "the firm responsible for that")),
        ("Melo spoke highly of the new dam.", ("indirect", "Melo", "spoke highly of", "the new dam")),
        ("Costa threw its weight behind the plan.", ("indirect", "Costa", "threw its weight behind", "the plan")),
    ],
)  # fmt: skip
def test_a_turn_of_phrase_attributes_as_a_verb_does(paragraph: str, expected: tuple[str, ...]) -> None:
    assert found(paragraph) == [expected]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Velda pegs its currency at 3.75 to the dollar.",
        "The nurse took blood to the lab.",
        "Reis brushed the dog.",
        "Costa threw the ball behind it.",
        "The delay raises questions about the dam.",
        "The collapse of Nube Bank raised questions about the dam.",
        "The party that raised questions about the dam has won.",
    ],
)
def test_the_first_words_of_an_idiom_are_none(paragraph: str) -> None:
    assert found(paragraph) == []


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("She worried the report would be late.", ("indirect", "She", "worried", "the report would be late")),
        (
            "Danny Costa raised doubts about the dam.",
            ("indirect", "Danny Costa", "raised doubts about", "the dam"),
        ),
        (
            "Danny Costa made an angry plea for an inquiry.",
            ("indirect", "Danny Costa", "made an angry plea for", "an inquiry"),
        ),
        ("Danny Costa issued an apology for it.", ("indirect", "Danny Costa", "issued an apology for", "it")),
        (
            "She was not convinced the dam would hold.",
            ("indirect", "She", "was not convinced", "the dam would hold"),
        ),
        (
            "Ana Melo, who runs the mill now, worries about it.",
            ("indirect", "Ana Melo", "worries about", "it"),
        ),
        ("Danny Costa claims he was sacked.", ("indirect", "Danny Costa", "claims", "he was sacked")),
        ("Officer A maintained he had slowed.", ("indirect", "Officer A", "maintained", "he had slowed")),
    ],
)
def test_verbs_beside_pronouns(paragraph: str, expected: tuple[str, ...]) -> None:
    assert found(paragraph) == [expected]


@pytest.mark.parametrize(
    ("paragraph", "contents"),
    [
        ("Costa demanded that 500 troops be sent, an idea he floated in May.", ["500 troops be sent"]),
        ("His followers blame the Sill Brigade, which denies any part.", ["the Sill Brigade", "any part"]),
        ("Costa refused to comment further when approached by the paper.", ["to comment further"]),
        ("The mayor apologised for the delay.", ["the delay"]),
        ("A report by Ana Rao pegs the cost at $3 million.", ["the cost at $3 million"]),
    ],
)
def test_where_content_ends_and_what_else_reports(paragraph: str, contents: list[str]) -> None:
    assert [row[3] for row in found(paragraph)] == contents


def test_a_claim_within_another_holds_both_its_quotation_marks() -> None:
    text, extraction = read("Weber claimed Prado had asked for “a bribe”.")
    assert [[span.of(text) for span in claim.content] for claim in extraction.claims] == [
        ["Prado had asked for “a bribe”"],
        ["“a bribe”"],
    ]


def test_what_stands_in_a_quotation_within_a_claim_is_nobody_elses() -> None:
    assert len(found("The union accused the firm of making “promises written on water”.")) == 1
    assert len(found("“People wrote us off at Christmas,” he said.")) == 1


# fmt: off
ENDED = [
    ("Dhow said it would buy Lund for $2 billion, a bet that diners want one company.",
     "it would buy Lund for $2 billion"),
    ("Melo said the ships had been held over fees, an allegation their owner rejects.",
     "the ships had been held over fees"),
    ("Melo urged the council to close the road, a step that would need a vote.", "to close the road"),
    ("Costa disputed that when approached on Thursday.", "that"),
    ("The minister rejected that outright.", "that"),
    ("The witness said she knew of the letter but believed that it was false.", "she knew of the letter"),
    ("Dr Okoro said no case had been recorded and urged residents to remain calm.", "no case had been recorded"),
    ("A report found the roof was unsafe and put the cost of a new one at $14.6 million.", "the roof was unsafe"),
    ("The petition, which says the road is unsafe, has 3,000 names.", "the road is unsafe"),
]
OTHERS = [
    ("Doctors warn patients may die.", [("indirect", "Doctors", "warn", "patients may die")]),
    ("Many complain that their calls go unanswered.",
     [("indirect", "Many", "complain", "their calls go unanswered")]),
    ("Unions disagree, saying it will cost thousands.",
     [("indirect", "Unions", "saying", "it will cost thousands")]),
    ("The UN human rights chief called for calm, saying it was late.",
     [("indirect", "The UN human rights chief", "called for", "calm"),
      ("indirect", "The UN human rights chief", "saying", "it was late")]),
    ("Analysts warned the move could backfire.", [("indirect", "Analysts", "warned", "the move could backfire")]),
    ("He warned the mayor the plan would fail.", [("indirect", "He", "warned", "the plan would fail")]),
    ("Two people told Meridian the company had held talks.",
     [("indirect", "Two people", "told", "the company had held talks")]),
    ("“It’s over,” a party aide texted Politico.", [("direct", "a party aide", "texted", "It’s over")]),
    ("Saying it was “time”, the mayor quit.", [("mixed", "the mayor", "Saying", "it was “time")]),
    ("The IMF cut its growth forecast to 2%.", []),
    ("In the words of the mayor, the plan is a joke.",
     [("indirect", "the mayor", "In the words of", "the plan is a joke")]),
    ("The stock is, in the words of Jane Smith, “a disgrace”.",
     [("mixed", "Jane Smith", "in the words of", "The stock is", "a disgrace")]),
    ("The stock is overvalued, in the view of Jane Smith.",
     [("indirect", "Jane Smith", "in the view of", "The stock is overvalued")]),
    ("In the words of the song, love hurts.", []),
    ("From the view of the hill, the town is small.", []),
    ("As first reported by the Herald, Lee will quit.",
     [("indirect", "the Herald", "As first reported by", "Lee will quit")]),
    ("Go to court, says Prentice.", [("indirect", "Prentice", "says", "Go to court")]),
    ("If the airline splits you up, complain at the desk, says Prentice.",
     [("indirect", "Prentice", "says", "If the airline splits you up, complain at the desk")]),
    ("Stay at home, she said.", [("indirect", "she", "said", "Stay at home")]),
    ("Brown, from Leeds, says Prentice is wrong.", [("indirect", "Brown", "says", "Prentice is wrong")]),
    ("Officials in The Hague insist that the ceiling is final.",
     [("indirect", "Officials in The Hague", "insist", "the ceiling is final")]),
    ("The remark drew shouts of “shame” from the public gallery.",
     [("direct", "the public gallery", "shouts", "shame")]),
    ("The poll puts Labour on 45 per cent.", [("indirect", "The poll", "puts", "Labour on 45 per cent")]),
    ("Its former owner, Bríd Mannion, puts the loss of trade at a third.",
     [("indirect", "Its former owner, Bríd Mannion", "puts", "the loss of trade at a third")]),
    ("He pointed to a study by the agency.", [("indirect", "He", "pointed to", "a study by the agency")]),
    ("Yields fell three basis points to 7.31%.", []),
    ("Sea levels will rise, Ana Reis said on Friday, a day after the leak of a report.",
     [("indirect", "Ana Reis", "said", "Sea levels will rise")]),
]
# fmt: on


@pytest.mark.parametrize(("paragraph", "content"), ENDED)
def test_where_what_is_said_ends(paragraph: str, content: str) -> None:
    assert found(paragraph)[0][3:] == (content,)


@pytest.mark.parametrize(("paragraph", "expected"), OTHERS)
def test_other_forms(paragraph: str, expected: Found) -> None:
    assert found(paragraph) == expected
