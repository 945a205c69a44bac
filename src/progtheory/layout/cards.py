"""Cards for elements, and the explanations these take part in."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Condition, Configuration, Element, Link, Member, Role, Theory, grounds_of
from .claims import claim_of
from .facts import facts_of, name_of, state_of
from .lanes import kind_of, lane_of, remark_of
from .measure import wrapped
from .outlines import OUTLINES
from .records import Membership
from .scene import Card, Explanation
from .theme import LANE_BY_ID
from .values import capital, value_of
from .wording import counted

#: Size of letters on cards: at least 12 px where a map of all lanes is 1,440 px wide.
LETTERS = 20
_MOST_LINES = 3
#: Members are told in the order of the explanation, roles of an author's own last.
_ROLES = {str(role): rank for rank, role in enumerate((Role.CONTEXT, *(role for role in Role if role != Role.CONTEXT)))}


def card_of(theory: Theory, element: Element, place: tuple[float, float], side_by_side: Sequence[str]) -> Card:
    """Return the card of an element; the place is its middle."""
    lane, kind, weights = lane_of(element), kind_of(element), _weights_behind(theory, element)
    tag = tag_of(element.models, side_by_side)
    width = OUTLINES[LANE_BY_ID[lane].outline].text_width
    return Card(
        id=element.id,
        lane=lane,
        kind=kind,
        label=element.label,
        description=element.description or "",
        lines=wrapped(element.label, width, LETTERS, _MOST_LINES),
        x=place[0],
        y=place[1],
        tag=tag,
        plate=" · ".join(filter(None, (remark_of(element), tag))),
        weights=weights,
        facts=facts_of(theory, element),
        claim=claim_of(theory, element),
        told=" ".join(filter(None, (f"{element.label}. {kind}.", *_told(theory, element, tag, weights)))),
    )


def _told(theory: Theory, element: Element, tag: str, weights: Sequence[str]) -> tuple[str, ...]:
    links = theory.links_at.get(element.id, ())
    causes, effects = (sum(getattr(link, end) == element.id for link in links) for end in ("effect", "cause"))
    steps = len(_conditions_of(theory, element))
    return (
        f"Heaviest source: class {weights[0]}." if weights else "",
        f"In model {tag}." if tag else "",
        f"{counted(causes, 'cause')}, {counted(effects, 'effect')}.",
        f"Changes {counted(steps, 'step')}." if steps else "",
    )


def _weights_behind(theory: Theory, element: Element) -> tuple[str, ...]:
    links, conditions = theory.links_at.get(element.id, ()), _conditions_of(theory, element)
    parts: tuple[Element | Link | Condition, ...] = (element, *links, *conditions)
    weights = {weight for part in parts for weight in grounds_of(theory, part).weights}
    return tuple(sorted(map(str, weights)))


def _conditions_of(theory: Theory, element: Element) -> list[Condition]:
    """Return the conditions that an element is on links; those on whole explanations are told with these."""
    return [one for claim, one in theory.changed_by.get(element.id, ()) if isinstance(claim, Link)]


def tag_of(models: Sequence[str], side_by_side: Sequence[str]) -> str:
    """Say which of the models told apart, by number, something belongs to; nothing if it is tied to none.

    >>> tag_of(["a"], ["a", "b"]), tag_of(["a", "b"], ["a", "b"]), tag_of([], ["a", "b"]), tag_of(["a"], [])
    ('only 1', '1 and 2', '', '')
    """
    held = [str(number) for number, model in enumerate(side_by_side, start=1) if model in models]
    return f"only {held[0]}" if len(held) == 1 and len(side_by_side) > 1 else " and ".join(held)


def explanation_of(theory: Theory, configuration: Configuration) -> Explanation:
    """Return an explanation with its members, and the links of the map that join them."""
    members = {member.element for member in configuration.members}
    around = {link.id: link for id in members for link in theory.links_at.get(id, ())}
    return Explanation(
        id=configuration.id,
        name=configuration.name,
        sentence=configuration.sentence,
        members=tuple(_membership(theory, one) for one in sorted(configuration.members, key=_by_role)),
        links=tuple(sorted(id for id, link in around.items() if {link.cause, link.effect} <= members)),
        facts=facts_of(theory, configuration),
        claim=claim_of(theory, configuration),
    )


def _by_role(member: Member) -> tuple[int, str]:
    return _ROLES.get(member.role, len(_ROLES)), member.element


def _membership(theory: Theory, member: Member) -> Membership:
    label = name_of(theory, member.element)
    role = capital(value_of(theory, "role", member.role))
    return Membership(member.element, label, role, state_of(theory, member), member.note or "")
