"""The language of a page, as browsers and screen readers take it."""

from __future__ import annotations

import re

from ..model import Theory

#: Language, script, region and one variant (BCP 47); browsers refuse to sort by a tag of any other form.
_TAG = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))?", re.IGNORECASE
)
_OURS = "en-GB"


def language_of(theory: Theory) -> str:
    """Return the tag of the theory's language; that of our own words where it has none, or one that is no tag."""
    return theory.language if theory.language and _TAG.fullmatch(theory.language) else _OURS
