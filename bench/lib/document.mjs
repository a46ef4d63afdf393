/**
 * @typedef {{ line: number, character: number, remove: number, insert: string }} LineEdit an edit inside one line;
 *   0-based, in UTF-16 units
 */

/** An open document as the client keeps it. */
export class BenchDocument {
  version = 1;
  #lines;

  /** @param {{ uri: string, languageId: string, text: string }} init */
  constructor({ uri, languageId, text }) {
    this.uri = uri;
    this.languageId = languageId;
    this.#lines = text.split('\n');
  }

  get text() {
    return this.#lines.join('\n');
  }

  /**
   * The edit that deletes a text at its place, or writes it again where it is missing.
   * @param {{ line: number, character: number, text: string }} place
   * @returns {LineEdit}
   */
  toggling({ line, character, text }) {
    const isThere = (this.#lines[line] ?? '').startsWith(text, character);
    return { line, character, remove: isThere ? text.length : 0, insert: isThere ? '' : text };
  }

  /** @param {LineEdit} edit */
  apply({ line, character, remove, insert }) {
    const before = this.#lines[line] ?? '';
    this.#lines[line] = before.slice(0, character) + insert + before.slice(character + remove);
    this.version += 1;
  }
}
