// @ts-check

const htmlTags =
  'a article b blockquote br button code dd div dl dt em figcaption figure h1 h2 h3 h4 hr li nav ol p pre s section span strong ' +
  'table tbody td th thead tr ul wbr';
const svgTags = 'svg circle defs desc ellipse g line marker path polygon polyline rect text title tspan';
const tags = new Set(`${htmlTags} ${svgTags}`.split(' '));

const htmlAttributes =
  'class id role scope start type title href data-action data-label data-lang data-page data-snippet ' +
  'aria-hidden aria-label aria-labelledby';
const svgAttributes =
  'viewBox width height x y x1 x2 y1 y2 cx cy r rx ry d points dx dy transform color fill fill-opacity fill-rule stroke ' +
  'stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin opacity font-family ' +
  'font-size font-weight font-style text-anchor dominant-baseline letter-spacing marker-start marker-mid marker-end ' +
  'markerWidth markerHeight markerUnits orient refX refY preserveAspectRatio';
const attributes = new Set(`${htmlAttributes} ${svgAttributes}`.split(' '));

/** Names of a diagram's root that say nothing inside HTML. */
const droppedSilently = new Set(['xmlns']);

const tagPattern = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?)*)\s*(\/?)>/y;
const attributePattern = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g;

/**
 * Keeps the tags and attributes of an allow-list and nothing else, as the last wall before the panel.
 * @param {string} html
 * @param {(message: string) => void} report gets a sentence for each thing that was taken out
 * @returns {string}
 */
export function sanitise(html, report) {
  let clean = '';
  let position = 0;
  while (position < html.length) {
    const next = html.indexOf('<', position);
    if (next < 0) break;
    clean += html.slice(position, next);
    tagPattern.lastIndex = next;
    const match = tagPattern.exec(html);
    if (match === null) {
      if (!html.startsWith('<!--', next)) report('A “<” is no tag. Write `&lt;`.');
      const end = html.startsWith('<!--', next) ? html.indexOf('-->', next) + 2 : next;
      if (end === next) clean += '&lt;';
      position = (end < next ? html.length : end) + 1;
      continue;
    }
    clean += cleanTag(match, report);
    position = tagPattern.lastIndex;
  }
  return clean + html.slice(position);
}

/**
 * @param {RegExpExecArray} match
 * @param {(message: string) => void} report
 */
function cleanTag([, slash, name = '', rest = '', selfClosing], report) {
  if (!tags.has(name)) {
    if (slash === '') report(`The tag <${name}> is not allowed. Remove it.`);
    return '';
  }
  if (slash === '/') return `</${name}>`;
  const kept = [...rest.matchAll(attributePattern)].flatMap(([, attribute = '', double, single, bare]) => {
    const value = double ?? single ?? bare ?? '';
    if (isAllowed(name, attribute, value)) return [` ${attribute}="${value.replaceAll('"', '&quot;')}"`];
    if (!droppedSilently.has(attribute)) report(`\`${attribute}\` is not allowed on <${name}>. Remove it.`);
    return [];
  });
  return `<${name}${kept.join('')}${selfClosing === '/' ? '/' : ''}>`;
}

/**
 * @param {string} tag
 * @param {string} attribute
 * @param {string} value
 */
function isAllowed(tag, attribute, value) {
  if (!attributes.has(attribute)) return false;
  if (attribute === 'href') return isAllowedAddress(tag, value);
  return !/url\(\s*(?!#)/i.test(value);
}

/**
 * @param {string} tag
 * @param {string} value
 */
function isAllowedAddress(tag, value) {
  return tag === 'a' && (value === '#' || value.startsWith('https://'));
}
