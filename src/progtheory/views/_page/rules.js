// What a theory says of a place: the rules of the question `transfer`, worked out in the same way. Three values: 1 so,
// -1 not so, 0 not known. And is the least of them, or the greatest, and a minus sign is not (Kleene 1952).

const OUTLOOKS = { '1,-1': 'expected', '1,1': 'contested', '-1,1': 'at risk', '-1,-1': 'not reached' };

// The rules of a model, what some rule may bring about, and what is known beforehand: what is said wins over the model.
function rulesIn(book, id, said) {
  const model = book.models.find((one) => one.id === id);
  const rules = book.rules.filter((rule) => !model.without.includes(rule.claim));
  return { rules, brought: new Set(rules.flatMap((rule) => rule.may_bring)), known: new Map([...model.given, ...said]) };
}

// Again and again until nothing changes, beginning with nothing known but what is said.
function settled(place) {
  let before;
  let solved = { facts: place.known };
  do {
    before = solved.facts;
    solved = round(place, before);
  } while (Array.from(solved.facts).some(([id, value]) => before.get(id) !== value));
  return { ...place, ...solved };
}

function round({ rules, brought, known }, before) {
  const at = (id) => before.get(id) || 0;
  const [holds, pro, con, facts, outlooks] = [1, 2, 3, 4, 5].map(() => new Map());
  const speak = (side, id, value) => side.set(id, Math.max(side.get(id) ?? -1, value));
  for (const { claim, needs, blockers, enablers, mechanisms, reversers, brings, prevents, unclear } of rules) {
    const some = enablers.length ? Math.max(...enablers.map(at)) : 1;
    const works = mechanisms.map((id) => known.get(id) ?? 1);
    const degree = Math.min(some, ...needs.map(at), ...blockers.map((id) => -at(id)), ...works);
    const turns = reversers.map(at);
    // One reverser that is not known leaves the sign open, whatever the others are.
    const turned = turns.includes(0) ? 0 : Math.max(-1, ...turns);
    holds.set(claim, degree);
    for (const [ids, near, far] of [[brings, pro, con], [prevents, con, pro]]) {
      for (const id of ids) { speak(near, id, Math.min(degree, -turned)); speak(far, id, Math.min(degree, turned)); }
    }
    for (const id of unclear) for (const side of [pro, con]) speak(side, id, Math.min(degree, 0));
  }
  for (const [id, value] of pro) {
    const against = con.get(id);
    outlooks.set(id, OUTLOOKS[[value, against]] || 'undecided');
    facts.set(id, brought.has(id) ? (value === 1 && against >= 0 ? 0 : value) : -(against === 1));
  }
  for (const [id, value] of known) facts.set(id, value);
  return { holds, outlooks, facts };
}

// The facts that decide a rule as it stands, and those that would decide it if they were known.
function reasonsFor({ claim, needs, blockers, enablers, mechanisms, reversers }, { holds, facts }) {
  const being = (value, ids) => ids.filter((id) => (facts.get(id) || 0) === value);
  const [enabled, unsaid] = [being(1, enablers), being(0, reversers)];
  const disabled = enablers.every((id) => facts.get(id) === -1) ? enablers : [];
  const told = {
    1: [[...needs, ...blockers, ...enabled, ...reversers.filter((id) => facts.get(id))], unsaid],
    0: [[], [...being(0, [...needs, ...blockers, ...(enabled.length ? [] : enablers)]), ...unsaid]],
    '-1': [[...being(-1, needs), ...being(1, blockers), ...being(-1, mechanisms), ...disabled], []],
  };
  return told[holds.get(claim)].map((ids) => Array.from(new Set(ids)));
}

// Facts not known that no rule brings about, each with the ends that may hang on it.
function toFindOut(solved) {
  const { rules, brought, facts, outlooks } = solved;
  const behind = new Map();
  for (const rule of rules) {
    for (const end of rule.ends) {
      if (outlooks.get(end) === 'undecided') behind.set(end, [...(behind.get(end) || []), ...reasonsFor(rule, solved)[1]]);
    }
  }
  const asked = new Map();
  for (const end of behind.keys()) {
    const reached = new Set(behind.get(end));
    for (const id of reached) {
      for (const next of behind.get(id) || []) reached.add(next);
      if (!brought.has(id) && !facts.get(id)) asked.set(id, [...(asked.get(id) || []), end]);
    }
  }
  return asked;
}

// Undecided ends that nothing but their own loop supports, however favourable all that is not known may be.
function onlyInLoops({ rules, brought, holds, facts }) {
  const possible = new Set(Array.from(facts.keys()).filter((id) => facts.get(id) === 1));
  const canBe = (id) => possible.has(id) || (!brought.has(id) && !facts.get(id));
  for (let size = -1; size !== possible.size;) {
    size = possible.size;
    for (const { claim, needs, enablers, may_bring } of rules) {
      const can = holds.get(claim) >= 0 && needs.every(canBe) && (!enablers.length || enablers.some(canBe));
      if (can) for (const id of may_bring) possible.add(id);
    }
  }
  return Array.from(brought).filter((id) => !facts.get(id) && !possible.has(id));
}
