// Will it work here? What a team says of its place, and how the theory reads there. Its names are its own.
{
  const book = page.place;
  const fields = new Map(all('#facts fieldset').map((field) => [field.querySelector('input').name.slice(3), field]));
  const lists = all('[data-is]');
  const said = new Map();
  let model = '';
  let onMap = false;
  let read;

  const settle = () => { read = settled(book, model, said); };
  const named = (id) => book.parts[id].name;
  const listed = (value) => [...said.keys()].filter((id) => said.get(id) === value).sort();

  // The same words as in an answer to the question.
  function being(id) {
    const known = read.known.has(id) ? book.parts[id].said : read.brought.has(id) ? 'brought' : 'given';
    return book.words[known][read.facts.get(id) || 0];
  }
  const fact = (id) => `${named(id)} (${being(id)})`;

  function why(rule) {
    const [deciding, open] = reasonsFor(rule, read);
    const changers = rule.changers.map(([id, does]) => `${named(id)} (${does} it; ${being(id)})`);
    const told = { Because: deciding.map(fact), 'Would be decided by': open.map(fact), 'Changed by': changers };
    return Object.entries(told).map(([word, facts]) => (facts.length ? `${word}: ${facts.join('; ')}. ` : '')).join('');
  }

  function showProfile() {
    byId('programme').value = model;
    const wanted = byId('fact').value.trim().toLowerCase();
    for (const [id, field] of fields) {
      for (const input of all('input', field)) input.checked = Number(input.value) === (read.known.get(id) || 0);
      field.hidden = !field.textContent.toLowerCase().includes(wanted);
    }
    for (const group of all('#facts details')) {
      group.hidden = !group.querySelector('fieldset:not([hidden])');
      group.open ||= wanted;
    }
  }

  // Every entry goes under the heading of its verdict; those that a model leaves out are put away.
  function showReading() {
    const file = (entry, verdict) => lists.find((one) => one.dataset.is === String(verdict)).append(entry);
    for (const entry of all('[data-end]')) file(entry, read.outlooks.get(entry.dataset.end));
    for (const entry of all('[data-claim]')) file(entry, read.holds.get(entry.dataset.claim));
    for (const rule of read.rules) {
      const entry = document.querySelector(`[data-claim="${rule.claim}"]`);
      entry.children[1].textContent = why(rule);
      entry.lastChild.hidden = !now().explanations.has(rule.claim) && !now().links.has(rule.claim);
    }
    for (const one of all('[data-verdict]')) one.textContent = book.words.verdicts[read.holds.get(one.dataset.verdict)];
    for (const list of lists) {
      list.parentElement.hidden = !list.firstElementChild;
      for (const one of all(`[data-count="${list.dataset.is}"]`)) one.textContent = list.children.length;
    }
    showNext();
  }

  function showNext() {
    const open = [...toFindOut(read)].sort((a, b) => b[1].length - a[1].length).slice(0, 5);
    byId('next').replaceChildren(...open.map(([id, ends]) => make('li', {}, button(named(id), () => ask(id), 'link-like'), ` (${counted(ends.length, 'outcome')})`)));
    byId('next').parentElement.hidden = !open.length;
  }

  function ask(id) {
    byId('fact').value = '';
    showProfile();
    const field = fields.get(id);
    field.parentElement.open = true;
    field.querySelector(':checked').focus();
  }

  // On the map, claims that hold or are undecided are bright, blocked ones faint, and all are marked.
  function placeOnMap() {
    if (!onMap) return null;
    const found = { elements: new Set(read.known.keys()), links: new Set(), steps: new Map(), words: new Map(), marks: new Map() };
    for (const [claim, verdict] of [...read.holds].sort((a, b) => a[1] - b[1])) {
      const { members, links } = now().explanations.get(claim) || { members: [], links: [claim] };
      for (const id of links) found.marks.set(id, book.words.marks[verdict]);
      if (verdict < 0) continue;
      for (const id of links) found.links.add(id);
      for (const { element } of members) found.elements.add(element);
    }
    for (const id of [...fields.keys(), ...read.outlooks.keys()]) found.words.set(id, read.known.has(id) || !read.outlooks.has(id) ? being(id) : read.outlooks.get(id));
    return found;
  }

  function changed(told) {
    settle();
    go({});
    say(`${told()}. ${byId('verdicts').textContent}`);
  }

  function showOn(map) {
    onMap = map;
    openTab(map ? 'map' : 'place', true);
    choose('element', '');
  }

  function saveProfile() {
    const [present, absent] = [1, -1].map((value) => JSON.stringify(listed(value)).replaceAll(',', ', '));
    save('profile.yaml', 'application/yaml', `# ${book.how}${model && ` --model ${model}`}\npresent: ${present}\nabsent: ${absent}\n`);
  }

  kept.push({
    write(words) {
      for (const value of [1, -1]) if (listed(value).length) words.set(book.words.said[value], listed(value).join(' '));
      if (model) words.set('programme', model);
      if (onMap) words.set('place', 'map');
    },
    read(words) {
      said.clear();
      for (const value of [1, -1]) for (const id of (words.get(book.words.said[value]) || '').split(' ')) if (fields.has(id)) said.set(id, value);
      model = book.models.find((one) => one.id === words.get('programme'))?.id || '';
      onMap = words.has('place');
      settle();
    },
    tab: () => (said.size || model) && !onMap && !chosenCard() && 'place',
    lit: placeOnMap,
    show() {
      showProfile();
      showReading();
      byId('on-place').hidden = !onMap;
      for (const [id, made] of buttons) made.setAttribute('aria-description', (onMap && lit.words?.get(id)) || '');
    },
    clear() { onMap = false; },
  });

  on('programme', 'change', ({ target }) => { model = target.value; changed(() => target.selectedOptions[0].text); });
  on('facts', 'change', ({ target }) => {
    const [id, value] = [target.name.slice(3), Number(target.value)];
    said.delete(id);
    if (value) said.set(id, value);
    changed(() => fact(id));
  });
  on('fact', 'input', showProfile);
  on('reading', 'click', ({ target }) => {
    const { claim } = target.parentElement.dataset;
    if (claim) open(byId('reading').dataset.part, claim);
  });
  on('start-again', 'click', () => { said.clear(); model = byId('fact').value = ''; changed(() => 'Nothing said'); });
  on('light-place', 'click', () => showOn(true));
  on('unlight-place', 'click', () => showOn(false));
  on('print-place', 'click', () => print());
  on('save-place', 'click', saveProfile);
  addEventListener('beforeprint', () => { for (const group of all('#facts details')) group.open = true; });
}
