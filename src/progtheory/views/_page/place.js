// Will it work here? What a team says of its place, and how the theory reads there. Its names are its own.
{
  const book = page.place;
  const BEING = { 1: 'present', 0: 'not known', '-1': 'absent' };
  const FOLLOWS = { 1: 'follows', 0: 'undecided', '-1': 'does not follow' };
  const VERDICTS = { 1: 'holding', 0: 'undecided', '-1': 'blocked' };
  const MARKS = { 1: '✓', 0: '?', '-1': '×' };
  const fields = new Map(all('#facts fieldset').map((field) => [field.querySelector('input').name, field]));
  const said = new Map();
  let model = '';
  let onMap = false;
  let read;

  const settle = () => { read = settled(rulesIn(book, model, said)); };
  const named = (id) => book.parts[id].name;
  const names = (ids, told = named) => ids.map(told).join('; ');
  const saidTo = (value) => Array.from(said.keys()).filter((id) => said.get(id) === value).sort();

  // The same words as in an answer to the question.
  function being(id) {
    const value = read.facts.get(id) || 0;
    if (read.known.has(id)) return value < 0 && book.parts[id].kind === 'component' ? 'not in place' : BEING[value];
    return read.brought.has(id) ? FOLLOWS[value] : value ? 'prevented' : BEING[0];
  }
  const fact = (id) => `${named(id)} (${being(id)})`;

  function why(rule) {
    const [deciding, open] = reasonsFor(rule, read);
    const told = [
      ['Because', names(deciding, fact)],
      ['Would be decided by', names(open, (id) => named(id) + (read.brought.has(id) ? ' (hangs on others)' : ''))],
      ['Changed by', names(rule.changers, ([id, does]) => `${named(id)} (${does} it; ${being(id)})`)],
    ];
    return told.map(([word, text]) => text && `${word}: ${text}. `).join('');
  }

  function showProfile() {
    byId('programme').value = model;
    const wanted = byId('fact').value.trim().toLowerCase();
    const given = new Map(book.models.find((one) => one.id === model).given);
    for (const [id, field] of fields) {
      for (const input of all('input', field)) input.checked = Number(input.value) === (said.get(id) || 0);
      field.querySelector('label:last-child span').textContent = given.has(id) ? `As in the model: ${BEING[given.get(id)]}` : 'Not known';
      field.classList.toggle('given', given.has(id));
      field.hidden = !field.textContent.toLowerCase().includes(wanted) || (byId('unsaid').checked && read.known.has(id));
    }
    for (const group of all('#facts details')) {
      group.hidden = !group.querySelector('fieldset:not([hidden])');
      group.open ||= wanted;
    }
  }

  // Every entry goes under the heading of its verdict; those that a model leaves out are put away.
  function showReading() {
    const file = (entry, kind, word) => (all('[data-is]').find((one) => one.dataset.is === `${kind} ${word}`) || byId('filed')).append(entry);
    for (const entry of all('[data-end]')) file(entry, 'outcome', read.outlooks.get(entry.dataset.end));
    for (const one of all('[data-verdict]')) one.textContent = `(${VERDICTS[read.holds.get(one.dataset.verdict)] || 'not in this model'})`;
    for (const entry of all('[data-claim]')) {
      const { claim } = entry.dataset;
      const rule = read.rules.find((one) => one.claim === claim);
      file(entry, 'claim', rule && VERDICTS[read.holds.get(claim)]);
      if (rule) entry.children[1].textContent = why(rule);
      entry.lastChild.hidden = !now().explanations.has(claim) && !now().links.has(claim);
    }
    const open = Array.from(toFindOut(read)).sort((a, b) => b[1].length - a[1].length).slice(0, 5);
    byId('next').replaceChildren(...open.map(([id, ends]) => make('li', {}, button(named(id), () => ask(id), 'link-like'), `: ${counted(ends.length, 'outcome')} may hang on it`)));
    byId('to-find-out').hidden = !open.length;
    byId('care').replaceChildren(...cautions().filter(([ids]) => ids.length).map(([ids, text, told]) => para(`${text}: ${names(ids, told)}.`)));
    byId('verdicts').textContent = verdicts();
  }

  function verdicts() {
    const told = (kind) => all(`[data-of=${kind}]`).map((part) => {
      const count = part.lastElementChild.children.length;
      part.hidden = !count;
      part.querySelector('span').textContent = count;
      return count && `${count} ${part.lastElementChild.dataset.is.slice(kind.length + 1)}`;
    }).filter(Boolean).join(', ') || 'none';
    return `Explanations: ${told('claim')}. Outcomes: ${told('outcome')}.`;
  }

  function cautions() {
    const ends = Array.from(read.outlooks.keys());
    const bound = new Set(read.rules.filter((rule) => read.holds.get(rule.claim) === 1 && rule.facts.some((id) => book.parts[id].kind !== 'component')).flatMap((rule) => rule.may_bring));
    const against = { expected: -1, 'not reached': 1, 'at risk': 1 };
    return [
      [ends.filter((id) => read.outlooks.get(id) === 'expected' && !bound.has(id)), 'Expected by claims that name no context, so expected in any place with the same components'],
      [ends.filter((id) => read.known.get(id) === (against[read.outlooks.get(id)] || 2)), 'What is said of the place goes against the theory, and wins', fact],
      [onlyInLoops(read), 'Supported by nothing but its own loop, and so undecided'],
    ];
  }

  function ask(id) {
    byId('profile').reset();
    showProfile();
    const field = fields.get(id);
    field.parentElement.open = true;
    field.querySelector(':checked').focus();
  }

  // On the map, claims that hold or are undecided are bright, blocked ones faint, and all are marked.
  function placeOnMap() {
    if (!onMap) return null;
    const found = { elements: new Set(read.known.keys()), links: new Set(), steps: new Map(), words: new Map(), marks: new Map() };
    for (const verdict of [-1, 0, 1]) {
      for (const [claim] of Array.from(read.holds).filter(([, value]) => value === verdict)) {
        const { members, links } = now().explanations.get(claim) || { members: [], links: [claim] };
        for (const id of links) { found.marks.set(id, MARKS[verdict]); if (verdict >= 0) found.links.add(id); }
        if (verdict >= 0) for (const { element } of members) found.elements.add(element);
      }
    }
    for (const id of fields.keys()) found.words.set(id, being(id));
    for (const [id, word] of read.outlooks) found.words.set(id, read.known.has(id) ? being(id) : word);
    return found;
  }

  function profileFile() {
    const listOf = (value) => JSON.stringify(saidTo(value)).replaceAll(',', ', ');
    const asked = `progtheory ask THEORY transfer --profile FILE${model && ` --model ${model}`}${book.by === 'link' ? ' --by link' : ''}`;
    return `# A place, as said on the page of ${book.theory}. To read it again: ${asked}\npresent: ${listOf(1)}\nabsent: ${listOf(-1)}\n`;
  }

  function changed(text) {
    settle();
    go({});
    say(`${text}. ${byId('verdicts').textContent}`);
  }

  function sayOf(ids, value, text) {
    for (const id of ids) if (value) said.set(id, value); else said.delete(id);
    changed(`${text}: ${BEING[value]}`);
  }

  function showOn(map) {
    onMap = map;
    openTab(map ? 'map' : 'place', true);
    choose('element', '');
    say(map ? `Your area on the map. ${byId('verdicts').textContent}` : 'Your area.');
  }

  kept.push({
    write(words) {
      for (const value of [1, -1]) if (saidTo(value).length) words.set(BEING[value], saidTo(value).join(' '));
      if (model) words.set('programme', model);
      if (onMap) words.set('place', 'map');
    },
    read(words) {
      said.clear();
      for (const value of [1, -1]) for (const id of (words.get(BEING[value]) || '').split(' ')) if (fields.has(id)) said.set(id, value);
      model = book.models.find((one) => one.id === words.get('programme'))?.id || '';
      onMap = words.get('place') === 'map';
      settle();
    },
    tab: () => (said.size || model) && !onMap && !chosenCard() && 'place',
    lit: placeOnMap,
    show() {
      showProfile();
      showReading();
      byId('on-place').hidden = !onMap;
      for (const [id, made] of buttons) made.setAttribute('aria-description', (onMap && lit?.words?.get(id)) || '');
    },
    clear() { onMap = false; },
  });

  on('profile', 'submit', (event) => event.preventDefault());
  on('programme', 'change', ({ target }) => { model = target.value; changed(target.selectedOptions[0].text); });
  on('facts', 'change', ({ target }) => sayOf([target.name], Number(target.value), named(target.name)));
  on('facts', 'click', ({ target: { dataset, parentElement } }) => {
    if (dataset.all) sayOf(all('input[value="0"]', parentElement.parentElement).map((one) => one.name), Number(dataset.all), 'All of these');
  });
  for (const id of ['fact', 'unsaid']) on(id, 'input', showProfile);
  on('reading', 'click', ({ target }) => {
    const { claim } = target.parentElement.dataset;
    if (!claim) return;
    openTab('map');
    open(book.by === 'link' ? 'link' : 'explanation', claim);
  });
  on('start-again', 'click', () => { said.clear(); model = ''; byId('profile').reset(); changed('Nothing said'); });
  on('light-place', 'click', () => showOn(true));
  on('unlight-place', 'click', () => showOn(false));
  on('print-place', 'click', () => print());
  on('save-place', 'click', () => save('profile.yaml', 'application/yaml', profileFile()));
  addEventListener('beforeprint', () => { for (const group of all('#facts details')) group.open = true; });
}
