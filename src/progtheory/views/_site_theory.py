"""The theory as the site shows it: which parts have a page, and where each part is told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..layout import Document, Item
from ..layout.claims import documents_of, items_of
from ..layout.facts import name_of
from ..layout.wording import inline, meanings_of_weights, verb_of
from ..model import Citation, Condition, Configuration, Element, ElementKind, Link, Theory, grounds_of
from ..model.knowledge import Revision, Statement
from ._site_addresses import SECTIONS, addresses_of
from ._site_shown import Shown, places_on_map, views_of

_NO_SOURCE = "none"


@dataclass(frozen=True)
class Site:
    """The theory, what is lit in it, and where the site tells of each part."""

    theory: Theory
    lit: frozenset[str]

    @cached_property
    def addresses(self) -> dict[str, str]:
        """Where each part is told, by id: a page, or a place in one."""
        return dict(addresses_of(self.theory))

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
    def explained_by(self) -> dict[str, list[Configuration]]:
        """The explanations in which each element takes part, or whose course it changes, by its id."""
        found: dict[str, list[Configuration]] = {}
        for one in self.theory.configurations:
            taking_part = (*(member.element for member in one.members), *(each.context for each in one.conditions))
            for id in dict.fromkeys(taking_part):
                found.setdefault(id, []).append(one)
        return found

    @cached_property
    def weights(self) -> list[tuple[str, str]]:
        """The classes of source that the theory explains, by letter, each with what it means."""
        return sorted(meanings_of_weights(self.theory).items())

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

    def grounds(self, cited: tuple[Citation, ...]) -> list[tuple[str, list[str]]]:
        """Return the sources of what is cited, each with the evidence items taken from it."""
        found: dict[str, list[str]] = {}
        for citation in cited:
            found.setdefault(self.theory.evidence_by_id[citation.item].source, []).append(citation.item)
        return list(found.items())

    def name(self, id: str) -> str:
        """Return what readers know a part by; a link by what it says, a gap, a question or a change by its words."""
        link = self.theory.link_by_id.get(id)
        if link is None:
            part = self.theory.parts.get(id)
            return f"“{part.text}”" if isinstance(part, Statement | Revision) else name_of(self.theory, id)
        return f"{self.name(link.cause)} {verb_of(self.theory, link)} {inline(self.name(link.effect))}"
