// @ts-check
/** @import { Report } from './types.d.ts' */

/** Options of `RUN --mount` by type; each has a card, other names of an option share it. */
const mountOptions = {
  bind: 'target dst destination source src from readwrite rw readonly ro',
  cache: 'id target dst destination source src from sharing mode uid gid readonly ro readwrite rw',
  tmpfs: 'target dst destination size readonly ro readwrite rw',
  secret: 'id source src target dst destination env required mode uid gid',
  ssh: 'id target dst destination required mode uid gid',
};

const flags = {
  FROM: '--platform',
  COPY: '--from --chown --chmod --link --parents --exclude',
  ADD: '--keep-git-dir --checksum --unpack --chown --chmod --link --exclude',
  RUN: '--mount --network --security --device',
  HEALTHCHECK: '--interval --timeout --start-period --start-interval --retries',
};

const instructions =
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR';

const serviceKeys =
  'build cap_add cap_drop command configs container_name depends_on deploy develop entrypoint env_file environment ' +
  'expose extends extra_hosts healthcheck image init labels logging network_mode networks ports profiles restart ' +
  'secrets stop_grace_period user volumes working_dir';

/** Keys of the cards without which the wiki is not complete. */
export const requiredCards = [
  ...keys('dockerfile/instruction', instructions),
  ...keys('dockerfile/directive', 'syntax escape check'),
  ...Object.entries(flags).flatMap(([instruction, names]) => keys(`dockerfile/flag/${instruction}`, names)),
  'dockerfile/mount/type',
  ...keys('dockerfile/mount', Object.keys(mountOptions).join(' ')),
  ...Object.entries(mountOptions).flatMap(([type, names]) => keys(`dockerfile/mount/${type}`, names)),
  ...keys('dockerignore/pattern', '! ** * ? [] \\'),
  ...keys('compose/top-level', 'name services networks volumes configs secrets include version'),
  ...keys('compose/service', serviceKeys),
];

/**
 * @param {ReadonlyMap<string, unknown>} cards
 * @param {Report} report
 */
export function checkRequiredCards(cards, report) {
  for (const key of requiredCards) {
    if (cards.has(key)) continue;
    const file = `docs-content/reference/${key.split('/')[0]}`;
    report(file, 1, `The card \`${key}\` is missing. Mark a section with \`<!-- card: ${key} -->\`.`);
  }
}

/**
 * @param {string} prefix
 * @param {string} names separated by blanks
 */
function keys(prefix, names) {
  return names.split(' ').map((name) => `${prefix}/${name}`);
}
