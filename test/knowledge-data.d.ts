/** The parts of the server's knowledge, as the build writes them; see scripts/lib/knowledge-plugin.mjs. */
declare module 'docker-wiki:knowledge' {
  const parts: Readonly<Record<'cards' | 'more-cards' | 'rules' | 'snippets', string>>;
  export default parts;
}
