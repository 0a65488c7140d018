"""Boilerplate: what a news page prints around its article."""

from __future__ import annotations

import re

from claimtrack.page.lines import Unit

_LONGEST = 300  # characters; cookie notices and copyright lines run to two or three sentences

# Lines that are nothing but this, capitals, edge punctuation and counts aside.
_WHOLE = frozenset(
    """
    ad|ads|advertisement|advertising|advertisement continues below|article continues below|sponsored|promoted
    sponsored content|paid content|paid post|partner content|story continues below|story continues
    story continues below advertisement|story continues after advertisement|scroll to continue
    skip to content|skip to main content|skip to navigation|skip to main navigation|jump to content|back to top
    menu|open menu|close menu|main menu|navigation|home|homepage|front page|sections|search|search this site
    sign in|log in|login|log out|register|subscribe|subscribe now|subscribe today|become a member|donate|support us
    my account|account|join us|sign up|sign up now|newsletter|newsletters|podcasts|live|breaking|breaking news|exclusive
    share|share this|share this article|share this story|share article|share on facebook|share on x|share on twitter
    share on linkedin|share via email|share on whatsapp|facebook|twitter|x|instagram|linkedin|whatsapp|telegram|reddit
    youtube|bluesky|pinterest|tiktok|email|e-mail|print|print this article|copy link|link copied|copied|save|save article
    bookmark|gift this article|give this article|listen|listen to this article|play|pause|watch|watch live|watch now
    read more|read also|also read|see also|read next|more|see more|show more|load more|view more|view all|see all|learn more
    continue reading|read full article|read the full story|full story|related|related articles|related stories|related news
    related topics|related content|related links|related posts|more on this story|more on this topic|more from
    more from this section|more stories|more news|more like this|most read|most viewed|most popular|most shared|trending
    trending now|popular|popular now|top stories|latest|latest news|latest stories|recommended|recommended for you
    recommended stories|recommended articles|editors' picks|editor's picks|editors picks|don't miss|you may also like
    you might also like|you may also be interested in|what to read next|up next|next|previous|next article|previous article
    around the web|from the web|elsewhere|promoted stories
    comments|comment|leave a comment|post a comment|view comments|show comments|join the conversation|add a comment
    leave a reply|reply|report an error|report a typo|report this|corrections|send us feedback|feedback
    topics|tags|filed under|categories|in this article|explore more on these topics|reuse this content|rights and permissions
    about us|contact us|contact|terms of use|terms of service|terms and conditions|privacy policy|privacy notice
    cookie policy|cookie settings|accept|accept all|accept cookies|reject all|manage cookies|manage preferences
    cookie preferences|do not sell my personal information|accessibility|accessibility help|site map|sitemap
    all rights reserved|for immediate release|media contact|media contacts|press contact|press contacts|contacts|ends
    published|updated|last updated|photo gallery|view gallery|view image in fullscreen|view image|enlarge image|image
    open image in gallery|hide caption|toggle caption|enlarge this image|video|audio|transcript|loading|not now|no thanks
    follow|follow us|like us on facebook|unsubscribe|full text|supported by|abstract|correction appended|corrections appended|in brief|the associated press contributed to this report
    """.replace("\n", "|").split("|")
)
_WHOLE_LINES = frozenset(phrase.strip() for phrase in _WHOLE if phrase.strip())

_LONGEST_LABEL = 60
_OPENS_CONTACTS = re.compile(r"(?:media |press )?(?:contacts?|enquiries|inquiries)$")
# Whole lines after which a list of links or tags follows.
_OPENS_LIST = re.compile(
    r"(?:related|recommended|trending|popular|latest|tags|topics|categories|comments|filed under|read (?:more|next|also)|see also|share|up next|top stories"
    r"|(?:more|most|you (?:may|might)|what to read|editor|don't miss|around the|from the|explore)\b.{0,40})$"
)

_BEGINS = re.compile(
    r"""(?xi)
    (?:read|see|watch|listen|view)\s(?:more|also|next)\b\s{0,2}(?:[:|»›>–—-]|on\b|about\b|here\b)
  | (?:also\sread|related(?:\s(?:article|story|stories|content|coverage|news|reading))?|recommended|more|up\snext
      |tags?|topics|filed\sunder|categories|keywords|labels|source|sources|video|watch|listen|gallery|in\spictures
      |(?:media|press)\scontacts?|read\smore|don't\smiss|must\sread|trending)\s{0,2}[:|»›]\s
  | (?:click|tap)\shere\b
  | (?:follow|like)\s(?:us|me|@\w|[^.!?]{2,60}\son\s(?:twitter|x|facebook|instagram|bluesky|linkedin|threads)\b)
  | (?:sign|signing)\sup\s(?:for|to|here|now|today|with)\b
  | subscribe\s(?:to|now|today|for|here)\b
  | (?:get|receive|have)\s(?:the\slatest|our|the\sday's|breaking\snews|more\snews|all\sthe)\b[^.]{0,120}
      (?:inbox|newsletter|newsletters|app|alerts?|email|e-mail|delivered)\b
  | (?:already\sa\s(?:subscriber|member))\b
  | (?:download|install)\s(?:our|the)\s[^.]{0,40}\bapp\b
  | (?:we|this\s(?:web)?site|our\s(?:web)?site)\s(?:use|uses)\scookies\b | by\scontinuing\sto\s(?:use|browse)\b
  | (?:©|\(c\)\s|copyright\s(?:©|\(c\)|\d{4}|the\b)|all\srights\sreserved)
  | (?:share|tweet|email|print|save)\s(?:this|article|story|via|on)\b[^.!?]{0,40}$
  | (?:advertisement|story\scontinues|article\scontinues)\b[^.!?]{0,40}$
  | (?:\(|\[)?(?:additional\s|with\s|extra\s|further\s)?(?:reporting|editing|writing|compiled|edited)\s(?:and\s\w{3,12}\s)?(?:for\s[^;]{2,40}\s)?by\s
  | (?:\(|\[)?contributing(?:\sto\sthis\s(?:report|story))?\s?:\s
  | this\sis\sa\s(?:developing|breaking)\s(?:news\s)?story
  | this\s(?:article|story|report|post|piece)\s(?:was\s(?:originally|first|amended|updated|corrected|published|produced)
      |has\sbeen\s(?:updated|amended|corrected|edited)|originally\sappeared|first\sappeared)
  | (?:an\searlier|a\sprevious|the\soriginal)\sversion\sof\sthis\s(?:article|story|report|post)
  | (?:our\sstandards|got\sa\s(?:news\s)?tip|have\sa\snews\stip|do\syou\ssupport\b[^?]{0,60}\?\slike\sthe\spage)
  | support\s(?:our|quality|independent)\s(?:journalism|work|reporting)
  | (?:you\sare\s(?:reading|viewing)|thank\syou\sfor\sreading|thanks\sfor\sreading)\b
  | please\s(?:enable|disable|turn\soff)\s(?:javascript|your\sad)
  | refresh\s(?:the|this)\spage\b
  | <[/!a-z][^<>]{0,200}>\s{0,3}(?:<[^<>]{0,200}>)?\.?$
    """
)
_ENDS = re.compile(
    r"(?i)\b(?:contributed\s(?:reporting\s)?to\sthis\s(?:report|article|story|post)|contributed\sreporting"
    r"|all\srights\sreserved|reported\sfrom\s[^.]{2,40})[.)\]]{0,2}$"
)
_COUNT = re.compile(
    r"(?i)\(?\d[\d.,]{0,8}[km]?\s?(?:comments?|shares?|likes?|views?|replies|reactions?|retweets?|min(?:ute)?s?(?:\sread)?"
    r"|(?:min(?:ute)?|second|hour|day|week|month)s?\sago)\)?$"
    r"|(?:published|posted|updated|last\supdated)\s(?:about\s)?(?:an?|\d{1,3})\s(?:min(?:ute)?|hour|day|week|month)s?\sago$"
    r"|(?:reading\stime|estimated\sreading\stime)\b.{0,20}$"
)
_REACH = re.compile(
    r"(?:https?://|www\.)\S{1,250}+$|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}$|\+?[\d(][\d ()/.-]{6,24}$"
)
_MENU_SIGN = re.compile(r"\s[|>›»·•/]\s")
_LEAST_ENTRIES, _LONGEST_ENTRY = 3, 30


def is_furniture(unit: Unit) -> bool:
    """Whether a line is boilerplate by its own words: navigation, sharing, newsletters, cookies, credits."""
    if unit.length > _LONGEST:
        return False
    line = unit.head
    return (
        not any(map(str.isalnum, line))
        or _plain(line) in _WHOLE_LINES
        or _BEGINS.match(line.lstrip("*_•-–—▶►→ ")) is not None
        or _COUNT.match(line) is not None
        or _REACH.match(line) is not None
        or _is_menu(line)
        or (unit.words <= 20 and _ENDS.search(line) is not None)  # noqa: PLR2004  a credit is one short sentence
    )


def opens_list(unit: Unit) -> bool:
    """Whether a line such as "Most read" or "Tags" says that a list of links or tags follows."""
    return unit.length <= _LONGEST_LABEL and _OPENS_LIST.match(_plain(unit.head)) is not None


def opens_contacts(unit: Unit) -> bool:
    """Whether a line such as "Media contact:" says that a press release's contacts follow."""
    return unit.length <= _LONGEST_LABEL and _OPENS_CONTACTS.match(_plain(unit.head)) is not None


def _is_menu(line: str) -> bool:
    entries = _MENU_SIGN.split(line)
    return len(entries) >= _LEAST_ENTRIES and all(len(entry) <= _LONGEST_ENTRY for entry in entries)


def _plain(line: str) -> str:
    folded = " ".join(line.casefold().replace("’", "'").split())
    return folded.strip(" .:;!|()[]<>»«›‹→←▶►▼+*_-–—•·…0123456789\u200b\ufeff")
