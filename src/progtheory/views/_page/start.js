// Controls, tabs, and bringing everything on the page to the reader's choice.

const tabs = all('[role=tab]');

function openTab(name, focus) {
  for (const tab of tabs) {
    const open = tab.id === `tab-${name}`;
    tab.setAttribute('aria-selected', String(open));
    tab.tabIndex = open ? 0 : -1;
    byId(tab.getAttribute('aria-controls')).hidden = !open;
    if (open && focus) tab.focus();
  }
  if (name === 'map') size();
}

function show() {
  const changed = shownView !== state.view;
  if (changed) openChosenView();
  byId('view').value = String(state.view);
  byId('direction').value = state.direction;
  byId('depth').value = String(state.depth);
  byId('depth').disabled = state.direction === 'near';
  byId('explanation').value = state.explanation;
  paint();
  showDetails();
  if (chosenCard()) { rest(chosenCard()); bringIntoSight(chosenCard()); }
  tell(changed);
  for (const part of kept) part.show?.();
}

function openChosenView() {
  shownView = state.view;
  const view = now();
  for (const name of ['summary', 'numbers', 'count', 'purpose', 'models']) byId(name).textContent = view[name];
  byId('explanation').replaceChildren(...[{ id: '', name: 'None' }, ...each(view.explanations)].map(({ id, name }) => make('option', { value: id, text: name })));
  for (const key of all('[data-lane]')) key.hidden = !view.lanes.includes(key.dataset.lane);
  buildButtons();
  showPicture();
  layOut();
  size();
  rest(view.columns.flat()[0]);
  fillTables();
  fillExplanations();
  search();
}

// The still picture serves print and download; without scripts the browser shows those in the noscript elements.
function showPicture() {
  const text = byId(`picture-${state.view}`).textContent;
  const picture = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  byId('picture').replaceChildren(document.importNode(picture, true));
}

function tell(changed) {
  const { cards, links, explanations, title, count } = now();
  const chosen = cards.get(state.element)?.label || links.get(state.link)?.sentence || explanations.get(state.explanation)?.name;
  if (chosen) say(`Selected: ${chosen}. ${counted(lit.elements.size, 'element')} and ${counted(lit.links.size, 'link')} highlighted.`);
  else if (changed) say(`View: ${title}. ${count}`);
}

function refilter() {
  filters.hidden = all('[name=lane]:not(:checked)').map((check) => check.value);
  for (const id of ['weights', 'lines']) filters[id] = byId(id).value;
  const used = filters.hidden.concat(filters.weights || [], filters.lines || []).length;
  byId('filtered').textContent = used ? `Filters (${used} in use)` : 'Filters';
  layOut();
  if (state.element && !cardShown(state.element)) go({ ...nothing });
  paint();
  showDetails();
  fillTables();
  const links = each(now().links);
  say(`${counted(links.filter(linkShown).length, 'link')} of ${links.length} shown.`);
}

function clearAll() {
  byId('controls').reset();
  asked = false;
  for (const part of kept) part.clear?.();
  search();
  go({ ...nothing, direction: 'near', depth: 1 });
  refilter();
  fit();
  say('Selection and filters cleared.');
}

on('controls', 'submit', (event) => event.preventDefault());
on('view', 'change', (event) => { asked = false; go({ ...nothing, view: Number(event.target.value) }); });
on('explanation', 'change', (event) => choose('explanation', event.target.value));
on('direction', 'change', (event) => go({ direction: event.target.value, depth: event.target.value === 'near' ? 1 : 99 }));
on('depth', 'change', (event) => go({ depth: Number(event.target.value) }));
on('filters', 'change', refilter);
on('clear', 'click', clearAll);
on('close', 'click', () => { backToMap(); choose('element', ''); });
on('print', 'click', () => print());
on('save-picture', 'click', () => save(`${now().id}.svg`, 'image/svg+xml', byId(`picture-${state.view}`).textContent.trim()));
tabs.forEach((tab, at) => {
  const name = tab.id.replace('tab-', '');
  tab.addEventListener('click', () => openTab(name));
  tab.addEventListener('keydown', (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by) { event.preventDefault(); openTab(tabs[(at + by + tabs.length) % tabs.length].id.replace('tab-', ''), true); }
  });
});
on('skip-tables', 'click', () => openTab('elements'));
on('skip-map', 'click', (event) => { event.preventDefault(); openTab('map'); restingCard()?.focus(); });

// The dark colours are a style of their own; the reader's choice sets when it applies.
const dark = byId('dark');
function recolour() {
  byId('theme').setAttribute('aria-pressed', String(matchMedia(dark.media).matches));
  readColours();
  paint();
}
on('theme', 'click', () => { dark.media = matchMedia(dark.media).matches ? 'not all' : 'screen'; recolour(); });
matchMedia(dark.media).addEventListener('change', recolour);
let resizing;
addEventListener('resize', () => { clearTimeout(resizing); resizing = setTimeout(size, 120); });
addEventListener('popstate', () => { readAddress(); show(); });

document.body.classList.add('scripted');
readAddress();
readColours();
openTab(kept.map((part) => part.tab?.()).find(Boolean) || 'map');
show();
recolour();
document.body.dataset.ready = performance.now();
