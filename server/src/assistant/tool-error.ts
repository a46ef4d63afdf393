/** A tool was called in a way that leads to no answer; the message tells the assistant why. */
export class ToolError extends Error {}
