/** What a stage of a Dockerfile says of the containers that come from it. */
export interface DockerfileStage {
  readonly name: string | undefined;
  /** An image, or the name of an earlier stage. */
  readonly from: string;
  /** `none` switches the check of the base off. */
  readonly healthcheck: 'some' | 'none' | undefined;
  /** The words behind `EXPOSE`, as they are written. */
  readonly exposed: readonly string[];
}

/**
 * The stages of a Dockerfile, as far as a Compose file asks for them. Languages do not know each other, so this reads
 * three instructions and steps over everything else.
 */
export function dockerfileStages(text: string): readonly DockerfileStage[] {
  const stages: (DockerfileStage & { healthcheck: 'some' | 'none' | undefined; exposed: string[] })[] = [];
  for (const { keyword, rest } of instructionsOf(text)) {
    const last = stages.at(-1);
    if (keyword === 'FROM') {
      const [from = '', as, name] = rest.split(/\s+/).filter((word) => !word.startsWith('--'));
      const isNamed = as?.toLowerCase() === 'as';
      stages.push({ name: isNamed ? name?.toLowerCase() : undefined, from, healthcheck: undefined, exposed: [] });
    } else if (keyword === 'HEALTHCHECK' && last) last.healthcheck = /^none$/i.test(rest.trim()) ? 'none' : 'some';
    else if (keyword === 'EXPOSE' && last) last.exposed.push(...rest.split(/\s+/).filter(Boolean));
  }
  return stages;
}

/** A stage and its local parents, the stage first; empty where the target is not there. Without a target, the last one. */
export function stageWithParents(stages: readonly DockerfileStage[], target?: string): readonly DockerfileStage[] {
  const indexOf = (name: string, before: number) =>
    /^\d+$/.test(name)
      ? Number(name)
      : stages.slice(0, before).findLastIndex((stage) => stage.name === name.toLowerCase());
  const found: DockerfileStage[] = [];
  let index = target === undefined ? stages.length - 1 : indexOf(target, stages.length);
  for (let stage = stages[index]; stage; stage = stages[index]) {
    found.push(stage);
    const parent = stages.slice(0, index).findLastIndex(({ name }) => name === stage?.from.toLowerCase());
    index = parent;
  }
  return found;
}

interface Instruction {
  /** In capitals. */
  readonly keyword: string;
  readonly rest: string;
}

function instructionsOf(text: string): readonly Instruction[] {
  const found: Instruction[] = [];
  const lines = text.split(/\r?\n/);
  const continuation = /^#\s*escape\s*=\s*`/im.test(text) ? '`' : '\\';
  for (let index = 0; index < lines.length; index++) {
    const match = /^\s*([A-Za-z]+)\s(.*)$/.exec(lines[index] ?? '');
    if (!match) continue;
    const [, keyword = '', first = ''] = match;
    const parts = [first];
    while (parts.at(-1)?.trimEnd().endsWith(continuation) && index + 1 < lines.length) {
      const next = lines[++index] ?? '';
      // Comments and empty lines do not end an instruction.
      if (!/^\s*(?:#|$)/.test(next)) parts.push(next);
    }
    const rest = parts
      .map((part) => part.trimEnd().replace(/[\\`]$/, ''))
      .join(' ')
      .trim();
    found.push({ keyword: keyword.toUpperCase(), rest });
    if (/^(?:run|copy|add)$/i.test(keyword)) {
      for (const [, word] of rest.matchAll(/<<-?["']?(\w+)["']?/g)) {
        const end = lines.findIndex((line, place) => place > index && line.trim() === word);
        index = end < 0 ? lines.length : end;
      }
    }
  }
  return found;
}
