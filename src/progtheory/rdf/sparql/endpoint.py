"""A query to an endpoint, by the SPARQL 1.1 Protocol: one POST, to where the user said and nowhere else."""

from __future__ import annotations

import http.client
import time
from email.message import Message
from typing import IO, TYPE_CHECKING
from urllib import request
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, urlencode, urlsplit

from ...errors import FailedEndpoint
from ...spelling import visible
from .address import address_of, place_of, shown, unfit
from .results import read
from .terms import Cut, Found, Limits
from .waiting import within

if TYPE_CHECKING:
    from .guard import Guarded

JSON = "application/sparql-results+json"
TRIPLES = "application/n-triples, text/turtle;q=0.9"
_EXCERPT, _CHUNK = 300, 65_536
_MOST_REDIRECTS = 3


def answer_of(endpoint: str, query: Guarded, limits: Limits) -> Found:
    """Return what an endpoint answers; FailedEndpoint if it is not reached or does not answer as one.

    After the time allowed nothing more is waited for, however slowly it drips, and what came so far is not used: half
    an answer of this sort cannot be read.
    """
    parts = address_of(endpoint)
    asking = request.Request(  # noqa: S310 - the scheme has been looked at
        endpoint,
        data=urlencode({"query": query.text}).encode(),
        headers={
            "Accept": JSON if query.form in {"SELECT", "ASK"} else TRIPLES,
            "Content-Type": "application/x-www-form-urlencoded",
            "User-Agent": "progtheory",
        },
    )
    try:
        # The timeout of a socket holds for each single read; this one holds for all of them.
        return within(limits.seconds, lambda: _answer(_opener(parts), asking, query.form, limits))
    except TimeoutError:
        return Found((), (), Cut.SECONDS)


def _answer(opener: request.OpenerDirector, asking: request.Request, form: str, limits: Limits) -> Found:
    endpoint = asking.full_url
    try:
        with opener.open(asking, timeout=limits.seconds) as response:
            held = _body(response, limits)
            return held if isinstance(held, Found) else read(held, response.headers.get_content_type(), form)
    except TimeoutError:
        raise
    except HTTPError as error:
        raise FailedEndpoint(shown(endpoint), f"{error.code} {error.reason}{_excerpt(error)}") from error
    except URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise error.reason from error
        raise FailedEndpoint(shown(endpoint), str(getattr(error.reason, "strerror", None) or error.reason)) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise FailedEndpoint(shown(endpoint), visible(str(error)) or type(error).__name__) from error


def _opener(parts: SplitResult) -> request.OpenerDirector:
    # Not build_opener: that would open file: and ftp: addresses too.
    opener = request.OpenerDirector()
    handlers = (request.ProxyHandler, request.HTTPHandler, request.HTTPSHandler, request.HTTPErrorProcessor)
    for handler in (*(one() for one in handlers), request.HTTPDefaultErrorHandler(), _SamePlace(parts)):
        opener.add_handler(handler)
    return opener


class _SamePlace(request.HTTPRedirectHandler):
    """Follows a redirect within one place, asking again by POST."""

    def __init__(self, parts: SplitResult) -> None:
        self._place = place_of(parts)
        self._followed = 0

    def redirect_request(  # noqa: PLR0913, PLR0917 - urllib calls it so
        self,
        req: request.Request,
        fp: IO[bytes],
        code: int,  # noqa: ARG002 - as above
        msg: str,  # noqa: ARG002 - as above
        headers: Message,  # noqa: ARG002 - as above
        newurl: str,
    ) -> request.Request:
        self._followed += 1
        if complaint := unfit(newurl):
            told = f"it redirects to {shown(newurl)}: {complaint}"
        elif place_of(urlsplit(newurl)) != self._place:
            told = f"it redirects to {shown(newurl)}, which is another place; ask there if you trust it"
        elif self._followed > _MOST_REDIRECTS:
            told = "it redirects again and again"
        else:
            told = ""
        if told:
            fp.close()
            raise FailedEndpoint(shown(req.full_url), told)
        return request.Request(newurl, data=req.data, headers=req.headers, method="POST")  # noqa: S310 - same place

    http_error_308 = request.HTTPRedirectHandler.http_error_302


def _body(response: http.client.HTTPResponse, limits: Limits) -> bytes | Found:
    end = time.monotonic() + limits.seconds
    promised = response.length
    held = bytearray()
    while chunk := response.read1(_CHUNK):
        held += chunk
        if len(held) > limits.bytes:
            return Found((), (), Cut.BYTES)
        if time.monotonic() > end:
            raise TimeoutError
    if promised is not None and len(held) < promised:
        raise ValueError(f"its answer breaks off after {len(held):,} of {promised:,} bytes")
    return bytes(held)


def _excerpt(error: HTTPError) -> str:
    with error:
        text = " ".join(error.read(_EXCERPT * 4).decode(errors="replace").split())
    return f": {visible(text[:_EXCERPT])}{' …' if len(text) > _EXCERPT else ''}" if text else ""
