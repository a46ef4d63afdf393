import { KeptWith } from '../../lint/fact';
import type { ComposeFile, Service } from '../model/nodes';
import type { ComposeProject } from '../project/project';
import { checkedMounts, hasPlainSource, schemeOf, targetOf } from './checked-mounts';
import type { Mount } from './mounts';

export interface RelativeSource {
  readonly mount: Mount;
  readonly service: Service;
  readonly source: string;
  /** `undefined` where a variable leaves it open. */
  readonly target: string | undefined;
  /** What lies there. */
  readonly kind: 'file' | 'folder' | 'missing';
}

const kept = new KeptWith<ComposeProject, readonly RelativeSource[]>();

/** Bind mounts of the file whose sources lie beside the project, with what is found there. */
export function relativeSources(project: ComposeProject): readonly RelativeSource[] {
  const known = kept.get(project) ?? relativeSourcesOf(project, project.here);
  kept.set(project, known);
  return known;
}

function relativeSourcesOf({ disk }: ComposeProject, file: ComposeFile): readonly RelativeSource[] {
  if (!disk) return [];
  return file.services.flatMap((service) =>
    checkedMounts(service).flatMap((mount): RelativeSource | [] => {
      const { kind: type, source } = mount;
      const isRelative = source !== undefined && !/^(?:[/~]|[A-Za-z]:|\\)/.test(source) && !source.includes('\\');
      if (type !== 'bind' || !isRelative || schemeOf(mount) || !hasPlainSource(mount)) return [];
      const kind = disk.kindOf(source, file);
      return kind === 'unknown' ? [] : { mount, service, source, target: targetOf(mount), kind };
    }),
  );
}

/** True for a path whose name ends as those of single configuration files do. */
export function isConfigFile(path: string): boolean {
  return /\.(?:conf|cnf|cfg|ya?ml|json|toml|ini|sql|sh|crt|pem|key|env|properties|xml)$/i.test(path);
}
