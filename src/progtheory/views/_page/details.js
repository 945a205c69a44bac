// The panel that says what something is, what it rests on, who says so and where.

const nameOf = (id) => now().cards.get(id)?.label || id;
const list = (entries, kind) => make('ul', kind, entries.map((entry) => make('li', '', entry)));
const section = (title, ...parts) => [make('h3', '', title), parts];
// A heading stands only over something.
const listed = (title, entries) => entries.length && section(`${title} (${entries.length})`, list(entries, 'claims'));
const choice = (part, id, text, more) => button(text, () => open(part, id), 'link-like', more);
const elementChoice = (id) => choice('element', id, nameOf(id));

const open = (part, id) => {
  choose(part, id);
  readDetails();
};

const readDetails = () => {
  byId('details').focus({ preventScroll: true });
  // On a low page the panel stands below the map.
  if (innerHeight < 481) byId('details').scrollIntoView();
};

const factList = (facts) => facts.length && make('dl', 'facts', facts.map(([name, text]) => [make('dt', '', name), make('dd', '', text)]));

const grounds = ({ told, supports, doubts }) => [
  make('div', 'flow grounds', para(told), evidence(TOLD.who, supports)),
  !supports.length && para(TOLD.unsupported, 'quiet'),
  evidence(TOLD.doubts, doubts, 'doubt'),
];

const evidence = (title, cited, kind) => cited.length && folded(`${title}: ${counted(cited.length, 'evidence item')}`, list(cited.map(citation), 'cited'), kind);
const folded = (title, body, kind) => make('details', kind, make('summary', '', title), body);

const citation = ({ item, told }) => {
  const { text, quote, places, facts } = now().items.get(item);
  return [
    text && para(text),
    quote && make('blockquote', '', quote),
    places.map(([source, locator]) => place(source, locator)),
    para(told, 'quiet'),
    factList(facts),
  ];
};

const place = (id, locator) => {
  const { title, url, told } = now().documents.get(id);
  return make('p', '', linked(title, url), `. ${told}${locator && ` Where: ${locator}.`}`);
};

const conditionsOf = (target) => marksOn(target).map((mark) => make('div', 'condition',
  make('p', '', '◆ ', elementChoice(mark.context), ` ${mark.verb} this. ${mark.note}`), grounds(mark.claim)));

// The verb opens the link itself.
const linkEntry = (link, end) => {
  const verb = choice('link', link.id, link.verb, unseen(': about this link'));
  const other = elementChoice(link[end]);
  return [
    make('p', '', end === 'cause' ? [other, ' ', verb, ' this'] : ['This ', verb, ' ', other], link.tag && ` (in model ${link.tag})`),
    grounds(link.claim),
    conditionsOf(link.id),
  ];
};

const changedStep = ({ target, verb, claim }) => {
  const link = now().links.get(target);
  const part = link ? 'link' : 'explanation';
  return [make('p', '', `${verb} `, choice(part, target, link?.sentence || now().explanations.get(target).name)), grounds(claim)];
};

const told = {
  element: ({ id, kind, tag, description, claim, facts }) => [
    para(`${kind}. ${tag && `In model ${tag}.`}`, 'bold'),
    description && para(description),
    grounds(claim),
    factList(facts),
    listed(TOLD.causes, now().into.get(id).filter(linkShown).map((link) => linkEntry(link, 'cause'))),
    listed(TOLD.effects, now().out.get(id).filter(linkShown).map((link) => linkEntry(link, 'effect'))),
    listed(TOLD.changes, each(left.marks).filter((mark) => mark.context === id).map(changedStep)),
    listed('Explanations', each(left.explanations).filter((whole) => elementsOf(whole).includes(id)).map((whole) => choice('explanation', whole.id, whole.name))),
    make('p', 'flow', ['from', 'to'].map((end) => button(TOLD[end], () => findFrom(end, id)))),
  ],
  link: ({ id, cause, verb, effect, description, claim, facts }) => [
    make('p', '', elementChoice(cause), ` ${verb} `, elementChoice(effect)),
    description && para(description),
    grounds(claim),
    factList(facts),
    listed(TOLD.contexts, conditionsOf(id)),
  ],
  explanation: ({ id, sentence, members, claim, facts }) => [
    para(sentence),
    listed(TOLD.conditions, conditionsOf(id)),
    section(TOLD.members, make('dl', 'facts', members.map(memberEntry))),
    grounds(claim),
    factList(facts),
    inOrder(id),
  ],
};

// Members under their roles.
const memberEntry = ({ element, label, role, activation, note }, at, members) => [
  role !== members[at - 1]?.role && make('dt', '', role),
  make('dd', '', cardShown(element) ? elementChoice(element) : label, activation && ` (${activation})`, note && ` ${note}`),
];

// Explanations are read one after the other.
const inOrder = (id) => {
  const order = [...left.explanations.keys()];
  const at = order.indexOf(id);
  const to = (other, text) => other && button(text, () => open('explanation', other));
  return make('p', 'flow', to(order[at - 1], TOLD.previous), to(order[at + 1], TOLD.next), `${at + 1} of ${order.length}`);
};

const onWay = () => state.from && `Paths from ${nameOf(state.from)} to ${inline(nameOf(state.to))}`;

const showDetails = () => {
  const part = Object.keys(PARTS).find((one) => state[one]);
  const one = chosen();
  const body = one ? told[part](one) : onWay() ? pathDetails() : [];
  put('details-title', one?.label || one?.name || (one && 'Link') || onWay() || 'Details');
  put('details-body', body);
  byId('hints').hidden = body.length;
  byId('close').hidden = !body.length;
  byId('details').classList.toggle('open', body.length);
  byId('details').scrollTop = 0;
};
