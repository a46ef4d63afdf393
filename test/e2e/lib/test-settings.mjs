import { calmSettings } from '../../../scripts/lib/try-out-settings.mjs';

/** User settings under which nothing but the tests moves. */
export const testSettings = {
  ...calmSettings,
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'window.titleBarStyle': 'custom',
  'editor.fontFamily': 'monospace',
  'editor.hover.delay': 50,
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
};
