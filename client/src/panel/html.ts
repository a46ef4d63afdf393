import { Uri, type Webview } from 'vscode';
import type { Settings } from './messages';

/** The document that the panel's script fills; nothing in it comes from outside the extension's folder. */
export function panelHtml(webview: Webview, folder: Uri, style: Settings['style']): string {
  const nonce = newNonce();
  const script = webview.asWebviewUri(Uri.joinPath(folder, 'panel.js'));
  const sheet = webview.asWebviewUri(Uri.joinPath(folder, 'panel.css'));
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    "font-src 'none'",
    "img-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');

  return `<!doctype html>
<html lang="en" data-style="${style}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${sheet}">
<title>Docker Wiki</title>
</head>
<body>
<div class="panel" id="panel" tabindex="-1"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
