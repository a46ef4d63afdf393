import type { LanguageSupport } from '../analysis/language';
import { completions } from './completion';
import { ignore } from './ignore';
import { lower } from './model/lower';
import type { DockerfileFile } from './model/nodes';
import { suppressions } from './suppressions';
import { topicAt } from './topic';
import { walk } from './walk';

export const dockerfileSupport: LanguageSupport<DockerfileFile> = {
  parse: lower,
  walk,
  suppressions,
  ignore,
  topicAt,
  completions,
};
