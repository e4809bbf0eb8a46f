/**
 * Asks what the characters are that look like personal data: nobody has to look for eleven digits, and a number of a
 * contract need not go. The answer is written into the text itself, so every reader sees it, and every check judges it alike.
 */
import { useState } from 'preact/hooks';
import { personalData, type PersonalDatum } from '../core/privacy.ts';
import type { Allowed } from '../core/privacy/allowed.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

const boxOf = (id: string): Box | undefined => {
  const box = document.getElementById(id);
  return box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement ? box : undefined;
};

/** As if typed there, so that the browser's own 撤销 takes it back. */
const put = (box: Box, { offset, length }: PersonalDatum, text: string): void => {
  box.focus();
  box.setSelectionRange(offset, offset + length);
  const words = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (words) return;
  // Firefox before 89 takes no command in a text box.
  box.setRangeText(text, offset, offset + length, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

/** What else eleven digits may be, and how the text says so; `src/core/privacy/numbers.ts` reads the same words. */
const others: readonly (readonly [string, (number: string) => string])[] = [
  ['合同编号', (number) => `合同编号${number}`],
  ['文件编号', (number) => `第${number}号`],
  ['设备编号', (number) => `设备编号${number}`],
  ['证书编号', (number) => `证书编号${number}`],
  ['序列号', (number) => `序列号${number}`],
  ['金额', (number) => `${number}元`],
];

export const Suspect = ({ id, allowed }: { readonly id: string; readonly allowed: Allowed }) => {
  const [chosen, choose] = useState(others[0]?.[0] ?? '');
  const [said, say] = useState('');
  const box = boxOf(id);
  const [first] = box === undefined ? [] : personalData(box.value, allowed);
  if (box === undefined || first === undefined) return null;
  const words = box.value.slice(first.offset, first.offset + first.length);
  const digits = words.replace(/\D/g, '');
  const select = () => {
    box.focus();
    box.setSelectionRange(first.offset, first.offset + first.length);
    box.scrollIntoView({ block: 'center' });
  };
  const name = () => {
    const text = others.find(([label]) => label === chosen)?.[1](digits) ?? words;
    const { value } = box;
    const after = value.slice(0, first.offset) + text + value.slice(first.offset + first.length);
    // The words around it may still say 电话 or 联系; then the box stays as it is.
    if (
      personalData(after, allowed).some(({ offset }) => offset <= first.offset + text.length && offset >= first.offset)
    )
      say('前后的文字仍然像在写电话，请改写这一句。');
    else put(box, first, text);
  };
  return (
    <span class="suspect">
      <b>{`“${words}”是什么？`}</b>
      <button type="button" class="link" onClick={select}>
        选中看看
      </button>
      <button type="button" class="link" onClick={() => put(box, first, '')}>
        {first.kind === 'mobile' ? '是电话，删去' : '删去'}
      </button>
      {first.kind === 'mobile' && digits.length === 11 && (
        <span>
          <label for={`${id}-suspect`}>这不是电话，是</label>
          <select
            id={`${id}-suspect`}
            class="input"
            value={chosen}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {others.map(([label]) => (
              <option key={label}>{label}</option>
            ))}
          </select>
          <button type="button" class="link" onClick={name}>
            写明
          </button>
          <span class="hint">写明以后，文字里会加上这几个字，主办单位和公众都看得到。</span>
        </span>
      )}
      <span class="note" role="status">
        {said}
      </span>
    </span>
  );
};
