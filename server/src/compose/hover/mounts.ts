import type { Topic } from '../../analysis/feature-types';
import { code, codeCell } from '../../knowledge/escape';
import { usesInProject } from '../navigation/project-names';
import { placeLabel } from '../project/place-names';
import type { ComposeProject } from '../project/project';
import { mountOptions, type ShortMount, shortMount } from '../values/mounts';
import { explain, listed, table, type ValuePlace } from './place';

const engineSocket = '/var/run/docker.sock';

/** A short volume taken apart. */
export function mountTopic({ context, project, span, text, written, path }: ValuePlace): Topic | undefined {
  const mount = shortMount(text);
  if (!mount) return undefined;
  const readOnly = mount.options.includes('ro') ? ', read-only' : '';
  return explain(context, {
    span,
    paragraphs: [
      `**${code(written)}**${text === written ? '' : ` = ${code(text)}`} · ${summary(mount)}${readOnly}`,
      table(['part', 'value', 'means'], rows(mount, project, String(path[1] ?? ''))),
      warning(mount, project),
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

function rows(
  { kind, source, target, options }: ShortMount,
  project: ComposeProject,
  service: string,
): readonly string[][] {
  const from = source === undefined ? [] : [['source', codeCell(source), sourceMeans(kind, source, project, service)]];
  const flags = options.map((option) => ['option', codeCell(option), mountOptions.get(option) ?? 'no option: ignored']);
  return [...from, ['target', codeCell(target), 'where the container sees it'], ...flags].slice(0, 6);
}

function sourceMeans(kind: ShortMount['kind'], source: string, project: ComposeProject, service: string): string {
  if (kind === 'bind') return bindMeans(source);
  const declared = project.objects.volumes.get(source)?.layers.at(-1);
  if (!declared)
    return `a volume that ${project.files.length > 1 ? 'no file of this project declares' : 'this file does not declare'}`;
  const uses = usesInProject(project, { kind: 'volume', name: source, within: undefined });
  const users = uses
    .flatMap((each) => each.uses)
    .flatMap((use) => (use.role === 'read' ? use.services.filter((user) => user !== service).map(codeCell) : []));
  const others = users.length > 0 ? `; also in ${listed([...new Set(users)])}` : '';
  const what = declared.isExternal ? 'a volume made elsewhere' : 'a volume of this project';
  return `${what}, ${placeLabel(project, declared.file, declared.entry.key.span)}${others}`;
}

function bindMeans(source: string): string {
  if (source === engineSocket) return 'the engine itself: whoever has it controls the host';
  if (source.startsWith('~')) return 'below the home directory of whoever runs Compose';
  return source.startsWith('.') ? 'relative to the Compose file' : 'a path of the host';
}

function warning({ kind, source = '', options }: ShortMount, project: ComposeProject): string | false {
  if (kind === 'bind' && options.includes('Z')) {
    return '**Watch out:** `Z` relabels the files on the host; other containers and programs may lose them.';
  }
  if (source === engineSocket) return false;
  if (kind === 'bind') return '**Watch out:** a source that is missing is created as an empty directory of root.';
  const isUndeclared = kind === 'named' && !project.objects.volumes.has(source);
  return isUndeclared && '**Watch out:** a path begins with `./`, `/` or `~`; anything else is the name of a volume.';
}
