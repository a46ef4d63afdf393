import type { ListedTags } from '../images/listed-tags';
import { addressFrom, originOf } from './address';
import { type Answered, isProblem } from './answered';
import { type Ask, jsonIn } from './exchange';
import { refusal } from './refusal';
import type { Repository } from './repository';

const tagsOnPage = 1000;
const mostPages = 10;
const mostPageBytes = 2 * 1024 * 1024;
const tagForm = /^\w[\w.-]{0,127}$/;

/** All tags of a repository, or the first of very many. What came before a failure is kept. */
export async function askTags(ask: Ask, repository: Repository): Promise<Answered<ListedTags>> {
  const tags: string[] = [];
  let path: string | undefined = `/v2/${repository.name}/tags/list?n=${tagsOnPage}`;
  const asked = new Set<string>();
  while (path !== undefined && asked.size < mostPages && !asked.has(path)) {
    asked.add(path);
    const answer = await ask({ method: 'GET', path, accept: 'application/json', mostBytes: mostPageBytes });
    const page = isProblem(answer) ? answer : pageIn(answer.value.status, answer.value.body, repository);
    if (isProblem(page)) return tags.length > 0 ? { value: { tags, isWhole: false } } : page;
    tags.push(...page.value.filter((tag) => tagForm.test(tag)));
    path = isProblem(answer) ? undefined : nextPath(answer.value.header('link'), repository);
  }
  return { value: { tags, isWhole: path === undefined } };
}

function pageIn(status: number, body: string, repository: Repository): Answered<readonly string[]> {
  if (status === 404) return { value: [] }; // a name that is still being typed is no mistake
  if (status !== 200) return { problem: refusal(repository, repository.name, status) };
  const page = jsonIn(body);
  const tags = typeof page === 'object' && page !== null && 'tags' in page ? page.tags : undefined;
  if (tags === null) return { value: [] };
  if (!Array.isArray(tags))
    return { problem: `${repository.registry} answered with something that is no list of tags.` };
  return { value: tags.filter((tag) => typeof tag === 'string') };
}

/** Only the list of the same repository goes on. */
function nextPath(link: string | undefined, { origin, name }: Repository): string | undefined {
  const target = /^<([^>]{1,4096})>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
  const next = addressFrom(origin, target);
  const isSame = next && originOf(next) === originOf(origin) && next.path.startsWith(`/v2/${name}/tags/list?`);
  return isSame ? next.path : undefined;
}
