'use strict';
// What the page is made of: the data in it, one view of it at a time, and a way to make elements of text.

const byId = (id) => document.getElementById(id);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const each = (map) => [...map.values()];
const listen = (target, event, act, how) => target.addEventListener(event, act, how);
const on = (id, event, act) => listen(byId(id), event, act);
const press = (id, act) => on(id, 'click', act);
const readJson = (id) => JSON.parse(byId(id).textContent);

const page = readJson('page-data');
const TOLD = page.words;
const nodes = readJson('node-data');
const edges = readJson('edge-data');
const laneById = new Map(page.lanes.map((lane) => [lane.id, lane]));
const opened = [];

// Equal values are held once. A list or a record is its shape and the numbers of its parts, which come before it.
const pool = [];
const whole = (shape, ...parts) => {
  const names = page.shapes[shape];
  const values = parts.map((number) => pool[number]);
  return names.length ? Object.fromEntries(names.map((name, at) => [name, values[at]])) : values;
};
for (const held of page.pool) pool.push(Array.isArray(held) ? whole(...held) : held);

const keyed = (numbers) => new Map(numbers.map((number) => [pool[number].id, pool[number]]));

const viewAt = (number) => opened[number] ||= openView(number);

const openView = (number) => {
  const raw = page.views[number];
  const view = { ...raw, out: new Map(), into: new Map() };
  for (const part of ['cards', 'links', 'marks', 'explanations', 'items', 'documents']) view[part] = keyed(raw[part]);
  view.places = new Map(nodes.map((node) => [node.element, node.places[number]]));
  view.routes = new Map(edges.map((edge) => [edge.link, edge.routes[number]]));
  for (const id of view.cards.keys()) { view.out.set(id, []); view.into.set(id, []); }
  for (const link of view.links.values()) { view.out.get(link.cause).push(link); view.into.get(link.effect).push(link); }
  view.columns = raw.lanes.map((lane) => each(view.cards).filter((card) => card.lane === lane).map((card) => card.id));
  return view;
};

// Text only ever enters the page as text: a part is an element, a text, a list of parts, or nothing.
const fill = (element, ...parts) => {
  element.replaceChildren(...parts.flat(9).filter(Boolean));
  return element;
};
const make = (tag, kind, ...parts) => {
  const made = fill(document.createElement(tag), parts);
  if (kind) made.className = kind;
  return made;
};
const put = (id, ...parts) => fill(byId(id), parts);

const unseen = (text) => make('span', 'unseen', text);
const para = (text, kind) => make('p', kind, text);
const button = (text, act, kind, ...more) => {
  const made = make('button', kind, text, more);
  made.type = 'button';
  listen(made, 'click', act);
  return made;
};

// Inside a frame a source opens beside it: few sites let themselves be shown in one.
const opensIn = self === top ? '_self' : '_blank';
// The text as a link where the address is one for the web, else as it is.
const linked = (text, href) => (/^https?:/i.test(href) ? Object.assign(make('a', '', text), { href, target: opensIn, rel: 'noopener noreferrer' }) : text);

const counted = (count, thing) => `${count} ${thing}${count === 1 ? '' : 's'}`;

let saying;
const say = (text) => {
  clearTimeout(saying);
  byId('live').textContent = '';
  saying = setTimeout(() => { byId('live').textContent = text; }, 40);
};
