/** 受理 as a list: what waits first; by award, and by a word of its name. */
import { useEffect, useState } from 'preact/hooks';
import type { ReceivingRow, ReceivingScreen } from '../screens/receiving.ts';
import type { ScreenProps } from './screen-props.ts';
import { ActButton, ScreenActs } from './acts.tsx';
import { useRead } from './ask.ts';
import { Pages, usePages } from './pages.tsx';
import { Columns, Empty, Head, Shown, Table, Tag } from './parts.tsx';

const Row = ({ row, award }: { readonly row: ReceivingRow; readonly award: string }) => (
  <tr>
    <th scope="row">
      {row.title}
      {row.organization !== row.title && <small>{row.organization}</small>}
    </th>
    <td>{award}</td>
    <td class="nw">{row.number ?? '没有登记号'}</td>
    <td class="nw">{row.submitted ?? ''}</td>
    <td class="nw">{row.received ?? ''}</td>
    <td>
      <Tag status={row.status} />
      {row.lacks.map((says) => (
        <small key={says}>{says}</small>
      ))}
    </td>
    <td>
      {row.waits && <ActButton act="receive" about={{ application: row.application }} name={row.title} />}
      {row.lacks.length > 0 && (
        <ActButton act="supplement-ask" about={{ application: row.application }} name={row.title} />
      )}
    </td>
  </tr>
);

/** `find`: what the page was opened with a look for. */
const List = ({ screen, find }: { readonly screen: ReceivingScreen; readonly find: string }) => {
  const [award, setAward] = useState('');
  const [word, setWord] = useState(find);
  useEffect(() => setWord(find), [find]);
  const names = new Map(screen.categories.map(({ id, name }) => [id, name]));
  const rows = screen.rows.filter(
    (row) =>
      (award === '' || row.category === award) &&
      [row.title, row.organization, row.number ?? ''].some((text) => text.includes(word.trim())),
  );
  const pages = usePages(rows, `${award} ${word}`);
  return (
    <>
      <div class="filters">
        <label>
          奖项
          <select value={award} onChange={(event) => setAward(event.currentTarget.value)}>
            <option value="">全部（{screen.rows.length}）</option>
            {screen.categories.map(({ id, name, count }) => (
              <option key={id} value={id}>
                {name}（{count}）
              </option>
            ))}
          </select>
        </label>
        <label>
          找单位、名称、登记号
          <input type="search" value={word} onInput={(event) => setWord(event.currentTarget.value)} />
        </label>
      </div>
      {rows.length === 0 ? (
        <Empty>没有符合条件的申报。</Empty>
      ) : (
        <Table>
          <caption>{pages.caption}</caption>
          <Columns names={['名称和申报单位', '奖项', '登记号', '提交', '受理', '状态']} acts />
          <tbody>
            {pages.rows.map((row) => (
              <Row key={row.application} row={row} award={names.get(row.category) ?? row.category} />
            ))}
          </tbody>
        </Table>
      )}
      <Pages pages={pages} />
    </>
  );
};

export const ReceivingPage = ({ year, asked, revision }: ScreenProps) => {
  const answer = useRead<ReceivingScreen>('receive', { year }, revision);
  return (
    <Shown answer={answer}>
      {(screen) => (
        <>
          <Head
            title="受理"
            lead={
              screen.waiting === 0
                ? `${screen.year}年度没有等待受理的申报。`
                : `${screen.year}年度等待受理的有${screen.waiting}件，排在最前。`
            }
          >
            <ScreenActs screen="receive" />
          </Head>
          {screen.rows.length === 0 ? (
            <Empty>{screen.year}年度还没有申报。</Empty>
          ) : (
            <List screen={screen} find={asked.get('find') ?? ''} />
          )}
        </>
      )}
    </Shown>
  );
};
