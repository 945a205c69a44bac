"""What a reader can find by its words: elements, explanations, links, sources; each in the first view that holds it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..layout import Scene

#: Where a view holds each part of a theory, in the order in which equally good hits are listed.
_WHERE = {"element": "cards", "explanation": "wholes", "link": "links", "source": "documents"}
_ORDER = {part: at for at, part in enumerate(_WHERE)}


def found_in(scenes: list[Scene]) -> list[dict[str, Any]]:
    """Return everything that can be found; elements come before what is made of them."""
    entries = [entry | {"view": str(view)} for view, scene in enumerate(scenes) for entry in _entries(scene)]
    first = {(entry["part"], entry["id"]): entry for entry in reversed(entries)}
    return sorted(first.values(), key=lambda entry: (_ORDER[entry["part"]], entry["name"].lower(), entry["id"]))


def _entries(scene: Scene) -> Iterator[dict[str, Any]]:
    for card in scene.cards:
        yield _entry("element", card.id, (card.label, card.kind, [card.description, *(text for _, text in card.facts)]))
    for one in scene.explanations:
        yield _entry("explanation", one.id, (one.name, "Explanation", [one.sentence]))
    for link in scene.links:
        yield _entry("link", link.id, (link.sentence, "Link", [link.description]))
    for source in scene.documents:
        yield _entry("source", source.id, (source.title, "Source", [source.told]))


def _entry(part: str, id: str, told: tuple[str, str, list[str]]) -> dict[str, Any]:
    """Return what is shown of an entry, and the texts beside its name in which it is sought."""
    name, kind, also = told
    return {"part": part, "where": _WHERE[part], "id": id, "name": name, "kind": kind, "also": also}
