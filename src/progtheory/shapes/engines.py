"""The SHACL engines: pySHACL, the reference in Python, and `shacl`, compiled and young. Tests hold the two together."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse, serialize

from ..errors import UnfitParameter
from .published import shapes_text

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

Term = NamedNode | BlankNode | Literal

_SHACL = "http://www.w3.org/ns/shacl#"
_TARGETS = ("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf")


class Result(NamedTuple):
    """One result of validation: the node looked at, the shape it fails, by which constraint, and with which value."""

    focus: Term
    shape: str
    component: str
    value: Term | None


def by_pyshacl(triples: Sequence[Triple]) -> list[Result]:
    """Return what pySHACL finds. Nothing is fetched, inferred or run: no imports, no SPARQL, no rules."""
    from pyshacl import validate
    from rdflib import Graph, URIRef

    data = Graph(bind_namespaces="none")
    with _quiet():
        for subject, predicate, object in triples:
            data.add((_node(subject), URIRef(predicate.value), _node(object)))
        # Our own graph, made for this: in place, pySHACL does not copy it and so repairs no date on the way.
        _, report, _ = validate(data, shacl_graph=_hoisted(), inplace=True, advanced=False, do_owl_imports=False)
    sh = {
        name: URIRef(_SHACL + name)
        for name in ("focusNode", "sourceShape", "sourceConstraintComponent", "value", "result")
    }
    return [
        Result(
            _term(report.value(result, sh["focusNode"])),
            str(report.value(result, sh["sourceShape"])),
            str(report.value(result, sh["sourceConstraintComponent"])).removeprefix(_SHACL),
            _term(value) if (value := report.value(result, sh["value"])) is not None else None,
        )
        for result in report.objects(None, sh["result"])  # those inside another result, its reasons, are left out
    ]


@cache
def _hoisted() -> Graph:
    """Return the shapes, each property shape with the targets of the node shapes that name it, to the same effect.

    pySHACL then looks at all nodes of a property shape at once, not at one after the other: a fifth of the time.
    """
    from rdflib import Graph, URIRef

    shapes = Graph().parse(data=shapes_text(), format="turtle")
    for owner, held in list(shapes.subject_objects(URIRef(f"{_SHACL}property"))):
        targets = [(URIRef(_SHACL + name), node) for name in _TARGETS for node in shapes[owner : URIRef(_SHACL + name)]]
        for name, node in targets:
            shapes.add((held, name, node))
        if targets:
            shapes.remove((owner, URIRef(f"{_SHACL}property"), held))
    return shapes


@contextmanager
def _quiet() -> Iterator[None]:
    # rdflib logs each literal that is not what its datatype says; here the shapes say that, in better words.
    log = logging.getLogger("rdflib.term")
    before, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = before


def _node(term: Any) -> Node:
    from rdflib import BNode, Literal as Text, URIRef

    if isinstance(term, NamedNode):
        return URIRef(term.value)
    if isinstance(term, BlankNode):
        return BNode(term.value)
    plain = term.language or term.datatype.value == "http://www.w3.org/2001/XMLSchema#string"
    return Text(term.value, term.language, None if plain else URIRef(term.datatype.value), normalize=False)


def _term(node: Any) -> Term:
    from rdflib import BNode, URIRef

    if isinstance(node, URIRef):
        return NamedNode(node)
    if isinstance(node, BNode):
        return BlankNode(node)
    if node.language:
        return Literal(str(node), language=node.language)
    return Literal(str(node), datatype=NamedNode(node.datatype) if node.datatype else None)


def by_shacl(triples: Sequence[Triple]) -> list[Result]:
    """Return what the compiled engine `shacl` finds; UnfitParameter if it is not installed."""
    text = (serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode()
    results = _compiled().validate_text(text, format="ntriples").results
    written = "".join(
        f"<urn:x:{n}> <urn:x> {one.focus_node} , {one.value or '<urn:x>'} .\n" for n, one in enumerate(results)
    )
    terms: dict[str, list[Any]] = {}
    for quad in parse(written, format=RdfFormat.TURTLE):
        terms.setdefault(quad.subject.value, []).append(quad.object)
    return [
        Result(
            terms[f"urn:x:{n}"][0],
            one.source_shape[1:-1],
            one.component,
            terms[f"urn:x:{n}"][-1] if one.value else None,
        )
        for n, one in enumerate(results)
    ]


@cache
def _compiled() -> Any:
    try:
        from shacl import Shapes
    except ImportError as error:
        raise UnfitParameter("engine", "shacl is not installed; pip install 'progtheory[fast]'") from error
    return Shapes.from_turtle(shapes_text())


ENGINES: dict[str, Callable[[Sequence[Triple]], list[Result]]] = {"pyshacl": by_pyshacl, "shacl": by_shacl}
