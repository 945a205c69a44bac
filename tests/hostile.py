"""A theory out to do harm: parts of every sort, and an attack in every field that takes text."""

from progtheory.model import Theory
from strategies import filled

LONG = "w" * 150
#: Each begins as a formula of a spreadsheet does, and holds scripts, ends of elements, handlers, braces of templates,
#: entities, what an object already has, writing turned round, writing from right to left, and a very long word.
ATTACKS = tuple(
    f"{mark}HYPERLINK(1)</script></style></title></textarea><script>hit()</script><img src=x onerror=hit()>"
    f"<svg onload=hit()>\"'` onfocus=hit() autofocus {{{{7*7}}}}&lt;b&gt;]]>-->__proto__ constructor "
    f"\u202eabc \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627"
    f" \U0001f468\u200d\U0001f469\u200d\U0001f467 {LONG}"
    for mark in "=+-@"
)
_NARROWS = ("only_", "side_by_side")


def hostile_theory(seed: int = 6) -> Theory:
    """Return the theory; its saved views show all of it, so that nothing hostile stays unseen."""
    data = filled(ATTACKS, seed).model_dump(mode="json")
    for view in data["views"]:
        for name in [one for one in view if one.startswith(_NARROWS)]:
            view[name] = []
    return Theory.model_validate(data)
