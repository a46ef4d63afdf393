// @ts-check

/**
 * @param {string} text
 */
export function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Outlines in a box of 16 by 16. */
const outlines = {
  bulb: 'M6 11.5h4M6.5 13.5h3M6 11.5c0-1.6-2-2.4-2-5a4 4 0 018 0c0 2.6-2 3.4-2 5',
  check: 'M3 8.5l3.2 3.2L13 5',
  close: 'M4 4l8 8M12 4l-8 8',
  error: 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M6 6l4 4M10 6l-4 4',
  info: 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M8 7.3v3.4M8 5.2v.2',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.4v.3',
  wrench: 'M13 4.5a3.2 3.2 0 01-4.3 3.6L4.5 12.5a1.3 1.3 0 01-1.9-1.9l4.3-4.3A3.2 3.2 0 0110.5 2L8.8 3.9l.4 2 2 .3z',
};

/** @typedef {keyof typeof outlines} IconName */

/**
 * A picture beside a text or in a named button; it says nothing by itself.
 * @param {IconName} name
 * @param {string} [severity] gives it the colour of that severity
 */
export function icon(name, severity) {
  const classes = severity === undefined ? 'i' : `i sev-${severity}`;
  return `<svg class="${classes}" viewBox="0 0 16 16" aria-hidden="true"><path d="${outlines[name]}"/></svg>`;
}

/**
 * Short code never breaks after its dashes; long code may break after commas.
 * @param {string} text
 */
export function inlineCode(text) {
  if (text.length <= 24) return `<code class="nb">${escapeHtml(text)}</code>`;
  return longCode(text);
}

/**
 * Code that may break anywhere.
 * @param {string} text
 */
export function longCode(text) {
  return `<code>${breakAfterCommas(escapeHtml(text))}</code>`;
}

/**
 * @param {string} html
 */
export function breakAfterCommas(html) {
  return html.replace(/,(?=[^\s<])/g, ',<wbr>');
}
