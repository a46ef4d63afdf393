import type { Topic } from '../analysis/feature-types';
import type { FeatureContext, MaybePromise } from '../analysis/language';
import { suppressionTopic } from './hover/comments';
import { patternTopic } from './hover/pattern';
import { commentTouching, lineTouching } from './model/lookup';
import type { IgnoreFile } from './model/nodes';
import type { IgnoreSurroundings } from './surroundings';

/** What the cursor is on: a pattern, one of its operators, or a comment that switches rules off. */
export function topicAt(
  file: IgnoreFile,
  offset: number,
  context: FeatureContext,
  around: IgnoreSurroundings | undefined,
): MaybePromise<Topic | undefined> {
  const comment = commentTouching(file, offset);
  if (comment) return suppressionTopic(file, comment, offset);
  const line = lineTouching(file, offset);
  return line && patternTopic(line, offset, context, around);
}
