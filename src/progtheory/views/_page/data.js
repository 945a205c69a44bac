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
const whole = (held) => {
  if (typeof held === 'number') return pooled[held] ??= whole(page.pool[held]);
  if (!Array.isArray(held)) return held;
  const [shape, ...parts] = held;
  return shape ? Object.fromEntries(page.shapes[shape].map((name, at) => [name, whole(parts[at])])) : parts.map(whole);
};

const viewAt = (number) => opened[number] ||= openView(number);

// Lines and heads of links are those of the picture.
const openView = (number) => {
  const { parts, places, middles, badges, ...known } = page.views[number];
  const { held, ...made } = whole(parts);
  const view = { ...known, ...made, drawing: drawingOf(number) };
  for (const part in held) view[part] = new Map(held[part].map((one) => [one.id, one]));
  view.places = new Map(held.cards.map(({ id }, at) => [id, places[at]]));
  const [paths, tips] = ['lines', 'heads'].map((kind) => all(`.${kind} path`, view.drawing).map((one) => one.getAttribute('d')));
  view.routes = new Map(view.drawn.map((id, at) => [id, { path: paths[at], tip: tips[at], middle: middles[at], badge: badges[at] }]));
  const linksAt = (end) => new Map(held.cards.map(({ id }) => [id, held.links.filter((link) => link[end] === id)]));
  view.out = linksAt('cause');
  view.into = linksAt('effect');
  return view;
};

// The still picture serves print and download; without scripts the browser shows those in the noscript elements.
const pictureOf = (number) => byId(`picture-${number}`).textContent;
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

// The text as a link where the address is one for the web, else as it is. Inside a frame a source opens beside it: few
// sites let themselves be shown in one.
const linked = (text, href) => (/^https?:/i.test(href) ? Object.assign(make('a', '', text), { href, target: self === top ? '_self' : '_blank', rel: 'noreferrer' }) : text);

const counted = (count, thing) => `${count} ${thing}${count === 1 ? '' : 's'}`;

let saying;
const say = (text) => {
  clearTimeout(saying);
  put('live');
  saying = setTimeout(put, 40, 'live', text);
};
