"""Words for messages: the nearest right one, the id nearest to a text, and text that a terminal can show."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

#: How many of the right words a message lists when none is near, and how many near ones it offers.
_LISTED, _OFFERED = 8, 3

#: How alike two single words must be, from 0 to 1; short words are soon alike by chance.
_NEAR_WORD = 0.75


def suggestion(word: str, known: Iterable[str]) -> str:
    """Say the nearest right words, or, when none is near, the first of those there are.

    >>> suggestion("trsut", ["trust", "consent"])
    "did you mean 'trust'?"
    >>> suggestion("trsut", ["trust-between-agencies", "consent"])
    "did you mean 'trust-between-agencies'?"
    >>> suggestion("zzz", ["trust", "consent"])
    'there are: consent, trust'
    """
    choices = sorted(set(known))
    close = get_close_matches(word, choices, n=_OFFERED) or _sharing_words(word, choices)
    if close:
        return f"did you mean {' or '.join(repr(choice) for choice in close)}?"
    if not choices:
        return "there is none in this theory"
    rest = len(choices) - _LISTED
    more = f" and {rest} more" if rest > 0 else ""
    return f"there are: {', '.join(choices[:_LISTED])}{more}"


def _sharing_words(word: str, choices: list[str]) -> list[str]:
    """Return the choices that share most words, nearly spelt, with what was written."""
    parts = sorted({part for choice in choices for part in choice.split("-")})
    written = word.lower().replace(" ", "-").split("-")
    near = {match for part in written for match in get_close_matches(part, parts, n=2, cutoff=_NEAR_WORD)}
    shared = {choice: len(near.intersection(choice.split("-"))) for choice in choices}
    best = sorted((choice for choice in choices if shared[choice]), key=lambda choice: (-shared[choice], len(choice)))
    return best[:_OFFERED]


def slug(text: str) -> str:
    """Return the id nearest to a text.

    >>> slug("Shared Language!")
    'shared-language'
    """
    words = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    return words if words[:1].isalpha() else f"x-{words}".rstrip("-")


def visible(text: str) -> str:
    r"""Return the text with control characters written out, so that none of them reaches a terminal.

    >>> visible("red\x1b[31m")
    'red\\x1b[31m'
    """
    return re.sub(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", lambda one: ascii(one[0])[1:-1], text)
