// What the reader has chosen. It is kept in the address, so that every state can be sent and the back button works.

const nothing = { element: '', link: '', explanation: '', from: '', to: '', path: '' };
const unfiltered = { hide: '', class: '', known: '', model: '', tag: '' };
const state = { view: page.opens, tab: 'map', trace: 'near', depth: '1', most: '6', rows: 'mechanisms', ...nothing, ...unfiltered };
const usual = { ...state };
let asked = page.lit.elements.length + page.lit.links.length > 0;

// Further parts of the page that keep a choice in the address: `write(words)` adds to it, `read(words)` takes from it.
// They may also `show()` it, say what is `lit()` and which `tab()` opens, and `clear()` what they set apart.
const kept = [];

// The tab that opens where the address names none.
const usualTab = () => kept.map((part) => part.tab?.()).find(Boolean) || usual.tab;

// The view shown now.
const now = () => viewAt(state.view);

// What a choice may be; an address that says anything else is read as if it said nothing.
const offered = (name) => (value) => Array.from(byId(name).options).some((option) => option.value === value);
const selects = ['trace', 'depth', 'most', 'rows', 'class', 'known', 'model', 'tag'];
const onMap = (value) => now().cards.has(value);
const allowed = {
  element: onMap,
  from: onMap,
  to: onMap,
  link: (value) => now().links.has(value),
  explanation: (value) => now().explanations.has(value),
  path: (value) => /^\d{1,3}$/.test(value),
  tab: (value) => byId(`tab-${value}`),
  hide: (value) => value.split(' ').every((lane) => laneById.has(lane)),
  ...Object.fromEntries(selects.map((name) => [name, offered(name)])),
};

function addressOf() {
  const words = new URLSearchParams({ view: now().id });
  for (const name in allowed) if (state[name] !== usual[name]) words.set(name, state[name]);
  for (const part of kept) part.write(words);
  if (state.tab === usualTab()) words.delete('tab'); else words.set('tab', state.tab);
  return `#${words}`;
}

function readAddress() {
  const words = new URLSearchParams(location.hash.slice(1));
  const number = page.views.findIndex((view) => view.id === words.get('view'));
  Object.assign(state, usual, { view: number < 0 ? page.opens : number });
  for (const name in allowed) {
    const value = words.get(name);
    if (value && allowed[name](value)) state[name] = value;
  }
  if (!state.from || !state.to) state.from = state.to = '';
  for (const part of kept) part.read(words);
  settle();
  if (state.tab === usual.tab && words.get('tab') !== usual.tab) state.tab = usualTab();
}

function go(changes) {
  Object.assign(state, changes);
  settle();
  // In a frame of a notebook a bare #… would be read as part of the notebook's address, which the frame may not change.
  if (addressOf() !== location.hash) history.pushState(null, '', location.href.split('#')[0] + addressOf());
  show();
}

function choose(part, id) {
  asked = false;
  go({ ...nothing, [part]: id, tab: 'map' });
}
