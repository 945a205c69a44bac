"""A page for each source, with all that was taken from it, and one that lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ...layout.claims import facts_of
from ...layout.wording import BASES, counted
from ...model import Condition, Configuration, Element, Evidence, Link, Source
from ...model.tree import nested_parts
from .._site_addresses import SOURCES
from .._site_near import near
from .._site_page import Page
from .._site_theory import Site

_LIST = f"{SOURCES}/index.html"
_TOLD = (
    "The documents from which evidence was taken: who published them, how much was read, and how often they are cited."
)


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of sources, and the page of each."""
    items: dict[str, list[Evidence]] = {}
    for item in site.theory.evidence:
        for source in item.sources:
            items.setdefault(source, []).append(item)
    if site.theory.sources:
        yield Page(
            path=_LIST,
            title="Sources",
            description=_TOLD,
            template="sources.html",
            variables={"rows": [(one, len(items.get(one.id, ()))) for one in site.theory.sources], "hint": _TOLD},
            group="What is known, and what is not",
            rank=20,
            menu="Sources",
        )
    uses = _uses(site)
    for one in site.theory.sources:
        yield _page(site, one, items.get(one.id, []), uses)


def _uses(site: Site) -> dict[str, list[str]]:
    """Return what cites each evidence item: ids of elements, links, explanations and what holds a condition."""
    theory = site.theory
    owners: tuple[Element | Link | Configuration, ...] = (*theory.elements, *theory.links, *theory.configurations)
    found: dict[str, dict[str, None]] = {}
    for owner in owners:
        inner: Iterable[object] = (owner, *nested_parts(owner))
        for part in inner:
            if isinstance(part, Element | Link | Configuration | Condition):
                for citation in part.evidence:
                    found.setdefault(citation.item, {})[owner.id] = None
    return {item: list(ids) for item, ids in found.items()}


def _page(site: Site, one: Source, items: list[Evidence], uses: dict[str, list[str]]) -> Page:
    cited = {id for item in items for id in uses.get(item.id, ())}
    links = [link for link in site.theory.links if link.id in cited]
    ends = Counter(end for link in links for end in (link.cause, link.effect))
    start = sorted(ends, key=lambda id: (-ends[id], id))
    rows = [
        {"item": item, "basis": BASES[item.basis], "facts": facts_of(site.theory, item), "uses": uses.get(item.id, ())}
        for item in items
    ]
    taken = f"{counted(len(items), 'item')} of evidence" if items else "nothing"
    return Page(
        path=site.addresses[one.id],
        title=one.title,
        description=f"What the theory takes from this source: {taken}.",
        template="source.html",
        variables={
            "source": one,
            "facts": facts_of(site.theory, one),
            "rows": rows,
            "near": near(site, start, 0),
            "lit": [*(link.id for link in links), *start],
            "told": site.told_about.get(one.id, ()),
        },
        trail=(_LIST,),
        sort="Source",
        words=" ".join(filter(None, (one.authors, one.publisher, str(one.year or "")))),
        about=one.id,
    )


PAGES = pages
