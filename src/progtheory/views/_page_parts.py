"""What a saved view is made of, as records for the scripts of the page: what each part says and rests on."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ..layout import Arrow, Card, Document, Explanation, Item, Mark, Scene
from ..layout.claims import claim_of
from ..layout.records import Membership
from ..layout.wording import counted
from ..model import Element, Theory
from ._page_filters import Claim, filtering_of
from ._page_views import Drawn

#: What can be chosen on the map: which part of a theory it is, and the field that readers know it by.
_PARTS = {Card: ("element", "label"), Arrow: ("link", "sentence"), Explanation: ("explanation", "name")}
_SIDES = ("supports", "doubts")
#: What places a part on the map, and what no script reads.
_UNREAD = {
    Card: {"x", "y", "kind"},
    Arrow: {"path", "tip", "middle", "badge", "tag"},
    Explanation: {"members"},
    Mark: {"at"},
    Item: {"basis"},
    Document: {"year", "weight", "facts"},
}


def parts_of(theory: Theory, drawn: Drawn) -> dict[str, Any]:
    """Return what a view is made of; lines and heads of links are in its picture, in the order of `drawn`."""
    _, part, scene = drawn
    here, held = _claims_of(part), _claims_of(theory)
    records = {
        "cards": [_weighed(theory, theory.element(card.id), _shown(card)) for card in scene.cards],
        "links": [_claim(theory, one, held[one.id], here[one.id]) for one in _strongest_first(scene)],
        "marks": [_read(one) | {"about": [one.context]} for one in scene.conditions],
        "wholes": [_claim(theory, one, held[one.id], here[one.id]) for one in scene.explanations],
        "items": [_read(one) for one in scene.items],
        "documents": [_read(one) for one in scene.documents],
    }
    return {
        "held": records,
        "columns": [[card.id for card in scene.cards if card.lane == lane] for lane in scene.lanes],
        "drawn": [link.id for link in scene.links],
        "tables": {table.id: [asdict(row) for row in table.rows] for table in scene.tables},
    }


def _strongest_first(scene: Scene) -> list[Arrow]:
    """Return the links in the order of the heaviest class of source behind each."""
    return sorted(scene.links, key=lambda link: link.claim.weights[:1] or ("Z",))


def _claims_of(theory: Theory) -> dict[str, Claim]:
    claims: tuple[Claim, ...] = (*theory.links, *theory.configurations)
    return {one.id: one for one in claims}


def _claim(theory: Theory, shown: Arrow | Explanation, held: Claim, here: Claim) -> dict[str, Any]:
    """Return a claim as it stands in the view, filtered by what the view holds of it."""
    return _weighed(theory, held, _shown(shown) | filtering_of(theory, here))


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
    """Return a part under its name, with the word for what it is."""
    part, named = _PARTS[type(shown)]
    held = {"name" if field == named else field: value for field, value in _read(shown).items()}
    return {"part": part} | held | _told(shown)


def _told(shown: Card | Arrow | Explanation) -> dict[str, Any]:
    """Return the elements that a claim is about, and what is said in so many words of a part."""
    if isinstance(shown, Card):
        return {"being": f"{shown.kind}.{shown.tag and f' In model {shown.tag}.'}"}
    if isinstance(shown, Arrow):
        return {"about": (shown.cause, shown.effect), "tagged": shown.tag and f" (in model {shown.tag})"}
    return {
        "about": [one.element for one in shown.members],
        "members": [_member(one) for one in shown.members],
        "disputed": any(one.stance == "disputes" for one in shown.claim.doubts),
    }


def _member(one: Membership) -> dict[str, str]:
    more = (f" ({one.activation})" if one.activation else "") + (f" {one.note}" if one.note else "")
    return {"element": one.element, "label": one.label, "role": one.role, "more": more}


def _read(shown: Card | Arrow | Explanation | Mark | Item | Document) -> dict[str, Any]:
    """Return what the scripts read of a part; of a claim's evidence that is which item, and what is said of it."""
    held = {field: value for field, value in asdict(shown).items() if field not in _UNREAD[type(shown)]}
    if "claim" not in held:
        return held
    cited = {side: [{"item": one["item"], "told": one["told"]} for one in held["claim"][side]] for side in _SIDES}
    return held | {"claim": held["claim"] | cited}
