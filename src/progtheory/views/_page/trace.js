// What is set apart from the rest: null, or the elements, the links and how many steps away each element is.

function highlighted() {
  const set = (elements, links) => ({ elements: new Set(elements), links: new Set(links), steps: new Map() });
  if (state.from && state.to) return onPaths(set([state.from, state.to], []));
  if (state.element) return traced(set([state.element], []), state.element);
  if (state.link) {
    const { cause, effect, id } = now().links.get(state.link);
    return set([cause, effect, ...marksOn(id).map((mark) => mark.context)], [id]);
  }
  if (state.explanation) {
    const { members, links, id } = now().explanations.get(state.explanation);
    return set([...members.map((member) => member.element), ...marksOn(id).map((mark) => mark.context)], links);
  }
  return kept.map((part) => part.lit?.()).find(Boolean) || (asked ? set(page.lit.elements, page.lit.links) : null);
}

function onPaths(found) {
  for (const path of pathsShown()) {
    path.forEach(({ id, effect }, at) => {
      found.links.add(id);
      found.elements.add(effect);
      if (state.path) found.steps.set(effect, at + 1);
      for (const mark of marksOn(id)) found.elements.add(mark.context);
    });
  }
  return found;
}

function traced(found, id) {
  const depth = state.trace === 'near' ? 1 : Number(state.depth);
  if (state.trace !== 'effects') walk(found, id, now().into, 'cause', -1, depth);
  if (state.trace !== 'causes') walk(found, id, now().out, 'effect', 1, depth);
  if (state.trace === 'near') addConditioned(found, id);
  return found;
}

function walk(found, start, side, end, sign, depth) {
  for (const [id, distance] of distances(start, side, end, linkShown)) {
    if (distance <= depth && id !== start) {
      found.elements.add(id);
      if (!found.steps.has(id)) found.steps.set(id, sign * distance);
    }
    if (distance < depth) for (const link of side.get(id).filter(linkShown)) found.links.add(link.id);
  }
}

// How many links lie between an element and each that it reaches on one side.
function distances(start, side, end, usable) {
  const distance = new Map([[start, 0]]);
  for (const [id, steps] of distance) {
    for (const link of side.get(id).filter(usable)) if (!distance.has(link[end])) distance.set(link[end], steps + 1);
  }
  return distance;
}

function addConditioned(found, id) {
  for (const mark of left.marks.values()) {
    const link = left.links.get(mark.target);
    if (mark.context !== id || !link) continue;
    found.links.add(link.id);
    found.elements.add(link.cause).add(link.effect);
  }
}
