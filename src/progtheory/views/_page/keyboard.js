// Moving over the map by keys: along links to the left and right, along the column up and down.

const nearest = (id, column) => {
  const away = (one) => Math.abs(now().places.get(one)[1] - now().places.get(id)[1]);
  return now().columns[column]?.filter(cardShown).sort((a, b) => away(a) - away(b))[0];
};

// Links are held in the order of the classes of their sources, so that the first leads to the strongest.
const steps = {
  ArrowDown: (id, column, at) => column[at + 1],
  ArrowUp: (id, column, at) => column[at - 1],
  Home: (id, column) => column[0],
  End: (id, column) => column.at(-1),
  ArrowRight: (id, column, at, number) => now().out.get(id).find(linkShown)?.effect || nearest(id, number + 1),
  ArrowLeft: (id, column, at, number) => now().into.get(id).find(linkShown)?.cause || nearest(id, number - 1),
};

on('overlay', 'keydown', (event) => {
  const { id } = event.target.dataset;
  if (!id) return;
  if (event.key === 'Escape') { choose('element', ''); say('Selection cleared.'); }
  if (!steps[event.key] || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const number = now().columns.findIndex((column) => column.includes(id));
  const column = now().columns[number].filter(cardShown);
  const next = steps[event.key](id, column, column.indexOf(id), number);
  if (next) focusCard(next);
});

on('details', 'keydown', (event) => { if (event.key === 'Escape') backToMap(); });

// The card that stands for what is chosen, if anything is.
const chosenCard = () => state.element || state.from || chosen()?.about.find(cardShown);

const backToMap = () => {
  const id = [chosenCard(), restingCard()?.dataset.id].find(cardShown);
  if (id) focusCard(id);
};

press('zoom', ({ target }) => {
  if (target.dataset.move === 'fit') fit();
  const [x, y, by] = (target.dataset.move || '').split(' ').map(Number);
  const scale = network.getScale();
  const at = network.getViewPosition();
  if (by) move(at.x + x / scale, at.y + y / scale, scale * by);
});
