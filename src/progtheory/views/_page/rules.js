// What a theory says of a place: the rules of the question `transfer`, worked out in the same way. Three values: 1 so,
// -1 not so, 0 not known. And is the least of them, or the greatest, and a minus sign is not (Kleene 1952).

const OUTLOOKS = { '1,-1': 'expected', '1,1': 'contested', '-1,1': 'at risk', '-1,-1': 'not reached' };

// The theory read for a place: the rules of a model, what some rule may bring about, what is known beforehand (what is
// said wins over the model), and then again and again until nothing changes, beginning with nothing else known.
const settled = (book, name, said) => {
  const model = book.models.find((one) => one.id === name);
  const rules = book.rules.filter((rule) => !model.without.includes(rule.claim));
  const place = { rules, brought: new Set(rules.flatMap((rule) => rule.may_bring)), known: new Map([...model.given, ...said]) };
  const further = (before) => {
    const solved = round(place, before);
    return [...solved.facts].some(([id, value]) => before.get(id) !== value) ? further(solved.facts) : solved;
  };
  return { ...place, ...further(place.known) };
};

const round = ({ rules, brought, known }, before) => {
  const at = (id) => before.get(id) || 0;
  const [holds, sides, outlooks, facts] = Array.from('1234', () => new Map());
  for (const { claim, needs, enablers, mechanisms, reversers, says } of rules) {
    const some = enablers.length ? Math.max(...enablers.map(at)) : 1;
    const degree = Math.min(some, ...needs.map(([id, so]) => so * at(id)), ...mechanisms.map((id) => known.get(id) ?? 1));
    const turns = reversers.map(at);
    // One reverser that is not known leaves the sign open, whatever the others are.
    const turned = turns.includes(0) ? 0 : Math.max(-1, ...turns);
    holds.set(claim, degree);
    for (const [id, sign] of says) {
      const [pro, con] = sides.get(id) || [-1, -1];
      const so = sign * turned;
      sides.set(id, [Math.max(pro, Math.min(degree, -so)), Math.max(con, Math.min(degree, so))]);
    }
  }
  for (const [id, [value, against]] of sides) {
    outlooks.set(id, OUTLOOKS[[value, against]] || 'undecided');
    facts.set(id, !brought.has(id) ? -(against === 1) : value === 1 && against >= 0 ? 0 : value);
  }
  return { holds, outlooks, facts: new Map([...facts, ...known]) };
};

// The facts that decide a rule as it stands, and those that would decide it if they were known.
const reasonsFor = ({ claim, needs, enablers, mechanisms, reversers }, { holds, facts }) => {
  const at = (id) => facts.get(id) || 0;
  const degree = holds.get(claim);
  const found = needs.filter(([id, so]) => so * at(id) === degree).map(([id]) => id);
  if (degree < 0) found.push(...mechanisms.filter((id) => at(id) < 0));
  if (Math.max(...enablers.map(at)) === degree) found.push(...enablers.filter((id) => at(id) === degree));
  const unsaid = reversers.filter((id) => !at(id));
  const told = degree > 0 ? [[...found, ...reversers.filter(at)], unsaid] : degree ? [found, []] : [[], [...found, ...unsaid]];
  return told.map((ids) => [...new Set(ids)]);
};

// Facts not known that no rule brings about, each with the ends that may hang on it.
const toFindOut = (solved) => {
  const { rules, brought, facts, outlooks } = solved;
  const [behind, asked] = [new Map(), new Map()];
  const add = (map, id, ...more) => map.set(id, [...(map.get(id) || []), ...more]);
  for (const rule of rules) {
    for (const [end] of rule.says) if (outlooks.get(end) === 'undecided') add(behind, end, ...reasonsFor(rule, solved)[1]);
  }
  for (const [end, waiting] of behind) {
    const reached = new Set(waiting);
    for (const id of reached) {
      for (const next of behind.get(id) || []) reached.add(next);
      if (!brought.has(id) && !facts.get(id)) add(asked, id, end);
    }
  }
  return asked;
};
