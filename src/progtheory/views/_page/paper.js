// What leaves the page: on paper, as a picture, as a link.

// On paper nothing is faint: what is chosen is drawn bold.
const showPicture = () => {
  const { drawing, drawn, cards } = now();
  const picture = drawing.cloneNode(true);
  const embolden = (kind, ids, chosen) => all(`.${kind} path`, picture).forEach((path, at) => {
    if (chosen.has(ids[at])) Object.assign(path.style, { stroke: '#0b0c0c', strokeWidth: 6 });
  });
  if (lit) {
    embolden('lines', drawn, lit.links);
    embolden('heads', drawn, lit.links);
    embolden('cards', [...cards.keys()], lit.elements);
  }
  put('picture', picture);
};

// On paper nothing can be opened: the evidence for what is chosen stands there.
let closed = [];
const toPaper = () => {
  fillTables(true);
  fillMatrix();
  showPicture();
  closed.push(...all('#details details:not([open]), #facts details:not([open])'));
  for (const one of closed) one.open = true;
};

const fromPaper = () => {
  for (const one of closed) one.open = false;
  closed = [];
};

// Browsers tell of printing in either way.
listen(window, 'beforeprint', toPaper);
listen(window, 'afterprint', fromPaper);
listen(matchMedia('print'), 'change', ({ matches }) => (matches ? toPaper : fromPaper)());
for (const id of ['print', 'print-place']) press(id, () => print());
press('save-picture', () => save(`${now().id}.svg`, 'image/svg+xml', pictureOf(state.view)));

press('copy', async () => {
  // Neither a frame nor an insecure address may copy.
  const tell = (short, whole) => { put('copy', short); say(whole); };
  try {
    await navigator.clipboard.writeText(location.href);
    tell('Link copied', TOLD.copied);
  } catch {
    tell('Not copied', TOLD.uncopied);
  }
});
