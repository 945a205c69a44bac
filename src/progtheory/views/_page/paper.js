// What leaves the page: on paper, as a picture, as a link.

// The still picture serves print and download; without scripts the browser shows those in the noscript elements.
const picture = () => byId(`picture-${state.view}`).textContent.trim();

// On paper nothing is faint: what is chosen is drawn bold over the rest, by its outlines, which are nothing but numbers.
const showPicture = () => {
  const { routes, places, cards } = now();
  const drawn = !lit ? [] : [
    ...[...lit.links].flatMap((id) => [routes.get(id)?.path, routes.get(id)?.tip]).filter(Boolean).map((d) => `<path d="${d}"/>`),
    ...[...lit.elements].filter((id) => cards.has(id)).map((id) => `<path d="${laneById.get(cards.get(id).lane).outline}" transform="translate(${places.get(id).join(' ')})"/>`),
  ];
  const text = picture().replace(/<\/svg>$/, `<g fill="none" stroke="#0b0c0c" stroke-width="6" stroke-linecap="round">${drawn.join('')}</g></svg>`);
  put('picture', new DOMParser().parseFromString(text, 'image/svg+xml').documentElement);
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
press('save-picture', () => save(`${now().id}.svg`, 'image/svg+xml', picture()));

press('copy', async () => {
  // Neither a frame nor an insecure address may copy.
  const copied = await Promise.resolve(navigator.clipboard?.writeText(location.href)).then(() => navigator.clipboard, () => false);
  say(copied ? TOLD.copied : TOLD.uncopied);
  put('copy', copied ? 'Link copied' : 'Not copied');
});
