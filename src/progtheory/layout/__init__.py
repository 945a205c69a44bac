"""Where everything on a map lies: swimlanes, routes of links, and the scene that every view reads."""

from __future__ import annotations

from .compose import scene_of
from .growing import movement
from .records import Claim, Document, Item, Row, Table
from .scene import Arrow, Card, Explanation, Mark, Scene

__all__ = [
    "Arrow",
    "Card",
    "Claim",
    "Document",
    "Explanation",
    "Item",
    "Mark",
    "Row",
    "Scene",
    "Table",
    "movement",
    "scene_of",
]
