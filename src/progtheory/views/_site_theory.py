"""The theory as the site shows it: which parts have a page, and where each part is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ..layout import Document, Item
from ..layout.claims import documents_of, items_of, name_of
from ..layout.wording import inline, verb_of
from ..model import Condition, Configuration, Element, ElementKind, Link, Theory, grounds_of
from ..model.knowledge import Statement
from ._site_page import file_name
from ._site_shown import Shown, places_on_map, views_of


class Section(NamedTuple):
    """The pages of the elements of one kind."""

    folder: str
    title: str
    #: One of them.
    one: str
    hint: str


SECTIONS: dict[ElementKind, Section] = {
    ElementKind.OUTCOME: Section("outcomes", "Outcomes", "Outcome", "What is expected to change, or not to change."),
    ElementKind.COMPONENT: Section("components", "Components", "Component", "What the programme puts in place."),
    ElementKind.CONTEXT: Section(
        "contexts", "Contexts", "Context", "What is already there and changes whether or how a step works."
    ),
    ElementKind.MECHANISM: Section(
        "mechanisms", "Mechanisms", "Mechanism", "What people are offered, and how they are expected to respond."
    ),
    ElementKind.ACTOR: Section("actors", "Actors", "Actor", "Who acts, responds or is affected."),
    ElementKind.FACTOR: Section("factors", "Factors", "Factor", "Elements whose kind is still to be decided."),
}
EXPLANATIONS, SOURCES = "explanations", "sources"
_NO_SOURCE = "none"


@dataclass(frozen=True)
class Site:
    """The theory, what is lit in it, and where the site tells of each part."""

    theory: Theory
    lit: frozenset[str]

    @cached_property
    def addresses(self) -> dict[str, str]:
        """Where each part is told, by id: a page, or a place in one."""
        return dict(self._addresses())

    def _addresses(self) -> Iterator[tuple[str, str]]:
        theory = self.theory
        for element in theory.elements:
            yield element.id, f"{SECTIONS[element.kind].folder}/{file_name(element.id)}.html"
        for one in theory.configurations:
            yield one.id, f"{EXPLANATIONS}/{file_name(one.id)}.html"
        for source in theory.sources:
            yield source.id, f"{SOURCES}/{file_name(source.id)}.html"
        for item in theory.evidence:
            yield item.id, f"{SOURCES}/{file_name(item.source)}.html#{item.id}"
        for link in theory.links:
            cause = theory.element(link.cause)
            yield link.id, f"{SECTIONS[cause.kind].folder}/{file_name(cause.id)}.html#{link.id}"
        for part in (*theory.gaps, *theory.questions):
            yield part.id, f"gaps.html#{part.id}"
        for other in (*theory.implications, *theory.facts, *theory.patterns):
            yield other.id, f"background.html#{other.id}"
        for view in theory.views:
            yield view.id, f"views/{file_name(view.id)}.html"
        for model in theory.models:
            yield model.id, f"compare.html#{model.id}"

    @cached_property
    def views(self) -> dict[str, Shown]:
        """The saved views by id, the one that opens first before the others; or one of everything."""
        return views_of(self.theory)

    @cached_property
    def on_map(self) -> dict[str, str]:
        """Where the interactive map shows what can be chosen on it, by id."""
        return places_on_map(self.views)

    @cached_property
    def elements(self) -> dict[ElementKind, list[Element]]:
        """The elements of each kind that has any, by label."""
        held = {kind: [one for one in self.theory.elements if one.kind == kind] for kind in SECTIONS}
        return {
            kind: sorted(found, key=lambda one: (one.label.lower(), one.id)) for kind, found in held.items() if found
        }

    @cached_property
    def links_at(self) -> dict[str, list[Link]]:
        """The links that start from or lead to each element, by its id."""
        found: dict[str, list[Link]] = {}
        for link in self.theory.links:
            for end in dict.fromkeys((link.cause, link.effect)):
                found.setdefault(end, []).append(link)
        return found

    @cached_property
    def joined(self) -> dict[str, list[tuple[str, str]]]:
        """What each element is joined to by links and conditions: the heaviest class of source behind it, and which."""
        found: dict[str, set[tuple[str, str]]] = {}
        for link in self.theory.links:
            ends: list[tuple[str, str, Link | Condition]] = [(link.cause, link.effect, link)]
            ends += [(one.context, end, one) for one in link.conditions for end in (link.cause, link.effect)]
            for one, other, claim in ends:
                weight = str(next(iter(grounds_of(self.theory, claim).weights), _NO_SOURCE))
                found.setdefault(one, set()).add((weight, other))
                found.setdefault(other, set()).add((weight, one))
        return {id: sorted(held) for id, held in found.items()}

    @cached_property
    def changed_by(self) -> dict[str, list[tuple[str, Condition]]]:
        """What each context changes, by its id: the id of the link or explanation, and the condition."""
        found: dict[str, list[tuple[str, Condition]]] = {}
        claims: tuple[Link | Configuration, ...] = (*self.theory.links, *self.theory.configurations)
        for claim in claims:
            for one in claim.conditions:
                found.setdefault(one.context, []).append((claim.id, one))
        return found

    @cached_property
    def told_about(self) -> dict[str, list[Statement]]:
        """The gaps, questions, implications and facts about each part, by its id."""
        theory = self.theory
        found: dict[str, list[Statement]] = {}
        for one in (*theory.gaps, *theory.questions, *theory.implications, *theory.facts):
            for id in one.about:
                found.setdefault(id, []).append(one)
        return found

    @cached_property
    def items(self) -> dict[str, Item]:
        """The evidence items that claims cite, by id."""
        return {item.id: item for item in items_of(self.theory)}

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The sources of those items, by id."""
        return {one.id: one for one in documents_of(self.theory, tuple(self.items.values()))}

    def name(self, id: str) -> str:
        """Return what readers know a part by; a link by what it says."""
        link = self.theory.link_by_id.get(id)
        if link is None:
            return name_of(self.theory, id)
        return f"{self.name(link.cause)} {verb_of(self.theory, link)} {inline(self.name(link.effect))}"
