"""From a theory to its rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ...model import Component, Condition, ConditionEffect, Configuration, Link, Member, Role, Sign, Theory
from .rule import Ids, Reading, Rule, Rules

Claim = Link | Configuration

_FIELD_OF = {
    ConditionEffect.NECESSARY: "needs",
    ConditionEffect.BLOCKS: "blockers",
    ConditionEffect.ENABLES: "enablers",
    ConditionEffect.REVERSES: "reversers",
}
_END_OF = {
    None: "brings",
    Sign.POSITIVE: "brings",
    Sign.NEGATIVE: "prevents",
    Sign.MIXED: "unclear",
    Sign.UNKNOWN: "unclear",
}
_MECHANISMS = frozenset({Role.MECHANISM, Role.MECHANISM_RESOURCE, Role.MECHANISM_RESPONSE})


def rules_of(
    theory: Theory,
    by: Reading = Reading.CONFIGURATION,
    model: str | None = None,
    counts: Callable[[Claim | Condition], bool] = lambda _: True,
) -> Rules:
    """Return the rules of a theory, or of one model of it; `counts` tells which claims and conditions count.

    Claims tied to other models only are no rules of a model, nor are claims about elements tied to those only;
    components are the exception, since a profile may say that one from outside the model is in place after all.
    """
    claims: Iterable[Claim] = theory.links if by == Reading.LINK else theory.configurations
    made = (
        _rule(theory, claim, tuple(filter(counts, claim.conditions)))
        for claim in claims
        if counts(claim) and _belongs(theory, claim, model)
    )
    components = [element for element in theory.elements if model and isinstance(element, Component)]
    outside = tuple(one.id for one in components if not _fits(one.models, model))
    return Rules(Reading(by), tuple(made), tuple(one.id for one in components if one.id not in outside), outside)


def _belongs(theory: Theory, claim: Claim, model: str | None) -> bool:
    elements = map(theory.element, _members(claim))
    return _fits(claim.models, model) and all(
        isinstance(one, Component) or _fits(one.models, model) for one in elements
    )


def _fits(models: Ids, model: str | None) -> bool:
    return model is None or not models or model in models


def _members(claim: Claim) -> Ids:
    if isinstance(claim, Link):
        return claim.cause, claim.effect
    return tuple(member.element for member in claim.members)


def _rule(theory: Theory, claim: Claim, conditions: tuple[Condition, ...]) -> Rule:
    held: dict[str, list[str]] = {name: [] for name in Rule._fields[1:]}
    parts = _of_link(claim) if isinstance(claim, Link) else _of_members(theory, claim.members)
    for field, id in (*parts, *_of_conditions(conditions)):
        held[field].append(id)
    changers = [(one.context, str(one.effect)) for one in conditions if one.effect not in _FIELD_OF]
    fields: dict[str, Any] = {field: tuple(dict.fromkeys(ids)) for field, ids in held.items()}
    return Rule(claim.id, **(fields | {"changers": tuple(changers)}))


def _of_link(link: Link) -> Iterator[tuple[str, str]]:
    yield "needs", link.cause
    if link.sign in _END_OF:
        yield _END_OF[link.sign], link.effect


def _of_members(theory: Theory, members: Iterable[Member]) -> Iterator[tuple[str, str]]:
    for member in members:
        if member.role == Role.OUTCOME:
            if member.sign in _END_OF:
                yield _END_OF[member.sign], member.element
        elif member.role in {Role.CONTEXT, Role.COMPONENT} or isinstance(theory.element(member.element), Component):
            yield "needs", member.element  # a component that offers the resource is a fact about the place too
        elif member.role in _MECHANISMS:
            yield "mechanisms", member.element


def _of_conditions(conditions: Iterable[Condition]) -> Iterator[tuple[str, str]]:
    return ((_FIELD_OF[one.effect], one.context) for one in conditions if one.effect in _FIELD_OF)
