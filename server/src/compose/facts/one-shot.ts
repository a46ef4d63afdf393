import type { ProjectService } from '../project/project';
import { mergedEntry } from './merged';
import { mergedPorts } from './merged-ports';
import { mergedWords } from './merged-service';
import { valueIn } from './value';

const jobWords = /(?:^|[^a-z])(?:migrate|migrations?|migrator|seed|seeder|init|setup|bootstrap)(?:[^a-z]|$)/i;

/** True for what looks like a job that ends: its name or its command says so, and nothing keeps it alive. */
export function isOneShot(service: ProjectService): boolean {
  const restart = mergedEntry(service, 'restart');
  const policy = valueIn(restart?.entry.value)?.text;
  if ((restart && policy !== 'no') || mergedEntry(service, 'deploy', 'restart_policy')) return false;
  if (mergedEntry(service, 'healthcheck') || mergedPorts(service).length > 0) return false;
  if (jobWords.test(service.name)) return true;
  const words = mergedWords(service, 'command') ?? [];
  // A shell may run a job first and then the program that stays.
  if (words.some((word) => /[;&|\n]/.test(word))) return false;
  return words.some((word) => !word.startsWith('-') && jobWords.test(word));
}
