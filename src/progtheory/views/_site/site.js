// What every page does with a script, and can do without: sort its tables, and change between light and dark.

document.body.classList.add('scripted');

const plain = (cell) => cell.textContent.trim();
const compare = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' }).compare;
const live = document.getElementById('live');

function sort(table, at, button) {
  const head = button.closest('th');
  const down = head.getAttribute('aria-sort') === 'ascending';
  for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const rows = [...table.tBodies[0].rows].sort((one, other) => compare(plain(one.cells[at]), plain(other.cells[at])));
  table.tBodies[0].append(...(down ? rows.reverse() : rows));
  live.textContent = `Sorted by ${plain(button)}, ${down ? 'descending' : 'ascending'}.`;
}

for (const table of document.querySelectorAll('table.sorted')) {
  [...table.tHead.rows[0].cells].forEach((head, at) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sort(table, at, button));
    head.append(button);
  });
}

// Nothing is stored: the reader's choice of colours goes with the address from page to page.
const dark = document.getElementById('dark');
const theme = document.getElementById('theme');
const chosen = new URLSearchParams(location.search).get('theme');

function colour(name) {
  dark.media = name === 'dark' ? 'screen' : 'not all';
}

function tell() {
  theme.setAttribute('aria-pressed', String(matchMedia(dark.media).matches));
}

if (chosen === 'dark' || chosen === 'light') colour(chosen);
tell();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tell);
theme.addEventListener('click', () => {
  const name = theme.getAttribute('aria-pressed') === 'true' ? 'light' : 'dark';
  colour(name);
  tell();
  const words = new URLSearchParams(location.search);
  words.set('theme', name);
  history.replaceState(null, '', `?${words}${location.hash}`);
});

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  const name = new URLSearchParams(location.search).get('theme');
  const inner = link && !link.hasAttribute('download') && /\.html([?#]|$)/.test(link.getAttribute('href'));
  if (!name || !inner || /^[a-z]+:/.test(link.getAttribute('href'))) return;
  const [path, place] = link.getAttribute('href').split('#');
  link.setAttribute('href', `${path.split('?')[0]}?theme=${name}${place ? `#${place}` : ''}`);
});

// On a disk, Firefox takes no form of this page to be of its own site and sends none; an address is followed.
document.querySelector('.find')?.addEventListener('submit', (event) => {
  event.preventDefault();
  const words = new URLSearchParams(new FormData(event.target));
  if (new URLSearchParams(location.search).has('theme')) words.set('theme', new URLSearchParams(location.search).get('theme'));
  location.assign(`${event.target.getAttribute('action')}?${words}`);
});
