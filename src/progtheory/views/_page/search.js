// Finding an element: whole words first, then beginnings of words, then anything; every hit is listed.

const everywhere = new Map(page.views.flatMap((view, number) => Array.from(keyed(view.cards), ([id, card]) => [id, { card, number }])).reverse());

function rankOf(card, wanted) {
  const label = card.label.toLowerCase();
  const words = label.split(/[^\p{L}\p{N}]+/u);
  const also = `${card.description} ${card.facts.flat().join(' ')}`.toLowerCase();
  const tests = [label === wanted, words.includes(wanted), words.some((word) => word.startsWith(wanted)), label.includes(wanted), also.includes(wanted)];
  return tests.indexOf(true);
}

function search() {
  const wanted = byId('find').value.trim().toLowerCase();
  const hits = wanted ? Array.from(everywhere.values(), (one) => ({ ...one, rank: rankOf(one.card, wanted), here: now().cards.has(one.card.id) })) : [];
  const found = hits.filter((hit) => hit.rank >= 0).sort((a, b) => b.here - a.here || a.rank - b.rank || a.card.label.localeCompare(b.card.label));
  byId('hits').replaceChildren(...found.map((hit) => make('li', {}, hitButton(hit))));
  byId('hits').hidden = !found.length;
  byId('found').textContent = wanted && `${found.length} found`;
  if (wanted) say(byId('found').textContent);
}

function hitButton({ card, here, number }) {
  const where = here ? '' : `; in the view “${page.views[number].title}”`;
  const made = button(card.label, () => {
    closeSearch();
    openTab('map');
    if (!here) go({ ...nothing, view: number });
    choose('element', card.id);
    focusCard(card.id);
  }, 'hit');
  made.append(make('span', { class: 'quiet', text: ` ${card.kind}${where}` }));
  return made;
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
