/** 公示公告: the list, and one notice as it reads on paper, which stays white in the dark. */
import { noticeStates, type NoticesScreen } from '../screens/notices.ts';
import type { ScreenProps } from './screen-props.ts';
import { ActButton, ScreenActs } from './acts.tsx';
import { addressOf, useRead } from './ask.ts';
import { Aside, Columns, Empty, Head, Shown, Table, Tag } from './parts.tsx';
import { hashOf } from './route.ts';

type Notice = NonNullable<NoticesScreen['shown']>;

const ListTable = ({ table }: { readonly table: Notice['tables'][number] }) => (
  <table>
    <caption>{table.caption}</caption>
    <tbody>
      {table.lines.map(({ application, number, title, organization, person, note }, index) => (
        <tr key={application}>
          <td>{index + 1}</td>
          <td class="nw">{number ?? ''}</td>
          <td>
            {person ?? title}
            {note !== null && <small>{note}</small>}
          </td>
          <td>{organization === title ? '' : organization}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Paper = ({ notice, demonstration }: { readonly notice: Notice; readonly demonstration: boolean }) => (
  <article class="paper" aria-label="正文">
    {demonstration && <p class="paper-demo">演示数据　非真实评选结果</p>}
    <h2>{notice.title}</h2>
    {notice.paragraphs.map((text, index) => (
      <p key={index}>{text}</p>
    ))}
    <p class="paper-sign">{notice.issuer}</p>
    <p class="paper-sign">{notice.published}</p>
    {notice.tables.map((table) => (
      <ListTable key={table.caption} table={table} />
    ))}
  </article>
);

const Side = ({ notice }: { readonly notice: Notice }) => (
  <aside>
    <Aside title="日期">
      <dl class="facts">
        <div>
          <dt>发布</dt>
          <dd>{notice.published}</dd>
        </div>
        {notice.window !== null && (
          <div>
            <dt>公示期</dt>
            <dd>
              {notice.window}，{notice.term}
            </dd>
          </div>
        )}
      </dl>
      {notice.window !== null && <p class="note">自发布次日起算。</p>}
    </Aside>
    {notice.kind === 'publicity' && (
      <Aside title="异议">
        {notice.objections.length === 0 ? (
          <p class="note">没有收到异议。</p>
        ) : (
          <ul class="plain">
            {notice.objections.map(({ id, title, received, settled, outcome }) => (
              <li key={id}>
                <b class="nw">{id}</b>　{title}：{received}收到，
                {settled === null ? '还没有办结' : `${settled}办结${outcome === null ? '' : `，${outcome}`}`}
                {settled === null && (
                  <p class="buttons">
                    <ActButton act="objection-acknowledge" about={{ objection: id }} name={id} />
                    <ActButton act="objection-settle" about={{ objection: id }} name={id} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
        <p class="note">异议人姓名不录入，只记对什么有异议、怎样办结。</p>
      </Aside>
    )}
    <Aside title="文件">
      <p class="buttons">
        <a
          class="btn quiet small"
          href={addressOf('/take/paper', {
            paper:
              notice.kind === 'correction' || notice.kind === 'revocation'
                ? notice.kind
                : notice.kind === 'announcement'
                  ? 'commendation'
                  : 'publicity',
            about: notice.id,
          })}
        >
          Word
        </a>
      </p>
    </Aside>
  </aside>
);

export const NoticesPage = ({ year, asked, revision }: ScreenProps) => {
  const answer = useRead<NoticesScreen>('notices', { year, notice: asked.get('notice') ?? undefined }, revision);
  return (
    <Shown answer={answer}>
      {(screen) => (
        <>
          <Head title="公示公告" lead="发布以后只能更正，不能撤销。">
            <ScreenActs screen="notices" known={screen.shown === null ? {} : { notice: screen.shown.id }} />
          </Head>
          {screen.shown === null ? (
            <Empty>{screen.year}年度还没有公示公告。</Empty>
          ) : (
            <>
              <Table>
                <caption class="vh">{screen.year}年度的公示公告</caption>
                <Columns names={['标题', '发布', '公示期', '办到哪一步', '状态']} />
                <tbody>
                  {screen.rows.map((row) => (
                    <tr key={row.id} class={row.id === screen.shown?.id ? 'shown' : undefined}>
                      <th scope="row">
                        <a
                          href={hashOf('notices', { year, notice: row.id })}
                          aria-current={row.id === screen.shown?.id ? 'true' : undefined}
                        >
                          {row.title}
                        </a>
                      </th>
                      <td class="nw">{row.published}</td>
                      <td>{row.window ?? ''}</td>
                      <td class="nw">{noticeStates[row.tab]}</td>
                      <td>
                        <Tag status={row.status} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </Table>
              <div class="with-side">
                <Paper notice={screen.shown} demonstration={screen.demonstration} />
                <Side notice={screen.shown} />
              </div>
            </>
          )}
        </>
      )}
    </Shown>
  );
};
