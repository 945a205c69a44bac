"""Where the site tells of each part of a theory: a page, or a place in one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model import ElementKind, Part, Theory
from ..model.part import Nested
from ._site_page import file_name


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


def addresses_of(theory: Theory) -> Iterator[tuple[str, str]]:
    """Yield the id of each part that is told somewhere, and where: a path in the site, perhaps with a place."""
    folders = {element.id: SECTIONS[element.kind].folder for element in theory.elements}
    folders |= dict.fromkeys((one.id for one in theory.configurations), EXPLANATIONS)
    folders |= dict.fromkeys((one.id for one in theory.sources), SOURCES)
    folders |= dict.fromkeys((one.id for one in theory.views), "views")
    yield from ((id, _page(folder, id)) for id, folder in folders.items())
    yield from ((item.id, f"{_page(SOURCES, item.source)}#{item.id}") for item in theory.evidence)
    yield from ((link.id, f"{_page(folders[link.cause], link.cause)}#{link.id}") for link in theory.links)
    for owner in theory.links:
        yield from ((one.id, f"{_page(folders[owner.cause], owner.cause)}#{owner.id}") for one in owner.conditions)
    for whole in theory.configurations:
        yield from ((one.id, _page(EXPLANATIONS, whole.id)) for one in whole.conditions)
    for path, parts in _told_together(theory).items():
        yield from ((part.id, f"{path}#{part.id}") for part in parts)


def _page(folder: str, id: str) -> str:
    return f"{folder}/{file_name(id)}.html"


def _told_together(theory: Theory) -> dict[str, Iterable[Part | Nested]]:
    """Return the pages that tell of many parts, each at a place of its own."""
    return {
        "gaps.html": (*theory.gaps, *theory.questions),
        "background.html": (*theory.implications, *theory.facts, *theory.patterns),
        "compare.html": theory.models,
        "tours.html": [part for tour in theory.tours for part in (tour, *tour.steps)],
    }
