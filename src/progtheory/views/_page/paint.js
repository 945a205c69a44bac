// Drawing on the canvas of vis-network: lanes and lines beneath, cards as its nodes. Faint things are mixed
// with the background, not see-through, so that nothing shows behind a card.

const ink = {};
// Where the reader's system forces its colours, it does so on the map too.
const FORCED = '(forced-colors: active)';
let lit = null;

const readColours = () => {
  const style = getComputedStyle(box);
  const forced = matchMedia(FORCED).matches;
  for (const name of ['paper', 'ink', 'card', 'line', 'head', ...laneById.keys()]) {
    ink[name] = resolved(forced ? /paper|card/.test(name) ? 'Canvas' : 'CanvasText' : style.getPropertyValue(`--${name}`));
    for (const [kind, share] of [['faint', name === 'ink' ? 60 : 40], ['band', 7]]) {
      ink[`${name}-${kind}`] = resolved(`color-mix(in srgb, ${ink[name]} ${share}%, ${ink.paper})`);
    }
  }
};

// A colour in numbers: those of the system are names.
const resolved = (colour) => {
  box.style.color = colour;
  return getComputedStyle(box).color;
};

const tint = (name, bright) => ink[bright ? name : `${name}-faint`];

// Outlines are drawn again and again: each is read once.
const shapes = {};
const shape = (d) => shapes[d] ||= new Path2D(d);

const draw = (pen, path, stroke, { fill, width = 2, dashes = [], cap = 'butt' } = {}) => {
  Object.assign(pen, { fillStyle: fill, strokeStyle: stroke, lineWidth: width, lineCap: cap });
  pen.setLineDash(dashes);
  if (fill) pen.fill(path);
  pen.stroke(path);
};

const drawBeneath = (pen) => {
  const { bounds, lanes } = now();
  lanes.forEach((lane, at) => {
    pen.fillStyle = ink[`${lane}-band`];
    pen.fillRect(at * page.step - page.width / 2 - 18, bounds[1] - 3000, page.width + 36, bounds[3] + 6000);
  });
  for (const mark of left.marks.values()) drawTie(pen, mark);
  // Faint links first, so that they pass beneath the others.
  for (const bright of [false, true]) {
    for (const link of left.links.values()) if (bright === (!lit || lit.links.has(link.id))) drawLink(pen, link, bright);
  }
};

// Between a context and the link that it changes, or the whole explanation if that is chosen.
const drawTie = (pen, { context, target, path, tie }) => {
  const whole = target === state.explanation;
  const line = path || (whole && tie);
  const bright = !lit || whole || (lit.links.has(target) && lit.elements.has(context));
  if (line) draw(pen, shape(line), tint('context', bright), { width: lit && bright ? 2 : 1.3, dashes: [1.5, 4] });
};

const drawLink = (pen, { id, line, head, plate }, bright) => {
  const { path, tip, middle: [x, y], badge } = now().routes.get(id);
  const dotted = line === 'dotted';
  const width = 2.2 + dotted * 0.6 + (lit && bright) * 0.8 + (id === state.link) * 1.5;
  draw(pen, shape(path), tint('line', bright), { width, dashes: page.dashes[line], cap: dotted ? 'round' : 'butt' });
  const colour = tint('head', bright);
  draw(pen, shape(tip), colour, { fill: { filled: colour, open: ink.paper }[head], width: head === 'bar' ? 4 : 2 });
  drawDiamond(pen, x, y, marksOn(id), bright);
  drawTag(pen, [lit?.marks.get(id), plate].filter(Boolean).join(' '), badge, 'head', bright);
};

const drawDiamond = (pen, x, y, marks, bright) => {
  const colour = tint('context', bright);
  const fill = marks.every((mark) => mark.helps) ? colour : ink.paper;
  if (marks.length) draw(pen, shape(`M${x} ${y - 8}l8 8l-8 8l-8 -8z`), colour, { fill });
};

// Conditions of the explanations that end at a card: a diamond in brackets.
const drawWhole = (pen, marks, bright) => {
  if (!marks.length) return;
  const [x, y] = [40 - page.width / 2, page.height / 2];
  draw(pen, shape(`M${x - 17} ${y - 13}h34v26h-34z`), ink.paper, { fill: ink.paper, width: 0.1 });
  draw(pen, shape(`M${x - 10} ${y - 11}h-5v22h5M${x + 10} ${y - 11}h5v22h-5`), tint('context', bright));
  drawDiamond(pen, x, y, marks, bright);
};

const setFont = (pen, bold) => { pen.font = `${bold ? '700 ' : ''}${page.letters}px ${page.font}`; };
const write = (pen, text, x, y, colour) => {
  pen.textAlign = 'center';
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
};

// A few letters on a small ground, if there are any: models, source classes, steps.
const drawTag = (pen, text, [x, y], colour, bright, filled) => {
  if (!text) return;
  setFont(pen, filled);
  const width = pen.measureText(text).width + 12;
  const ground = new Path2D();
  ground.roundRect(x - width / 2, y - 12, width, 24, filled ? 12 : 3);
  const solid = filled && bright;
  draw(pen, ground, tint(colour, bright), { fill: solid ? ink[colour] : ink.paper, width: 1.4 });
  write(pen, text, x, y + 7, solid ? ink.paper : tint('ink', bright));
};

// vis-network calls this for every node it draws.
const drawCard = ({ ctx: pen, id, x, y, state: { hover } }) => ({
  drawNode() {
    const card = now().cards.get(elementOf.get(id));
    if (!card) return;
    pen.save();
    pen.translate(x, y);
    paintCard(pen, card, hover);
    pen.restore();
  },
  nodeDimensions: page,
});

const paintCard = (pen, { id, lane, tag, lines, plate, weights }, hover) => {
  const bright = !lit || lit.elements.has(id);
  const chosen = id === state.element;
  const outline = shape(laneById.get(lane).outline);
  pen.lineJoin = 'round';
  if (chosen) draw(pen, outline, ink.ink, { width: 11 });
  draw(pen, outline, tint(lane, bright), { fill: ink.card, width: chosen ? 5 : hover ? 4 : 2.5, dashes: page.outlines[tag] });
  setFont(pen, chosen);
  // Lines were broken for letters at their usual distance.
  pen.letterSpacing = pen.wordSpacing = '0px';
  const first = (plate ? 11 : 6.5) - (lines.length - 1) * 11;
  lines.forEach((line, at) => write(pen, line, 0, first + at * 22, tint('ink', bright)));
  const [right, edge] = [page.width / 2 - 40, page.height / 2];
  drawTag(pen, weights[0], [right, edge], lane, bright, true);
  drawWhole(pen, each(left.marks).filter((mark) => mark.card === id), bright);
  drawTag(pen, plate, [0, -edge], lane, bright);
  drawTag(pen, lit?.words.get(id), [-34, edge + 6], 'ink', bright);
  const steps = bright && lit?.steps.get(id);
  drawTag(pen, steps && `${steps < 0 ? '−' : '+'}${Math.abs(steps)}`, [-right, -edge], 'ink', true, true);
};
