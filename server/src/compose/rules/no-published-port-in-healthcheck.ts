import { cataloguedImage } from '../../images/catalogue';
import { imageName } from '../../images/reference';
import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import type { Command } from '../facts/command';
import { dockerfileText } from '../facts/dockerfile-text';
import { mergedTest } from '../facts/health-test';
import { mergedEntry } from '../facts/merged';
import { mergedPorts } from '../facts/merged-ports';
import { mergedEnvironment } from '../facts/merged-service';
import { hasForeignNetwork } from '../facts/open-ports';
import { mergedReference } from '../facts/service-image';
import { itemsOf } from '../facts/tree';
import { partOf, type Value, valueIn } from '../facts/value';
import type { ComposeFile } from '../model/nodes';
import type { ComposeProject, ProjectService } from '../project/project';

export default defineRule({
  id: 'compose/no-published-port-in-healthcheck',
  category: 'correctness',
  severity: 'hint',
  messages: {
    isOfHost: 'The check runs inside, where nothing listens on host port {published}; the container port is {target}.',
  },
  fixes: { useTarget: { title: 'Check port {target}', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const found = mergedTest(service);
        if (!found || found.merged.layer.file !== project.here || service.layers.some(hasForeignNetwork)) continue;
        const targets = targetsByPublished(service);
        if (targets.size === 0) continue;
        for (const value of valuesOf(found.test)) {
          for (const match of value.written.matchAll(
            /(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0):(\d{1,5})(?!\d)/g,
          )) {
            const [all, published = ''] = match;
            const target = targets.get(published);
            if (target === undefined || mayListen(published, project, service)) continue;
            const end = match.index + all.length;
            const at = partOf(value, end - published.length, end);
            const fixes = fixesOf(project.here, value, at, published, target);
            ctx.report({ at, message: 'isOfHost', data: { published, target }, fixes });
          }
        }
      }
    },
  },
});

function valuesOf(test: Command): readonly Value[] {
  return test.form === 'text' ? [test.value] : test.items;
}

/** Single host ports that are no container ports as well; none where a port is unknown or a range. */
function targetsByPublished(service: ProjectService): ReadonlyMap<string, string> {
  const ports = mergedPorts(service);
  if (!ports.every(({ isKnown }) => isKnown)) return new Map();
  const targets = new Set(ports.map(({ target }) => target));
  const isSingle = (port: string | undefined): port is string => port !== undefined && /^\d+$/.test(port);
  if (![...targets].every(isSingle)) return new Map();
  return new Map(
    ports.flatMap(({ published, target }): [string, string][] =>
      isSingle(published) && isSingle(target) && !targets.has(published) ? [[published, target]] : [],
    ),
  );
}

/** Something says that the program listens there too: `expose`, the image, the Dockerfile, or a variable. */
function mayListen(port: string, project: ComposeProject, service: ProjectService): boolean {
  const names = new RegExp(`(?<!\\d)${port}(?!\\d)`);
  const image = mergedReference(service);
  const known = image && cataloguedImage(imageName(image))?.ports;
  const exposed = service.layers.flatMap((layer) => itemsOf(layer.get('expose')?.value));
  const variables = [...mergedEnvironment(service).values()];
  const commands = ['command', 'entrypoint'].flatMap((key) => itemsOf(mergedEntry(service, key)?.entry.value));
  return (
    names.test(known ?? '') ||
    exposedIn(dockerfileText(project, service)).some((line) => names.test(line)) ||
    [...exposed, ...commands].some(({ value }) => names.test(valueIn(value)?.written ?? '')) ||
    variables.some(({ written }) => names.test(written ?? ''))
  );
}

function exposedIn(dockerfile: string | undefined): readonly string[] {
  return dockerfile?.match(/^[ \t]*EXPOSE[ \t].*$/gim) ?? [];
}

function fixesOf(
  file: ComposeFile,
  value: Value,
  at: { start: number; end: number },
  published: string,
  target: string,
): readonly Fix<'useTarget'>[] {
  const isPart = file.source.slice(at) === published;
  if (!isPart || value.node.anchor !== undefined || isShared(file, at)) return [];
  return [{ title: 'useTarget', data: { target }, edits: () => [replace(at, target)] }];
}
