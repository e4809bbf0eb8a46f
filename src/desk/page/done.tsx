/** After an act: what was done, what comes next, the letters that go out, and the way back while there is one. */
import { useState } from 'preact/hooks';
import type { DoneView } from '../server/acts.ts';
import { addressOf, write } from './ask.ts';
import { actHash } from './acts.tsx';

export type Done = Extract<DoneView, { done: true }>;

export const DoneBar = ({
  done,
  year,
  onUndone,
  onClose,
}: {
  readonly done: Done;
  readonly year: string;
  readonly onUndone: (done: Done) => void;
  readonly onClose: () => void;
}) => {
  const [trouble, setTrouble] = useState('');
  const undo = async () => {
    const answer = await write<DoneView>('undo', { commit: done.commit });
    if (!answer.ok) setTrouble(answer.why);
    else if (answer.value.done) onUndone(answer.value);
    else setTrouble('why' in answer.value ? answer.value.why : '没有撤销成。');
  };
  return (
    <section class="state lv done" aria-label="已经办完" role="status">
      <p>
        <b>办完了：{done.sentence}</b>
      </p>
      {done.next.length > 0 && (
        <ul class="plain">
          {done.next.map(({ says, act }) => (
            <li key={says}>
              {says} {act !== null && <a href={actHash(act, year, {})}>去办</a>}
            </li>
          ))}
        </ul>
      )}
      {trouble !== '' && (
        <p role="alert">
          <b>{trouble}</b>
        </p>
      )}
      <p class="buttons">
        {done.letters.map(({ paper, about, name }) => (
          <a key={paper + about} class="btn quiet small" href={addressOf('/take/paper', { paper, about })}>
            打印{name}
          </a>
        ))}
        {done.canUndo && (
          <button type="button" class="btn quiet small" data-undo onClick={() => void undo()}>
            撤销
          </button>
        )}
        <button type="button" class="btn quiet small" onClick={onClose}>
          知道了
        </button>
      </p>
    </section>
  );
};
