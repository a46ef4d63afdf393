import assert from 'node:assert/strict';
import type { ParsedDocument } from '../../../server/src/analysis/language';
import type { Finding } from '../../../server/src/lint/finding';
import { rules } from '../../../server/src/lint/registry';
import { createDockerWikiService, type DockerWikiService } from '../../../server/src/service';
import { wholeKnowledge } from '../../harness/knowledge';
import { memoryWorkspace } from '../../harness/memory-workspace';
import { editors } from '../engine/editors';
import { today } from '../engine/parsed';
import type { FuzzDocument } from '../engine/property';

let service: DockerWikiService | undefined;

/** What is known after edits is what is known of the last text alone. */
export async function incremental({ language, versions }: FuzzDocument): Promise<void> {
  service ??= createService();
  const { uri, languageId } = editors[language];
  const now = async () => ({
    findings: shown((await service?.findings(uri)) ?? []),
    document: facetsOf(service?.document(uri)?.document),
  });
  for (const [version, text] of versions.entries()) {
    service.update({ uri, languageId, version, text });
    await service.findings(uri);
  }
  const typed = await now();
  service.close(uri);
  service.update({ uri, languageId, version: versions.length, text: versions.at(-1) ?? '' });
  const fresh = await now();
  service.close(uri);
  assert.deepEqual(typed, fresh);
}

function createService(): DockerWikiService {
  const fail = (message: string, error?: unknown) => {
    throw new Error(message, { cause: error });
  };
  return createDockerWikiService({
    knowledge: wholeKnowledge(),
    rules,
    log: { info: fail, warn: fail, error: fail },
    workspace: memoryWorkspace({}),
    clock: { today: () => today },
  });
}

function shown(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ at, message, rule, severity }) => `${at.start}-${at.end} ${rule.id} ${severity} ${message}`);
}

function facetsOf(document: ParsedDocument | undefined): unknown {
  return (
    document && {
      outline: document.outline(),
      tokens: document.semanticTokens(),
      folds: document.foldingRanges(),
      suppressions: document.suppressions(),
    }
  );
}
