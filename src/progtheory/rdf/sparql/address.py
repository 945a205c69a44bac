"""The address of an endpoint: whether anybody can be asked there, and how messages show it."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

from ...errors import FailedEndpoint
from ...spelling import visible

_NO_ADDRESS = (
    "an endpoint has an address that begins with https:// or http://, such as https://example.org/sparql, "
    "in plain letters (ASCII), and a port in it is a number below 65536"
)
_NO_SECRETS = "its address holds a name or password; these are not sent"


def shown(endpoint: str) -> str:
    """Return the address for messages: without a name, a password or what stands after `?`.

    >>> shown("https://me:secret@example.org/sparql?key=1")
    'https://example.org/sparql'
    """
    # By its letters, for what is no address at all is shown too.
    return visible(re.sub(r"(?<=//)[^/]*@", "", re.split(r"[?#]", endpoint, maxsplit=1)[0]))


def address_of(endpoint: str) -> SplitResult:
    """Return the parts of the address; FailedEndpoint if nobody can be asked there."""
    if complaint := unfit(endpoint):
        raise FailedEndpoint(shown(endpoint), complaint)
    return urlsplit(endpoint)


def unfit(address: str) -> str:
    """Return why nobody can be asked at an address; "" if somebody can."""
    try:
        parts = urlsplit(address)
        is_one = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return _NO_ADDRESS
    if not is_one or not re.fullmatch(r"[!-~]+", address):
        return _NO_ADDRESS
    return _NO_SECRETS if "@" in parts.netloc else ""


def place_of(parts: SplitResult) -> tuple[str, str | None, int | None]:
    """Return what two addresses of one place have in common."""
    return parts.scheme, parts.hostname, parts.port or {"http": 80, "https": 443}.get(parts.scheme)
