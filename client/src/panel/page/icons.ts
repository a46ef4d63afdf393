const namespace = 'http://www.w3.org/2000/svg';

/** Outlines in a box of 16 by 16; names as codicons have them where they do. */
const outlines = {
  'arrow-left': 'M13 8H3.5M7.5 4l-4 4 4 4',
  'arrow-right': 'M3 8h9.5M8.5 4l4 4-4 4',
  search: 'M3 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M10 10l3.5 3.5',
  pin: 'M6 2.5h4l-.6 4.2 2.6 2.1v1.2H4V8.8l2.6-2.1zM8 10v4',
  outline: 'M2.5 3.5h3M5.5 8h3M5.5 12.5h3M4 3.5v9M4 8h1.5M4 12.5h1.5M8 3.5h5.5M11 8h2.5M11 12.5h2.5',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  insert: 'M2.5 3.5h11M2.5 12.5h11M2.5 8h5M13.5 8H9.8M11.6 6L9.6 8l2 2',
  error: 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M6 6l4 4M10 6l-4 4',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.4v.3',
  info: 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M8 7.3v3.4M8 5.2v.2',
  bulb: 'M6 11.5h4M6.5 13.5h3M6 11.5c0-1.6-2-2.4-2-5a4 4 0 018 0c0 2.6-2 3.4-2 5',
  check: 'M3 8.5l3.2 3.2L13 5',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  right: 'M6 4l4 4-4 4',
  book: 'M8 4.2C6.5 3.2 4.5 3 2.5 3v9.5c2 0 4 .2 5.5 1.2 1.5-1 3.5-1.2 5.5-1.2V3c-2 0-4 .2-5.5 1.2zM8 4.2v9.5',
  rule: 'M3 3h10v10H3zM5.5 8l1.8 1.8L10.8 6',
  section: 'M3.5 2.5h9v11h-9zM6 5.5h4M6 8h4M6 10.5h2.5',
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 6.5v6',
  link: 'M6.5 9.5l3-3M7 5l1.5-1.5a2.5 2.5 0 013.6 3.6L10.5 8.6M9 11l-1.5 1.5a2.5 2.5 0 01-3.6-3.6l1.6-1.5',
  file: 'M3.5 2.5h5.5l3.5 3.5v7.5h-9zM8.8 2.7v3.5h3.5',
  target:
    'M3.5 8a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0M6.7 8a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0 -2.6 0M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3',
  plug: 'M6 2.5v3M10 2.5v3M4.5 5.5h7V8a3.5 3.5 0 01-7 0zM8 11.5v2.5',
  flame:
    'M8 1.8c.5 2.4 3.8 3.7 3.8 7.2A3.9 3.9 0 018 13.5 3.9 3.9 0 014.2 9c0-1.5.7-2.6 1.5-3.4.2 1.1.7 1.7 1.3 2C7 5.5 7.2 3.5 8 1.8z',
  graph: 'M6 2.5h4v3H6zM2 10.5h4v3H2zM10 10.5h4v3h-4zM8 5.5V8M4 10.5V8h8v2.5',
  letters: 'M2 12l3-8 3 8M3 9.5h4M10 6.5c1.5-1 3.5-.5 3.5 1V12M13.5 9c-2-.3-4 .2-4 1.7s3 1.6 4-.2',
  more: 'M2.8 8a.7.7 0 1 0 1.4 0a.7.7 0 1 0 -1.4 0M7.3 8a.7.7 0 1 0 1.4 0a.7.7 0 1 0 -1.4 0M11.8 8a.7.7 0 1 0 1.4 0a.7.7 0 1 0 -1.4 0',
  'new-file': 'M8.5 13.5h-5v-11h5l3 3v2.5M8.3 2.7v3h3M12 10v4M10 12h4',
  recent: 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M8 5v3.2l2.2 1.3',
  shield: 'M8 2l5 1.8v3.7c0 3-2 5.3-5 6.5-3-1.2-5-3.5-5-6.5V3.8zM6 8l1.5 1.5L10.2 6.5',
  snippet: 'M5.5 3.5L2 8l3.5 4.5M10.5 3.5L14 8l-3.5 4.5',
  terminal: 'M2 3.5h12V13H2zM4.5 6.5l2 2-2 2M8.5 10.5h3',
  text: 'M2.5 4h11M2.5 8h11M2.5 12h7',
  'to-editor': 'M2.5 3.5h11v9h-11zM8 3.5v9M10 6.5h1.5',
  wrench: 'M13 4.5a3.2 3.2 0 01-4.3 3.6L4.5 12.5a1.3 1.3 0 01-1.9-1.9l4.3-4.3A3.2 3.2 0 0110.5 2L8.8 3.9l.4 2 2 .3z',
};

export type IconName = keyof typeof outlines;

/** A picture beside a text or in a named button; it says nothing by itself. */
export function icon(name: IconName, className = ''): SVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', `i ${className}`.trim());
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', outlines[name]);
  svg.append(path);
  return svg;
}
