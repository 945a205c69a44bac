"""What the page needs to filter claims and to find paths as the questions do."""

from __future__ import annotations

from typing import Any

from ..index.signs import SIGN_OF_LINK
from ..layout.theme import LINE_OF
from ..model import Basis, Configuration, Link, Theory, grounds_of

Claim = Link | Configuration
#: From the firmest to the weakest.
_BASES = (*Basis, None)


def filtering_of(theory: Theory, claim: Claim) -> dict[str, Any]:
    """Return what a claim is filtered by beside its grounds, and the rank of its basis; a link has its sign."""
    sign = {"sign": str(SIGN_OF_LINK[claim.sign])} if isinstance(claim, Link) else {}
    basis = grounds_of(theory, claim).basis
    known = {"line": LINE_OF[basis].id, "rank": str(_BASES.index(basis))}
    return {"models": _fits(theory, claim), "tags": tags_of(theory, claim)} | known | sign


def _fits(theory: Theory, claim: Claim) -> list[str]:
    """Return the choices of model that a claim fits: it holds in one, only in one, or in every one."""
    ids = models_of(theory, claim)
    only = [f"only {id}" for id in ids] if len(ids) == 1 else []
    return [f"in {id}" for id in ids] + only + (["every"] if len(ids) == len(theory.models) else [])


def models_of(theory: Theory, claim: Claim) -> list[str]:
    """Return the ids of the models in which a claim holds; what is tied to no model holds in all, as in questions."""
    ends = [theory.element(id).models for id in _ends(claim)]
    return [one.id for one in theory.models if all(not tied or one.id in tied for tied in (claim.models, *ends))]


def tags_of(theory: Theory, claim: Claim) -> list[str]:
    """Return the tags of a claim, as saved views read them: a link also has those that both its ends share."""
    if isinstance(claim, Configuration):
        return sorted(set(claim.tags))
    shared = set(theory.element(claim.cause).tags) & set(theory.element(claim.effect).tags)
    return sorted(shared.union(claim.tags))


def choices_of(theory: Theory) -> dict[str, Any]:
    """Return what filters offer, models and tags."""
    claims: tuple[Claim, ...] = (*theory.links, *theory.configurations)
    return {
        "models": [{"id": one.id, "label": one.label} for one in theory.models],
        "tags": sorted({tag for claim in claims for tag in tags_of(theory, claim)}),
    }


def wholes_of(theory: Theory) -> dict[str, str]:
    """Return of how many claims and sources a view shows some, in words that follow the number shown."""
    claims = len(theory.links) + len(theory.configurations)
    return {
        "claims": f"of {claims} claims (links and explanations) from",
        "sources": f"of {len(theory.sources)} sources.",
    }


def _ends(claim: Claim) -> tuple[str, ...]:
    if isinstance(claim, Link):
        return claim.cause, claim.effect
    return tuple(member.element for member in claim.members)
