// What the reader has chosen. It is kept in the address, so that every state can be sent and the back button works.

const nothing = { element: '', link: '', explanation: '' };
const state = { view: page.opens, direction: 'near', depth: 1, ...nothing };
const filters = { hidden: [], weights: '', lines: '' };
let asked = page.lit.elements.length + page.lit.links.length > 0;

// Further parts of the page that keep a choice in the address: `write(words)` adds to it, `read(words)` takes from it.
const kept = [];

// The view shown now.
const now = () => viewAt(state.view);

function addressOf() {
  const words = new URLSearchParams({ view: page.views[state.view].id });
  for (const part in nothing) if (state[part]) words.set(part, state[part]);
  if (state.element && state.direction !== 'near') { words.set('trace', state.direction); words.set('depth', state.depth); }
  for (const part of kept) part.write(words);
  return `#${words}`;
}

function readAddress() {
  const words = new URLSearchParams(location.hash.slice(1));
  const number = page.views.findIndex((view) => view.id === words.get('view'));
  Object.assign(state, nothing, { view: number < 0 ? page.opens : number });
  const held = { element: now().cards, link: now().links, explanation: now().explanations };
  for (const part in nothing) if (held[part].has(words.get(part))) state[part] = words.get(part);
  if (['near', 'causes', 'effects'].includes(words.get('trace'))) state.direction = words.get('trace');
  if (/^([1-5]|99)$/.test(words.get('depth') || '')) state.depth = Number(words.get('depth'));
  for (const part of kept) part.read(words);
}

function go(changes) {
  Object.assign(state, changes);
  // In a frame of a notebook a bare #… would be read as part of the notebook's address, which the frame may not change.
  if (addressOf() !== location.hash) history.pushState(null, '', location.href.split('#')[0] + addressOf());
  show();
}

const choose = (part, id) => { asked = false; go({ ...nothing, [part]: id }); };

// Filters hide; they are not part of the address.
function linkShown(link) {
  const weighed = !filters.weights || link.claim.weights.some((weight) => filters.weights.includes(weight));
  const known = !filters.lines || filters.lines.split(' ').includes(link.line);
  return weighed && known && cardShown(link.cause) && cardShown(link.effect);
}

const cardShown = (id) => !filters.hidden.includes(now().cards.get(id).lane);

// What is set apart from the rest: null, or the elements, the links and how many steps away each element is.
function highlighted() {
  const set = (elements, links) => ({ elements: new Set(elements), links: new Set(links), steps: new Map() });
  if (state.element) return traced(set([state.element], []), state.element);
  if (state.link) {
    const { cause, effect, id } = now().links.get(state.link);
    return set([cause, effect, ...marksOn(id).map((mark) => mark.context)], [id]);
  }
  if (state.explanation) {
    const { members, links } = now().explanations.get(state.explanation);
    return set(members.map((member) => member.element), links);
  }
  return asked ? set(page.lit.elements, page.lit.links) : null;
}

const marksOn = (target) => each(now().marks).filter((mark) => mark.target === target);

function traced(found, id) {
  const depth = state.direction === 'near' ? 1 : state.depth;
  if (state.direction !== 'effects') walk(found, id, now().into, 'cause', -1, depth);
  if (state.direction !== 'causes') walk(found, id, now().out, 'effect', 1, depth);
  if (state.direction === 'near') addConditioned(found, id);
  return found;
}

function walk(found, start, side, end, sign, depth) {
  const distance = new Map([[start, 0]]);
  const waiting = [start];
  while (waiting.length) {
    const id = waiting.shift();
    if (distance.get(id) >= depth) continue;
    for (const link of side.get(id).filter(linkShown)) {
      found.links.add(link.id);
      if (distance.has(link[end])) continue;
      distance.set(link[end], distance.get(id) + 1);
      found.elements.add(link[end]);
      if (!found.steps.has(link[end])) found.steps.set(link[end], sign * distance.get(link[end]));
      waiting.push(link[end]);
    }
  }
}

function addConditioned(found, id) {
  for (const mark of now().marks.values()) {
    const link = now().links.get(mark.target);
    if (mark.context !== id || !link || !linkShown(link)) continue;
    found.links.add(link.id);
    found.elements.add(link.cause).add(link.effect);
  }
}
