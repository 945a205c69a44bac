"""What a theory says will happen in a place, as plain rules that several readers read alike (analyses b.19).

Three values (Kleene 1952): present or true (T), absent or false (F), not known (U), with F < U < T; *and* is the
least, *or* the greatest, *not* swaps T and F. A fact has one of them, and so has every rule and every outcome.

**Rules.** Each configuration (or, in the other reading, each link) is one rule. It *holds* to the degree of ::

    all of needs and not any of blockers and (any of enablers, where it has some) and no mechanism said to be absent

It speaks for what it `brings`, against what it `prevents`, and neither clearly for nor clearly against what it is
`unclear` about. A reverser that is T swaps the two; one that is U makes both unclear. What is unclear counts F where
the rule is F, else U. `changers` (strengthens, weakens, unknown) never change the truth; they are listed.

**Facts.** What the profile says of an element wins. A component is as the model or the list of components in place
has it. Anything else that some rule may bring about takes the value of that outcome: T if it is expected, F if
nothing that brings it holds, else U. What rules only prevent is F where one of them holds, else U: the theory does
not say where it comes from. All others are U.

**Outcomes.** *for* is the greatest of the rules that speak for it, *against* of those that speak against it (F where
there is none). Expected: (T, F); at risk: (F, T); contested: (T, T); not reached: (F, F); undecided: any other.

**Solution.** Begin with every outcome U and work out all rules again and again until nothing changes. Each round only
turns U into T or F, so this ends, in the least of all solutions; what only its own loop supports stays U.

**Law.** Saying of a context or component that was U that it is T or F turns no other T into F and no F into T. (That
a mechanism is absent is no such knowledge: unless that is said, it is taken to work as the configuration explains.)

`rules_of` makes the rules, `plain` gives them as lists and texts, for readers in other languages; `settled` works them
out, over any bits that know `&` and `|`: over truths for one place, over decision diagrams for all places at once.
"""
