"""Pictures whose cards lead somewhere: the map as SVG, with a layer of links over it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from markupsafe import Markup

from ..layout import Card, Scene
from ..layout.outlines import HEIGHT, WIDTH
from ._marks import mark
from .svg import picture

_END = "</svg>\n"
#: A place along a line, in tenths of a unit. Pages show a unit as less than a pixel, so whole ones do, and are shorter.
_POSITION = re.compile(r"(?<=[MHVCLS ])\d{3,}\.\d+(?=[MHVCLSZz \"])")


def linked_picture(scene: Scene, lit: frozenset[str], address: Callable[[str], str]) -> Markup:
    """Return a scene as SVG; each card whose id has an address leads there, and what is lit is set apart."""
    drawn = picture(scene, lit).replace('role="img"', 'role="group"', 1).removesuffix(_END)
    drawn = _POSITION.sub(lambda found: f"{float(found[0]):.0f}", drawn)
    links = "\n".join(_link(card, address(card.id)) for card in scene.cards if address(card.id))
    return Markup(f'{drawn}<g fill="transparent">\n{links}\n</g>\n{_END}')  # noqa: S704 our own SVG, every text in it escaped


def _link(card: Card, address: str) -> str:
    area = mark("path", d=f"M{card.x - WIDTH / 2:g} {card.y - HEIGHT / 2:g}h{WIDTH:g}v{HEIGHT:g}h-{WIDTH:g}z")
    return f'<a href="{escape(address)}" aria-label="{escape(f"{card.label} ({card.kind})")}">{area}</a>'
