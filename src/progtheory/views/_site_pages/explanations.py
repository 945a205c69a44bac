"""A page for each explanation, and one that lists them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from ...graph import lacking
from ...layout.cards import explanation_of
from ...layout.lanes import lane_of
from ...layout.theme import LANES
from ...layout.wording import BASES
from ...model import Configuration, Theory, grounds_of
from .._site_addresses import EXPLANATIONS
from .._site_claims import changes_of
from .._site_near import near
from .._site_page import Page
from .._site_standing import standing_of
from .._site_theory import Site

_LIST = f"{EXPLANATIONS}/index.html"
_TOLD = (
    "Each explanation says how a mechanism is expected to work, for whom and in what circumstances: a configuration of "
    "context, mechanism and outcome."
)

_LANES = [lane.id for lane in LANES]


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of explanations, and the page of each."""
    if site.theory.configurations:
        yield Page(
            path=_LIST,
            title="Explanations",
            description=f"{_TOLD} All {len(site.theory.configurations)} of the theory.",
            template="explanations.html",
            variables={"rows": [_row(site, one) for one in site.theory.configurations], "hint": _TOLD},
            group="The theory",
            rank=5,
            menu="Explanations",
        )
    for one in site.theory.configurations:
        yield _page(site, one)


def _row(site: Site, one: Configuration) -> dict[str, object]:
    grounds = grounds_of(site.theory, one)
    weights = ", ".join(map(str, grounds.weights))
    known = {"basis": BASES[grounds.basis], "weights": weights, "doubts": standing_of(site, [one]).doubts}
    return {"id": one.id, "sentence": one.sentence, **known}


def _page(site: Site, one: Configuration) -> Page:
    theory = site.theory
    members = dict.fromkeys(member.element for member in one.members)
    around = [*members, *(condition.context for condition in one.conditions)]
    patterns = [pattern for pattern in theory.patterns if one.id in (*pattern.instances, *pattern.counterexamples)]
    return Page(
        path=site.addresses[one.id],
        title=one.name,
        description=one.sentence,
        template="explanation.html",
        variables={
            "one": one,
            "explanation": (told := explanation_of(theory, one)),
            "steps": sorted(told.links, key=lambda id: _place(theory, id)),
            "roles": [(role, list(held)) for role, held in groupby(told.members, key=attrgetter("role"))],
            "missing": [f"no {part}" for part in lacking(one)],
            "changes": changes_of(theory, one),
            "near": near(site, dict.fromkeys(around), 0),
            "patterns": patterns,
            "told": site.told_about.get(one.id, ()),
        },
        trail=(_LIST,),
        sort="Explanation",
        words=" ".join(site.name(id) for id in members),
        about=one.id,
    )


def _place(theory: Theory, id: str) -> tuple[int, int]:
    """Return where a link stands in the reading direction of the map: by its cause, then by its effect."""
    link = theory.link_by_id[id]
    cause, effect = (_LANES.index(lane_of(theory.element(end))) for end in (link.cause, link.effect))
    return cause, effect


PAGES = pages
