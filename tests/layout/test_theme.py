"""The palette: readable on its background and told apart by colour-blind readers, in both themes."""

from itertools import combinations
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import pytest

from progtheory.layout.outlines import OUTLINES
from progtheory.layout.theme import DARK, LANES, LIGHT

#: Simulation of full colour blindness (Machado, Oliveira and Fernandes 2009), on linear light.
EYES = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
THEMES = {"light": LIGHT, "dark": DARK}


@pytest.mark.parametrize("theme", THEMES)
def test_lane_colours_stand_out_from_the_page_and_from_cards(theme: str) -> None:
    scheme = THEMES[theme]

    assert min(_contrast(getattr(lane, theme), scheme.paper) for lane in LANES) >= 4.5
    assert min(_contrast(getattr(lane, theme), scheme.card) for lane in LANES) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_text_and_lines_can_be_read(theme: str) -> None:
    scheme = THEMES[theme]

    for ground in (scheme.paper, scheme.panel, scheme.card):
        assert min(_contrast(text, ground) for text in (scheme.ink, scheme.muted, scheme.link)) >= 4.5
    assert min(_contrast(line, scheme.paper) for line in (scheme.line, scheme.head)) >= 3


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("theme", THEMES)
def test_any_two_lanes_can_be_told_apart(theme: str, eye: str) -> None:
    seen = [_lab(_seen(getattr(lane, theme), eye)) for lane in LANES]

    assert min(_distance(one, other) for one, other in combinations(seen, 2)) >= 10


def test_every_lane_has_an_outline_of_its_own() -> None:
    outlines = [lane.outline for lane in LANES]

    assert len(set(outlines)) == len(LANES)
    assert len({OUTLINES[outline].path for outline in outlines}) == len(LANES)


def _linear(colour: str) -> list[float]:
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]


def _contrast(one: str, other: str) -> float:
    light = [sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), _linear(x), strict=True)) for x in (one, other)]
    return (max(light) + 0.05) / (min(light) + 0.05)


def _seen(colour: str, eye: str) -> list[float]:
    light = _linear(colour)
    return [min(1, max(0, sum(w * c for w, c in zip(row, light, strict=True)))) for row in EYES[eye]]


def _lab(light: list[float]) -> tuple[float, float, float]:
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    x, y, z = (sum(w * c for w, c in zip(row, light, strict=True)) for row in rows)
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x / 0.95047, y, z / 1.08883))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _distance(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """Return the colour difference CIEDE2000 (Sharma, Wu and Dalal 2005)."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    grey = 1 + 0.5 * (1 - sqrt(mean**7 / (mean**7 + 25**7)))
    c1, c2 = hypot(a1 * grey, b1), hypot(a2 * grey, b2)
    h1, h2 = (degrees(atan2(b, a * grey)) % 360 if a or b else 0.0 for a, b in ((a1, b1), (a2, b2)))
    turn = 0.0 if not c1 * c2 else (h2 - h1 + 180) % 360 - 180
    dl, dc, dh = l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    lightness, c = (l1 + l2) / 2, (c1 + c2) / 2
    h = h1 + h2 if not c1 * c2 else (h1 + h2) / 2 if abs(h1 - h2) <= 180 else (h1 + h2 + 360) / 2 % 360
    waves = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.2, 4, -63))
    t = 1 + sum(size * cos(radians(times * h + shift)) for size, times, shift in waves)
    sl, sc, sh = 1 + 0.015 * (lightness - 50) ** 2 / sqrt(20 + (lightness - 50) ** 2), 1 + 0.045 * c, 1 + 0.015 * c * t
    turned = -2 * sqrt(c**7 / (c**7 + 25**7)) * sin(radians(60 * exp(-(((h - 275) / 25) ** 2))))
    return sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + turned * dc / sc * dh / sh)
