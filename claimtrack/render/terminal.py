"""What may reach a terminal: characters that would steer it, hide or turn text round are shown instead."""

import re

# Unicode's categories Cc (but the line feed), Cf, Cs, Zl and Zp: controls, soft hyphen, zero-width and
# bidirectional characters, line and paragraph separators, annotations, lone surrogates, tags.
UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_DELETE = "\x7f"
_CONTROL_PICTURES = 0x2400  # U+2400 shows U+0000, and so on to U+241F
_REPLACEMENT = "\ufffd"


def visible(text: str) -> str:
    """`text` on one line, each unseen character replaced by one that is seen; offsets stay as they are."""
    return UNSEEN.sub(_picture, text).replace("\n", " ")


def one_line(text: str) -> str:
    """`visible` text with every run of white space made one space, for a cell or a message."""
    return visible(" ".join(text.split()))


def _picture(match: re.Match[str]) -> str:
    character = match[0]
    if character.isspace():
        return " "
    if character < " ":
        return chr(_CONTROL_PICTURES + ord(character))
    return "\u2421" if character == _DELETE else _REPLACEMENT
