import { defineRule } from '../../lint/rule';
import { builtStages } from '../facts/build-stages';
import { mergedPorts } from '../facts/merged-ports';
import { mergedWords } from '../facts/merged-service';
import { serviceEnvironment } from '../facts/service-environment';
import { entryAt } from '../facts/tree';
import { valueIn } from '../facts/value';
import { portRange } from '../values/port-ranges';

export default defineRule({
  id: 'compose/no-undeclared-port',
  category: 'correctness',
  severity: 'hint',
  messages: {
    isUndeclared: 'The Dockerfile declares {declared}, not container port {target}; nothing may listen there.',
  },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const ports = mergedPorts(service).filter(
          ({ isKnown, service: layer, value }) => isKnown && layer.file === project.here && !value?.hasVariable,
        );
        const stages = ports.length > 0 ? builtStages(project, service) : undefined;
        const words = stages?.flatMap(({ exposed }) => exposed) ?? [];
        const declared = words.map((word) => portRange(word.replace(/\/\w+$/, '')));
        if (words.length === 0 || declared.some((range) => !range)) continue;
        const commands = [mergedWords(service, 'command'), mergedWords(service, 'entrypoint')];
        const { isWhole, variables } = serviceEnvironment(project, service);
        const texts = [...commands.flatMap((each) => each ?? []), ...[...variables.values()].map(({ text }) => text)];
        if (!isWhole || commands.includes(undefined) || texts.includes(undefined)) continue;
        for (const port of ports) {
          const target = portRange(port.target ?? '');
          const isDeclared = declared.some(
            (range) => range && target && range.first <= target.first && target.last <= range.last,
          );
          // That nothing listens on port 0 is said elsewhere.
          if (!target || target.first === 0 || isDeclared || texts.some((text) => text?.includes(String(target.first))))
            continue;
          const long = valueIn(entryAt(port.mapping, 'target')?.value);
          const data = { declared: words.slice(0, 3).join(', '), target: port.target ?? '' };
          ctx.report({ at: long?.span ?? port.span, message: 'isUndeclared', data });
        }
      }
    },
  },
});
