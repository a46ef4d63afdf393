const ownPage = 'a line of the pages of the wiki itself';

/** Expressions that are slow with long texts, each with the reason why nothing can come of it. */
export const toleratedRegexes = new Map(
  [
    [/"(?:[^"\\]|\\.)*"/g, 'read from a text that JSON.parse has taken, in which each quote is closed'],
    [/^\|?[ :|-]*-[ :|-]*$/, ownPage],
    [/^(#{1,6}) +(.*)$/, ownPage],
    [/^(`{3,})(.*)$/, ownPage],
    [
      /`([^`]+)`|\*\*([^*]+(?:\*[^*]+)*)\*\*|\[((?:`[^`]*`|[^\]`])*)\]\(([^()\s]+)\)|(?<!\w)[*_]([^\s*_][^*_]*)[*_](?!\w)/g,
      ownPage,
    ],
  ].map(([regex, reason]) => [String(regex), reason]),
);
