"""SVG marks: one function for each sort, every text escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

FONT = "Arial, Helvetica, Liberation Sans, sans-serif"


def mark(name: str, **attributes: float | str) -> str:
    """Return an empty SVG element; what has no value is left out.

    >>> mark("path", d="M0 0", stroke_width=2, stroke_dasharray="")
    '<path d="M0 0" stroke-width="2"/>'
    """
    return f"<{name}{_told(attributes)}/>"


def text(words: str, **attributes: float | str) -> str:
    """Return a line of text.

    >>> text("a < b", x=1.50)
    '<text x="1.5">a &lt; b</text>'
    """
    return f"<text{_told(attributes)}>{escape(words)}</text>"


def rectangle(x: float, y: float, width: float, height: float, **attributes: float | str) -> str:
    """Return a rectangle by its upper left corner."""
    return mark("rect", x=x, y=y, width=width, height=height, **attributes)


def group(parts: Iterable[str], x: float, y: float) -> str:
    """Return parts that are drawn about their own middle, moved to a place."""
    return f'<g transform="translate({x:g} {y:g})">{"".join(parts)}</g>'


def diamond(x: float, y: float, ink: str, fill: str) -> str:
    """Return the mark of a condition upon a link."""
    return mark("path", d=f"M{x:g} {y - 8:g}l8 8l-8 8l-8 -8z", fill=fill, stroke=ink, stroke_width=2)


def bracketed(x: float, y: float, ink: str, fill: str) -> str:
    """Return the mark of a condition upon a whole explanation: the same in brackets, on a ground of its own."""
    ground = rectangle(x - 17, y - 13, 34, 26, fill="#ffffff")
    brackets = f"M{x - 10:g} {y - 11:g}h-5v22h5M{x + 10:g} {y - 11:g}h5v22h-5"
    return ground + mark("path", d=brackets, fill="none", stroke=ink, stroke_width=2) + diamond(x, y, ink, fill)


def dashed(dashes: tuple[int, ...]) -> str:
    """Return dashes as SVG writes them."""
    return ",".join(map(str, dashes))


def _told(attributes: dict[str, float | str]) -> str:
    written = {name.replace("_", "-"): value for name, value in attributes.items() if value != ""}
    return "".join(
        f' {name}="{escape(value) if isinstance(value, str) else f"{value:g}"}"' for name, value in written.items()
    )
