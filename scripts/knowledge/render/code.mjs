// @ts-check
/** @import { Highlight, Piece } from './highlight.mjs' */
import { breakAfterCommas, escapeHtml } from './html.mjs';

/** @type {Record<string, string>} */
const languageNames = {
  dockerfile: 'Dockerfile',
  compose: 'Compose',
  dockerignore: '.dockerignore',
  sh: 'Shell',
  json: 'JSON',
  yaml: 'YAML',
  ini: 'INI',
  toml: 'TOML',
  hcl: 'HCL',
  powershell: 'PowerShell',
  nginx: 'nginx',
  text: 'Text',
};

/**
 * @param {string} language of a fence
 */
export function languageName(language) {
  return languageNames[language] ?? language;
}

/**
 * A block of code with its head, whose buttons are left to the page that shows it: they would be a twentieth of all
 * pages. The code is the text of the `.l` elements, joined by line ends; `.out` are those that a command printed.
 * @param {object} block
 * @param {string} block.code without a line end at its end
 * @param {string} block.language
 * @param {string} block.label plain text; what stands in the head
 * @param {string} [block.labelHtml] where the head holds more than text
 * @param {boolean} block.isOutput what a command printed: there is nothing to insert
 * @param {Highlight} highlight
 */
export function codeBlock({ code, language, label, labelHtml, isOutput }, highlight) {
  const lines = highlight(code, isOutput ? 'text' : language).map((pieces) => codeLine(pieces, isOutput));
  return (
    `<div class="code" role="group" aria-label="${escapeHtml(label)}" data-lang="${escapeHtml(language)}">` +
    `<div class="code-head"><span class="lang">${labelHtml ?? escapeHtml(label)}</span>` +
    '<span class="acts"></span></div>' +
    `<pre><code>${lines.join('')}</code></pre></div>\n`
  );
}

/**
 * @param {Piece[]} pieces
 * @param {boolean} isOutput
 */
function codeLine(pieces, isOutput) {
  const hasMount = pieces.some(({ text }) => text.includes('--mount='));
  const html = pieces.map(({ text, className }) => {
    const escaped = hasMount ? breakAfterCommas(escapeHtml(text)) : escapeHtml(text);
    return className === '' ? escaped : `<span class="${className}">${escaped}</span>`;
  });
  return `<span class="${isOutput ? 'l out' : 'l'}">${html.join('')}</span>`;
}
