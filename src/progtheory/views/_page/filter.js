// What the filters leave of a view: the same claims, elements and evidence on the map, in tables, counts and paths.
// No word for a lane, a line or a class is part of another.

const ofClass = ({ claim }) => claim.weights.some((weight) => state.class.includes(weight));
const tests = {
  class: ofClass,
  known: ({ line }) => state.known.includes(line),
  model: ({ models }) => models.includes(state.model),
  tag: ({ tags }) => tags.includes(state.tag),
};
const inUse = () => Object.keys(tests).filter((name) => state[name]);
const passes = (claim) => inUse().every((name) => tests[name](claim));
const filtersUsed = () => inUse().length + !!state.hide;

let left;
const linkShown = (link) => left.links.has(link.id);
const cardShown = (id) => left.cards.has(id);
const marksOn = (target) => each(left.marks).filter((mark) => mark.target === target);
const only = (records, test) => new Map([...records].filter(([, record]) => test(record)));

// An element stays if it takes part in a claim that stays, as in a saved view.
const sift = () => {
  const { cards, links, marks, wholes, items } = now();
  const seen = (id) => cards.has(id) && !state.hide.includes(cards.get(id).lane);
  left = {
    links: only(links, (link) => passes(link) && seen(link.cause) && seen(link.effect)),
    wholes: only(wholes, passes),
  };
  // A condition for which only lighter sources speak is not shown.
  const weighed = (mark) => !state.class || !mark.claim.supports.length || ofClass(mark);
  left.marks = only(marks, (mark) => (left.links.has(mark.target) || left.wholes.has(mark.target)) && seen(mark.context) && weighed(mark));
  const used = new Set([left.links, left.marks, left.wholes].flatMap(each).flatMap((claim) => claim.about));
  left.cards = only(cards, ({ id }) => seen(id) && (!inUse().length || used.has(id)));
  left.items = filtersUsed() ? cited(left.cards, left.links, left.marks, left.wholes) : items;
  left.documents = sourcesOf(left.items);
};

// The evidence items of claims, by their ids.
const cited = (...groups) => new Map(groups.flatMap(each).flatMap(({ claim }) => [...claim.supports, ...claim.doubts])
  .map(({ item }) => [item, now().items.get(item)]));

const sourcesOf = (items) => new Set(each(items).flatMap((item) => item.places.map(([source]) => source)));

// How much of the evidence is shown, in the words of the legend.
const shareTold = () => {
  const sources = sourcesOf(cited(left.links, left.marks, left.wholes)).size;
  return `${filtersUsed() ? TOLD.narrowed : TOLD.whole} ${left.links.size + left.wholes.size} ${TOLD.claims} ${sources} ${TOLD.sources}`;
};

const shownTold = () => Object.entries(PARTS).map(([part, where]) => `${left[where].size} of ${counted(now()[where].size, part)}`).join(', ');

// After every choice: what is left, and no longer chosen what the filters hide.
let siftedFor;
const settle = () => {
  const key = [state.view, ...Object.keys(unfiltered).map((name) => state[name])].join('|');
  if (key !== siftedFor) sift();
  siftedFor = key;
  if (chosen() && !left[PARTS[chosenPart()]].has(chosen().id)) Object.assign(state, nothing);
};
