"""How a value shows itself in notebooks: the package says by what, since the model knows nothing of pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

#: What makes the HTML of a value, by its sort.
HTML_BY: dict[str, Callable[[Any], str]] = {}
