"""What the page's scripts say in whole sentences: the words stand here, so that the scripts stay small."""

from __future__ import annotations

WORDS = {
    # Paths, and why there is none.
    "cut": "Only the first 50 are listed; there are more.",
    "stopped": "The search stopped after many tries; there may be more paths.",
    "rule": (
        "Positive: more of the first is expected to bring more of the last; negative: less of it. "
        "Many paths are no stronger evidence than one."
    ),
    "most": "with at most",
    "first": "in this view, fewest links first.",
    "sign": "Sign:",
    "weakest": "Weakest basis:",
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
    # Links to a state.
    "copied": "Link copied: it opens the page as you see it now.",
    "uncopied": "The link could not be copied. Copy the address of this page instead.",
    "cleared": "Selection and filters cleared.",
}
