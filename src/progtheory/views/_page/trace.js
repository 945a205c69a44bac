// What is set apart from the rest: null, or the elements and links, how many steps away each element is, and what is
// written on elements and links.

const setApart = (elements, links = []) => ({ elements: new Set(elements), links: new Set(links), steps: new Map(), words: new Map(), marks: new Map() });
const contextsOf = (target) => marksOn(target).map((mark) => mark.context);
// What a claim speaks of: its elements, and the contexts that change it.
const around = ({ id, about }) => [...about, ...contextsOf(id)];

const highlighted = () => {
  const { element, from } = state;
  if (from) return onPaths(setApart([from, state.to]));
  if (element) return traced(setApart([element]), element);
  const one = chosen();
  if (one) return setApart(around(one), one.links || [one.id]);
  if (state.place && !state.tour) return placeOnMap();
  const told = stepNow() || asked;
  return told ? setApart(told.elements, told.links) : null;
};

const onPaths = (found) => {
  for (const path of pathsShown()) {
    path.forEach(({ id, effect }, at) => {
      found.links.add(id);
      for (const one of [effect, ...contextsOf(id)]) found.elements.add(one);
      if (state.path) found.steps.set(effect, at + 1);
    });
  }
  return found;
};

const traced = (found, id) => {
  const near = state.trace === 'near';
  const depth = near ? 1 : +state.depth;
  if (state.trace !== 'effects') walk(found, id, now().into, 'cause', -1, depth);
  if (state.trace !== 'causes') walk(found, id, now().out, 'effect', 1, depth);
  for (const mark of left.marks.values()) {
    const link = left.links.get(mark.target);
    if (!near || mark.context !== id || !link) continue;
    found.links.add(link.id);
    found.elements.add(link.cause).add(link.effect);
  }
  return found;
};

const walk = (found, start, side, end, sign, depth) => {
  for (const [id, distance] of distances(start, side, end, linkShown)) {
    if (distance <= depth && id !== start) {
      found.elements.add(id);
      if (!found.steps.has(id)) found.steps.set(id, sign * distance);
    }
    if (distance < depth) for (const link of side.get(id).filter(linkShown)) found.links.add(link.id);
  }
};

// How many links lie between an element and each that it reaches on one side.
const distances = (start, side, end, usable) => {
  const distance = new Map([[start, 0]]);
  for (const [id, steps] of distance) {
    for (const link of side.get(id).filter(usable)) if (!distance.has(link[end])) distance.set(link[end], steps + 1);
  }
  return distance;
};
