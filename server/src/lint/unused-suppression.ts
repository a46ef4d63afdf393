import { defineRule, type Fix, type Rule } from './rule';
import { removeName } from './suppression';

/** The rule of a language that reports what its suppression comments name in vain. */
export function unusedSuppression(language: 'dockerfile' | 'compose'): Rule {
  const own = `${language}/no-unused-suppression` as const;
  return defineRule({
    id: own,
    category: 'clarity',
    severity: 'hint',
    tag: 'unnecessary',
    messages: {
      isUnused: '`{name}` reports nothing here: all that the comment can hide is a mistake to come.',
      isUnknown: 'There is no rule `{name}`, so the comment hides nothing.',
    },
    fixes: {
      remove: { title: 'Remove `{name}` from the comment', safety: 'safe' },
      // The other tool may still need it.
      removeForeign: { title: 'Remove `{name}` from the comment', safety: 'suggestion' },
    },
    on: {
      suppression(use, ctx) {
        const { name, span, hidden, isActive, isKnown, source, suppression } = use;
        if (/^(?:shellcheck\/)?SC\d+$/.test(name)) return; // ShellCheck may have something to hide there
        const isMistyped = !isKnown && name.startsWith(`${language}/`);
        if (name === 'all' || name === own || hidden > 0 || !(isActive || isMistyped)) return;
        const title = source.slice(suppression.span).includes('docker-wiki') ? 'remove' : 'removeForeign';
        const data = { name };
        const fix: Fix<typeof title> = { title, data, edits: () => removeName(use) };
        const fixes = removeName(use).length > 0 ? [fix] : [];
        ctx.report({ at: span, message: isActive ? 'isUnused' : 'isUnknown', data, fixes });
      },
    },
  });
}
