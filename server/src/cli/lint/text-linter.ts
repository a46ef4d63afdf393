import { pathToFileURL } from 'node:url';
import type { Finding } from '../../lint/finding';
import type { LooseText } from '../../service';
import { languageAt } from '../files';
import { createLintService, type LintSetUp, type Tell } from './lint-service';
import type { Read } from './recorded-reads';

/** A text with the path under which it is known. */
export interface NamedText {
  readonly path: string;
  readonly text: string;
}

export interface Linted {
  readonly findings: readonly Finding[];
  /** What the findings lean on beside the text. */
  readonly reads: readonly Read[];
}

/** Finds what is wrong in texts: here, in threads, or by looking up what was found before. */
export interface TextLinter {
  /** Rejects where the text is none of ours by its name. */
  lint(text: NamedText): Promise<Linted>;
  end(): Promise<void>;
}

/** Lints in this very thread. Throws UsageError where a rule is unknown. */
export function lintHere(setUp: LintSetUp, tell: Tell): TextLinter {
  const { lintText, workspace } = createLintService(setUp, tell);
  return {
    async lint(text) {
      const loose = looseText(text);
      const { result, reads } = await workspace.recorded(() => lintText(loose));
      return { findings: result, reads };
    },
    end: async () => undefined,
  };
}

/** The text as the service takes it. Throws where it is none of ours by its name. */
export function looseText({ path, text }: NamedText): LooseText {
  return { uri: pathToFileURL(path).href, language: languageAt(path), text, withShellCheck: true };
}
