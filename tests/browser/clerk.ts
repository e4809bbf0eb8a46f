/** A clerk at the desk: goes to a page by its keys, presses an act, fills in its form, looks at what would change, agrees. */
import type { Locator, Page } from 'playwright-core';
import type { Act } from '../../src/office/act.ts';
import { actById } from '../../src/office/acts.ts';
import { keyOf, screenIds } from '../../src/desk/screens/list.ts';
import type { Brought, Given } from '../replay/office-year.ts';

type Filled = Readonly<Record<string, Given>>;

const asPayload = ({ name, bytes }: Brought) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Through the dialog of files, as a press on the box opens it. */
const putIn = async (page: Page, box: Locator, files: readonly Brought[]): Promise<void> => {
  const [dialog] = await Promise.all([page.waitForEvent('filechooser'), box.locator('.file-choose').click()]);
  await dialog.setFiles(files.map(asPayload));
};

const choose = async (page: Page, name: string, values: readonly string[]): Promise<void> => {
  for (const value of values) {
    const offered = page.locator(`#a-${name} .choices input[value=${JSON.stringify(value)}]`);
    await offered.waitFor({ state: 'attached' });
    if (!(await offered.isChecked())) await offered.click();
  }
};

const typeIn = async (page: Page, box: Locator, text: string): Promise<void> => {
  await box.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
};

const fill = async (page: Page, act: Act, name: string, value: Given): Promise<void> => {
  const box = page.locator(`#a-${name}`);
  const control = act.fields.find((field) => field.name === name)?.control;
  if (isRecord(value) && 'persons' in value) {
    // An office's list names everyone; the form asks for those whom the rounds that were chosen selected.
    await box.locator('tr[data-key]').first().waitFor();
    for (const [key, person] of Object.entries(isRecord(value.persons) ? value.persons : {})) {
      const row = box.locator(`tr[data-key=${JSON.stringify(key)}]`);
      if (!isRecord(person) || (await row.count()) === 0) continue;
      await typeIn(page, row.locator('input').nth(0), String(person['name']));
      await typeIn(page, row.locator('input').nth(1), String(person['unit']));
    }
  } else if (isRecord(value) && 'experts' in value) {
    // A list may be there already: this one is read when the desk has answered.
    await Promise.all([page.waitForResponse('**/write/experts'), putIn(page, box, [value.experts])]);
    await box.locator('.said >> text=位评委').waitFor();
  } else if (isRecord(value) && 'files' in value) {
    await putIn(page, box, value.files);
    await box
      .locator('ul li')
      .nth(value.files.length - 1)
      .waitFor();
  } else if (value === true) await box.click();
  else if (control === 'choice' || control === 'choices') await choose(page, name, [value].flat().map(String));
  else if (control === 'date') await box.fill(String(value));
  else if (control === 'instant') await box.fill(String(value).slice(0, 16));
  else await typeIn(page, box, [value].flat().join('\n'));
};

/** Opens the form of an act from the page that it belongs to. */
const openAct = async (page: Page, act: Act): Promise<void> => {
  await page.keyboard.press(`Alt+${keyOf(screenIds.indexOf(act.screen))}`);
  await page.waitForSelector(`.rail a[href^="#${act.screen}"][aria-current="page"]`);
  const button = page.locator('.screen-acts').getByRole('link', { name: act.title, exact: true });
  await button.click();
  await page.waitForSelector('.act-form .field');
};

/** Fills in the form of an act, and asks for what it would change; gives what stands in the way, if anything does. */
export const lookAt = async (page: Page, id: string, filled: Filled): Promise<readonly string[]> => {
  const act = actById(id);
  if (act === undefined) throw new Error(`no act ${id}`);
  await openAct(page, act);
  for (const { name } of act.fields) {
    const value = filled[name];
    if (value !== undefined) await fill(page, act, name, value);
  }
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('dialog.confirm[open], .act-form .errors, .act-form > .state');
  return page.locator('.act-form .errors li, .act-form > .state').allInnerTexts();
};

/** Agrees to what is shown. */
export const agree = async (page: Page): Promise<void> => {
  const tick = page.locator('dialog.confirm .tick input');
  if ((await tick.count()) > 0) await tick.click();
  await page.locator('dialog.confirm .act-bar .btn').first().click();
  await page.waitForSelector('.state.done, dialog.confirm .state.zhu[role=alert]');
  const trouble = page.locator('dialog.confirm .state.zhu[role=alert]');
  if ((await trouble.count()) > 0) throw new Error(await trouble.innerText());
};

/** An act from its page to the bar that says it is done. */
export const carryOutAct = async (page: Page, id: string, filled: Filled): Promise<void> => {
  const faults = await lookAt(page, id, filled);
  if (faults.length > 0) throw new Error(`${id}: ${faults.join('；')}`);
  await agree(page);
};
