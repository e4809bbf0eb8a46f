/**
 * Keys: Alt and a key of the row of digits opens a screen, arrows go from row to row, PageDown to the next fifty, Ctrl+Z takes
 * the last act back, F1 tells them all. Single letters are left to input methods.
 */
import { useEffect, useRef } from 'preact/hooks';
import { keyOf, type ScreenId, screenNames } from '../screens/list.ts';
import { hashOf } from './route.ts';

/** In a control, arrows and Ctrl+Z are the control's own. A window that was just closed holds the focus for a moment, and owns no key. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, select, textarea, [contenteditable], dialog[open], .act-form') !== null;

/** What is done in a row: its first link or button. */
const actIn = (row: Element): HTMLElement | null => row.querySelector<HTMLElement>('a[href], button:not([disabled])');

/** To the row after or before the one that holds the focus; to the first or the last where none does. */
const goRow = (step: 1 | -1): boolean => {
  const rows = [...document.querySelectorAll('main .desk-table tbody tr, main .due li')].filter(
    (row) => actIn(row) !== null,
  );
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[now === -1 ? (step === 1 ? 0 : rows.length - 1) : now + step];
  if (next === undefined) return false;
  actIn(next)?.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
};

/** A button of the page that has a key; it is pressed where it can be. */
const pressed = (selector: string): boolean => {
  const button = document.querySelector<HTMLButtonElement>(selector);
  if (button === null || button.disabled) return false;
  button.click();
  return true;
};

const ownKeys: Readonly<Record<string, () => boolean>> = {
  ArrowDown: () => goRow(1),
  ArrowUp: () => goRow(-1),
  PageDown: () => pressed('main .pages [data-go=next]'),
  PageUp: () => pressed('main .pages [data-go=back]'),
  'Ctrl+z': () => pressed('.done [data-undo]'),
  // Inside the form it is the form's own; nothing of it need hold the focus.
  'Ctrl+Enter': () => pressed('.act-form [data-main]'),
  F2: () => pressed('.confirm [data-change]'),
};

const others = [
  ['Ctrl+K', '找申报：单位、名称、登记号'],
  ['↑ ↓', '上一行、下一行'],
  ['PageDown', '下一页；PageUp 上一页'],
  ['Enter', '打开、办理'],
  ['Ctrl+Enter', '看改动'],
  ['F2', '返回修改'],
  ['Ctrl+Z', '撤销刚办的一件'],
  ['Esc', '返回，不留任何改动'],
  ['Tab', '到下一处'],
] as const;

/** The two keys beside the digits, wherever a layout puts their signs. */
const marks: Readonly<Record<string, string>> = { Minus: '-', Equal: '=' };

export const Keys = ({ ids, year }: { readonly ids: readonly ScreenId[]; readonly year: string }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === 'F1') {
        event.preventDefault();
        dialog.current?.showModal();
        return;
      }
      const own = ownKeys[`${event.ctrlKey ? 'Ctrl+' : ''}${event.key}`];
      if (own !== undefined && (event.key === 'F2' || !isTyping(event.target)) && !event.altKey && own()) {
        event.preventDefault();
        return;
      }
      const key = marks[event.code] ?? /^Digit(\d)$/.exec(event.code)?.[1];
      const id = ids.find((_, index) => keyOf(index) === key);
      if (event.altKey && !event.ctrlKey && !event.metaKey && id !== undefined) {
        event.preventDefault();
        location.hash = hashOf(id, { year });
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [ids, year]);
  return (
    <>
      <p class="key-line">
        <kbd>Alt+1…=</kbd> 换页
      </p>
      <p class="key-line">
        <kbd>Ctrl+K</kbd> 找申报
      </p>
      <p class="key-line">
        <kbd>F1</kbd> 全部按键
      </p>
      <dialog ref={dialog} class="sheet-dialog" aria-labelledby="keys-head">
        <h2 id="keys-head">全部按键</h2>
        <dl class="keys">
          {ids.map((id, index) => (
            <div key={id}>
              <dt>
                <kbd>Alt+{keyOf(index)}</kbd>
              </dt>
              <dd>{screenNames[id]}</dd>
            </div>
          ))}
          {others.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button class="btn small">知道了</button>
        </form>
      </dialog>
    </>
  );
};
