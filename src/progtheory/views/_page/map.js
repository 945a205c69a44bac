// The map itself: vis-network for panning, zooming and finding what was clicked; real buttons over it for everyone else.

const box = byId('map');
const elementOf = new Map(nodes.map((node) => [node.id, node.element]));
const buttons = new Map();
const MARGIN = 100;
const SMALLEST_TEXT = 12;
// Letters may be this small where a whole path would not be in sight otherwise.
const SMALLEST_WHOLE = 10;
let shownView = -1;
let covered = 0;

const dots = new vis.DataSet();
const network = new vis.Network(box, { nodes: dots, edges: [] }, readJson('option-data'));
const move = (x, y, scale) => network.moveTo({ position: { x, y }, scale, animation: false });
// Its own frame would be a tab stop without a name.
for (const stop of all('[tabindex]', box)) stop.tabIndex = -1;
network.on('beforeDrawing', drawBeneath);

// What is filtered away is off the map and out of reach of the keyboard.
const layOut = () => {
  dots.update(nodes.map(({ id, element }) => {
    const [x, y] = now().places.get(element) || [0, 0];
    return { id, x, y, hidden: !cardShown(element), shape: 'custom', ctxRenderer: drawCard };
  }));
  // The network learns where a card is when it is drawn out of sight, and leaves out those it has not learnt.
  move(1e6, 1e6, 1);
};

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
  const made = make('div', 'lane', name, make('span', 'quiet', hint));
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

// As near to a place as may be without showing what lies beyond the edges.
const goTo = (x, y, scale) => {
  const [edge, top, right, bottom] = bounds();
  const [half, high] = [box.clientWidth / 2 / scale, box.clientHeight / 2 / scale];
  const middle = (edge + right) / 2;
  move(
    Math.max(Math.min(edge + half, middle), Math.min(x, Math.max(right - half, middle))),
    Math.max(top + high, Math.min(y, bottom - high)),
    scale,
  );
};
const fit = () => goTo(-Infinity, -Infinity, bestScale());

const size = () => {
  if (!box.clientWidth) return;
  const [, top, , bottom] = bounds();
  const most = box.clientWidth < 700 ? Math.max(360, innerHeight * 0.7) : 4800;
  box.style.height = `${Math.round(Math.max(340, Math.min(most, (bottom - top) * bestScale())))}px`;
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
  // A move to where it is asks for one drawing in the next frame, however often.
  network.moveTo({});
};

let queued = 0;
network.on('afterDrawing', () => { queued ||= requestAnimationFrame(follow); });

// Lays an element over a part of the drawing; without a height, it keeps its own.
const lay = ({ style }, x, y, width, height) => {
  const scale = network.getScale();
  const corner = network.canvasToDOM({ x: x - width / 2, y: y - height / 2 });
  style.width = `${width * scale}px`;
  if (height) style.height = `${height * scale}px`;
  style.translate = `${corner.x}px ${height ? corner.y : 0}px`;
};

// Buttons and lane names follow the drawing when it is moved or zoomed.
const follow = () => {
  queued = 0;
  all('.lane').forEach((lane, at) => lay(lane, at * page.step, 0, page.width + 36));
  for (const [id, made] of buttons) lay(made, ...now().places.get(id), page.width, page.height);
};

// What stays at the edges of the window lies over the map: tour and names of lanes, keys and details.
const cover = () => {
  const [head, verdicts, zoom, details] = ['head', 'verdicts', 'zoom', 'details'].map((id) => {
    const { offsetWidth, offsetHeight } = byId(id);
    return offsetWidth > innerWidth / 2 && getComputedStyle(byId(id)).position === 'sticky' ? offsetHeight : 0;
  });
  covered = head + zoom + details;
  byId('zoom').style.bottom = `${details}px`;
  document.documentElement.style.scrollPadding = `${head + verdicts}px 0 ${zoom + details}px`;
};
new ResizeObserver(cover).observe(byId('details'));

// A card, or all that is set apart: drawn smaller if it must be, or its first card alone if letters would be too small.
// Says whether it is all.
const bringIntoSight = (ids, whole) => {
  const [[x, wide], [y, high]] = [page.width, page.height].map((length, at) => {
    const along = ids.map((id) => now().places.get(id)[at]);
    const [least, last] = [Math.min(...along), Math.max(...along)];
    return [(least + last) / 2, last - least + length + (whole ? 90 : 40)];
  });
  const most = whole ? bestScale() : network.getScale();
  const scale = Math.min(most, box.clientWidth / wide, Math.min(innerHeight - covered, box.clientHeight) / high);
  const least = SMALLEST_WHOLE / page.letters;
  if (ids[1] && scale < least) return !bringIntoSight(ids.slice(0, 1), whole);
  goTo(x, y, Math.max(scale, least));
  follow();
  lay(byId('spot'), x, y, wide, high);
  byId('spot').scrollIntoView({ block: whole ? 'center' : 'nearest', inline: 'nearest' });
  return true;
};

const rest = (id) => {
  for (const [other, made] of buttons) made.tabIndex = other === id && cardShown(id) ? 0 : -1;
};

const restingCard = () => each(buttons).find((made) => made.tabIndex === 0);
const firstShown = () => now().columns.flat().find(cardShown);

const focusCard = (id) => {
  rest(id);
  bringIntoSight([id]);
  buttons.get(id).focus({ preventScroll: true });
};

const hand = new OffscreenCanvas(1, 1).getContext('2d');
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
listen(box, 'wheel', (event) => { if (!event.ctrlKey && !event.metaKey) event.stopImmediatePropagation(); }, true);
