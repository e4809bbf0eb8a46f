/** 年度交接: every line of a new year that still stands as in the year before, to be changed or confirmed. */
import type { YearHandover } from '../screens/year.ts';
import { ActButton } from './acts.tsx';
import { Pages, usePages } from './pages.tsx';
import { Columns, Table } from './parts.tsx';

export const HandoverList = ({ handover }: { readonly handover: YearHandover | null }) => {
  const lines = handover?.files.flatMap(({ path, lines: own }) => own.map((one) => ({ path, ...one }))) ?? [];
  const pages = usePages(lines, '', '行');
  if (handover === null) return null;
  const { total, changed, confirmed } = handover;
  return (
    <section aria-labelledby="handover">
      <h2 id="handover">年度交接</h2>
      <p class="note">
        从上一年度复制来的日期、年份、数字和写有数字的句子共{total}行：改过{changed}行，确认照旧{confirmed}行，还有
        {lines.length}行和上一年度一样。
      </p>
      {lines.length > 0 && (
        <Table>
          <caption>{pages.caption}逐行照新的通知改，或者确认照旧。</caption>
          <Columns names={['现在的一行', '种类']} acts />
          <tbody>
            {pages.rows.map(({ path, line, text, kind, canConfirm }) => (
              <tr key={`${path} ${line}`}>
                <th scope="row">
                  {text}
                  <small>
                    <code>{path}</code>第{line}行{!canConfirm && '，文字不变的不用办理'}
                  </small>
                </th>
                <td class="nw">{kind}</td>
                <td>
                  <ActButton act="year-line" about={{ path, old: text }} name={text} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Pages pages={pages} />
    </section>
  );
};
