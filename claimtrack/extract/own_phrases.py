"""Which time phrase of a sentence dates its claim: "told reporters on Friday", but not "who left on Friday, said"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from claimtrack.dates.edtf import read_edtf
from claimtrack.extract.asides import ends_in_source
from claimtrack.extract.attribution import Attribution
from claimtrack.extract.candidate import Candidate
from claimtrack.extract.cue_times import is_past, is_present, resumes_content
from claimtrack.extract.own_deeds import at_own_deed
from claimtrack.extract.paragraph import Paragraph
from claimtrack.extract.resumed import is_of_event
from claimtrack.extract.spans import SortedSpans
from claimtrack.extract.speaking import appeared_then, spoke_then
from claimtrack.model import Article, Span, TimeExpression, When

_TOO_FAR = 120  # characters between a cue and the time phrase that dates it
_SETTINGS = frozenset(
    "after before since following until despite with as because while amid born raised founded formed built "
    "established elected appointed created opened launched installed ordained married released".split()
)
_RECENTLY = re.compile(r"[Aa]s (?:recently|late|early|long ago) as ")
_RELATIVE = re.compile(r"\b(?:who|whose|which|where|when|since|elected|appointed|released|due)\b")
_THAT = re.compile(r"\b(?:that|who|which|when|where)\b")
_COMPARED = re.compile(  # "… a year earlier"
    r"\b(?:compared (?:with|to)|versus|(?:up|down) from|than)\b|, against \d[\d.]{0,5} ?(?:%|per ?cent)"
)
_CLAUSE = re.compile(
    r"\b(?:who|whose|which|when|after|before|while|because|since|although|though)\b"
    r"|, (?:and|but|as)\b|\b(?:and|but) (?:on|in|by)\b|;"
    r"|, an? \w+ (?:that )?(?:he|she|they|it)\b|, an? \w+ that\b|, "
    r"an? (?:decision|move|step|claim|charge|remark|idea|plan|ruling|point|view|stance|line)\b"
)
_ADJUNCT = (
    re.compile(  # behind the time that opens a sentence: "On Tuesday, | as the blackout began, | he warned"
        r", (?:\w+ ){0,2}(?:before|after|when|while|as|once|amid|following|ahead of) [^,;:]{3,90}, "
    )
)
_FOR = re.compile(r"(?<!entry )(?<!entries )\bfor (?:the )?$")  # "its president for April"
_PAPER = re.compile(  # that nobody speaks in: not "in a letter of 3 March"
    r"(?P<within>\b[Ii]n (?:an?|its|the|his|her|their) (?:[\w-]{1,20} ){0,2})?"
    r"\b(?:letter|memo|e-?mail|note|report|order|ruling|resolution|agreement)s? of (?:the )?$"
)
_KIND = re.compile(
    r"^(?:late|early|mid)-(?:night|morning|evening|afternoon)$", re.IGNORECASE
)  # of a show or a raid
# "in a report published ahead of the meeting on", but not "testifying before the House on"
_AHEAD = re.compile(
    r"\b(?:ahead of|prior to|(?:published|sent|issued|released|written|filed|made) before) [^,;]*$"
)
_OF_REPORT = re.compile(  # "denied a report in the Courier | last week | that"
    r" (?:a|an|the|reports?|claims?|allegations?)\b(?: (?:report|claim|allegation|story|article|suggestion|account)s?)?"
    r"(?: (?:in|by|from) [^,;.]{1,60})? $"
)
_NEXT_VERB = re.compile(
    r",? (?:and|but) (?:(?:he|she|they|it) )?(?:\w+ly )?(?:\w+ed|said|told|would|will|could|may|might|should|must)\b"
)  # "… and denied a report last week", "and would open it on Friday"
_MINUTES = re.compile(r"\b(?:[Mm]inutes|accounts?|records?|transcripts?|summary) of (?:its|the|their|a) $")
_OF_WHEN = re.compile(  # "in 2021, when she told", "in 2014, early in the war, when aid groups said"
    r"(?:, [^,;]{1,40})?,? (?:when|(?:at|during|in) which|where) (?:(?:the|its|his|her|their) [\w-]{1,20}, )?$"
    r"| (?:case|ruling|decision|report|book|interview|speech|study|letter|e-?mail|memo) (?:in|of) which $"
)
_WHEN = re.compile(r",? (?:when|at which|in which|during which)\b")  # behind "since October"
_ASIDE = re.compile(
    r", (?:which|(?:a copy|copies|parts?|excerpts|the text) of which) [^,;]{1,60}, "
)  # "In a statement on 10 August, which was read to him, she said"
_WHO_OR_WHERE = re.compile(
    r"\b(?:who|whose) [^,;]{1,80}$"
    r"|\bwhere (?!(?:he|she|they|it) )[^,;]{0,60}\b(?:died|killed|dead|injured|wounded|missing|collapsed|crashed|sank"
    r"|capsized|burned|flooded|swept|drowned|exploded|shot|stabbed|attacked|struck|hit|burst|fell|erupted|rose|landed)"
    r" [^,;]{0,40}$"
)
_RELATING = re.compile(r"\b(?:who|whose|which|that)\b")
_SENT = re.compile(  # "the memo, which went out on Wednesday"
    r"\b(?:which|that) (?:(?:was|were|had been) )?"
    r"(?:went out|came out|sent|released|published|issued|posted|filed|circulated|leaked|delivered|dated)\b"
)
# "ministers in 2020", "a consultation held in 2022", but in no relative clause; the expression may begin with "in"
_IN_A_YEAR = re.compile(r"(?:(?!who|which|that\b)[\w’'-]{1,20} ){1,5}$")
_ISSUED = re.compile(  # "a poll released Tuesday"
    r"\b(?:released|published|issued|posted|filed|circulated|leaked|sent|dated|submitted|signed|tabled|presented"
    r"|adopted|completed|finali[sz]ed|drafted|written|recorded|delivered|handed down) "
    r"(?:(?:by|to|in|after|during|following) (?:[\w’'-]{1,20} ){1,6})?(?:(?:on|in|at|late|early) )?$"
)
_DOCUMENT = re.compile(  # that tells something when it is released, unlike people
    r"\b(?:report|study|survey|poll|review|document|paper|audit|ruling|judgment|judgement|statement|letter|memo|filing"
    r"|assessment|analysis|inquiry|investigation|resolution|draft|order|notice|circular|research|findings|figures|data"
    r"|proposals?|petition|manifesto|blueprint|minutes|index|statistics|agreement|treaty|pact|accord|memorandum|deal|contract|e-?mail|post|message|note"
    r"|strategy|constitution|communique|text|recording|video|tweet|test|result|scan|estimate|projection|forecast"
    r"|footage|photo|photograph|image|transcript|record|guidance|map)s?\b",
    re.IGNORECASE,
)
_IN_A_LETTER = re.compile(r", in (?:an?|the|his|her|its|their) ")
_PARTICIPLE = re.compile(
    r", (?:[a-z]+ly )?([a-z]{2,}(?:ed|en)|thrown|flown|shot|hit|held|hurt|sent|caught|born|sworn|bought|brought|sold"
    r"|set|built|found|led|lost|struck|laid)\b"
)
_HEARD = frozenset("interviewed asked reached quoted contacted questioned pressed addressed".split())
_WITHIN = re.compile(
    r"\b(?:in|on|at|during|after|following|before|ahead of) $"
)  # "said in | Thursday | 's statement"
_AGAINST = re.compile(
    r", (?:well |far |just |slightly )?(?:below|above|up from|down from|beating|missing|topping|short of|in line with"
    r"|compared (?:with|to)|against|versus|ahead of) "
)
_DONE = re.compile(  # "rejected the offer made on | Wednesday"
    r"\b(?:made|signed|unveiled|reached|announced|issued|released|published|agreed|struck|proposed) (?:on |in |late )?$"
)
_DAYS_FROM = re.compile(
    r"\b(?:days?|weeks?|months?|years?) (?:after|before) [^,;]*$|\bon the eve of [^,;]*$", re.IGNORECASE
)  # "two days after | Thursday's"
_VIEWED = re.compile(  # of several times of a sentence the last to date it
    r"\b(?:seen|obtained|reviewed|read|played|shown|deleted|unsealed|removed|leaked)\b[^.;,]*$"
)
_CONTACTED = re.compile(r"\bwhen (?:approached|contacted|reached|asked|called|pressed|interviewed)\b[^,;]*$")
_OPENED = re.compile(
    r"\bwhich (?:opened|began|started|ended|resumed|took place|was held) (?:on )?$"
)  # "The inquest, …"
_VIEW = 50  # characters from "seen" to a time
_PLANNING = frozenset(("announce", "unveil"))
_HALF_A_YEAR = 180  # days
_PERSONS = re.compile(r"\b(?:who|whose)\b")
_BEHIND = re.compile(
    r"\b(?:[Aa]fter|[Ff]ollowing) $"
)  # with a meeting's day: "told reporters after | Tuesday's | hearing"
_MEETING = re.compile(
    r"['’]s (?:[\w-]{1,20} ){0,2}?(?:hearing|meeting|session|sitting|vote|talks|debate|briefing|summit|ruling|verdict"
    r"|match|game|race|final|win|victory|defeat|loss|draw)\b"
)
_CLOSED = re.compile(r",\s(?:\w+\s)?$")  # behind a relative clause: "who leads the talks, on Friday"
_ASKED = re.compile(r"\b[Aa]sked\b")
_WHETHER = re.compile(r"\b(?:whether|if|how|what|why|who|where|which)\b")
_HOURS = frozenset(("clock", "daypart"))  # kinds of times that tell no day by themselves
_POINTING = ("that", "That", "the same", "The same")
_PERFECT = frozenset(("has", "have", "had", "’ve", "'ve"))
_SINCE = 10  # characters from what is said to a time that follows "since"
_LATELY = 10  # days
_YEAR = 366  # days
_CHANGE = re.compile(  # "reported a rise in profit | in 2024"
    r"\b(?:rise|fall|drop|growth|increase|decrease|decline|gain|slump|jump|surge|loss|profit|surplus|deficit|sales"
    r"|revenue|earnings|turnover|output|income)s?\b"
)
_FIGURED = re.compile(  # "a profit of $4m, | up from $3m | a year ago, and said"
    r"(?:\bcompared (?:with|to)|\bversus|, (?:up|down) (?:from|on)) [^,;]*$"
)
_POSSESSIVE = ("'s", "’s")
_FEW = 8  # times of a paragraph in which the day of an hour is looked for


class OwnPhrases:
    """The dated time expressions of an article (`dated`), of which those of a claim's own clause date it."""

    def __init__(self, article: Article, times: Sequence[TimeExpression]) -> None:
        self._text = article.text
        self._published = article.published
        self.dated = [
            t
            for t in times
            if t.when is not None and t.type in ("DATE", "TIME") and not _KIND.search(t.span.of(article.text))
        ]
        self._starts = [t.span.start for t in self.dated]

    def of(
        self, found: Attribution, paragraph: Paragraph, taken: SortedSpans, own: Sequence[Span] = ()
    ) -> When | None:
        """The nearest time expression of the attribution's own clause, or at the end of its `own` content."""
        reach = paragraph.words.span(*found.candidate.sentence)
        near = self.within(reach)
        if not near:
            return None
        others = [span for span in taken.overlapping(reach) if span not in own]
        dating = [
            (
                (
                    self._in_object(time, found),
                    self._is_viewed(time.span, reach),
                    self._text.startswith(_POSSESSIVE, time.span.end),  # "that summer's drought"
                    _distance(found.cue, time.span),
                ),
                time,
            )
            for time in near
            if not any(time.span.overlaps(t) for t in others) and self._dates(time, found, paragraph, reach)
        ]
        return self._moment(min(dating, key=itemgetter(0))[1]) if dating else None

    def _moment(self, time: TimeExpression) -> When | None:
        """The time that a phrase tells; its beginning, where something was said: "since October, when he said"."""
        when = time.when
        if when is None or when.latest is not None or not _WHEN.match(self._text, time.span.end):
            return when
        begun = read_edtf(when.edtf.partition("/")[0])
        return when if begun is None else replace(begun, phrase=time.span, rule=when.rule, why=when.why)

    def _dates(self, time: TimeExpression, found: Attribution, paragraph: Paragraph, reach: Span) -> bool:
        """Whether a time of the claim's sentence may tell when it was said."""
        when, span, lemma = time.when, time.span, found.candidate.lemma
        if when is None or self._of_a_day_before(time, paragraph):
            return False
        if self._has_gone_on_since(span, found, paragraph, reach):
            return not self.is_future(when)
        last = found.content[-1].end
        apposed = found.cue.end <= last <= span.start and self._text.startswith(",", last)
        if apposed and is_present(found, paragraph) and self._is_long_ago(when):
            return False  # "insists it is not about her father, a man jailed in 1982"
        inside = self._in_object(time, found)
        if inside and lemma == "report" and when.precision != "day" and self._is_measured(time, found):
            return False  # "reported revenue of $17 billion in 2024"
        if inside and lemma in _PLANNING and self._is_long_ago(when):
            return False  # "announced a vote on March 31", which is to come
        if any(span in content and not self._closes(span, content) for content in found.content):
            return False  # inside an object, not at its end
        behind = any(content.end <= span.start for content in found.content) and span.start > found.cue.end
        if behind and (is_of_event(paragraph, found.candidate) or _is_of_source(paragraph, found.candidate)):
            return False
        if behind and self._is_long_ago(when) and resumes_content(self._text, found, paragraph, span):
            return False  # "The tomb was built, experts believe, in 1200"
        if behind and _is_this_year(self._text, span):
            return False  # "said it expected a profit, or a loss, this year"
        if (
            when.precision == "day"
            and span.start > found.cue.end
            and at_own_deed(paragraph, found.candidate.cue, span)
        ):
            return not self.is_future(when)
        if (behind and _lasts_years(when)) or _distance(found.cue, span) > _TOO_FAR:
            return False
        return not self.is_future(when) and not self._elsewhere(
            span, found, reach, then=is_past(found, paragraph) and self.is_a_day_lately(when)
        )

    def _has_gone_on_since(self, time: Span, found: Attribution, paragraph: Paragraph, reach: Span) -> bool:
        """Whether it has been said from a time on: "has warned | since 2019 | that", "had asked for it since May"."""
        if not self._text.endswith(("since ", "Since "), 0, time.start):
            return False
        if _PERFECT.isdisjoint(paragraph.words.lower[slice(*found.candidate.cue)]):
            return False
        first, last = found.content[0], found.content[-1]
        if time.end <= first.start:
            opens = time.start - len("since ") <= reach.start
            return opens or found.cue.end <= time.start
        clause = found.candidate.construction.endswith(("clause", "that", "quote"))
        return not clause and (
            (time in last and time.end >= last.end - 1) or 0 <= time.start - last.end <= _SINCE
        )

    @staticmethod
    def _in_object(time: TimeExpression, found: Attribution) -> bool:
        return any(time.span in content for content in found.content)

    def _is_measured(self, time: TimeExpression, found: Attribution) -> bool:
        """Whether a number or a change stands in front of a time in an object: of the year in which it was so."""
        content = next(content for content in found.content if time.span in content)
        before = self._text[content.start : time.span.start]
        return _CHANGE.search(before) is not None or any(letter.isdigit() for letter in before)

    def _is_viewed(self, time: Span, reach: Span) -> bool:
        """Whether a paper was read or shown then, and not written: "dated Feb. 12 and unsealed on | Thursday"."""
        return _VIEWED.search(self._text, max(reach.start, time.start - _VIEW), time.start) is not None

    def _is_long_ago(self, when: When) -> bool:
        last = when.latest or when.earliest
        return (
            self._published is not None
            and last is not None
            and (self._published.day - last).days > _HALF_A_YEAR
        )

    def is_a_day_lately(self, when: When) -> bool:
        """Whether a time is one day not long before publication."""
        day = when.earliest
        if self._published is None or day is None or day != when.latest:
            return False
        return (self._published.day - day).days <= _LATELY

    def is_future(self, when: When) -> bool:
        """Whether a time begins after publication."""
        first = when.earliest or when.latest  # "till May 22" is over later
        return self._published is not None and first is not None and first > self._published.day

    def within(self, reach: Span) -> list[TimeExpression]:
        """The dated expressions in a stretch of the article's text."""
        first, stop = bisect_left(self._starts, reach.start), bisect_left(self._starts, reach.end)
        return [time for time in self.dated[first:stop] if time.span in reach]

    def last_before(self, place: int) -> TimeExpression | None:
        """The last dated expression that starts in front of a character of the article's text."""
        number = bisect_left(self._starts, place)
        return self.dated[number - 1] if number else None

    def _closes(self, time: Span, content: Span) -> bool:
        """Whether a phrase stands at the end of an object, and of no clause in it: "the fire that broke out Friday".

        What figures are compared with may follow: "revenue of $3 billion | late Wednesday |, below expectations".
        """
        before = self._text[content.start : time.start]
        ends = time.end >= content.end - 1 or _AGAINST.match(self._text, time.end) is not None
        return ends and _THAT.search(before) is None and _DONE.search(before) is None

    def _of_a_day_before(self, time: TimeExpression, paragraph: Paragraph) -> bool:
        """Whether an hour is told alone, and the day in view is that of an event in a paragraph before.

        "The truck was stopped on 3 March. ¶ At the noon briefing, Weber said", but not "That evening, Weber said".
        """
        kind = time.rule.partition("/")[0]
        pointed = self._text.startswith(_POINTING, time.span.start)
        if kind not in _HOURS or pointed or not time.anchor or not time.value.startswith(time.anchor):
            return False
        if self._published is not None and time.anchor == self._published.day.isoformat():
            return False
        at = bisect_left(self._starts, time.span.start)
        days = (each for each in self.dated[max(0, at - _FEW) : at] if each.span in paragraph.span)
        return not any(day.value.startswith(time.anchor) for day in days)

    def _elsewhere(self, time: Span, found: Attribution, reach: Span, *, then: bool) -> bool:
        """Whether the phrase dates something else: the speaker's own mention, or a clause between it and the cue.

        `then`: the claim is told in the past, and the phrase tells a day not long before publication.
        """
        if _MINUTES.search(self._text, reach.start, time.start) or (
            time.end < found.cue.start and _FIGURED.search(self._text, reach.start, time.start) is not None
        ):
            return True
        if found.speaker is not None and time.overlaps(found.speaker):
            # but not "survivors of Tuesday's disaster"
            theirs = self._text.startswith(("'s", "’s"), time.end)
            held = not theirs and _IN_A_YEAR.match(self._text, found.speaker.start, time.start) is not None
            if (
                theirs
                and time.start == found.speaker.start
                and _DOCUMENT.search(found.speaker.of(self._text))
            ):
                return False  # "Last year's report had noted"
            mention = self._text[found.speaker.start : time.start]
            return not held and (_ISSUED.search(mention) is None or _PERSONS.search(mention) is not None)
        paper = _PAPER.search(self._text, reach.start, time.start)
        if paper is not None and found.speaker is not None and found.speaker.overlaps(Span(*paper.span())):
            return False  # "The letter of 3 March | said"
        if _FOR.search(self._text, reach.start, time.start) or (paper is not None and not paper["within"]):
            return True
        if self._is_of_a_meeting(time, reach):
            return False
        if self._text.startswith(" that ", time.end) and _OF_REPORT.match(
            self._text, found.cue.end, time.start
        ):
            return True
        last = found.content[-1].end
        if last < time.start and found.cue.end <= last and _NEXT_VERB.match(self._text, last, time.start):
            return True
        theirs = self._text.startswith(("'s", "’s"), time.end) and time.start > found.cue.end
        if theirs and _WITHIN.search(self._text, reach.start, time.start) is None:
            return True  # "told Reuters | Thursday | 's attack killed nine"
        start, stop = sorted((time, found.cue))
        between = self._text[start.end : stop.start]
        if time.start > found.cue.start:
            if _CONTACTED.search(between):
                return False  # "disputed it when approached on Thursday"
            if _DAYS_FROM.search(between):
                return True  # "said on the eve of the vote on | 12 March"
            apart = any(mark in between for mark in (";", ". ")) or _COMPARED.search(between) is not None
            return apart or _CLAUSE.search(between) is not None or _in_question(between)
        if found.speaker is not None and time.start > found.speaker.end:
            before = self._text[found.speaker.end : time.start]
            if _ISSUED.search(before) and _DOCUMENT.search(found.speaker.of(self._text)):
                return False  # "A study, released last month, found"
            if _ISSUED.search(before) and _IN_A_LETTER.match(before) and not _RELATING.search(before):
                return False  # "Bell, in a letter dated 3 March, said"
            shape = found.candidate.construction
            if not shape.startswith("participle") and self._is_aside(
                before, Span(time.end, max(time.end, found.cue.start))
            ):
                return True
            if _CONTACTED.search(before):
                return False  # "Lomax disputed it when approached on Thursday, saying"
            relative = None if _SENT.search(before) else _RELATIVE.search(before)
            clause = "" if relative is None else before[relative.start() :]
            if relative is None or spoke_then(clause) or (then and appeared_then(clause)):
                return _in_question(before)
            return _CLOSED.search(before, relative.end()) is None
        before = self._text[reach.start : time.start]
        opening = before.split(maxsplit=1)
        recent = _RECENTLY.match(before) is not None
        if (
            (opening and not recent and opening[0].lower() in _SETTINGS)
            or _in_question(before)
            or _DAYS_FROM.search(before)
            or _AHEAD.search(before)
        ):
            return True  # "After a flood in January, Smith said"
        subject = found.speaker.start if found.speaker is not None else found.cue.start
        between = _ADJUNCT.sub(", ", self._text[time.end : subject], 1)
        if _OF_WHEN.fullmatch(between) or (_ASIDE.fullmatch(between) and _DOCUMENT.search(before)):
            return False
        if _WHO_OR_WHERE.search(before) or _OPENED.search(before):
            return True  # "In Punta Verde, where nine people died on Nov. 3, Smith said"
        return _CLAUSE.search(between) is not None

    def _is_aside(self, before: str, behind: Span) -> bool:
        """Whether what commas set apart tells what happened to a speaker: "The man, arrested on Monday, told"."""
        participle = _PARTICIPLE.match(before)
        if participle is None or participle[1] in _HEARD or _DOCUMENT.search(before):
            return False
        return behind.of(self._text).startswith(",")

    def _is_of_a_meeting(self, time: Span, reach: Span) -> bool:
        """Whether something was said behind a meeting of that day: "told reporters after Tuesday's hearing"."""
        behind = _BEHIND.search(self._text, max(reach.start, time.start - 10), time.start)
        return behind is not None and _MEETING.match(self._text, time.end, reach.end) is not None


def _is_of_source(paragraph: Paragraph, candidate: Candidate) -> bool:
    """Whether the sentence ends with who heard of the claim, and when: "Reis told her, a court heard yesterday"."""
    (begin, end), stop = candidate.content[-1], candidate.sentence[1]
    return candidate.cue[0] < begin and end < stop and ends_in_source(paragraph, begin, end, stop)


def _lasts_years(when: When) -> bool:
    """Whether a time is longer than what stands in front of it: "denied taking bribes | between 2019 and 2021"."""
    if when.earliest is None or when.latest is None:
        return False
    return (when.latest - when.earliest).days > _YEAR


def _is_this_year(text: str, time: Span) -> bool:
    """Whether a time is all of the year or what is left of it, and nothing was said in it: "this year"."""
    before = text[max(0, time.start - 10) : time.start].rstrip()
    return time.of(text).lower() in ("this year", "the year") and not before.endswith("earlier")


def _in_question(before: str) -> bool:
    """Whether a phrase belongs to what somebody was asked: "Asked whether they would meet this week, he said"."""
    asked = _ASKED.search(before)
    return asked is not None and _WHETHER.search(before, asked.end()) is not None


def _distance(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)
