import { span } from '../../text/span';
import { fact, instructionsBefore } from '../facts';
import type { Instruction } from '../model/nodes';
import { type ToolCommand, toolReader } from './command-line';

/** `apt`, `apt-get` and `aptitude` (apt.8, apt-get.8, aptitude.8). */
export const aptCommand = toolReader({
  program: /^(?:apt|apt-get|aptitude)$/,
  subcommands: {
    autoclean: 'auto-clean',
    autopurge: '',
    autoremove: 'auto-remove',
    'build-dep': '',
    clean: '',
    'dist-upgrade': '',
    distclean: 'dist-clean',
    download: '',
    'full-upgrade': '',
    install: '',
    list: '',
    policy: '',
    purge: '',
    reinstall: '',
    remove: '',
    search: '',
    show: '',
    source: '',
    update: '',
    upgrade: 'safe-upgrade',
  },
  flags: `
    --yes -y --assume-yes
    --quiet -q
    --simulate -s --just-print --dry-run --recon --no-act
    --download-only -d
    --fix-broken -f
    --option -o =
    --config-file -c =
    --target-release -t --default-release =
    --host-architecture -a =
    --build-profiles -P =
    --solver =
  `,
});

/** `-o Name=value` and `-oName=value` alike. */
export function aptOption({ flags }: ToolCommand, name: string): string | undefined {
  const prefix = `${name.toLowerCase()}=`;
  const values = flags.filter((flag) => flag.name === '--option').map(({ value }) => value ?? '');
  return values.findLast((value) => value.toLowerCase().startsWith(prefix))?.slice(prefix.length);
}

/** A local file instead of the name of a package. */
export function isDebFile(value: string): boolean {
  return /^\.{0,2}\/|\.deb$/.test(value);
}

/** Commands that set up apt before `offset`: in this instruction, or in earlier ones that the stage is built on. */
export function isAptConfigured(instruction: Instruction, offset: number, setting: RegExp): boolean {
  const source = instruction.stage?.file.source;
  if (!source) return false;
  if (setting.test(source.slice(span(instruction.span.start, offset)))) return true;
  for (const earlier of instructionsBefore(instruction)) {
    const text = aptSettings(earlier);
    if (text !== undefined && (setting.test(text) || (earlier.kind !== 'run' && /apt\.conf/.test(text)))) return true;
  }
  return false;
}

const aptSettings = fact(({ kind, span: at, stage }: Instruction): string | undefined => {
  if (!mayConfigure.has(kind)) return undefined;
  const text = stage?.file.source.slice(at) ?? '';
  return /apt/i.test(text) ? text : undefined;
});
const mayConfigure: ReadonlySet<Instruction['kind']> = new Set(['add', 'copy', 'env', 'run']);
