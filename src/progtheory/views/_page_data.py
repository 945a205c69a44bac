"""What the page is made of: pyvis's nodes and edges, and what its template and its scripts read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from markupsafe import Markup

from ..layout import Scene
from ..layout.cards import LETTERS
from ..layout.outlines import HEIGHT, OUTLINES, WIDTH
from ..layout.routes import STEP
from ..layout.theme import HEADS, LANES, LINES, OUTLINE_DASHES
from ..layout.wording import first_sentence, meanings_of_weights
from ..model import Theory
from ._language import language_of
from ._marks import FONT
from ._matrix import matrix_of
from ._page_filters import choices_of, wholes_of
from ._page_found import found_in
from ._page_parts import parts_of
from ._page_pool import Pool
from ._page_rules import place_of, sheet_of
from ._page_tours import tours_of
from ._page_views import Drawn, drawn_views, opening_view, page_of
from ._page_words import WORDS
from .svg import picture

_TABS = (
    ("map", "Map", ""),
    ("place", "Will it work here?", ""),
    ("explanations", "Explanations", "explanations"),
    ("elements", "Elements", "elements"),
    ("links", "Links", "links"),
    ("matrix", "Gap map", ""),
    ("evidence", "Evidence and sources", "evidence"),
    ("gaps", "Gaps and questions", "gaps"),
)
#: Buttons over the map: how far each moves it (right, down, times larger), its sign and its name.
_MOVES = (
    *(
        ("0 0 1.25", "+", "Zoom in"),
        ("0 0 0.8", "\N{MINUS SIGN}", "Zoom out"),
        ("fit", "Fit", "Fit the map to the page"),
    ),
    *(("-160 0 1", "←", "Move left"), ("160 0 1", "→", "Move right")),
    *(("0 -160 1", "↑", "Move up"), ("0 160 1", "↓", "Move down")),
)


class Pages(NamedTuple):
    """What the page is made of: pyvis's nodes and edges, and the variables of its template."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    variables: dict[str, Any]


def pages_of(theory: Theory, lit: frozenset[str]) -> Pages:
    """Return the page of a theory: all its saved views, or one of everything if it has none."""
    views, too_large = drawn_views(theory)
    opens = opening_view(theory, views, lit)
    scenes = [one.scene for one in views]
    shared, data = _shared(theory, views)
    pictures = [Markup(picture(scene)) for scene in scenes]  # noqa: S704 our own SVG, every text in it escaped
    variables = {
        "scene": scenes[opens],
        "view": data[opens],
        "views": [raw | {"picture": drawn} for raw, drawn in zip(data, pictures, strict=True)],
        "too_large": too_large,
        "heads": list(_legend_heads()),
        "meanings": sorted(meanings_of_weights(theory).items()),
        "tabs": _TABS,
        "moves": _MOVES,
        "language": language_of(theory),
        "sheet": sheet_of(theory),
        "edition": _edition(theory),
        "note": theory.note or "",
        "about": first_sentence(theory.description or ""),
        "matrix": matrix_of(views[opens].part, lit),
        "data": {"place": place_of(theory), "tours": tours_of(theory, views, opens)}
        | shared
        | {"views": data, "opens": opens}
        | {"lit": _lit(scenes[opens], lit)}
        | choices_of(theory)
        | {"words": WORDS | wholes_of(theory)}
        | _looks(),
    }
    return Pages(list(_nodes(scenes)), list(_edges(scenes)), variables)


def _shared(theory: Theory, views: list[Drawn]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return what views share with each other and with what can be found, and the views."""
    pool = Pool([*(parts_of(theory, one) for one in views), found_in([one.scene for one in views])])
    *parts, found = pool.values
    shared = {"pool": pool.shared, "shapes": pool.shapes, "found": found}
    return shared, [page_of(theory, one) | {"parts": part} for one, part in zip(views, parts, strict=True)]


def _looks() -> dict[str, Any]:
    """Return the looks of lanes, lines and cards, for canvas and legend alike."""
    return {
        "lanes": [lane._asdict() | {"outline": OUTLINES[lane.outline].path} for lane in LANES],
        "lines": [line._asdict() for line in LINES],
        "dashes": {line.id: line.dashes for line in LINES},
        "outlines": OUTLINE_DASHES,
        "step": STEP,
        "width": WIDTH,
        "height": HEIGHT,
        "letters": LETTERS,
        "font": FONT,
    }


def _lit(scene: Scene, lit: frozenset[str]) -> dict[str, list[str]] | None:
    elements = [card.id for card in scene.cards if card.id in lit]
    links = [link.id for link in scene.links if link.id in lit]
    return {"elements": elements, "links": links} if elements or links else None


def _legend_heads() -> Iterator[dict[str, str]]:
    """Yield the heads of links for a legend: id, words, and path in a box of 60 by 18."""
    for head in HEADS:
        points = "L".join(f"{57 + x:g} {9 + y:g}" for x, y in head.points)
        yield {"id": head.id, "words": head.words, "path": f"M{points}{'Z' if head.closed else ''}"}


def _edition(theory: Theory) -> str:
    told = [f"Version {theory.version}." if theory.version else "", f"Dated {theory.date}." if theory.date else ""]
    told.append(f"Made by {', '.join(theory.creators)}." if theory.creators else "")
    return " ".join(filter(None, told))


def _nodes(scenes: list[Scene]) -> Iterator[dict[str, Any]]:
    ids = dict.fromkeys(card.id for scene in scenes for card in scene.cards)
    return ({"n_id": f"n{number}", "label": " ", "element": id} for number, id in enumerate(ids))


def _edges(scenes: list[Scene]) -> Iterator[dict[str, Any]]:
    numbers = {node["element"]: node["n_id"] for node in _nodes(scenes)}
    links = {link.id: link for scene in scenes for link in scene.links}
    for number, link in enumerate(links.values()):
        yield {"source": numbers[link.cause], "to": numbers[link.effect], "id": f"e{number}"}
