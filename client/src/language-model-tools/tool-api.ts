import * as vscode from 'vscode';

/** The editor's part for tools of language models, which is younger than the oldest editor that we support. */
export interface ToolApi {
  readonly lm: {
    registerTool(
      name: string,
      tool: { invoke(options: { readonly input: object }): Promise<object> },
    ): vscode.Disposable;
  };
  readonly LanguageModelToolResult: new (parts: readonly object[]) => object;
  readonly LanguageModelTextPart: new (text: string) => object;
}

/** `undefined` where the editor has no such tools. */
export function toolApi(): ToolApi | undefined {
  const api: object = vscode;
  return hasTools(api) ? api : undefined;
}

function hasTools(api: object): api is ToolApi {
  return (
    'lm' in api &&
    typeof api.lm === 'object' &&
    api.lm !== null &&
    'registerTool' in api.lm &&
    'LanguageModelToolResult' in api &&
    'LanguageModelTextPart' in api
  );
}
