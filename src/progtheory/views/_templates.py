"""How the templates of pages are read: every text escaped, and a name that is missing is a mistake."""

from __future__ import annotations

from jinja2 import BytecodeCache, ChoiceLoader, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket


class _Compiled(BytecodeCache):
    """Templates compiled once in a process; each of the few is held under its file's name and content."""

    def __init__(self) -> None:
        self._held: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._held:
            bucket.bytecode_from_string(self._held[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._held[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


def templates_in(*folders: str) -> Environment:
    """Return the templates of folders of this package; a name is looked up in the first of them first."""
    return Environment(
        loader=ChoiceLoader([PackageLoader("progtheory.views", folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_COMPILED,
    )
