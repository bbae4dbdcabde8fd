import { installDebianPackages } from './debian.mjs';
import { findOnPath, isProgram } from './onPath.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

/** Where the browser of Windows and macOS stands, which is not on PATH. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @returns {Promise<string | undefined>} the path of a Chromium, installed where we may and must */
export async function provideChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  return (await installDebianPackages(['chromium', 'fonts-dejavu-core'])) ? findChromium() : undefined;
}

function findChromium() {
  return findOnPath(names) ?? places.find(isProgram);
}
