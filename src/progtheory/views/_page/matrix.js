// The gap map: from how many sources explanations hold a row and an outcome together, and where none does.

const inLanes = (lanes) => each(left.cards).filter((card) => lanes.includes(card.lane)).sort((a, b) => (a.name < b.name ? -1 : 1));

const headOf = (scope, text) => Object.assign(make('th', '', text), { scope });

const fillMatrix = () => {
  const [rows, columns] = [inLanes(byId('rows').selectedOptions[0].dataset.lanes), inLanes('proximal intermediate distal')];
  const held = each(left.wholes).map((whole) => [whole, around(whole)]);
  let filled = 0;
  const cell = (row, column) => {
    const wholes = held.filter(([, ids]) => ids.includes(row.id) && ids.includes(column.id)).map(([whole]) => whole);
    filled += !!wholes[0];
    return make('td', '', wholes[0] ? cellButton(row, column, wholes) : make('span', 'quiet', '0'));
  };
  put('matrix-head', make('td'), columns.map(({ name }) => headOf('col', make('span', '', name))));
  const { tBodies, caption } = byId('table-matrix');
  fill(tBodies[0], rows.map((row) => make('tr', '', headOf('row', row.name), columns.map((column) => cell(row, column)))));
  fill(caption, `${counted(rows.length, 'row')} by ${counted(columns.length, 'outcome')}: in ${counted(filled, 'cell')} ${TOLD.filled}`, !filled && para(TOLD.unfilled));
  put('cell-told');
};

const cellButton = (row, column, wholes) => {
  const sources = [...new Set(wholes.flatMap((whole) => whole.claim.sources))];
  const { length } = sources;
  const disputed = wholes.some((whole) => whole.disputed);
  const tell = () => put('cell-told',
    make('h3', '', `${row.name} and ${inline(column.name)}`),
    para(`${counted(wholes.length, 'explanation')} from ${counted(length, 'source')}.`),
    list(wholes.map((whole) => [para(whole.sentence), choice(whole, `${TOLD.show}: ${whole.name}`)]), 'claims'),
    list(sources.map((id) => place(id, '')), 'cited')).focus();
  const told = ` source${length === 1 ? '' : 's'}${disputed ? ', disputed' : ''}: ${row.name} and ${column.name}`;
  return button(`${length}${disputed ? '!' : ''}`, tell, 'bold cell', unseen(told));
};
