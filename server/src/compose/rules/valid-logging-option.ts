import { defineRule, type Fix } from '../../lint/rule';
import { isShared } from '../edits/removal-fix';
import { keyRenames } from '../edits/rename-key';
import { type LogOption, logOptionsIn, mergedLogDriver } from '../facts/logging';
import { mergedService } from '../facts/merged-service';
import type { ComposeFile } from '../model/nodes';
import { bytesIn } from '../values/byte-amounts';
import { logOptionsOf } from '../values/log-options';

export default defineRule({
  id: 'compose/valid-logging-option',
  category: 'correctness',
  severity: 'error',
  messages: {
    isUnknown: 'The driver `{driver}` has no option `{name}`, so the container is not created.',
    isNoValue: '`{name}` does not take `{text}`, so the container is not created.',
  },
  fixes: { rename: { title: 'Rename it to `{name}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        const options = logOptionsIn(service);
        const driver = options.length > 0 ? mergedLogDriver(mergedService(project, service)) : undefined;
        const known = driver === undefined ? undefined : logOptionsOf(driver);
        if (driver === undefined || !known) continue;
        for (const option of options) {
          const { entry, name, value } = option;
          if (!known.has(name)) {
            const fixes = fixesOf(project.here, option, known);
            ctx.report({ at: entry.key.span, message: 'isUnknown', data: { driver, name }, fixes });
          } else if (value?.text !== undefined && isFile(driver) && !takes(name, value.text)) {
            ctx.report({ at: value.span, message: 'isNoValue', data: { name, text: value.written.slice(0, 80) } });
          }
        }
      }
    },
  },
});

function isFile(driver: string): boolean {
  return driver === 'json-file' || driver === 'local';
}

function takes(name: string, text: string): boolean {
  switch (name) {
    case 'max-size':
    case 'max-buffer-size':
      return bytesIn(text) !== undefined;
    case 'max-file':
      return /^0*[1-9]\d*$/.test(text);
    case 'mode':
      return text === 'blocking' || text === 'non-blocking';
    default:
      return true;
  }
}

function fixesOf(
  file: ComposeFile,
  { entry, mapping, name }: LogOption,
  known: ReadonlySet<string>,
): readonly Fix<'rename'>[] {
  if (isShared(file, entry.key.span)) return [];
  const meant = name.toLowerCase().replaceAll('_', '-');
  return keyRenames('rename', mapping, entry, known, known.has(meant) ? meant : undefined);
}
