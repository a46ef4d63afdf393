import { svg } from './svg';

/** What of the style sheet a drawing needs, in SVG's own attributes. */
const properties = [
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-width',
  'text-anchor',
];

const forScreens = ['tabindex', 'role', 'class', 'aria-label', 'data-id'];

/** The drawing as a file that needs no style sheet: the colours that are in force now are written in. */
export function standalone(drawing: SVGSVGElement, background: string): string {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return '';
  const copies = copy.querySelectorAll('*');
  for (const [index, element] of drawing.querySelectorAll('*').entries()) {
    const twin = copies[index];
    if (!twin || !(element instanceof SVGGraphicsElement)) continue;
    const style = getComputedStyle(element);
    for (const property of properties) twin.setAttribute(property, style.getPropertyValue(property));
    for (const name of forScreens) twin.removeAttribute(name);
  }
  for (const ring of copy.querySelectorAll('[visibility=hidden], .ring')) ring.remove();
  const { width, height } = drawing.viewBox.baseVal;
  for (const [name, value] of Object.entries({ width, height })) copy.setAttribute(name, String(value));
  copy.setAttribute('role', 'img');
  copy.querySelector('desc')?.after(svg('rect', { width, height, fill: background }));
  return new XMLSerializer().serializeToString(copy);
}
