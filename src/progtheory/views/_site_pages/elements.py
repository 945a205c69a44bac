"""A page for each element, and one that lists those of each kind."""

from __future__ import annotations

from collections.abc import Iterator

from ...layout.claims import claim_of
from ...layout.facts import facts_of
from ...layout.lanes import kind_of
from ...model import Element, ElementKind
from .._site_addresses import SECTIONS, Section
from .._site_claims import change_of, step_of
from .._site_listed import columns_of, row_of
from .._site_near import near
from .._site_page import Page
from .._site_theory import Site

#: What is shown around an element: its causes and effects, and theirs.
STEPS = 2


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of each kind, and the page of each element."""
    for rank, (kind, elements) in enumerate(site.elements.items(), start=10):
        section = SECTIONS[kind]
        yield _list(site, section, elements, rank)
        for element in elements:
            yield _page(site, element, section)


def _list(site: Site, section: Section, elements: list[Element], rank: int) -> Page:
    rows = [row_of(site, one) for one in elements]
    return Page(
        path=f"{section.folder}/index.html",
        title=section.title,
        description=f"{section.hint} All {len(elements)} that the theory holds, with what each rests on.",
        template="elements.html",
        variables={"columns": columns_of(rows), "rows": rows, "hint": section.hint},
        group="The theory",
        rank=rank,
        menu=section.title if section.one == "Outcome" else "",
    )


def _page(site: Site, element: Element, section: Section) -> Page:
    theory = site.theory
    steps = [step_of(theory, link) for link in theory.links_at.get(element.id, ())]
    kind = section.one if element.kind == ElementKind.ACTOR else kind_of(element)
    return Page(
        path=site.addresses[element.id],
        title=element.label,
        description=element.description or f"{kind} in the theory “{theory.title}”.",
        template="element.html",
        variables={
            "element": element,
            "facts": facts_of(theory, element),
            "claim": claim_of(theory, element),
            "causes": [step for step in steps if step.effect == element.id],
            "effects": [step for step in steps if step.cause == element.id],
            "changing": [(claim.id, change_of(theory, one)) for claim, one in theory.changed_by.get(element.id, ())],
            "explanations": site.explained_by.get(element.id, ()),
            "near": near(site, [element.id], STEPS),
            "told": site.told_about.get(element.id, ()),
        },
        trail=(f"{section.folder}/index.html",),
        sort=kind,
        words=" ".join(element.aka),
        about=element.id,
    )


PAGES = pages
