// The map itself: vis-network for panning, zooming and finding what was clicked; real buttons over it for everyone else.

const box = byId('map');
const elementOf = new Map(nodes.map((node) => [node.id, node.element]));
const buttons = new Map();
const EDGE = 4;
const MARGIN = 100;
const SMALLEST_TEXT = 12;
let shownView = -1;

const dots = new vis.DataSet(nodes.map(({ id }) => ({ id, x: 0, y: 0, shape: 'custom', ctxRenderer: drawCard, hidden: true })));
const network = new vis.Network(box, { nodes: dots, edges: [] }, readJson('option-data'));
const move = (x, y, scale = network.getScale()) => network.moveTo({ position: { x, y }, scale, animation: false });
// Its own frame would be a tab stop without a name.
for (const stop of all('[tabindex]', box)) stop.tabIndex = -1;
network.on('beforeDrawing', drawBeneath);

// What is filtered away is off the map and out of reach of the keyboard.
const layOut = () => dots.update(nodes.map(({ id, element }) => {
  const [x, y] = now().places.get(element) || [];
  return { id, x, y, hidden: !cardShown(element) };
}));

const buildButtons = () => {
  buttons.clear();
  put('overlay', now().lanes.map((lane, at) => [
    make('h3', 'unseen', `${laneById.get(lane).name}: ${laneById.get(lane).hint.toLowerCase()}`),
    list(now().columns[at].map(cardButton)),
  ]));
  put('lanes', now().lanes.map(laneHead));
};

const laneHead = (lane) => {
  const { name, hint } = laneById.get(lane);
  const made = make('div', 'lane', name, make('span', '', hint));
  made.style.borderColor = `var(--${lane})`;
  return made;
};

const cardButton = (id) => {
  const made = button(unseen(now().cards.get(id).told), () => open('element', id), 'card-button');
  made.tabIndex = -1;
  made.dataset.id = id;
  buttons.set(id, made);
  return made;
};

// Left, top, right and bottom of what the filters leave.
const bounds = () => {
  const [edge, top, right, bottom] = now().bounds;
  const heights = Array.from(left.cards.keys(), (id) => now().places.get(id)[1]);
  return heights.length ? [edge, Math.max(top, Math.min(...heights) - MARGIN), right, Math.min(bottom, Math.max(...heights) + MARGIN)] : now().bounds;
};

// As large as the page is wide, but never with letters too small to read.
const bestScale = () => {
  const [edge, , right] = now().bounds;
  return Math.max(Math.min((box.clientWidth - 16) / (right - edge), 1.15), SMALLEST_TEXT / page.letters);
};

const fit = () => {
  const [edge, top, right] = bounds();
  const scale = bestScale();
  const half = box.clientWidth / 2 / scale;
  move(Math.min(edge + half, (edge + right) / 2), top + (box.clientHeight / 2 - EDGE) / scale, scale);
};

const size = () => {
  if (!box.clientWidth) return;
  const [, top, , bottom] = bounds();
  const most = box.clientWidth < 700 ? Math.max(360, innerHeight * 0.7) : 4800;
  box.style.height = `${Math.round(Math.max(340, Math.min(most, (bottom - top) * bestScale() + 2 * EDGE)))}px`;
  network.setSize('100%', box.style.height);
  network.redraw();
  fit();
};

const paint = () => {
  lit = highlighted();
  for (const [id, made] of buttons) {
    made.ariaPressed = id === state.element;
    made.hidden = !cardShown(id);
    if (made.hidden) made.tabIndex = -1;
  }
  network.redraw();
};

let queued = 0;
network.on('afterDrawing', () => { queued ||= requestAnimationFrame(follow); });

// Buttons and lane names follow the drawing when it is moved or zoomed.
const follow = () => {
  queued = 0;
  const scale = network.getScale();
  const lay = (element, x, y, width) => {
    const corner = network.canvasToDOM({ x: x - width / 2, y: y - page.height / 2 });
    element.style.width = `${width * scale}px`;
    element.style.translate = `${corner.x}px ${y === null ? 0 : corner.y}px`;
  };
  all('.lane').forEach((lane, at) => lay(lane, at * page.step, null, page.width + 36));
  for (const [id, made] of buttons) {
    lay(made, ...now().places.get(id), page.width);
    made.style.height = `${page.height * scale}px`;
  }
};

const bringIntoSight = (id, block = 'nearest') => {
  const [x, y] = now().places.get(id);
  const at = network.canvasToDOM({ x, y });
  const near = (place, length, space) => Math.min(place, space - place) < (length / 2) * network.getScale() + 8;
  if (near(at.x, page.width, box.clientWidth) || near(at.y, page.height, box.clientHeight)) move(x, y);
  follow();
  buttons.get(id).scrollIntoView({ block, inline: 'nearest' });
};

const rest = (id) => {
  for (const [other, made] of buttons) made.tabIndex = other === id && cardShown(id) ? 0 : -1;
};

const restingCard = () => each(buttons).find((made) => made.tabIndex === 0);
const firstShown = () => now().columns.flat().find(cardShown);

const focusCard = (id) => {
  rest(id);
  bringIntoSight(id);
  buttons.get(id).focus({ preventScroll: true });
};

const hand = document.createElement('canvas').getContext('2d');
const linkAt = ({ x, y }) => {
  hand.lineWidth = 14;
  return each(left.links).find(({ id }) => hand.isPointInStroke(shape(now().routes.get(id).path), x, y))?.id || '';
};

network.on('click', (event) => {
  const id = elementOf.get(event.nodes[0]);
  choose(id ? 'element' : 'link', id || linkAt(event.pointer.canvas));
});
network.on('hoverNode', () => { box.style.cursor = 'pointer'; });
network.on('blurNode', () => { box.style.cursor = ''; });
// Without Ctrl the wheel scrolls the page, as everywhere else.
listen(box, 'wheel', (event) => { if (!event.ctrlKey && !event.metaKey) event.stopImmediatePropagation(); }, { capture: true, passive: true });
