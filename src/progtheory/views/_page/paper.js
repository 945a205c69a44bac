// What leaves the page: on paper, as a picture, as a link.

// The still picture serves print and download; without scripts the browser shows those in the noscript elements.
function showPicture() {
  const text = byId(`picture-${state.view}`).textContent;
  const picture = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  byId('picture').replaceChildren(document.importNode(picture, true));
  if (lit) byId('picture').firstChild.append(emphasis());
}

// On paper nothing is faint: what is chosen is drawn bold over the rest.
function emphasis() {
  const shape = (name, attributes) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const group = shape('g', { fill: 'none', stroke: '#0b0c0c', 'stroke-width': 6, 'stroke-linecap': 'round' });
  const routes = edges.filter((edge) => lit.links.has(edge.link)).map((edge) => edge.routes[state.view]).filter(Boolean);
  const cards = each(now().cards).filter(({ id }) => lit.elements.has(id));
  group.append(
    ...routes.flatMap(({ path, tip }) => [path, tip]).map((d) => shape('path', { d })),
    ...cards.map(({ id, lane }) => shape('path', { d: laneById.get(lane).outline, transform: `translate(${now().places.get(id).join(' ')})` })),
  );
  return group;
}

// On paper nothing can be opened: the evidence for what is chosen stands there.
const closed = [];
function toPaper() {
  fillTables(true);
  fillMatrix();
  showPicture();
  for (const one of all('#details details:not([open])')) { closed.push(one); one.open = true; }
}

function fromPaper() {
  for (const one of closed.splice(0)) one.open = false;
}

// Browsers tell of printing in either way.
listen(window, 'beforeprint', toPaper);
listen(window, 'afterprint', fromPaper);
listen(matchMedia('print'), 'change', ({ matches }) => (matches ? toPaper : fromPaper)());
on('print', 'click', () => print());
on('save-picture', 'click', () => save(`${now().id}.svg`, 'image/svg+xml', byId(`picture-${state.view}`).textContent.trim()));

on('copy', 'click', async () => {
  // Neither a frame nor an insecure address may copy.
  const copied = await Promise.resolve(navigator.clipboard?.writeText(location.href)).then(() => navigator.clipboard, () => false);
  say(copied ? TOLD.copied : TOLD.uncopied);
  byId('copy').textContent = copied ? 'Link copied' : 'Not copied';
});
