"""The map in a paragraph, for those who do not see it and for those who want to know how to read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from .scene import Mark, Scene
from .theme import LANE_BY_ID
from .wording import counted

_MOST_NAMED = 3
_SIGNS = (
    ("filled", "where more of one is expected to bring more of the other"),
    ("bar", "where it is expected to bring less"),
    ("open", "where the effect is mixed, none or not known"),
)


def summary_of(scene: Scene) -> tuple[str, str]:
    """Return what the map shows and how to read it, then the same in numbers, each in a few plain sentences."""
    if not scene.cards:
        return "This map is empty: the theory, or the part of it chosen here, has no elements to draw.", ""
    lead, numbers = (_reading, _most_linked), (_size, _back, _changed, _explained)
    return _told(scene, lead), _told(scene, numbers)


def _told(scene: Scene, sentences: tuple[Callable[[Scene], str], ...]) -> str:
    return " ".join(filter(None, (one(scene) for one in sentences)))


def _reading(scene: Scene) -> str:
    ends = [f"“{card.label}”" for card in scene.cards if card.lane == scene.lanes[-1]]
    named = f": {_and(ends)}" if len(ends) <= _MOST_NAMED else ""
    first, last = (LANE_BY_ID[lane].hint.lower() for lane in (scene.lanes[0], scene.lanes[-1]))
    told = f" Read it from left ({first}) to right ({last}{named})." if len(scene.lanes) > 1 else ""
    return (
        f"This map shows what is expected to lead to what.{told} "
        "Each box is one element; each line is a link, the claim that one element changes another."
    )


def _size(scene: Scene) -> str:
    heads = Counter(link.head for link in scene.links)
    signs = [f"{heads[head]} {words}" for head, words in _SIGNS if heads[head]]
    told = f"{counted(len(scene.cards), 'element')} in {counted(len(scene.lanes), 'column')}"
    if not scene.links:
        return f"In numbers: {told}, without links."
    return f"In numbers: {told}, joined by {counted(len(scene.links), 'link')}: {_and(signs)}."


def _most_linked(scene: Scene) -> str:
    ends = Counter(end for link in scene.links for end in (link.cause, link.effect))
    named = sorted((card for card in scene.cards if ends[card.id] > 1), key=lambda card: (-ends[card.id], card.id))
    labels = [f"“{card.label}”" for card in named[:_MOST_NAMED]]
    return f"Most links meet at {_and(labels)}; that is not a measure of importance." if labels else ""


def _back(scene: Scene) -> str:
    x = {card.id: card.x for card in scene.cards}
    back = sum(x[link.effect] < x[link.cause] for link in scene.links)
    return f"{counted(back, 'link')} {'runs' if back == 1 else 'run'} from right to left." if back else ""


def _changed(scene: Scene) -> str:
    links = _changing([mark for mark in scene.conditions if mark.path], "link")
    wholes = _changing([mark for mark in scene.conditions if not mark.path], "whole explanation")
    return " ".join(filter(None, (links, wholes)))


def _changing(marks: list[Mark], thing: str) -> str:
    contexts, targets = ({getattr(mark, end) for mark in marks} for end in ("context", "target"))
    verb = "changes" if len(contexts) == 1 else "change"
    return f"{counted(len(contexts), 'context')} {verb} {counted(len(targets), thing)}." if marks else ""


def _explained(scene: Scene) -> str:
    count = len(scene.explanations)
    return f"{counted(count, 'explanation')} of several parts can be shown one by one." if count else ""


def _and(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
