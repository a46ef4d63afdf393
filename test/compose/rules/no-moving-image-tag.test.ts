import assert from 'node:assert/strict';
import { test } from 'node:test';
import rule from '../../../server/src/compose/rules/no-moving-image-tag';
import { findingsOf, testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'channels, alone and beside a variant',
  `
  services:
    a:
      image: grafana/grafana:latest
                             ^^^^^^ \`latest\` moves: the same file starts another \`grafana/grafana\` after its next release.
    b: { image: "ghcr.io/shop/app:main" }
                                  ^^^^ \`main\` moves: the same file starts another \`ghcr.io/shop/app\` after its next release.
    c:
      image: nginx:stable-alpine
                   ^^^^^^^^^^^^^ \`stable-alpine\` moves: the same file starts another \`nginx\` after its next release.
    d:
      image: nginx:\${TAG:-latest}
             ^^^^^^^^^^^^^^^^^^^^ \`latest\` moves: the same file starts another \`nginx\` after its next release.
`,
);

for (const [image, severity] of Object.entries({
  'nginx:latest': 'warning',
  'nginx:latest-alpine': 'info',
  'mcr.microsoft.com/mssql/server:2022-latest': 'info',
  'nginx:${TAG:-latest}': 'hint',
})) {
  test(`compose/no-moving-image-tag weighs ${image} as ${severity}`, async () => {
    const [finding] = await findingsOf(rule, `services:\n  a:\n    image: ${image}\n`);
    assert.equal(finding?.severity, severity);
  });
}

leaves(
  'versions, digests, builds, variables, retired names, overrides, unfinished tags',
  `
  services:
    a: { image: "nginx:1.30" }
    b: { image: "nginx:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }
    c: { image: "shop:latest", build: . }
    d: { image: "shop:latest" }
    e: { image: "nginx:$TAG" }
    f: { image: "vault:latest" }
    g: { image: "app:main-4f2a91c" }
    h: { image: !override "nginx:latest" }
    i: { image: "nginx:" }
    j: { image: "shop:\${TAG:-dev}" }
`,
);
leaves('an unfinished line', 'services:\n  a:\n    image:\n');
