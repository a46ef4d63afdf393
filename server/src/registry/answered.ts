/** An answer, or why there is none: one sentence for people. */
export type Answered<T> = { readonly value: T } | { readonly problem: string };

export function isProblem<T>(answered: Answered<T>): answered is { readonly problem: string } {
  return 'problem' in answered;
}
