// Controls, tabs, and bringing everything on the page to the reader's choice.

const { body } = document;
const tabs = all('[role=tab]');
let shownSieve;

const openTab = (tab) => go({ tab });

const showTab = () => {
  for (const tab of tabs) {
    const open = tab.dataset.tab === state.tab;
    tab.ariaSelected = open;
    tab.tabIndex = open ? 0 : -1;
    byId(`${tab.dataset.tab}-panel`).hidden = !open;
  }
  if (state.tab === 'map' && body.dataset.tab !== 'map') size();
  body.dataset.tab = state.tab;
};

const show = () => {
  const view = shownView !== state.view;
  const sieve = shownSieve !== siftedFor;
  showTab();
  if (state.place || state.tab === 'place') readPlace();
  if (view) openChosenView();
  if (sieve) showLeft();
  fillControls();
  paint();
  showDetails();
  const card = chosenCard();
  if (card || (sieve && !restingCard())) rest(card || firstShown());
  tell(view, sieve);
  showStep();
  showPlace();
  look();
};

// Brings into sight what was chosen: a path, an explanation, a link or a step of the tour as a whole.
const look = () => {
  cover();
  const whole = !state.element && (chosen() || state.from || stepNow());
  const ids = [...new Set([chosenCard(), ...(whole ? lit.elements : [])])].filter(cardShown);
  byId('partly').hidden = state.tab !== 'map' || !ids[0] || bringIntoSight(ids, whole);
};

const openChosenView = () => {
  shownView = state.view;
  const view = now();
  for (const name of ['title', 'summary', 'numbers', 'purpose', 'models']) put(name, view[name]);
  // Where models stand side by side, what is shown of them is chosen beside the words that tell them apart.
  byId(view.models ? 'models-row' : 'model-place').append(byId('model').parentElement);
  for (const key of all('[data-lane]')) key.hidden = !view.lanes.includes(key.dataset.lane);
  put('picture');
  offerEnds();
  buildButtons();
};

// Whatever the filters leave: on the map, in lists, tables and counts.
const showLeft = () => {
  shownSieve = siftedFor;
  put('explanation', new Option('None', ''), each(left.wholes).map(({ id, name }) => new Option(name, id)));
  put('count', shareTold());
  const used = filtersUsed();
  put('filtered', 'Filters', used && ` (${used} in use)`);
  put('narrowed', used && `· Filters: ${used}`);
  put('shown', used && `Shown: ${shownTold()}.`);
  layOut();
  size();
  countRows();
  search();
};

const fillControls = () => {
  for (const name of ['view', 'explanation', ...selects, ...(state.from ? ['from', 'to'] : [])]) byId(name).value = state[name];
  for (const check of all('[name=lane]')) check.checked = !state.hide.includes(check.value);
  put('copy', 'Copy link');
  byId('theme').ariaPressed = isDark();
  byId('depth').disabled = state.trace === 'near';
  byId('tracing').hidden = !state.element;
  fillTables();
  if (state.tab === 'matrix') fillMatrix();
};

const tell = (view, sieve) => {
  const one = chosen();
  if (one) say(`${TOLD.selected} ${one.name}. ${counted(lit.elements.size, 'element')} and ${counted(lit.links.size, 'link')} ${TOLD.lit}`);
  else if (onWay()) say(`${onWay()}: ${counted(pathsFound().paths.length, 'path')}.`);
  else if (view) say(`View: ${now().title}. ${shareTold()}`);
  else if (sieve) say(`Shown: ${shownTold()}.`);
};

change('view', (number) => apart({ view: +number, tab: state.tab }));
change('explanation', (id) => choose('explanation', id));
for (const name of selects) {
  if (name !== 'programme') change(name, (value) => go({ [name]: value, ...(name === 'trace' && { depth: value === 'near' ? '1' : '99' }) }));
}
change('kinds', () => go({ hide: all('[name=lane]:not(:checked)').map((check) => check.value).join(' ') }));
press('clear', () => {
  byId('controls').reset();
  search();
  apart({ ...unfiltered, trace: 'near', depth: '1', tour: '', step: '', place: '', tab: state.tab });
  fit();
  say(TOLD.cleared);
});
press('close', () => { backToMap(); choose('element', ''); });
tabs.forEach((tab, at) => {
  press(tab.id, () => openTab(tab.dataset.tab));
  on(tab.id, 'keydown', (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = tabs.at((at + by) % tabs.length);
    if (by) { event.preventDefault(); next.click(); next.focus(); }
  });
});
const skip = (id, tab, target) => press(id, (event) => {
  event.preventDefault();
  openTab(tab);
  target()?.focus();
});
skip('skip-tables', 'elements', () => byId('elements-panel'));
skip('skip-map', 'map', restingCard);

// The dark colours are a style of their own; the reader's choice sets when it applies.
const dark = byId('dark');
const isDark = () => matchMedia(dark.media).matches;
const recolour = () => {
  readColours();
  fillControls();
  paint();
};
press('theme', () => { dark.media = isDark() ? 'not all' : 'screen'; recolour(); });
for (const media of [dark.media, FORCED]) listen(matchMedia(media), 'change', recolour);
// On a phone the height changes while the reader scrolls: only another width is another layout.
let wide = innerWidth;
listen(window, 'resize', () => {
  if (wide !== innerWidth) { size(); look(); }
  wide = innerWidth;
});
// On a small screen only the view is chosen before the map; the rest can be opened.
byId('more').open = wide > 900;
listen(window, 'popstate', () => { readAddress(); show(); });

body.classList.add('scripted');
readAddress();
readColours();
show();
body.dataset.ready = performance.now();
