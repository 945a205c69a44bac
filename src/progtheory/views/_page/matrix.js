// The gap map: from how many sources explanations hold a row and an outcome together, and where none does.

const OUTCOMES = ['proximal', 'intermediate', 'distal'];
const ROWS = { mechanisms: ['resource', 'response'], components: ['component'], contexts: ['context'] };

const inLanes = (lanes) => each(left.cards).filter((card) => lanes.includes(card.lane))
  .sort((a, b) => (a.label === b.label ? 0 : a.label < b.label ? -1 : 1));

// What each explanation speaks of: its members, and the contexts that change it.
const spokenOf = () => each(left.explanations).map((whole) => ({
  whole, held: new Set([...whole.members.map((one) => one.element), ...marksOn(whole.id).map((mark) => mark.context)]),
}));

function matrixOf() {
  const [rows, columns, wholes] = [inLanes(ROWS[state.rows]), inLanes(OUTCOMES), spokenOf()];
  const cells = rows.map((row) => {
    const here = wholes.filter(({ held }) => held.has(row.id));
    return columns.map((column) => here.filter(({ held }) => held.has(column.id)).map(({ whole }) => whole));
  });
  return { rows, columns, cells };
}

const sourcesBehind = (wholes) => new Set(wholes.flatMap((whole) => whole.claim.sources));

function fillMatrix() {
  const { rows, columns, cells } = matrixOf();
  const heads = columns.map((card) => make('th', { scope: 'col' }, make('span', { text: card.label })));
  byId('matrix-head').replaceChildren(make('td'), ...heads);
  byId('table-matrix').tBodies[0].replaceChildren(...rows.map((row, at) => make('tr', {}, make('th', { scope: 'row', text: row.label }),
    ...cells[at].map((wholes, place) => make('td', {}, wholes.length ? cellButton(row, columns[place], wholes) : make('span', { class: 'quiet', text: '0' }))))));
  const filled = cells.flat().filter((wholes) => wholes.length).length;
  byId('table-matrix').caption.textContent = `${counted(rows.length, 'row')} by ${counted(columns.length, 'outcome')}: in ${counted(filled, 'cell')} some source was found, in the others none`;
  byId('cell-told').replaceChildren();
}

function cellButton(row, column, wholes) {
  const count = sourcesBehind(wholes).size;
  const disputed = wholes.some(({ claim }) => claim.doubts.some((one) => one.stance === 'disputes'));
  const made = button(`${count}${disputed ? '!' : ''}`, () => tellCell(row, column, wholes), 'cell');
  made.append(make('span', { class: 'unseen', text: ` ${count === 1 ? 'source' : 'sources'}${disputed ? ', disputed' : ''}: ${row.label} and ${column.label}` }));
  return made;
}

function tellCell(row, column, wholes) {
  const sources = sourcesBehind(wholes);
  byId('cell-told').replaceChildren(
    make('h3', { text: `${row.label} and ${inline(column.label)}` }),
    para(`${counted(wholes.length, 'explanation')} from ${counted(sources.size, 'source')}.`),
    list(wholes.map((whole) => [para(whole.sentence), choice('explanation', whole.id, `Show on map: ${whole.name}`)]), 'claims'),
    list(Array.from(sources, (id) => [place(now().documents.get(id), '')]), 'cited'),
  );
  byId('cell-told').focus();
}

on('rows', 'change', (event) => go({ rows: event.target.value }));
