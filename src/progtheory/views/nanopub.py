"""Nanopublications: each claim with its provenance, small enough to be cited and published by itself.

Each has the four graphs of the guidelines (Groth and others 2013): what it consists of, the assertion, where that comes
from, and who publishes it. None is signed: whoever publishes it does that, under his own key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from typing import Any

from pyoxigraph import Literal, NamedNode, Triple

from ..model import Configuration, Factor, Link, Scheme, Theory, selected
from ..model.part import Nested, Part
from ..model.tree import nested_parts
from ..rdf import context_in, expanded, iri_of, meanings_of, prefixes_of, trig, triples_from_document, triples_of
from . import View

_CONTEXT = "nanopub.jsonld"
#: What does not belong to the claim but to how it is known.
_KNOWING = ("evidence", "basis", "assessments")

Claim = Link | Configuration
Said = Mapping[str, list[Triple]]


def render(theory: Theory, lit: frozenset[str]) -> str:
    """Return the links and configurations that are lit, each as a nanopublication in TriG; all that is drawn if none.

    Names and dates are those of the theory, so the same theory gives the same bytes.
    """
    view = next((one for one in theory.views if one.id == theory.default_view), None)
    part = selected(theory, view) if view and not lit else theory
    all_claims: tuple[Claim, ...] = (*part.links, *part.configurations)
    claims = [one for one in all_claims if not lit or one.id in lit]
    said: dict[str, list[Triple]] = {}
    for triple in triples_of(theory):
        said.setdefault(_iri(triple.subject), []).append(triple)
    graphs: dict[str, list[Triple]] = {}
    for claim in claims:
        graphs |= _graphs(theory, claim, said)
    none = "" if claims else "\n# No link or configuration is among what was asked for.\n"
    return trig((), graphs, prefixes_of(theory, _CONTEXT)) + none


def _graphs(theory: Theory, claim: Claim, said: Said) -> dict[str, list[Triple]]:
    name = iri_of(theory, claim.id)
    assertion, knowing = _claimed(theory, claim, said)
    written = {
        "head": _document(name, _head()),
        "assertion": _document(name, {}, (*assertion, *_named(theory, assertion, said))),
        "provenance": _document(name, _origin(theory, knowing), (*knowing, *_named(theory, knowing, said))),
        "pubinfo": _document(name, _publication(theory, claim)),
    }
    return {f"{name}#{graph}": triples for graph, triples in written.items()}


def _document(base: str, said: dict[str, Any], more: Iterable[Triple] = ()) -> list[Triple]:
    return triples_from_document({"@context": context_in(_CONTEXT) | {"@base": base}, **said}, more)


def _head() -> dict[str, Any]:
    return {
        "id": "#nanopub",
        "kind": "nanopublication",
        "assertion": "#assertion",
        "provenance": "#provenance",
        "publication": "#pubinfo",
    }


def _origin(theory: Theory, knowing: Iterable[Triple]) -> dict[str, Any]:
    sources = {iri_of(theory, source.id) for source in theory.sources}
    used = {_iri(triple.object) for triple in knowing} & sources
    return {"id": "#assertion", "derived_from": [iri_of(theory), *sorted(used)]}


def _publication(theory: Theory, claim: Claim) -> dict[str, Any]:
    known = theory.model_dump(mode="json", include={"licence", "creators", "date", "version"}, exclude_none=True)
    return known | {
        "id": "#nanopub",
        "label": claim.name if isinstance(claim, Configuration) else claim.id,
        "introduces": iri_of(theory, claim.id),
        "part_of": iri_of(theory),
        "made_with": {"id": "#software", "kind": "software", "label": f"progtheory {version('progtheory')}"},
    }


def _claimed(theory: Theory, claim: Claim, said: Said) -> tuple[list[Triple], list[Triple]]:
    """Return what a claim says, and how it is known: its citations with the items and sources that they use."""
    members = claim.members if isinstance(claim, Configuration) else ()
    parts: list[Part | Nested] = [claim, *claim.conditions, *members]
    assertion: list[Triple] = []
    knowing: list[Triple] = []
    for part in parts:
        meanings = meanings_of(type(part))
        apart = {meanings[name].property for name in _KNOWING if name in meanings}
        for triple in said[iri_of(theory, part.id)]:
            (knowing if triple.predicate.value in apart else assertion).append(triple)
    held = {iri_of(theory, one.id) for one in (*parts, *nested_parts(claim))} - {_iri(one.subject) for one in assertion}
    return assertion, [*knowing, *_reached(theory, sorted(held), said)]


def _reached(theory: Theory, names: list[str], said: Said) -> Iterator[Triple]:
    """Yield what is said of citations and assessments, of the items that these use, and of the sources of those."""
    wanted = {iri_of(theory, part.id) for part in (*theory.evidence, *theory.sources)}
    wanted |= {iri_of(theory, place.id) for item in theory.evidence for place in item.also}
    pending, seen = names, set(names)
    while pending:
        for triple in said[pending.pop()]:
            yield triple
            found = _iri(triple.object)
            if found in wanted and found not in seen:
                seen.add(found)
                pending.append(found)


def _named(theory: Theory, triples: Iterable[Triple], said: Said) -> Iterator[Triple]:
    """Yield the class and the name of each part that is mentioned and not told of."""
    held = list(triples)
    told = {_iri(triple.subject) for triple in held} | {iri_of(theory)}
    kept = {expanded("rdf:type"), meanings_of(Factor)["label"].property, meanings_of(Scheme)["title"].property}
    for name in sorted({_iri(triple.object) for triple in held} - told):
        yield from (triple for triple in said.get(name, ()) if triple.predicate.value in kept)


def _iri(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else str(term) if not isinstance(term, Literal) else ""


VIEW = View(".trig", render, switches_views=True)
