// Moving over the map by keys: along links to the left and right, along the column up and down.

const strongest = (links) => links.filter(linkShown).sort((a, b) => (a.claim.weights[0] || 'Z').localeCompare(b.claim.weights[0] || 'Z'))[0];

function nearest(id, column) {
  const height = (one) => now().places.get(one)[1];
  const shown = (now().columns[column] || []).filter(cardShown);
  return shown.sort((a, b) => Math.abs(height(a) - height(id)) - Math.abs(height(b) - height(id)))[0];
}

const steps = {
  ArrowDown: (id, column, at) => column[at + 1],
  ArrowUp: (id, column, at) => column[at - 1],
  Home: (id, column) => column[0],
  End: (id, column) => column.at(-1),
  ArrowRight: (id, column, at, number) => strongest(now().out.get(id))?.effect || nearest(id, number + 1),
  ArrowLeft: (id, column, at, number) => strongest(now().into.get(id))?.cause || nearest(id, number - 1),
};

on('overlay', 'keydown', (event) => {
  const { id } = event.target.closest('.card-button')?.dataset || {};
  if (!id) return;
  if (event.key === 'Escape') { choose('element', ''); say('Selection cleared.'); return; }
  if (!steps[event.key] || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const number = now().columns.findIndex((column) => column.includes(id));
  const column = now().columns[number].filter(cardShown);
  const next = steps[event.key](id, column, column.indexOf(id), number);
  if (next) focusCard(next);
});

on('details', 'keydown', (event) => {
  if (event.key === 'Escape') backToMap();
});

// The card that stands for what is chosen, if anything is.
function chosenCard() {
  const { links, explanations } = now();
  const members = explanations.get(state.explanation)?.members || [];
  return state.element || links.get(state.link)?.cause || state.from || members.map((one) => one.element).find((id) => left.cards.has(id));
}

function backToMap() {
  const id = [chosenCard(), restingCard()?.dataset.id].find((one) => left.cards.has(one));
  if (id) focusCard(id);
}

on('zoom', 'click', (event) => {
  const { move } = event.target.dataset;
  if (!move) return;
  if (move === 'fit') { fit(); return; }
  const [x, y, by] = move.split(' ').map(Number);
  const [at, scale] = [network.getViewPosition(), network.getScale()];
  network.moveTo({ position: { x: at.x + x / scale, y: at.y + y / scale }, scale: scale * by, animation: false });
});
