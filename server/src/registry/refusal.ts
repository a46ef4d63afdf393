import type { Repository } from './repository';

/** Why a registry did not give what was asked for, by the status of its answer. */
export function refusal({ registry, name }: Repository, what: string, status: number): string {
  switch (status) {
    case 401:
    case 403:
      return `${registry} shows ${name} to nobody without a login, and none is ever sent.`;
    case 404:
      return `${registry} has no ${what}.`;
    case 429:
      return `${registry} takes no more questions for now.`;
    default:
      return `${registry} answered with status ${status}.`;
  }
}
