"""What a reader can find by its words: elements, explanations, links, sources; each in the first view that holds it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..layout import Scene
from ._page_pool import Pool


def found_in(scenes: list[Scene], pool: Pool) -> list[int]:
    """Return the numbers in the pool of everything that can be found; elements come before what is made of them."""
    entries = [entry | {"view": view} for view, scene in enumerate(scenes) for entry in _entries(scene)]
    first = {(entry["part"], entry["id"]): entry for entry in reversed(entries)}
    in_order = sorted(first.values(), key=lambda entry: (entry["order"], entry["words"][0], entry["id"]))
    return [pool.add(entry) for entry in in_order]


def _entries(scene: Scene) -> Iterator[dict[str, Any]]:
    for card in scene.cards:
        facts = " ".join(text for _, text in card.facts)
        yield _entry(0, ("element", "cards"), card.id, (card.label, card.kind, f"{card.description} {facts}"))
    for one in scene.explanations:
        yield _entry(1, ("explanation", "explanations"), one.id, (one.name, "Explanation", one.sentence))
    for link in scene.links:
        yield _entry(2, ("link", "links"), link.id, (link.sentence, "Link", link.description))
    for source in scene.documents:
        yield _entry(3, ("source", "documents"), source.id, (source.title, "Source", source.told))


def _entry(order: int, where: tuple[str, str], id: str, words: tuple[str, str, str]) -> dict[str, Any]:
    return {"order": order, "part": where[0], "where": where[1], "id": id, "words": words}
