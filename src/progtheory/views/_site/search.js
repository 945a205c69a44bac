// Search over the pages of the site: whole words before beginnings of words, titles before descriptions.

const words = (text) => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').match(/[\p{L}\p{N}]+/gu) || [];

// How much each field counts: title, sort, description, further words.
const fields = [[1, 12], [4, 6], [3, 3], [2, 1]];
const known = sitePages.map((page) => ({ page, words: fields.map(([at]) => words(page[at])) }));

function score(entry, asked) {
  let total = 0;
  for (const word of asked) {
    let best = 0;
    fields.forEach(([, weight], at) => {
      for (const held of entry.words[at]) {
        const fit = held === word ? 4 : held.startsWith(word) ? 2 : word.length > 3 && held.includes(word) ? 1 : 0;
        best = Math.max(best, fit * weight);
      }
    });
    if (!best) return 0;
    total += best;
  }
  return total / (1 + entry.words[0].length / 50);
}

function hit([path, title, sort, description]) {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = path;
  link.textContent = title;
  const told = document.createElement('p');
  told.textContent = description;
  const kind = document.createElement('span');
  kind.className = 'quiet';
  kind.textContent = sort ? ` ${sort}` : '';
  line.className = 'claim';
  line.append(link, kind, told);
  return line;
}

function search() {
  const text = field.value.trim();
  const asked = words(text);
  const found = asked.length ? known.map((entry) => [score(entry, asked), entry.page]).filter(([points]) => points) : [];
  found.sort(([a, one], [b, other]) => b - a || one[1].localeCompare(other[1]));
  document.getElementById('hits').replaceChildren(...found.slice(0, 50).map(([, page]) => hit(page)));
  const shown = found.length > 50 ? ' The first 50 are shown.' : '';
  const told = `${found.length} ${found.length === 1 ? 'place' : 'places'} found for “${text}”.${shown}`;
  document.getElementById('found').textContent = asked.length ? told : '';
}

const field = document.getElementById('q');
field.value = new URLSearchParams(location.search).get('q') || '';
field.addEventListener('input', search);
field.form.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
search();
