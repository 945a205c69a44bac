"""The redirects that are to be proposed to w3id.org: every name is answered, and no rule hides another."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from progtheory.rdf import BASE, THEORIES, ontology_file

HTACCESS = ontology_file("core.ttl").parent / "w3id" / ".htaccess"
VERSION = "0.3.0"
PLACE = "https://FILL-IN.example/progtheory"
TYPES = {
    "": "html",
    "*/*": "html",
    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8": "html",
    "text/turtle": "ttl",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdf",
    "application/rdf+xml;q=0.5, text/turtle": "ttl",
    "text/turtle;q=0.9, text/html;q=0.1": "ttl",
}
#: A name, and the file that answers where RDF is asked for; {} is its syntax.
FILES = {
    BASE: "latest/core.{}",
    f"{BASE}/{VERSION}": f"{VERSION}/core.{{}}",
    f"{BASE}/works": "latest/core.{}",
    **{f"{BASE}/{name}": f"latest/{name}.{{}}" for name in ("schemes", "alignments", "shapes")},
    **{f"{BASE}/{name}/{VERSION}": f"{VERSION}/{name}.{{}}" for name in ("schemes", "alignments", "shapes")},
}
ALWAYS = {
    f"{BASE}/context.jsonld": "latest/context.jsonld",
    f"{BASE}/{VERSION}/context.jsonld": f"{VERSION}/context.jsonld",
    f"{BASE}/theory.schema.json": "latest/theory.schema.json",
}


class Rule(NamedTuple):
    """One RewriteRule: its conditions, what it matches, where it leads, its flags."""

    conditions: tuple[tuple[str, str], ...]
    pattern: str
    target: str
    flags: str


def _rules(text: str) -> list[Rule]:
    rules: list[Rule] = []
    conditions: list[tuple[str, str]] = []
    for line in text.splitlines():
        words = line.split()
        if words[:1] == ["RewriteCond"]:
            conditions.append((words[1], words[2]))
        elif words[:1] == ["RewriteRule"]:
            rules.append(Rule(tuple(conditions), *words[1:]))
            conditions = []
    return rules


RULES = _rules(HTACCESS.read_text(encoding="utf-8"))


def _filled(text: str, known: dict[str, str], found: re.Match[str] | None = None) -> str:
    text = re.sub(r"%\{(?:ENV:)?(\w+)\}", lambda one: known[one[1]], text)
    return re.sub(r"\$(\d)", lambda one: (found[int(one[1])] or "") if found else "", text)


def _holds(condition: tuple[str, str], known: dict[str, str]) -> bool:
    value, wanted = _filled(condition[0], known), condition[1]
    return value == wanted[1:] if wanted.startswith("=") else re.search(wanted, value) is not None


def _answer(iri: str, accept: str) -> tuple[str, Rule]:
    """Return where a request is sent, and the rule that sends it, as Apache reads the rules."""
    path, known = iri.removeprefix(BASE).removeprefix("/"), {"HTTP_ACCEPT": accept}
    for rule in RULES:
        found = re.search(rule.pattern, path)
        if not found or not all(_holds(one, known) for one in rule.conditions):
            continue
        if rule.target == "-":
            name, _, value = rule.flags.strip("[]").removeprefix("E=").partition(":")
            known[name] = value
        else:
            return _filled(rule.target, known, found), rule
    pytest.fail(f"no rule answers {iri} for {accept!r}")


@pytest.mark.parametrize("accept", TYPES)
@pytest.mark.parametrize("iri", FILES)
def test_a_name_of_the_vocabulary_is_answered_as_it_is_asked_for(iri: str, accept: str) -> None:
    syntax = TYPES[accept]
    folder = FILES[iri].partition("/")[0]
    file = f"{folder}/ontology.html" if syntax == "html" else FILES[iri].format(syntax)

    assert _answer(iri, accept)[0] == f"{PLACE}/{file}"


@pytest.mark.parametrize("accept", TYPES)
@pytest.mark.parametrize("iri", ALWAYS)
def test_the_jsonld_context_and_the_schema_are_answered_whatever_is_asked_for(iri: str, accept: str) -> None:
    assert _answer(iri, accept)[0] == f"{PLACE}/{ALWAYS[iri]}"


@pytest.mark.parametrize("accept", TYPES)
@pytest.mark.parametrize("part", ["", "/walled-off-hub", "/a--b--2"])
def test_a_theory_answers_for_its_parts(part: str, accept: str) -> None:
    assert _answer(f"{THEORIES}mash{part}", accept)[0] == f"{PLACE}/theory/mash/mash.{TYPES[accept]}"


def test_no_rule_hides_another() -> None:
    names = [*FILES, *ALWAYS, f"{THEORIES}mash"]
    used = {_answer(iri, accept)[1] for iri in names for accept in TYPES}

    assert used == {rule for rule in RULES if rule.target != "-"}


def test_the_place_stands_once_and_is_nobodys() -> None:
    text = HTACCESS.read_text(encoding="utf-8")

    assert text.count("https://FILL-IN.example") == 1
    assert "not been registered" in text
    assert all(rule.flags == "[R=303,L]" for rule in RULES if rule.target != "-")


def test_every_file_that_the_readme_names_is_one_of_the_ontology() -> None:
    told = (Path(HTACCESS).parent / "README.md").read_text(encoding="utf-8")

    for name in ("core.ttl", "schemes.ttl", "context.jsonld", "theory.schema.json"):
        assert name in told
        assert ontology_file(name).exists()
