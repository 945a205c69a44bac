'use strict';
// What the page is made of: the data in it, one view of it at a time, and a way to make elements of text.

const byId = (id) => document.getElementById(id);
const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
const each = (map) => Array.from(map.values());
const listen = (target, event, act, how) => target.addEventListener(event, act, how);
const on = (id, event, act) => listen(byId(id), event, act);
const readJson = (id) => JSON.parse(byId(id).textContent);

const page = readJson('page-data');
const { words: TOLD } = page;
const nodes = readJson('node-data');
const edges = readJson('edge-data');
const laneById = new Map(page.lanes.map((lane) => [lane.id, { ...lane, shape: new Path2D(lane.outline) }]));
const dashes = new Map(page.lines.map((line) => [line.id, line.dashes]));
const opened = new Map();

// Equal values are held once. A list or a record is its shape and the numbers of its parts, which come before it.
const pool = [];
for (const held of page.pool) pool.push(Array.isArray(held) ? whole(...held) : held);

function whole(shape, ...parts) {
  const names = page.shapes[shape];
  const values = parts.map((number) => pool[number]);
  return names.length ? Object.fromEntries(names.map((name, at) => [name, values[at]])) : values;
}

const keyed = (numbers) => new Map(numbers.map((number) => [pool[number].id, pool[number]]));

function viewAt(number) {
  if (!opened.has(number)) opened.set(number, openView(number));
  return opened.get(number);
}

function openView(number) {
  const raw = page.views[number];
  const view = { ...raw, number, out: new Map(), into: new Map() };
  for (const part of ['cards', 'links', 'marks', 'explanations', 'items', 'documents']) view[part] = keyed(raw[part]);
  view.places = new Map(nodes.filter((node) => node.places[number]).map((node) => [node.element, node.places[number]]));
  view.routes = new Map(edges.filter((edge) => edge.routes[number]).map((edge) => [edge.link, drawable(edge.routes[number])]));
  for (const id of view.cards.keys()) { view.out.set(id, []); view.into.set(id, []); }
  for (const link of view.links.values()) { view.out.get(link.cause).push(link); view.into.get(link.effect).push(link); }
  view.columns = raw.lanes.map((lane) => each(view.cards).filter((card) => card.lane === lane).map((card) => card.id));
  view.ties = each(view.marks).filter((mark) => mark.path).map((mark) => ({ mark, path: new Path2D(mark.path) }));
  return view;
}

const drawable = (route) => ({ ...route, path: new Path2D(route.path), tip: new Path2D(route.tip) });

// Text only ever enters the page through textContent.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'text') element.textContent = value;
    else if (name === 'press') listen(element, 'click', value);
    else if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter(Boolean));
  return element;
}

const button = (text, press, kind) => make('button', { type: 'button', class: kind, text, press });
const para = (text, kind) => make('p', { class: kind, text });

// Inside a frame a source opens beside it: few sites let themselves be shown in one.
const opensIn = self === top ? '_self' : '_blank';
// The text as a link where the address is one for the web, else as it is.
const linked = (text, href) => (/^https?:\/\//i.test(href) ? make('a', { href, target: opensIn, rel: 'noopener noreferrer', text }) : text);

const counted = (count, thing) => `${count} ${thing}${count === 1 ? '' : 's'}`;

let saying;
function say(text) {
  clearTimeout(saying);
  byId('live').textContent = '';
  saying = setTimeout(() => { byId('live').textContent = text; }, 40);
}
