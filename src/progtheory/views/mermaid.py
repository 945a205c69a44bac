"""Mermaid flowchart text, for wikis and pages that draw it, such as Markdown on code hosts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..layout import Arrow, Scene, scene_of
from ..layout.theme import LANE_BY_ID
from ..model import Theory
from . import View

_PLAIN = re.compile(r"[^\w .,:()'\u2013\u2014\u2019-]")
_SIGNS = {"filled": "more", "bar": "less", "open": "not clear"}
_ENDS = {"filled": ">", "bar": "x", "open": "o"}
#: Line before the label, after it, and without one, by the basis of the link.
_STROKES = {"solid": "--", "dashed": "-.-", "dotted": "-.-"}


def render(theory: Theory, lit: frozenset[str]) -> str:
    """Return the theory as a flowchart; a link that a context changes runs through a small knot."""
    scene = scene_of(theory, most=None)
    nodes = {card.id: f"n{number}" for number, card in enumerate(scene.cards)}
    changed = {mark.target for mark in scene.conditions if mark.path}
    knots = {link.id: f"k{number}" for number, link in enumerate(scene.links) if link.id in changed}
    lines = ["---", f"title: {_quoted(scene.title)}", "---", "flowchart LR", f"accTitle: {_words(scene.title)}"]
    lines += [f"accDescr: {_words(scene.summary)}"]
    lines += [line for lane in scene.lanes for line in _lane(scene, lane, nodes)]
    lines += [line for link in scene.links for line in _link(link, nodes, knots)]
    lines += [
        f"{nodes[mark.context]} -.-|{_quoted(mark.verb)}| {knots[mark.target]}"
        for mark in scene.conditions
        if mark.path
    ]
    return "\n".join([*lines, *_styles(scene, nodes, lit), ""])


def _lane(scene: Scene, id: str, nodes: dict[str, str]) -> Iterator[str]:
    yield f"subgraph {id}[{_quoted(LANE_BY_ID[id].name)}]"
    yield from (f"  {nodes[card.id]}[{_quoted(card.label)}]:::{id}" for card in scene.cards if card.lane == id)
    yield "end"


def _link(link: Arrow, nodes: dict[str, str], knots: dict[str, str]) -> Iterator[str]:
    label = _quoted(f"{link.verb} ({_SIGNS[link.head]}; {link.claim.basis})")
    stroke, end = _STROKES[link.line], _ENDS[link.head]
    cause, effect = nodes[link.cause], nodes[link.effect]
    if link.id in knots:
        knot = knots[link.id]
        yield f"{knot}{{{{{_quoted('◆')}}}}}"
        yield f"{cause} {stroke}-|{label}| {knot}" if stroke == "--" else f"{cause} {stroke}|{label}| {knot}"
        cause, label = knot, ""
    yield f"{cause} {stroke}{end}{f'|{label}|' if label else ''} {effect}"


def _styles(scene: Scene, nodes: dict[str, str], lit: frozenset[str]) -> Iterator[str]:
    for id in scene.lanes:
        yield f"classDef {id} fill:#ffffff,stroke:{LANE_BY_ID[id].light},color:#0b0c0c,stroke-width:2px"
    faint = [nodes[card.id] for card in scene.cards if lit and card.id not in lit]
    if faint:
        yield "classDef faint opacity:0.35"
        yield f"class {','.join(faint)} faint"


def _words(text: str) -> str:
    """Return text on one line without anything that Mermaid or a page would read as more than text."""
    return _PLAIN.sub(" ", text.replace("#", " ")).replace("\n", " ")


def _quoted(text: str) -> str:
    """Return text in quotes, every character but letters, digits and plain marks as its number."""
    return '"' + _PLAIN.sub(lambda found: f"#{ord(found[0])};", text.replace("\n", " ")) + '"'


VIEW = View(".mmd", render)
