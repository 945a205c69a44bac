"""The tours of a theory as data of the page: what each step says, in which view, and what it sets apart there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..layout import Scene
from ..model import Theory, TourStep
from ._page_views import Drawn


def tours_of(theory: Theory, views: Sequence[Drawn], opens: int) -> list[dict[str, Any]]:
    """Return every tour that has steps; `opens` is the number of the view that the page opens."""
    return [
        {
            "id": tour.id,
            "title": tour.title,
            "purpose": tour.purpose or "",
            "steps": _steps(theory, tour.steps, views, opens),
        }
        for tour in theory.tours
        if tour.steps
    ]


def _steps(theory: Theory, steps: Iterable[TourStep], views: Sequence[Drawn], opens: int) -> list[dict[str, Any]]:
    """Return the steps; one that names no view, or one too large to draw, stays in that of the step before."""
    numbers = {one.view.id: number for number, one in enumerate(views)}
    told, at = [], opens
    for step in steps:
        at = numbers.get(step.view or "", at)
        paragraphs = [*step.text.split("\n\n"), *_sources(theory, step)]
        told.append({"title": step.title, "paragraphs": paragraphs, "view": at} | _apart(step, views[at].scene))
    return told


def _sources(theory: Theory, step: TourStep) -> list[str]:
    """Return what the words of a step rest on, in a sentence."""
    items = [theory.evidence_by_id[cited.item] for cited in step.evidence]
    places = [f"{theory.source_by_id[one.source].title}{f', {one.locator}' if one.locator else ''}" for one in items]
    return [f"This rests on: {'; '.join(dict.fromkeys(places))}."] if places else []


def _apart(step: TourStep, scene: Scene) -> dict[str, list[str]]:
    """Return the elements and links that a step sets apart, as far as its view shows them; the middle comes first."""
    named = set(step.highlight)
    wholes = [one for one in scene.explanations if one.id in named]
    links = [link for link in scene.links if link.id in named or any(link.id in one.links for one in wholes)]
    named |= {member.element for one in wholes for member in one.members}
    named |= {end for link in links for end in (link.cause, link.effect)}
    cards = [card for card in scene.cards if card.id in named]
    middle = sum(card.y for card in cards) / max(len(cards), 1)
    nearest = sorted(cards, key=lambda card: (abs(card.y - middle), card.x))
    return {"elements": [card.id for card in nearest], "links": [link.id for link in links]}
