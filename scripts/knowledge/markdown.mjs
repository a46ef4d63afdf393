// @ts-check
import markdownIt from 'markdown-it';
import { badges } from './syntax/badge.mjs';
import { boxes } from './syntax/box.mjs';
import { cardComments } from './syntax/card-comment.mjs';
import { figures } from './syntax/figure.mjs';
import { generatedComments } from './syntax/generated-comment.mjs';
import { headingIds } from './syntax/heading-id.mjs';
import { tables } from './syntax/table.mjs';

/** A parser of the wiki's dialect of Markdown. HTML in a text stays text. */
export function createMarkdown() {
  return markdownIt({ html: false, linkify: false, typographer: false })
    .use(cardComments)
    .use(generatedComments)
    .use(headingIds)
    .use(boxes)
    .use(badges)
    .use(figures)
    .use(tables);
}
