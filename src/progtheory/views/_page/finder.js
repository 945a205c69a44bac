// The path finder: where from, where to, and each path told with its sign and what its steps rest on.

// A label as it stands inside a sentence: without its capital, unless that belongs to a short form.
const inline = (label) => (/^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));

const sentenceOf = (path) => `${path.map((link, at) => `${at ? ', which' : nameOf(link.cause)} ${link.verb} ${inline(nameOf(link.effect))}`).join('')}.`;

function pathDetails() {
  const { paths, cut } = pathsFound();
  if (!paths.length) return [para(`No path. ${whyNone()}`), elsewhere()];
  return [
    para(`${counted(paths.length, 'path')} with at most ${counted(Number(state.most), 'link')}, fewest links first. ${cut}`),
    para(TOLD.rule, 'quiet'),
    make('ol', { class: 'paths' }, ...paths.map(pathEntry)),
  ];
}

function pathEntry(path, at) {
  const number = String(at + 1);
  const alone = state.path === number;
  const press = button(alone ? TOLD.all : TOLD.alone, () => {
    go({ path: alone ? '' : number });
    all('.paths .alone')[at].focus();
  }, 'link-like alone');
  press.append(make('span', { class: 'unseen', text: `: path ${number}` }));
  const steps = path.map((link) => [choice('link', link.id, link.sentence), ...grounds(link.claim), ...marksOn(link.id).map(condition)]);
  return make('li', { class: alone ? 'chosen' : undefined },
    para(sentenceOf(path)),
    para(`${counted(path.length, 'link')}. Sign: ${TOLD[signOf(path)]}. Weakest basis: ${weakestOf(path)}.`, 'quiet'),
    make('div', { class: 'grounds' }, make('details', { class: 'evidence' }, make('summary', { text: TOLD.steps }), list(steps, 'claims')), press));
}

// A saved view in which there is a path, where this one has none.
function elsewhere() {
  const { from, to } = state;
  const has = (_, number) => viewAt(number).cards.has(from) && viewAt(number).cards.has(to)
    && distances(to, viewAt(number).into, 'cause', () => true).has(from);
  const number = from === to ? -1 : page.views.findIndex(has);
  return number >= 0 && number !== state.view && button(`Look in the view “${page.views[number].title}”`, () => go({ ...unfiltered, view: number }), 'small');
}

function offerEnds() {
  for (const end of ['from', 'to']) {
    byId(end).replaceChildren(new Option(TOLD.choose, ''), ...now().lanes.map((lane, at) => make('optgroup',
      { label: laneById.get(lane).name }, ...now().columns[at].map((id) => new Option(nameOf(id), id)))));
  }
}

function findFrom(end, id) {
  byId('finder').open = true;
  byId(end).value = id;
  byId(end === 'from' ? 'to' : 'from').focus();
}

on('find-paths', 'click', () => {
  const [from, to, most] = ['from', 'to', 'most'].map((id) => byId(id).value);
  if (!from || !to) { say(TOLD.ends); byId(from ? 'to' : 'from').focus(); return; }
  asked = false;
  go({ ...nothing, from, to, most, tab: 'map' });
  readDetails();
});
