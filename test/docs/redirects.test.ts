import { networking } from './made-up-wiki';
import { accepts, reports } from './reports';

const page = networking('# Networking {#networking}\n\n## DNS {#dns}\n\nText.');
const table = (...rows: readonly string[]) => ({
  ...page,
  'docs-content/redirects.tsv': ['from\tto', ...rows, ''].join('\n'),
});

accepts('an address that is no more, with one that is', table('chapters/networking#names\tchapters/networking#dns'));

reports(
  'a redirect from what is there',
  table('chapters/networking#dns\tchapters/networking'),
  'redirects.tsv:2',
  /is there/,
);

reports(
  'a redirect to what is not there',
  table('chapters/networking#names\tchapters/networking#gone'),
  'redirects.tsv:2',
  /no page and no section/,
);

reports(
  'two redirects from one address',
  table('chapters/old\tchapters/networking', 'chapters/old\tchapters/networking#dns'),
  'redirects.tsv:3',
  /has a row above/,
);
