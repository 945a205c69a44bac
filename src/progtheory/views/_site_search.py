"""The index of the site's own search: a script file, for a page opened from a disk can read no other."""

from __future__ import annotations

import json
from collections.abc import Iterable

from ._site_page import Page
from ._site_theory import Site


def search_index(pages: Iterable[Page], site: Site) -> str:
    """Return what can be found as a script that sets one variable: path, title, sort, description and further words.

    These are the pages, and each gap, question, implication and fact at its place in one.
    """
    theory, elements = site.theory, {one.id for one in site.theory.elements}
    rows = [[page.path, page.title, page.sort, page.description, page.words] for page in pages]
    for one in (*theory.gaps, *theory.questions, *theory.implications, *theory.facts):
        words = " ".join(site.name(id) for id in one.about if id in elements)
        rows.append([site.addresses[one.id], one.text, one.sort.capitalize(), one.note or "", words])
    # Line and paragraph separators end a line in old readers of scripts; the others could end a script element.
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f"const sitePages = {text};\n"
