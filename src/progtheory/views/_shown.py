"""How a notebook shows a drawing: it stays the text or the bytes it is, and knows what to show for itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape, unescape

#: What a form makes: a text, the bytes of a picture, or the files of a folder by their path in it (`a/b`).
Drawing = str | bytes | Mapping[str, str | bytes]

#: What a page in a notebook may do: run its own scripts, save files, print, and open a source in a new tab. It may
#: neither reach the notebook nor change the address of its window.
_MAY = "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox"
_LOOKS = "width: 100%; height: 850px; border: 1px solid #b1b4b6"
_TITLE = re.compile(r"<title>([^<]*)</title>")


class Page(str):
    """A page: a text that a notebook shows in a frame of its own, which works without a network and when moved."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        opening = f'<iframe title="{escape(_title(self))}" sandbox="{_MAY}" style="{_LOOKS}"'
        return f'{opening} srcdoc="{escape(self)}"></iframe>'

    def __repr__(self) -> str:
        return f"<page {_title(self)!r}, {len(self):,} characters>"


class Picture(str):
    """An SVG picture: a text that a notebook shows as the picture."""

    __slots__ = ()

    def _repr_svg_(self) -> str:
        return str(self)

    def __repr__(self) -> str:
        return f"<picture {_title(self)!r}, {len(self):,} characters>"


class Dots(bytes):
    """A PNG picture: bytes that a notebook shows as the picture."""

    __slots__ = ()

    def _repr_png_(self) -> bytes:
        return bytes(self)

    def __repr__(self) -> str:
        return f"<picture, {len(self):,} bytes>"


_TEXTS: dict[str, Callable[[str], str]] = {".html": Page, ".svg": Picture}


def displayed(drawing: Drawing, suffix: str) -> Drawing:
    """Return a drawing of a file with that suffix so that a notebook shows it."""
    if isinstance(drawing, str):
        return _TEXTS.get(suffix, str)(drawing)
    return Dots(drawing) if isinstance(drawing, bytes) and suffix == ".png" else drawing


def _title(text: str) -> str:
    found = _TITLE.search(text)
    return unescape(found[1]) if found else ""
