import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { type Edit, replace } from '../../text/span';
import { lineOf } from '../facts';
import type { Instruction, Stage } from '../model/nodes';
import { isWindows } from '../model/platform';
import type { ShellCommand } from '../model/shell';
import { type BaseFamily, baseFamily, baseImage } from '../packages/base-family';

/** Distributions, and the images of languages that add none of these tools in their small variants. */
const distributions = /^(?:alpine|busybox|debian|scratch|ubuntu)$|^gcr\.io\/distroless\//;
const languages = /^(?:golang|node|python)$/;

export default defineRule({
  id: 'dockerfile/no-missing-healthcheck-tool',
  category: 'correctness',
  severity: 'warning',
  messages: { missing: '`{image}` has no `{tool}`, so this check always fails.' },
  fixes: { wget: { title: 'Ask with `wget` of BusyBox', safety: 'suggestion' } },
  on: {
    healthcheck(instruction, ctx) {
      const { stage } = instruction;
      if (!stage || instruction.isTrigger || isWindows(stage)) return;
      const missing = missingTools(stage);
      for (const command of instruction.commands) {
        const tool = command.name.value;
        if (!missing.includes(tool) || mayBring(tool, stage)) continue;
        const edit = wgetFor(command, instruction, stage);
        ctx.report({
          at: command.name.span,
          message: 'missing',
          data: { image: baseImage(stage)?.text ?? '', tool },
          fixes: edit ? [{ title: 'wget', edits: () => [edit] }] : [],
        });
      }
    },
  },
});

function missingTools(stage: Stage): readonly string[] {
  const image = baseImage(stage);
  const family = baseFamily(stage);
  if (!image || !family) return [];
  const name = imageName(image);
  if (distributions.test(name)) return name === 'busybox' ? ['curl', 'bash'] : toolsMissingIn(family);
  const isSmall = /(?:^|-)(?:slim|alpine)/.test(image.tag ?? '');
  return languages.test(name) && isSmall ? toolsMissingIn(family) : [];
}

function toolsMissingIn(family: BaseFamily): readonly string[] {
  if (family === 'alpine') return ['curl', 'bash'];
  if (family === 'debian') return ['curl', 'wget', 'nc'];
  return family === 'none' ? ['curl', 'wget', 'nc', 'bash'] : [];
}

/** Some step names the tool, or brings what no one can tell from here. */
function mayBring(tool: string, stage: Stage): boolean {
  const name = tool === 'nc' ? /\b(?:nc|netcat\S*|ncat|nmap|busybox)\b/ : new RegExp(`\\b${tool}\\b|\\bbusybox\\b`);
  return [...lineOf(stage)].some(({ instructions }) =>
    instructions.some(({ kind, logical, heredocs, destination }) => {
      if (kind !== 'run' && kind !== 'copy' && kind !== 'add') return false;
      if (name.test(logical.text) || heredocs.length > 0) return true;
      if (kind === 'run')
        return /\$\{?\w*(?:pack|pkg|dep|tool|list)\w*|\bxargs\b|\.(?:sh|bash|py|txt)\b/i.test(logical.text);
      return destination?.hasVariable || /^\/?\.?\/?$|(?:^|\/)s?bin(?:\/|$)/.test(destination?.value ?? '');
    }),
  );
}

/** `curl -fsS ADDRESS`, without any flag that changes what is asked. */
function wgetFor({ name, args, span: at }: ShellCommand, { json }: Instruction, stage: Stage): Edit | undefined {
  const [address, ...others] = args.filter(({ value }) => !value.startsWith('-'));
  const flags = args.filter(({ value }) => value.startsWith('-'));
  const isSimple = flags.every(({ value }) => /^-[fsSL]+$|^--(?:fail|silent|show-error|location)$/.test(value));
  const isOneLine = !stage.file.slice(at).includes('\n');
  if (json || !address || others.length > 0 || !isSimple || !isOneLine) return undefined;
  if (baseFamily(stage) !== 'alpine' || name.value !== 'curl' || !/^["']?http/.test(address.text)) return undefined;
  return replace(at, `wget -q --spider ${address.text}`);
}
