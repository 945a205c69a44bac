"""Graphviz DOT text, for those who lay out with its tools: lanes are ranks, everything is quoted."""

from __future__ import annotations

from collections.abc import Iterator

from ..layout import Arrow, Card, Scene, scene_of
from ..layout.theme import LANE_BY_ID, LIGHT, mixed
from ..model import Theory
from . import View

_SHAPES = {
    "cut": "octagon",
    "square": "box",
    "rounded": "box",
    "pill": "ellipse",
    "arrow": "cds",
    "chevron": "cds",
    "hexagon": "hexagon",
    "folded": "note",
}
_HEADS = {"filled": "normal", "bar": "tee", "open": "onormal"}
_STYLES = {"solid": "solid", "dashed": "dashed", "dotted": "dotted"}


def render(theory: Theory, lit: frozenset[str]) -> str:
    """Return the theory as a digraph; a link that a context changes runs through a small diamond."""
    scene = scene_of(theory, most=None)
    changed = {mark.target for mark in scene.conditions if mark.path}
    return "\n".join(
        [
            f"digraph {_quoted(theory.id)} {{",
            # With older ranking, or with labels that take room, dot loses its way on large theories.
            "  rankdir=LR; newrank=true; ranksep=1.2; nodesep=0.25;",
            f"  label={_quoted(scene.title)}; labelloc=t;",
            '  node [fontname="Arial", margin="0.12,0.06"]; edge [fontname="Arial", fontsize=10];',
            *_lanes(scene, lit),
            *(line for link in scene.links for line in _link(link, lit, knotted=link.id in changed)),
            *(
                f"  {_quoted(mark.context)} -> {_quoted(_knot(mark.target))} "
                f"[xlabel={_quoted(mark.verb)}, style=dotted, arrowhead=none, constraint=false];"
                for mark in scene.conditions
                if mark.path
            ),
            "}",
            "",
        ]
    )


def _lanes(scene: Scene, lit: frozenset[str]) -> Iterator[str]:
    heads = [_quoted(f" {LANE_BY_ID[id].name}") for id in scene.lanes]
    for head, id in zip(heads, scene.lanes, strict=True):
        cards = [card for card in scene.cards if card.lane == id]
        yield f"  {head} [shape=plaintext, fontcolor={_quoted(LANE_BY_ID[id].light)}];"
        yield from (_node(card, lit) for card in cards)
        yield f"  {{ rank=same; {head}; {' '.join(f'{_quoted(card.id)};' for card in cards)} }}"
    if len(heads) > 1:
        yield f"  {' -> '.join(heads)} [style=invis];"


def _node(card: Card, lit: frozenset[str]) -> str:
    lane = LANE_BY_ID[card.lane]
    bright = not lit or card.id in lit
    colour, ink = (one if bright else mixed(one, LIGHT.paper, 0.25) for one in (lane.light, LIGHT.ink))
    label = "\\n".join(_escaped(line) for line in card.lines)
    style = ", style=rounded" if lane.outline == "rounded" else ""
    return (
        f'  {_quoted(card.id)} [label="{label}", shape={_SHAPES[lane.outline]}{style}, '
        f"color={_quoted(colour)}, fontcolor={_quoted(ink)}, tooltip={_quoted(card.label)}];"
    )


def _link(link: Arrow, lit: frozenset[str], *, knotted: bool) -> Iterator[str]:
    bright = not lit or link.id in lit
    ink = _quoted(LIGHT.line if bright else mixed(LIGHT.line, LIGHT.paper, 0.25))
    look = f"style={_STYLES[link.line]}, color={ink}, fontcolor={ink}"
    head = f"arrowhead={_HEADS[link.head]}"
    label = f"xlabel={_quoted(link.verb)}"
    cause, effect, knot = _quoted(link.cause), _quoted(link.effect), _quoted(_knot(link.id))
    if not knotted:
        yield f"  {cause} -> {effect} [{label}, {look}, {head}];"
        return
    yield f'  {knot} [shape=diamond, label="", width=0.15, height=0.15, style=filled, fillcolor={ink}];'
    yield f"  {cause} -> {knot} [{label}, {look}, arrowhead=none];"
    yield f"  {knot} -> {effect} [{look}, {head}];"


def _knot(link: str) -> str:
    # Ids hold no space, so this cannot be the id of an element.
    return f"{link} conditions"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


VIEW = View(".dot", render)
