"""What is told of triples that do not describe exactly one theory, and how to mend them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from pyoxigraph import NamedNode

from .meaning import BASE, NAMESPACE, THEORIES
from .values import Subject, Term, listed, shown

THEORY_CLASS = f"{NAMESPACE}Theory"

#: The namespace as people misremember it: http for https, another case, a slash for the hash.
_NEAR = re.compile(rf"https?://(?:www\.)?{re.escape(BASE.removeprefix('https://'))}(?:/#|[#/])", re.IGNORECASE)


def not_one(found: Collection[Subject], classes: Iterable[Term]) -> str:
    """Say that not exactly one theory was found, and why none was, from the classes that the triples name."""
    told = f"expected one theory, found {len(found)}"
    if found:
        return f"{told}: {listed(map(shown, found), ', ')}"
    near = _near(classes)
    hint = f"; found the class <{near}>: write {_difference(near)}" if near else ""
    return f"{told}; a theory is of the class <{THEORY_CLASS}>{hint}"


def _near(classes: Iterable[Term]) -> str:
    """Return the class that was most likely meant as the class of a theory, or else one of a namespace near to ours."""
    known = (one.value for one in classes if isinstance(one, NamedNode))
    near = {one for one in known if _NEAR.match(one) and not one.startswith(THEORIES)}
    wrong = {one for one in near if not one.startswith(NAMESPACE) or one.lower() == THEORY_CLASS.lower()}
    return min(wrong, key=lambda one: (_NEAR.sub("", one).lower() != "theory", one), default="")


def _difference(near: str) -> str:
    if near.startswith(NAMESPACE):
        return "Theory, in this case"
    return f"the namespace <{NAMESPACE}>, character by character"
