"""YAML text to plain data with the line of every value, in one pass over the parser's events."""

from __future__ import annotations

from typing import Any, NamedTuple

import yaml

from ..errors import Problem
from ..model.text import REFUSED
from ._builder import Builder, Stop
from ._plain import Lines


class Reading(NamedTuple):
    """What a YAML text holds: data, where each value stands, what is wrong, whether it was read to its end."""

    data: Any
    lines: Lines
    problems: tuple[Problem, ...]
    whole: bool


def read(text: str, file: str) -> Reading:
    """Return the plain data of a YAML text; `file` names it in problems."""
    builder = Builder(file)
    if refused := REFUSED.search(text.replace("\r\n", "\n")):
        line = text.replace("\r\n", "\n").count("\n", 0, refused.start()) + 1
        told = f"has the character U+{ord(refused[0]):04X}, which not every format can carry; remove it"
        return Reading(None, {}, (Problem("", told, file, line),), whole=False)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            builder.take(event)
    except Stop as stop:
        builder.problems.append(Problem("", stop.message, file, stop.line))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        hint = "; check the indentation, and put a text with ': ' or ' #' in it in quotes"
        told = ", ".join(part for part in (error.context, error.problem) if part)
        builder.problems.append(
            Problem("", f"not readable as YAML: {told}{hint}", file, mark.line + 1 if mark else None)
        )
    except yaml.YAMLError as error:
        builder.problems.append(Problem("", f"not readable as YAML: {error}", file))
    return Reading(builder.data, builder.lines, tuple(builder.problems), whole=builder.ended)
