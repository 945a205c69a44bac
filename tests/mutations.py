"""Theories with one thing changed: each triple taken away, triples put in, each field made wrong in its own ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from progtheory.model.tree import Shape, shapes_of
from progtheory.rdf import NAMESPACE, Meaning, meanings_of
from progtheory.rdf.meaning import classes, expanded

TYPE = NamedNode(expanded("rdf:type"))
CLASSES = list(dict.fromkeys(classes().values()))
PROPERTIES = sorted({meaning.property for model in CLASSES for meaning in meanings_of(model).values()})

_XSD = "http://www.w3.org/2001/XMLSchema#"


def typed(text: str, type: str) -> Literal:
    return Literal(text, datatype=NamedNode(_XSD + type))


#: Right and wrong values of every sort; what is right for one property is wrong for another.
LITERALS = (
    *(
        Literal(text)
        for text in ("x", "", " \n\u00a0", "a\u0007b", "a\u0085", " a\r\nb ", "\ufeff", "a-b", "a-b\n", "A")
    ),
    *(Literal("x" * length) for length in (250, 251, 400, 401)),
    Literal("x", language="en"),
    *(typed(text, "integer") for text in ("1", "+01", "-1", "-0", "10000", "10001", "1.0", "1_0", " 1", "x")),
    *(
        typed(text, "decimal")
        for text in ("0.5", ".5", "1.", "+1.0", "1.1", "0.123456", "0.1234500", "-0.0", "1e0", "x")
    ),
    *(typed(text, "gYear") for text in ("2024", "0999", "12024", "2024Z", "-2024", "\u0662\u0660\u0662\u0664")),
    *(typed(text, "date") for text in ("2024-02-29", "2023-02-29", "1900-02-29", "2000-02-29", "2024-04-31")),
    *(
        typed(text, "date")
        for text in ("0000-01-01", "0001-12-31", "2024-13-01", "2024-01-01Z", "24-1-1", "2024-01-01\n")
    ),
    *(
        typed(text, "anyURI")
        for text in ("https://example.org/a?b#c", " http://e.org ", "ftp://e.org", "http://e.org/a/../b")
    ),
    *(
        typed(text, "anyURI")
        for text in ("http://e.org/a b", "http://e.org/%2", "http://\u00e9\U0001f600.org", "x", "http://")
    ),
    *(
        typed(text, "anyURI")
        for text in ("http://e.org/" + "a" * 1987, "http://e.org/" + "a" * 1988, "http://e.org/\ue000")
    ),
    typed("true", "boolean"),
)
NAMES = (
    BlankNode("b"),
    *(
        NamedNode(f"{NAMESPACE}{name}")
        for name in ("zzz", "sign-none", "role-actor", "basis-stated", "Context", "component")
    ),
    *(
        NamedNode(f"{NAMESPACE}{name}")
        for name in ("role-backdrop", "source-type-other", "weight-A", "Element", "Statement")
    ),
    *(
        NamedNode(iri)
        for iri in ("https://example.org/x", "https://example.org/a/../b", "urn:x", "https://e.org/\u00e9")
    ),
)


class Change(NamedTuple):
    """A theory with one thing changed: how, and its triples."""

    how: str
    triples: list[Triple]


def _changed(how: str, triples: Sequence[Triple], out: Sequence[Triple], put: Sequence[Triple]) -> Change:
    told = " ".join(str(one) for one in (*(("-", *out) if out else ()), *(("+", *put) if put else ())))
    return Change(f"{how}: {told}", [*(one for one in triples if one not in out), *put])


def deletions(triples: Sequence[Triple]) -> Iterator[Change]:
    """Yield the theory without each of its triples."""
    for one in triples:
        yield _changed("without", triples, [one], [])


def nodes(triples: Sequence[Triple]) -> list[NamedNode]:
    """Return a node of each class that the triples have."""
    return list({one.object: one.subject for one in reversed(triples) if one.predicate == TYPE}.values())


def additions(triples: Sequence[Triple], chance: Random, count: int) -> Iterator[Change]:
    """Yield the theory with one triple more, so many times: subject, property and value of any sort."""
    held = nodes(triples)
    known = [NamedNode(property) for property in PROPERTIES]
    other = [
        NamedNode(f"{NAMESPACE}zzz"),
        NamedNode(f"{NAMESPACE}Link"),
        NamedNode("https://example.org/p"),
        TYPE,
        TYPE,
    ]
    subjects = [*held, *held, NamedNode("https://example.org/x"), BlankNode("b")]
    kinds = [NamedNode(f"{NAMESPACE}{one.__name__}") for one in CLASSES]
    for _ in range(count):
        property = chance.choice([*known, *other])
        values = [*kinds, *NAMES] if property == TYPE else [*held, *held, *LITERALS, *NAMES]
        yield _changed("with", triples, [], [Triple(chance.choice(subjects), property, chance.choice(values))])


def exchanges(triples: Sequence[Triple]) -> Iterator[Change]:
    """Yield the theory with the value of each field of each class exchanged for each that it might be mistaken for."""
    kinds = {one.subject: one.object.value for one in triples if one.predicate == TYPE}
    done: set[tuple[str, str]] = set()
    for one in triples:
        model = classes()[kinds[one.subject]]
        name, meaning = next(
            (
                (name, meaning)
                for name, meaning in meanings_of(model).items()
                if meaning.property == one.predicate.value
            ),
            (None, None),
        )
        if name is None or meaning is None or (model.__name__, name) in done:
            continue
        done.add((model.__name__, name))
        for value in _mistaken(triples, one, shapes_of(model)[name], meaning):
            yield _changed(f"{model.__name__}.{name}", triples, [one], [Triple(one.subject, one.predicate, value)])


def _mistaken(
    triples: Sequence[Triple], one: Triple, shape: Shape, meaning: Meaning
) -> list[NamedNode | Literal | BlankNode]:
    dangling = NamedNode(f"{one.subject.value.rpartition('/')[0]}/no-such-part")
    if meaning.type in {"@id", "@vocab"} or shape.classes:
        word = [NamedNode(meaning.vocabulary + "zzz")] if meaning.vocabulary else []
        return [*nodes(triples), dangling, *word, NamedNode("https://example.org/x"), BlankNode("b"), Literal("x")]
    return [*LITERALS, NamedNode("https://example.org/x"), BlankNode("b")]


def renamings(triples: Sequence[Triple]) -> Iterator[Change]:
    """Yield the theory with a part of each class under each name that is no good name for it."""
    for node in nodes(triples):
        base = node.value.rpartition("/")[0]
        names = [
            f"{base}/{id}" for id in ("A", "a b".replace(" ", "%20"), "a/b", "", "a--b", "a---b", "x" * 250, "x" * 251)
        ]
        for name in (*names, "https://example.org/x", base.rpartition("/")[0] + "/other/a"):
            new = NamedNode(name)
            moved = [
                Triple(new if t.subject == node else t.subject, t.predicate, new if t.object == node else t.object)
                for t in triples
            ]
            yield Change(f"renamed: {node} to {name[:90]}", moved)
