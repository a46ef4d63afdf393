/** A number of 53 bits for a text: two texts of a document that differ have different ones, as good as always. */
export function hashOf(text: string): number {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0xc2b2ae35);
    b ^= b >>> 13;
  }
  return (a >>> 0) + (b & 0x1fffff) * 0x1_0000_0000;
}
