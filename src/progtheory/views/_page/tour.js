// The tour: a story in steps, told above the map, which follows it.

let shownStep;

const showStep = () => {
  const step = stepNow();
  byId('tour').hidden = !step;
  if (step && step !== shownStep) {
    const { title, paragraphs } = step;
    const { steps } = tourNow();
    const at = steps.indexOf(step);
    const place = `Step ${at + 1} of ${steps.length}`;
    put('step', `${place}: ${title}`);
    put('step-text', paragraphs.map((text) => para(text)));
    byId('earlier').ariaDisabled = !at;
    put('later', steps[at + 1] ? 'Next' : 'Finish');
    say(`${place}. ${title}. ${paragraphs.join(' ')}`);
  }
  shownStep = step;
};

const take = (tour, step) => apart({ ...unfiltered, tour: tour.id, step: String(step), view: tour.steps[step - 1].view });

const leave = () => {
  apart({ tour: '', step: '', tab: state.tab });
  say('End of the tour.');
  all('[data-tour]')[0].focus();
};

// To a step before or after this one, if there is any.
const turn = (by) => {
  const step = (+state.step || 1) + by;
  if (tourNow().steps[step - 1]) take(tourNow(), step); else if (by > 0) leave();
};

for (const made of all('[data-tour]')) listen(made, 'click', () => { take(page.tours[made.dataset.tour], 1); byId('later').focus({ preventScroll: true }); });
press('earlier', () => turn(-1));
press('later', () => turn(1));
press('leave', leave);
