/** What is wrong with the text of an image reference. Grammar: distribution/reference, regexp.go. */
export type ReferenceFault = 'capitals' | 'digest' | 'shape' | 'tag';

const part = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const host = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:]+\])(?::\d+)?$/;

/** `undefined` for a legal reference. */
export function referenceFault(text: string): ReferenceFault | undefined {
  const at = text.indexOf('@');
  if (at >= 0 && !/^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/.test(text.slice(at + 1))) {
    return 'digest';
  }
  const named = at < 0 ? text : text.slice(0, at);
  const slash = named.lastIndexOf('/');
  const colon = named.indexOf(':', slash + 1);
  if (colon >= 0 && !/^\w[\w.-]{0,127}$/.test(named.slice(colon + 1))) return 'tag';
  const [first = '', ...others] = (colon < 0 ? named : named.slice(0, colon)).split('/');
  const hasHost = others.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  if (hasHost && !host.test(first)) return 'shape';
  const path = hasHost ? others : [first, ...others];
  if (path.join('/').length > 255) return 'shape';
  if (path.every((piece) => part.test(piece))) return undefined;
  return path.every((piece) => part.test(piece.toLowerCase())) ? 'capitals' : 'shape';
}
