"""How wide text is and where it breaks: one width table, so that canvas, SVG and PDF break lines alike."""

from __future__ import annotations

from functools import lru_cache

#: Advance widths of Helvetica and Arial in thousandths of the size, for the characters U+0020 to U+007E.
_WIDTHS = (
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556,) * 10,
    *(278, 278, 584, 584, 584, 556, 1015),
    *(
        667,
        667,
        722,
        722,
        667,
        611,
        778,
        722,
        278,
        500,
        667,
        556,
        833,
        722,
        778,
        667,
        778,
        722,
        667,
        611,
        722,
        667,
        944,
    ),
    *(667, 667, 611, 278, 278, 278, 469, 556, 333),
    *(
        556,
        556,
        500,
        556,
        556,
        278,
        556,
        556,
        222,
        222,
        500,
        222,
        833,
        556,
        556,
        556,
        556,
        333,
        500,
        278,
        556,
        500,
        722,
    ),
    *(500, 500, 500, 334, 260, 334, 584),
)
_FIRST = 0x20
_OTHER = 600
_WIDE = 1000
_FIRST_WIDE = 0x1100


def width_of(text: str, size: float) -> float:
    """Return how wide a line of text is; characters outside ASCII count as a wide letter or a full square."""
    return sum(_advance(ord(character)) for character in text) * size / 1000


def _advance(code: int) -> int:
    if _FIRST <= code < _FIRST + len(_WIDTHS):
        return _WIDTHS[code - _FIRST]
    return _WIDE if code >= _FIRST_WIDE else _OTHER


@lru_cache(maxsize=4096)
def wrapped(text: str, width: float, size: float, most: int) -> tuple[str, ...]:
    """Return the text in lines no wider than given, at most so many; what is left out is marked with an ellipsis.

    >>> wrapped("Strong relationships between practitioners", 180, 19, 3)
    ('Strong relationships', 'between', 'practitioners')
    """
    lines = [""]
    for word in (piece for whole in text.split() for piece in _pieces(whole, width, size)):
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines) if len(lines) <= most else (*lines[: most - 1], _cut(lines[most - 1], width, size))


def _pieces(word: str, width: float, size: float) -> list[str]:
    # A word wider than the card is broken, else it would run over the outline.
    if width_of(word, size) <= width:
        return [word]
    pieces = [""]
    for character in word:
        if width_of(pieces[-1] + character, size) > width and pieces[-1]:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _cut(line: str, width: float, size: float) -> str:
    while line and width_of(line + "…", size) > width:
        line = line[:-1].rstrip()
    return line + "…"
