/** Expressions that the check takes for slow, each with the reason why nothing can come of it. */
export const toleratedRegexes = new Map([]);
