/** A person at a form in a real browser: every act is done, counted under the field it was done for, and priced. */
import type { Locator, Page } from 'playwright-core';
import type { ValuePath } from '../../../src/core/finding.ts';
import { elementId } from '../../../src/filing/place.ts';

/** Seconds of a Han character, any other key, a click, what is pasted or chosen from a folder, and of looking it all over. */
export const prices = { han: 1.5, key: 0.4, click: 3.5, paste: 15, review: 240 } as const;

export interface Acts {
  han: number;
  key: number;
  click: number;
  paste: number;
}

export const secondsOf = ({ han, key, click, paste }: Acts): number =>
  han * prices.han + key * prices.key + click * prices.click + paste * prices.paste;

/** A person at the form: does a thing, and counts it under the field it was done for. */
export const personAt = (page: Page) => {
  const spent = new Map<string, Acts>();
  let field = '';
  const count = (act: keyof Acts, times = 1): void => {
    const acts = spent.get(field) ?? { han: 0, key: 0, click: 0, paste: 0 };
    acts[act] += times;
    spent.set(field, acts);
  };
  const at = (path: ValuePath): Locator => page.locator(`#${elementId(path)}`);
  const click = async (what: Locator): Promise<void> => {
    count('click');
    await what.click();
  };
  const write = async (text: string): Promise<void> => {
    const han = [...text].filter((letter) => /\p{Script=Han}/u.test(letter)).length;
    count('han', han);
    count('key', [...text].length - han);
    await page.keyboard.insertText(text);
  };
  return {
    spent,
    at,
    click,
    write,
    under: (name: string): void => {
      field = name;
    },
    typeInto: async (what: Locator, text: string): Promise<void> => {
      await click(what);
      await write(text);
    },
    press: async (key: string): Promise<void> => {
      count('key');
      await page.keyboard.press(key);
    },
    /** Copied elsewhere, which is in the price, and pasted where the caret stands. */
    paste: async (text: string): Promise<void> => {
      count('paste');
      await page.evaluate((words) => {
        const data = new DataTransfer();
        data.setData('text/plain', words);
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        if (document.activeElement?.dispatchEvent(event) === true) document.execCommand('insertText', false, words);
      }, text);
    },
    choose: async (button: Locator, files: readonly string[]): Promise<void> => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), click(button)]);
      count('paste');
      await chooser.setFiles([...files]);
    },
  };
};
export type Person = ReturnType<typeof personAt>;
