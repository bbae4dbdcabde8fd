/// <reference lib="dom" />
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium } from 'playwright-core';
import { inRoot } from '../support/paths.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** What lets Chromium run in a container, and keeps it from calling anywhere. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
];

/** @param {string} executablePath of a Chromium @returns {Promise<Page>} an empty page of a fixed size */
export async function openPage(executablePath) {
  const browser = await chromium.launch({
    executablePath,
    args: flags,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    colorScheme: 'light',
  });
  context.setDefaultTimeout(30_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return context.newPage();
}

/**
 * What a test can ask of the window, as a person would do it. Selectors are Playwright's.
 * @param {Page} page
 * @returns {Record<string, import('./bridge.mjs').Action>}
 */
export function pageActions(page) {
  return {
    screenshot: name => takeScreenshot(page, name),
    picture: nameAndPlace => {
      const [name = '', ...place] = nameAndPlace.split(' ');
      const [x = 0, y = 0, width = 0, height = 0] = place.map(Number);
      return takeScreenshot(page, name, { x, y, width, height });
    },
    press: keys => page.keyboard.press(keys),
    type: text => page.keyboard.type(text, { delay: 20 }),
    click: selector => locate(page, selector).first().click(),
    clickWithControl: selector =>
      locate(page, selector)
        .first()
        .click({ modifiers: ['Control'] }),
    rightClick: selector => locate(page, selector).first().click({ button: 'right' }),
    clickAction: rowAndLabel => {
      const [row = '', label = ''] = rowAndLabel.split('\n');
      return clickAction(locate(page, row).first(), label);
    },
    pointAt: selector => locate(page, selector).first().hover(),
    waitFor: selector => locate(page, selector).first().waitFor({ state: 'visible' }),
    waitForGone: selector => locate(page, selector).first().waitFor({ state: 'hidden' }),
    textsOf: selector => locate(page, selector).allInnerTexts(),
    colorOf: selector => page.locator(selector).first().evaluate(colorOf),
  };
}

/**
 * Clicks an action of a line, which only shows while the mouse is over the line; a tree that is drawn anew forgets that.
 * @param {import('playwright-core').Locator} row @param {string} label How the action's name begins.
 */
async function clickAction(row, label) {
  const action = row.locator(`.action-label[aria-label^="${label}"]`).first();
  for (let left = 10; ; left--) {
    await row.hover();
    try {
      await action.click({ timeout: 1000 });
      return;
    } catch (error) {
      if (left === 0) throw error;
      await row.page().mouse.move(0, 0);
    }
  }
}

/**
 * What a selector means; behind `>>>` it goes on in the frame that was found, as for a webview.
 * @param {Page} page @param {string} selector
 */
function locate(page, selector) {
  const parts = selector.split(' >>> ');
  const last = /** @type {string} */ (parts.pop());
  /** @type {Page | import('playwright-core').FrameLocator} */
  let place = page;
  for (const frame of parts) place = place.frameLocator(frame);
  return place.locator(last);
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {{ x: number, y: number, width: number, height: number }} [clip] the part of the page that is taken
 */
export async function takeScreenshot(page, name, clip) {
  const path = inRoot('out', 'screenshots', `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled', ...(clip && { clip }) });
}

/** Runs in the page. @param {Element} element @returns {string} */
function colorOf(element) {
  return getComputedStyle(element).color;
}
