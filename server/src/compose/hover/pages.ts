import type { PageLink } from '../../knowledge/knowledge';

/** The section about a family of keys, by the beginning of the card key: the first that fits. */
const sections: readonly (readonly [prefix: string, title: string, anchor: string])[] = [
  ['compose/depends_on/', 'Start order', 'depends-on'],
  ['compose/service/restart', 'Restart', 'restart'],
  ['compose/service/network_mode', 'Shared namespaces', 'shared-namespace'],
  ['compose/service/ipc', 'Shared namespaces', 'shared-namespace'],
  ['compose/service/pid', 'Shared namespaces', 'shared-namespace'],
  ['compose/service/pull_policy', 'Images', 'image'],
  ['compose/service/security_opt', 'Users and privileges', 'user-and-privileges'],
  ['compose/service-volume/', 'Volumes', 'volumes'],
  ['compose/volume/', 'Volumes', 'volumes'],
  ['compose/port/', 'Publishing ports', 'ports'],
  ['compose/network/', 'Networks', 'networks'],
  ['compose/build/', 'Build', 'build'],
  ['compose/develop/', 'Watch', 'watch'],
  ['compose/logging/', 'Logging', 'logging'],
  ['compose/env_file/', 'env_file', 'env-file'],
  ['compose/deploy/resources/', 'Resources', 'resources'],
  ['compose/deploy/', 'Swarm', 'swarm'],
];

/** Where the wiki tells more about a key. */
export function pageAbout(key: string): PageLink {
  const [, title, anchor] = sections.find(([prefix]) => key.startsWith(prefix)) ?? ['', 'Services', 'services'];
  return { title, page: `chapters/compose#${anchor}` };
}
