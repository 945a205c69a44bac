// The map itself: vis-network for panning, zooming and finding what was clicked; real buttons over it for everyone else.

const box = byId('map');
const elementOf = new Map(nodes.map((node) => [node.id, node.element]));
const nodeOf = new Map(nodes.map((node) => [node.element, node.id]));
const buttons = new Map();
const EDGE = 4;
const MARGIN = 100;
const SMALLEST_TEXT = 12;
let shownView = -1;

const dots = new vis.DataSet(nodes.map(({ id }) => ({ id, x: 0, y: 0, shape: 'custom', ctxRenderer: drawCard, hidden: true })));
const network = new vis.Network(box, { nodes: dots, edges: [] }, readJson('option-data'));
// Its own frame would be a tab stop without a name.
for (const stop of all('[tabindex]', box)) stop.tabIndex = -1;
box.setAttribute('aria-hidden', 'true');
network.on('beforeDrawing', drawBeneath);

// What is filtered away is off the map and out of reach of the keyboard.
function layOut() {
  const { places } = now();
  dots.update(nodes.map(({ id, element }) => {
    const place = places.get(element);
    return place ? { id, x: place[0], y: place[1], hidden: !cardShown(element) } : { id, hidden: true };
  }));
}

function buildButtons() {
  buttons.clear();
  const groups = now().lanes.flatMap((lane, at) => [
    make('h3', { class: 'unseen', text: `${laneById.get(lane).name}: ${laneById.get(lane).hint.toLowerCase()}` }),
    make('ul', {}, ...now().columns[at].map((id) => make('li', {}, cardButton(id)))),
  ]);
  byId('overlay').replaceChildren(...groups);
  byId('lanes').replaceChildren(...now().lanes.map(laneHead));
}

function laneHead(lane) {
  const { name, hint } = laneById.get(lane);
  const made = make('div', { class: 'lane', text: name }, make('span', { text: hint }));
  made.style.borderColor = `var(--${lane})`;
  return made;
}

function cardButton(id) {
  const made = button('', () => open('element', id), 'card-button');
  made.tabIndex = -1;
  made.dataset.id = id;
  made.append(make('span', { class: 'unseen', text: now().cards.get(id).told }));
  buttons.set(id, made);
  return made;
}

// Left, top, right and bottom of what the filters leave.
function bounds() {
  const [edge, top, right, bottom] = now().bounds;
  const heights = Array.from(left.cards.keys(), (id) => now().places.get(id)[1]);
  return heights.length ? [edge, Math.max(top, Math.min(...heights) - MARGIN), right, Math.min(bottom, Math.max(...heights) + MARGIN)] : now().bounds;
}

// As large as the page is wide, but never with letters too small to read.
function bestScale() {
  const [edge, , right] = now().bounds;
  return Math.max(Math.min((box.clientWidth - 16) / (right - edge), 1.15), SMALLEST_TEXT / page.letters);
}

function fit() {
  const [edge, top, right] = bounds();
  const scale = bestScale();
  const wide = (right - edge) * scale > box.clientWidth;
  const x = wide ? edge + box.clientWidth / 2 / scale : (edge + right) / 2;
  network.moveTo({ position: { x, y: top + (box.clientHeight / 2 - EDGE) / scale }, scale, animation: false });
}

function size() {
  if (!box.clientWidth) return;
  const [, top, , bottom] = bounds();
  const most = box.clientWidth < 700 ? Math.max(360, innerHeight * 0.7) : 4800;
  box.style.height = `${Math.round(Math.max(340, Math.min(most, (bottom - top) * bestScale() + 2 * EDGE)))}px`;
  network.setSize('100%', box.style.height);
  network.redraw();
  fit();
}

function paint() {
  lit = highlighted();
  for (const [id, made] of buttons) {
    made.setAttribute('aria-pressed', String(id === state.element));
    made.hidden = !cardShown(id);
    if (made.hidden) made.tabIndex = -1;
  }
  network.redraw();
}

let queued = false;
network.on('afterDrawing', () => {
  if (!queued) { queued = true; requestAnimationFrame(follow); }
});

// Buttons and lane names follow the drawing when it is moved or zoomed.
function follow() {
  queued = false;
  const scale = network.getScale();
  const put = (element, x, y, width) => {
    const corner = network.canvasToDOM({ x: x - width / 2, y: y - page.height / 2 });
    element.style.width = `${width * scale}px`;
    element.style.translate = `${corner.x}px ${y === null ? 0 : corner.y}px`;
  };
  all('.lane').forEach((lane, at) => put(lane, at * page.step, null, page.width + 36));
  for (const [id, made] of buttons) {
    put(made, ...now().places.get(id), page.width);
    made.style.height = `${page.height * scale}px`;
  }
}

function bringIntoSight(id) {
  const [x, y] = now().places.get(id);
  const at = network.canvasToDOM({ x, y });
  const [halfWidth, halfHeight] = [page.width, page.height].map((one) => (one / 2) * network.getScale() + 8);
  const outside = at.x < halfWidth || at.x > box.clientWidth - halfWidth || at.y < halfHeight || at.y > box.clientHeight - halfHeight;
  if (outside) network.moveTo({ position: { x, y }, animation: false });
  follow();
  buttons.get(id).scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function rest(id) {
  for (const made of buttons.values()) made.tabIndex = -1;
  if (cardShown(id)) buttons.get(id).tabIndex = 0;
}

const restingCard = () => each(buttons).find((made) => made.tabIndex === 0);
const firstShown = () => now().columns.flat().find(cardShown);

function focusCard(id) {
  rest(id);
  bringIntoSight(id);
  buttons.get(id).focus({ preventScroll: true });
}

const hand = document.createElement('canvas').getContext('2d');
function linkAt({ x, y }) {
  hand.lineWidth = 14;
  const near = each(left.links).filter((link) => hand.isPointInStroke(now().routes.get(link.id).path, x, y));
  return near.length ? near[0].id : '';
}

network.on('click', (event) => {
  const id = elementOf.get(event.nodes[0]);
  const link = id ? '' : linkAt(event.pointer.canvas);
  if (id) rest(id);
  choose(id ? 'element' : 'link', id || link);
});
for (const [event, cursor] of [['hoverNode', 'pointer'], ['blurNode', '']]) network.on(event, () => { box.style.cursor = cursor; });
// Without Ctrl the wheel scrolls the page, as everywhere else.
listen(box, 'wheel', (event) => { if (!event.ctrlKey && !event.metaKey) event.stopImmediatePropagation(); }, { capture: true, passive: true });
