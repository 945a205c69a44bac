"""How answers put things: plain cells, labels a reader knows, several values joined by semicolons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..index.signs import SIGN_OF_LINK, PathSign, product
from ..layout.wording import BASES, CONDITIONS
from ..model import Condition, ConditionEffect, Link, Sign, Theory

UNKNOWN = "not known"
#: For a claim that nothing supports and whose author does not say how it is known.
NO_BASIS = BASES[None]
#: Said below every answer that counts something (analyses b.3, b.11).
COUNTS = "Counts tell how often the theory says something, not how strong an effect is."
NOT_FOUND_IS_NOT_NONE = "That the theory records nothing is no evidence that there is nothing."

SIGNS = {Sign.POSITIVE: "+", Sign.NEGATIVE: "−", Sign.MIXED: "±", Sign.UNKNOWN: "?", Sign.NONE: "0"}  # noqa: RUF001 - a minus sign
ARROWS_TOLD = "+→ raises, −→ lowers, ±→ both, ?→ not known which, 0→ does not affect."  # noqa: RUF001 - as above

_DOES = CONDITIONS | {ConditionEffect.UNKNOWN: "changes"}


def joined(values: Iterable[object]) -> str | None:
    """Return the values in one cell, each once; None if there are none.

    >>> joined(["b", "a", "b"])
    'b; a'
    """
    return "; ".join(dict.fromkeys(str(value) for value in values)) or None


def label(theory: Theory, id: str) -> str:
    """Return the label of an element."""
    return theory.element(id).label


def labels(theory: Theory, ids: Iterable[str]) -> str | None:
    """Return the labels of elements in one cell."""
    return joined(label(theory, id) for id in ids)


def route(theory: Theory, links: Sequence[Link]) -> str:
    """Return the elements a path passes, with an arrow that shows the sign of each link."""
    steps = (f" {SIGNS[link.sign]}→ {label(theory, link.effect)}" for link in links)
    return label(theory, links[0].cause) + "".join(steps)


def step(theory: Theory, link: Link) -> str:
    """Return a link as a reader knows it: cause → effect."""
    return f"{label(theory, link.cause)} → {label(theory, link.effect)}"


def does(condition: Condition) -> str:
    """Return what a context does to a step, as a verb."""
    return does_effect(condition.effect)


def does_effect(effect: ConditionEffect) -> str:
    """Return the verb for what a context does to a step."""
    return _DOES[effect]


def conditioned(theory: Theory, conditions: Iterable[Condition]) -> str | None:
    """Return the contexts that change a claim, each with what it does."""
    return joined(f"{label(theory, one.context)} ({does(one)} it)" for one in conditions)


def sign_of(links: Iterable[Link]) -> PathSign:
    """Return the sign of a path."""
    return product(SIGN_OF_LINK[link.sign] for link in links)


def sourced(theory: Theory, sources: Iterable[str]) -> str:
    """Return the ids of sources, each with its weight."""
    weights = ((id, theory.source_by_id[id].weight) for id in sources)
    return ", ".join(f"{id} ({weight})" if weight else id for id, weight in weights) or "no source"


def name_of(theory: Theory, id: str) -> str:
    """Return what a reader knows a part by: its label, name, title or step, else its id."""
    part = theory.parts[id]
    if isinstance(part, Link):
        return step(theory, part)
    return next((str(name) for field in ("label", "name", "title") if (name := getattr(part, field, None))), id)
