"""Making the scene of a theory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Theory
from .arrows import arrow_of, mark_of
from .cards import card_of, explanation_of
from .claims import documents_of, items_of
from .facts import name_of
from .plan import MOST_CARDS, Plan, plan_of
from .records import Table
from .routes import routes_of
from .scene import Arrow, Mark, Scene
from .summary import summary_of
from .tables import elements_table, evidence_table, explanations_table, gaps_table, links_table, sources_table
from .theme import HEAD_OF
from .wholes import whole_marks


def scene_of(
    theory: Theory,
    side_by_side: Sequence[str] | None = None,
    *,
    most: int | None = MOST_CARDS,
    before: Scene | None = None,
) -> Scene:
    """Return the scene of a theory. TooLarge if it has more than `most` elements to draw.

    `side_by_side` holds the ids of models to be told apart; without it, those of the theory's default view.
    `before` is the scene of an earlier version (or of another part): its cards keep their order and, as nearly as
    they can, their heights, so that readers find again what they knew. `movement` says how far they moved.
    """
    plan = plan_of(theory, most, {card.id: card.y for card in before.cards} if before else None)
    if side_by_side is None:
        side_by_side = next((view.side_by_side for view in theory.views if view.id == theory.default_view), ())
    links, marks = _links_and_marks(theory, plan, side_by_side)
    places = {one.id: plan.place(at) for at, one in enumerate(plan.elements)}
    cards = tuple(card_of(theory, one, places[one.id], side_by_side) for one in plan.elements)
    in_reading_order = tuple(sorted(cards, key=lambda card: (card.x, card.y)))
    items = items_of(theory)
    scene = Scene(
        title=theory.title,
        description=theory.description or "",
        lanes=plan.lanes,
        bounds=plan.bounds,
        cards=in_reading_order,
        links=links,
        conditions=(*marks, *whole_marks(theory, places)),
        explanations=tuple(explanation_of(theory, one) for one in theory.configurations),
        items=items,
        documents=documents_of(theory, items),
        models=tuple(name_of(theory, model) for model in side_by_side),
        crossings=plan.ground.lanes.crossings,
    )
    return scene.told(summary_of(scene), _tables(theory, scene))


def _links_and_marks(
    theory: Theory, plan: Plan, side_by_side: Sequence[str]
) -> tuple[tuple[Arrow, ...], tuple[Mark, ...]]:
    routes, ties = routes_of(plan.ground, [HEAD_OF[link.sign] for link in theory.links])
    drawn = list(zip(theory.links, routes, strict=True))
    owned = [(one, link.id, route.middle) for link, route in drawn for one in link.conditions]
    marks = (
        replace(mark_of(theory, one, link), at=at, path=tie) for (one, link, at), tie in zip(owned, ties, strict=True)
    )
    return tuple(arrow_of(theory, link, route, side_by_side) for link, route in drawn), tuple(marks)


def _tables(theory: Theory, scene: Scene) -> tuple[Table, ...]:
    return (
        elements_table(scene),
        links_table(theory, scene),
        explanations_table(theory, scene),
        evidence_table(theory, scene),
        sources_table(scene),
        gaps_table(theory),
    )
