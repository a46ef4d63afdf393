import type { HttpAnswer } from '../ports';
import type { Answered } from './answered';
import { isProblem } from './answered';
import type { Ask } from './exchange';
import { refusal } from './refusal';
import type { Repository } from './repository';

/** The indexes are named too, so that an image for several platforms answers with the digest of them all. */
const manifestTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];
/** Registries take none that is larger. */
const mostManifestBytes = 4 * 1024 * 1024;
const digestForm = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

/** What a tag names now. */
export async function askDigest(ask: Ask, repository: Repository, tag: string): Promise<Answered<string>> {
  const { registry, name } = repository;
  const question = { path: `/v2/${name}/manifests/${tag}`, accept: manifestTypes.join(', ') };
  // Docker Hub counts a GET as a pull, and gives away few of those in an hour.
  const head = await ask({ ...question, method: 'HEAD', mostBytes: 0 });
  if (isProblem(head)) return head;
  const isAnswered = head.value.status === 200 && head.value.header('docker-content-digest') !== undefined;
  const whole =
    isAnswered || !mayKnowMore(head.value)
      ? head
      : await ask({ ...question, method: 'GET', mostBytes: mostManifestBytes });
  if (isProblem(whole)) return whole;

  const { status, header, sha256 } = whole.value;
  if (status !== 200) return { problem: refusal(repository, `${name}:${tag}`, status) };
  const [type = ''] = (header('content-type') ?? '').split(';', 1);
  if (!manifestTypes.includes(type.trim().toLowerCase())) {
    return { problem: `${registry} answered with something that is no image's manifest.` };
  }
  const given = header('docker-content-digest') ?? `sha256:${sha256}`;
  if (!digestForm.test(given)) return { problem: `${registry} sent a digest that is none.` };
  const isBody = whole !== head && given.startsWith('sha256:');
  if (isBody && given !== `sha256:${sha256}`) return { problem: `${registry} sent a digest of something else.` };
  return { value: given };
}

/** HEAD has no body to take a digest of, and some registries do not know it. */
function mayKnowMore({ status }: HttpAnswer): boolean {
  return status === 200 || status === 405 || status === 501;
}
