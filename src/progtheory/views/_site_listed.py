"""Elements in the lists of the site: a row for each, with what a reader needs to choose one."""

from __future__ import annotations

from typing import Any, NamedTuple

from ..layout.facts import facts_of
from ..layout.lanes import kind_of
from ..model import Element, ElementKind
from ._site_doing import doing_of
from ._site_standing import claims_about, standing_of
from ._site_theory import Site


class Column(NamedTuple):
    """A column of a list: its name in a row, its heading, and whether its texts are long."""

    name: str
    heading: str
    long: bool = False


#: Facts that stand in columns of their own, under the headings they have on pages.
_FACTS = ("Meant to happen", "Welcome or not")
_COLUMNS = (
    Column("kind", "Kind"),
    Column("description", "What is meant", long=True),
    *(Column(heading, heading) for heading in _FACTS),
    Column("does", "What it is said to do", long=True),
    Column("causes", "Links to it"),
    Column("effects", "Links from it"),
    Column("explanations", "Explanations"),
    Column("heaviest", "Heaviest class of source"),
    Column("doubts", "Doubts"),
)


def columns_of(rows: list[dict[str, Any]]) -> list[Column]:
    """Return the columns, without those that say nothing, the same of several elements, or what the title says."""
    told = [one for one in _COLUMNS if any(row[one.name] for row in rows)]
    alone = len(rows) == 1
    return [
        one for one in told if one.long or len({row[one.name] for row in rows}) > 1 or (alone and one.name != "kind")
    ]


def row_of(site: Site, element: Element) -> dict[str, Any]:
    """Return the row of an element; what a context does is told in words, the links of others are counted."""
    links, facts = site.theory.links_at.get(element.id, ()), dict(facts_of(site.theory, element))
    is_context = element.kind == ElementKind.CONTEXT
    return {
        "id": element.id,
        "kind": kind_of(element),
        "description": element.description or "",
        **{heading: facts.get(heading, "") for heading in _FACTS},
        "does": doing_of(site, element) if is_context else (),
        "causes": 0 if is_context else sum(link.effect == element.id for link in links),
        "effects": 0 if is_context else sum(link.cause == element.id for link in links),
        "explanations": len(site.explained_by.get(element.id, ())),
        **standing_of(site, claims_about(site, element))._asdict(),
    }
