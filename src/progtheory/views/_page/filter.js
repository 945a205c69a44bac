// What the filters leave of a view: the same claims, elements and evidence on the map, in tables, counts and paths.

const lineOf = new Map(page.bases);
const tests = {
  class: ({ claim }, letters) => claim.weights.some((weight) => letters.includes(weight)),
  known: ({ claim }, lines) => lines.split(' ').includes(lineOf.get(claim.basis)),
  tag: ({ tags }, wanted) => tags.includes(wanted),
  // What is tied to no model holds in all of them.
  model({ models }, wanted) {
    const [how, id] = wanted.split(' ');
    if (how === 'every') return models.length === page.models.length;
    return models.includes(id) && (how === 'in' || models.length === 1);
  },
};
const passes = (claim) => Object.entries(tests).every(([name, test]) => !state[name] || test(claim, state[name]));
const filtersUsed = () => Object.keys(unfiltered).filter((name) => state[name]).length;

let left;
const linkShown = (link) => left.links.has(link.id);
const cardShown = (id) => left.cards.has(id);
const explanationShown = ({ id }) => left.explanations.has(id);
const marksOn = (target) => each(left.marks).filter((mark) => mark.target === target);

// An element stays if it takes part in a claim that stays, as in a saved view.
function sift() {
  const { cards, links, marks, explanations } = now();
  const hidden = state.hide.split(' ');
  const seen = (id) => cards.has(id) && !hidden.includes(cards.get(id).lane);
  left = {
    links: only(links, (link) => passes(link) && seen(link.cause) && seen(link.effect)),
    explanations: only(explanations, passes),
  };
  left.marks = only(marks, (mark) => (left.links.has(mark.target) || left.explanations.has(mark.target)) && seen(mark.context) && weighed(mark));
  const used = new Set(each(left.links).flatMap((link) => [link.cause, link.effect]));
  for (const mark of left.marks.values()) used.add(mark.context);
  for (const { members } of left.explanations.values()) for (const { element } of members) used.add(element);
  const narrowed = Object.keys(tests).some((name) => state[name]);
  left.cards = only(cards, ({ id }) => seen(id) && (!narrowed || used.has(id)));
  left.items = filtersUsed() ? cited([left.cards, left.links, left.marks, left.explanations]) : new Set(now().items.keys());
  left.documents = sourcesOf(left.items);
}

const only = (records, test) => new Map(Array.from(records).filter(([, record]) => test(record)));
// A condition for which only lighter sources speak is not shown.
const weighed = (mark) => !state.class || tests.class(mark, state.class) || !mark.claim.supports.length;

function cited(groups) {
  const claims = groups.flatMap(each).map((one) => one.claim);
  return new Set(claims.flatMap(({ supports, doubts }) => [...supports, ...doubts]).map((one) => one.item));
}

const sourcesOf = (items) => new Set(Array.from(items).flatMap((id) => now().items.get(id).places.map(([source]) => source)));

// How much of the evidence is shown, in the words of the legend.
function shareTold() {
  const sources = sourcesOf(cited([left.links, left.marks, left.explanations])).size;
  const [claims, all] = page.held;
  const which = filtersUsed() ? 'With these filters this view' : 'This view';
  return `${which} shows ${left.links.size + left.explanations.size} of ${claims} claims (links and explanations) from ${sources} of ${all} sources.`;
}

const shownTold = () => [['link', 'links'], ['element', 'cards'], ['explanation', 'explanations']]
  .map(([thing, part]) => `${left[part].size} of ${counted(now()[part].size, thing)}`).join(', ');

// After every choice: what is left, and no longer chosen what the filters hide.
let siftedFor;
function settle() {
  const key = [state.view, ...Object.keys(unfiltered).map((name) => state[name])].join('|');
  if (key !== siftedFor) sift();
  siftedFor = key;
  const hidden = [['element', 'cards'], ['link', 'links'], ['explanation', 'explanations']].some(([part, where]) => state[part] && !left[where].has(state[part]));
  if (hidden) Object.assign(state, nothing);
}
