// The panel that says what something is, what it rests on, who says so and where.

const nameOf = (id) => now().cards.get(id)?.label || id;
const section = (title, ...children) => [make('h3', { text: title }), ...children];
// A heading stands only over something.
const listed = (title, entries) => (entries.length ? section(`${title} (${entries.length})`, list(entries, 'claims')) : []);
const list = (entries, kind) => make('ul', { class: kind }, ...entries.map((entry) => make('li', {}, ...[entry].flat())));
const choice = (part, id, text) => button(text, () => open(part, id), 'link-like');
const elementChoice = (id) => choice('element', id, nameOf(id));

function open(part, id) {
  choose(part, id);
  byId('details').focus({ preventScroll: true });
  // On a low page the panel stands below the map.
  if (innerHeight < 481) byId('details').scrollIntoView();
}

function factList(facts) {
  return facts.length && make('dl', { class: 'facts' }, ...facts.flatMap(([name, text]) => [make('dt', { text: name }), make('dd', { text })]));
}

function grounds({ told, supports, doubts }) {
  return [
    para(told),
    supports.length ? evidence('Who says so', supports) : para('No evidence item supports this in this view.', 'quiet'),
    doubts.length && evidence('What qualifies or disputes this', doubts, 'doubt'),
  ];
}

function evidence(title, cited, kind = '') {
  const summary = make('summary', { text: `${title}: ${counted(cited.length, 'evidence item')}` });
  return make('details', { class: `evidence ${kind}` }, summary, list(cited.map(citation), 'cited'));
}

function citation(cited) {
  const item = now().items.get(cited.item);
  return [
    item.text && para(item.text),
    item.quote && make('blockquote', { text: item.quote }),
    ...item.places.map(([source, locator]) => place(now().documents.get(source), locator)),
    para(cited.told, 'quiet'),
    factList(item.facts),
  ];
}

function place(source, locator) {
  return make('p', { class: 'source' }, linked(source.title, source.url), `. ${source.told}${locator && ` Where: ${locator}.`}`);
}

function linkEntry(link, end) {
  const other = elementChoice(link[end]);
  return [
    make('p', {}, ...(end === 'cause' ? [other, ` ${link.verb} this`] : [`${link.verb} `, other]), link.tag && ` (in model ${link.tag})`),
    ...grounds(link.claim),
    ...marksOn(link.id).map(condition),
    choice('link', link.id, 'About this link'),
  ];
}

function condition(mark) {
  return make('div', { class: 'condition' }, make('p', {}, '◆ ', elementChoice(mark.context), ` ${mark.verb} this. ${mark.note}`), ...grounds(mark.claim));
}

function changedStep(mark) {
  const link = now().links.get(mark.target);
  const target = link ? choice('link', link.id, link.sentence) : choice('explanation', mark.target, now().explanations.get(mark.target).name);
  return [make('p', {}, `${mark.verb} `, target), ...grounds(mark.claim)];
}

function elementDetails(card) {
  const [into, out] = [now().into, now().out].map((side) => side.get(card.id).filter(linkShown));
  const changed = each(now().marks).filter((mark) => mark.context === card.id);
  const wholes = each(now().explanations).filter((whole) => whole.members.some((member) => member.element === card.id));
  return [
    para(`${card.kind}. ${card.tag && `In model ${card.tag}.`}`, 'kind'),
    card.description && para(card.description),
    ...grounds(card.claim),
    factList(card.facts),
    ...listed('What leads to this', into.map((link) => linkEntry(link, 'cause'))),
    ...listed('What this leads to', out.map((link) => linkEntry(link, 'effect'))),
    ...listed('Steps this changes', changed.map(changedStep)),
    ...listed('Explanations', wholes.map((whole) => choice('explanation', whole.id, whole.name))),
  ];
}

function linkDetails(link) {
  return [
    make('p', {}, elementChoice(link.cause), ` ${link.verb} `, elementChoice(link.effect)),
    link.description && para(link.description),
    ...grounds(link.claim),
    factList(link.facts),
    ...listed('Contexts that change this step', marksOn(link.id).map(condition)),
  ];
}

function explanationDetails(whole) {
  const named = ({ element, label }) => (now().cards.has(element) ? elementChoice(element) : label);
  const member = (one) => [`${one.role}: `, named(one), one.activation && ` (${one.activation})`, ` ${one.note}`];
  return [
    para(whole.sentence),
    ...grounds(whole.claim),
    ...listed('What takes part', whole.members.map(member)),
    factList(whole.facts),
    ...marksOn(whole.id).map(condition),
  ];
}

function showDetails() {
  const { cards, links, explanations } = now();
  const [card, link, whole] = [cards.get(state.element), links.get(state.link), explanations.get(state.explanation)];
  const body = card ? elementDetails(card) : link ? linkDetails(link) : whole ? explanationDetails(whole) : [];
  byId('details-title').textContent = card?.label || (link && 'Link') || whole?.name || 'Details';
  byId('details-body').replaceChildren(...body.filter(Boolean));
  byId('hints').hidden = body.length;
  byId('details').classList.toggle('open', body.length);
  byId('details').scrollTop = 0;
}
