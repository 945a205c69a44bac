// Tables that hold the same set as the map: sorting, and files for a spreadsheet.

const tables = new Map(all('table[data-table]').map((table) => [table.dataset.table, table]));
const shownRows = { elements: 'cards', links: 'links', explanations: 'explanations', evidence: 'items', sources: 'documents' };
const shownOnMap = { elements: 'element', links: 'link', explanations: 'explanation' };

function rowsOf(name) {
  const rows = now().tables[name].map((number) => pool[number]);
  return rows.filter((row) => !shownRows[name] || left[shownRows[name]].has(row.id));
}

// A table is made when somebody opens it or prints: most readers want the map first.
const stale = new Set();

function countRows() {
  for (const name of tables.keys()) {
    stale.add(name);
    byId(`count-${name}`)?.replaceChildren(String(rowsOf(name).length));
  }
}

function fillTables(everyone) {
  for (const [name, table] of tables) if (stale.has(name) && (everyone || !table.closest('section').hidden)) fillTable(name, table);
}

function fillTable(name, table) {
  stale.delete(name);
  const rows = rowsOf(name);
  const held = now().tables[name].length;
  table.caption.textContent = `${table.dataset.title}: ${rows.length}${rows.length === held ? '' : ` of ${held}`} in this view`;
  table.tBodies[0].replaceChildren(...rows.map((row) => tableRow(name, row)));
  for (const head of all('th[aria-sort]', table)) head.setAttribute('aria-sort', 'none');
  if (name === 'explanations') fillExplanations();
}

function tableRow(name, row) {
  const [first, ...rest] = row.cells;
  const sourceAt = name === 'evidence' ? 1 : 0;
  const cell = (tag, text, at, attributes) => make(tag, attributes, at === sourceAt ? linked(text, row.href) : text);
  const cells = [cell('th', first, 0, { scope: 'row' }), ...rest.map((text, at) => cell('td', text, at + 1))];
  const part = shownOnMap[name];
  if (part) cells.push(make('td', { class: 'scripted-only' }, showOnMap(part, row.id, name === 'links' ? row.cells.slice(0, 3).join(' ') : first)));
  return make('tr', { 'data-row': row.id }, ...cells);
}

function showOnMap(part, id, name) {
  const made = button('Show on map', () => open(part, id), 'small');
  made.append(make('span', { class: 'unseen', text: `: ${name}` }));
  return made;
}

function sortBy(head) {
  const rising = head.getAttribute('aria-sort') !== 'ascending';
  const body = head.closest('table').tBodies[0];
  const text = (row) => row.cells[head.cellIndex].textContent.trim();
  const order = new Intl.Collator('en-GB', { numeric: true }).compare;
  const rows = Array.from(body.rows).sort((a, b) => order(text(a), text(b)) * (rising ? 1 : -1));
  body.replaceChildren(...rows);
  for (const other of all('th[aria-sort]', head.closest('table'))) other.setAttribute('aria-sort', 'none');
  head.setAttribute('aria-sort', rising ? 'ascending' : 'descending');
  say(`Sorted by ${head.textContent.trim()}, ${rising ? 'ascending' : 'descending'}.`);
}

for (const sorter of all('th[aria-sort] button')) listen(sorter, 'click', () => sortBy(sorter.parentElement));

// A cell that begins like a formula gets a quotation mark before it, so that no spreadsheet runs it.
function csvCell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

// As the table stands: filtered and sorted, without its buttons.
function csvOf(name) {
  const text = (cell) => (cell.querySelector('button')?.firstChild || cell).textContent;
  const lines = all('tr', byId(`table-${name}`)).map((row) => all(':is(th, td):not(.scripted-only)', row).map((cell) => csvCell(text(cell))).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

for (const one of all('[data-csv]')) listen(one, 'click', () => save(`${one.dataset.csv}.csv`, 'text/csv', csvOf(one.dataset.csv)));

function fillExplanations() {
  byId('explanation-cards').replaceChildren(...each(left.explanations).map((whole) => make(
    'li', { class: 'panel-card' }, ...section(whole.name, para(whole.sentence)), ...marksOn(whole.id).map(condition), factList(whole.facts), ...grounds(whole.claim),
    showOnMap('explanation', whole.id, whole.name),
  )));
}
