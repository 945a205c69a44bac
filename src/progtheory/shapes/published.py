"""The published shapes, read off `ontology/shapes.ttl`: what each is called, what it says and how serious it is."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from ..model.finding import Severity
from ..rdf import BASE, jsonld_context, ontology_file

#: The IRI of the shapes as a whole; `#` and a name make the IRI of one.
SHAPES = f"{BASE}/shapes"

_SHACL = "http://www.w3.org/ns/shacl#"
_SEVERITIES = {
    f"{_SHACL}Violation": Severity.VIOLATION,
    f"{_SHACL}Warning": Severity.WARNING,
    f"{_SHACL}Info": Severity.HINT,
}


class Shape(NamedTuple):
    """A shape that can find something: its name, what it tells, how serious it is, and which property it is about.

    `by_value` says that a result is about its value, since the shape starts from a term of the vocabulary.
    """

    name: str
    message: str
    severity: Severity
    property: str
    by_value: bool


def shapes_text() -> str:
    """Return the shapes as they are published, in Turtle."""
    return ontology_file("shapes.ttl").read_text(encoding="utf-8")


@cache
def published() -> dict[str, Shape]:
    """Return the shapes that can find something, by IRI."""
    said: dict[str, dict[str, list[str]]] = {}
    for quad in parse(shapes_text(), format=RdfFormat.TURTLE):
        subject, predicate, object = quad.triple
        if isinstance(subject, NamedNode) and not isinstance(object, Triple):
            held = object.value if not isinstance(object, NamedNode) else str(object)
            said.setdefault(subject.value, {}).setdefault(predicate.value.removeprefix(_SHACL), []).append(held)
    return {iri: _shape(iri, one) for iri, one in said.items() if "message" in one}


def _shape(iri: str, said: dict[str, list[str]]) -> Shape:
    path = said.get("targetSubjectsOf", []) if iri.startswith(f"{SHAPES}#use-of-") else said.get("path", [])
    named = [one[1:-1] for one in path if one.startswith("<")]
    return Shape(
        iri.removeprefix(f"{SHAPES}#"),
        said["message"][0],
        _SEVERITIES[said["severity"][0][1:-1]],
        prefixed(named[0]) if named else "",
        "targetNode" in said,
    )


def prefixed(iri: str) -> str:
    """Return the IRI with the prefix that the JSON-LD context gives it; as it is, if there is none.

    >>> prefixed("http://purl.org/dc/terms/title")
    'dcterms:title'
    """
    for prefix, start in jsonld_context().items():
        if isinstance(start, str) and start[-1] in "#/" and not prefix.startswith("@") and iri.startswith(start):
            return f"{prefix}:{iri[len(start) :]}"
    return iri
