"""JSON: the format programs exchange. It holds what the YAML holds, under the same names."""

from __future__ import annotations

import json

from ..errors import InvalidTheory, Problem
from ..model import Theory
from . import Format
from ._plain import plain, theory_from


def loads(text: str, source: str) -> Theory:
    """Return the theory in a JSON text."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise InvalidTheory(
            source, [Problem("", f"not readable as JSON: {error.msg}", source, error.lineno)]
        ) from error
    except RecursionError as error:
        raise InvalidTheory(source, [Problem("", "is nested too deeply", source)]) from error
    return theory_from(data, source)


def dumps(theory: Theory) -> str:
    """Return the theory as JSON, in the order of the model's fields."""
    return json.dumps(plain(theory), indent=2, ensure_ascii=False) + "\n"


FORMAT = Format(loads, dumps)
