import { type Platform, platformOf } from '../../images/build-platforms';
import { defineRule } from '../../lint/rule';
import { externalBase } from '../facts/base-images';

/** Name spaces on Docker Hub that hold the images of one architecture. */
const nameSpaces: Readonly<Record<string, string>> = {
  amd64: 'amd64',
  arm32v5: 'arm',
  arm32v6: 'arm',
  arm32v7: 'arm',
  arm64v8: 'arm64',
  i386: '386',
  mips64le: 'mips64le',
  ppc64le: 'ppc64le',
  riscv64: 'riscv64',
  s390x: 's390x',
};

export default defineRule({
  id: 'dockerfile/no-platform-mismatch',
  category: 'correctness',
  severity: 'warning',
  offByDefault: true,
  aliases: ['InvalidBaseImagePlatform', 'tally/platform-mismatch'],
  messages: { mismatch: '`{image}` is made for {made}, but `{platform}` is asked for: the program will not start.' },
  on: {
    stage(stage, ctx) {
      const image = externalBase(stage);
      const value = stage.from.flag('platform')?.value;
      const asked = value && !value.hasVariable ? platformOf(value.value) : undefined;
      if (!image || !value || !asked) return;
      const made = madeFor(image.text);
      if (!made || !contradicts(made, asked)) return;
      ctx.report({
        at: value.span,
        message: 'mismatch',
        data: { image: image.text, made: `\`${made.architecture ?? made.os}\``, platform: value.value },
      });
    },
  },
});

function madeFor(image: string): Platform | undefined {
  if (/^mcr\.microsoft\.com\/windows(?:\/|:|$)/.test(image)) return { os: 'windows', architecture: undefined };
  const space = /^(?:docker\.io\/)?([^/]+)\//.exec(image)?.[1] ?? '';
  const architecture = Object.hasOwn(nameSpaces, space) ? nameSpaces[space] : undefined;
  return architecture ? { os: undefined, architecture } : undefined;
}

function contradicts(made: Platform, asked: Platform): boolean {
  return differs(made.os, asked.os) || differs(made.architecture, asked.architecture);
}

function differs(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
