/** Before anything is written: what will be, in Chinese, old beside new; and the question. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownChange } from '../acts/difference.ts';
import type { PlannedView } from '../acts/planned.ts';

type Plan = Extract<PlannedView, { ok: true }>;

interface Props {
  readonly title: string;
  readonly planned: Plan;
  readonly isBusy: boolean;
  readonly trouble: string;
  readonly onBack: () => void;
  readonly onYes: () => void;
}

const heads = { new: '将写入', changed: '将改动', removed: '将删去' } as const;
const tones = { new: 'lv', changed: 'zhe', removed: 'zhu' } as const;

const many = 14;

const Values = ({ values }: Pick<ShownChange, 'values'>) => {
  const [isAll, showAll] = useState(values.length <= many);
  return (
    <>
      <ul class="plain values">
        {(isAll ? values : values.slice(0, many)).map(({ what, before, after }) => (
          <li key={what}>
            <span class="what">{what}</span>
            {before !== null && <del>{before}</del>}
            {before !== null && after !== null && ' → '}
            {after !== null && <ins>{after}</ins>}
          </li>
        ))}
      </ul>
      {!isAll && (
        <button type="button" class="btn quiet small" onClick={() => showAll(true)}>
          看其余{values.length - many}项
        </button>
      )}
    </>
  );
};

const Notes = ({ notes }: Pick<Plan, 'notes'>) => {
  const [isAll, showAll] = useState(notes.length <= many);
  return (
    <>
      <ul class="plain">
        {(isAll ? notes : notes.slice(0, many)).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {!isAll && (
        <button type="button" class="btn quiet small" onClick={() => showAll(true)}>
          看其余{notes.length - many}处
        </button>
      )}
    </>
  );
};

const Change = ({ change }: { readonly change: ShownChange }) => (
  <div>
    <dt class={tones[change.kind]}>{heads[change.kind]}</dt>
    <dd>
      <p>
        <b>{change.record}</b>
        {change.whose !== '' && `　${change.whose}`}
      </p>
      <Values values={change.values} />
      {change.lines.length > 0 && (
        <details>
          <summary>正文改动{change.lines.length}行</summary>
          {change.lines.map(({ kind, text }, index) => (
            <p key={index}>{kind === 'in' ? <ins>{text}</ins> : <del>{text}</del>}</p>
          ))}
        </details>
      )}
    </dd>
  </div>
);

export const Confirm = ({ title, planned, isBusy, trouble, onBack, onYes }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const [isSure, setSure] = useState(!planned.isFinal);
  useLayoutEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    // What can be taken back is ready to be done; what cannot is ready to be looked at again.
    (planned.isFinal ? back : yes).current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="sheet-dialog confirm"
      aria-labelledby="confirm-head"
      onCancel={(event) => {
        event.preventDefault();
        onBack();
      }}
    >
      <h2 id="confirm-head">{title}</h2>
      <p class="note">
        办理以前请看一遍。<kbd>Esc</kbd> 返回，不留任何改动。
      </p>
      {trouble !== '' && (
        <p class="state zhu" role="alert">
          {trouble}
        </p>
      )}
      <dl class="plan">
        {planned.changes.map((change) => (
          <Change key={change.path} change={change} />
        ))}
        {planned.letters.length > 0 && (
          <div>
            <dt class="zhe">将发出</dt>
            <dd>{planned.letters.map(({ name }) => name).join('、')}，办理以后打印。</dd>
          </div>
        )}
        {planned.notes.length > 0 && (
          <div>
            <dt class="zhe">请注意</dt>
            <dd>
              <Notes notes={planned.notes} />
            </dd>
          </div>
        )}
        <div>
          <dt>不改动</dt>
          <dd>其他记录，一处也不动。</dd>
        </div>
        <div>
          <dt>历史里记为</dt>
          <dd>{planned.sentence}</dd>
        </div>
      </dl>
      {planned.isFinal && (
        <div class="state zhu">
          <p>
            <b>办理以后不能撤销，只能更正。</b>
          </p>
          <label class="tick">
            <input type="checkbox" checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} />
            已经核对
          </label>
        </div>
      )}
      <div class="act-bar">
        <button type="button" ref={yes} class="btn" disabled={isBusy || !isSure} onClick={onYes}>
          {isBusy ? '正在写入……' : title}
        </button>
        <button type="button" ref={back} class="btn quiet" data-change onClick={onBack}>
          返回修改
        </button>
        <p class="note">{planned.isFinal ? '勾选“已经核对”以后才能办理' : '送出以前可以撤销'}</p>
      </div>
    </dialog>
  );
};
