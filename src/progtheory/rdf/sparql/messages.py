"""Why a text is no query, in words that help: two parsers' complaints, and what can be seen by looking."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...spelling import suggestion
from .plain import without_texts

if TYPE_CHECKING:
    from .guard import Unreadable

_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_AFTER = ("GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES")
_CLOSES = {"}": "{", ")": "(", "]": "["}
#: What begins with these marks, as people call it.
_MARKS = {"?": "a variable", "$": "a variable", "<": "a name", ":": "a name", '\\"': "a text", "'": "a text"}
_WHERE = re.compile(r"error at (\d+):\d+: (?:expected (?:one of )?)?(.*)", re.DOTALL)
_EXCERPT = 40


def explained(at: Unreadable, complaint: str) -> tuple[str, int | None]:
    """Return what is wrong with a text that rdflib does not read, and in which line; `complaint` is Oxigraph's.

    Neither parser says well where it stopped: rdflib names the beginning of the clause, Oxigraph a place some letters
    on. Most slips are a bracket or a quotation mark, and those can be seen.
    """
    begins = f"a query begins with {', '.join(_FORMS[:3])} or {_FORMS[3]}"
    if at.message.startswith("Expected {"):  # not even the first word
        near = suggestion(at.found.upper(), _FORMS) if at.found else ""
        return (f"{begins}, not with {at.found!r}; {near}", at.line) if near else (f"{begins}; this has none", None)
    if at.message.startswith("Expected end of text") and at.found:  # whole, and then something more
        if (word := at.found.upper()) in _AFTER:
            return f"what stands after {word} is not complete", at.line
        return f"the query is complete before {at.found!r}, and that cannot follow it; {suggestion(word, _AFTER)}", (
            at.line
        )
    if slip := _open_text(at.text) or _bracket(at.text):
        return slip
    line = at.text.split("\n")[at.line - 1][at.column - 1 :].strip()
    rest = f"{line[:_EXCERPT]} …" if len(line) > _EXCERPT else line
    found, _ = told(complaint)
    begin = f"cannot be read from {rest!r} on" if rest else "ends too early"
    return f"{begin}{f'; {found}' if ' a ' in found else ''}", at.line


def _open_text(text: str) -> tuple[str, int] | None:
    found = re.search(r"[\"']", without_texts(text))
    if found is None:
        return None
    return "a text begins and does not end; a quotation mark is missing", text.count("\n", 0, found.start()) + 1


def _bracket(text: str) -> tuple[str, int] | None:
    opened: list[tuple[str, int]] = []
    for number, line in enumerate(without_texts(text).split("\n"), start=1):
        for mark in re.findall(r"[{}()\[\]]", line):
            if mark not in _CLOSES:
                opened.append((mark, number))
            elif not opened:
                return f"there is a {mark} too many", number
            elif opened[-1][0] != _CLOSES[mark]:
                return f"found a {mark} before the {opened[-1][0]} of line {opened[-1][1]} is closed", number
            else:
                opened.pop()
    return (f"the {opened[-1][0]} of this line is not closed", opened[-1][1]) if opened else None


def told(complaint: str) -> tuple[str, int | None]:
    """Return what Oxigraph says of a query, in words, and the line.

    >>> told('error at 3:1: expected one of "?", "$", "}", FILTER, [_]')
    ("expected a variable, '}' or FILTER", 3)
    """
    found = _WHERE.match(complaint)
    if found is None:
        return complaint, None
    listed = re.sub(r"\[.*?\](?=,|$)", "", found[2], flags=re.DOTALL)
    wanted = [one.strip() for one in re.findall(r'"(?:\\.|[^"])*"|[^,]+', listed) if one.strip()]
    sentences = [one for one in wanted if one[0] != '"' and " " in one]
    if sentences:
        return "; ".join(sentences), int(found[1])
    *most, last = list(dict.fromkeys(filter(None, map(_named, wanted)))) or ["something else"]
    return f"expected {' or '.join(filter(None, [', '.join(most), last]))}", int(found[1])


def _named(wanted: str) -> str:
    mark = wanted.strip('"')
    if wanted[0] != '"':
        return wanted
    return _MARKS.get(mark, "" if re.search(r"['\"\\<_]", mark) or not mark else f"'{mark}'")
