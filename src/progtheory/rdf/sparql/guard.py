"""What a query may ask for: it is parsed, and its parts are looked at; how they are spelt makes no difference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pyparsing import ParseException, ParseResults
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.term import URIRef

from ...errors import RefusedQuery
from ...spelling import suggestion
from ..meaning import NAMESPACE
from .plain import plain
from .terms import Limits
from .waiting import within

_FORMS = {"SelectQuery": "SELECT", "AskQuery": "ASK", "ConstructQuery": "CONSTRUCT", "DescribeQuery": "DESCRIBE"}
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "ADD", "MOVE", "COPY", "CREATE", "WITH"}
_REFUSED = {
    "ServiceGraphPattern": "it asks another server (SERVICE), and a question reaches nothing but what is asked; "
    "ask that server by itself, with --endpoint, and join the answers",
    "DatasetClause": "it names a data set (FROM), and a question is put to the data at hand; leave the clause out",
}


class Guarded(NamedTuple):
    """A query that may be run: its text with the prefixes it uses, its form, whether it orders its rows.

    `terms` are the names it mentions in the namespace of the vocabulary, without the namespace.
    """

    text: str
    form: str
    is_ordered: bool
    terms: frozenset[str]


class Unreadable(NamedTuple):
    """A text that is no query: what rdflib says, where, the word there, and the text that was read."""

    message: str
    line: int
    column: int
    found: str
    text: str


def guarded(query: str, known: Mapping[str, str], seconds: float = Limits().seconds) -> Guarded | Unreadable:
    """Return the query, ready to run, with those of the known prefixes that it uses and does not declare.

    Raises RefusedQuery for SERVICE, FROM and every update, and TimeoutError if reading it takes longer than it may.
    What is no query at all is returned as Unreadable.
    """
    text = plain(query)
    parsed = _parsed(text, seconds)
    if isinstance(parsed, Unreadable):
        return parsed
    prologue, asked = parsed
    for node in _nodes(asked):
        if node.name in _REFUSED:
            raise RefusedQuery(_REFUSED[node.name])
    declarations = [one for one in _nodes(prologue) if one.name == "PrefixDecl"]
    declared = {dict.get(one, "prefix", ""): str(one["iri"]) for one in declarations}
    used = {dict.get(one, "prefix", "") for one in _nodes(asked) if one.name == "pname"} - declared.keys()
    for name in sorted(used - known.keys()):
        found = re.search(rf"(?<![\w.:-]){re.escape(name)}:", text)
        line = text.count("\n", 0, found.start()) + 1 if found else None
        hint = suggestion(name, {one or ":" for one in known.keys() | declared.keys()})
        raise RefusedQuery(f"the prefix {name!r} is not declared; {hint} (or write PREFIX {name}: <…>)", line)
    # On one line with the query, so that the lines in messages are those of its author.
    added = "".join(f"PREFIX {name}: <{known[name]}> " for name in sorted(used))
    terms = frozenset(_terms(asked, {**known, **declared}))
    return Guarded(added + text, _FORMS[asked.name], "orderby" in asked, terms)


def _parsed(text: str, seconds: float) -> tuple[Any, Any] | Unreadable:
    try:
        # A text of the length that is read keeps the parser busy for a minute at most, so what is left behind ends.
        prologue, asked = within(seconds, lambda: parseQuery(text))
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
    return (part for part in _parts(tree) if isinstance(part, CompValue))


def _terms(tree: Any, bases: Mapping[str, str]) -> Iterator[str]:
    for part in _parts(tree):
        iri = ""
        if isinstance(part, URIRef):
            iri = str(part)
        elif isinstance(part, CompValue) and part.name == "pname":
            iri = bases[dict.get(part, "prefix", "")] + str(dict.get(part, "localname", ""))
        if iri.startswith(NAMESPACE) and iri != NAMESPACE:
            yield iri.removeprefix(NAMESPACE)


def _parts(tree: Any) -> Iterator[Any]:
    pending = [tree]
    while pending:
        one = pending.pop()
        yield one
        if isinstance(one, dict):
            pending.extend(dict.values(one))
        elif isinstance(one, (list, tuple, ParseResults)):
            pending.extend(one)
