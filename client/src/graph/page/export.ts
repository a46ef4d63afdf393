import { svg } from './svg';

/** What of the style sheet a drawing needs; SVG has attributes of the same names. */
const properties = [
  'fill',
  'font-family',
  'font-size',
  'font-weight',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-width',
  'text-anchor',
];

const onScreen = ['tabindex', 'role', 'class', 'aria-label', 'aria-hidden', 'data-id'];

/** The drawing as a file that needs no style sheet: the colours that are in force now are written in. */
export function standalone(drawing: SVGSVGElement, background: string): string {
  const { width, height } = drawing.viewBox.baseVal;
  const paper = svg('rect', { width, height, fill: background });
  const copy = svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' }, paper);
  for (const child of drawing.children) copy.append(child.cloneNode(true));
  const copies = copy.querySelectorAll('*');
  for (const [index, element] of drawing.querySelectorAll('*').entries()) {
    const twin = copies[index + 1];
    const style = getComputedStyle(element);
    for (const name of onScreen) twin?.removeAttribute(name);
    if (element.matches('.ring')) twin?.remove();
    if (!element.matches('rect, path, text')) continue;
    for (const property of properties) twin?.setAttribute(property, style.getPropertyValue(property));
  }
  return new XMLSerializer().serializeToString(copy);
}
