/** 历史: what was done, by whom, when. */
import type { HistoryRow, HistoryScreen } from '../screens/history.ts';
import { useContext, useState } from 'preact/hooks';
import type { DoneView } from '../server/acts.ts';
import { Acts } from './acts.tsx';
import type { ScreenProps } from './screen-props.ts';
import { useRead, write } from './ask.ts';
import { Columns, Empty, Head, Shown, Table } from './parts.tsx';
import { hashOf } from './route.ts';
import { Uncommitted } from './uncommitted.tsx';

/** `2017-12-20T09:12:00+08:00` as 2017年12月20日 9时12分. */
const moment = (at: string): string => {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(at) ?? [];
  return `${year}年${Number(month)}月${Number(day)}日 ${Number(hour)}时${Number(minute)}分`;
};

/** Only the last thing that was done can be taken back, and only while nobody else has it: the desk says why not. */
const Undo = ({ commit }: { readonly commit: string }) => {
  const { finish } = useContext(Acts);
  const [why, setWhy] = useState('');
  const undo = async () => {
    const answer = await write<DoneView>('undo', { commit });
    if (!answer.ok) setWhy(answer.why);
    else if (answer.value.done) finish(answer.value);
    else setWhy('why' in answer.value ? answer.value.why : '没有撤销成。');
  };
  return (
    <>
      <button type="button" class="btn quiet small" onClick={() => void undo()}>
        撤销
      </button>
      <span class="said" role="status">
        {why}
      </span>
    </>
  );
};

const Entry = ({ entry, isLast }: { readonly entry: HistoryRow; readonly isLast: boolean }) => (
  <tr>
    <td class="nw">{moment(entry.at)}</td>
    <td>{entry.by}</td>
    <th scope="row">
      {entry.sentence}
      {entry.files.length > 0 && (
        <details>
          <summary>改动{entry.files.length}个文件</summary>
          <ul class="plain">
            {entry.files.map((file) => (
              <li key={file}>
                <code>{file}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {isLast && <Undo commit={entry.id} />}
    </th>
  </tr>
);

export const HistoryPage = ({ year, asked, revision }: ScreenProps) => {
  const answer = useRead<HistoryScreen>('history', { page: asked.get('page') ?? undefined }, revision);
  return (
    <Shown answer={answer}>
      {(screen) => (
        <>
          <Head title="历史" lead="台账的每次改动，新的在前。" />
          {!screen.kept && <Empty>这个文件夹没有用 Git 保管，查不到历史。</Empty>}
          <Uncommitted files={screen.uncommitted} />
          {screen.kept && screen.entries.length === 0 && <Empty>还没有记录。</Empty>}
          {screen.entries.length > 0 && (
            <Table>
              <caption class="vh">台账的改动</caption>
              <Columns names={['时间', '经办', '做了什么']} />
              <tbody>
                {screen.entries.map((entry, index) => (
                  <Entry key={entry.id} entry={entry} isLast={screen.page === 0 && index === 0} />
                ))}
              </tbody>
            </Table>
          )}
          <nav class="pages" aria-label="分页">
            {screen.page > 0 && (
              <a class="btn quiet small" href={hashOf('history', { year, page: String(screen.page - 1) })}>
                较新的
              </a>
            )}
            {screen.hasMore && (
              <a class="btn quiet small" href={hashOf('history', { year, page: String(screen.page + 1) })}>
                更早的
              </a>
            )}
          </nav>
        </>
      )}
    </Shown>
  );
};
