// The tour: a story in steps, told above the map, which follows it. Its names are its own.
{
  let tour;
  let step = 0;
  let shown = '';

  function take(next, at) {
    tour = next;
    step = at;
    asked = false;
    go(tour ? { ...nothing, ...unfiltered, view: tour.steps[at].view, tab: 'map' } : nothing);
    if (!tour) say('End of the tour.');
  }

  function showStep() {
    const now = tour ? `${tour.id} ${step}` : '';
    byId('tour').hidden = !tour;
    if (tour && now !== shown) {
      const { title, paragraphs, elements } = tour.steps[step];
      const place = `Step ${step + 1} of ${tour.steps.length}`;
      byId('step').textContent = `${place}: ${title}`;
      byId('step-text').replaceChildren(...paragraphs.map((text) => para(text)));
      byId('earlier').setAttribute('aria-disabled', !step);
      byId('later').textContent = tour.steps[step + 1] ? 'Next' : 'Finish';
      say(`${place}. ${title}. ${paragraphs.join(' ')}`);
      if (elements.length) { bringIntoSight(elements[0]); buttons.get(elements[0]).scrollIntoView({ block: 'center' }); }
    }
    byId('main').style.setProperty('--over', `${byId('tour').offsetHeight}px`);
    shown = now;
  }

  const leave = () => { take(undefined, 0); all('[data-tour]')[0].focus(); };

  kept.push({
    write(words) { if (tour) { words.set('tour', tour.id); words.set('step', step + 1); } },
    read(words) {
      tour = page.tours.find((one) => one.id === words.get('tour'));
      const at = words.get('step') - 1;
      step = tour?.steps[at] ? at : 0;
    },
    tab: () => tour && 'map',
    lit: () => tour && { elements: new Set(tour.steps[step].elements), links: new Set(tour.steps[step].links), steps: new Map() },
    show: showStep,
    clear() { tour = undefined; },
  });

  for (const made of all('[data-tour]')) made.addEventListener('click', () => { take(page.tours[made.dataset.tour], 0); byId('later').focus(); });
  on('earlier', 'click', () => { if (step) take(tour, step - 1); });
  on('later', 'click', () => { if (tour.steps[step + 1]) take(tour, step + 1); else leave(); });
  on('leave', 'click', leave);
}
