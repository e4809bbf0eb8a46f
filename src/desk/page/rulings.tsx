/** 研究: only what can be decided, with the body that decides it. */
import type { RulingsScreen } from '../screens/rulings.ts';
import { ActButton, ScreenActs } from './acts.tsx';
import type { ScreenProps } from './screen-props.ts';
import { useRead } from './ask.ts';
import { Columns, Empty, Head, Shown, Table, Tag } from './parts.tsx';

const Waiting = ({ screen }: { readonly screen: RulingsScreen }) =>
  screen.waiting.length === 0 ? (
    <Empty>没有等待研究的条件。</Empty>
  ) : (
    <Table>
      <caption class="vh">等待研究</caption>
      <Columns names={['申报', '条款', '情况', '由谁研究', '状态']} acts />
      <tbody>
        {screen.waiting.map((line) => (
          <tr key={`${line.application} ${line.condition}`}>
            <th scope="row">
              {line.title}
              <small class="nw">{line.number}</small>
            </th>
            <td class="nw">
              <span class="cl">
                <i>〔</i>
                {line.clause}
                <i>〕</i>
              </span>
            </td>
            <td>{line.says}</td>
            <td>{line.body}</td>
            <td>
              <Tag status={line.status} />
            </td>
            <td>
              <ActButton
                act="ruling"
                about={{ application: line.application, condition: line.condition }}
                name={line.title}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );

export const RulingsPage = ({ year, revision }: ScreenProps) => {
  const answer = useRead<RulingsScreen>('rulings', { year }, revision);
  return (
    <Shown answer={answer}>
      {(screen) => (
        <>
          <Head title="研究" lead="政策要机构研究决定的条件，由政策规定的机构决定，程序不代为判断。">
            <ScreenActs screen="rulings" />
          </Head>
          <Waiting screen={screen} />
          {screen.ruled.length > 0 && (
            <>
              <h2>已经研究</h2>
              <Table>
                <caption class="vh">已经研究</caption>
                <Columns names={['申报', '条件', '结论', '机构和日期', '理由']} />
                <tbody>
                  {screen.ruled.map((line) => (
                    <tr key={`${line.application} ${line.condition} ${line.date}`}>
                      <th scope="row">{line.title}</th>
                      <td class="nw">{line.condition}</td>
                      <td>{line.verdict}</td>
                      <td>
                        {line.body}
                        <small class="nw">{line.date}</small>
                      </td>
                      <td>{line.reason}</td>
                    </tr>
                  ))}
                </tbody>
              </Table>
            </>
          )}
        </>
      )}
    </Shown>
  );
};
