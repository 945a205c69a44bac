// What a theory says of a place: the rules of the question `transfer`, worked out in the same way. Three values: 1 so,
// -1 not so, 0 not known. And is the least of them, or the greatest, and a minus sign is not (Kleene 1952).

const NO_PARTS = { needs: [], blockers: [], enablers: [], mechanisms: [], reversers: [], changers: [], brings: [], prevents: [], unclear: [] };
const OUTLOOKS = { '1,-1': 'expected', '1,1': 'contested', '-1,1': 'at risk', '-1,-1': 'not reached' };

const ruleFrom = (plain) => ({ ...NO_PARTS, ...plain });
const factsOf = (rule) => [...rule.needs, ...rule.blockers, ...rule.enablers, ...rule.reversers];
const endsOf = (rule) => [...rule.brings, ...rule.prevents, ...rule.unclear];
const mayBring = (rule) => [...rule.brings, ...rule.unclear, ...(rule.reversers.length ? rule.prevents : [])];

// The rules of a model, and what it says of components; all rules where none is chosen.
function rulesIn(place, name) {
  const model = place.models.find((one) => one.id === name) || { without: [], inside: [], outside: [] };
  const said = new Map([...model.outside.map((id) => [id, -1]), ...model.inside.map((id) => [id, 1])]);
  return { rules: place.rules.filter((rule) => !model.without.includes(rule.claim)).map(ruleFrom), said };
}

// Again and again until nothing changes, beginning with nothing known but what is said.
function settled(rules, said) {
  const brought = new Set(rules.flatMap(mayBring));
  for (let solved = round(rules, said, said, brought); ;) {
    const further = round(rules, said, solved.facts, brought);
    if (Array.from(further.facts).every(([id, value]) => solved.facts.get(id) === value)) return further;
    solved = further;
  }
}

function round(rules, said, known, brought) {
  const at = (id) => known.get(id) || 0;
  const [holds, pro, con, facts, outlooks] = [1, 2, 3, 4, 5].map(() => new Map());
  const speak = (side, id, value) => side.set(id, Math.max(side.get(id) ?? -1, value));
  for (const rule of rules) {
    const some = rule.enablers.length ? [Math.max(...rule.enablers.map(at))] : [];
    const works = rule.mechanisms.map((id) => said.get(id) ?? 1);
    const degree = Math.min(1, ...rule.needs.map(at), ...rule.blockers.map((id) => -at(id)), ...some, ...works);
    const turns = rule.reversers.map(at);
    // One reverser that is not known leaves the sign open, whatever the others are.
    const turned = turns.includes(0) ? 0 : Math.max(-1, ...turns);
    holds.set(rule.claim, degree);
    for (const [ids, near, far] of [[rule.brings, pro, con], [rule.prevents, con, pro]]) {
      for (const id of ids) { speak(near, id, Math.min(degree, -turned)); speak(far, id, Math.min(degree, turned)); }
    }
    for (const id of rule.unclear) for (const side of [pro, con]) speak(side, id, Math.min(degree, 0));
  }
  for (const [id, value] of pro) {
    const against = con.get(id);
    outlooks.set(id, OUTLOOKS[[value, against]] || 'undecided');
    const reached = value === 1 ? Number(against === -1) : value;
    facts.set(id, brought.has(id) ? reached : -Number(against === 1));
  }
  for (const [id, value] of said) facts.set(id, value);
  return { holds, outlooks, facts };
}

// The facts that decide a rule as it stands, and those that would decide it if they were known.
function reasonsFor(rule, { holds, facts }) {
  const being = (value, ids) => ids.filter((id) => (facts.get(id) || 0) === value);
  const degree = holds.get(rule.claim);
  const [enabled, unsaid] = [being(1, rule.enablers), being(0, rule.reversers)];
  const each = (...ids) => Array.from(new Set(ids));
  if (degree === 1) {
    const known = rule.reversers.filter((id) => !unsaid.includes(id));
    return { deciding: each(...rule.needs, ...rule.blockers, ...enabled, ...known), open: unsaid };
  }
  if (degree === -1) {
    const disabled = being(-1, rule.enablers).length === rule.enablers.length ? rule.enablers : [];
    return { deciding: each(...being(-1, rule.needs), ...being(1, rule.blockers), ...being(-1, rule.mechanisms), ...disabled), open: [] };
  }
  const missing = [...rule.needs, ...rule.blockers, ...(enabled.length ? [] : rule.enablers)];
  return { deciding: [], open: each(...being(0, missing), ...unsaid) };
}

// Facts not known that no rule brings about, each with the ends that may hang on it.
function toFindOut(rules, solved) {
  const behind = new Map();
  for (const rule of rules) {
    for (const end of endsOf(rule)) {
      if (solved.outlooks.get(end) === 'undecided') behind.set(end, [...(behind.get(end) || []), ...reasonsFor(rule, solved).open]);
    }
  }
  const asked = new Map();
  const brought = new Set(rules.flatMap(mayBring));
  for (const end of behind.keys()) {
    const reached = new Set(behind.get(end));
    for (const id of reached) for (const next of behind.get(id) || []) reached.add(next);
    for (const id of reached) {
      if (!brought.has(id) && !solved.facts.get(id)) asked.set(id, [...(asked.get(id) || []), end]);
    }
  }
  return asked;
}

// Undecided ends that nothing but their own loop supports, however favourable all that is not known may be.
function onlyInLoops(rules, { holds, facts }) {
  const brought = new Set(rules.flatMap(mayBring));
  const possible = new Set(Array.from(facts.keys()).filter((id) => facts.get(id) === 1));
  const canBe = (id) => possible.has(id) || (!brought.has(id) && !facts.get(id));
  const canHold = (rule) => rule.needs.every(canBe) && (!rule.enablers.length || rule.enablers.some(canBe));
  for (let size = -1; size !== possible.size;) {
    size = possible.size;
    for (const rule of rules) if (holds.get(rule.claim) !== -1 && canHold(rule)) for (const id of mayBring(rule)) possible.add(id);
  }
  return Array.from(brought).filter((id) => !facts.get(id) && !possible.has(id));
}
