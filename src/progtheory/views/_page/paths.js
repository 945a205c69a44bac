// Every path from one element to another over the links shown: it passes an element once, parallel links make
// different paths, fewest links come first. The same rule as that of `ask paths`.

const MOST_PATHS = 50;
const MOST_TRIES = 200000;
let sought = {};

const pathsFound = () => {
  const key = [siftedFor, state.from, state.to, state.most].join('|');
  if (sought.key !== key) sought = { key, ...lookFor(state.from, state.to, +state.most) };
  return sought;
};

// The one chosen, or all.
const pathsShown = () => {
  const { paths } = pathsFound();
  const one = paths[state.path - 1];
  return one ? [one] : paths;
};

const lookFor = (from, to, most) => {
  const paths = [];
  const ahead = distances(to, now().into, 'cause', linkShown);
  const order = (a, b) => (a.effect + a.id < b.effect + b.id ? -1 : 1);
  const passed = new Set();
  let tries = 0;
  const grow = (id, path, length) => {
    if (paths.length > MOST_PATHS || tries > MOST_TRIES) return;
    passed.add(id);
    const rest = length - path.length - 1;
    for (const link of now().out.get(id).filter(linkShown).sort(order)) {
      const { effect } = link;
      tries += 1;
      if (effect === to) {
        if (!rest) paths.push([...path, link]);
      } else if (!passed.has(effect) && ahead.get(effect) <= rest) grow(effect, [...path, link], length);
    }
    passed.delete(id);
  };
  if (from !== to) for (let length = 1; length <= most; length += 1) grow(from, [], length);
  return {
    paths: paths.slice(0, MOST_PATHS),
    cut: tries > MOST_TRIES ? TOLD.stopped : paths.length > MOST_PATHS ? TOLD.cut : '',
  };
};

// Why there is none, the nearest reason first.
const whyNone = () => {
  const { from, to } = state;
  const away = (start, end, usable) => distances(end, now().into, 'cause', usable).get(start);
  const least = away(from, to, linkShown);
  if (from === to) return TOLD.same;
  if (least) return `${TOLD.shortest} ${counted(least, 'link')}.`;
  if (away(from, to, anything)) return TOLD.filtered;
  return away(to, from, linkShown) ? TOLD.reverse : TOLD.nothing;
};

// The sign of a path is the product of those of its links.
const signOf = (path) => path.reduce((one, { sign }) => (
  ['none', 'unknown'].find((telling) => [one, sign].includes(telling)) || (one === sign ? 'positive' : 'negative')
), 'positive');

// A step that we put together is a claim of no source, whatever its parts rest on: the same rule as that of `ask paths`.
const throughout = (path) => each(now().documents).flatMap(({ id, title }) => (
  path.every(({ claim }) => claim.basis !== TOLD.ours && claim.sources.includes(id)) ? title : []
)).join('; ') || 'none';

const weakestOf = (path) => path.reduce((one, link) => (link.rank > one.rank ? link : one)).claim.basis;
