import { posix } from 'node:path';

/**
 * The links of a site that lead nowhere, and whatever it would load from elsewhere.
 * @param {ReadonlyMap<string, string>} pages HTML by path
 * @returns {string[]} a sentence each
 */
export function brokenLinks(pages) {
  const anchors = new Map([...pages].map(([path, html]) => [path, new Set(all(html, /\sid="([^"]+)"/g))]));
  return [...pages].flatMap(([path, html]) => {
    const hrefs = all(html, /<a\s[^>]*?href="([^"]*)"/g).filter((href) => !href.startsWith('https://'));
    const dead = [...new Set(hrefs)].filter((href) => !leadsSomewhere(path, href));
    const foreign = all(html, /<(?:script|link|img|iframe)\s[^>]*?(?:src|href)="((?:https?:)?\/\/[^"]*)"/g);
    return [
      ...dead.map((href) => `${path}: ${href} leads nowhere`),
      ...foreign.map((address) => `${path}: ${address} would be loaded from elsewhere`),
    ];
  });

  function leadsSomewhere(from, href) {
    const [file = '', section] = href.split('#');
    const target = file === '' ? from : posix.join(posix.dirname(from), file);
    const ids = anchors.get(target);
    return ids !== undefined && (section === undefined || ids.has(section));
  }
}

function all(text, pattern) {
  return [...text.matchAll(pattern)].map(([, found]) => found);
}
