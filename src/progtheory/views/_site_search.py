"""The index of the site's own search: a script file, for a page opened from a disk can read no other."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ._site_page import Page


def search_index(pages: Iterable[Page]) -> str:
    """Return the pages as a script that sets one variable: path, title, sort, description and further words of each."""
    rows = [[page.path, page.title, page.sort, page.description, page.words] for page in pages]
    # Line and paragraph separators end a line in old readers of scripts; the others could end a script element.
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f"const sitePages = {text};\n"
