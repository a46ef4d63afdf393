import type { Check } from './schema';

/** The home screen. */
export const home = '';

const pattern = /^(?:chapters|reference|rules)(?:\/[A-Za-z0-9][\w.-]*)+(?:#[\w.:-]+)?$/;

/** The screen that takes a text apart; what is explained there stands beside the address. */
export const explainPage = 'explain';

/** Messages of errors are pasted whole; more than that says no more. */
export const longestQuery = 1000;

/** More than that nobody reads, and each word of it costs time. */
export const longestText = 4000;

/** A page address as hovers, commands and links write it: `chapters/compose#ports`; the empty one is home. */
export const isAddress: Check<string> = (value): value is string =>
  value === home || value === explainPage || (typeof value === 'string' && pattern.test(value));

/** `chapters/compose#ports` as its page and the id of its section; the section is empty for the whole page. */
export function splitAddress(address: string): { readonly page: string; readonly section: string } {
  const hash = address.indexOf('#');
  return hash < 0 ? { page: address, section: '' } : { page: address.slice(0, hash), section: address.slice(hash + 1) };
}

export function joinAddress(page: string, section: string): string {
  return section === '' ? page : `${page}#${section}`;
}

/** The words of an address to search for when it leads nowhere: those of its most particular part. */
export function wordsOf(address: string): string {
  const { page, section } = splitAddress(address);
  return (section || (page.split('/').at(-1) ?? '')).replace(/[^A-Za-z0-9]+/g, ' ').trim();
}
