/** A person with a mouse: a button is held for a moment, and between two acts there is a pause. */
import type { Locator, Page } from 'playwright-core';

/** Milliseconds: how long a button of the mouse is held, and what passes before the next act. */
const HELD = 90;
const PAUSE = 40;

/** Presses where the thing stands now, and lets go there, wherever it may have gone meanwhile. */
export const press = async (page: Page, what: Locator): Promise<void> => {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (box === null) throw new Error('there is nothing to press');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(HELD);
  await page.mouse.up();
  await page.waitForTimeout(PAUSE);
};

/** As if from another program: into what has the focus. */
export const paste = async (page: Page, text: string): Promise<void> => {
  await page.evaluate((words) => {
    const target = document.activeElement;
    const data = new DataTransfer();
    data.setData('text/plain', words);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    if (target?.dispatchEvent(event) === true) document.execCommand('insertText', false, words);
  }, text);
};
