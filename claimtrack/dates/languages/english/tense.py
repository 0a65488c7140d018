"""What in the words around an expression tells whether it lies ahead or behind; `Clause` reads them.

The patterns begin with the character before a word, so that a search steps from one word to the next.
"""

from __future__ import annotations

from claimtrack.dates.anyof import any_of, each_with

_EDGE = "[^A-Za-z0-9_]"  # what stands before a word; as a list of letters it is passed over quickly
_WILL = r"ll(?<=['\u2019]ll)"
_ENDS_IN_ED = "[a-z]{5,17}+(?<=ed)"  # taken whole, and only then looked at
_SET = "set due scheduled expected slated planned planning poised going ready"
_AHEAD = (
    *("will", "won't", "shall", "would be [a-z]+ing", "effective", "likely to", "unlikely to"),
    *("deadline", "expire", "expires", "upcoming", "payable", "plan to", "plans to"),
    *each_with("is are was were", "to"),
    *each_with(f"{_SET} vows vowed hope hopes intend intends invited", "to for"),
    *each_with("scheduled planned planning", "a an"),
    *each_with("due", "in back before at"),
    *each_with("is are", "due"),
    *each_with("expected slated", "in on by"),
)
# "was found to be shaken", "had to be moved", "declined to be named": no plan
_NO_PLAN = "found known thought believed said reported alleged wanted appeared seemed proved had declined not".split()
_TO_BE = (
    f"to be {''.join(f'(?<!{word} to be )' for word in _NO_PLAN)}[a-z]{{3,15}}"
    r"(?:ed|[dklnrst]own|en|eld|ne|id|ade|aught|eard)"
)
# after an expression that opens its sentence, where "planned to" is what happened on that day
_AHEAD_AFTER = (
    *("will", "won't", "shall", "loom", "looms", "due to", "due in"),
    *each_with("is are plan plans hope hopes intend intends", "to"),
    *each_with("is are be", f"{_SET} hoping", "to for"),
)
_DONE = (
    "was were had did said told went came took made began became met held won lost died fell rose gave got left"
    " brought bought sold saw sent spent spoke stood struck swept threw wrote broke built chose cut drew drove fought"
    " found flew grew heard hit kept knew laid led paid ran shot sought taught thought fled beat hurt shut quit put"
    f" withdrew overthrew sank burst caught sparked taken sued freed tied stole tore shook swore froze hung rode fed"
    f" dug split dealt lent {_ENDS_IN_ED}"
).split()
_NO_HEADLINE = "|".join(  # in front of "to", where no headline leaves out what is going to be
    "wants want votes vote plans plan agrees moves seeks tries vows hopes hope refuses fails has have is are needs need"
    " how where when what who whether able right time way chance bid call order decision deal effort it he she they we"
    " i you in and the a".split()
    + _DONE[:-1]
)
_PLANNED = (
    "decide|vote|rule|hold|debate|hear|consider|meet|open|close|begin|start|resume|strike|march|visit|address|host|sign"
    "|announce|appear|testify|return|launch|unveil|face|play|elect|choose|publish|release|end|reopen|speak|convene|sit"
)
_HAPPENED = (
    "killed died injured wounded won lost fell rose struck swept destroyed damaged flooded submerged burned burnt"
    " collapsed crashed sank erupted exploded arrested drowned fled resigned quit stole attacked shot stabbed robbed"
    " bombed shelled beat defeated scored retired bought broke hit tore wrecked seized captured invaded"
).split()
# what has a place in the calendar, in the present tense: "the summit opens on Monday"
_SCHEDULED = (
    *"announces publishes releases hears hosts runs reconvene reconvenes continue continues begin begins start".split(),
    *"starts open opens close closes resume resumes reopen reopens meet meets convene convenes conclude".split(),
    *"returns votes holds visits speaks testifies appears sits launches delivers unveils presents decides".split(),
    *"concludes end ends arrive arrives play plays face faces fall falls".split(),
    *("rules on", "kick off", "kicks off", "leaves for", "flies to", "come into force", "comes into force"),
    *each_with("take takes", "place effect office"),
    *each_with("travel travels head heads", "to"),
    *("get under way", "gets under way", "get underway", "gets underway"),
    *each_with("go goes", "ahead"),
    *each_with("go goes", "on into", "trial sale effect"),
    *("go to the polls", "goes to the polls"),
)
_IS_ON = each_with("is are", "on in at")
_COUNTS = "two three four five six seven eight nine ten eleven twelve dozen hundred"
_OF_A_NOUN = (
    "".join(rf"(?<!\b{word} )" for word in f"the a an its his her their {_COUNTS}".split()) + r"(?<!\d )"
)
_WIN = "win lose pass fail succeed become vote".split()
_WINS = (*_WIN, *"wins loses passes fails succeeds becomes votes returns".split())
# "If he wins in November", "if re-elected in May", "should they lose in June"
_IF = (
    r"(?:[Ii]f|[Uu]nless|[Ww]hen|[Oo]nce) (?:(?:re-?)?(?:elected|approved|adopted|confirmed|ratified|passed)"
    rf"|(?:[\w.'\u2019-]{{1,15}} ){{1,4}}?{any_of(*_WINS, 'take office', 'takes office')})"
)
_SHOULD = rf"[Ss]hould (?:[\w.'\u2019-]{{1,15}} ){{1,3}}?{any_of(*_WIN)}"
_NOT_YET = "".join(
    rf"(?<!{word}ed)" for word in "expect schedul plann slat project propos unspecifi anticipat".split()
)
_FIGURE = r"(?:from|than|versus|against|with) [$\u20ac\u00a3]?\d[\d.,%]*(?: [a-z-]{1,10}){0,3} in"
_MADE = (  # "a letter sent on 3 May", but "is sent", which may be a habit or a plan
    r"(?<!is )(?<!are )(?<!be )(?:sent|written|seen|given|shown|taken|brought|built|spent|struck)"
)
_REPORTED = any_of(
    *"said told wrote spoke died met held was were had took came went began made left won lost fell rose sold "
    "bought sank ran fled flew broke stood swept threw chose drew drove fought grew kept knew led paid shot sought "
    "taught withdrew overthrew caught".split(),
    also=(_ENDS_IN_ED + _NOT_YET, _FIGURE, _MADE),
)
_TOLD = any_of(
    *"said told was were did went came took began became wrote says tells added announced confirmed denied".split(),
    *"replied tweeted posted warned insisted stressed testified declined".split(),
)
_DONE_AFTER = any_of(
    *"was were had did went came took began became made said told won lost left met got gave found brought".split(),
    *f"bought sold sent wrote fell rose held hit led paid ran saw shot spoke struck {_ENDS_IN_ED}".split(),
)
_SAID = any_of(
    *"said told announced confirmed claimed warned insisted promised pledged predicted stated suggested".split()
)

CUES: dict[str, str] = {
    "future": rf"{_EDGE}{any_of(*_AHEAD, also=(_TO_BE, _WILL, _IF, _SHOULD))}\b",
    "future_after": rf"{_EDGE}{any_of(*_AHEAD_AFTER, also=(_WILL,))}\b",
    # a past tense behind an expression at the head of its sentence, and what rules out that it tells of that time
    "done_after": rf"{_EDGE}{_DONE_AFTER}\b(?! (?:by|to)\b)",
    # "In June, the company said, it will open": who says so tells nothing of when that is
    "said_aside": r",\s(?:[\w.'\u2019-]{1,20}\s){1,6}?(?:said|says|announced|confirmed|warned)(?=,)",
    # between two dates, "took office in January 2021 and left in May"
    "and_then": r",? (?:and|before|but|then) [^.;:,]{0,36}$",
    "said_after": rf"{_EDGE}{_SAID}\b(?!,)",
    # right behind a month: "The court in May ruled that …"
    "told_at_once": (
        rf"\s(?:also\s)?(?:{_SAID}|ruled|found|ordered|rejected|approved|agreed|concluded|showed)\b(?! by\b)"
    ),
    "relative_before": r"\b(?:who|which|that|whose|when|where)\b",
    # a headline's "Full Senate to decide on Thursday", but not "The Senate met to decide", "Union wants to strike"
    "headline_plan": (
        r"[ ;]{1,2}(?!(?:The|A|An|This|His|Her|Its|Their|Two|Three|[a-z]+ing)\b)"
        rf"(?:(?!(?:{_NO_HEADLINE})\b)(?!{_ENDS_IN_ED}\b)[\w'\u2019-]{{1,20}} ){{1,3}}to (?:{_PLANNED})\b"
    ),
    "ahead_still": r"\b(?:will|shall)\b",  # "In April, the company said it will open a plant"
    "not_done": (
        r"\b(?:will|would|shall|should|could|may|might|must|can|to be|is|are|expects?|plans?|due|scheduled|set"
        r"|supposed)\b"
    ),
    # what is told as done, nearer than any plan; "who was convicted" and the like stay inside the plan
    "told": rf"{_EDGE}(?<!who )(?<!that )(?<!which ){_TOLD}\b(?! to\b)",
    "scheduled": (
        rf"{_EDGE}(?={any_of('reports ', *(f'{each} ' for each in _IS_ON), *_SCHEDULED)}){_OF_A_NOUN}"
        rf"(?:(?:is|are) |reports(?= [\w' -]{{0,40}}(?:earnings|results|figures)\b)|{any_of(*_SCHEDULED)})"
        r"(?: [\w'\u2019.-]{1,20}){0,5}\s{0,3}(?:on |in |at |next |this )?(?:the )?$"
    ),
    "ever_since_before": r"\b(?:[Ss]ince|as (?:long ago|far back) as)\s(?:the\s)?$",
    "starting_before": (
        r"(?i:(?<!%)(?<!\d)(?<!cents)(?<!points)\s(?:from|starting|beginning|effective|as of)\s(?:the\s)?$)"
    ),
    "possible": (
        rf"{_EDGE}(?:must|can|could|may|might|should|would|need(?:s|ed)? to|ha(?:ve|s|d) to)\b"
        r"(?!n['\u2019]t)(?! have\b)"
    ),
    "period_before": (
        r"[qhmypws](?:uarter|alf|onths|ear|eriod|eeks|eason) (?:ended|through|to|up to)\s(?:the end of )?$"
    ),
    "following_between": r"\W(?:after|following|in the wake of)\W(?!.*(?:[.;]\s|\bbefore\b))",
    "put_off": (
        r"\b(?:adjourned|postponed|suspended|extended|delayed|deferred|put off|remanded|set|barred|banned|reserved"
        r"|fixed|shelved|stayed)\b"
    ),
    "behind": r"\b(?:had|hadn['\u2019]t|was|were)\b",
    "was_due": r"\bhad been (?:due|set|scheduled|expected|planned)\b",
    # a verb in the past right before, or a figure that another is compared to: "up from $29.75 in March"
    "reported_before": (
        rf"{_EDGE}{_REPORTED}(?: (?!to\b)[\w.]{{1,15}}){{0,2}}\s{{1,3}}(?:on |the |here |late |early |in ){{0,2}}$"
    ),
    "past": rf"{_EDGE}{any_of(*_DONE)}\b",
    # what happens and is no plan for a day: "The storm killed nine in Paris in February"
    "happened": rf"{_EDGE}{any_of(*_HAPPENED)}\b(?! (?:by|to)\b)",
    "outlook": r"\b(?:will|expect(?:s|ed)?|forecast|next|outlook|coming)\b",
}
