import type { Topic } from '../../analysis/feature-types';
import { code, codeCell } from '../../knowledge/escape';
import { asMapping, lookup } from '../model/lookup';
import type { ComposeFile } from '../model/nodes';
import { definitionOf, usesOfName } from '../navigation/name-uses';
import { mountOptions, type ShortMount, shortMount } from '../values/mounts';
import { explain, lineOf, listed, table, type ValuePlace } from './place';

const engineSocket = '/var/run/docker.sock';

/** A short volume taken apart. */
export function mountTopic({ context, file, span, text, written, path }: ValuePlace): Topic | undefined {
  const mount = shortMount(text);
  if (!mount) return undefined;
  const readOnly = mount.options.includes('ro') ? ', read-only' : '';
  return explain(context, {
    span,
    paragraphs: [
      `**${code(written)}**${text === written ? '' : ` = ${code(text)}`} · ${summary(mount)}${readOnly}`,
      table(['part', 'value', 'means'], rows(mount, file, String(path[1] ?? ''))),
      warning(mount, file),
    ],
    more: { title: 'Volumes in Compose', page: 'chapters/compose#volumes' },
  });
}

function summary({ kind, source = '' }: ShortMount): string {
  if (kind === 'anonymous') return 'a volume without a name, which `docker compose down -v` removes';
  return kind === 'bind'
    ? `shows ${code(source)} of the host in the container`
    : `keeps the files in the volume ${code(source)}`;
}

function rows({ kind, source, target, options }: ShortMount, file: ComposeFile, service: string): readonly string[][] {
  const from = source === undefined ? [] : [['source', codeCell(source), sourceMeans(kind, source, file, service)]];
  const flags = options.map((option) => ['option', codeCell(option), mountOptions.get(option) ?? 'no option: ignored']);
  return [...from, ['target', codeCell(target), 'where the container sees it'], ...flags].slice(0, 6);
}

function sourceMeans(kind: ShortMount['kind'], source: string, file: ComposeFile, service: string): string {
  if (kind === 'bind') return bindMeans(source);
  const definition = definitionOf(file, { kind: 'volume', name: source });
  if (!definition) return 'a volume that this file does not declare';
  const users = usesOfName(file, { kind: 'volume', name: source }).flatMap((use) =>
    use.role === 'read' ? use.services.filter((user) => user !== service).map(codeCell) : [],
  );
  const others = users.length > 0 ? `; also in ${listed([...new Set(users)])}` : '';
  const isExternal = asMapping(definition.entry?.value);
  const what = isExternal && lookup(isExternal, 'external') ? 'a volume made elsewhere' : 'a volume of this project';
  return `${what}, line ${lineOf(file, definition.span)}${others}`;
}

function bindMeans(source: string): string {
  if (source === engineSocket) return 'the engine itself: whoever has it controls the host';
  if (source.startsWith('~')) return 'below the home directory of whoever runs Compose';
  return source.startsWith('.') ? 'relative to the Compose file' : 'a path of the host';
}

function warning({ kind, source = '', options }: ShortMount, file: ComposeFile): string | false {
  if (kind === 'bind' && options.includes('Z')) {
    return '**Watch out:** `Z` relabels the files on the host; other containers and programs may lose them.';
  }
  if (source === engineSocket) return false;
  if (kind === 'bind') return '**Watch out:** a source that is missing is created as an empty directory of root.';
  const isUndeclared = kind === 'named' && !definitionOf(file, { kind: 'volume', name: source });
  return isUndeclared && '**Watch out:** a path begins with `./`, `/` or `~`; anything else is the name of a volume.';
}
