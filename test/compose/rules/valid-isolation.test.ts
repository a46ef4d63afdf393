import rule from '../../../server/src/compose/rules/valid-isolation';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'unknown words, and modes on Linux',
  'services:\n  a: { isolation: "vm", build: { isolation: proces } }\n                   ^^ `vm` is no isolation; the engine knows `default`, `process` and `hyperv`.\n                                            ^^^^^^ `proces` is no isolation; the engine knows `default`, `process` and `hyperv`.\n  b: { platform: linux/amd64, isolation: hyperv }\n                                         ^^^^^^ `hyperv` exists for Windows containers only, and this service runs on `linux/amd64`.\n',
);

fixes('a misspelt word', 'services: {a: {isolation: "defaults"}}\n', 'services: {a: {isolation: "default"}}\n');
fixes(
  'a mode on Linux',
  'services: {a: {isolation: process, platform: linux/arm64}}\n',
  'services: {a: {platform: linux/arm64}}\n',
);

leaves(
  'known words',
  'services:\n  a: { isolation: HyperV, platform: windows/amd64 }\n  b: { isolation: default, platform: linux }\n',
);
leaves(
  'variables, resets, unfinished keys',
  'services:\n  a: { isolation: "${I}" }\n  b: { isolation: !reset vm }\n  c:\n    isolation:\n',
);
