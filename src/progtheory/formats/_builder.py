"""Building plain data from the events of the YAML parser, with the line of every value.

Only `null`, `true` and `false` are more than text: an author who writes `label: no`, `version: 1.10` or
`date: 2024-03-01` gets what stands there, and the model makes numbers and dates where it wants them.
"""

from __future__ import annotations

from typing import Any

import yaml

from ..errors import Problem
from ._plain import Line, Lines, Place

#: Deeper nesting than this is no theory; aliases may not repeat more values than this.
MAX_DEPTH = 30
MAX_REPEATED = 10_000

_WORDS = {"null": None, "~": None, "": None, "true": True, "false": False}


class Stop(Exception):
    """Reading cannot go on: why, and at which line."""

    def __init__(self, message: str, line: int) -> None:
        self.message, self.line = message, line
        super().__init__(message)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


class _Frame:
    """A list or mapping that is being read."""

    __slots__ = ("anchor", "held", "key", "place", "size", "waits")

    def __init__(self, held: Any, place: Place, anchor: str | None) -> None:
        self.held, self.place, self.anchor = held, place, anchor
        self.key: str | None = None
        self.waits = isinstance(held, dict)
        self.size = 1


class Builder:
    """Takes events one by one and puts the values where they belong."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.data: Any = None
        self.lines: Lines = {}
        self.problems: list[Problem] = []
        self._frames: list[_Frame] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._repeated = 0
        self._documents = 0
        self.ended = False

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._open(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._close()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.StreamEndEvent):
            self.ended = True
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise Stop("holds a second document after `---`; a theory file holds one", _line(event))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        frame = self._frames[-1] if self._frames else None
        if frame is not None and frame.waits:
            self._name(frame, event)
            return
        plain = event.style is None or event.style == ""
        value = _WORDS.get(event.value, event.value) if plain and event.tag is None else event.value
        self._put(value, 1, event)
        if event.anchor:
            self._anchors[event.anchor] = (value, 1)

    def _name(self, frame: _Frame, event: yaml.ScalarEvent) -> None:
        line = _line(event)
        if event.value == "<<" and not event.style:
            raise Stop("`<<` (a YAML merge key) is not read; write the fields out", line)
        frame.key, frame.waits = event.value, False
        place = (*frame.place, event.value)
        if event.value in frame.held:
            first = self.lines[place].number
            self.problems.append(
                Problem(
                    ".".join(map(str, place)),
                    f"`{event.value}` stands twice here, first in line {first}; keep one",
                    self.file,
                    line,
                )
            )
        self.lines.setdefault(place, Line(self.file, line))

    def _open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        line = _line(event)
        frame = self._frames[-1] if self._frames else None
        if frame is not None and frame.waits:
            raise Stop("a name before the colon must be plain text", line)
        if len(self._frames) >= MAX_DEPTH:
            raise Stop(f"is nested more than {MAX_DEPTH} deep", line)
        held: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        place = self._put(held, 0, event)
        self._frames.append(_Frame(held, place, event.anchor))

    def _close(self) -> None:
        frame = self._frames.pop()
        if self._frames:
            self._frames[-1].size += frame.size
        if frame.anchor:
            self._anchors[frame.anchor] = (frame.held, frame.size)

    def _alias(self, event: yaml.AliasEvent) -> None:
        line = _line(event)
        if event.anchor not in self._anchors:
            raise Stop(f"repeats `*{event.anchor}`, which is not named before", line)
        value, size = self._anchors[event.anchor]
        self._repeated += size
        if self._repeated > MAX_REPEATED:
            raise Stop(f"repeats more than {MAX_REPEATED:,} values by `*` references", line)
        self._put(value, size, event)

    def _put(self, value: Any, size: int, event: yaml.Event) -> Place:
        if not self._frames:
            self.data = value
            return ()
        frame = self._frames[-1]
        frame.size += size
        if isinstance(frame.held, dict):
            place = (*frame.place, str(frame.key))
            frame.held[frame.key] = value
            frame.key, frame.waits = None, True
        else:
            place = (*frame.place, len(frame.held))
            frame.held.append(value)
            self.lines[place] = Line(self.file, _line(event))
        return place
