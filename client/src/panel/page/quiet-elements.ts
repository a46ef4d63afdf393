/** What a page may hold: text, tables and drawings. */
export const quietElements: ReadonlySet<string> = new Set(
  [
    'a abbr article blockquote br code dd div dl dt em figcaption figure h1 h2 h3 h4 hr kbd li nav ol p pre section',
    'span strong sub sup table tbody td th thead tr ul wbr',
    'circle defs desc ellipse g line marker path polygon polyline rect svg text title tspan',
  ].flatMap((names) => names.split(' ')),
);
