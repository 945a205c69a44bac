// Tables that hold the same set as the map: sorting, and files for a spreadsheet.

const tables = new Map(all('[data-table]').map((table) => [table.dataset.table, table]));

const rowsOf = (name) => now().tables[name].filter((row) => left[tables.get(name).dataset.shown]?.has(row.id) ?? true);

const countRows = () => {
  for (const name of tables.keys()) byId(`count-${name}`)?.replaceChildren(rowsOf(name).length);
};

// A table is made when somebody opens it or prints: most readers want the map first.
const filledFor = {};
const fillTables = (everyone) => {
  for (const [name, table] of tables) if (filledFor[name] !== siftedFor && (everyone || !table.closest('section').hidden)) fillTable(name, table);
};

const fillTable = (name, table) => {
  filledFor[name] = siftedFor;
  const rows = rowsOf(name);
  const held = now().tables[name].length;
  fill(table.caption, `${table.dataset.title}: ${rows.length}${rows.length === held ? '' : ` of ${held}`} in this view`);
  fill(table.tBodies[0], rows.map((row) => tableRow(row, table.dataset)));
  unsort(table);
  if (name === 'explanations') put('explanation-cards', each(left.wholes).map(explanationCard));
};

const tableRow = ({ id, cells, href }, { part, link }) => {
  const made = make('tr', '', cells.map((text, at) => make(at ? 'td' : 'th', '', at === +link ? linked(text, href) : text)));
  made.id = `row-${id}`;
  made.firstChild.scope = 'row';
  if (part) made.append(make('td', 'scripted-only', showOnMap(now()[PARTS[part]].get(id))));
  return made;
};

const showOnMap = ({ part, id, name }) => button(TOLD.show, () => open(part, id), '', unseen(`: ${name}`));

const explanationCard = (one) => make('li', 'panel-card',
  section(one.name, para(one.sentence)), conditionsOf(one.id), factList(one.facts), grounds(one.claim), showOnMap(one));

const unsort = (table) => { for (const head of all('[aria-sort]', table)) head.ariaSort = 'none'; };

const sortBy = (head) => {
  const [order, sign] = head.ariaSort === 'ascending' ? ['descending', -1] : ['ascending', 1];
  const table = head.closest('table');
  const text = (row) => row.cells[head.cellIndex].textContent;
  const { compare } = new Intl.Collator('en-GB', { numeric: true });
  const rows = [...table.tBodies[0].rows].sort((a, b) => compare(text(a), text(b)) * sign);
  fill(table.tBodies[0], rows);
  unsort(table);
  head.ariaSort = order;
  say(`Sorted by ${head.textContent}, ${order}.`);
};

for (const head of all('[aria-sort]')) listen(head.firstChild, 'click', () => sortBy(head));

// A cell that begins like a formula gets a quotation mark before it, so that no spreadsheet runs it.
const csvCell = (text) => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replace(/"/g, '""')}"`;

// As the table stands: filtered and sorted, without its buttons.
const csvOf = (name) => {
  const text = (cell) => (cell.querySelector('button')?.firstChild || cell).textContent;
  const lines = all('tr', byId(`table-${name}`)).map((row) => all(':is(th, td):not(.scripted-only)', row).map((cell) => csvCell(text(cell))).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
};

const save = (download, type, text) => {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(make('a'), { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
};

for (const one of all('[data-csv]')) listen(one, 'click', () => save(`${one.dataset.csv}.csv`, 'text/csv', csvOf(one.dataset.csv)));
