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
  readDetails();
}

function readDetails() {
  byId('details').focus({ preventScroll: true });
  // On a low page the panel stands below the map.
  if (innerHeight < 481) byId('details').scrollIntoView();
}

function factList(facts) {
  return facts.length && make('dl', { class: 'facts' }, ...facts.flatMap(([name, text]) => [make('dt', { text: name }), make('dd', { text })]));
}

function grounds({ told, supports, doubts }) {
  return [
    make('div', { class: 'grounds' }, para(told), supports.length && evidence('Who says so', supports)),
    !supports.length && para(TOLD.unsupported, 'quiet'),
    doubts.length && evidence(TOLD.doubts, doubts, 'doubt'),
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

// The verb opens the link itself.
function linkEntry(link, end) {
  const verb = choice('link', link.id, link.verb);
  verb.append(make('span', { class: 'unseen', text: ': about this link' }));
  const other = elementChoice(link[end]);
  return [
    make('p', {}, ...(end === 'cause' ? [other, ' ', verb, ' this'] : ['This ', verb, ' ', other]), link.tag && ` (in model ${link.tag})`),
    ...grounds(link.claim),
    ...marksOn(link.id).map(condition),
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
  const changed = each(left.marks).filter((mark) => mark.context === card.id);
  const wholes = each(left.explanations).filter((whole) => whole.members.some((member) => member.element === card.id));
  return [
    para(`${card.kind}. ${card.tag && `In model ${card.tag}.`}`, 'kind'),
    card.description && para(card.description),
    ...grounds(card.claim),
    factList(card.facts),
    ...listed(TOLD.causes, into.map((link) => linkEntry(link, 'cause'))),
    ...listed(TOLD.effects, out.map((link) => linkEntry(link, 'effect'))),
    ...listed(TOLD.changes, changed.map(changedStep)),
    ...listed('Explanations', wholes.map((whole) => choice('explanation', whole.id, whole.name))),
    make('p', { class: 'row' }, button(TOLD.from, () => findFrom('from', card.id), 'small'), button(TOLD.to, () => findFrom('to', card.id), 'small')),
  ];
}

function linkDetails(link) {
  return [
    make('p', {}, elementChoice(link.cause), ` ${link.verb} `, elementChoice(link.effect)),
    link.description && para(link.description),
    ...grounds(link.claim),
    factList(link.facts),
    ...listed(TOLD.contexts, marksOn(link.id).map(condition)),
  ];
}

function explanationDetails(whole) {
  const changes = marksOn(whole.id).map(condition);
  return [
    para(whole.sentence, 'lead'),
    ...listed(TOLD.conditions, changes),
    ...section(TOLD.members, rolesOf(whole)),
    ...grounds(whole.claim),
    factList(whole.facts),
    inOrder(whole),
  ];
}

// Members under their roles.
function rolesOf({ members }) {
  const named = ({ element, label }) => (left.cards.has(element) ? elementChoice(element) : label);
  const told = (one) => make('dd', {}, named(one), one.activation && ` (${one.activation})`, one.note && ` ${one.note}`);
  return make('dl', { class: 'facts' }, ...members.flatMap((one, at) => [
    one.role !== members[at - 1]?.role && make('dt', { text: one.role }), told(one),
  ]));
}

// Explanations are read one after the other.
function inOrder(whole) {
  const order = each(left.explanations);
  const at = order.findIndex(({ id }) => id === whole.id);
  const to = (by, text) => order[at + by] && button(text, () => open('explanation', order[at + by].id), 'small');
  return make('p', { class: 'row' }, to(-1, TOLD.previous), to(1, TOLD.next), `${at + 1} of ${order.length}`);
}

const onWayFrom = () => state.from && state.to && `Paths from ${nameOf(state.from)} to ${inline(nameOf(state.to))}`;

function showDetails() {
  const { cards, links, explanations } = now();
  const [card, link, whole, paths] = [cards.get(state.element), links.get(state.link), explanations.get(state.explanation), onWayFrom()];
  const body = card ? elementDetails(card) : link ? linkDetails(link) : whole ? explanationDetails(whole) : paths ? pathDetails() : [];
  byId('details-title').textContent = card?.label || (link && 'Link') || whole?.name || paths || 'Details';
  byId('details-body').replaceChildren(...body.filter(Boolean));
  byId('hints').hidden = body.length;
  byId('details').classList.toggle('open', body.length);
  byId('details').scrollTop = 0;
}
