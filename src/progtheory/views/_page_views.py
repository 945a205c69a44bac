"""The saved views of a theory, each drawn for itself, as data of the page."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict
from typing import Any, NamedTuple

from ..errors import TooLarge
from ..layout import Arrow, Card, Explanation, Scene, scene_of
from ..layout.claims import claim_of
from ..layout.coverage import coverage_of
from ..layout.theme import OUTLINE_WORDS
from ..layout.wording import counted
from ..model import Element, Theory, View, selected
from ._page_filters import Claim, filtering_of

#: What can be chosen on the map: which part of a theory it is, and the field that readers know it by.
_PARTS = {Card: ("element", "label"), Arrow: ("link", "sentence"), Explanation: ("explanation", "name")}
_PLACING = ("x", "y", "path", "tip", "middle", "badge")


class Drawn(NamedTuple):
    """A saved view, the part of the theory it shows, and the scene of that part."""

    view: View
    part: Theory
    scene: Scene


def drawn_views(theory: Theory) -> tuple[list[Drawn], list[str]]:
    """Return the views that can be drawn, or one of everything if there is none, and the names of those too large."""
    views = sorted(theory.views, key=lambda view: (view.rank is None, view.rank or 0, view.id))
    drawn: list[Drawn] = []
    too_large: list[str] = []
    for view in views:
        part = selected(theory, view)
        try:
            drawn.append(Drawn(view, part, scene_of(part, view.side_by_side)))
        except TooLarge as error:
            too_large.append(f"{view.title} ({error.count})")
    if not drawn:
        everything = View(id="everything", title="All of the theory")
        drawn.append(Drawn(everything, theory, scene_of(theory)))
    return drawn, too_large


def opening_view(theory: Theory, views: list[Drawn], lit: frozenset[str]) -> int:
    """Return the number of the view that opens: that showing most of what is lit, else the default, else the first."""
    drawn = [{card.id for card in one.scene.cards} | {link.id for link in one.scene.links} for one in views]
    shown = [len(lit & ids) for ids in drawn]
    return max(range(len(views)), key=lambda at: (shown[at], views[at].view.id == theory.default_view, -at))


def page_of(theory: Theory, drawn: Drawn) -> dict[str, Any]:
    """Return what is known of a view before it is opened, and where its cards and links lie."""
    view, part, scene = drawn
    return {
        "id": view.id,
        "title": view.title,
        "purpose": view.purpose or "",
        "summary": scene.lead,
        "numbers": scene.numbers,
        "count": coverage_of(theory, part).told,
        "lanes": scene.lanes,
        "bounds": scene.bounds,
        "models": _models(scene),
        "places": [(card.x, card.y) for card in scene.cards],
        "middles": [link.middle for link in scene.links],
        "badges": [link.badge for link in scene.links],
    }


def parts_of(theory: Theory, drawn: Drawn) -> dict[str, Any]:
    """Return what a view is made of; lines and heads of links are in its picture, in the order of `drawn`."""
    _, part, scene = drawn
    here, held = ({one.id: one for one in whole.configurations} for whole in (part, theory))
    return {
        "cards": [_weighed(theory, theory.element(card.id), _shown(card)) for card in scene.cards],
        "links": [_link(theory, link) for link in _strongest_first(scene)],
        "columns": [[card.id for card in scene.cards if card.lane == lane] for lane in scene.lanes],
        "drawn": [link.id for link in scene.links],
        "marks": [_without(asdict(mark), {"at"}) for mark in scene.conditions],
        "wholes": [_weighed(theory, held[one.id], _filtered(theory, one, here[one.id])) for one in scene.explanations],
        "items": [asdict(one) for one in scene.items],
        "documents": [asdict(one) for one in scene.documents],
        "tables": {table.id: [asdict(row) for row in table.rows] for table in scene.tables},
    }


def _strongest_first(scene: Scene) -> list[Arrow]:
    """Return the links in the order of the heaviest class of source behind each."""
    return sorted(scene.links, key=lambda link: link.claim.weights[:1] or ("Z",))


def _models(scene: Scene) -> str:
    """Say how the models told apart are marked."""
    if not scene.models:
        return ""
    signs = (f" ({word})" for word in (*OUTLINE_WORDS, *("",) * len(scene.models)))
    told = "; ".join(
        f"{n} = {model}{sign}" for n, (model, sign) in enumerate(zip(scene.models, signs, strict=False), 1)
    )
    return f"Tags tell models apart. {told}. No tag: not tied to one of them."


def _link(theory: Theory, shown: Arrow) -> dict[str, Any]:
    held = theory.link_by_id[shown.id]
    return _weighed(theory, held, _filtered(theory, shown, held))


def _filtered(theory: Theory, shown: Arrow | Explanation, claim: Claim) -> dict[str, Any]:
    return _shown(shown) | filtering_of(theory, claim)


def _weighed(theory: Theory, part: Claim | Element, told: dict[str, Any]) -> dict[str, Any]:
    """Say of what a view shows only some of the evidence how much the theory holds, and how much of that is against."""
    whole, here = claim_of(theory, part), told["claim"]
    held, kept = (len(one["supports"]) + len(one["doubts"]) for one in (asdict(whole), here))
    if kept == held:
        return told
    against = f", {len(whole.doubts)} of which dispute or qualify this" if whole.doubts else ""
    more = f"This view shows {kept} of the {counted(held, 'evidence item')} that the theory holds{against}."
    return told | {"claim": here | {"told": f"{here['told']} {more}"}}


def _shown(shown: Card | Arrow | Explanation) -> dict[str, Any]:
    """Return a part under its name, with the word for what it is, without what places it on the map."""
    part, named = _PARTS[type(shown)]
    held = {"name" if field == named else field: value for field, value in asdict(shown).items()}
    return {"part": part} | _without(held, _PLACING)


def _without(record: dict[str, Any], fields: Collection[str]) -> dict[str, Any]:
    return {field: value for field, value in record.items() if field not in fields}
