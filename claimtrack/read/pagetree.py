"""The elements of a web page that belong to its article: not those of menus, lists of other stories and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_NEVER = frozenset(
    ("script", "style", "noscript", "template", "svg", "nav", "aside", "form", "iframe", "head", "option")
)
_APART = re.compile(
    r"(?i)(?:^|[\s_-])(?:related|recommend\w*|most[-_ ]?(?:read|viewed|popular|shared|commented)|side-?bar\w*|teasers?"
    r"|promos?|onward|comments?|comment-?list|widget\w*|trending|ticker|newsletter\w*|cards?|breadcrumbs?"
    r"|more-(?:on|from|stories|news)|read-?(?:more|next|also)|next-(?:up|page|article)|popular|latest|menu|navigation"
    r"|outbrain|taboola|carousel|rail)(?:$|[\s_-])"
)  # fmt: skip
_LINK = 20  # characters of a link that are a headline
_LISTED = frozenset(("li", "article", "section", "td", "dd"))


def headline_of(tree: Any, titles: tuple[str, ...]) -> Any:
    """The heading that prints one of `titles`, else the first `<h1>`; None where there is none."""
    headings = [each for each in tree.iter("h1", "h2", "h3") if each.text_content().strip()]
    wanted = {title.casefold() for title in titles}
    same = (each for each in headings if " ".join(each.text_content().split()).casefold() in wanted)
    return next(same, next((each for each in headings if each.tag == "h1"), None))


def own_elements(tree: Any, headline: Any) -> Iterator[Any]:
    """The elements of a page's body in order, without what stands apart from its article.

    Apart are menus, asides, forms and site footers, what a class names so (related, most-read, comments), and every
    list item, card and table cell that links to another story. Nothing that holds the headline stands apart.
    """
    body = tree.find("body")
    waiting = [body if body is not None else tree]
    holding = set(waiting) if headline is None else {headline, *headline.iterancestors()}
    while waiting:
        element = waiting.pop()
        if not isinstance(element.tag, str) or (element not in holding and _stands_apart(element, holding)):
            continue
        yield element
        waiting.extend(reversed(element))


def holds_words(element: Any) -> bool:
    """Whether words stand in an element itself, and not only in elements within it."""
    return any(part and part.strip() for part in (element.text, *(child.tail for child in element)))


def _stands_apart(element: Any, holding: set[Any]) -> bool:
    tag = element.tag
    if tag in _NEVER:
        return True
    if tag == "footer":
        return next(element.iterancestors("article", "main"), None) is None
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    if named != " " and _APART.search(named):
        return True
    return tag in _LISTED and _is_of_another(element, holding)


def _is_of_another(element: Any, holding: set[Any]) -> bool:
    """Whether it shows a date beside a link to another story, as a card or an entry of a list does."""
    if element.tag == "article" and any(each.tag == "article" for each in holding):
        return True
    if element.tag == "section" and element.find(".//h1") is None and element.find(".//p") is not None:
        return False
    links = [each for each in element.iter("a") if len(each.text_content().strip()) > _LINK]
    return bool(links) and len(element.text_content()) < 3 * sum(len(each.text_content()) for each in links)
