"""What a context is said to do, for lists: what it brings or helps, what it hinders, and what it changes otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from ..layout.values import capital
from ..layout.wording import HELPING, HINDERING, inline
from ..model import Element, Link, Sign
from ._site_theory import Site

_HELPS, _HINDERS, _OTHERWISE = "Brings or helps", "Hinders or lowers", "Changes, which way is not told"
_SIGNS = {Sign.POSITIVE: _HELPS, Sign.NEGATIVE: _HINDERS}


def doing_of(site: Site, element: Element) -> list[tuple[str, str]]:
    """Return what an element does as a context: each way of doing with what is affected, in words."""
    found: dict[str, dict[str, list[str]]] = {_HELPS: {}, _HINDERS: {}, _OTHERWISE: {}}
    for way, what, cause in _done(site, element):
        found[way].setdefault(cause, []).append(inline(what))
    return [(way, capital("; ".join(_told(*one) for one in held.items()))) for way, held in found.items() if held]


def _done(site: Site, element: Element) -> Iterator[tuple[str, str, str]]:
    """Yield the way of doing, what is affected, and where that is a step, its cause."""
    for link in site.theory.links_at.get(element.id, ()):
        if link.cause == element.id:
            yield _SIGNS.get(link.sign, _OTHERWISE), site.name(link.effect), ""
    for claim, one in site.theory.changed_by.get(element.id, ()):
        way = _HELPS if one.effect in HELPING else _HINDERS if one.effect in HINDERING else _OTHERWISE
        if isinstance(claim, Link):
            yield way, site.name(claim.effect), site.name(claim.cause)
        else:
            yield way, f"the explanation “{site.name(claim.id)}”", ""


def _told(cause: str, effects: list[str]) -> str:
    listed = ", ".join(effects)
    return f"the step from {inline(cause)} to {listed}" if cause else listed
