import type { PageAddress } from '../knowledge/knowledge';

/** What still stands in scripts and is on its way out, or gone. */
export interface OldForm {
  /** Behind the name and a dot. */
  readonly note: string;
  readonly more?: { readonly title: string; readonly page: PageAddress };
}

interface OldFlag extends OldForm {
  readonly flag: string;
  /** What it is called today, with a card of its own. */
  readonly today?: string;
  readonly takesValue: boolean;
  readonly commands: RegExp;
}

const runs = /^docker (?:container )?(?:run|create)$/;
const contentTrust = { title: 'Supply chain', page: 'chapters/supply-chain#supply-chain' };

const oldFlags: readonly OldFlag[] = [
  {
    flag: '--link',
    takesValue: true,
    commands: runs,
    note: '**deprecated** since Engine 29.6: containers on a network of your own find each other by name.',
  },
  { flag: '--net', today: '--network', takesValue: true, commands: runs, note: '**old name** of `--network`.' },
  {
    flag: '--net-alias',
    today: '--network-alias',
    takesValue: true,
    commands: runs,
    note: '**old name** of `--network-alias`.',
  },
  {
    flag: '--time',
    today: '--timeout',
    takesValue: true,
    commands: /^docker (?:container )?(?:stop|restart)$/,
    note: '**deprecated**: `--timeout` is its name today, and `-t` means both.',
  },
  {
    flag: '--pause',
    today: '--no-pause',
    takesValue: false,
    commands: /^docker (?:container )?commit$/,
    note: '**deprecated** since Engine 29.0: pausing is the default, and `--no-pause` switches it off.',
  },
  {
    flag: '--keep-storage',
    takesValue: true,
    commands: /^docker (?:builder|buildx) prune$/,
    note: '**old name** of `--reserved-space` of `docker buildx prune`.',
  },
  {
    flag: '--disable-content-trust',
    takesValue: false,
    commands: /^docker (?:container |image )?(?:run|create|pull|push|build)$/,
    note: '**without effect**: the command line checks no signatures of Content Trust since Engine 29.0.',
    more: contentTrust,
  },
];

const oldCommands: Readonly<Record<string, OldForm>> = {
  'docker scan': {
    note: '**removed**: `docker scout` has taken its place.',
    more: { title: 'Supply chain › Docker Scout', page: 'chapters/supply-chain#scout' },
  },
  'docker trust': { note: '**removed** from the command line in Engine 29.0.', more: contentTrust },
};

/** Compose 1, the program with a hyphen. */
export const oldCompose: OldForm = {
  note: '**Compose 1**, a program of its own whose support ended in July 2023: `docker compose`, with a blank, has taken its place.',
  more: { title: 'Compose › The plugin and its daemon', page: 'chapters/compose#plugin' },
};

export function oldCommand(name: string): OldForm | undefined {
  return Object.hasOwn(oldCommands, name) ? oldCommands[name] : undefined;
}

export function oldFlag(command: string, flag: string): OldFlag | undefined {
  return oldFlags.find((each) => each.flag === flag && each.commands.test(command));
}
