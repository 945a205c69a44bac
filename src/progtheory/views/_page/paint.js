// Drawing on the canvas of vis-network: lanes and lines beneath, cards as its nodes. Faint things are mixed
// with the background, not see-through, so that nothing shows behind a card.

const ink = {};
// Where the reader's system forces its colours, it does so on the map too.
const FORCED = '(forced-colors: active)';
const SYSTEM = { paper: 'Canvas', card: 'Canvas' };
let lit = null;

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const forced = matchMedia(FORCED).matches;
  for (const name of ['paper', 'ink', 'card', 'line', 'head', ...laneById.keys()]) {
    ink[name] = resolved(forced ? SYSTEM[name] || 'CanvasText' : style.getPropertyValue(`--${name}`));
    ink[`${name}-faint`] = mixed(ink[name], ink.paper, name === 'ink' ? 0.6 : 0.4);
    ink[`${name}-band`] = mixed(ink[name], ink.paper, 0.07);
  }
}

// A colour in numbers: those of the system are names.
function resolved(colour) {
  box.style.color = colour;
  return getComputedStyle(box).color;
}

function mixed(colour, ground, share) {
  const channels = (rgb) => rgb.match(/\d+/g).map(Number).slice(0, 3);
  const back = channels(ground);
  return `rgb(${channels(colour).map((value, at) => Math.round(value * share + back[at] * (1 - share)))})`;
}

const tint = (name, bright) => ink[bright ? name : `${name}-faint`];

function draw(pen, path, { fill, stroke, width = 2, dashes = [], cap = 'butt' }) {
  Object.assign(pen, { fillStyle: fill, strokeStyle: stroke, lineWidth: width, lineCap: cap });
  pen.setLineDash(dashes);
  if (fill) pen.fill(path);
  pen.stroke(path);
}

function drawBeneath(pen) {
  const { bounds, lanes, links, ties } = now();
  lanes.forEach((lane, at) => {
    pen.fillStyle = ink[`${lane}-band`];
    pen.fillRect(at * page.step - page.width / 2 - 18, bounds[1] - 3000, page.width + 36, bounds[3] + 6000);
  });
  const bright = (link) => !lit || lit.links.has(link.id);
  for (const mark of marksOn(state.explanation)) if (mark.tie) draw(pen, new Path2D(mark.tie), { stroke: ink.context, dashes: [1.5, 4] });
  for (const { mark, path } of ties) if (left.marks.has(mark.id)) drawTie(pen, mark, path, !lit || (lit.links.has(mark.target) && lit.elements.has(mark.context)));
  // Faint lines first, so that they pass beneath the others.
  const shown = each(links).filter(linkShown).sort((a, b) => bright(a) - bright(b));
  for (const link of shown) drawLink(pen, link, bright(link));
}

function drawTie(pen, mark, path, bright) {
  draw(pen, path, { stroke: tint('context', bright), width: lit && bright ? 2 : 1.3, dashes: [1.5, 4] });
}

function drawLink(pen, link, bright) {
  const { path, tip, middle: [x, y], badge } = now().routes.get(link.id);
  const dotted = link.line === 'dotted';
  const width = (dotted ? 2.8 : 2.2) + (lit && bright ? 0.8 : 0) + (link.id === state.link ? 1.5 : 0);
  draw(pen, path, { stroke: tint('line', bright), width, dashes: dashes.get(link.line), cap: dotted ? 'round' : 'butt' });
  const head = tint('head', bright);
  const fills = { filled: head, open: ink.paper };
  draw(pen, tip, { fill: fills[link.head], stroke: head, width: link.head === 'bar' ? 4 : 2 });
  const marks = marksOn(link.id);
  const colour = tint('context', bright);
  if (marks.length) drawDiamond(pen, [x, y], marks, colour);
  const tag = [lit?.marks?.get(link.id), link.plate].filter(Boolean).join(' ');
  if (tag) drawTag(pen, tag, badge, 'head', bright);
}

function drawDiamond(pen, [x, y], marks, colour) {
  const fill = marks.every((mark) => mark.helps) ? colour : ink.paper;
  draw(pen, new Path2D(`M${x} ${y - 8}l8 8l-8 8l-8 -8z`), { fill, stroke: colour });
}

// Conditions of the explanations that end at a card: a diamond in brackets.
function drawWhole(pen, card, bright) {
  const marks = each(left.marks).filter((mark) => mark.card === card.id);
  if (!marks.length) return;
  const [x, y] = [40 - page.width / 2, page.height / 2];
  pen.fillStyle = ink.paper;
  pen.fillRect(x - 17, y - 13, 34, 26);
  draw(pen, new Path2D(`M${x - 10} ${y - 11}h-5v22h5M${x + 10} ${y - 11}h5v22h-5`), { stroke: tint('context', bright) });
  drawDiamond(pen, [x, y], marks, tint('context', bright));
}

// A few letters on a small ground: models, source classes, steps.
function drawTag(pen, text, [x, y], colour, bright, filled) {
  pen.font = `${filled ? '700 ' : ''}${page.letters}px ${page.font}`;
  pen.textAlign = 'center';
  const width = pen.measureText(text).width + 12;
  const ground = new Path2D();
  ground.roundRect(x - width / 2, y - 12, width, 24, filled ? 12 : 3);
  const solid = filled && bright;
  draw(pen, ground, { fill: solid ? ink[colour] : ink.paper, stroke: tint(colour, bright), width: 1.4 });
  pen.fillStyle = solid ? ink.paper : tint('ink', bright);
  pen.fillText(text, x, y + 7);
}

// vis-network calls this for every node it draws.
function drawCard({ ctx: pen, id, x, y, state: { hover } }) {
  const card = now().cards.get(elementOf.get(id));
  const drawNode = () => {
    if (!card) return;
    pen.save();
    pen.translate(x, y);
    paintCard(pen, card, hover);
    pen.restore();
  };
  return { drawNode, nodeDimensions: { width: page.width, height: page.height } };
}

function paintCard(pen, card, hover) {
  const bright = !lit || lit.elements.has(card.id);
  const chosen = card.id === state.element;
  const { shape } = laneById.get(card.lane);
  pen.lineJoin = 'round';
  if (chosen) draw(pen, shape, { stroke: ink.ink, width: 11 });
  const width = chosen ? 5 : hover ? 4 : 2.5;
  draw(pen, shape, { fill: ink.card, stroke: tint(card.lane, bright), width, dashes: page.outlines[card.tag] });
  pen.fillStyle = tint('ink', bright);
  pen.font = `${chosen ? '700 ' : ''}${page.letters}px ${page.font}`;
  pen.textAlign = 'center';
  // Lines were broken for letters at their usual distance.
  pen.letterSpacing = pen.wordSpacing = '0px';
  const first = (card.plate ? 11 : 6.5) - (card.lines.length - 1) * 11;
  card.lines.forEach((line, at) => pen.fillText(line, 0, first + at * 22));
  const [right, edge] = [page.width / 2 - 40, page.height / 2];
  if (card.weights.length) drawTag(pen, card.weights[0], [right, edge], card.lane, bright, true);
  drawWhole(pen, card, bright);
  if (card.plate) drawTag(pen, card.plate, [0, -edge], card.lane, bright);
  const steps = bright && lit?.steps.get(card.id);
  const word = lit?.words?.get(card.id);
  if (word) drawTag(pen, word, [-34, edge + 6], 'ink', bright);
  if (steps) drawTag(pen, `${steps < 0 ? '−' : '+'}${Math.abs(steps)}`, [-right, -edge], 'ink', true, true);
}
