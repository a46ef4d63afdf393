/** The command was called in a way that has no meaning; the message says what is wrong. */
export class UsageError extends Error {}
