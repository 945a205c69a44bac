"""How each lane, basis and sign looks: the one table that picture, page and legend read.

The colours were computed so that each stands 4.5:1 against its background and any two stand at least 10
apart (CIEDE2000), also for readers with each kind of colour blindness (simulated after Machado and others
2009). Colour is never the only cue: every lane has its own outline and column.
"""

from __future__ import annotations

from typing import NamedTuple

from ..model import Basis, Sign


class Lane(NamedTuple):
    """One column of the map, for one kind of element."""

    id: str
    name: str
    hint: str
    #: Letters that stand for the lane in CSV files and Mermaid ids.
    tag: str
    outline: str
    light: str
    dark: str


class Line(NamedTuple):
    """How the line of a link is drawn, by how the link is known."""

    id: str
    words: str
    dashes: tuple[int, ...]


class Head(NamedTuple):
    """How a link ends, by its sign."""

    id: str
    words: str
    points: tuple[tuple[float, float], ...]
    closed: bool
    filled: bool


LANES = (
    Lane("context", "Context", "What is already there", "C", "cut", "#2D2721", "#818279"),
    Lane("component", "Component", "What is put in place", "P", "square", "#156FDD", "#217EF7"),
    Lane("resource", "Mechanism: resource", "What this offers people", "MR", "rounded", "#007D5A", "#45F8BD"),
    Lane("response", "Mechanism: response", "How people respond", "MS", "pill", "#A6008E", "#DD3FAF"),
    Lane("proximal", "Proximal outcome", "What changes first", "O1", "arrow", "#8A0D03", "#E48C08"),
    Lane("intermediate", "Intermediate outcome", "What changes next", "O2", "chevron", "#CC2D54", "#EF3B4F"),
    Lane("distal", "Distal outcome", "What changes in the end", "O3", "hexagon", "#30007D", "#B99BFD"),
    Lane("factor", "Not yet classified", "Kind still to be decided", "F", "folded", "#517800", "#CCF14A"),
)
LANE_BY_ID = {lane.id: lane for lane in LANES}

_SOLID = Line("solid", "stated by a source", ())
#: A dash and a gap fit on the shortest link, that between two cards one above the other.
_DASHED = Line("dashed", "implied by a source", (10, 5))
_DOTTED = Line("dotted", "assembled by us, or not recorded", (2, 7))
LINES = (_SOLID, _DASHED, _DOTTED)
LINE_OF: dict[Basis | None, Line] = {
    Basis.STATED: _SOLID,
    Basis.STATED_SECONDARY: _SOLID,
    Basis.STATED_CUT_OFF: _SOLID,
    Basis.IMPLIED: _DASHED,
    Basis.ASSEMBLED: _DOTTED,
    Basis.NOT_FOUND: _DOTTED,
    None: _DOTTED,
}

#: Half of the length of the bar in which a link of negative sign ends.
BAR = 10.0
_TRIANGLE = ((0.0, 0.0), (-14.0, -7.0), (-14.0, 7.0))
_FILLED = Head("filled", "more leads to more", _TRIANGLE, closed=True, filled=True)
_BAR = Head("bar", "more leads to less", ((-4.0, -BAR), (-4.0, BAR)), closed=False, filled=False)
_OPEN = Head("open", "mixed, none or not known", _TRIANGLE, closed=True, filled=False)
HEADS = (_FILLED, _BAR, _OPEN)
HEAD_OF = {
    Sign.POSITIVE: _FILLED,
    Sign.NEGATIVE: _BAR,
    Sign.MIXED: _OPEN,
    Sign.UNKNOWN: _OPEN,
    Sign.NONE: _OPEN,
}


#: Outlines of cards that belong to only one of the models told apart, with the words for the legend.
OUTLINE_DASHES = {"only 1": (12, 5), "only 2": (3, 4)}
OUTLINE_WORDS = ("dashed outline", "dotted outline")


class Scheme(NamedTuple):
    """The colours of a page beside those of the lanes."""

    paper: str
    ink: str
    muted: str
    rule: str
    panel: str
    card: str
    link: str
    line: str
    head: str


LIGHT = Scheme("#ffffff", "#0b0c0c", "#484d50", "#b1b4b6", "#f3f4f5", "#ffffff", "#0b4f9e", "#505a5f", "#0b0c0c")
DARK = Scheme("#14171a", "#f3f4f5", "#c3c8cc", "#5d666c", "#1e2327", "#1e2327", "#8cc1f7", "#aab2b8", "#ffffff")


def mixed(colour: str, ground: str, share: float) -> str:
    """Return a colour faded into the ground, opaque, so that nothing beneath shows through.

    >>> mixed("#000000", "#ffffff", 0.2)
    '#cccccc'
    """
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
