import type { Uri, Webview } from 'vscode';
import { pageHtml } from '../page-html';
import type { Settings } from './messages';

/** `place` is where the panel lives: its ground is that of the side bar, or that of editors. */
export function panelHtml(webview: Webview, folder: Uri, style: Settings['style'], place: 'view' | 'tab'): string {
  const attributes = `data-style="${style}" data-place="${place}"`;
  return pageHtml(webview, folder, { name: 'panel', title: 'Docker Wiki', attributes });
}
