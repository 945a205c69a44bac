"""Text as Markdown shows it: marks of Markdown and HTML defused, and links to the web alone."""

from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*_{}\[\]#|~!$])")
_LIST = re.compile(r"^(\d*)([-+=.)])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_WEB = re.compile(r"https?://", re.IGNORECASE)


def text(words: str) -> str:
    r"""Return text that Markdown and HTML show as it is: on one line, with their marks defused.

    >>> print(text("<b>one</b> | *two*"))
    &lt;b&gt;one&lt;/b&gt; \| \*two\*
    """
    plain = "".join(_ENTITIES.get(character, character) for character in " ".join(words.split()))
    return _MARKS.sub(r"\\\1", plain)


def block(words: str) -> str:
    r"""Return text to stand at the beginning of a line, where a number or a sign would begin a list.

    >>> print(block("1. one"), block("- two"))
    1\. one \- two
    """
    return _LIST.sub(r"\1\\\2", text(words))


def linked(words: str, url: str) -> str:
    """Return text as a link, if its address is one of the web."""
    safe = url.replace("(", "%28").replace(")", "%29").replace("|", "%7C").replace("<", "%3C").replace(">", "%3E")
    return f"[{text(words)}]({safe})" if _WEB.match(url) else text(words)
