import type { Topic } from '../analysis/feature-types';
import type { FeatureContext } from '../analysis/language';
import { plainImageTopic } from '../dockerfile/hover/images';
import { hasCard } from '../dockerfile/hover/place';
import { code } from '../knowledge/escape';
import { link } from '../knowledge/markdown';
import { cardKeys } from './cli-table';
import type { Part } from './command-line';
import { type OldForm, oldCommand, oldCompose, oldFlag } from './old-forms';

const marks: Readonly<Record<string, string>> = {
  experimental: 'experimental: it may change or go',
  windows: 'for Windows containers alone',
};

/** What the wiki says about a part of a command line; `undefined` where it says nothing. */
export function topicOf(part: Part, context: FeatureContext): Topic | undefined {
  switch (part.kind) {
    case 'command': {
      const { command, isOldCompose, span } = part;
      const old = isOldCompose ? oldCompose : oldCommand(command);
      const name = isOldCompose ? 'docker-compose' : command;
      return told({ span, keys: cardKeys(command), here: headOf(name, [old && sentenceOf(old)]) }, old, context);
    }
    case 'flag': {
      const { command, flag, known, span } = part;
      const long = known?.long ?? flag;
      const old = oldFlag(command, long);
      const notes = [known?.short && code(known.short), known?.mark && marks[known.mark], old && sentenceOf(old)];
      return told({ span, keys: flagKeys(command, long), here: headOf(`${command} ${long}`, notes) }, old, context);
    }
    case 'value': {
      const { command, flag, span, text } = part;
      const here = headOf(text, [`value of ${code(flag)}`]);
      return told({ span, keys: flagKeys(command, flag), here }, undefined, context);
    }
    case 'image':
      return /[$<>{}]|^_+$/.test(part.text) ? undefined : plainImageTopic(part.text, part.span, { context });
  }
}

/** The topic, where a card or something about its age tells more than its name. */
function told(topic: Topic, old: OldForm | undefined, context: FeatureContext): Topic | undefined {
  return old || topic.keys.some((key) => hasCard(context, key)) ? topic : undefined;
}

/** A flag may have a card under its present name alone. */
function flagKeys(command: string, flag: string): readonly string[] {
  const today = oldFlag(command, flag)?.today;
  return [...cardKeys(command, flag), ...(today ? cardKeys(command, today) : [])];
}

function headOf(name: string, notes: readonly (string | undefined)[]): string {
  return [`**${code(name)}**`, ...notes.filter(Boolean)].join(' · ');
}

function sentenceOf({ note, more }: OldForm): string {
  return more ? `${note} ${link(more)}` : note;
}
