/** How this machine stands to the others, and the button that joins them. */
import { useRef, useState } from 'preact/hooks';
import { Table } from './parts.tsx';
import type { RepositoryState } from '../../office/repository.ts';
import type { ConflictView, Synced } from '../server/sync.ts';
import { write } from './ask.ts';
import type { ShownChange } from '../acts/difference.ts';

const stateWords = (
  state: RepositoryState,
): { readonly words: string; readonly tone: 'lv' | 'zhe' | 'zhu' | 'ink-3' } => {
  if (state.kind !== 'own') return { words: '没有用 Git 保管', tone: 'ink-3' };
  if (state.conflicts.length > 0) return { words: `${state.conflicts.length}处两边都改了`, tone: 'zhu' };
  if (state.uncommitted.length > 0) return { words: `${state.uncommitted.length}个文件没有记入历史`, tone: 'zhe' };
  if (state.unsent === undefined) return { words: '只在本机', tone: 'ink-3' };
  return state.unsent > 0 ? { words: `↑ ${state.unsent}项没有送出`, tone: 'zhe' } : { words: '✓ 已同步', tone: 'lv' };
};

const Changes = ({ change }: { readonly change: ShownChange }) => (
  <ul class="plain values">
    {change.kind === 'removed' && <li>删去了整份记录</li>}
    {change.values.map(({ what, before, after }) => (
      <li key={what}>
        <span class="what">{what}</span>
        {before !== null && <del>{before}</del>}
        {before !== null && after !== null && ' → '}
        {after !== null && <ins>{after}</ins>}
      </li>
    ))}
    {change.lines.map(({ kind, text }, index) => (
      <li key={index}>{kind === 'in' ? <ins>{text}</ins> : <del>{text}</del>}</li>
    ))}
  </ul>
);

const sides = { there: '用先送出的', here: '用本机的' } as const;
type Side = keyof typeof sides;

interface Choosing {
  readonly conflict: ConflictView;
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

const Conflict = ({ conflict: { path, here, there, byHere, byThere }, chosen, onChoose }: Choosing) => (
  <Table>
    <caption>
      <b>{here.record}</b>　{here.whose}　<code>{path}</code>
    </caption>
    <thead>
      <tr>
        <th scope="col">别的电脑已经送出的（{byThere}）</th>
        <th scope="col">本机的（{byHere}）</th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <td>
          <Changes change={there} />
        </td>
        <td>
          <Changes change={here} />
        </td>
      </tr>
      <tr>
        {(['there', 'here'] as const).map((side) => (
          <td key={side}>
            <label class="tick">
              <input
                type="radio"
                name={`side ${path}`}
                value={side}
                checked={chosen === side}
                onChange={() => onChoose(side)}
              />
              {sides[side]}
            </label>
          </td>
        ))}
      </tr>
    </tbody>
  </Table>
);

/** Which of the two holds is said of every record, by somebody who looked at both. */
const Conflicts = ({
  conflicts,
  isBusy,
  onJoin,
}: {
  readonly conflicts: readonly ConflictView[];
  readonly isBusy: boolean;
  readonly onJoin: (sides: Readonly<Record<string, Side>>) => void;
}) => {
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const open = conflicts.filter(({ path }) => chosen[path] === undefined).length;
  return (
    <>
      <p>
        两边改了同一份记录，还没有合，也没有送出，两边都原样保留。先送出的一般有效，别人可能已经照着办了；请同另一位经办人商定，逐份选用哪一边的。没有选用的一边，历史里还在。
      </p>
      {conflicts.map((conflict) => (
        <Conflict
          key={conflict.path}
          conflict={conflict}
          chosen={chosen[conflict.path]}
          onChoose={(side) => setChosen((old) => ({ ...old, [conflict.path]: side }))}
        />
      ))}
      <div class="act-bar">
        <button type="button" class="btn" disabled={open > 0 || isBusy} onClick={() => onJoin(chosen)}>
          {isBusy ? '正在合……' : '照选定的合，并送出'}
        </button>
        <p class="note">{open > 0 ? `还有${open}份没有选` : '本机的改动里，没有选用的不再生效'}</p>
      </div>
    </>
  );
};

const Outcome = ({
  synced,
  isBusy,
  onJoin,
}: {
  readonly synced: Synced;
  readonly isBusy: boolean;
  readonly onJoin: (sides: Readonly<Record<string, Side>>) => void;
}) => {
  if (synced.state === 'failed') return <p>{synced.why}</p>;
  if (synced.state === 'conflict')
    return (
      <Conflicts
        key={synced.conflicts.map(({ path }) => path).join()}
        {...{ isBusy, onJoin }}
        conflicts={synced.conflicts}
      />
    );
  const { taken, sent, branch, link } = synced;
  return (
    <>
      <p>
        取回{taken}项，送出{sent}项。
      </p>
      {branch !== null && (
        <p>
          主分支要另一位工作人员看过才能合并，已经送到分支 <code>{branch}</code>。
          {link !== null && (
            <>
              打开这个地址提出合并：<code>{link}</code>
            </>
          )}
        </p>
      )}
    </>
  );
};

const titles = { done: '已经同步', conflict: '两边都改了', failed: '没有同步' } as const;

export const SyncState = ({ state, onSynced }: { readonly state: RepositoryState; readonly onSynced: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [synced, setSynced] = useState<Synced>();
  const { words, tone } = stateWords(state);
  const run = async (chosen: Readonly<Record<string, Side>> = {}) => {
    setBusy(true);
    const answer = await write<Synced>('sync', { sides: chosen });
    setBusy(false);
    setSynced(answer.ok ? answer.value : { state: 'failed', why: answer.why });
    if (dialog.current?.open === false) dialog.current.showModal();
    onSynced();
  };
  return (
    <div class="desk-sync">
      <span class={`tag ${tone}`}>{words}</span>
      <button type="button" class="btn quiet small" disabled={isBusy} onClick={() => void run()}>
        {isBusy ? '正在同步……' : '同步'}
      </button>
      <dialog ref={dialog} class="sheet-dialog" aria-labelledby="sync-head">
        <h2 id="sync-head">{titles[synced?.state ?? 'done']}</h2>
        {synced !== undefined && <Outcome synced={synced} isBusy={isBusy} onJoin={(chosen) => void run(chosen)} />}
        <form method="dialog">
          <button class={synced?.state === 'conflict' ? 'btn quiet' : 'btn'}>
            {synced?.state === 'conflict' ? '先不合' : '知道了'}
          </button>
        </form>
      </dialog>
    </div>
  );
};
