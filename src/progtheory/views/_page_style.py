"""The style of the page: its colours come from the theme, so that page, canvas and legend agree."""

from __future__ import annotations

import re

from ..layout.theme import DARK, LANES, LIGHT, Scheme

_SPACE = re.compile(r"\s*([{};,>]|:(?=\s))\s*")


def styles(sheet: str) -> str:
    """Return the style sheet in light colours, without the spaces that mean nothing."""
    return _variables(LIGHT, "light") + _SPACE.sub(r"\1", sheet).replace(";}", "}").strip()


def dark_style() -> str:
    """Return the dark colours, a style of their own that the reader can switch."""
    return _variables(DARK, "dark")


def _variables(scheme: Scheme, name: str) -> str:
    colours = {lane.id: getattr(lane, name) for lane in LANES}
    named = scheme._asdict() | colours
    return f":root{{color-scheme:{name};{';'.join(f'--{one}:{colour}' for one, colour in named.items())}}}"
