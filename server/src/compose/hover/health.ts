import type { Topic } from '../../analysis/feature-types';
import { inWords } from '../../data/durations';
import { code } from '../../knowledge/escape';
import { mergedEntry } from '../facts/merged';
import { resolve, scalarText } from '../model/lookup';
import type { Node } from '../model/nodes';
import type { Path } from '../path-at';
import { placeLabel } from '../project/place-names';
import type { ComposeProject, ProjectService } from '../project/project';
import { composeSeconds } from '../values/durations';
import { explain, type ValuePlace } from './place';

const more = { title: 'Health checks', page: 'chapters/compose#healthcheck' };

/** The forms of `healthcheck.test`. */
export function healthTestTopic({ context, span, path, text }: ValuePlace): Topic | undefined {
  if (!isHealthTest(path)) return undefined;
  const isItem = typeof path.at(-1) === 'number';
  if (isItem && path.at(-1) !== 0) return undefined;
  const means = isItem
    ? keywordMeans(text)
    : 'runs in the shell of the image, like `CMD-SHELL` in a list; 0 is healthy';
  if (!means) return undefined;
  const hasDollar = !isItem && /\$(?!\$)/.test(text);
  return explain(context, {
    span,
    paragraphs: [
      `**${code(text)}** · ${means}`,
      hasDollar && '**Watch out:** write `$$` where the container’s shell shall see `$`.',
    ],
    more,
  });
}

function keywordMeans(text: string): string {
  switch (text) {
    case 'CMD':
      return 'runs the words behind it as they are, without a shell: no `||`, no `$VAR`; 0 is healthy';
    case 'CMD-SHELL':
      return 'runs the text behind it in the shell of the image; 0 is healthy';
    case 'NONE':
      return 'switches the health check of the image off';
    default:
      return 'no keyword: the list must begin with `CMD`, `CMD-SHELL` or `NONE`';
  }
}

function isHealthTest(path: Path): boolean {
  const at = path.lastIndexOf('test');
  return path[0] === 'services' && path[2] === 'healthcheck' && at === 3 && path.length <= 5;
}

/** How a service is probed: `` probes with `pg_isready` every 5 seconds (line 18) ``. */
export function probeText(project: ComposeProject, service: ProjectService | undefined): string | undefined {
  const found = service && mergedEntry(service, 'healthcheck', 'test');
  const test = found && commandOf(found.entry.value);
  if (!service || !found || test === undefined) return undefined;
  const at = found.layer.get('healthcheck') ?? found.entry;
  const interval = mergedEntry(service, 'healthcheck', 'interval')?.entry;
  const seconds = composeSeconds(scalarText(interval?.value) ?? '30s');
  const every = seconds === undefined ? '' : ` every ${inWords(seconds)}`;
  return `probes with ${code(test)}${every} (${placeLabel(project, found.layer.file, at.key.span)})`;
}

function commandOf(test: Node | undefined): string | undefined {
  const resolved = resolve(test);
  if (resolved?.kind === 'scalar') return resolved.text;
  if (resolved?.kind !== 'sequence') return undefined;
  const words = resolved.items.map((item) => scalarText(item.value) ?? '');
  return words[0] === 'NONE' ? undefined : words.slice(1).join(' ');
}
