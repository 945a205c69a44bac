"""What a query may ask for: it is parsed, and its parts are looked at; how they are spelt makes no difference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ...errors import RefusedQuery
from ...spelling import suggestion
from .plain import plain

_FORMS = {"SelectQuery": "SELECT", "AskQuery": "ASK", "ConstructQuery": "CONSTRUCT", "DescribeQuery": "DESCRIBE"}
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "ADD", "MOVE", "COPY", "CREATE", "WITH"}
_REFUSED = {
    "ServiceGraphPattern": "it asks another server (SERVICE), and a question reaches nothing but what is asked; "
    "ask that server by itself, with --endpoint, and join the answers",
    "DatasetClause": "it names a data set (FROM), and a question is put to the data at hand; leave the clause out",
}


class Guarded(NamedTuple):
    """A query that may be run: its text with the prefixes it uses, its form, and whether it orders its rows."""

    text: str
    form: str
    is_ordered: bool


class Unreadable(NamedTuple):
    """A text that is no query: what rdflib says, where, the word there, and the text that was read."""

    message: str
    line: int
    column: int
    found: str
    text: str


def guarded(query: str, known: Mapping[str, str]) -> Guarded | Unreadable:
    """Return the query, ready to run, with those of the known prefixes that it uses and does not declare.

    Raises RefusedQuery for SERVICE, FROM and every update. What is no query at all is returned as Unreadable.
    """
    text = plain(query)
    parsed = _parsed(text)
    if isinstance(parsed, Unreadable):
        return parsed
    prologue, asked = parsed
    for node in _nodes(asked):
        if node.name in _REFUSED:
            raise RefusedQuery(_REFUSED[node.name])
    declared = {dict.get(one, "prefix", "") for one in _nodes(prologue) if one.name == "PrefixDecl"}
    used = {dict.get(one, "prefix", "") for one in _nodes(asked) if one.name == "pname"} - declared
    for name in sorted(used - known.keys()):
        found = re.search(rf"(?<![\w.:-]){re.escape(name)}:", text)
        line = text.count("\n", 0, found.start()) + 1 if found else None
        hint = suggestion(name, known.keys() | declared)
        raise RefusedQuery(f"the prefix {name!r} is not declared; {hint} (or write PREFIX {name}: <…>)", line)
    # On one line with the query, so that the lines in messages are those of its author.
    added = "".join(f"PREFIX {name}: <{known[name]}> " for name in sorted(used))
    return Guarded(added + text, _FORMS[asked.name], "orderby" in asked)


def _parsed(text: str) -> tuple[Any, Any] | Unreadable:
    # rdflib's parser is large, and only those who ask in SPARQL pay for it.
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        prologue, asked = parseQuery(text)
    except ParseException as error:
        first = re.match(r"\W*(\w+)", error.line[error.col - 1 :])
        word = first[1] if first else ""
        if word.upper() in _UPDATES and error.msg.startswith("Expected {"):
            told = f"it is an update ({word.upper()}), and asking changes nothing; ask with SELECT, ASK or CONSTRUCT"
            raise RefusedQuery(told, error.lineno) from error
        return Unreadable(error.msg, error.lineno, error.col, word, text)
    except RecursionError as error:
        raise RefusedQuery("its brackets are nested too deeply to be read") from error
    return prologue, asked


def _nodes(tree: Any) -> Iterator[Any]:
    """Yield every part of a parsed query that has a name."""
    from pyparsing import ParseResults
    from rdflib.plugins.sparql.parserutils import CompValue

    pending = [tree]
    while pending:
        one = pending.pop()
        if isinstance(one, CompValue):
            yield one
        if isinstance(one, dict):
            pending.extend(dict.values(one))
        elif isinstance(one, (list, tuple, ParseResults)):
            pending.extend(one)
