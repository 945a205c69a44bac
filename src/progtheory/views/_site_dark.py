"""Pictures on a dark page: the style sheet gives each colour of a picture the one it has in the dark."""

from __future__ import annotations

from collections.abc import Iterator

from ..layout.theme import DARK, LANES, LIGHT, mixed
from .svg import BAND


def dark_pictures() -> str:
    """Return rules that recolour the pictures of a page; they win over the attributes of the picture."""
    return "".join(_rules())


def _rules() -> Iterator[str]:
    pairs = {getattr(LIGHT, name): getattr(DARK, name) for name in ("ink", "muted", "line", "head")}
    pairs |= {lane.light: lane.dark for lane in LANES}
    pairs |= {mixed(one.light, LIGHT.paper, BAND): mixed(one.dark, DARK.paper, 2 * BAND) for one in LANES}
    for light, dark in pairs.items():
        for attribute in ("fill", "stroke"):
            yield f'.picture [{attribute}="{light}"]{{{attribute}:{dark}}}'
    yield f'.picture [fill="{LIGHT.paper}"]{{fill:{DARK.paper}}}.picture path[fill="{LIGHT.card}"]{{fill:{DARK.card}}}'
