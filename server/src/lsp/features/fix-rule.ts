import { RequestType, type TextEdit } from 'vscode-languageserver';
import { differenceOf } from '../convert';
import { type Feature, inDocument } from '../feature';

interface FixRuleParams {
  readonly textDocument: { readonly uri: string };
  readonly rule: string;
}

/** Asks for the edits that make all safe fixes of one rule in a document. */
const fixRuleRequest = new RequestType<FixRuleParams, readonly TextEdit[], void>('dockerWiki/fixRule');

export const fixRuleFeature: Feature = {
  capabilities: () => ({}),
  register(host) {
    const { connection, requests, service } = host;
    connection.onRequest(fixRuleRequest, ({ rule: id, textDocument: { uri } }, token) =>
      requests.run('fixes of a rule', token, [], () =>
        inDocument(host, uri, [], async ({ source }) => {
          const rule = (await service.findings(uri)).find((finding) => finding.rule.id === id)?.rule;
          const after = rule && (await service.fixed(uri, rule));
          return after === undefined ? [] : [differenceOf(source, after)];
        }),
      ),
    );
  },
};
