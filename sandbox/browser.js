/** What a page cannot do by itself: drag and drop, copying, and where the focus goes after a click. */
let goal;
let dragged;

const closest = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

function closeMenus(except) {
  for (const menu of document.querySelectorAll('details.menu[open]')) if (menu !== except) menu.open = false;
}

document.addEventListener('click', (event) => {
  closeMenus(closest(event, 'details.menu'));
  // The report opens in the app; this tells the story that somebody looked.
  if (closest(event, '[data-report]')) navigator.sendBeacon('/report-opened');
  const then = closest(event, '[data-then]');
  if (then) goal = then.dataset.then;
  const copy = closest(event, '[data-copy]');
  const word = copy?.querySelector('span');
  const text = copy && document.getElementById(copy.dataset.copy)?.textContent;
  if (!word || !text) return;
  void navigator.clipboard.writeText(text).then(() => {
    word.textContent = 'Copied';
  });
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const menu = document.querySelector('details.menu[open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});

document.addEventListener('submit', () => closeMenus());
document.addEventListener('htmx:before:request', (event) => {
  if (event.target?.id !== 'desk') closeMenus();
});

/** A click that led somewhere leads the keyboard there too. Polls move nothing. */
document.addEventListener('htmx:finally:request', (event) => {
  if (event.target?.id === 'desk' || goal === undefined) return;
  const element = document.getElementById(goal);
  goal = undefined;
  if (!element) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
});

document.addEventListener('dragstart', (event) => {
  dragged = closest(event, '[data-candidate]')?.dataset.candidate;
  if (dragged === undefined) return;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', dragged);
});

document.addEventListener('dragend', () => {
  dragged = undefined;
  for (const column of document.querySelectorAll('.over')) column.classList.remove('over');
});

document.addEventListener('dragover', (event) => {
  const column = closest(event, '[data-stage]');
  if (!column || dragged === undefined) return;
  event.preventDefault();
  for (const other of document.querySelectorAll('.over')) if (other !== column) other.classList.remove('over');
  column.classList.add('over');
});

document.addEventListener('drop', (event) => {
  const column = closest(event, '[data-stage]');
  if (!column || dragged === undefined) return;
  event.preventDefault();
  void globalThis.htmx.ajax('POST', column.dataset.move, {
    values: { candidate: dragged, stage: column.dataset.stage },
    target: '#desk',
    swap: 'outerMorph',
  });
});
