/** Keys: Alt and a key of the row of digits opens a screen, F1 tells them all. Single letters are left to input methods. */
import { useEffect, useRef } from 'preact/hooks';
import { keyOf, type ScreenId, screenNames } from '../screens/list.ts';
import { hashOf } from './route.ts';

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
      const key = event.code === 'Minus' ? '-' : /^Digit(\d)$/.exec(event.code)?.[1];
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
        <kbd>Alt+1…0、-</kbd> 换页
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
          <div>
            <dt>
              <kbd>Tab</kbd>
            </dt>
            <dd>到下一处</dd>
          </div>
          <div>
            <dt>
              <kbd>Enter</kbd>
            </dt>
            <dd>打开、办理</dd>
          </div>
          <div>
            <dt>
              <kbd>Esc</kbd>
            </dt>
            <dd>返回，不留任何改动</dd>
          </div>
        </dl>
        <form method="dialog">
          <button class="btn small">知道了</button>
        </form>
      </dialog>
    </>
  );
};
