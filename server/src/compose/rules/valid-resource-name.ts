import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { topMappings } from '../facts/tree';
import { hasReference } from '../interpolation';
import { asMapping, lookup } from '../model/lookup';
import type { ComposeFile } from '../model/nodes';
import { sections, usesOfName } from '../navigation/name-uses';

const valid = /^[a-zA-Z0-9._-]+$/;

export default defineRule({
  id: 'compose/valid-resource-name',
  category: 'correctness',
  severity: 'error',
  messages: { isInvalid: 'A name below `{section}` has letters, digits and `._-` only, so the project does not load.' },
  fixes: { rename: { title: 'Rename it to `{name}` wherever this file uses it', safety: 'suggestion' } },
  on: {
    composeFile(file, ctx) {
      for (const top of topMappings(file)) {
        for (const section of Object.keys(sections)) {
          for (const { colon, key } of asMapping(lookup(top, section)?.value)?.entries ?? []) {
            const { span: at, text } = key;
            // Variables and nulls as keys are other rules' matter.
            if (colon === undefined || text === '' || text === '<<' || text === '~') continue;
            if (valid.test(text) || hasReference(text)) continue;
            ctx.report({ at, message: 'isInvalid', data: { section }, fixes: fixesOf(file, section, text) });
          }
        }
      }
    },
  },
});

function fixesOf(file: ComposeFile, section: string, old: string): readonly Fix<'rename'>[] {
  const kind = sections[section];
  const name = old.replace(/[^a-zA-Z0-9._-]+/g, '-').replace(/^-+|(?<!-)-+$/g, '');
  if (!kind || name === '' || usesOfName(file, { kind, name }).length > 0) return [];
  const uses = usesOfName(file, { kind, name: old });
  if (uses.length === 0) return [];
  return [{ title: 'rename', data: { name }, edits: () => uses.map(({ span }) => replace(span, name)) }];
}
