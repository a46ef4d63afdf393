import type { ToHost } from '../orders';
import type { Picture } from '../picture';
import { type Drawn, draw } from './draw';
import { standalone } from './export';
import { legendOf } from './legend';
import { nextBox, readDirection } from './moves';
import { html } from './svg';

/** A picture that would have to be smaller is scrolled instead, until the reader asks for all of it. */
const leastReadable = 0.6;

/** More than that nobody can read as a picture, and it would take long to arrange; the text stays. */
const mostNodes = 400;
const zoomStep = 1.2;

/** Keeps a picture in `root`; the result shows another one. */
export function startView(root: HTMLElement, send: (message: ToHost) => void): (picture: Picture) => void {
  let drawn: Drawn | undefined;
  let shown: Picture | undefined;
  let zoom = 1;
  let chosen = '';

  const title = html('h1', {});
  const detail = html('p', { class: 'detail' });
  const exporting = button('Export as SVG', () => {
    if (drawn)
      send({ type: 'exportSvg', svg: standalone(drawn.element, getComputedStyle(document.body).backgroundColor) });
  });
  const profiles = html('fieldset', {});
  const canvas = html('div', { class: 'canvas' });
  const zooms = html(
    'div',
    { class: 'zooms' },
    button('+', () => zoomBy(zoomStep), { 'aria-label': 'Zoom in' }),
    button('−', () => zoomBy(1 / zoomStep), { 'aria-label': 'Zoom out' }),
    button('Fit', () => keepTo(fitting)),
  );
  const legend = html('div', {});
  const list = html('ol', {});
  const text = html('details', { open: '' }, html('summary', {}, 'As text'), list);
  const head = html('header', {}, html('div', {}, title, detail), exporting, profiles);
  root.replaceChildren(head, html('main', {}, html('div', { class: 'stage' }, canvas, zooms), legend, text));

  const fitting = () => {
    if (!drawn) return 1;
    const { width, height } = drawn.layout;
    return Math.min(1.2, canvas.clientWidth / width, Math.max(canvas.clientHeight, 200) / height);
  };

  const zoomTo = (next: number) => {
    zoom = Math.min(4, Math.max(0.2, next));
    if (!drawn) return;
    drawn.element.setAttribute('width', String(drawn.layout.width * zoom));
    drawn.element.setAttribute('height', String(drawn.layout.height * zoom));
  };

  const readable = () => Math.max(leastReadable, fitting());

  /** The zoom that the picture keeps to while it or the room for it changes: none once the reader has zoomed by hand. */
  let kept: (() => number) | undefined = readable;

  const fitAgain = () => zoomTo(kept?.() ?? zoom);

  const keepTo = (zooming: () => number) => {
    kept = zooming;
    fitAgain();
  };

  const zoomBy = (factor: number) => {
    kept = undefined;
    zoomTo(zoom * factor);
  };

  /** One node is the tab stop of the whole picture. */
  const choose = (id: string, takesFocus: boolean) => {
    drawn?.nodes.get(chosen)?.setAttribute('tabindex', '-1');
    const node = drawn?.nodes.get(id);
    if (!node) return;
    chosen = id;
    node.setAttribute('tabindex', '0');
    if (takesFocus) node.focus();
  };

  const reveal = (id: string) => {
    if (shown?.nodes.some((node) => node.id === id && node.where)) send({ type: 'reveal', id });
  };

  const fill = (picture: Picture) => {
    const hadFocus = canvas.contains(document.activeElement);
    shown = picture;
    title.textContent = picture.title;
    detail.textContent = picture.detail;
    fillProfiles(picture);
    legend.replaceChildren(legendOf(picture));
    const told = picture.nodes.filter(({ kind }) => kind === 'service' || kind === 'stage');
    list.replaceChildren(
      ...told.map((node) => {
        const name = node.where ? button(node.label, () => reveal(node.id)) : html('b', {}, node.label);
        return html('li', {}, name, ` ${node.words}`);
      }),
    );
    const why =
      picture.nodes.length === 0
        ? `There is nothing to draw yet: no ${picture.kind === 'topology' ? 'services' : 'stages'} are written.`
        : picture.nodes.length > mostNodes
          ? `${picture.nodes.length} parts are too many for a picture; the text below has them all.`
          : '';
    drawn = why ? undefined : draw(picture);
    exporting.disabled = zooms.hidden = drawn === undefined;
    canvas.replaceChildren(drawn?.element ?? html('p', {}, why));
    choose(drawn?.nodes.has(chosen) ? chosen : (picture.nodes[0]?.id ?? ''), hadFocus);
    fitAgain();
  };

  const fillProfiles = (picture: Picture) => {
    const focused = document.activeElement?.id;
    const boxes = picture.profiles.map(({ name, isActive }, index) => {
      const box = html('input', { type: 'checkbox', id: `profile-${index}` });
      box.checked = isActive;
      return { name, box };
    });
    for (const { box } of boxes) {
      box.addEventListener('change', () =>
        send({ type: 'profiles', names: boxes.filter((each) => each.box.checked).map(({ name }) => name) }),
      );
    }
    profiles.hidden = boxes.length === 0;
    profiles.replaceChildren(
      html('legend', {}, 'Profiles'),
      ...boxes.map(({ name, box }) => html('label', {}, box, name)),
    );
    if (focused?.startsWith('profile-')) document.getElementById(focused)?.focus();
  };

  canvas.addEventListener('click', ({ target }) => {
    const id = idOf(target);
    if (id === undefined) return;
    choose(id, true);
    reveal(id);
  });
  canvas.addEventListener('focusin', ({ target }) => {
    const id = idOf(target);
    if (id !== undefined) choose(id, false);
    drawn?.emphasize(id);
  });
  canvas.addEventListener('focusout', () => drawn?.emphasize(undefined));
  canvas.addEventListener('pointerover', ({ target }) =>
    drawn?.emphasize(idOf(target) ?? idOf(document.activeElement)),
  );
  canvas.addEventListener('keydown', (event) => {
    const id = idOf(event.target);
    if (!drawn || id === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = readDirection(event.key);
    const next = direction && nextBox(drawn.layout.boxes, id, direction);
    if (next) choose(next.node.id, true);
    else if (event.key === 'Enter' || event.key === ' ') reveal(id);
    else if (event.key === '+' || event.key === '=') zoomBy(zoomStep);
    else if (event.key === '-') zoomBy(1 / zoomStep);
    else if (event.key === '0') keepTo(fitting);
    else if (!direction) return;
    event.preventDefault();
  });
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomBy(event.deltaY < 0 ? zoomStep : 1 / zoomStep);
    },
    { passive: false },
  );

  // A tab in the back has no width, and nobody who looks.
  new ResizeObserver(() => canvas.clientWidth > 0 && fitAgain()).observe(canvas);

  return fill;
}

function button(text: string, run: () => void, attributes = {}): HTMLButtonElement {
  const element = html('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', run);
  return element;
}

/** The node that holds an element. */
function idOf(target: EventTarget | null): string | undefined {
  const node = target instanceof Element ? target.closest('.canvas .node') : null;
  return node?.getAttribute('data-id') ?? undefined;
}
