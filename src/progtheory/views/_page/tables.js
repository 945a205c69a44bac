// Tables that hold the same set as the map: sorting, and files for a spreadsheet.

const tables = all('[data-table]');

const rowsOf = ({ dataset: { table, shown } }) => now().tables[table].filter(({ id }) => left[shown]?.has(id) ?? true);

const countRows = () => {
  for (const table of tables) byId(`count-${table.dataset.table}`)?.replaceChildren(rowsOf(table).length);
};

// A table is made when somebody opens it or prints: most readers want the map first.
const filledFor = new Map();
const fillTables = (everyone) => {
  for (const table of tables) if (filledFor.get(table) !== siftedFor && (everyone || !table.closest('section').hidden)) fillTable(table);
};

const fillTable = (table) => {
  filledFor.set(table, siftedFor);
  const { dataset } = table;
  const rows = rowsOf(table);
  const { length } = now().tables[dataset.table];
  fill(table.caption, `${dataset.title}: ${rows.length}${rows.length === length ? '' : ` of ${length}`} in this view`);
  fill(table.tBodies[0], rows.map((row) => tableRow(row, dataset)));
  unsort(table);
  if (dataset.shown === 'wholes') put('explanation-cards', each(left.wholes).map(explanationCard));
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

const save = (download, type, text) => Object.assign(make('a'), { href: `data:${type},${encodeURIComponent(text)}`, download }).click();

for (const one of all('[data-csv]')) listen(one, 'click', () => save(`${one.dataset.csv}.csv`, 'text/csv', csvOf(one.dataset.csv)));
