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
const laneById = new Map(page.lanes.map((lane) => [lane.id, lane]));
const opened = [];
const pooled = [];

// A number stands for a value of the pool, a list is the number of its shape and its parts. Only what is opened is read.
const whole = (held) => (typeof held === 'number' ? pooled[held] ??= shaped(page.pool[held]) : shaped(held));
const shaped = (held) => {
  if (!Array.isArray(held)) return held;
  const [shape, ...parts] = held;
  const names = page.shapes[shape];
  const values = parts.map(whole);
  return names.length ? Object.fromEntries(names.map((name, at) => [name, values[at]])) : values;
};

const viewAt = (number) => opened[number] ||= openView(number);

// Lines and heads of links are those of the picture.
const openView = (number) => {
  const { parts, places, middles, badges, ...known } = page.views[number];
  const view = { ...known, ...whole(parts), drawing: drawingOf(number) };
  view.places = new Map(view.cards.map(({ id }, at) => [id, places[at]]));
  const [paths, tips] = ['lines', 'heads'].map((kind) => all(`.${kind} path`, view.drawing).map((one) => one.getAttribute('d')));
  view.routes = new Map(view.drawn.map((id, at) => [id, { path: paths[at], tip: tips[at], middle: middles[at], badge: badges[at] }]));
  for (const part of ['cards', 'links', 'marks', 'wholes', 'items', 'documents']) view[part] = new Map(view[part].map((one) => [one.id, one]));
  const linksAt = (end) => new Map(Array.from(view.cards.keys(), (id) => [id, each(view.links).filter((link) => link[end] === id)]));
  return Object.assign(view, { out: linksAt('cause'), into: linksAt('effect') });
};

// The still picture serves print and download; without scripts the browser shows those in the noscript elements.
const pictureOf = (number) => byId(`picture-${number}`).textContent.trim();
const drawingOf = (number) => new DOMParser().parseFromString(pictureOf(number), 'image/svg+xml').documentElement;

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
// Nothing said is no paragraph.
const para = (text, kind) => text && make('p', kind, text);
const change = (id, act) => on(id, 'change', ({ target }) => act(target.value, target));
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
  put('live');
  saying = setTimeout(put, 40, 'live', text);
};
