import { defineRule, type Fix } from '../../lint/rule';
import { addAtPath } from '../edits/add-at-path';
import { addServiceKeys } from '../edits/add-service-keys';
import { writtenValue } from '../facts/checked-entry';
import { type RunService, runServices } from '../facts/long-running';
import { mergedEntry } from '../facts/merged';
import { asMapping, hasUnknownMerge } from '../model/lookup';

export default defineRule({
  id: 'compose/require-log-rotation',
  category: 'correctness',
  severity: 'hint',
  offByDefault: true,
  messages: { isEndless: 'The log of `{service}` has no `max-size`; unless the daemon rotates it, it fills the disk.' },
  fixes: { addRotation: { title: 'Keep three files of 10 MB', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of runServices(project)) {
        const { here, merged } = service;
        const logging = mergedEntry(merged, 'logging');
        const driver = mergedEntry(merged, 'logging', 'driver');
        if (driver && writtenValue(driver.entry)?.text !== 'json-file') continue;
        if (mergedEntry(merged, 'logging', 'options', 'max-size')) continue;
        const mapping = asMapping(logging?.entry.value);
        if (logging && (!mapping || hasUnknownMerge(mapping))) continue;
        const at = logging?.layer.file === project.here ? logging.entry.key.span : here.entry.key.span;
        const fixes = fixesOf(service, logging !== undefined);
        ctx.report({ at, message: 'isEndless', data: { service: here.name }, fixes });
      }
    },
  },
});

function fixesOf({ here }: RunService, hasLogging: boolean): readonly Fix<'addRotation'>[] {
  const options = '{ max-size: "10m", max-file: "3" }';
  const lines = here.mapping?.flow
    ? [`logging: { driver: json-file, options: ${options} }`]
    : ['logging:', '  driver: json-file', '  options:', '    max-size: "10m"', '    max-file: "3"'];
  const edits = hasLogging ? addAtPath(here, ['logging', 'options'], options) : addServiceKeys(here, lines);
  return edits ? [{ title: 'addRotation', edits: () => edits }] : [];
}
