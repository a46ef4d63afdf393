import type { ListedTags } from '../images/listed-tags';
import type { ImageReference } from '../images/reference';
import type { Http } from '../ports';
import { type Answered, isProblem } from './answered';
import { askDigest } from './digest';
import { type Ask, exchangeWith } from './exchange';
import { type Repository, repositoryOf } from './repository';
import { askTags } from './tags';

/** Answers of the registries that images name, in the way of the OCI distribution specification. Nobody logs in. */
export interface Registry {
  /** The digest of what an image's tag names: where there are several platforms, of their common index. */
  digest(image: ImageReference): Promise<Answered<string>>;
  tags(image: ImageReference): Promise<Answered<ListedTags>>;
}

export interface RegistryInit {
  readonly http: Http;
  readonly after: (milliseconds: number, run: () => void) => void;
}

const patience = { digest: 10_000, tags: 5_000 };
/** Failures are asked again after a while, but not with each letter. */
const failuresLast = 30_000;
const mostAnswers = 500;

/** Remembers what it was told for as long as it lives. */
export function createRegistry({ http, after }: RegistryInit): Registry {
  const digests = new Map<string, Promise<Answered<string>>>();
  const lists = new Map<string, Promise<Answered<ListedTags>>>();
  return {
    digest(image) {
      const tag = image.tag ?? 'latest';
      return once(digests, image, `:${tag}`, (ask, repository) => askDigest(ask, repository, tag), patience.digest);
    },
    tags: (image) => once(lists, image, '', askTags, patience.tags),
  };

  async function once<T>(
    answers: Map<string, Promise<Answered<T>>>,
    image: ImageReference,
    suffix: string,
    question: (ask: Ask, repository: Repository) => Promise<Answered<T>>,
    milliseconds: number,
  ): Promise<Answered<T>> {
    const repository = repositoryOf(image);
    if (!repository) return { problem: `${image.text} is nothing that a registry could be asked for.` };
    const key = `${repository.registry}/${repository.name}${suffix}`;
    const known = answers.get(key);
    if (known) return known;
    if (answers.size >= mostAnswers) answers.clear();
    const asked = question(exchangeWith(repository, http.within(milliseconds)), repository);
    answers.set(key, asked);
    const answer = await asked;
    if (isProblem(answer)) after(failuresLast, () => answers.delete(key));
    return answer;
  }
}
