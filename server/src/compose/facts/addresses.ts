import { KeptWith } from '../../lint/fact';
import { type Span, span } from '../../text/span';
import type { ComposeProject, ProjectService } from '../project/project';
import type { KeyValue } from './key-values';
import { serviceEnvironment } from './service-environment';

/** A host that a variable of a service names. */
export interface Address {
  readonly user: ProjectService;
  readonly variable: string;
  /** `url`: with a scheme. `pair`: `HOST:PORT`. `host`: the name of the variable says that it is one. */
  readonly form: 'url' | 'pair' | 'host';
  readonly scheme: string | undefined;
  readonly host: string;
  readonly hostSpan: Span;
  readonly port: number | undefined;
  readonly portSpan: Span | undefined;
}

const kept = new KeptWith<ComposeProject, readonly Address[]>();

/** The hosts in `environment` of the file, as far as they win after merging. Hosts with variables are left out. */
export function addressesHere(project: ComposeProject): readonly Address[] {
  const known =
    kept.get(project) ??
    [...project.services.values()].flatMap((user) => {
      if (!user.layers.some(({ file }) => file === project.here)) return [];
      const { variables } = serviceEnvironment(project, user);
      return [...variables.values()].flatMap(({ layer, pair }) =>
        pair && layer.file === project.here ? (addressIn(pair, user, variables) ?? []) : [],
      );
    });
  kept.set(project, known);
  return known;
}

const url = /^([a-z][a-z0-9+.-]*):\/\/(?:[^/@\s]*@)?([a-z0-9_.-]+)(?::(\d{1,5}))?(?=[/?#]|$)/i;
const pairPattern = /^()([a-z][\w.-]*):(\d{2,5})$/i;
const hostPattern = /^()([a-z0-9][\w.-]*)()$/i;
const hostVariable = /(?:^|_)(?:HOST|HOSTNAME|ADDR)$/;

function addressIn(
  { name, valueSpan, written }: KeyValue,
  user: ProjectService,
  variables: ReadonlyMap<string, { readonly text: string | undefined }>,
): Address | undefined {
  if (!written || !valueSpan) return undefined;
  const forms = [
    ['url', written.includes('://') ? url : undefined],
    ['pair', written.includes(':') ? pairPattern : undefined],
    ['host', hostVariable.test(name) ? hostPattern : undefined],
  ] as const;
  for (const [form, pattern] of forms) {
    const match = pattern?.exec(written);
    if (!match) continue;
    const [all, scheme = '', host = '', port] = match;
    const portText = port || (form === 'host' ? variables.get(portVariable(name))?.text : undefined);
    const hostEnd = all.length - (port ? port.length + 1 : 0);
    const at = (start: number, end: number) =>
      valueSpan.end - valueSpan.start === written.length
        ? span(valueSpan.start + start, valueSpan.start + end)
        : valueSpan;
    return {
      user,
      variable: name,
      form,
      scheme: scheme.toLowerCase() || undefined,
      host,
      hostSpan: at(hostEnd - host.length, hostEnd),
      port: portText && /^\d{1,5}$/.test(portText) ? Number(portText) : undefined,
      portSpan: port ? at(all.length - port.length, all.length) : undefined,
    };
  }
  return undefined;
}

/** `DB_HOST` comes with `DB_PORT`. */
function portVariable(name: string): string {
  return name.replace(/(?:HOST|HOSTNAME|ADDR)$/, 'PORT');
}
