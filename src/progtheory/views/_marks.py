"""SVG marks: one function for each sort, every text escaped."""

from __future__ import annotations

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


def dashed(dashes: tuple[int, ...]) -> str:
    """Return dashes as SVG writes them."""
    return ",".join(map(str, dashes))


def _told(attributes: dict[str, float | str]) -> str:
    written = {name.replace("_", "-"): value for name, value in attributes.items() if value != ""}
    return "".join(
        f' {name}="{escape(value) if isinstance(value, str) else f"{value:g}"}"' for name, value in written.items()
    )
