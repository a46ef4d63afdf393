/** What is looked up at times only, and would double what every hover has to wait for. */
const rare = /^(?:shell|cli|error|term)\//;

/**
 * Makes the texts that the server reads out of dist/knowledge/cards.json: what several cards share stands once, and
 * what follows from the rest is left out. `server/src/knowledge/packed-cards.ts` reads them.
 * @param {string} cardsJson
 * @returns {{ cards: string, moreCards: string }} the first names the keys of the second
 */
export function packCards(cardsJson) {
  const all = Object.entries(JSON.parse(cardsJson));
  const later = all.filter(([key]) => rare.test(key));
  return {
    cards: packed(
      all.filter(([key]) => !rare.test(key)),
      later.map(([key]) => key),
    ),
    moreCards: packed(later, []),
  };
}

function packed(entries, others) {
  const pages = new Map();
  const cards = new Map();
  for (const [key, card] of entries) {
    const text = JSON.stringify(card);
    const known = cards.get(text);
    if (known) known.k += ` ${key}`;
    else cards.set(text, pack(key, card, pages));
  }
  return JSON.stringify({ pages: [...pages.keys()], cards: [...cards.values()], others: others.join(' ') });
}

function pack(key, { title, lead, link, example, syntax, default: byDefault, since, status }, pages) {
  const [address = '', anchor] = link.page.split('#');
  const cut = link.title.lastIndexOf(' › ');
  const page = cut < 0 ? address : `${address} ${link.title.slice(0, cut)}`;
  if (!pages.has(page)) pages.set(page, pages.size);
  const section = cut < 0 ? link.title : link.title.slice(cut + 3);
  return {
    k: key,
    t: title,
    l: lead,
    p: pages.get(page),
    ...(anchor ? { a: anchor } : {}),
    ...(section === title.replaceAll('`', '') ? {} : { n: section }),
    ...(example ? { e: [example.language, example.text] } : {}),
    ...(syntax ? { s: syntax } : {}),
    ...(byDefault ? { d: byDefault } : {}),
    ...(since ? { i: since } : {}),
    ...(status ? { x: status } : {}),
  };
}
