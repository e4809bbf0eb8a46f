/** Ctrl+K: an application by its unit, name or number, from any page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReceivingScreen } from '../screens/receiving.ts';
import { read } from './ask.ts';
import { Tag } from './parts.tsx';
import { hashOf } from './route.ts';

const most = 12;

/** Capitals, and letters and digits of a Chinese keyboard's full width, are typed as they come. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

export const Find = ({ year }: { readonly year: string }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [word, setWord] = useState('');
  const [at, setAt] = useState(0);
  const [screen, setScreen] = useState<ReceivingScreen>();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || !event.ctrlKey || event.altKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      if (dialog.current?.open !== false || document.querySelector('dialog[open]') !== null) return;
      setWord('');
      setAt(0);
      dialog.current.showModal();
      void read<ReceivingScreen>('receive', { year }).then((answer) => answer.ok && setScreen(answer.value));
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [year]);
  const words = plain(word).trim().split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? []
      : (screen?.rows ?? []).filter((row) =>
          words.every((one) => plain(`${row.title} ${row.organization} ${row.number ?? ''}`).includes(one)),
        );
  const shown = found.slice(0, most);
  const open = (index: number) => {
    const row = shown[index];
    if (row === undefined) return;
    dialog.current?.close();
    location.hash = hashOf('receive', { year, find: row.number ?? row.title });
  };
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.isComposing || step === 0) return;
    event.preventDefault();
    setAt((old) => Math.min(Math.max(old + step, 0), Math.max(shown.length - 1, 0)));
  };
  return (
    <dialog ref={dialog} class="sheet-dialog" aria-labelledby="find-head">
      <h2 id="find-head">找申报</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          open(at);
        }}
      >
        <div class="field">
          <label for="find-word">单位、名称或者登记号</label>
          <input
            id="find-word"
            class="input"
            type="search"
            list={undefined}
            role="combobox"
            aria-expanded={shown.length > 0}
            aria-controls="find-list"
            aria-activedescendant={shown.length === 0 ? undefined : `find-${at}`}
            autocomplete="off"
            value={word}
            onInput={(event) => {
              setWord(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={move}
          />
        </div>
      </form>
      <p class="note" role="status">
        {words.length === 0
          ? '打几个字。上下键选，Enter 打开，Esc 关闭。'
          : found.length === 0
            ? `${year === '' ? '' : `${year}年度`}没有。核对一下登记号，或者少打几个字。`
            : found.length > most
              ? `共${found.length}件，列出前${most}件，请再打几个字。`
              : `共${found.length}件。`}
      </p>
      <ul id="find-list" class="plain found" role="listbox" aria-label="找到的申报">
        {shown.map((row, index) => (
          <li
            key={row.application}
            id={`find-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => open(index)}
          >
            <b>{row.title}</b> <span>{row.organization}</span> <span class="nw">{row.number ?? '没有登记号'}</span>{' '}
            <Tag status={row.status} />
          </li>
        ))}
      </ul>
    </dialog>
  );
};
