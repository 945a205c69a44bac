"""How a map is laid out on a sheet of paper or a slide: its title, the map as large as fits, and its key."""

from __future__ import annotations

from typing import NamedTuple

from ..layout import Scene
from ..layout.cards import LETTERS as ON_CARDS
from ..layout.measure import wrapped
from ._key import Key, key_of
from ._sizes import PAPER, Fit, Sheet, fitted, sheets_of, told_if_small

#: The smallest letters of the picture of a map, in its own units.
SMALLEST = ON_CARDS

#: What a picture that travels alone must say.
HONEST = "A theory, not proof: how the programme is expected to work, not evidence that it does."
#: Letters and lines below the title, in points, and how far lines of the title lie apart in heights of their letters.
LETTERS, LINE, LEADING, GAP = 9.5, 12.5, 1.2, 9.0
_MOST_TITLE, _MOST_ABOUT = 2, 2


class Frame(NamedTuple):
    """Where the picture of a map lies in its own units."""

    left: float
    top: float
    width: float
    height: float

    @property
    def box(self) -> str:
        """The same as SVG writes it."""
        return f'viewBox="{self.left:g} {self.top:g} {self.width:g} {self.height:g}"'


class Drawn(NamedTuple):
    """A map to put on a sheet: its scene, where its picture lies, and which part of the theory it shows."""

    scene: Scene
    frame: Frame
    about: str


class Composed(NamedTuple):
    """What stands on a sheet, and where."""

    drawn: Drawn
    fit: Fit
    title: tuple[str, ...]
    #: Which part of the theory this is, and what a picture that travels alone must say.
    below: tuple[str, ...]
    key: Key

    @property
    def top(self) -> float:
        """Where the room for the map begins."""
        sheet = self.fit.sheet
        return sheet.margin + len(self.title) * sheet.heading * LEADING + len(self.below) * LINE + GAP

    @property
    def lying(self) -> bool:
        """Whether the sheet is wider than high; it is then seen as a whole, else read from above."""
        return self.fit.sheet.width > self.fit.sheet.height

    @property
    def at(self) -> tuple[float, float]:
        """Left and top of the map: in the middle of a lying sheet, else right below the title."""
        sheet = self.fit.sheet
        free = sheet.height - sheet.margin - self.key.height - GAP - self.top - self.height
        return (sheet.width - self.width) / 2, self.top + (free / 2 if self.lying else 0)

    @property
    def foot(self) -> float:
        """Where the key begins: at the foot of a lying sheet, else right below the map."""
        sheet = self.fit.sheet
        return sheet.height - sheet.margin - self.key.height if self.lying else self.top + self.height + GAP

    @property
    def width(self) -> float:
        """How wide the map is on the sheet."""
        return self.drawn.frame.width * self.fit.scale

    @property
    def height(self) -> float:
        """How high the map is on the sheet."""
        return self.drawn.frame.height * self.fit.scale


def composed(drawn: Drawn, size: str) -> Composed:
    """Return how a map is laid out on a sheet of that size; warns (SmallText) if its words become too small."""
    best = _best(drawn, size)
    told_if_small(best.fit)
    return best


def legible_size(drawn: Drawn) -> str:
    """Return the smallest paper on which the words of a map can be read, else the largest there is."""
    *smaller, largest = PAPER
    return next((size for size in smaller if _best(drawn, size).fit.legible), largest)


def _best(drawn: Drawn, size: str) -> Composed:
    wide = drawn.frame.width > drawn.frame.height
    # A small map has its full size on both; then the sheet lies as the map does.
    return max((_placed(drawn, sheet) for sheet in sheets_of(size)), key=lambda one: (one.fit.scale, one.lying == wide))


def _placed(drawn: Drawn, sheet: Sheet) -> Composed:
    width = sheet.width - 2 * sheet.margin
    title = wrapped(drawn.scene.title, width, sheet.heading * 1.08, _MOST_TITLE)  # bold letters are wider
    about = wrapped(drawn.about, width, LETTERS, _MOST_ABOUT) if drawn.about else ()
    key = key_of(width, drawn.scene)
    whole = Composed(drawn, Fit(sheet, 0, 0), title, (*about, HONEST), key)
    around = whole.top - sheet.margin + GAP + key.height
    return whole._replace(fit=fitted(sheet, (drawn.frame.width, drawn.frame.height), around, SMALLEST))
