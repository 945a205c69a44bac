// What the reader has chosen. It is kept in the address, so that every state can be sent and the back button works.

// Parts of the map that can be chosen, and where a view holds them.
const PARTS = { link: 'links', element: 'cards', explanation: 'wholes' };
const nothing = { element: '', link: '', explanation: '', from: '', to: '', path: '' };
const unfiltered = { hide: '', class: '', known: '', model: '', tag: '' };
const state = {
  view: page.opens, tab: 'map', trace: 'near', depth: '1', most: '6', rows: 'mechanisms', ...nothing, ...unfiltered,
  tour: '', step: '', present: '', absent: '', programme: '', place: '',
};
const usual = { ...state };
// Whether that which the page was made to show is still set apart.
let asked = page.lit;

// The view shown now, the tour taken, its step, and the part of the map that is chosen.
const now = () => viewAt(state.view);
const tourNow = () => page.tours.find((one) => one.id === state.tour);
const stepNow = () => tourNow()?.steps[(state.step || 1) - 1];
const chosenPart = () => Object.keys(PARTS).find((part) => state[part]);
const chosen = () => now()[PARTS[chosenPart()]]?.get(state[chosenPart()]);

// What a choice may be; an address that says anything else is read as if it said nothing. Tour and step are asked of
// the state.
const selects = ['trace', 'depth', 'most', 'rows', 'class', 'known', 'model', 'tag', 'programme'];
const offered = (name) => (value) => [...byId(name).options].some((option) => option.value === value);
const held = (where) => (value) => now()[where].has(value);
const anything = () => true;
const allowed = {
  tour: tourNow,
  step: stepNow,
  element: held('cards'),
  from: held('cards'),
  to: held('cards'),
  link: held('links'),
  explanation: held('wholes'),
  path: (value) => value > 0,
  hide: (value) => value.split(' ').every((lane) => laneById.has(lane)),
  present: anything,
  absent: anything,
  place: anything,
  ...Object.fromEntries(selects.map((name) => [name, offered(name)])),
};

// The tab that opens where the address names none: what is said of a place is read where it was said.
const usualTab = () => ((state.present || state.absent || state.programme) && !state.place && !state.tour && !chosenCard() ? 'place' : 'map');

const addressOf = () => {
  const words = new URLSearchParams({ view: now().id });
  if (state.tab !== usualTab()) words.set('tab', state.tab);
  for (const name in allowed) if (state[name] !== usual[name]) words.set(name, state[name]);
  return `#${words}`;
};

const readAddress = () => {
  const words = new URLSearchParams(location.hash.slice(1));
  const take = (name) => {
    state[name] = words.get(name);
    if (!state[name] || !allowed[name](state[name])) state[name] = usual[name];
  };
  // A step of a tour is told in its own view, unless the address names another.
  take('tour');
  take('step');
  const number = page.views.findIndex((view) => view.id === words.get('view'));
  state.view = number < 0 ? stepNow()?.view ?? page.opens : number;
  for (const name in allowed) take(name);
  if (!state.from || !state.to) state.from = state.to = '';
  settle();
  state.tab = byId(`tab-${words.get('tab')}`) ? words.get('tab') : usualTab();
};

const go = (changes) => {
  Object.assign(state, changes);
  settle();
  // In a frame of a notebook a bare #… would be read as part of the notebook's address, which the frame may not change.
  const address = addressOf();
  if (address !== location.hash) history.pushState(null, '', location.href.split('#')[0] + address);
  show();
};

// Something else is set apart, on the map if nothing is said of the tab.
const apart = (changes) => {
  asked = null;
  go({ ...nothing, tab: 'map', ...changes });
};
const choose = (part, id) => apart({ [part]: id });
