"""Who the mentions of an article are: full name, surname, title, role, pronoun, body and group."""

from __future__ import annotations

import pytest

from .articles import actors, read

# fmt: off
NAMES = {
    "titles with a hyphen, in letters and of a ministry in several words":
        (("President-elect Gil Costa said it was late.", "Costa said it was early.",
          "Vice-Minister of Foreign Affairs Qiu Wenbo said no boat had left.", "He said he was sorry.",
          "PM Melo said it was bad."),
         ["Gil Costa", "Gil Costa", "Qiu Wenbo", "Qiu Wenbo", "Melo"]),
    "a firm that begins with letters":
        (("SP Energy Networks said the lights would be back.",), ["SP Energy Networks"]),
    "who is a person even where another noun governs the name":
        (("The council passed a motion in support of Gov. Naoko Reis, who said the plant would open.",),
         ["Naoko Reis"]),
    "a letter for a name":
        (("Officer A maintained he had slowed down.",), ["Officer A"]),
    "first names that no short list has":
        (("Henrik Costa met Loretta Melo on Monday.", "“It is late,” she said."), ["Loretta Melo"]),
    "initials without a stop":
        (("Home Minister G Costa said no boat had left.", "Chief Minister M K Melo said he was sorry."),
         ["G Costa", "M K Melo"]),
    "offices in short":
        (("Detective Garda Shane Rooney gave evidence.", "Det Gda Rooney said it was over.",
          "National officer Dean Whitby said it was bad."),
         ["Shane Rooney", "Dean Whitby"]),
    "an association of people in -men":
        (("The Eldridge Fishermen's Association said on Tuesday that it was late.",),
         ["Eldridge Fishermen's Association"]),
    "one of several, called by his name behind his work":
        (("Relatives held photographs. One of them, a retired teacher called Abdul Karim, said it was late.",),
         ["Abdul Karim"]),
    "somebody called Sunday, an office no list has in front of a name":
        (("The coach, Sunday Akpan, said it was late. According to him: “It was too late.”",
          "Organiser Tess Fonoti said it was early. Opposition leader Kofi Gurjar said no such thing.",
          "In 2015 one manager told him that it was over."),
         ["Sunday Akpan", "Sunday Akpan", "Tess Fonoti", "Kofi Gurjar", "one manager"]),
    "a firm told by what is said of it, and the Swede":
        (("Competition chief Anna Lund fined Corvus Hale, which fixed prices.", "“We paid for it,” the Swede said.",
          "Corvus said it would appeal. It declined to say more."),
         ["Anna Lund", "Corvus Hale", "Corvus Hale"]),
    "a name with a particle":
        (("Marine Le Brun said it was late.", "Le Brun said it was early.", "“It is,” Ms. Le Brun said."),
         ["Marine Le Brun"] * 3),
    "a surname that is a common word where a sentence begins":
        (("The minister, Nadine Price, resigned on Monday.", "Price wrote to him that she was sorry.",
          "Fields were flooded, the BBC's Roger Cook said."),
         ["Nadine Price", "Roger Cook"]),
    "a firm named after a country, and whose name ends in 's":
        (("Kenya Power said it was late.", "The utility firm said it was sorry.", "McDonald's said it would close."),
         ["Kenya Power", "Kenya Power", "McDonald's"]),
    "whom something was done to":
        (("A man accused of stabbing a shopkeeper in Leeds told police he “lost it”.",), ["man"]),
    "a speaker, not the one who speaks for him":
        (("Esteban Ortiz, who spoke through his deputy, Marla Gentry, said it was late.",
          "The chair, Betty Apolot (Tagus County, UPP), said it was early."),
         ["Esteban Ortiz", "Betty Apolot"]),
    "a family name in front, a first name that is a law's":
        (("Park Jun-ho, an analyst, said it was late.", "Councillor Bill Tarrant said it was early."),
         ["Park Jun-ho", "Bill Tarrant"]),
    "a bank that opens the sentence":
        (("The firm has hired Bank Mollard.", "Bank Mollard said it was late."), ["Bank Mollard"]),
    "who says “I” in an answer":
        (("Minister Ana Melo spoke of the dam.", "Q: Is it safe?",
          "A: It leaks. I told them in May that it was old."),
         ["Ana Melo"] * 3),
    "whom the second paragraph names after a participle's clause":
        (("Norland's foreign minister warned on Tuesday that talks could fail, stressing that it was late.",
          "Speaking at a conference with his Italian counterpart Marco Bellini, Kemal Erdal said he would wait."),
         ["Kemal Erdal"] * 3),
    "what somebody does or is in front of a name that no list knows":
        (("Evacuee Norm Bird, 71, said the smoke was thick.", "Meteorologist Gaëtan Roy said rain was near.",
          "Retiree Soh Lay Choo said she had paid.", "Widow Thandi Zulu said the water came at night."),
         ["Norm Bird", "Gaëtan Roy", "Soh Lay Choo", "Thandi Zulu"]),
    "offices of a parliament":
        (("Leader of the Opposition K. Shivanna Gowda said the House was misled.",
          "Senate Majority Whip Halima Duale said it was not."),
         ["K. Shivanna Gowda", "Halima Duale"]),
    "an office that only variety tells of":
        (("Council of Governors chairperson Rehema Katana said on Wednesday that staff were unpaid.",
          "“We cannot run clinics on promises,” the Kwale governor told journalists."),
         ["Rehema Katana"] * 2),
    "a party's chieftain before anybody has spoken":
        (("Chief Adewale Oyewale, a former deputy governor, went home on Friday.",
          "In a statement signed on Saturday, the APC chieftain described them as “political merchants”."),
         ["Adewale Oyewale"]),
    "whose husband somebody is":
        (("Tash Okafor's husband, ex-Wolves ace Dean Marsh, was in no mood. “No comment,” he said.",),
         ["Dean Marsh"]),
    "the envoy of the lead, named behind the next paragraph's quotation":
        (("The special envoy for Maravi warned on Wednesday that the island was close to collapse, for want of help.",
          "“I have run out of adjectives,” Beatriz Coelho said in a video briefing."),
         ["Beatriz Coelho"] * 2),
    "those from places, who are plural":
        (("It follows a protest by stakeholders from Ado and Ifedore, who contend that it was late.",),
         ["stakeholders"]),
    "the firm whose spokesman has spoken":
        (("A Crestline spokesman said the firm had helped. It said it was sorry.",),
         ["Crestline spokesman", "Crestline"]),
    "campaigners for everybody":
        (("On Tuesday, Doctors for All said three of its drivers had been abducted.",), ["Doctors for All"]),
    "with a nickname and without":
        (('The rebel, Musa "Tango" Hilali, said he would stay.', "Musa Hilali said on Friday he would go."),
         ['Musa "Tango" Hilali'] * 2),
    "titles of courtesy in a row":
        (("Oman aims high, H.E. Eng Salim bin Nasser Al Rawahi, Minister of Energy, announced on Friday.",
          "Al Rawahi said that water was vital.", "The minister said the sea was near."),
         ["Salim bin Nasser Al Rawahi"] * 3),
    "two who share a surname":
        (("Her neighbours, Pete and Alison Foy, said they would sell.", "“It's heaven,” said Mr Foy."),
         ["Pete Foy and Alison Foy", "Pete Foy"]),
    "a portfolio of two matters":
        (("Local Government and Public Works Minister Dr Onias Makwiramiti said on Friday it was late.",),
         ["Onias Makwiramiti"]),
    "those with whom the sentence before begins":
        (("Feeders have another grouse. They alleged that catchers came by night.",), ["feeders"]),
    "what else a council goes by":
        (("Somerset Council said it had 43 complaints.", "The authority said it could not help."),
         ["Somerset Council"] * 2),
    "a name that ends as adverbs do":
        (("After this was published, Tannahill posted that it was wrong.",), ["Tannahill"]),
    "the subject of the last clause":
        (("The agent, Karim Dahl, met the director, Piet Vonk, though Vonk was coy. “I meet many people,” he said.",),
         ["Piet Vonk"]),
    "letters in brackets inside an office":
        (("The Dock Union (DU) branch chairperson, Lovemore Chigariro, said his members were tired.",),
         ["Lovemore Chigariro"]),
    "letters that are a zone elsewhere":
        (("The vote was late. PT said it had won.",), ["PT"]),
    "a time zone is no body":
        (("Brecon Stone said it was sorry. It stops between 22:00 and 06:00 GMT. The firm said it was sad.",),
         ["Brecon Stone", "Brecon Stone"]),
    "people of a day's event":
        (("Survivors of Saturday's earthquake spoke of the moment the houses fell.",),
         ["survivors of Saturday's earthquake"]),
    "a first name that no list knows in front of one that a list knows":
        (("Tennis great Billie Jean King said it was late.", "Norbert Leo Butz said it was early.",
          "Collector Sunanda Phadnis said tankers would come."),
         ["Billie Jean King", "Norbert Leo Butz", "Sunanda Phadnis"]),
    "a surname that is a title in front of a place":
        (("Representative Peter T. King of New York said it was late.",), ["Peter T. King"]),
    "titles that are part of a body's name":
        (("The Justice Department said it was late.", "The St. Paul City Council said it would vote.",
          "The Trayvon Martin Foundation said it would help."),
         ["Justice Department", "St. Paul City Council", "Trayvon Martin Foundation"]),
    "where somebody's town is does not speak":
        (("A retiree from Sumter, South Carolina, said he would vote.",), ["retiree from Sumter"]),
    "a body's name that opens the sentence with a common word":
        (("Business Insider reported that it was late.", "Rally's Inc. said it would close.",
          "Republican Cruz said no such thing."),
         ["Business Insider", "Rally's Inc.", "Republican Cruz"]),
    "a ministry of which every state has one":
        (("Ukraine's Defense Ministry said two drones were shot down.", "Russia's Defense Ministry said it was not so.",
          "The Russian Defense Ministry said so twice.", "Iran's foreign ministry said it was watching.",
          "The ministry said it was calm.", "Israel's Carmel Airways said it would fly."),
         ["Ukraine's Defense Ministry", "Russia's Defense Ministry", "Russia's Defense Ministry",
          "Iran's foreign ministry", "Iran's foreign ministry", "Carmel Airways"]),
    "a ministry of no state is that of none that is named later":
        (("The Defense Ministry said it was hit.", "Russia's Defense Ministry said it had hit the base.",
          "The Defense Ministry said it was repaired."),
         ["Defense Ministry", "Russia's Defense Ministry", "Defense Ministry"]),
    "of two ministries the one named last":
        (("Ukraine's Defense Ministry said the bridge was hit.", "The Russian Defense Ministry said it was not.",
          "The Defense Ministry said it would strike back."),
         ["Ukraine's Defense Ministry", "Russian Defense Ministry", "Russian Defense Ministry"]),
    "what a verb or preposition governs is no row of speakers":
        (("The plan hurts workers, unions and farmers said.",
          "After the fire, residents, shop owners and police said it was late.",
          "After talks with Qatar, Egypt and Jordan said no."),
         ["unions and farmers", "residents, shop owners and police", "Egypt and Jordan"]),
    "the former, and then the latter":
        (("Anna Bell met Carl Wolfe. The former said it was good. The latter said it was bad.",),
         ["Anna Bell", "Carl Wolfe"]),
    "a family of the name is not whom the pronoun means, and he is no woman":
        (("Carl Wolfe was angry, Ana Reis said.", "Maria Gomez died. Shots were heard. He said he ran."),
         ["Ana Reis", "Carl Wolfe"]),
    "an office in the lead is not whoever speaks in the next paragraph":
        (("The finance minister said taxes would rise.", "Tom Wright said he could not pay more."),
         ["finance minister", "Tom Wright"]),
    "clubs and places that begin with letters of an office":
        (("MK Dons said it was bad.", "TD Garden said no."), ["MK Dons", "TD Garden"]),
    "the two counties of one service":
        (("Devon and Cornwall Police said the road was shut.",), ["Devon and Cornwall Police"]),
    "letters in brackets tell that a name begins with an adjective":
        (("Natural Resources Wales (NRW) said the river was clean.",), ["Natural Resources Wales"]),
    "whose staff it is":
        (("The General Staff of the Armed Forces of Ukraine said the line held.",),
         ["General Staff of the Armed Forces of Ukraine"]),
    "a role with whose it is in front, and a position in a team":
        (("Taiwan People's Party Legislator Chang Wei-lun said it was late.", "Center Tobias Lund said he was fine.",
          "Independent TD Mossie Hanrahan said it was wet.",
          "NSW Environment Protection Authority director of operations Yolande Fitzgibbon said the creek was safe."),
         ["Chang Wei-lun", "Tobias Lund", "Mossie Hanrahan", "Yolande Fitzgibbon"]),
    "initials without stops behind the title of two":
        (("The case is before Justices R K Venkatachalam and Meher Daruwala, Ana Reis said.",
          "Justice Venkatachalam said it was late."),
         ["Ana Reis", "R K Venkatachalam"]),
    "letters behind a name that are the surname":
        (("Committee chair Rajan KC said the files were gone.", "James Bell KC said he had them."),
         ["Rajan KC", "James Bell"]),
    "three and more in a row":
        (("Qatar, Egypt and Jordan condemned the attack.", "Ben Karimi, Ana Rossi and Jo Weber said it was late.",
          "On Friday, Qatar, Egypt, and Jordan denied it.", "Councillors, police and army officers said it was over.",
          "The leaders of Britain, France and Germany called for a ceasefire.", "In Paris, Qatar and Jordan said no."),
         ["Qatar, Egypt and Jordan", "Ben Karimi, Ana Rossi and Jo Weber", "Qatar, Egypt and Jordan",
          "Councillors, police and army officers", "leaders of Britain, France and Germany", "Qatar and Jordan"]),
    "somebody and kin":
        (("Ann Cole, 45, and her sister Joan said the dog bit them.", "Dan Bell and his wife Carol said no."),
         ["Ann Cole and Joan", "Dan Bell and Carol"]),
    "somebody and others":
        (("Ann Cole and her colleagues found a worm, she said.", "Cole and her colleagues said it was new.",
          "She and 60 other owners asked to be heard."),
         ["Ann Cole", "Ann Cole and her colleagues", "Ann Cole and 60 other owners"]),
    "a clause behind a comma is no row":
        (("The minister was met with jeers, and one man said it was late.",), ["one man"]),
    "a place or firm whose first word is an adjective, where a sentence opens":
        (("Saudi Arabia said oil would flow.", "Sri Lanka denied the report.", "Saudi Aramco said output fell."),
         ["Saudi Arabia", "Sri Lanka", "Saudi Aramco"]),
    "a name with particles":
        (("Ursula von der Heyden said the union was strong.", "Von der Heyden said it would grow."),
         ["Ursula von der Heyden"] * 2),
    "a name with small particles":
        (("Ursula von der Leyen was in Doha, Ana Reis said.", "“It was good,” von der Leyen said.",
          "Van der Meulen NV said no."),
         ["Ana Reis", "Ursula von der Leyen", "Van der Meulen NV"]),
    "offices and courtesies in letters":
        (("Education Minister Grace Mutheu denied it.", "“Money is safe,” CS Mutheu said.", "Hon. Mutheu said so.",
          "Coun Derek Paling said it was late.", "Incumbent Ion Rusu refused to concede."),
         ["Grace Mutheu"] * 3 + ["Derek Paling", "Ion Rusu"]),
    "another who is with the speaker":
        (("Senator Mark Hale, accompanied by his lawyer, Rita Olsen, said he was innocent.",
          "The Minister of Labour, Sule Danjuma, represented by the Permanent Secretary, Mrs Bisi Adewale, said no.",
          "The Libyan minister, Salem al-Warfalli, for his part thanked Ankara and said it was over."),
         ["Mark Hale", "Sule Danjuma", "Salem al-Warfalli", "Salem al-Warfalli"]),
    "a surname that somebody's wife has, too":
        (("Declan Moriarty said he never saw it.", "Moriarty's wife, Bernadette Moriarty, said she did not.",
          "Moriarty told police he was innocent."),
         ["Declan Moriarty", "Bernadette Moriarty", "Declan Moriarty"]),
    "the latter":
        (("Badr al-Said met Abbas Karimi on Friday. The latter said it was late.",), ["Abbas Karimi"]),
    "whose president it is":
        (("Toyota Motor Corp. President Koji Hirano said it was late.", "It said output will rise.",
          "The company said it would wait."),
         ["Koji Hirano", "Toyota Motor Corp.", "Toyota Motor Corp."]),
    "the Company, as filings have it":
        (("Bramwell Plc reported a loss.", "The Company said it would recover."), ["Bramwell Plc", "Bramwell Plc"]),
    "a diplomat whom nobody names, before a minister is named":
        (("A Western diplomat said the talks failed.", "German Foreign Minister Paul Weber said they went well."),
         ["Western diplomat", "Paul Weber"]),
    "the leader of another body":
        (("The deputy leader of Harnwick Council denied it.", "Labour group leader Judith Ames said it was late."),
         ["deputy leader of Harnwick Council", "Judith Ames"]),
    "a first name that is of both, where there is only one person":
        (("Jean Pascoe said it was late.", "“It was awful,” she said."), ["Jean Pascoe", "Jean Pascoe"]),
    "a statement made in a place":
        (("Ben Ayanwu denied it.", "Ayanwu, in a statement made available in Lokoja on Friday, said it was over."),
         ["Ben Ayanwu", "Ben Ayanwu"]),
    "a forward, who is no adverb":
        (("“I slept,” said the forward.",), ["forward"]),
    "the leader of a council, and of a party":
        (("The leader of Harnwick Borough Council has defended the plan.", "Coun Derek Paling said it was hard.",
          "Conservative group leader Judith Ames said it was a betrayal.",
          "French President Luc Moreau said no.", "The president of France said so twice."),
         ["Derek Paling", "Derek Paling", "Judith Ames", "Luc Moreau", "Luc Moreau"]),
    "a nickname by itself":
        (("Striker Eddie “Rocket” Moss said he was ready.", "Rocket said it was late."),
         ["Eddie “Rocket” Moss"] * 2),
    "two matters of a country's body":
        (("The Indonesian Fiber and Yarn Association (ASBI) said 21 mills had closed.",),
         ["Indonesian Fiber and Yarn Association"]),
    "a firm whose legal form stands in front":
        (("PT Surya Benang Lestari was in Pekalongan, Ana Reis said.", "The company said it could not pay."),
         ["Ana Reis", "PT Surya Benang Lestari"]),
    "a pronoun is nobody whom its own sentence goes on to name":
        (("Karen Wolfe said the case was weak.", "Dana Reed objected. She told Wolfe it was strong."),
         ["Karen Wolfe", "Dana Reed"]),
    "themselves":
        (("Transnet itself said it could not comment.", "Ann Voss herself said she would not."),
         ["Transnet", "Ann Voss"]),
    "a name no list knows where a sentence opens":
        (("Barclays said profit fell.", "Northmere said costs rose.", "The think tank said taxes would rise."),
         ["Barclays", "Northmere", "think tank"]),
    "a lender that is no index":
        (("Banks led the FTSE 100 lower. Northmere dropped after the lender said its chief would leave.",),
         ["Northmere"]),
    "bodies by what they are":
        (("The Water Standards Authority admitted it was late.", "The watchdog said it was sorry.",
          "The House Ethics Committee said no.", "The panel said it was over.", "JPMorgan said it fell.",
          "The bank said it rose.", "The Royal Canadian Mounted Police said so.", "The force said it was late.",
          "The Financial Times said he had quit.", "The newspaper said he was ill."),
         ["Water Standards Authority"] * 2 + ["House Ethics Committee"] * 2 + ["JPMorgan"] * 2
         + ["Royal Canadian Mounted Police"] * 2 + ["Financial Times"] * 2),
    "commissions on something":
        (("The Commission on Elections said it was fair.", "The Commission on Audit (COA) said it was late.",
          "COA said so again."),
         ["Commission on Elections", "Commission on Audit", "Commission on Audit"]),
    "Irish, Filipino and Spanish surnames of two words":
        (("Pádraig Ó Cuinn, a farmer, said it was wet.", "Ó Cuinn said it was late.",
          "Rep. Jocelyn dela Cruz said so.", "Dela Cruz said it again.", "Jose de los Santos said it rained.",
          "De los Santos said it stopped."),
         ["Pádraig Ó Cuinn"] * 2 + ["Jocelyn dela Cruz"] * 2 + ["Jose de los Santos"] * 2),
    "an office with a participle, and one of or for something":
        (("His longtime partner, casting director Wren Halloran, said it was sad.",
          "Spokesperson for the group Shamfa Ramcharan said it was late.",
          "The president of the United Seafarers of the Philippines said no."),
         ["Wren Halloran", "Shamfa Ramcharan", "president of the United Seafarers of the Philippines"]),
    "who calls a move something":
        (("The deal was cut, a move critics described as “cowardly.”",), ["critics"]),
    "two who speak, each with an office or a body":
        (("Kessler's chief executive Dieter Hohmann and Voltara founder Mirela Popa said it was fair.",
          "They said it would pass.", "“It is over,” said Apex Pictures executives Dara Finkel and Moses Achebe.",
          "The UN Children's Fund (UNICEF) and the World Food Programme (WFP) said no.",
          "The brothers, Ali and Omar Haddad, said they would appeal."),
         ["Dieter Hohmann and Mirela Popa", "Dieter Hohmann and Mirela Popa", "Dara Finkel and Moses Achebe",
          "UN Children's Fund and the World Food Programme", "Ali Haddad and Omar Haddad"]),
    "letters of a body, its kind left out, or with small ones":
        (("The Department of Health and Human Services said it would look.", "HHS said no.",
          "The Bank of Ghana said so.", "BoG said it again.", "The N.T.S.B. was late, Ana Reis said."),
         ["Department of Health and Human Services"] * 2 + ["Bank of Ghana"] * 2 + ["Ana Reis"]),
    "an office in the lead, and whose it is in the next sentence":
        (("The environment secretary has denied it. Helena Marsh said the government had acted.",
          "The minister said more money would follow."),
         ["Helena Marsh"] * 3),
    "who is questioned answers":
        (("Grace Addo was questioned by Ama Owusu, the lawyer. She replied that she was innocent.",), ["Grace Addo"]),
    "who comes on speaks next":
        (("Ana Cole said the plan was good.", "Next to her sat Sara Bell, 71. “It is awful,” she said."),
         ["Ana Cole", "Sara Bell"]),
    "a surname that is a verb behind its particle, and a bank that looks like a plural":
        (("“We are ready,” said Omani Foreign Minister Badr al-Said.", "Barclays said prices would rise.",
          "The bank said it was late."),
         ["Badr al-Said", "Barclays", "Barclays"]),
    "letters in brackets tell where a body's name begins":
        (("The UN Office for the Coordination of Humanitarian Affairs (OCHA) said the road was closed.",
          "OCHA warned that food was short.", "The UN's Food and Agriculture Organization said so, too."),
         ["UN Office for the Coordination of Humanitarian Affairs"] * 2 + ["Food and Agriculture Organization"]),
    "an office for something":
        (("Cabinet Secretary for Water Wyclife Barasa said the dam was safe.",
          "Minister for Health and Sport Jeane Freeman said it was full."),
         ["Wyclife Barasa", "Jeane Freeman"]),
    "two matters of one body":
        (("The Economic and Financial Crimes Commission said it had a copy.",
          "The Securities and Exchange Commission said it had none."),
         ["Economic and Financial Crimes Commission", "Securities and Exchange Commission"]),
    "a firm with its legal form and without":
        (("Sill Glenmore Limited said it was late.", "Sill Glenmore said it was sorry."),
         ["Sill Glenmore Limited"] * 2),
    "what stands behind “the” is nobody's name":
        (("On the route known as the Middle Corridor, the Turkish minister said trade had grown.",),
         ["Turkish minister"]),
    "the first of two surnames":
        (("Gabriel García Soto Luna said the bank was open.", "García said it would grow."),
         ["Gabriel García Soto Luna"] * 2),
    "a nickname in quotation marks":
        (('Mayor Ernesto "Boy" Tagle said the dam was safe.', "Tagle said it had held."),
         ['Ernesto "Boy" Tagle'] * 2),
    "a nickname of somebody with a first name no list knows":
        (('Contractor Rogelio "Boyet" Santos was cited. He said he would not answer.', "Santos said it again."),
         ['Rogelio "Boyet" Santos'] * 2),
    "a surname that is a title behind a first name":
        (("District Attorney Tim Ward said the case was open.",), ["Tim Ward"]),
    "a body of the board, not the chairman":
        (("“The year was good,” said Chairman of the Board Lars Ulrik Holm.", "Holm said the next would be better."),
         ["Lars Ulrik Holm"] * 2),
    "an office named after its officer":
        (("The Tulare County Sheriff's Office said two men were held.", "The Prime Minister's Office said no more."),
         ["Tulare County Sheriff's Office", "Prime Minister's Office"]),
    "somebody's office is not the office named before":
        (("The Tulare County Sheriff's Office said two men were held.",
          "District Attorney Tim Ward's office said it was reviewing the case."),
         ["Tulare County Sheriff's Office", "District Attorney Tim Ward's office"]),
    "a chamber":
        (("The Chamber of Mines said the levy was a tax on jobs.",), ["Chamber of Mines"]),
    "the officer of a body behind “whose”":
        (("The levy was criticised by the Chamber of Mines, whose head, Talent Sakala, called it “a tax on jobs”.",),
         ["Chamber of Mines", "Talent Sakala"]),
    "those of a town in a region":
        (("Residents of Hagonoy town, Bulacan, who live with floods, said little had come.",),
         ["residents of Hagonoy town"]),
    "letters that label a turn of an interview":
        (("Lagos Post: Why did you leave?", "Samuel Adeyinka: Because I was tired of it all.",
          "LP: Was that all?", "SA: I told the last president that cheap credit is dear. He did not like it."),
         ["Samuel Adeyinka", "Samuel Adeyinka", "Samuel Adeyinka"]),
    "first names that are months and days":
        (("Mayor Jun Magbanua said the gates were open.", "The spokesman, Mr Sunday Ogbeifun, said they were shut."),
         ["Jun Magbanua", "Sunday Ogbeifun"]),
    "months that are first names":
        (("In June Hunt told the club he would go.", "Last May Cole said she would stay."), ["Hunt", "Cole"]),
    "a ministry with “and” in its name":
        (("The Department of Social Welfare and Development said the packs were full.",),
         ["Department of Social Welfare and Development"]),
    "an apostrophe inside a name":
        (("The Tolmouth Fans’ Trust said the meeting was late.",), ["Tolmouth Fans’ Trust"]),
    "a body beside whose officer it is named":
        (("Hollin & Vale opened a plant. Aoife Brannigan, Chief Executive Officer of Hollin & Vale, said it was new.",
          "The company said it would grow."),
         ["Aoife Brannigan", "Hollin & Vale"]),
    "a surname, after the full name":
        (("Teresa Pinho said the quay floods.", "Pinho said it always did."),
         ["Teresa Pinho", "Teresa Pinho"]),
    "a surname before the full name is printed":
        (("Pinho said the quay floods.", "Mayor Teresa Pinho told the council it always did."),
         ["Teresa Pinho", "Teresa Pinho"]),
    "a title and the surname":
        (("Tomás Rivas said taxes would fall.", "Mr Rivas said nobody would lose.",
          "Prime Minister Rivas said it again and again."),
         ["Tomás Rivas"] * 3),
    "Sir and Lady":
        (("Sir Keith Barlow said the vote was lost.", "Sir Keith said he would resign.",
          "Lady Ashcombe said the roof leaks."),
         ["Keith Barlow", "Keith Barlow", "Lady Ashcombe"]),
    "letters with accents, hyphens and apostrophes":
        (("Jean-Luc O'Brien said the ship was late.", "O'Brien said the crew was tired.",
          "Zoë Łącka said nobody was hurt.", "Łącka said so to the police."),
         ["Jean-Luc O'Brien", "Jean-Luc O'Brien", "Zoë Łącka", "Zoë Łącka"]),
    "an apostrophe, straight and curly":
        (("Jean-Luc O'Brien said the ship was late.", "O’Brien said the crew was tired."),
         ["Jean-Luc O'Brien"] * 2),
    "accents that a second mention lacks":
        (("Inés Ordóñez said the ship was late.", "Ordonez said the crew was tired."), ["Inés Ordóñez"] * 2),
    "a particle in small letters":
        (("Health Minister Salim al-Qasimi said the ship was late.", "Al-Qasimi said the crew was tired.",
          "Minister al-Qasimi said it was late."),
         ["Salim al-Qasimi"] * 3),
    "an office of two matters":
        (("Minister of Health and Social Care Salim Qasim said the ship was late.", "Qasim said it was full."),
         ["Salim Qasim"] * 2),
    "an office in two words, its holder behind a comma":
        (("“It is late,” the Minister of Fisheries and Lake Development, Madam Esi Ansah, said.",
          "Ansah was cross, she said."), ["Esi Ansah"] * 2),
    "the former member of a team":
        (("Former Mariner Bo Larsen said it was cold.",), ["Bo Larsen"]),
    "kin of the first family":
        (("First Nephew Ben Cruz said it was not.",), ["Ben Cruz"]),
    "the member for a seat":
        (("The MP for Lagos East, Mr Ade Bello, opposed it.", "“We will go to court,” the Lagos East MP said."),
         ["Ade Bello"] * 2),
    "an officer by the letters of the office":
        (("DCP Anil Rao said the accused were held.", "According to the DCP, they had fled."), ["Anil Rao"] * 2),
    "honorifics of Australia, Pakistan and Ghana":
        (("Councillor Ash Kickett rose.", "Cr Kickett said it was late.", "Haji Naeem Butt said it was not.",
          "Osahene Kojo Debrah said it was cold."), ["Ash Kickett", "Naeem Butt", "Kojo Debrah"]),
    "a staff that is no general":
        (("The General Staff said the bridge was held.",), ["General Staff"]),
    "a name with wa in it":
        (("Mwas wa Githurai said the dam was full.",), ["Mwas wa Githurai"]),
    "whom the sentence before is about":
        (("Critic Peter Drumm wrote that it was long.",
          "Delphine Roux posted a heart on Thursday. The actress said it was for her dog."),
         ["Peter Drumm", "Delphine Roux"]),
    "a body by its noun":
        (("The Seed and Grain Organization of the Coast (SGOC) has a new head.",
          "The Organization believes that the harvest is safe."), ["Seed and Grain Organization of the Coast"]),
    "records that show":
        (("Court records show that the man had been fined.",), ["Court records"]),
    "a surname that is a title, too":
        (("“Who pays?” asked one of them, Rokeya Begum.",), ["Rokeya Begum"]),
    "a title inside a name":
        (("Taslima Begum Mukta, who heads the union, said it was late.",), ["Taslima Begum Mukta"]),
    "a title that is a first name, too":
        (("Sri Wahyuni, a hydrologist, said it was late.",), ["Sri Wahyuni"]),
    "a mother of six":
        (("Kelly Marsh lives there.", "“It is over,” the mother-of-six said."), ["Kelly Marsh"]),
    "a centre by its noun":
        (("The Centre for Labour said so in May.", "The centre said it was late."), ["Centre for Labour"] * 2),
    "a name in apposition":
        (("Her lawyer, Selin Ak, said she would appeal.", "Ak said the case was weak."),
         ["Selin Ak", "Selin Ak"]),
    "a name with a party and a state":
        (("Sen. Ruth Delgado, D-N.M., said the bill was dead.", "Delgado said she would try again."),
         ["Ruth Delgado", "Ruth Delgado"]),
}

FAMILY = {
    "Mr and Mrs of one family":
        (("Tomás Rivas said taxes would fall.", "His wife, Elena Rivas, said they would rise.",
          "Mrs Rivas said the budget was empty.", "Mr Rivas said it was full."),
         ["Tomás Rivas", "Elena Rivas", "Elena Rivas", "Tomás Rivas"]),
    "each by the full name":
        (("Tomás Rivas said taxes would fall.", "Elena Rivas said they would rise.",
          "Tomás Rivas said they would not."),
         ["Tomás Rivas", "Elena Rivas", "Tomás Rivas"]),
}

NAMESAKES = {
    "of two fields":
        (("Transport Minister Ann Lee said the road was open.", "The dockers' leader Ann Lee said it was shut.",
          "Minister Lee said nobody had asked."),
         ["Ann Lee", "Ann Lee (dockers' leader)", "Ann Lee"]),
    "each by his field again":
        (("Surgeon Ian Ross said it was over.", "Striker Ian Ross said it was not.",
          "The surgeon, Ian Ross, said he was late."),
         ["Ian Ross", "Ian Ross (striker)", "Ian Ross"]),
    "told apart by the text":
        (("Ian Ross said it was over.", "Ian Ross, a namesake, said it was not."), ["Ian Ross", "Ian Ross (another)"]),
    "one who changed fields":
        (("Prime Minister Imad Khan said it was over.", "Former cricketer Imad Khan said so at noon."),
         ["Imad Khan"] * 2),
    "one of whom no field is known twice":
        (("Union president Ann Lee said it was over.", "Minister Ann Lee said so at noon."), ["Ann Lee"] * 2),
}

ROLES = {
    "people without names, with what is told of them":
        (("According to two people who were in the room, six spoke against it.",), ["two people who were in the room"]),
    "a paper, whoever drew it up":
        (("A paper drawn up by Hungary, which leads the talks, proposes exempting small firms.",),
         ["paper drawn up by Hungary"]),
    "whom the article only describes, called otherwise twice":
        (("A Chelsea player, who asked not to be named, criticised the coach.",
          "The midfielder said it was late. The midfielder added it was over."), ["Chelsea player"] * 3),
    "whom somebody has spoken of":
        (("A clerk said the Jeep's driver had left.", "The driver said it was late."),
         ["clerk", "driver"]),
    "who stands trial":
        (("The accused denied the charge. The accused told the court he was innocent.",), ["accused"] * 2),
    "a rank with a number":
        (("Petty Officer 2nd Class Dindo Raquel denied the claim.", "Raquel said it was late."),
         ["Dindo Raquel"] * 2),
    "a surname that is a word, too, and stands first":
        (("Minister Oh Se-jin said it was late.", "Oh dismissed the report."), ["Oh Se-jin"] * 2),
    "a role behind a hyphen":
        (("“It is late,” said the retired vice-principal.",), ["retired vice-principal"]),
    "the subject of the lead, before anybody has spoken":
        (("Former Deputy Governor Adewale Reis has left a party that Senator Tunji Costa leads.",
          "In a statement, the party chieftain said it was late."), ["Adewale Reis"]),
    "the speaker of a house":
        (("She asked Speaker Jan Costa to stop it.", "The speaker said it was late."), [None, "Jan Costa"]),
    "an office with what it is for in brackets":
        (("The Minister of State in the President's Office (Public Service), Ms Ana Reis, disputed it.",
          "The minister said it was late."), ["Ana Reis", "Ana Reis"]),
    "a role of two words that no list has":
        (("Relief Coordinator Everard Costa said it was late.",), ["Everard Costa"]),
    "titles of honour":
        (("Minister Sardar Gil Reis said it was late.", "Sheikha Ana Al Melo said it was early."),
         ["Gil Reis", "Ana Al Melo"]),
    "no statement of whoever only speaks of it":
        (("Ines Costa told reporters that a statement by the union was false.", "The statement said it was late."),
         ["Ines Costa", "statement"]),
    "no person for a board":
        (("Nuno Reis told the board Ana Melo had lied. Melo denied that.", "The Lagos ports board said it was late."),
         ["Nuno Reis", "Ana Melo", "Lagos ports board"]),
    "whose update it is, with a word in between":
        (("The road is shut, Ines Costa said in her morning update.", "The update says the bridge holds."),
         ["Ines Costa", "Ines Costa"]),
    "whose statement it is":
        (("Ines Costa said in a statement that no boat had left.", "The statement added that it was late."),
         ["Ines Costa", "Ines Costa"]),
    "a delegate by her sex":
        (("Caucus leader Lúcia Melo took issue with the plan.", "“It is late,” the congresswoman said."),
         ["Lúcia Melo", "Lúcia Melo"]),
    "whom the article only describes, called otherwise":
        (("Chairman Garba Reis said it was paid.", "But a player, who craved anonymity, said it was not.",
          "“We are tired,” the midfielder said."),
         ["Garba Reis", "player", "player"]),
    "a managing director":
        (("Lena Fischer, managing director of the fund, said growth was slow.",
          "The managing director said it would pick up."),
         ["Lena Fischer"] * 2),
    "an office behind an age, and who is not asked":
        (("Ana Melo, 34, the seventh prosecution witness, said Rui Costa came to her desk.",
          "Costa has pleaded not guilty.",
          "Cross-examined by lead counsel Ines Brandt, the witness denied it. She said it was true.",
          "The lawyer then suggested that it was late."),
         ["Ana Melo", "Rui Costa", "Ana Melo", "Ana Melo", "Ines Brandt"]),
    "an office in front of another":
        (("The chairperson, retired judge Olive Reis, ruled that it could stand.", "The chairperson said it was late."),
         ["Olive Reis"] * 2),
    "words for one person of a place or a game":
        (("Javon Reis said he was glad. The left-hander added that he was tired.", "“Very tired,” said the Nevisian."),
         ["Javon Reis"] * 3),
    "who is number one":
        (("Jannik Reis said he was tired.", "“My legs were gone,” the world number one said."), ["Jannik Reis"] * 2),
    "the witness is not counsel":
        (("Peter Marsh said he had counted the bars.", "The barrister Oliver Harding said there were two lists.",
          "The witness accepted that there were."),
         ["Peter Marsh", "Oliver Harding", "Peter Marsh"]),
    "the American is the person in question":
        (("Howard Castellane, who heads the committee, was guarded.", "The American said the board would listen."),
         ["Howard Castellane"]),
    "the lawmaker is the senator":
        (("Senator Hauwa Bello said the swap was odd.", "Peter Marsh, a clerk, said nothing.",
          "“The witch will find us,” the lawmaker said."),
         ["Hauwa Bello", "Peter Marsh", "Hauwa Bello"]),
    "the businessman is the chairman":
        (("Gökhan Yıldırım, chairman of Doruk Holding, said it would bid.", "“So I am,” the businessman said."),
         ["Gökhan Yıldırım"] * 2),
    "the judge is Mr Justice":
        (("Mr Justice Pemberton said the bars were his concern.", "Peter Marsh, a clerk, said they were there.",
          "“Gold is easy to count,” the judge remarked."),
         ["Pemberton", "Peter Marsh", "Pemberton"]),
    "who nothing else in the article calls so":
        (("Chidi Okafor said the bars had gone.", "The former auditor said he had written to the bank."),
         ["Chidi Okafor"] * 2),
    "but not who holds an office":
        (("Chidi Okafor said the bars had gone.", "The governor said they had not."), ["Chidi Okafor", "governor"]),
    "the minister of a country whose office has another name":
        (("Kenyan Cabinet Secretary for Water Wycliffe Barasa said the dam was safe.",
          "Tanzanian Minister of Water Rehema Mshana said it was not.", "The Kenyan minister said he had a receipt."),
         ["Wycliffe Barasa", "Rehema Mshana", "Wycliffe Barasa"]),
    "coastguards of two countries":
        (("The coastguard said 41 people had been rescued.", "The Libyan coastguard said nothing had been seen."),
         ["coastguard", "Libyan coastguard"]),
    "an agency by whose it is":
        (("Aid groups have accused Athens of neglect, a charge it denies.",
          "The United Nations migration agency said 1,200 people had died."),
         ["aid groups", "Athens", "United Nations migration agency"]),
    "a lady in question":
        (("“I've had that pan 20 years,” said Doreen Hackett.",
          "The retired dinner lady, who lives alone, said: “Not in my kitchen you don't.”"), ["Doreen Hackett"] * 2),
    "she who was named since an unnamed driver spoke":
        (("Police praised her.", "“She is tough,” a lorry driver said.", "Neighbour Sheila Pratt, 71, heard it.",
          "“There was this almighty clang,” she recalled."), ["police", "lorry driver", "Sheila Pratt"]),
    "a ministry of two matters":
        (("Food and Consumer Affairs Minister Pralhad Deshmukh said there was no shortage.",), ["Pralhad Deshmukh"]),
    "the head whom the next paragraph names":
        (("Cocoa output will fall, the head of the Cocoa Council said on Friday, as rains fail in the top grower.",
          "Yves Koffi Brou told reporters farmers had lost whole groves."), ["Yves Koffi Brou"] * 2),
    "an expert with a place and a relative clause":
        (("Prof Richard Lampert, of the Ocean Centre in Southampton, who had no part in it, said it was sound.",),
         ["Richard Lampert"]),
    "they whom the sentence before is about":
        (("Scientists at the University of Otago tracked the plastic. They found that most of it had sunk.",),
         ["scientists at the University of Otago"]),
    "a surname that is also a title":
        (("Governor Dr Johnson Asiamah Pandit said inflation was high. “We wait,” he said.",),
         ["Johnson Asiamah Pandit"] * 2),
    "a name whose end is a past tense":
        (("Kim Yo-rang warned that the allies would pay.",), ["Kim Yo-rang"]),
    "an association with an apostrophe":
        (("The Ghana Union of Traders' Associations said it was sad.",), ["Ghana Union of Traders' Associations"]),
    "two surnames":
        (("Spokesperson Promise Mkwananzi Moyo said it was late.", "“It is a shame,” said Mkwananzi Moyo."),
         ["Promise Mkwananzi Moyo"] * 2),
    "a firm whose name looks like an adjective":
        (("Woolworths shares have fallen after the supermarket giant warned that it would be slow.",
          "Unions accused Woolworths of greed."), ["Woolworths", "unions"]),
    "who was the subject right before":
        (("Prince Philip called it “a cabinet”. Clive Marchetti was delighted. “He understood it,” he said.",),
         ["Prince Philip", "Clive Marchetti"]),
    "the other side's lawyer":
        (("Barrister Salman Mirza said it was a mockery.", "The FIA prosecutor told the court that it was not."),
         ["Salman Mirza", "FIA prosecutor"]),
    "a spokesman on a matter":
        (("Opposition Spokesman on Local Government Natalie Grey-Hines said so. “They knew,” she said.",),
         ["Natalie Grey-Hines"] * 2),
    "the pontiff":
        (("Pope Leo said the world was silent.", "“Let us not turn away,” the pontiff said."), ["Pope Leo"] * 2),
    "the official and what he votes on":
        (("Susan Collins said there was no rush.",
          "The official, a voter on the rate-setting Federal Open Market Committee, expects prices to fall."),
         ["Susan Collins"] * 2),
    "those of somebody":
        (("Her comments echoed those of Fed Chair Jerome Powers, who told lawmakers that there was no hurry.",),
         ["Jerome Powers"]),
    "a Malay name and how it goes on":
        (("Deputy Prime Minister Datuk Seri Ahmad Zahid Mansor said it was late.",
          "Ahmad Zahid added that it was bad."),
         ["Ahmad Zahid Mansor"] * 2),
    "the name somebody gave":
        (("A survivor, who gave his name as Jean-Paul, said the boat was full.", "“It sank at once,” he said."),
         ["Jean-Paul"] * 2),
    "the name somebody asked to go by":
        (("A resident, who asked to be called Ana, said the water was brown.",
          "A nurse, identified only as Grace, said nobody came.",
          "A farmer, who uses one name, Suharto, said the rice was gone."), ["Ana", "Grace", "Suharto"]),
    "the club that the sentence before is about":
        (("Bell sacked by Rovers",
          "Rovers sacked Bryn Maddox on Sunday after a defeat by City. The club said it was time.",
          "City said their winger Tom Bell was ill. The club said he would return."), ["Rovers", "City", "City"]),
    "companies by their trades":
        (("Toyota said it would recall 300,000 cars over airbags made by Takata.",
          "The company said nobody was hurt. Takata declined to comment.",
          "The supplier said it was working with the carmaker. The carmaker said owners would be told."),
         ["Toyota", "Toyota", "Takata", "Takata", "Toyota"]),
    "what a firm does in front of its name":
        (("Shares fell. Rival Corvane said it was calm. Airline Ryanair said fares would fall.",),
         ["Corvane", "Ryanair"]),
    "a union is no company":
        (("Lund Shipping said it would cut jobs. The company blamed costs.", "The union called it a disgrace."),
         ["Lund Shipping", "Lund Shipping", "union"]),
    "a firm with the name of a place":
        (("Shares in mining rose in Kivu.", "Kivu Gold shut its mine. The company said it would look into it."),
         ["Kivu Gold"]),
    "a ministry by what it does":
        (("The Congolese mines ministry said 12 people had died.",), ["Congolese mines ministry"]),
    "what somebody is said to have been":
        (("The petition by Chidi Okafor, who was an auditor of the bank, was read.", "The auditor said it was late."),
         ["Chidi Okafor"]),
    "the letters of an office":
        (("Cabinet Secretary Amina Yusuf said the port was open.", "The CS said it would stay open."),
         ["Amina Yusuf"] * 2),
    "an office in front of its holder's name":
        (("Residents waited.", "Many wept.", "The shipping minister, Ann Lee, said it was over."), ["Ann Lee"]),
    "an office described before its holder is named":
        (("Seoul’s trade minister said the talks had failed.", "Minister Oh Se-jin said so on Tuesday."),
         ["Oh Se-jin"] * 2),
    "of two ministers the one of that country":
        (("Turkish Trade Minister Orhan Balci said the port was open.", "The Kazakh minister said it was shut."),
         ["Orhan Balci", "Kazakh minister"]),
    "another word for an office":
        (("Deputy Foreign Minister Grigory Rudakov said no.", "The senior diplomat said it was late."),
         ["Grigory Rudakov"] * 2),
    "an age":
        (("Hawa Traore, 29, said the camp was full.", "The 29-year-old said she had waited."), ["Hawa Traore"] * 2),
    "a spokesman":
        (("Kremlin spokesman Anton Belov said the talks would resume.",
          "The Kremlin spokesman said no date had been set.", "“We wait,” the spokesman added."),
         ["Anton Belov"] * 3),
    "a prime minister":
        (("Prime Minister Tomás Rivas said taxes would fall.",
          "The prime minister said nobody would lose out."),
         ["Tomás Rivas"] * 2),
    "a role in apposition":
        (("Ivan Petrov, the defence minister, said the army was ready.",
          "The defence minister said no order had come."),
         ["Ivan Petrov"] * 2),
    "a role in front of a comma and the name":
        (("The mayor, Teresa Pinho, said dredging would begin.", "The mayor added: “We have waited.”"),
         ["Teresa Pinho"] * 2),
    "two roles":
        (("President Ama Owusu said the road was open.", "Her predecessor, Kojo Asante, said it was not.",
          "The president said he was wrong."),
         ["Ama Owusu", "Kojo Asante", "Ama Owusu"]),
    "somebody else's spokeswoman is not the one named":
        (("Yusuf Demir said the town was full.", "Demir's spokeswoman said buses would come."),
         ["Yusuf Demir", "Yusuf Demir's spokeswoman"]),
}

PRONOUNS = {
    "not whoever met those who may be meant":
        (("Police interviewed the two men, but they denied it.",), [None]),
    "who is named outside her words, too":
        (("Nurse Ann Hale met Joan Price. Hale called it “the Hale plan”, and she said it would work.",),
         ["Ann Hale"] * 2),
    "nobody of whom her own words speak":
        (("Det Con Priya Nandra described it as a betrayal.", "“Joan Haddow has shown dignity,” she said."),
         ["Priya Nandra"] * 2),
    "in a clause of its own, whom the sentence is about":
        (("The authors found no serious effects, though they caution that it was early.",), ["authors"]),
    "not whoever asks":
        (("Ana Melo said she had roared.", "Under cross-examination by Ines Costa, she agreed that it was late."),
         ["Ana Melo", "Ana Melo"]),
    "the rookie, with whom the paragraph begins":
        (("John Miller said the team was tired.",
          "Rui Costa, for his part, took the blame. “That's on me,” said the rookie."),
         ["John Miller", "Rui Costa"]),
    "he, whom the article only describes":
        (("Rui Costa said the dam was old.", "“It will not hold,” an official privy to the talks said.",
          "He added that nobody had asked."),
         ["Rui Costa", "official privy to the talks", "official privy to the talks"]),
    "him, who is quoted":
        (("Rui Costa left.", "Interfax quoted him as saying that the dam was old."), ["Rui Costa"]),
    "his claim":
        (("Rui Costa left.", "His claim that the dam was old was rejected by engineers."), ["Rui Costa"]),
    "she, by what her name's apposition tells":
        (("Sora Ishida said nobody was hurt.",
          "The agency carried a statement by Kim Yo-sun, sister of the leader, in which she warned that war was near."),
         ["Sora Ishida", "Kim Yo-sun"]),
    "she, past one who only put something so":
        (("Mary Adams left.", "The club was full, as its secretary put it, “to the roof”.",
          "She said that she would build another."),
         ["its secretary", "Mary Adams"]),
    "who denies a charge is who was accused":
        (("Uganda accused Rwanda of backing the rebels, a charge it denies.",), ["Uganda", "Rwanda"]),
    "whoever is quoted is not the “he” of his own words":
        (("“He told me the dam was empty,” Rui Costa said.",), ["Rui Costa", None]),
    "it: the body that the sentence begins with":
        (("Türkiye on Friday summoned the envoy over what it called “a reckless manoeuvre”.",), ["Türkiye"]),
    "he, the last speaker":
        (("Finance Minister Uwe Holt said there was no money left.", "He said the states had agreed."),
         ["Uwe Holt"] * 2),
    "he and she by gender":
        (("Mary Adams met John Miller in Dakar.", "He said the road was open.", "She said it was closed."),
         ["John Miller", "Mary Adams"]),
    "she, past a man named nearer":
        (("Mary Adams said the road was closed.", "John Miller said it was open.", "She said he was wrong."),
         ["Mary Adams", "John Miller", "Mary Adams"]),
    "who":
        (("Mary Adams, who says the road is closed, left at noon.",), ["Mary Adams"]),
    "they":
        (("Residents said the water was brown.", "They said nobody had warned them."),
         ["residents"] * 2),
    "it":
        (("Tehran said the ship was empty.", "It said the crew was safe."), ["Tehran"] * 2),
    "nobody to mean":
        (("“We saw nothing,” she said.",), [None]),
}

BODIES = {
    "the bank, and not who polls economists":
        (("Romania's central bank said it was late. All 14 economists polled by Northwire had said so, too.",
          "The bank sees inflation at 8.8%."),
         ["Romania's central bank", "all 14 economists polled by Northwire", "Romania's central bank"]),
    'what its letters are of, across an "and"':
        (("Issued by: Depot and Allied Workers’ Union (DAWU) said it was late.", "DAWU said it was over."),
         ["Depot and Allied Workers’ Union"] * 2),
    "a service of two counties for two things":
        (("Hereford and Worcester Fire and Rescue Service said it was late.", "The service said it was over."),
         ["Hereford and Worcester Fire and Rescue Service"] * 2),
    "a firm and a lobby by what stands in front of their names":
        (("The state-owned rail company Sill Bahn struck a deal with the drivers' union ZLG.",
          "The rail operator said it was late. The drivers' union said it was early.",
          "Business lobby BizUnity is less diplomatic. The group said it was bad."), ["Sill Bahn", "ZLG", "BizUnity"]),
    "by a noun in front of its name":
        (("The drivers' union ZLG struck.", "The union said it was late."), ["ZLG"]),
    "by its letters in small ones":
        (("The Harbour and Transport Workers' Union (Hatwu) said it was late.", "Hatwu said it was early."),
         ["Harbour and Transport Workers' Union"] * 2),
    "by a noun in its name":
        (("She sued the Hollin Lodge Hotel Ltd.", "The hotel said it was late. The growers said it was early."),
         ["Hollin Lodge Hotel Ltd", "growers"]),
    "an exclamation is no company":
        (("“Rubbish,” said Ann Bell.", "The company has denied that the dam was old."), ["Ann Bell", "company"]),
    "a name that opens with a word for a body":
        (("Police Norland have confirmed that two were hurt.", "Network Rail says no trains will run."),
         ["Police Norland", "Network Rail"]),
    "an apostrophe inside a name":
        (("The All Norland Traders' Alliance rejected the tax as a joke.",), ["All Norland Traders' Alliance"]),
    "the club is no broadcaster":
        (("Ashdown Rovers lost again.", "Rui Costa told BBC Radio Sussex he was sorry.",
          "The club said he would stay."),
         ["Rui Costa", "Ashdown Rovers"]),
    "the officer, whom the article only describes":
        (("Defence Minister Uwe Holt said all was well.", "A senior army officer told lawmakers it was not.",
          "“We need them now,” the officer said."),
         ["Uwe Holt", "senior army officer", "senior army officer"]),
    "participles behind a list of names":
        (("Uwe Holt said talks with envoys of Peru, France and Germany had been “frank,” adding that he would stay.",),
         ["Uwe Holt", "Uwe Holt"]),
    "an abbreviation without brackets":
        (("The United Nations said the road was closed.", "The UN said it was mined."),
         ["United Nations"] * 2),
    "officials close to somebody":
        (("Officials close to Amadou Keita said the road was closed.",), ["officials close to Amadou Keita"]),
    "a body that only its place names":
        (("Norland's foreign ministry summoned the envoy over what it called “unprovoked firing”.",
          "The ministry said two were hurt."),
         ["Norland's foreign ministry"] * 2),
    "a supermarket":
        (("Tagus Foods said sales rose.", "The supermarket said it was glad."), ["Tagus Foods"] * 2),
    "the agency is the body that has just spoken":
        (("The Bank of Sill lost gold. The Bank of Sill is old. The Bank of Sill is large. The Bank of Sill is closed.",
          "The Financial Crimes Commission said it had a copy. The anti-graft agency said it would wait."),
         ["Financial Crimes Commission"] * 2),
    "the company is who spoke, not what it sells":
        (("Sill Minerals Limited said it had stopped the sale of Rotavex.",
          "Rotavex is sold in Pune. Rotavex was licensed in 2019 and Rotavex is cheap.",
          "The company said it was sorry."),
         ["Sill Minerals Limited"] * 2),
    "a ministry of another country":
        (("The Tanzanian Ministry of Water said the dam was dry.", "The Kenyan water ministry said it was full."),
         ["Tanzanian Ministry of Water", "Kenyan water ministry"]),
    "a country is not its parks":
        (("The Tanzania National Parks Authority said game was dying.", "Tanzania said the checks were routine."),
         ["Tanzania National Parks Authority", "Tanzania"]),
    "it: the body that the sentence before begins with":
        (("The High Court said it would sit on Monday.",
          "Sill Minerals, which stores gold, is suing. It said a clause was clear."),
         ["High Court", "Sill Minerals"]),
    "an abbreviation in brackets":
        (("The International Fisheries Board (IFB) said stocks had fallen.",
          "The IFB said the quota would shrink.", "The board said it would meet in May."),
         ["International Fisheries Board"] * 3),
    "one word of a name":
        (("The European Commission said stocks had fallen.", "The Commission said the quota would shrink."),
         ["European Commission"] * 2),
    "the company":
        (("Olsen & Krag, a shipbuilder, said it would close its yard.", "The company said 200 jobs would go."),
         ["Olsen & Krag"] * 2),
    "a body in apposition":
        (("Keita's party, the National Front, said the road was closed.",), ["National Front"]),
    "a ministry of a country":
        (("Brazil's health ministry said the outbreak was over.", "The ministry said 12 people had died."),
         ["Brazil's health ministry"] * 2),
    "the spokeswoman of a ministry":
        (("A spokeswoman for the ministry said the file was lost.", "The spokeswoman said it would be found."),
         ["spokeswoman for the ministry"] * 2),
    "an office of somebody":
        (("Amadou Keita's office said the road was closed.",), ["Amadou Keita's office"]),
}

LEADS = {
    "who is named next":
        (("The pumps had failed for years, an engineer told the inquiry.",
          "Sibu Mthali testified that he had warned them."),
         ["Sibu Mthali"] * 2),
    "a widow who is named next":
        (("The widow of a miner told the court on Monday that the shaft was shut.", "Nomsa Dube said it was empty."),
         ["Nomsa Dube"] * 2),
    "one of two, either of whom may be named next":
        (("A treasurer took the money of a hospice, a prosecutor told the court.", "Martin Seal said he had not."),
         ["prosecutor", "Martin Seal"]),
    "somebody of another gender than who is named next":
        (("The dam would not hold much longer, a spokesman told the inquiry.", "Mary Adams said it would."),
         ["spokesman", "Mary Adams"]),
}

GROUPS = {
    "a group that begins a sentence":
        (("Shopkeepers in Naples said trade was poor.",), ["shopkeepers in Naples"]),
    "two people together":
        (("Nuno Reis and Ana Melo said the catch had halved.",), ["Nuno Reis and Ana Melo"]),
    "two bodies together":
        (("The DA and ActionSA said the trail led higher.", "They said it was late."), ["DA and ActionSA"] * 2),
    "a body of two places":
        (("The Aberwern and Valleys health board said the ward was shut.",),
         ["Aberwern and Valleys health board"]),
    "officials of a country": (("Ukrainian officials said the line was cut.",), ["Ukrainian officials"]),
    "a number of people":
        (("Two officials familiar with the matter said the deal was off.",),
         ["two officials familiar with the matter"]),
    "police": (("Police said a man had fled.",), ["police"]),
    "some and others": (("Some said the road was closed.", "Others said it was open."), [None, None]),
}

OWNERS = {
    "her spokesman, by her name":
        (("Minister Ana Reis was ill, her spokesman said.", "The spokesman said she would be back."),
         ["Ana Reis's spokesman"] * 2),
    "its ministry, by the country":
        (("Romania kept its rates. Its central bank said prices would rise.",), ["Romania's central bank"]),
    "whoever's own":
        (("Ana Reis surveyed the river.", "Her own figures suggest that it is rising."), ["Ana Reis's figures"]),
    "my wife, whom a quotation tells of":
        (("“My wife said it was too hot,” said Rick Ash, a farmer.",), ["Rick Ash", "Rick Ash's wife"]),
    "one's own words, told again":
        (("“I told Ben I was done with it,” said Rick Ash, a farmer.",), ["Rick Ash", "Rick Ash"]),
    "somebody's by surname":
        (("Johannes Thalmayr met the envoy.", "Thalmayr's office confirmed the call."), ["Johannes Thalmayr's office"]),
    "not where another word only has the name in it":
        (("Gov. Ann Bell left.", "The Bellevue-based Bell's lawyer said it was late."),
         ["Bellevue-based Ann Bell's lawyer"]),
    "my wife, of several": (("“My wife said it was shut,” residents said.",), ["residents", "my wife"]),
    "who speaks for a firm named before":
        (("Vasudha Chemicals Ltd lost money.", "A spokesperson for the company denied it was late."),
         ["spokesperson for Vasudha Chemicals Ltd"]),
    "a source at a body named before":
        (("The Energy Commission met on Friday.", "A source at the commission said it was late."),
         ["source at the Energy Commission"]),
}

OFFICES_OF_PLACES = {
    "a colonel who is a spokesman":
        (("Army spokesman Col Peter Lerner said it was late.",), ["Peter Lerner"]),
    "Colin, for short": (("Beef producer Col Tindale said it was late.",), ["Col Tindale"]),
    "an environment minister": (("Minister for the Environment Rachel Foo told MPs it was late.", "Foo said no."),
                                ["Rachel Foo"] * 2),
    "an ambassador": (("US ambassador to Israel Jack Lew said it was late.",), ["Jack Lew"]),
    "a mayor": (("Mayor of London Sadiq Khan said it was late.",), ["Sadiq Khan"]),
    "a member": (("Member for Monaro Greg Whelan said it was late.",), ["Greg Whelan"]),
    "a member of parliament": (("Member of Parliament Dr Errol Minott said it was late.",), ["Errol Minott"]),
    "whose party has “of” in it": (("League of the North MP Dario Crespi said it was late.",), ["Dario Crespi"]),
    "a minister of state, then the name":
        (("Qatar's Minister of State for Mediation, Abdulaziz Al Naimi, said it was late.",), ["Abdulaziz Al Naimi"]),
    "a committee member for a matter":
        (("Committee member for human settlements Garth Esterhuizen said it was late.",), ["Garth Esterhuizen"]),
    "a commissioner and what it is of":
        (("Commissioner Inland Revenue Asad Mahmood Gilani said it was late.", "Mr Gilani said no."),
         ["Asad Mahmood Gilani"] * 2),
    "initials behind an office":
        (("Deputy Director of Horticulture S. Pradeep Kumar said it was late.", "Government Pleader R. Mathi said no."),
         ["S. Pradeep Kumar", "R. Mathi"]),
    "an initial that is also “versus”": (("Senior counsel V. Hariharan said it was late.",), ["V. Hariharan"]),
    "an office in letters, later":
        (("Assistant police inspector Nitin Gawande led it.", "Two were held, API Gawande said."), ["Nitin Gawande"]),
    "a producer called Col": (("Beef producer Col Tindale said it was late.", "Tindale said no."), ["Col Tindale"] * 2),
    "a man called Sultan": (("Sultan Al Dhaheri, chairman of Falak, said it was late.",), ["Sultan Al Dhaheri"]),
    "a Right Honourable":
        (("Then the Speaker, Rt. Hon. Sunny Okparaji, said it was late.", "The Speaker said no."),
         ["Sunny Okparaji"] * 2),
    "a member of no person": (("A Fine Gael TD said it was late.", "Sinn Féin MLA Orla Devlin said no."),
                              ["Fine Gael TD", "Orla Devlin"]),
}

NAMES_OF_BODIES = {
    "bodies whose names end in an adverb":
        (("Human Rights Watch said it was sad. Human Rights Now said police lied.", "Amnesty Today said it was late.",
          "Children First said it was. Reporters United said it was not.", "USA Today said it had paid."),
         ["Human Rights Watch", "Human Rights Now", "Amnesty Today", "Children First", "Reporters United",
          "USA Today"]),
    "and those whose names begin with an order":
        (("The charity Save the Rivers said it was sad. It added that it was late.",), ["Save the Rivers"] * 2),
    "not adverbs where a sentence begins":
        (("Now the mayor said no. Today Ann Lee said yes.",), ["mayor", "Ann Lee"]),
    "without": (("Witness Without Borders said it was late.",), ["Witness Without Borders"]),
    "general": (("The General Mine Workers’ Federation said it was late.",), ["General Mine Workers’ Federation"]),
    "a circuit": (("In May, the 6th U.S. Circuit Court of Appeals said it was late.",),
                  ["6th U.S. Circuit Court of Appeals"]),
    "centers": (("It was late, according to the Centers for Disease Control and Prevention.",),
                ["Centers for Disease Control and Prevention"]),
    "a ministry of three matters":
        (("On Friday the Environment, Water and Climate Change Ministry said it was late.",),
         ["Environment, Water and Climate Change Ministry"]),
    "two apostrophes in a row":
        (("The Farmers' Alliance said it was late. The Nurses' Union said it was not.",),
         ["Farmers' Alliance", "Nurses' Union"]),
    "by its first two words":
        (("The island belongs to Coral Crest Holdings.", "Coral Crest said it was late. It denied that it was ill."),
         ["Coral Crest Holdings"] * 2),
    "by its last two": (("The Kenya Red Cross spoke.", "According to the Red Cross, it is late."), ["Kenya Red Cross"]),
    "by its first, where a sentence begins":
        (("The plan of Hokusei Airlines Co. was ready.", "Hokusei said it was late."), ["Hokusei Airlines Co."]),
    "a company by what it is said to be":
        (("Trident Digital, a Texas developer, asked Culver.", "The company said it was late."), ["Trident Digital"]),
    "an airline, though a union has the word":
        (("It helps Aerovia Brasil, the second-largest airline.", "The airline said it was late.",
          "The Union of Airline Workers said no."), ["Aerovia Brasil", "Union of Airline Workers"]),
    "a name of two words that was taken for a person":
        (("Castellan Stamping said it was sorry. In a statement, the company said it was late.",),
         ["Castellan Stamping"] * 2),
    "a firm named before, when somebody else spoke":
        (("Ryanair cancelled 40 flights. Sundar Pichai said it was late. The airline said it was sorry.",),
         ["Sundar Pichai", "Ryanair"]),
    "a party's branch": (("Sinn Féin South Armagh Branch said it was late.",), ["Sinn Féin South Armagh Branch"]),
    "capitals at the beginning":
        (("CHURCH LEADERS in Ado said it was late.", "NATO said it was not."), ["CHURCH LEADERS in Ado", "NATO"]),
    "a name with a small “do”":
        (("On Friday, Agropecuária Rio Claro do Norte said it was late.",), ["Agropecuária Rio Claro do Norte"]),
}

GENDERS = {
    "a first name that misleads":
        (("Minister Ananda Wickremaratne said it was late. He said he was sorry.",), ["Ananda Wickremaratne"] * 2),
    "a courtesy title is surer than a first name":
        (("Prasanna Hettigoda won the seat.", "Mr. Hettigoda said it was late."), ["Prasanna Hettigoda"]),
    "the one whose gender is told before one whose is guessed":
        (("Dot Harkness was at home. Bill Harkness was at sea.", "Mr Harkness said it was late."), ["Bill Harkness"]),
    "whom somebody described has spoken to":
        (("Ilse Vondrák drew maps.", "In 1967 an officer accused her of spying. She replied that it was late."),
         ["officer", "Ilse Vondrák"]),
    "several that are one team": (("A team of engineers came. They said it is late.",), ["team of engineers"]),
}


READ_IN_PLACE = {
    "initials":
        (("J. P. Okafor said the vote was fair.", "Okafor said nobody had complained."),
         ["J. P. Okafor", "J. P. Okafor"]),
    "a body whose letters spell a relative pronoun":
        (("The WHO said the road was closed.",), ["WHO"]),
    "he, a minister without a name":
        (("The minister said the road was open.", "He said it would stay open."), ["minister"] * 2),
    "he, a speaker known by surname alone":
        (("Demir told parliament that the bridge was safe.", "“It is safe,” he added."), ["Demir"] * 2),
}

NOT_YET = {
    "a group of a country no list knows":
        (("Welsh farmers said the detour had cost them millions.",), ["Welsh farmers"]),
}
# fmt: on


def table(*tables: dict[str, tuple[tuple[str, ...], list[str | None]]]) -> list[object]:
    return [pytest.param(*row, id=name) for rows in tables for name, row in rows.items()]


@pytest.mark.parametrize(
    ("paragraphs", "expected"), table(NAMES, FAMILY, NAMESAKES, OWNERS, OFFICES_OF_PLACES, NAMES_OF_BODIES)
)
def test_names(paragraphs: tuple[str, ...], expected: list[str | None]) -> None:
    assert actors(*paragraphs) == expected


@pytest.mark.parametrize(("paragraphs", "expected"), table(ROLES, LEADS))
def test_roles(paragraphs: tuple[str, ...], expected: list[str | None]) -> None:
    assert actors(*paragraphs) == expected


@pytest.mark.parametrize(("paragraphs", "expected"), table(PRONOUNS, GENDERS))
def test_pronouns(paragraphs: tuple[str, ...], expected: list[str | None]) -> None:
    assert actors(*paragraphs) == expected


@pytest.mark.parametrize(("paragraphs", "expected"), table(BODIES, GROUPS, READ_IN_PLACE))
def test_bodies_and_groups(paragraphs: tuple[str, ...], expected: list[str | None]) -> None:
    assert actors(*paragraphs) == expected


@pytest.mark.xfail(reason="these mentions are not resolved yet")
@pytest.mark.parametrize(("paragraphs", "expected"), table(NOT_YET))
def test_mentions_a_reader_would_understand(paragraphs: tuple[str, ...], expected: list[str | None]) -> None:
    assert actors(*paragraphs) == expected


def test_an_actor_has_every_name_and_role_printed() -> None:
    _, extraction = read(
        "Prime Minister Tomás Rivas said taxes would fall.",
        "Mr Rivas said so in Lugo.",
        "Rivas said no more.",
    )
    (actor,) = extraction.actors
    assert (actor.name, set(actor.names)) == ("Tomás Rivas", {"Tomás Rivas", "Rivas"})
    assert "Prime Minister" in actor.roles


@pytest.mark.parametrize(
    ("printed", "roles"),
    [
        ("Kremlin spokesman Anton Belov", ("Kremlin spokesman",)),
        ("Turkish Foreign Ministry spokesman Anton Belov", ("Turkish Foreign Ministry spokesman",)),
        ("Russia's deputy transport minister Anton Belov", ("Russia's deputy transport minister",)),
        ("The dockers' leader Anton Belov", ("dockers' leader",)),
        ("Marine biologist Anton Belov", ("marine biologist",)),
        ("Workers of the World (WW) president Anton Belov", ("workers of the World WW president",)),
        ("The Minister of Agriculture, Chief Anton Belov,", ("Chief", "Minister of Agriculture")),
        ("Anton Belov, chief executive of Olsen Marine,", ("chief executive of Olsen Marine",)),
        ("Anton Belov, the president of the Millers' Union,", ("president of the Millers' Union",)),
        ("Anton Belov of the Liverpool dockers", ("of the Liverpool dockers",)),
        ("Anton Belov, who heads the dockers in Deal,", ("who heads the dockers",)),
        ("Mr Anton Belov", ()),
        ("Anton Belov", ()),
    ],
)
def test_roles_as_printed(printed: str, roles: tuple[str, ...]) -> None:
    _, extraction = read(f"{printed} said the talks would go on.")
    (actor,) = extraction.actors
    assert (actor.plain_name, actor.roles) == ("Anton Belov", roles)


@pytest.mark.parametrize(
    ("printed", "roles", "kind"),
    [
        ("Belov, the deputy transport minister,", ("deputy transport minister",), "person"),
        ("The Nigerian minister, Belov,", ("Nigerian minister",), "person"),
        ("Belov of Harrow", ("of Harrow",), "organisation"),
        ("According to the minister, Moscow", (), "place"),
    ],
)
def test_what_is_said_of_a_single_name(printed: str, roles: tuple[str, ...], kind: str) -> None:
    _, extraction = read(f"{printed} said the talks would go on.")
    assert [(actor.roles, actor.kind) for actor in extraction.actors if actor.named][-1:] == [(roles, kind)]


def test_an_abbreviation_is_one_of_the_names() -> None:
    _, extraction = read("The International Fisheries Board (IFB) said stocks had fallen.")
    assert extraction.actors[0].names == ("International Fisheries Board", "IFB")


def test_every_actor_of_a_claim_is_listed_once() -> None:
    _, extraction = read(
        "Mary Adams said no.", "Residents said the water was brown.", "Adams told them to leave."
    )
    named = [claim.actor for claim in extraction.claims]
    assert [actor.name for actor in extraction.actors] == list(dict.fromkeys(named))


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("Kremlin spokesman Anton Belov", "person"),
        ("Selin Ak", "person"),
        ("The Kremlin", "place"),
        ("Moscow", "place"),
        ("The Ministry of Water", "organisation"),
        ("The International Monetary Fund", "organisation"),
        ("Ukrainian officials", "group"),
        ("Officials polled by Northwire", "group"),
        ("The finance minister", "person"),
    ],
)
def test_what_kind_of_actor_speaks(printed: str, kind: str) -> None:
    _, found = read(f"{printed} said the talks would go on.")
    (claim,) = found.claims
    assert [actor.kind for actor in found.actors if actor.name == claim.actor] == [kind]
