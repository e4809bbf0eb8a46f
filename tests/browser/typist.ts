/** A person who fills in the form with a keyboard alone: Tab, arrows, space, Enter and letters. */
import type { Page } from 'playwright-core';

/** What is to be answered, by the id of the control. */
export interface Answers {
  readonly texts: ReadonlyMap<string, string>;
  /** Values to be chosen, by the id of the control or of its group. */
  readonly choices: ReadonlyMap<string, readonly string[]>;
  /** How many items a group shall have, by the id of the group. */
  readonly counts: ReadonlyMap<string, number>;
  /** Files to be chosen, by the id of the button. */
  readonly files: ReadonlyMap<string, string>;
}

interface Active {
  readonly tag: string;
  readonly type: string;
  readonly id: string;
  readonly group: string;
  readonly value: string;
  readonly text: string;
  readonly checked: boolean;
}

export const active = (page: Page): Promise<Active> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const input =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement
        ? element
        : null;
    return {
      tag: element?.localName ?? '',
      type: input?.type ?? '',
      id: element?.id ?? '',
      group: element?.closest('fieldset')?.id ?? '',
      value: input?.value ?? '',
      text: element?.textContent?.trim() ?? '',
      checked: element instanceof HTMLInputElement && element.checked,
    };
  });

const longest = 1500;

/** Tabs until a control is reached; fails if the page comes to its end. */
export const tabTo = async (
  page: Page,
  isIt: (now: Active) => boolean,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<Active> => {
  for (let step = 0; step < longest; step += 1) {
    const now = await active(page);
    if (isIt(now)) return now;
    await page.keyboard.press(key);
  }
  throw new Error('no such control on the way');
};

/** Arrows until the value is chosen. */
const arrowTo = async (page: Page, wanted: string): Promise<void> => {
  for (let step = 0; step < 90; step += 1) {
    const now = await active(page);
    if (now.value === wanted && (now.tag === 'select' || now.checked)) return;
    await page.keyboard.press(now.value === wanted && !now.checked ? 'Space' : 'ArrowDown');
  }
  throw new Error(`${wanted} cannot be chosen`);
};

const countOf = (page: Page, group: string): Promise<number> =>
  page.evaluate(
    (id) =>
      [...document.querySelectorAll('[id$="-head"]')].filter(
        (head) => head.id.startsWith(`${id}-`) && /^\d+-head$/.test(head.id.slice(id.length + 1)),
      ).length,
    group,
  );

export const replaceText = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
};

const answer = async (page: Page, now: Active, { texts, choices, counts, files }: Answers): Promise<boolean> => {
  const text = texts.get(now.id);
  if (text !== undefined && now.tag !== 'select' && now.type !== 'checkbox') {
    await replaceText(page, text);
    if (now.id === 'f-organization') await page.keyboard.press('Enter');
    return false;
  }
  if (now.tag === 'select') await arrowTo(page, choices.get(now.id)?.[0] ?? text ?? '');
  if (now.type === 'radio') await arrowTo(page, choices.get(now.group)?.[0] ?? '');
  if (now.type === 'checkbox') {
    const isWanted = now.id === '' ? choices.get(now.group)?.includes(now.value) === true : choices.has(now.id);
    if (isWanted && !now.checked) await page.keyboard.press('Space');
  }
  const file = files.get(now.id);
  if (file !== undefined) {
    await page.keyboard.press('Enter');
    await page.waitForFunction((id) => document.getElementById(id)?.textContent === '换一个文件', now.id);
  }
  if (now.id.endsWith('-add')) {
    const group = now.id.slice(0, -'-add'.length);
    if ((await countOf(page, group)) < (counts.get(group) ?? 0)) {
      await page.keyboard.press('Enter');
      // The focus is in the new item.
      return true;
    }
  }
  return false;
};

/** From where the focus is to the button that sends. */
export const fillIn = async (page: Page, answers: Answers): Promise<void> => {
  // Listening from the first, because the browser is told to ask us only then.
  page.on('filechooser', async (chooser) => {
    const { id } = await active(page);
    await chooser.setFiles(answers.files.get(id) ?? []);
  });
  for (let step = 0; step < longest; step += 1) {
    const now = await active(page);
    if (now.tag === 'button' && now.text === '核对并提交') return;
    const stays = await answer(page, now, answers);
    if (!stays) await page.keyboard.press('Tab');
  }
  throw new Error('the form has no end');
};
