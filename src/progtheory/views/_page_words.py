"""What the page's scripts say in whole sentences: the words stand here, so that the scripts stay small."""

from __future__ import annotations

from ..index.rules.settled import Outlook
from ..layout.wording import BASES
from ..model import Basis

#: What the headings of a place mean, told by what holds there, so that it is true of unwelcome outcomes too.
MEANT: dict[int | str, str] = {
    1: "All that it needs is present or follows, and nothing that blocks it is present.",
    -1: (
        "Something that it needs is absent or does not follow, or something that blocks it is present: "
        "the theory does not expect it to work here, for good or ill."
    ),
    0: "Whether it holds hangs on what is not known.",
    Outlook.EXPECTED: "What holds here leads to it, and nothing that holds works against it.",
    Outlook.CONTESTED: (
        "Some of what holds here leads to it, and some works against it. The theory does not say which wins."
    ),
    Outlook.AT_RISK: (
        "What holds here works against it, and nothing that holds leads to it: good news where it is unwelcome."
    ),
    Outlook.NOT_REACHED: (
        "Nothing that holds here leads to it or works against it: the theory expects neither more nor less of it. "
        "It may still happen for other reasons; where it is unwelcome, this is no good news."
    ),
    Outlook.UNDECIDED: "What is known does not settle it: something said of it is undecided, or may go either way.",
}

WORDS = {
    # Paths, and why there is none.
    "cut": "Only the first 50 are listed; there are more.",
    "stopped": "The search stopped after many tries; there may be more paths.",
    "rule": (
        "Positive: more of the first is expected to bring more of the last; negative: less of it. "
        "Many paths are no stronger evidence than one. "
        "That one source supports every step does not show that it tells the chain."
    ),
    "most": "with at most",
    "first": "in this view, fewest links first.",
    "sign": "Sign:",
    "weakest": "Weakest basis:",
    "throughout": "Sources that support every step:",
    "ours": BASES[Basis.ASSEMBLED],
    "look": "Look in the view",
    "shortest": "No path is as short as that. The shortest path has",
    "same": "No path. Start and end are the same element; a path passes an element once.",
    "filtered": "No path. There are paths in this view, but the filters hide a step of each.",
    "reverse": "No path. A path runs the other way only, from the end to the start.",
    "nothing": (
        "No path. This view says nothing that leads from the one to the other. Not found is not the same as no effect."
    ),
    "ends": "Choose where paths begin and where they end.",
    "positive": "positive",
    "negative": "negative",
    "unknown": "not known, since a step may go either way",
    "none": "no effect, since a step is said to change nothing",
    "choose": "Choose an element",
    "from": "Find paths from here",
    "to": "Find paths to here",
    "steps": "Steps and who says so",
    "alone": "Show only this path",
    "all": "Show all paths",
    # The details.
    "previous": "Previous explanation",
    "next": "Next explanation",
    "unsupported": "No evidence item supports this in this view.",
    "doubts": "What qualifies or disputes this",
    "cause": "What leads to this",
    "effect": "What this leads to",
    "changes": "Steps this changes",
    "contexts": "Contexts that change this step",
    "conditions": "What changes this explanation",
    "members": "Who and what takes part",
    "who": "Who says so",
    "show": "Show on map",
    # Shares and counts.
    "selected": "Selected:",
    "lit": "highlighted.",
    "whole": "This view shows",
    "narrowed": "With these filters this view shows",
    "filled": "some source was found, in the others none",
    "unfilled": (
        "No explanation shown here holds a row and an outcome together: choose other rows, another view or "
        "fewer filters. This does not mean that there is no effect."
    ),
    # The facts of a place.
    "unfound": "Nothing found.",
    # Links to a state.
    "copied": "Link copied: it opens the page as you see it now.",
    "uncopied": "The link could not be copied. Copy the address of this page instead.",
    "cleared": "Selection and filters cleared.",
}
