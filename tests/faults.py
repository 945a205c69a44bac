"""For every shape and check that finds violations, a change to a theory that it objects to, and it alone."""

from __future__ import annotations

from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse
from rdflib import SH, Graph, URIRef

from mutations import TYPE
from progtheory.model.tree import shapes_of
from progtheory.rdf import NAMESPACE, THEORIES, meanings_of, ontology_file
from progtheory.rdf.meaning import classes

BASE = f"{THEORIES}breakfast-club"
GRAPH = Graph().parse(ontology_file("shapes.ttl"))
_ENGLISH = Literal("x", language="en")  # nothing takes text in a language: the theory says it once


class Fault(NamedTuple):
    """Triples to take away, triples to put in, and the other shapes that cannot but speak as well."""

    out: tuple[Triple, ...]
    put: tuple[Triple, ...]
    also: frozenset[str] = frozenset()


def read(text: str) -> tuple[Triple, ...]:
    prefixes = f"@prefix pt: <{NAMESPACE}> . @prefix : <{BASE}/> . @prefix ex: <https://example.org/> ."
    return tuple(quad.triple for quad in parse(f"{prefixes} {text}", format=RdfFormat.TURTLE))


#: Faults that no rule makes: what to take away and what to put in, in Turtle, and which shapes speak as well.
WRITTEN = {
    "one-theory": ("", f"<{THEORIES}u> a pt:Theory ; <http://purl.org/dc/terms/title> 'U' .", ""),
    "theory-name": ("", "", "another-base"),
    "part-name": (":go-on a pt:Implication", "", ""),
    "one-class": ("", ":toast a pt:Context .", ""),
    "element-class": ("", ":x a pt:Element .", ""),
    "statement-class": ("", ":x a pt:Statement .", ""),
    "Evidence-says": (":seen-once pt:text 'One child left.' .", "", ""),
    "broader-circle": ("", ":meal pt:broader :toast .", ""),
    "own-opposite": (":meal pt:opposite :no-meal .", ":meal pt:opposite :meal .", ""),
    "Assessment-rating-of-criterion": (
        ":welcome--confidence pt:rating :low .",
        ":welcome--confidence pt:rating :attendance .",
        "",
    ),
    "Citation-of-found": (":go-on--heard pt:item :heard .", ":go-on--heard pt:item :not-there .", ""),
    "order-of-scheme": ("", ":meal pt:order 'x' .", ""),
    "undeclared-property": ("", ":meal pt:labl 'x' .", ""),
    "undeclared-class": ("", "ex:x a pt:Elment .", ""),
    **{
        f"Member-as-{role}": (
            ":welcome--meal pt:role pt:role-mechanism-resource . :welcome--meal pt:element :meal .",
            f":welcome--meal pt:role pt:role-{role} ; pt:element :{'meal' if role == 'actor' else 'parents'} .",
            "",
        )
        for role in (
            "component",
            "context",
            "actor",
            "mechanism",
            "mechanism-resource",
            "mechanism-response",
            "outcome",
        )
    },
}
_RENAMED = {"part-name": f"{BASE}/Go", "name-length": f"{BASE}/{'x' * 251}", "another-base": f"{THEORIES}other/go-on"}
_ALSO = {
    "Concept-holder": {"Assessment-rating-of-criterion"},
    "Member-element": {"Member-as-context"},
    "Assessment-rating": {"Assessment-rating-of-criterion"},
    "Assessment-criterion": {"Assessment-rating-of-criterion"},
}


def faults(triples: list[Triple]) -> dict[str, Fault]:
    """Return a fault for each shape and check, by its name."""
    found = {
        name: Fault(read(out) if out and name != "part-name" else (), read(put))
        for name, (out, put, _) in WRITTEN.items()
    }
    found["theory-name"] = _renamed(triples, BASE, "https://example.org/club", frozenset({"another-base"}))
    for name, new in _RENAMED.items():
        found[name] = _renamed(triples, f"{BASE}/go-on", new, frozenset())
    for property, owner in _uses():
        found[f"use-of-{property}"] = Fault((), read(f"ex:{owner} pt:{property} 'x'@en ."))
    for one in triples:
        if one.predicate == TYPE:
            found |= _of_fields(triples, one)
    return {name: fault._replace(also=fault.also | _ALSO.get(name, set())) for name, fault in found.items()}


def _uses() -> list[tuple[str, str]]:
    return [
        (str(property).removeprefix(NAMESPACE), "x")
        for shape, property in GRAPH.subject_objects(SH.targetSubjectsOf)
        if str(property).startswith(NAMESPACE) and "#use-of-" in str(shape)
    ]


def _renamed(triples: list[Triple], old: str, new: str, also: frozenset[str]) -> Fault:
    before, after = NamedNode(old), NamedNode(new)
    out = tuple(one for one in triples if before in {one.subject, one.object})
    put = tuple(
        Triple(
            after if one.subject == before else one.subject,
            one.predicate,
            after if one.object == before else one.object,
        )
        for one in out
    )
    return Fault(out, put, also)


def _of_fields(triples: list[Triple], typed: Triple) -> dict[str, Fault]:
    """Return the faults of one part: each field with a text in a language, and the part held by nothing."""
    node, model = typed.subject, classes()[typed.object.value]
    paths = {meaning.property: name for name, meaning in meanings_of(model).items()}
    found: dict[str, Fault] = {}
    for owner in GRAPH.subjects(SH.targetClass, URIRef(typed.object.value)):
        for shape in GRAPH.objects(owner, SH.property):
            name, path = str(shape).partition("#")[2], GRAPH.value(shape, SH.path)
            field = paths.get(str(path))
            if GRAPH.value(shape, SH.severity) != SH.Violation:
                continue
            if str(GRAPH.value(shape, SH.name)) == "holder":
                property = NamedNode(str(GRAPH.value(path, SH.inversePath)))
                found[name] = Fault(
                    tuple(one for one in triples if (one.predicate, one.object) == (property, node)), ()
                )
            elif field:
                property = NamedNode(str(path))
                several = shapes_of(model)[field].several
                held = (
                    ()
                    if several
                    else tuple(one for one in triples if one.subject == node and one.predicate == property)
                )
                found[name] = Fault(held, (Triple(node, property, _ENGLISH),))
    return found
