import type { LanguageSupport, Topic } from '../analysis/language';
import { cardKeys } from './card-key';
import { completions } from './completion';
import { ignore } from './ignore';
import { lower } from './model/lower';
import type { ComposeFile } from './model/nodes';
import { pathAt } from './path-at';
import { suppressions } from './suppressions';

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

function topicAt(file: ComposeFile, offset: number): Topic | undefined {
  const place = pathAt(file, offset);
  const keys = place ? cardKeys(place.path) : [];
  return place && keys.length > 0 ? { span: place.span, keys } : undefined;
}
