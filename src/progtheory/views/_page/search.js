// Finding anything by its words: whole words first, then beginnings of words, then anything; every hit is listed.

const rankOf = ({ name, also }, wanted) => {
  const label = name.toLowerCase();
  const words = label.split(/[^\p{L}\p{N}]+/u);
  return [
    () => label === wanted,
    (one) => words.includes(one),
    (one) => words.some((word) => word.startsWith(one)),
    (one) => label.includes(one),
    (one) => [label, ...also].join(' ').toLowerCase().includes(one),
  ].findIndex((test) => wanted.split(/\s+/).every(test));
};

// They are held in order: where the rank is the same, what is in this view comes first.
const search = () => {
  const wanted = byId('find').value.trim().toLowerCase();
  const hits = wanted ? whole(page.found).map((one) => ({ ...one, rank: rankOf(one, wanted), here: now()[one.where].has(one.id) })) : [];
  const found = hits.filter((hit) => hit.rank >= 0).sort((a, b) => a.rank - b.rank || b.here - a.here);
  put('hits', found.map((hit) => make('li', '', hitButton(hit)))).hidden = !found.length;
  const told = wanted && `${found.length} found`;
  put('found', told);
  if (told) say(told);
};

const hitButton = ({ part, id, where, here, view, name, kind }) => button(name, () => {
  closeSearch();
  if (!here) go({ ...nothing, ...unfiltered, view: +view });
  else if (!left[where].has(id)) go(unfiltered);
  if (part === 'source') showSource(id);
  else if (part === 'element') { choose(part, id); focusCard(id); } else open(part, id);
}, 'hit', make('span', 'quiet', ` ${kind}${here ? '' : `; in the view “${page.views[view].title}”`}`));

const showSource = (id) => {
  openTab('evidence');
  const head = byId(`row-${id}`).firstChild;
  head.tabIndex = -1;
  head.focus();
};

const closeSearch = () => {
  byId('find').value = '';
  search();
};

on('find', 'input', search);
on('find', 'keydown', (event) => {
  if (event.key === 'Enter') all('.hit')[0]?.click();
  if (event.key === 'Escape') closeSearch();
});
// The list does not lie over what the reader has gone on to.
on('main', 'focusin', ({ target }) => {
  const hits = byId('hits');
  hits.hidden = !hits.firstChild || !hits.parentElement.contains(target);
});
