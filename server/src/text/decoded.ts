/** What an encoded piece of a URI says, where it is well formed. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign is a name like any other
  }
}
