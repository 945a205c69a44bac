"""The documentation of the vocabulary, one page read off its graph, with the use that a theory makes of each term."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from markupsafe import Markup

from ..model import Theory
from ..rdf import BASE, vocabulary
from . import View
from ._ontology_cards import class_cards, property_cards
from ._ontology_diagram import diagram_of
from ._ontology_joins import joins_of
from ._ontology_lists import aligned, borrowed, changes, schemes, unmapped, works
from ._ontology_names import name_of_term
from ._ontology_use import name_of, uses_of
from ._page_style import dark_style, styles
from ._policy import policy_for
from ._templates import templates_in

_HEAD = {
    "title": "dcterms:title",
    "description": "dcterms:description",
    "creator": "dc:creator",
    "created": "dcterms:created",
    "modified": "dcterms:modified",
    "citation": "dcterms:bibliographicCitation",
    "licence": "dcterms:license",
    "version": "owl:versionInfo",
    "this_version": "owl:versionIRI",
    "prior_version": "owl:priorVersion",
    "prefix": "vann:preferredNamespacePrefix",
    "namespace": "vann:preferredNamespaceUri",
}


def render(theory: Theory, lit: frozenset[str]) -> str:
    """Return the page; the examples of use are of what is lit, where it uses a term, and else of the whole theory."""
    return page_for(theory, lit)


def page_for(theory: Theory, lit: frozenset[str], home: str = "") -> str:
    """Return the same with a link to the home page of the site it stands in, if it does."""
    environment = templates_in("_ontology")
    sheet = (files(__package__) / "_ontology" / "page.css").read_text(encoding="utf-8")
    sheets = {"style": styles(sheet), "dark_style": dark_style()}
    page = environment.get_template("page.html").render(
        **{name: Markup(text) for name, text in sheets.items()},  # noqa: S704 our files, checked in policy_for
        **_contents(theory, lit),
        home=home,
        policy=policy_for((), sheets.values()),
    )
    return page.strip() + "\n"


def _contents(theory: Theory, lit: frozenset[str]) -> dict[str, Any]:
    words, uses = vocabulary(), uses_of(theory, lit)
    classes, properties, lists = class_cards(words, uses), property_cards(words, uses), schemes(words, uses)
    terms = [one for one in words.said if one.startswith("pt:")]
    return {
        "head": {name: words.one(BASE, property) for name, property in _HEAD.items()},
        "theory": theory,
        "lit": sorted(name_of(theory, part) for id, part in theory.parts.items() if id in lit),
        "used": sum(words.iri(one) in uses for one in terms),
        "counted": len(terms),
        "diagram": diagram_of(words, joins_of(words)),
        "joins": [(*map(name_of_term, one), words.one(one.property, "rdfs:label")) for one in joins_of(words)],
        "classes": classes,
        "properties": properties,
        "schemes": lists,
        "aligned": aligned(words),
        "borrowed": borrowed(words, uses),
        "unmapped": unmapped(words),
        "works": works(words),
        "changes": changes(),
    }


VIEW = View(".html", render, switches_views=True)
