import { defineRule } from '../../lint/rule';
import { lastPartOf, rootBase } from '../facts/base-images';
import { mountOption, mountOptionWord, mountsOf } from '../model/mounts';
import type { Instruction } from '../model/nodes';
import type { Word } from '../model/words';

export default defineRule({
  id: 'dockerfile/no-docker-socket',
  category: 'security',
  severity: 'warning',
  aliases: ['semgrep:dockerd-socket-mount'],
  messages: {
    socket: 'Whoever reaches the socket of the daemon is root on its host.',
    plain: '`{address}` reaches a daemon without encryption, and a daemon that listens there obeys everyone.',
  },
  on: {
    instruction(instruction, ctx) {
      for (const { word, message } of placesIn(instruction)) {
        const isMeant = instruction.stage !== undefined && isDockerImage(instruction.stage);
        const data = { address: word.value };
        ctx.report({ at: word.span, message, data, ...(isMeant ? { atMost: 'info' as const } : {}) });
      }
    },
  },
});

interface Place {
  readonly word: Word;
  readonly message: 'socket' | 'plain';
}

function placesIn(instruction: Instruction): readonly Place[] {
  switch (instruction.kind) {
    case 'volume':
      return sockets(instruction.words);
    case 'copy':
    case 'add':
      return sockets(instruction.words).slice(0, 1);
    case 'run':
      return sockets(
        mountsOf(instruction).flatMap((mount) => {
          const option = mountOption(mount, 'source', 'src') ?? mountOption(mount, 'target', 'dst', 'destination');
          const word = option && mountOptionWord(option);
          return word ?? [];
        }),
      );
    case 'env':
      return instruction.pairs.flatMap(({ name, value }): readonly Place[] => {
        if (name.value !== 'DOCKER_HOST' || !value) return [];
        if (/^unix:\/\/.*docker\.sock$/.test(value.value)) return [{ word: value, message: 'socket' }];
        return /^tcp:\/\/[^/]+:2375\/?$/.test(value.value) ? [{ word: value, message: 'plain' }] : [];
      });
    default:
      return [];
  }
}

function sockets(words: readonly Word[]): readonly Place[] {
  return words.filter(({ value }) => /(?:^|\/)docker\.sock$/.test(value)).map((word) => ({ word, message: 'socket' }));
}

/** An image of the Docker client or daemon works with the socket by its nature. */
function isDockerImage(stage: NonNullable<Instruction['stage']>): boolean {
  const image = rootBase(stage);
  return image !== undefined && /^docker$|^dind$/.test(lastPartOf(image));
}
