"""A page for each element, and one that lists those of each kind."""

from __future__ import annotations

from collections.abc import Iterator

from ...layout.claims import claim_of, facts_of
from ...layout.lanes import kind_of
from ...model import Element, ElementKind
from .._site_addresses import SECTIONS, Section
from .._site_claims import change_of, step_of
from .._site_near import near
from .._site_page import Page
from .._site_theory import Site

#: What is shown around an element: its causes and effects, and theirs.
STEPS = 2
_HEADINGS = (
    ("kind", "Kind"),
    ("description", "What is meant"),
    ("causes", "Causes"),
    ("effects", "Effects"),
    ("changes", "Steps it changes"),
)


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of each kind, and the page of each element."""
    for rank, (kind, elements) in enumerate(site.elements.items(), start=10):
        section = SECTIONS[kind]
        yield _list(site, section, elements, rank)
        for element in elements:
            yield _page(site, element, section)


def _list(site: Site, section: Section, elements: list[Element], rank: int) -> Page:
    rows = [_row(site, one) for one in elements]
    return Page(
        path=f"{section.folder}/index.html",
        title=section.title,
        description=f"{section.hint} All {len(elements)} that the theory holds, with what each rests on.",
        template="elements.html",
        variables={"columns": _columns(rows), "rows": rows, "hint": section.hint},
        group="The theory",
        rank=rank,
        menu=section.title if section.one == "Outcome" else "",
    )


def _columns(rows: list[dict[str, object]]) -> list[tuple[str, str]]:
    """Return the columns, each with its heading, but for those that say the same of every one of several elements."""
    told = [(name, heading) for name, heading in _HEADINGS if any(row[name] for row in rows)]
    return [one for one in told if len(rows) == 1 or one[0] == "description" or len({row[one[0]] for row in rows}) > 1]


def _row(site: Site, element: Element) -> dict[str, object]:
    links = site.theory.links_at.get(element.id, ())
    return {
        "id": element.id,
        "kind": kind_of(element),
        "description": element.description or "",
        "causes": sum(link.effect == element.id for link in links),
        "effects": sum(link.cause == element.id for link in links),
        "changes": len(site.theory.changed_by.get(element.id, ())),
    }


def _page(site: Site, element: Element, section: Section) -> Page:
    theory = site.theory
    steps = [step_of(theory, link) for link in theory.links_at.get(element.id, ())]
    return Page(
        path=site.addresses[element.id],
        title=element.label,
        description=element.description or f"{kind_of(element)} in the theory “{theory.title}”.",
        template="element.html",
        variables={
            "element": element,
            "facts": facts_of(theory, element),
            "claim": claim_of(theory, element),
            "causes": [step for step in steps if step.effect == element.id],
            "effects": [step for step in steps if step.cause == element.id],
            "changing": [(claim.id, change_of(theory, one)) for claim, one in theory.changed_by.get(element.id, ())],
            "explanations": site.explanations_with.get(element.id, ()),
            "near": near(site, [element.id], STEPS),
            "told": site.told_about.get(element.id, ()),
        },
        trail=(f"{section.folder}/index.html",),
        sort=section.one if element.kind == ElementKind.ACTOR else kind_of(element),
        words=" ".join(element.aka),
        about=element.id,
    )


PAGES = pages
