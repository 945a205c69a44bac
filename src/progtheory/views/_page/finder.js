// The path finder: where from, where to, and each path told with its sign and what its steps rest on.

// A label as it stands inside a sentence: without its capital, unless that belongs to a short form.
const inline = (label) => (/^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));

const sentenceOf = (path) => `${nameOf(path[0].cause)} ${path.map((link) => `${link.verb} ${inline(nameOf(link.effect))}`).join(', which ')}.`;

const pathDetails = () => {
  const { paths, cut } = pathsFound();
  if (!paths.length) return [para(whyNone()), elsewhere()];
  return [
    para(`${counted(paths.length, 'path')} ${TOLD.most} ${counted(Number(state.most), 'link')} ${TOLD.first} ${cut}`),
    para(TOLD.rule, 'quiet'),
    make('ol', 'paths', paths.map(pathEntry)),
  ];
};

const pathEntry = (path, at) => {
  const number = String(at + 1);
  const alone = state.path === number;
  const only = button(alone ? TOLD.all : TOLD.alone, () => {
    go({ path: alone ? '' : number });
    // The page stays where the path is in sight; the panel goes to the path's words.
    const chosen = all('.alone')[at];
    chosen.focus({ preventScroll: true });
    panel.scrollTop = chosen.closest('li').offsetTop - 20;
  }, 'link-like alone', unseen(`: path ${number}`));
  const steps = path.map((link) => [choice(link), ...grounds(link.claim), conditionsOf(link.id)]);
  return make('li', alone && 'chosen',
    para(sentenceOf(path)),
    para(`${counted(path.length, 'link')}. ${TOLD.sign} ${TOLD[signOf(path)]}. ${TOLD.weakest} ${weakestOf(path)}. ${TOLD.throughout} ${throughout(path)}.`, 'quiet'),
    make('div', 'flow grounds', folded(TOLD.steps, list(steps, 'claims')), only));
};

// A saved view in which there is a path, where this one has none.
const elsewhere = () => {
  const { from, to } = state;
  const has = ({ cards, into }) => cards.has(from) && cards.has(to) && distances(to, into, 'cause', anything).get(from);
  const view = page.views.findIndex((_, number) => has(viewAt(number)));
  return view >= 0 && view !== state.view && button(`${TOLD.look} “${page.views[view].title}”`, () => go({ ...unfiltered, view }));
};

const offerEnds = () => {
  for (const end of ['from', 'to']) {
    put(end, new Option(TOLD.choose, ''), now().lanes.map((lane, at) => {
      const group = make('optgroup', '', now().columns[at].map((id) => new Option(nameOf(id), id)));
      group.label = laneById.get(lane).name;
      return group;
    }));
  }
};

const findFrom = (end, id) => {
  byId('more').open = byId('finder').open = true;
  byId(end).value = id;
  byId(end === 'from' ? 'to' : 'from').focus();
};

press('find-paths', () => {
  const [from, to, most] = ['from', 'to', 'most'].map((id) => byId(id).value);
  if (!from || !to) { say(TOLD.ends); byId(from ? 'to' : 'from').focus(); return; }
  apart({ from, to, most });
  readDetails();
});
