"""What a page allows itself: only the scripts and styles it holds, by their hashes, and nothing from elsewhere."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256


def policy_for(scripts: Iterable[str], sheets: Iterable[str]) -> str:
    """Return the content security policy: only these exact texts may run or style."""
    running = f"script-src {' '.join(found)}; " if (found := [*map(_hash, scripts)]) else ""
    return (
        f"default-src 'none'; {running}style-src {' '.join(map(_hash, sheets))}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    if "</script" in text.lower() or "</style" in text.lower():
        raise AssertionError("a script or style would end its own element")
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
