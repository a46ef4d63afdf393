import { type ImageReference, imageName } from './reference';

/** A repository that gets no new images. */
export interface Retirement {
  /** Who took over, as code where it is a name. */
  readonly successor: string;
  /** The same image there, where name and tag can be carried over. */
  readonly replacement: string | undefined;
}

/** What became of an image's repository; `undefined` for those that are alive. */
export function retirementOf(image: ImageReference): Retirement | undefined {
  const { tag, registry, repository, digest } = image;
  if (registry === 'k8s.gcr.io') return retired('`registry.k8s.io`', `registry.k8s.io/${restOf(image)}`);
  if (registry === 'docker.pkg.github.com') return retired('`ghcr.io`');
  if (registry === 'gcr.io' && repository.startsWith('google_containers/')) {
    return retired('`registry.k8s.io`', `registry.k8s.io/${restOf(image).replace('google_containers/', '')}`);
  }
  const name = imageName(image);
  if (registry !== undefined && name !== repository.replace(/^library\//, '')) return undefined;
  if (name.startsWith('microsoft/')) return retired('`mcr.microsoft.com`');
  if (name.startsWith('bitnami/')) {
    const isVersion = digest === undefined && /^\d/.test(tag ?? '');
    return isVersion
      ? retired('`bitnamilegacy`, which gets no fixes', restOf(image).replace('bitnami/', 'bitnamilegacy/'))
      : undefined;
  }
  switch (name) {
    case 'adoptopenjdk':
    case 'java':
    case 'openjdk':
      return /(?:^|-)ea(?:-|$)/.test(tag ?? '') ? undefined : retired('`eclipse-temurin`', temurin(tag));
    case 'centos':
      return retired(
        '`almalinux` or `rockylinux/rockylinux`',
        /^(?:centos)?8(?:\.|$)/.test(tag ?? '') ? 'almalinux:8' : undefined,
      );
    case 'consul':
      return retired('`hashicorp/consul`', tag === undefined ? undefined : withRest(image, 'hashicorp/consul'));
    case 'containrrr/watchtower':
      return retired('nobody; the project is archived');
    case 'grafana/promtail':
      return retired('`grafana/alloy`');
    case 'jenkins':
      return retired('`jenkins/jenkins`', 'jenkins/jenkins:lts');
    case 'mailhog/mailhog':
      return retired('`axllent/mailpit`');
    case 'notary':
      return retired('nobody');
    case 'opensuse':
      return retired('`opensuse/leap`');
    case 'vault':
      return retired('`hashicorp/vault`', tag === undefined ? undefined : withRest(image, 'hashicorp/vault'));
    case 'vsonline':
      return retired('nobody');
    default:
      return undefined;
  }
}

function retired(successor: string, replacement?: string): Retirement {
  return { successor, replacement };
}

/** Versions of Java with long-term support, which Eclipse Temurin builds as JDK and JRE. */
function temurin(tag: string | undefined): string | undefined {
  const [version, ...variant] = tag?.split('-') ?? [];
  const release = /^(?:1\.)?(8|11|17|21|25)(?:[.u_]|$)/.exec(version ?? '')?.[1];
  return (
    release &&
    `eclipse-temurin:${release}-${variant.includes('jre') ? 'jre' : 'jdk'}${variant.includes('alpine') ? '-alpine' : ''}`
  );
}

/** Without its registry. */
function restOf({ text, registry, repository }: ImageReference): string {
  return text.slice(registry === undefined ? text.indexOf(repository) : registry.length + 1);
}

/** Another name with the same tag. */
function withRest({ tag, digest }: ImageReference, name: string): string | undefined {
  return digest === undefined ? `${name}:${tag}` : undefined;
}
