import type { ImageReference } from './reference';

/** The page on which a registry shows an image to people; `undefined` where none is known. */
export function registryPage({ registry, repository, text, hasVariable }: ImageReference): string | undefined {
  if (hasVariable || text === 'scratch' || repository === '') return undefined;
  switch (registry) {
    case undefined:
    case 'docker.io':
      return `https://hub.docker.com/${isOfficial(repository) ? '_' : 'r'}/${repository.replace(/^library\//, '')}`;
    case 'ghcr.io': {
      const [owner, name] = repository.split('/');
      return owner && name ? `https://github.com/${owner}/${name}` : undefined;
    }
    case 'quay.io':
      return `https://quay.io/repository/${repository}`;
    case 'mcr.microsoft.com':
      return `https://mcr.microsoft.com/artifact/mar/${repository}`;
    default:
      return undefined;
  }
}

function isOfficial(repository: string): boolean {
  return !repository.includes('/') || repository.startsWith('library/');
}
