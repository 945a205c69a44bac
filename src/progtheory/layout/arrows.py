"""Links as arrows, and conditions as marks upon them."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Condition, Link, Theory, grounds_of
from .cards import tag_of
from .claims import claim_of
from .facts import facts_of, name_of
from .routes import Route
from .scene import Arrow, Mark
from .theme import HEAD_OF, LINE_OF
from .wording import CONDITIONS, HELPING, SIGNS, inline, verb_of


def arrow_of(theory: Theory, link: Link, route: Route, side_by_side: Sequence[str]) -> Arrow:
    """Return the arrow of a link along its route."""
    verb = verb_of(theory, link)
    tag = tag_of(link.models, side_by_side)
    at_ends = {tag_of(theory.element(end).models, side_by_side) for end in (link.cause, link.effect)}
    cause, effect = name_of(theory, link.cause), name_of(theory, link.effect)
    return Arrow(
        id=link.id,
        cause=link.cause,
        effect=link.effect,
        verb=verb,
        sentence=f"{cause} {verb} {inline(effect)}",
        description=link.description or "",
        line=LINE_OF[grounds_of(theory, link).basis].id,
        head=HEAD_OF[link.sign].id,
        path=route.path,
        tip=route.tip,
        middle=route.middle,
        badge=route.badge,
        tag=tag,
        plate="" if tag in at_ends else tag.removeprefix("only "),
        facts=(("Direction", SIGNS[link.sign]), *facts_of(theory, link)),
        claim=claim_of(theory, link),
    )


def mark_of(theory: Theory, condition: Condition, target: str) -> Mark:
    """Return the mark of a condition on a link or an explanation, not yet placed on the map."""
    return Mark(
        id=condition.id,
        context=condition.context,
        target=target,
        verb=CONDITIONS[condition.effect],
        helps=condition.effect in HELPING,
        note=condition.note or "",
        claim=claim_of(theory, condition),
    )
