import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What keeps a fresh editor quiet, and the same on every machine. */
const calm = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.autoDetectColorScheme': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
};

/**
 * What tests need: nothing is saved by itself, and pictures of the editor are alike and leave out the title, which would
 * say that an extension is being tested.
 */
const tested = {
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  'window.commandCenter': false,
  'workbench.iconTheme': 'vs-seti',
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
};

/**
 * Writes the settings of a user who has just unpacked VS Code.
 * @param {string} userDataFolder
 * @param {{ trusted?: boolean, readme?: boolean, automated?: boolean }} [options] `readme` opens the folder's
 * README.md to begin with; `automated` is for tests; where the workspace is not trusted, VS Code
 * does not ask about it either
 */
export function writeSettings(userDataFolder, { trusted = true, readme = false, automated = false } = {}) {
  const trust = trusted ? {} : { 'security.workspace.trust.startupPrompt': 'never' };
  const first = { 'workbench.startupEditor': readme ? 'readme' : 'none' };
  mkdirSync(join(userDataFolder, 'User'), { recursive: true });
  writeFileSync(
    join(userDataFolder, 'User', 'settings.json'),
    JSON.stringify({ ...calm, ...(automated && tested), ...first, ...trust }, null, 2),
  );
}
