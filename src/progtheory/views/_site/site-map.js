// On the map of the site, what is selected leads to its page. The selection is in the address.

const partPages = JSON.parse(document.getElementById('part-pages').textContent);
const body = document.getElementById('details-body');

function offerPage() {
  const words = new URLSearchParams(location.hash.slice(1));
  const id = ['element', 'link', 'explanation'].map((part) => words.get(part)).find((one) => one && Object.hasOwn(partPages, one));
  if (!id || !body.firstChild || document.getElementById('to-page')) return;
  const link = document.createElement('a');
  link.id = 'to-page';
  link.href = partPages[id];
  link.textContent = 'Open its page';
  const line = document.createElement('p');
  line.append(link);
  body.prepend(line);
}

new MutationObserver(offerPage).observe(body, { childList: true });
offerPage();
