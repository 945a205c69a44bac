// Will it work here? What a team says of its place, and how the theory reads there.

const book = page.place;
const fields = new Map(all('#facts fieldset').map((field) => [field.dataset.fact, field]));
const SAID = { present: 1, absent: -1 };
let read;

const saidOf = (word) => state[word].split(' ').filter((id) => fields.has(id));

// The same words as in an answer to the question.
const being = (id) => {
  const known = read.known.has(id) ? book.parts[id].said : read.brought.has(id) ? 'brought' : 'given';
  return book.words[known][read.facts.get(id) || 0];
};
const fact = (id) => `${book.parts[id].name} (${being(id)})`;

const why = (rule) => {
  const told = [
    ...reasonsFor(rule, read).map((ids) => ids.map(fact)),
    rule.changers.map(([id, does]) => `${book.parts[id].name} (${does} it; ${being(id)})`),
  ];
  return told.map((facts, at) => facts[0] && `${book.words.why[at]}: ${facts.join('; ')}. `);
};

const showProfile = () => {
  const wanted = byId('fact').value.trim().toLowerCase();
  for (const [id, field] of fields) {
    field.querySelector(`[value="${read.known.get(id) || 0}"]`).checked = true;
    field.hidden = !field.textContent.toLowerCase().includes(wanted);
  }
  for (const group of all('#facts details')) {
    group.hidden = !group.querySelector('fieldset:not([hidden])');
    group.open ||= wanted;
  }
  put('unfound', !byId('facts').offsetHeight && TOLD.unfound);
};

// Every entry goes under the heading of its verdict; those that a model leaves out are put away.
const showReading = () => {
  byId('modelled').classList.toggle('scripted-only', !state.programme);
  const lists = all('[data-is]');
  const file = (entry, verdict) => lists.find((one) => one.dataset.is === `${verdict}`).append(entry);
  for (const entry of all('[data-end]')) file(entry, read.outlooks.get(entry.dataset.end));
  for (const entry of all('[data-claim]')) {
    const { claim } = entry.dataset;
    const rule = read.rules.find((one) => one.claim === claim);
    file(entry, read.holds.get(claim));
    fill(entry.children[1], rule && why(rule));
    entry.lastChild.hidden = !now().wholes.has(claim) && !now().links.has(claim);
  }
  for (const one of all('[data-verdict]')) fill(one, book.words.verdicts[read.holds.get(one.dataset.verdict)]);
  for (const list of lists) {
    list.parentElement.hidden = !list.firstChild;
    for (const one of all(`[data-count="${list.dataset.is}"]`)) one.textContent = list.children.length;
  }
  const open = [...toFindOut(read)].sort((a, b) => b[1].length - a[1].length).slice(0, 5);
  const next = open.map(([id, ends]) => make('li', '', button(book.parts[id].name, () => askFor(id), 'link-like'), ` (${counted(ends.length, 'outcome')})`));
  put('next', next).parentElement.hidden = !open[0];
};

// All facts are shown again, also on paper.
const unsearch = () => {
  byId('fact').value = '';
  showProfile();
};

const askFor = (id) => {
  unsearch();
  const field = fields.get(id);
  field.parentElement.open = true;
  field.querySelector(':checked').focus();
};

const showPlace = () => {
  if (state.tab === 'place') {
    showProfile();
    showReading();
  }
  byId('on-place').hidden = !state.place;
  for (const [id, made] of buttons) made.ariaDescription = (state.place && lit?.words.get(id)) || '';
};

// On the map, claims that hold or are undecided are bright, blocked ones faint, and all are marked.
const placeOnMap = () => {
  const found = setApart(read.known.keys());
  for (const [claim, verdict] of [...read.holds].sort((a, b) => a[1] - b[1])) {
    const { about = [], links = [claim] } = now().wholes.get(claim) || {};
    for (const id of links) {
      found.marks.set(id, book.words.marks[verdict]);
      if (verdict >= 0) found.links.add(id);
    }
    if (verdict >= 0) for (const id of about) found.elements.add(id);
  }
  for (const id of [...fields.keys(), ...read.outlooks.keys()]) {
    const outlook = read.outlooks.get(id);
    found.words.set(id, (!read.known.has(id) && outlook) || being(id));
    // What brings it may not be drawn in this view: it is good to know all the same.
    if (outlook === 'expected') found.elements.add(id);
  }
  return found;
};

const readPlace = () => { read = settled(book, state.programme, Object.entries(SAID).flatMap(([word, value]) => saidOf(word).map((id) => [id, value]))); };

const tellPlace = (changes, told) => {
  go(changes);
  say(`${told()}. ${byId('verdicts').textContent}`);
};

const showOn = (place, tab) => {
  apart({ place, tab });
  byId(`tab-${tab}`).focus();
};

change('facts', (value, target) => {
  const id = target.name.slice(3);
  const listed = (word) => {
    const ids = saidOf(word).filter((one) => one !== id);
    return ids.concat(SAID[word] === +value ? id : []).sort().join(' ');
  };
  tellPlace({ present: listed('present'), absent: listed('absent') }, () => fact(id));
});
change('programme', (programme, { selectedOptions }) => tellPlace({ programme }, () => selectedOptions[0].text));
on('fact', 'input', showProfile);
press('reading', ({ target }) => {
  const { claim } = target.parentElement.dataset;
  if (claim) open(byId('reading').dataset.part, claim);
});
listen(window, 'beforeprint', () => read && unsearch());
press('start-again', () => {
  unsearch();
  tellPlace({ present: '', absent: '', programme: '' }, () => 'Nothing said');
});
press('light-place', () => showOn('map', 'map'));
press('unlight-place', () => showOn('', 'place'));
press('save-place', () => {
  const told = Object.keys(SAID).map((word) => `${word}: ${JSON.stringify(saidOf(word))}\n`);
  save('profile.yaml', 'application/yaml', `# ${book.how}${state.programme && ` --model ${state.programme}`}\n${told.join('')}`);
});
