"""A page for each source, with all that was taken from it, and one that lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ...layout.facts import facts_of
from ...layout.wording import BASES, counted
from ...model import Evidence, Source, Theory
from .._site_addresses import SOURCES
from .._site_cited import Uses, uses_in
from .._site_near import near
from .._site_page import Page
from .._site_theory import Site

_LIST = f"{SOURCES}/index.html"
_TOLD = "The documents the claims rest on: who published them, what class of source they are, and how much was read."


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of sources, and the page of each."""
    items: dict[str, list[Evidence]] = {}
    for item in site.theory.evidence:
        for source in item.sources:
            items.setdefault(source, []).append(item)
    uses = uses_in(site.theory)
    if site.theory.sources:
        yield Page(
            path=_LIST,
            title="Sources",
            description=_TOLD,
            template="sources.html",
            variables={"rows": _rows(site, items, uses), "hint": _TOLD},
            group="What is known, and what is not",
            rank=20,
            menu="Sources",
        )
    for one in site.theory.sources:
        yield _page(site, one, items.get(one.id, []), uses)


def _rows(site: Site, items: Mapping[str, list[Evidence]], uses: Mapping[str, Uses]) -> list[dict[str, Any]]:
    """Return a row for each source, the heaviest class first, then the newest."""
    return [
        {"source": one, "items": len(items.get(one.id, ())), **_cited(items.get(one.id, ()), uses)}
        for one in sorted(site.theory.sources, key=lambda one: (str(one.weight or "~"), -(one.year or 0), one.title))
    ]


def _cited(items: list[Evidence] | tuple[()], uses: Mapping[str, Uses]) -> dict[str, int]:
    held = [uses[item.id] for item in items if item.id in uses]
    return {
        "claims": len({id for one in held for id in one.all}),
        "against": len({id for one in held for id in one.against}),
    }


def _page(site: Site, one: Source, items: list[Evidence], uses: Mapping[str, Uses]) -> Page:
    theory, nothing = site.theory, Uses()
    cited = {id for item in items for id in uses.get(item.id, nothing).all}
    links = [link for link in theory.links if link.id in cited]
    ends = Counter(end for link in links for end in (link.cause, link.effect))
    start = sorted(ends, key=lambda id: (-ends[id], id))
    rows = [
        {
            "item": item,
            "basis": BASES[item.basis],
            "facts": facts_of(theory, item),
            "uses": uses.get(item.id, nothing).all,
            "against": uses.get(item.id, nothing).against,
        }
        for item in items
    ]
    return Page(
        path=site.addresses[one.id],
        title=_told_apart(theory, one),
        description=_described(one, len(items)),
        template="source.html",
        variables={
            "source": one,
            "facts": facts_of(theory, one),
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


def _told_apart(theory: Theory, one: Source) -> str:
    """Return the title of a source; where another has the same, with what tells them apart."""
    alike = [other for other in theory.sources if other.title == one.title]
    if len(alike) == 1:
        return one.title
    publishers = {other.publisher for other in alike}
    return f"{one.title}, {one.publisher if one.publisher and len(publishers) == len(alike) else one.id}"


def _described(one: Source, count: int) -> str:
    who = ", ".join(filter(None, (one.publisher, str(one.year or ""), f"class {one.weight}" if one.weight else "")))
    taken = f"{counted(count, 'piece')} of evidence {'was' if count == 1 else 'were'} taken from it."
    return ". ".join(filter(None, (who, taken if count else "Nothing was taken from it.")))


PAGES = pages
