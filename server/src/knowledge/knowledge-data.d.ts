/** Written by the build from docs-content; the text of a JSON file, so that nobody parses it before it is needed. */
declare module 'docker-wiki:knowledge/cards' {
  const json: string;
  export default json;
}

declare module 'docker-wiki:knowledge/rules' {
  const json: string;
  export default json;
}
