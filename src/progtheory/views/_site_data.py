"""The linked data of a page: what the theory says of one part, as JSON-LD and as Turtle."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pyoxigraph import NamedNode, Triple

from ..model.tree import nested_parts
from ..rdf import document_of, iri_of, prefixes_of, triples_of, turtle
from ._site_theory import Site


class LinkedData:
    """What a theory says of each of its parts: a part itself, what it holds, and the links it takes part in."""

    def __init__(self, site: Site) -> None:
        self._site = site
        document = document_of(site.theory)
        self._context = document["@context"]
        self._parts = {part["id"]: part for part in _parts(document)}
        self._prefixes = prefixes_of(site.theory)
        self._said: dict[str, list[Triple]] = {}
        for triple in triples_of(site.theory):
            if isinstance(triple.subject, NamedNode):
                self._said.setdefault(triple.subject.value, []).append(triple)

    def document(self, id: str) -> dict[str, Any]:
        """Return a part as a JSON-LD document."""
        links = [self._parts[link.id] for link in self._site.theory.links_at.get(id, ())]
        told = {**self._parts[id], **({"@included": links} if links else {})}
        return {"@context": _needed(self._context, set(_words(told))), **told}

    def jsonld(self, id: str) -> str:
        """Return the same as the text of a file."""
        return json.dumps(self.document(id), indent=2, sort_keys=True, ensure_ascii=False) + "\n"

    def turtle(self, id: str) -> str:
        """Return the same as Turtle."""
        told = [id, *(link.id for link in self._site.theory.links_at.get(id, ()))]
        parts = self._site.theory.parts
        inner = [part.id for one in told for part in nested_parts(parts[one])]
        names = [iri_of(self._site.theory, one) for one in sorted({*told, *inner})]
        return turtle([triple for name in names for triple in self._said.get(name, ())], self._prefixes)


def _parts(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for value in document.values():
        if isinstance(value, list):
            yield from (one for one in value if isinstance(one, dict) and "id" in one)


def _words(value: Any) -> Iterator[str]:
    """Yield every key and text in a document, among which are all terms that it uses."""
    if isinstance(value, dict):
        for key, held in value.items():
            yield key
            yield from _words(held)
    elif isinstance(value, list):
        for held in value:
            yield from _words(held)
    elif isinstance(value, str):
        yield value


def _needed(context: dict[str, Any], words: set[str]) -> dict[str, Any]:
    """Return a JSON-LD context with no more terms than are used: those, its prefixes and what it says of itself."""
    shared = {name for name, meaning in context.items() if name.startswith("@") or str(meaning)[-1] in "#/"}
    return {name: meaning for name, meaning in context.items() if name in shared | words}
