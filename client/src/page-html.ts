import { Uri, type Webview } from 'vscode';

export interface PageInit {
  /** Of script and sheet, without their ends; of the element that the script fills, too. */
  readonly name: string;
  readonly title: string;
  /** Attributes of the root element, ready to be written. */
  readonly attributes?: string;
}

/** The document that a page's script fills; nothing in it comes from outside the extension's folder. */
export function pageHtml(webview: Webview, folder: Uri, { name, title, attributes = '' }: PageInit): string {
  const nonce = newNonce();
  const script = webview.asWebviewUri(Uri.joinPath(folder, `${name}.js`));
  const sheet = webview.asWebviewUri(Uri.joinPath(folder, `${name}.css`));
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    "font-src 'none'",
    "img-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

  return `<!doctype html>
<html lang="en" ${attributes}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${sheet}">
<title>${title}</title>
</head>
<body>
<div class="${name}" id="${name}" tabindex="-1"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
