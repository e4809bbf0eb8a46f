import { describe, expect, it } from 'vitest';
import type { Draft, Saving } from './drafts.ts';
import { type ApplicationFile, emptyFile } from '../../filing/file.ts';
import { saverOf, type Store } from './saver.ts';

const text = (title: string): ApplicationFile => ({ ...emptyFile, data: { 'project-title': title } });

/** A store that answers when it is told to, and takes a draft over the revision it has and no other. */
const slowStore = () => {
  let stored: Draft | undefined;
  const waiting: (() => void)[] = [];
  let isFull = false;
  const store: Store = async (draft, from, now) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    if (isFull) return { is: 'failed' };
    if (stored !== undefined && stored.revision !== from) return { is: 'behind', newer: stored };
    stored = { ...draft, revision: from + 1, saved: now };
    return { is: 'saved', draft: stored };
  };
  return {
    store,
    title: () => stored?.file.data['project-title'],
    fill: (full: boolean) => void (isFull = full),
    write: (draft: Draft) => void (stored = draft),
    answer: async () => {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    waits: () => waiting.length,
  };
};

const begun = () => {
  const slow = slowStore();
  const told: Saving['is'][] = [];
  const saver = saverOf(
    { id: 'one', form: '2017/service-station', revision: 0, file: emptyFile },
    slow.store,
    (saving) => told.push(saving.is),
  );
  return { ...slow, told, saver };
};

describe('saving a draft', () => {
  it('waits for the saving under way, and does not take it for that of another window', async () => {
    const { saver, told, title, answer, waits } = begun();
    const first = saver.save(text('一'));
    const second = saver.save(text('二'));
    expect(waits()).toBe(1);
    await answer();
    expect([title(), told]).toEqual(['一', []]);
    await answer();
    await Promise.all([first, second]);
    expect([title(), told]).toEqual(['二', ['saved']]);
  });

  it('saves of what came meanwhile only the last', async () => {
    const { saver, title, answer, waits } = begun();
    const all = ['一', '二', '三', '四'].map((title) => saver.save(text(title)));
    await answer();
    await answer();
    await Promise.all(all);
    expect([title(), waits()]).toEqual(['四', 0]);
  });

  it('saves nothing that the store has', async () => {
    const { saver, answer, waits } = begun();
    const file = text('一');
    const saving = saver.save(file);
    await answer();
    await saving;
    expect([saver.has(file), saver.has(text('一')), saver.isStored()]).toEqual([true, false, true]);
    await saver.save(file);
    expect(waits()).toBe(0);
  });

  it('is tried again with the next text where the store was full', async () => {
    const { saver, told, title, answer, fill } = begun();
    fill(true);
    const failed = saver.save(text('一'));
    await answer();
    await failed;
    expect([told, saver.isStored()]).toEqual([['failed'], false]);
    fill(false);
    const next = saver.save(text('二'));
    await answer();
    await next;
    expect([told, title()]).toEqual([['failed', 'saved'], '二']);
  });

  it('leaves alone what another window has written', async () => {
    const { saver, told, title, answer, write } = begun();
    write({ id: 'one', form: '2017/service-station', revision: 3, saved: 0, file: text('另一个窗口') });
    const saving = saver.save(text('一'));
    await answer();
    await saving;
    expect([told, title()]).toEqual([['behind'], '另一个窗口']);
  });
});
