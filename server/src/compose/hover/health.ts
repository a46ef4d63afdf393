import type { Topic } from '../../analysis/feature-types';
import { inWords } from '../../data/durations';
import { code } from '../../knowledge/escape';
import { asMapping, lookup, resolve, scalarText } from '../model/lookup';
import type { ComposeFile, Node, Service } from '../model/nodes';
import type { Path } from '../path-at';
import { composeSeconds } from '../values/durations';
import { explain, lineOf, type ValuePlace } from './place';

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
export function probeText(service: Service | undefined, file: ComposeFile): string | undefined {
  const entry = service?.get('healthcheck');
  const check = asMapping(entry?.value);
  const test = check && commandOf(lookup(check, 'test')?.value);
  if (!entry || !check || test === undefined) return undefined;
  const seconds = composeSeconds(scalarText(lookup(check, 'interval')?.value) ?? '30s');
  const every = seconds === undefined ? '' : ` every ${inWords(seconds)}`;
  return `probes with ${code(test)}${every} (line ${lineOf(file, entry.key.span)})`;
}

function commandOf(test: Node | undefined): string | undefined {
  const resolved = resolve(test);
  if (resolved?.kind === 'scalar') return resolved.text;
  if (resolved?.kind !== 'sequence') return undefined;
  const words = resolved.items.map((item) => scalarText(item.value) ?? '');
  return words[0] === 'NONE' ? undefined : words.slice(1).join(' ');
}
