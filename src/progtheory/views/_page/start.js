// Controls, tabs, and bringing everything on the page to the reader's choice.

const tabs = all('[role=tab]');
let shownTab;
let shownSieve;

function openTab(name, focus) {
  go({ tab: name });
  if (focus) byId(`tab-${name}`).focus();
}

function showTab() {
  for (const tab of tabs) {
    const open = tab.id === `tab-${state.tab}`;
    tab.setAttribute('aria-selected', String(open));
    tab.tabIndex = open ? 0 : -1;
    byId(tab.getAttribute('aria-controls')).hidden = !open;
  }
  if (state.tab === 'map' && shownTab !== 'map') size();
  shownTab = state.tab;
}

function show() {
  const view = shownView !== state.view;
  const sieve = shownSieve !== siftedFor;
  showTab();
  if (view) openChosenView();
  if (sieve) showLeft();
  fillControls();
  paint();
  showDetails();
  if (sieve && !restingCard()) rest(firstShown());
  if (chosenCard()) { rest(chosenCard()); if (state.tab === 'map') bringIntoSight(chosenCard()); }
  tell(view, sieve);
  for (const part of kept) part.show?.();
}

function openChosenView() {
  shownView = state.view;
  const view = now();
  for (const name of ['summary', 'numbers', 'purpose', 'models']) byId(name).textContent = view[name];
  // Where models stand side by side, what is shown of them is chosen beside the words that tell them apart.
  byId(view.models ? 'models-row' : 'model-place').append(byId('model').parentElement);
  for (const key of all('[data-lane]')) key.hidden = !view.lanes.includes(key.dataset.lane);
  byId('picture').replaceChildren();
  offerEnds();
  buildButtons();
  rest(view.columns.flat()[0]);
}

// Whatever the filters leave: on the map, in lists, tables and counts.
function showLeft() {
  shownSieve = siftedFor;
  byId('explanation').replaceChildren(new Option('None', ''), ...each(left.explanations).map(({ id, name }) => new Option(name, id)));
  byId('count').textContent = shareTold();
  const used = filtersUsed();
  byId('filtered').textContent = used ? `Filters (${used} in use)` : 'Filters';
  byId('shown').textContent = used ? `Shown: ${shownTold()}.` : '';
  layOut();
  size();
  countRows();
  search();
}

function fillControls() {
  byId('view').value = String(state.view);
  for (const name of ['explanation', ...selects]) byId(name).value = state[name];
  if (state.from) for (const end of ['from', 'to']) byId(end).value = state[end];
  for (const check of all('[name=lane]')) check.checked = !state.hide.split(' ').includes(check.value);
  byId('copy').textContent = 'Copy link';
  byId('depth').disabled = state.trace === 'near';
  fillTables();
  if (state.tab === 'matrix') fillMatrix();
}

function tell(view, sieve) {
  const { cards, links, explanations, title } = now();
  const chosen = cards.get(state.element)?.label || links.get(state.link)?.sentence || explanations.get(state.explanation)?.name;
  if (chosen) say(`Selected: ${chosen}. ${counted(lit.elements.size, 'element')} and ${counted(lit.links.size, 'link')} highlighted.`);
  else if (onWayFrom()) say(`${onWayFrom()}: ${counted(pathsFound().paths.length, 'path')}.`);
  else if (view) say(`View: ${title}. ${shareTold()}`);
  else if (sieve) say(`Shown: ${shownTold()}.`);
}

function clearAll() {
  byId('controls').reset();
  asked = false;
  for (const part of kept) part.clear?.();
  search();
  go({ ...nothing, ...unfiltered, trace: 'near', depth: '1' });
  fit();
  say(TOLD.cleared);
}

on('controls', 'submit', (event) => event.preventDefault());
on('view', 'change', (event) => { asked = false; go({ ...nothing, view: Number(event.target.value) }); });
on('explanation', 'change', (event) => choose('explanation', event.target.value));
for (const name of selects) on(name, 'change', ({ target }) => go({ [name]: target.value, ...(name === 'trace' && { depth: target.value === 'near' ? '1' : '99' }) }));
on('kinds', 'change', () => go({ hide: all('[name=lane]:not(:checked)').map((check) => check.value).join(' ') }));
on('clear', 'click', clearAll);
on('close', 'click', () => { backToMap(); choose('element', ''); });
tabs.forEach((tab, at) => {
  const name = tab.id.replace('tab-', '');
  listen(tab, 'click', () => openTab(name));
  listen(tab, 'keydown', (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by) { event.preventDefault(); openTab(tabs[(at + by + tabs.length) % tabs.length].id.replace('tab-', ''), true); }
  });
});
on('skip-tables', 'click', (event) => { event.preventDefault(); openTab('elements'); byId('elements-panel').focus(); });
on('skip-map', 'click', (event) => { event.preventDefault(); openTab('map'); restingCard()?.focus(); });

// The dark colours are a style of their own; the reader's choice sets when it applies.
const dark = byId('dark');
function recolour() {
  byId('theme').setAttribute('aria-pressed', String(matchMedia(dark.media).matches));
  readColours();
  paint();
}
on('theme', 'click', () => { dark.media = matchMedia(dark.media).matches ? 'not all' : 'screen'; recolour(); });
for (const media of [dark.media, FORCED]) listen(matchMedia(media), 'change', recolour);
let resizing;
listen(window, 'resize', () => { clearTimeout(resizing); resizing = setTimeout(size, 120); });
listen(window, 'popstate', () => { readAddress(); show(); });

document.body.classList.add('scripted');
readAddress();
readColours();
show();
recolour();
document.body.dataset.ready = performance.now();
