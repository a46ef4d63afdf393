import assert from 'node:assert/strict';
import { completions } from '../../../server/src/dockerfile/completion';
import { applyEdits, replace } from '../../../server/src/text/span';
import { featureContext, type MadeUpSurroundings } from '../../harness/feature-context';
import { readCursor } from '../../harness/marked-text';
import { parseExactly } from '../parse';

const instructions =
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR';
const below = (prefix: string, names: string) => names.split(' ').map((name) => prefix + name);

const cards: readonly string[] = [
  ...below('dockerfile/instruction/', instructions),
  ...below('dockerfile/flag/FROM/', '--platform'),
  ...below('dockerfile/flag/ADD/', '--checksum --keep-git-dir --unpack'),
  ...below('dockerfile/flag/COPY/', '--chown --from --link --parents --exclude'),
  ...below('dockerfile/flag/RUN/', '--mount --network --security'),
  ...below('dockerfile/flag/HEALTHCHECK/', '--interval --retries NONE'),
  ...below('dockerfile/mount/', 'bind cache secret ssh tmpfs type'),
  ...below('dockerfile/mount/bind/', 'dst from readonly source src target'),
  ...below('dockerfile/mount/cache/', 'id sharing target'),
  ...below('dockerfile/mount/secret/', 'id required target'),
  ...below('dockerfile/directive/', 'check escape syntax check/skip'),
  ...below('shell/', 'apk apt-cache apt-get bash npm set'),
  ...below('shell/apt-get/', '--no-install-recommends --yes -y install update'),
  ...below('shell/npm/', '--omit audit audit/fix ci install'),
  ...below('shell/set/', '-e -o errexit pipefail'),
  'image/node',
  'dockerfile/arg/TARGETARCH',
  'signal/SIGTERM',
];

/** What is proposed at the cursor `<|>`, in the order in which an editor shows it. */
async function proposed(marked: string, surroundings: MadeUpSurroundings = {}) {
  const { text, offset } = readCursor(marked);
  const found = await completions(parseExactly(text), offset, featureContext({ cards, ...surroundings }));
  for (const { replaces } of found) {
    assert.ok(replaces.start <= offset && replaces.end === offset, 'an editor takes only what ends at the cursor');
    assert.doesNotMatch(text.slice(replaces.start, replaces.end), /\n/);
  }
  const rankOf = (rank: number | undefined) => rank ?? 1_000;
  return { text, found: [...found].sort((a, b) => rankOf(a.rank) - rankOf(b.rank)) };
}

export async function labels(marked: string, surroundings?: MadeUpSurroundings): Promise<readonly string[]> {
  return (await proposed(marked, surroundings)).found.map(({ label }) => label);
}

export async function proposal(marked: string, label: string, surroundings?: MadeUpSurroundings) {
  const { text, found } = await proposed(marked, surroundings);
  const proposal = found.find((candidate) => candidate.label === label);
  assert.ok(proposal, `no ${label} in ${found.map((candidate) => candidate.label)}`);
  return { ...proposal, after: applyEdits(text, [replace(proposal.replaces, proposal.text)]) };
}

/** The text after the proposal with that label was taken. */
export async function completed(marked: string, label: string, surroundings?: MadeUpSurroundings): Promise<string> {
  return (await proposal(marked, label, surroundings)).after;
}
