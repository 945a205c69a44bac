"""What the views of a page share, held once."""

from __future__ import annotations

import json
from typing import Any


class Pool:
    """Records by number; the same record gets the same number, whichever view it stands in."""

    def __init__(self) -> None:
        self.records: list[dict[str, Any]] = []
        #: Texts of table cells: many are the same.
        self.texts: dict[str, int] = {}
        self._number: dict[str, int] = {}

    def text(self, text: str) -> int:
        """Return the number of a text."""
        return self.texts.setdefault(text, len(self.texts))

    def add(self, record: dict[str, Any]) -> int:
        """Return the number of a record."""
        key = json.dumps(record, sort_keys=True)
        if key not in self._number:
            self._number[key] = len(self.records)
            self.records.append(record)
        return self._number[key]
