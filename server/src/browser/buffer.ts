/**
 * The one thing of Node that dockerfile-ast uses: the bytes of a text, to look for a byte order mark. The build puts it
 * in the place of the global `Buffer`.
 */
export const Buffer = { from: (text: string): Uint8Array => new TextEncoder().encode(text) };
