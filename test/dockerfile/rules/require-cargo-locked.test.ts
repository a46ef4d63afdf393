import rule from '../../../server/src/dockerfile/rules/require-cargo-locked';
import { testRule } from '../../harness/rule-test';

const { fixes, leaves, reports } = testRule(rule);

reports(
  'installations and builds',
  `
  FROM rust:1.98
  RUN cargo +nightly install sccache && cargo install --path .
      ^^^^^^^^^^^^^^^^^^^^^^ \`cargo install\` without \`--locked\` takes newer dependencies than the author tested.
                                        ^^^^^^^^^^^^^ \`cargo install\` without \`--locked\` takes newer dependencies than the author tested.
  COPY Cargo.toml Cargo.lock ./
  RUN cargo build --release
      ^^^^^^^^^^^ \`cargo build\` without \`--locked\` may ignore the copied \`Cargo.lock\` and take newer dependencies.
`,
);

fixes(
  'the exec form',
  `
  FROM rust:1.98
  COPY Cargo.* ./
  RUN ["cargo", "build", "--release"]
`,
  `
  FROM rust:1.98
  COPY Cargo.* ./
  RUN ["cargo", "build", "--locked", "--release"]
`,
);

leaves(
  'what is held',
  `
  FROM rust:1.98
  RUN cargo install a --locked && cargo --locked install b && cargo install --path . --locked
  RUN cargo install --git https://example.com/d --rev abc && cargo install $CARGO_FLAGS e && cargo build --release
  COPY Cargo.lock ./
  RUN cargo build && cargo build --release --frozen && echo cargo install f
`,
);

leaves(
  'a line that is still being typed',
  `
  FROM rust:1.98
  RUN cargo install
`,
);
