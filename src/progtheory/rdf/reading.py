"""From triples to the plain data of a theory, whatever wrote them, with every problem told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from pyoxigraph import Literal, NamedNode, Triple

from ..errors import InvalidTheory, Problem
from ..model import Part, Theory
from ..model.part import Nested
from ..model.tree import Shape, shapes_of
from ..spelling import suggestion
from .meaning import NAMESPACE, THEORIES, classes, expanded, implied, meanings_of
from .values import Subject, Term, listed, short, shown, value_of
from .which_theory import THEORY_CLASS, not_one

#: After so many problems nothing more is read; for the first of them the nearest right word is sought (that is slow).
MAX_TOLD, MAX_SUGGESTED = 1000, 30


class Reading(NamedTuple):
    """What triples say of a theory: its plain data, and what is wrong with the triples."""

    data: dict[str, Any]
    problems: tuple[Problem, ...]


def plain_from(triples: Iterable[Triple], source: str) -> Reading:
    """Return the plain data of the one theory that the triples describe.

    All that is said in our namespace has to be known and to belong to the theory; what is said in other
    vocabularies, beyond the properties the JSON-LD context uses, is no part of a theory and is passed over.
    Raises InvalidTheory where it is not clear which theory is meant, and where more than MAX_TOLD things are wrong.
    """
    reader = _Reader(triples, source)
    data = reader.theory()
    reader.tell_loose_parts()
    return Reading(data, tuple(reader.problems))


class _Reader:
    """The walk from the theory down to the parts of its parts; it remembers where it has been and what was wrong."""

    def __init__(self, triples: Iterable[Triple], source: str) -> None:
        self.problems: list[Problem] = []
        self._source = source
        self._base = ""
        self._seen: set[Subject] = set()
        self._said: dict[Subject, dict[str, list[Term]]] = {}
        # Sorted, so that the same triples give the same problems in whatever order they come.
        for triple in sorted(set(triples), key=str):
            self._said.setdefault(triple.subject, {}).setdefault(triple.predicate.value, []).append(triple.object)

    def theory(self) -> dict[str, Any]:
        """Return the plain data of the theory."""
        found = [node for node in self._said if THEORY_CLASS in self._kinds(node)]
        if len(found) != 1:
            types = expanded("rdf:type")
            self._tell("", not_one(found, (kind for one in self._said.values() for kind in one.get(types, ()))))
            raise InvalidTheory(self._source, self.problems)
        root = found[0]
        if not isinstance(root, NamedNode) or not root.value.startswith(THEORIES) or "/" in root.value[len(THEORIES) :]:
            self._tell("", f"the theory is called {shown(root)}; expected an IRI of the form {THEORIES}<id>")
            raise InvalidTheory(self._source, self.problems)
        self._base = f"{root.value}/"
        if len(kinds := self._kinds(root)) > 1:
            self._tell(root.value.removeprefix(THEORIES), f"expected one class, found {listed(map(short, kinds))}")
        return self._part(root, Theory)

    def tell_loose_parts(self) -> None:
        """Tell of every node that uses our vocabulary, is no term of it, and that no part of the theory holds."""
        for node in self._said:
            if node in self._seen or (isinstance(node, NamedNode) and node.value.startswith(NAMESPACE)):
                continue
            kinds = self._kinds(node)
            if kinds or any(property.startswith(NAMESPACE) for property in self._said[node]):
                sort = listed(map(short, kinds)) or "thing without a class"
                self._tell(self._place(node), f"no part of the theory holds this {sort}")

    def _part(self, node: NamedNode, model: type[Part | Nested]) -> dict[str, Any]:
        self._seen.add(node)
        id = self._id(node)
        data: dict[str, Any] = {"id": id} | ({"kind": model.sort} if "kind" in model.model_fields else {})
        fields = {meaning.property: name for name, meaning in meanings_of(model).items()}
        for property, terms in self._said[node].items():
            name = fields.get(property)
            if name is not None:
                shape = shapes_of(model)[name]
                values = self._values(f"{id} {name}", terms, shape, model)
                data |= {name: values if shape.several else values[0]} if values else {}
            elif property.startswith(NAMESPACE):
                near = len(self.problems) < MAX_SUGGESTED
                hint = f"; {suggestion(short(property), map(short, fields))}" if near else ""
                self._tell(id, f"{short(property)} is no property of a {model.__name__}{hint}")
        return data

    def _values(self, place: str, terms: list[Term], shape: Shape, model: type[Part | Nested]) -> list[Any]:
        if len(terms) > 1 and not shape.several:
            self._tell(place, f"expected one value, found {len(terms)}: {listed(map(shown, terms), ', ')}")
        if shape.classes:
            return [held for term in terms if (held := self._held(place, shape, term))]
        meaning = meanings_of(model)[place.rpartition(" ")[2]]
        told = [value_of(term, meaning, shape, self._base) for term in terms]
        for _, problem in told:
            if problem:
                self._tell(place, problem)
        return [value for value, _ in told]

    def _held(self, place: str, shape: Shape, term: Term) -> dict[str, Any] | None:
        wanted, kinds = {iri: one for iri, one in classes().items() if one in shape.classes}, self._kinds(term)
        if not isinstance(term, NamedNode):
            self._tell(place, f"expected the IRI of a {listed(map(short, wanted), ' or ')}, found {shown(term)}")
        elif term in self._seen:
            self._tell(place, f"{term} is already held by another part; a part has one place")
        elif len(kinds) == 1 and kinds[0] in wanted:
            return self._part(term, wanted[kinds[0]])
        else:
            found = listed(map(short, kinds)) or "none"
            self._tell(place, f"expected a {listed(map(short, wanted), ' or ')}, found {term} of the class {found}")
        if not isinstance(term, Literal):
            self._seen.add(term)
        return None

    def _kinds(self, node: Term) -> list[str]:
        types = [] if isinstance(node, Literal) else self._said.get(node, {}).get(expanded("rdf:type"), [])
        ours = [one.value for one in types if isinstance(one, NamedNode) and one.value.startswith(NAMESPACE)]
        above = frozenset().union(*(implied().get(iri, ()) for iri in ours))
        return [iri for iri in ours if iri not in above]

    def _place(self, node: Subject) -> str:
        if isinstance(node, NamedNode) and node.value.startswith(self._base):
            return node.value.removeprefix(self._base)
        return shown(node)

    def _id(self, node: NamedNode) -> str:
        if f"{node.value}/" == self._base:
            return node.value.removeprefix(THEORIES)
        id = node.value.removeprefix(self._base)
        if "/" in id or not id:
            self._tell(str(node), f"is no name for a part of this theory; expected {self._base}<id>")
        return id.rpartition("/")[2]

    def _tell(self, place: str, message: str) -> None:
        if len(self.problems) == MAX_TOLD:
            rest = f"more than {MAX_TOLD} things are wrong; the others are told when these are mended"
            raise InvalidTheory(self._source, [*self.problems, Problem("", rest, self._source)])
        self.problems.append(Problem(place, message, self._source))
