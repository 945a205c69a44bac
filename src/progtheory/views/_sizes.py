"""Sizes of sheets that pictures are made for, and how a map fits on each."""

from __future__ import annotations

from typing import NamedTuple
from warnings import warn

from ..errors import SmallText, UnknownName

#: Below so many points words on a sheet are hard to read, on paper and on a slide alike.
LEAST_POINTS = 6.0


class Sheet(NamedTuple):
    """A sheet: its sides in points (72 to the inch), how CSS and SVG write them, how fine a picture of dots is."""

    name: str
    width: float
    height: float
    sides: tuple[str, str]
    #: Pixels to the point.
    dots: float
    margin: float
    heading: float

    @property
    def turned(self) -> Sheet:
        """The same sheet lying on its other side."""
        return self._replace(width=self.height, height=self.width, sides=(self.sides[1], self.sides[0]))


_MM = 72 / 25.4
#: Letters of a slide are larger, since it is read from afar.
SHEETS = {
    "a4": Sheet("A4", 210 * _MM, 297 * _MM, ("210mm", "297mm"), 200 / 72, 8 * _MM, 15),
    "a3": Sheet("A3", 297 * _MM, 420 * _MM, ("297mm", "420mm"), 200 / 72, 8 * _MM, 18),
    "slide": Sheet("a slide", 960, 540, ("1920px", "1080px"), 2, 20, 22),
}
#: Paper, smallest first; it may lie on either side.
PAPER = ("a4", "a3")


class Fit(NamedTuple):
    """A map on a sheet: how much room it takes and how small its words become, in points."""

    sheet: Sheet
    scale: float
    letters: float

    @property
    def legible(self) -> bool:
        """Whether the words can be read."""
        return self.letters >= LEAST_POINTS


def sheets_of(size: str) -> tuple[Sheet, ...]:
    """Return the ways in which a sheet of that size may lie; UnknownName if there is no such size."""
    if size not in SHEETS:
        raise UnknownName("size", size, SHEETS)
    sheet = SHEETS[size]
    return (sheet, sheet.turned) if size in PAPER else (sheet,)


def fitted(sheet: Sheet, sides: tuple[float, float], around: float, letters: float) -> Fit:
    """Return how a map of these sides fits on a sheet whose heading and key take so much of its height.

    `letters` is the size of the smallest words of the map in its own units. A small map is not blown up: its
    words grow to twice the usual size at most.
    """
    width, height = sheet.width - 2 * sheet.margin, sheet.height - 2 * sheet.margin - around
    scale = min(width / sides[0], height / sides[1], 2 * LEAST_POINTS / letters)
    return Fit(sheet, scale, scale * letters)


def told_if_small(fit: Fit) -> None:
    """Warn if the words of a map are hard to read, instead of shrinking them without a word."""
    if not fit.legible:
        warn(SmallText(fit.sheet.name, fit.letters, LEAST_POINTS), stacklevel=2)
