import type { Uri, Webview } from 'vscode';
import { pageHtml } from '../page-html';
import type { Settings } from './messages';

export function panelHtml(webview: Webview, folder: Uri, style: Settings['style']): string {
  return pageHtml(webview, folder, { name: 'panel', title: 'Docker Wiki', attributes: `data-style="${style}"` });
}
