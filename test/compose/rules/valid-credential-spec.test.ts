import rule from '../../../server/src/compose/rules/valid-credential-spec';
import { testRule } from '../../harness/rule-test';

const { leaves, reports } = testRule(rule);

reports(
  'two origins, none, and Linux',
  'services:\n  a: { credential_spec: { registry: b, file: c } }\n                                       ^^^^ A credential spec comes from one place, and `registry` is there already; the service does not start.\n  d: { credential_spec: {} }\n       ^^^^^^^^^^^^^^^ A credential spec needs one of `config`, `file` and `registry`; the service does not start.\n  e: { platform: linux/amd64, credential_spec: { file: f } }\n                              ^^^^^^^^^^^^^^^ Credential specs exist for Windows containers only, and this service runs on `linux/amd64`.\n',
);

leaves(
  'one origin',
  'services:\n  a: { credential_spec: { config: b } }\n  c: { credential_spec: { file: "${F}" } }\n',
);
leaves(
  'tags, unknown aliases, unfinished keys',
  'services:\n  a: { credential_spec: !override { file: b, config: c } }\n  d: { credential_spec: { <<: *gone } }\n  e:\n    credential_spec:\n      file:\n  f:\n    credential_spec:\n',
);
