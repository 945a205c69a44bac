"""What a reader can find by its words: elements, explanations, links, sources; each in the first view that holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..layout import Scene
from ._page_pool import Pool

#: Where a view holds each part of a theory, in the order in which equally good hits are listed.
_WHERE = {"element": "cards", "explanation": "explanations", "link": "links", "source": "documents"}
_ORDER = {part: at for at, part in enumerate(_WHERE)}


def found_in(scenes: list[Scene], pool: Pool) -> list[int]:
    """Return the numbers in the pool of everything that can be found; elements come before what is made of them."""
    entries = [entry | {"view": view} for view, scene in enumerate(scenes) for entry in _entries(scene)]
    first = {(entry["part"], entry["id"]): entry for entry in reversed(entries)}
    in_order = sorted(first.values(), key=lambda entry: (_ORDER[entry["part"]], entry["label"], entry["id"]))
    return [pool.add(entry) for entry in in_order]


def _entries(scene: Scene) -> Iterator[dict[str, Any]]:
    for card in scene.cards:
        facts = " ".join(text for _, text in card.facts)
        yield _entry("element", card.id, (card.label, card.kind, f"{card.description} {facts}"))
    for one in scene.explanations:
        yield _entry("explanation", one.id, (one.name, "Explanation", one.sentence))
    for link in scene.links:
        yield _entry("link", link.id, (link.sentence, "Link", link.description))
    for source in scene.documents:
        yield _entry("source", source.id, (source.title, "Source", source.told))


def _entry(part: str, id: str, told: tuple[str, str, str]) -> dict[str, Any]:
    """Return what is shown of an entry, and the small letters in which it is sought: label, its words, and the rest."""
    name, kind, also = told
    label = name.lower()
    found = {"label": label, "words": re.findall(r"[^\W_]+", label), "also": f"{label} {also.lower()}"}
    return {"part": part, "where": _WHERE[part], "id": id, "name": name, "kind": kind} | found
