// Finding anything by its words: whole words first, then beginnings of words, then anything; every hit is listed.

function rankOf([name, , also], wanted) {
  const label = name.toLowerCase();
  const words = label.split(/[^\p{L}\p{N}]+/u);
  const asked = wanted.split(/\s+/);
  const every = (test) => asked.every(test);
  const tests = [
    () => label === wanted,
    () => every((one) => words.includes(one)),
    () => every((one) => words.some((word) => word.startsWith(one))),
    () => every((one) => label.includes(one)),
    () => every((one) => `${label} ${also.toLowerCase()}`.includes(one)),
  ];
  return tests.findIndex((test) => test());
}

function search() {
  const wanted = byId('find').value.trim().toLowerCase();
  const ranked = wanted ? page.found.map((number) => pool[number]).map((one) => ({ ...one, rank: rankOf(one.words, wanted), here: now()[one.where].has(one.id) })) : [];
  const found = ranked.filter((hit) => hit.rank >= 0)
    .sort((a, b) => a.rank - b.rank || b.here - a.here || a.order - b.order || a.words[0].localeCompare(b.words[0]));
  byId('hits').replaceChildren(...found.map((hit) => make('li', {}, hitButton(hit))));
  byId('hits').hidden = !found.length;
  byId('found').textContent = wanted && `${found.length} found`;
  if (wanted) say(byId('found').textContent);
}

function hitButton({ part, id, where, here, view, words: [name, kind] }) {
  const made = button(name, () => {
    closeSearch();
    if (!here) go({ ...nothing, ...unfiltered, view });
    else if (!left[where].has(id)) go(unfiltered);
    if (part === 'source') showSource(id);
    else if (part === 'element') { choose(part, id); focusCard(id); } else open(part, id);
  }, 'hit');
  made.append(make('span', { class: 'quiet', text: ` ${kind}${here ? '' : `; in the view “${page.views[view].title}”`}` }));
  return made;
}

function showSource(id) {
  openTab('evidence');
  const head = all('[data-table=sources] tr').find((row) => row.dataset.row === id).cells[0];
  head.tabIndex = -1;
  head.focus();
}

function closeSearch() {
  byId('find').value = '';
  search();
}

on('find', 'input', search);
on('find', 'keydown', (event) => {
  if (event.key === 'Enter') { event.preventDefault(); all('.hit')[0]?.click(); }
  if (event.key === 'Escape') closeSearch();
});
// The list does not lie over what the reader has gone on to.
on('main', 'focusin', ({ target }) => { byId('hits').hidden = !(byId('hits').parentElement.contains(target) && byId('hits').firstChild); });
