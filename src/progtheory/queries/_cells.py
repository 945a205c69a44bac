"""The cells that show a configuration: who plays which part, and what is not known."""

from __future__ import annotations

from ..model import Activation, Configuration, Member, Role, Sign, Theory
from ._wording import UNKNOWN, does, joined, label

#: Roles shown in columns of their own; the rest stand together under "others".
_SHOWN = {*Role} - {Role.ACTOR}


def members(theory: Theory, one: Configuration, *roles: str) -> str | None:
    """Return the labels of the members that play one of the roles, marked where they are prevented or do not fire."""
    return joined(_label(theory, member) for member in one.members if member.role in roles)


def contexts(theory: Theory, one: Configuration) -> str:
    """Return the contexts of a configuration, each once, with what it does where that is said."""
    effects = {condition.context: f" ({does(condition)} it)" for condition in one.conditions}
    held = dict.fromkeys((*one.playing(Role.CONTEXT), *effects))
    return joined(f"{label(theory, id)}{effects.get(id, '')}" for id in held) or UNKNOWN


def resources(theory: Theory, one: Configuration) -> str:
    """Return what is offered; a mechanism taken whole is shown with the responses."""
    whole = one.playing(Role.MECHANISM)
    return members(theory, one, Role.MECHANISM_RESOURCE) or ("not told apart" if whole else UNKNOWN)


def responses(theory: Theory, one: Configuration) -> str:
    """Return how people respond, and mechanisms that are not divided into resource and response."""
    whole = members(theory, one, Role.MECHANISM)
    parts = (members(theory, one, Role.MECHANISM_RESPONSE), whole and f"{whole} (mechanism as a whole)")
    return joined(filter(None, parts)) or UNKNOWN


def others(theory: Theory, one: Configuration) -> str | None:
    """Return actors and roles of the author's own, each with its role."""
    return joined(f"{member.role}: {_label(theory, member)}" for member in one.members if member.role not in _SHOWN)


def _label(theory: Theory, member: Member) -> str:
    marks = []
    if member.sign is Sign.NEGATIVE:
        marks.append("prevented")
    if member.activation not in {None, Activation.ACTIVE}:
        marks.append(str(member.activation))
    return label(theory, member.element) + (f" ({', '.join(marks)})" if marks else "")
