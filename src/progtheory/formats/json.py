"""JSON: the format programs exchange. It holds what the YAML holds, under the same names."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from ..errors import InvalidTheory, Problem
from ..model import Theory
from . import Format
from ._plain import plain, theory_from


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of JSON; ValueError if a key stands twice, which readers pass over and lose data by."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice, _ = Counter(key for key, _ in pairs).most_common(1)[0]
        raise ValueError(f"the key {twice!r} stands twice in one object")
    return found


def loads(text: str, source: str) -> Theory:
    """Return the theory in a JSON text."""
    try:
        data = json.loads(text, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        raise InvalidTheory(
            source, [Problem("", f"not readable as JSON: {error.msg}", source, error.lineno)]
        ) from error
    except RecursionError as error:
        raise InvalidTheory(source, [Problem("", "is nested too deeply", source)]) from error
    except ValueError as error:
        raise InvalidTheory(source, [Problem("", f"not readable as JSON: {error}", source)]) from error
    return theory_from(data, source)


def dumps(theory: Theory) -> str:
    """Return the theory as JSON, in the order of the model's fields."""
    return json.dumps(plain(theory), indent=2, ensure_ascii=False) + "\n"


FORMAT = Format(loads, dumps)
