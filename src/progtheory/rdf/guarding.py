"""What is refused before a parser sees it: what would be fetched or unfold, and nesting that parsers do not survive.

Measured with pyoxigraph 0.5: triple terms nested ten thousand deep, or as many terms of a JSON-LD context that lean on
one another, end the process; depth in JSON-LD and RDF/XML, and attributes of one element, cost their square in time.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple
from xml.parsers import expat

from pyoxigraph import RdfFormat

#: No theory, and no tool seen so far, comes near these.
MAX_DEPTH = 100
MAX_ATTRIBUTES = 500
MAX_TERMS = 1_000

_HALF = re.compile("[\ud800-\udfff]")
#: All that may stand before the document type, or the root if there is none; further on none is well-formed.
_PROLOG = re.compile(r"\A\ufeff?(?:\s|<\?(?s:.*?)\?>|<!--(?s:.*?)-->)*")
_ENCODING = re.compile(r"""\A\ufeff?\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)""")
_TOKEN = re.compile(
    "|".join(
        (
            r"\\.",
            *(rf"{quote * 3}(?s:\\.|[^\\])*?(?:{quote * 3}|\Z)" for quote in "\"'"),
            *(rf"{quote}(?:\\.|[^{quote}\\\n])*{quote}?" for quote in "\"'"),
            r"<[^<>\"{}|^`\s]*>",
            r"#[^\n]*",
            r"<<|>>",
        )
    )
)


class Refusal(NamedTuple):
    """Why a text is not read, and in which line."""

    message: str
    line: int | None = None


class _Stop(Exception):
    """The parser has seen enough."""


def refusal_of(text: str, syntax: RdfFormat) -> Refusal | None:
    """Return why a text in a syntax of RDF is refused before it is parsed; None if it is not."""
    if half := _HALF.search(text):
        return Refusal("has half a character (a lone surrogate); save the file as UTF-8", _line(text, half.start()))
    guard = _GUARDS.get(syntax)
    return guard(text) if guard else None


def _too_deep(line: int | None) -> Refusal:
    return Refusal(f"is nested more than {MAX_DEPTH} deep", line)


def _nested_triples(text: str) -> Refusal | None:
    if text.count("<<") <= MAX_DEPTH:
        return None
    depth = 0
    for token in _TOKEN.finditer(text):
        depth += {"<<": 1, ">>": -1}.get(token[0], 0)
        if depth > MAX_DEPTH:
            return _too_deep(_line(text, token.start()))
    return None


def _unsafe_xml(text: str) -> Refusal | None:
    # Told from the text, for expat goes on to the end, and unfolds, after a handler has raised.
    if (prolog := _PROLOG.match(text)) and text.startswith("<!", prolog.end()):
        told = "declares a document type or entities (`<!DOCTYPE`, `<!ENTITY`), which can unfold without end; remove it"
        return Refusal(told, _line(text, prolog.end()))
    if (named := _ENCODING.match(text)) and named[1].lower() not in {"utf-8", "utf8", "us-ascii"}:
        return Refusal(f"says that it is encoded in {named[1]}; save the file as UTF-8", 1)
    return _ill_formed(text)


def _ill_formed(text: str) -> Refusal | None:
    parser, depth, found = expat.ParserCreate(encoding="utf-8"), 0, None

    def start(_: str, attributes: dict[str, str]) -> None:
        nonlocal depth, found
        depth += 1
        if depth > MAX_DEPTH:
            found = _too_deep(parser.CurrentLineNumber)
        elif len(attributes) > MAX_ATTRIBUTES:
            found = Refusal(f"has more than {MAX_ATTRIBUTES} attributes on one element", parser.CurrentLineNumber)
        if found:
            raise _Stop

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        return Refusal(f"is no well-formed XML: {expat.ErrorString(error.code)}", error.lineno)
    except _Stop:
        return found
    return None


def unfit_document(document: Any) -> str:
    """Return why a JSON document is refused before it is read as JSON-LD ("" if it is not)."""
    pending: list[tuple[Any, int, bool]] = [(document, 1, False)]
    while pending:
        value, depth, in_context = pending.pop()
        if depth > MAX_DEPTH:
            return _too_deep(None).message
        if in_context and isinstance(value, dict) and len(value) > MAX_TERMS:
            return f"has a JSON-LD context of more than {MAX_TERMS} terms"
        if isinstance(value, dict):
            pending += [(held, depth + 1, in_context or key == "@context") for key, held in value.items()]
        elif isinstance(value, list):
            pending += [(held, depth + 1, in_context) for held in value]
    return ""


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


_GUARDS: dict[RdfFormat, Callable[[str], Refusal | None]] = {
    RdfFormat.RDF_XML: _unsafe_xml,
    **dict.fromkeys((RdfFormat.TURTLE, RdfFormat.TRIG, RdfFormat.N_TRIPLES, RdfFormat.N_QUADS), _nested_triples),
}
