// The panel that says what something is, what it rests on, who says so and where.

const nameOf = (id) => now().cards.get(id)?.name || id;
const list = (entries, kind) => make('ul', kind, entries.map((entry) => make('li', '', entry)));
const section = (title, ...parts) => [make('h3', '', title), parts];
// A heading stands only over something.
const listed = (title, entries) => entries.length && section(`${title} (${entries.length})`, list(entries, 'claims'));
// Everything that can be chosen knows which part of a theory it is.
const choice = (one, text = one.name, more) => button(text, () => open(one.part, one.id), 'link-like', more);
const elementChoice = (id) => choice(now().cards.get(id));

const open = (part, id) => {
  choose(part, id);
  readDetails();
};

const panel = byId('details');
const readDetails = () => {
  panel.focus({ preventScroll: true });
  // On a low page the panel stands below the map.
  if (innerHeight < 481) panel.scrollIntoView();
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
    para(text),
    quote && make('blockquote', '', quote),
    places.map((one) => place(...one)),
    para(told, 'quiet'),
    factList(facts),
  ];
};

const place = (id, locator) => {
  const { title, url, told } = now().documents.get(id);
  return para([linked(title, url), `. ${told}${locator && ` Where: ${locator}.`}`]);
};

const conditionsOf = (target) => marksOn(target).map((mark) => make('div', 'condition',
  para(['◆ ', elementChoice(mark.context), ` ${mark.verb} this. ${mark.note}`]), grounds(mark.claim)));

// The verb opens the link itself.
const linkEntry = (link, end) => {
  const verb = choice(link, link.verb, unseen(': about this link'));
  const other = elementChoice(link[end]);
  return [
    para([end === 'cause' ? [other, ' ', verb, ' this'] : ['This ', verb, ' ', other], link.tagged]),
    grounds(link.claim),
    conditionsOf(link.id),
  ];
};

const changedStep = ({ target, verb, claim }) => [
  para([`${verb} `, choice(now().links.get(target) || now().wholes.get(target))]),
  grounds(claim),
];

const about = ({ description, claim, facts }) => [para(description), grounds(claim), factList(facts)];

const told = {
  element: (one) => [
    para(one.being, 'bold'),
    about(one),
    [['cause', 'into'], ['effect', 'out']].map(([end, side]) => listed(TOLD[end], now()[side].get(one.id).filter(linkShown).map((link) => linkEntry(link, end)))),
    listed(TOLD.changes, each(left.marks).filter((mark) => mark.context === one.id).map(changedStep)),
    listed('Explanations', each(left.wholes).filter((whole) => whole.about.includes(one.id)).map((whole) => choice(whole))),
    make('p', 'flow', ['from', 'to'].map((end) => button(TOLD[end], () => findFrom(end, one.id)))),
  ],
  link: (one) => [
    para([elementChoice(one.cause), ` ${one.verb} `, elementChoice(one.effect)]),
    about(one),
    listed(TOLD.contexts, conditionsOf(one.id)),
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
const memberEntry = ({ element, label, role, more }, at, members) => [
  role !== members[at - 1]?.role && make('dt', '', role),
  make('dd', '', cardShown(element) ? elementChoice(element) : label, more),
];

// Explanations are read one after the other.
const inOrder = (id) => {
  const order = [...left.wholes.keys()];
  const at = order.indexOf(id);
  const to = (other, text) => other && button(text, () => open('explanation', other));
  return make('p', 'flow', to(order[at - 1], TOLD.previous), to(order[at + 1], TOLD.next), `${at + 1} of ${order.length}`);
};

const onWay = () => state.from && `Paths from ${nameOf(state.from)} to ${inline(nameOf(state.to))}`;

const showDetails = () => {
  const one = chosen();
  const body = one ? told[one.part](one) : onWay() ? pathDetails() : [];
  put('details-title', state.link ? 'Link' : one?.name || onWay() || 'Details');
  put('details-body', body);
  byId('hints').hidden = body.length;
  byId('close').hidden = !body.length;
  panel.classList.toggle('open', body.length);
  panel.scrollTop = 0;
};
