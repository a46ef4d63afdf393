import type { LanguageSupport } from '../analysis/language';
import { completions } from './completion';
import { ignore } from './ignore';
import { lower } from './model/lower';
import type { ComposeFile } from './model/nodes';
import { suppressions } from './suppressions';
import { topicAt } from './topic';

export const composeSupport: LanguageSupport<ComposeFile> = {
  parse: lower,
  walk(file, visit) {
    visit('composeFile', file);
    for (const service of file.services) visit('service', service);
  },
  suppressions,
  ignore,
  topicAt,
  completions,
};
