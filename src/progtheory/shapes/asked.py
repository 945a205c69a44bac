"""What the shapes cannot say: SPARQL over the whole of the data, where any row is a problem."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, Triple, parse

from ..model.finding import Severity
from ..rdf import BASE, ontology_file
from ..rdf.meaning import expanded
from .circles import circles_in

#: Checks that no SPARQL engine answers in good time on hostile data; tests hold the two ways together.
_WALKED = {"broader-circle": circles_in}

_HEADER = re.compile(r"^# (title|severity|fix): (.+)$", re.MULTILINE)


class Asked(NamedTuple):
    """One check in SPARQL: its name, what holds of sound data, how serious a row is, what mends it, and the query."""

    name: str
    title: str
    severity: Severity
    fix: str
    query: str


@cache
def asked() -> tuple[Asked, ...]:
    """Return the checks in `ontology/checks`, in order of name."""
    texts = {file.stem: file.read_text(encoding="utf-8") for file in ontology_file("checks").glob("*.rq")}
    return tuple(_asked(name, text) for name, text in sorted(texts.items()))


def _asked(name: str, text: str) -> Asked:
    told = dict(_HEADER.findall(text))
    return Asked(name, told["title"], Severity(told["severity"]), told["fix"], text)


def rows_of(triples: Sequence[Triple]) -> Iterator[tuple[Asked, dict[str, Any]]]:
    """Yield each row that a check finds in the data, with the check: what `?where`, `?property`, `?found` stand for."""
    store = Store()
    for graph, held in ((DefaultGraph(), triples), (NamedNode(BASE), _vocabulary())):
        store.extend(Quad(one.subject, one.predicate, one.object, graph) for one in held)
    for check in asked():
        if check.name in _WALKED:
            yield from ((check, row) for row in _WALKED[check.name](triples))
            continue
        solutions: Any = store.query(check.query)
        names = [variable.value for variable in solutions.variables]
        for row in solutions:
            yield check, {name: row[name] for name in names}


@cache
def _vocabulary() -> tuple[Triple, ...]:
    # What a term is declared to be is all that the checks ask of the vocabulary, and a fraction of it.
    text = ontology_file("core.ttl").read_text(encoding="utf-8")
    found = (quad.triple for quad in parse(text, format=RdfFormat.TURTLE))
    return tuple(one for one in found if one.predicate.value == expanded("rdf:type"))
