// Finding anything by its words: whole words first, then beginnings of words, then anything; every hit is listed.

let findable;
const everything = () => findable ||= whole(page.found).map((one) => {
  const label = one.name.toLowerCase();
  return { ...one, label, words: label.split(/[^\p{L}\p{N}]+/u), also: [label, ...one.also].join(' ').toLowerCase() };
});

const rankOf = ({ label, words, also }, wanted) => {
  const every = (test) => wanted.split(/\s+/).every(test);
  return [
    label === wanted,
    every((one) => words.includes(one)),
    every((one) => words.some((word) => word.startsWith(one))),
    every((one) => label.includes(one)),
    every((one) => also.includes(one)),
  ].indexOf(true);
};

// They are held in order: where the rank is the same, what is in this view comes first.
const search = () => {
  const wanted = byId('find').value.trim().toLowerCase();
  const hits = wanted ? everything().map((one) => ({ ...one, rank: rankOf(one, wanted), here: now()[one.where].has(one.id) })) : [];
  const found = hits.filter((hit) => hit.rank >= 0).sort((a, b) => a.rank - b.rank || b.here - a.here);
  put('hits', found.map((hit) => make('li', '', hitButton(hit)))).hidden = !found.length;
  put('found', wanted && `${found.length} found`);
  if (wanted) say(byId('found').textContent);
};

const hitButton = ({ part, id, where, here, view, name, kind }) => button(name, () => {
  closeSearch();
  if (!here) go({ ...nothing, ...unfiltered, view });
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
on('main', 'focusin', ({ target }) => { byId('hits').hidden = !byId('hits').firstChild || !byId('hits').parentElement.contains(target); });
