r"""The text of a query in the one form that every parser reads alike: no escapes outside it, no comments, LF only.

Two parsers see each query: one that tells what it asks for, and one that runs it. Where they read a text differently,
the one could pass what the other runs; so both get a text in which the known differences cannot stand. rdflib ends a
comment at LF only, Oxigraph at CR too; rdflib resolves `\u` escapes before it reads, Oxigraph where they stand.
"""

from __future__ import annotations

import re

from ...errors import RefusedQuery

#: A longer query is taken for an accident or an attack; reading it would take time that nothing limits.
MAX_CHARACTERS = 100_000

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
#: What may hold a `#` that begins no comment, and comments.
_TOKENS = re.compile(
    r"""<[^<>"{}|^`\\\x00-\x20]*>
    | \"{3} (?: [^"\\] | \\. | "{1,2}(?!") )* \"{3}
    | '{3} (?: [^'\\] | \\. | '{1,2}(?!') )* '{3}
    | " (?: [^"\\\n] | \\. )* "
    | ' (?: [^'\\\n] | \\. )* '
    | \\.
    | (?P<comment> \#[^\n]* )""",
    re.VERBOSE | re.DOTALL,
)


def plain(query: str) -> str:
    """Return the query without comments and escapes, its lines as they were; RefusedQuery for what no query needs."""
    if len(query) > MAX_CHARACTERS:
        raise RefusedQuery(f"it has {len(query):,} characters; at most {MAX_CHARACTERS:,} are read")
    resolved = _ESCAPE.sub(_character, query.replace("\r\n", "\n").replace("\r", "\n"))
    if _ESCAPE.search(resolved):
        raise RefusedQuery("it holds an escape that makes another escape; write the character itself")
    if found := _CONTROL.search(resolved):
        line = resolved.count("\n", 0, found.start()) + 1
        raise RefusedQuery(f"it holds the character U+{ord(found[0]):04X}, which no query needs", line)
    return _TOKENS.sub(lambda token: "" if token["comment"] else token[0], resolved)


def _character(escape: re.Match[str]) -> str:
    try:
        return chr(int(escape[1] or escape[2], 16))
    except (ValueError, OverflowError) as error:
        raise RefusedQuery(f"{escape[0]} is no character") from error


def without_texts(text: str) -> str:
    """Return a plain query with blanks for all that stands in quotation marks or angle brackets."""
    return _TOKENS.sub(lambda token: re.sub(r"[^\n]", " ", token[0]), text)
