/** Each side of the wall between server, client and page is compiled on its own. */
export const compilerProjects = [
  'server/tsconfig.json',
  'server/src/node/tsconfig.json',
  'server/src/browser/tsconfig.json',
  'client/tsconfig.json',
  'client/src/node/tsconfig.json',
  'client/src/panel/page/tsconfig.json',
  'client/src/graph/page/tsconfig.json',
  'site/tsconfig.json',
  'test/tsconfig.json',
];
