import { SymbolKind } from 'vscode-languageserver';
import type { OutlineKind } from '../analysis/feature-types';

/** How editors draw what an outline holds. */
export const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  stage: SymbolKind.Class,
  instruction: SymbolKind.Function,
  directive: SymbolKind.Property,
  service: SymbolKind.Class,
  section: SymbolKind.Namespace,
  key: SymbolKind.Property,
};
