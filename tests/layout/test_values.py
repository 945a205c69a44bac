"""What readers are told for the words of closed lists."""

from progtheory.layout.values import value_of
from progtheory.model import Theory


def test_the_label_that_an_author_gives_a_word_of_the_list_wins() -> None:
    roles = {"id": "roles", "title": "Roles", "concepts": [{"id": "mechanism-response", "label": "Reasoning"}]}
    theory = Theory.model_validate({"id": "t", "title": "T", "schemes": [roles]})

    assert "Reasoning" == value_of(theory, "role", "mechanism-response")
    assert "Mechanism (what is offered)" == value_of(theory, "role", "mechanism-resource")
