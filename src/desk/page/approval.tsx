/** 审定: the ranking with its line, and beside it who has approved it. */
import type { ApprovalRow, ApprovalScreen } from '../screens/approval.ts';
import { ScreenActs } from './acts.tsx';
import type { ScreenProps } from './screen-props.ts';
import { useRead } from './ask.ts';
import { Aside, Empty, Head, Shown, Table, Tag } from './parts.tsx';
import { hashOf } from './route.ts';

type Round = NonNullable<ApprovalScreen['shown']>;

const Line = ({ round, at }: { readonly round: Round; readonly at: number }) => {
  const next = round.rows[at];
  const tier = round.tiers[0];
  if (next === undefined || tier === undefined) return null;
  const quota = tier.quota === null ? '' : `名额${tier.quota}${round.unit}，`;
  return (
    <tr class="quota-line">
      <td colSpan={round.criteria.length + 5}>
        {quota}以上{at}
        {round.unit}入选{next.tied ? '，以下并列待定' : ''}。
      </td>
    </tr>
  );
};

const Row = ({ row }: { readonly row: ApprovalRow }) => (
  <tr class={row.tied ? 'tied' : undefined}>
    <td class="n">{row.rank ?? '–'}</td>
    <th scope="row">
      {row.title}
      {row.number !== null && <small class="nw">{row.number}</small>}
    </th>
    {row.means.map((mean, index) => (
      <td class="n" key={index}>
        {mean}
      </td>
    ))}
    <td class="n">
      <b>{row.total ?? ''}</b>
    </td>
    <td class="n">{row.distance ?? ''}</td>
    <td>
      <Tag status={row.status} />
    </td>
  </tr>
);

const Ranking = ({ round }: { readonly round: Round }) => (
  <Table more="ranking">
    <caption class="vh">{round.name}的排名</caption>
    <thead>
      <tr>
        <th scope="col" class="n">
          名次
        </th>
        <th scope="col">名称</th>
        {round.criteria.map(({ label, points }) => (
          <th scope="col" class="n wrap" key={label}>
            {label} {points}
          </th>
        ))}
        <th scope="col" class="n">
          总分
        </th>
        <th scope="col" class="n">
          距线
        </th>
        <th scope="col">拟定</th>
      </tr>
    </thead>
    <tbody>
      {round.rows.flatMap((row, index) => [
        ...(index === round.line ? [<Line key="line" round={round} at={index} />] : []),
        <Row key={row.application} row={row} />,
      ])}
    </tbody>
  </Table>
);

const Approvals = ({ approvals }: Pick<Round, 'approvals'>) => (
  <Aside title="批准">
    {approvals.length === 0 ? (
      <p class="note">这一轮不需要机构审定。</p>
    ) : (
      <Table>
        <caption class="vh">各机构的审定</caption>
        <tbody>
          {approvals.map(({ id, body, date, document }) => (
            <tr key={id}>
              <th scope="row">{body}</th>
              <td>
                {date ?? ''}
                {document !== null && <small>{document}</small>}
              </td>
              <td>
                <Tag
                  status={
                    date === null
                      ? { shape: 'half-disc', tone: 'zhe', word: '未登记' }
                      : { shape: 'disc-tick', tone: 'lv', word: '已登记' }
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    )}
  </Aside>
);

const Overrides = ({ overrides }: Pick<Round, 'overrides'>) => (
  <Aside title="改变拟定结果">
    {overrides.length === 0 ? (
      <p class="note">没有改变。改变的，须写明依据和理由，随审定结果一并公开。</p>
    ) : (
      <ul class="plain">
        {overrides.map(({ title, to, body, date, reason, document }) => (
          <li key={title}>
            <b>{title}</b>：{to}。{body}
            {date}（{document}）：{reason}
          </li>
        ))}
      </ul>
    )}
  </Aside>
);

const Sums = ({ tiers, unit }: Pick<Round, 'tiers' | 'unit'>) => (
  <Aside title="名额和经费">
    <dl class="facts">
      {tiers.map(({ name, quota, chosen, undetermined, sum }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            入选{chosen}
            {unit}
            {quota !== null && `，名额${quota}${unit}`}
            {undetermined > 0 && `，并列待定${undetermined}${unit}`}，{sum}万元
          </dd>
        </div>
      ))}
    </dl>
    <p class="note">名额只是上限。</p>
  </Aside>
);

const Opened = ({ round }: { readonly round: Round }) => (
  <div class="with-side">
    <div>
      {round.rows.length === 0 ? <Empty>这一轮还没有成绩。</Empty> : <Ranking round={round} />}
      {round.unscored.map(({ word, count }) => (
        <p class="note" key={word}>
          没有进入这一轮：{word}
          {count}件。
        </p>
      ))}
      {round.findings.length > 0 && (
        <ul class="state zhe">
          {round.findings.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
    <aside>
      <Approvals approvals={round.approvals} />
      <Sums tiers={round.tiers} unit={round.unit} />
      <Overrides overrides={round.overrides} />
    </aside>
  </div>
);

const Rounds = ({ screen, year }: { readonly screen: ApprovalScreen; readonly year: string }) => (
  <nav class="tabs" aria-label="轮次">
    {screen.rounds.map(({ round, name, decided, missing }) =>
      decided ? (
        <a
          key={round}
          href={hashOf('approval', { year, round })}
          aria-current={round === screen.shown?.round ? 'page' : undefined}
        >
          {name}
          {missing > 0 && <b class="count">{missing}</b>}
        </a>
      ) : (
        <span key={round}>{name}（还没有评审）</span>
      ),
    )}
  </nav>
);

export const ApprovalPage = ({ year, asked, revision }: ScreenProps) => {
  const answer = useRead<ApprovalScreen>('approval', { year, round: asked.get('round') ?? undefined }, revision);
  return (
    <Shown answer={answer}>
      {(screen) => (
        <>
          <Head title="审定" {...(screen.shown === null ? {} : { lead: `${screen.year}年度${screen.shown.name}` })}>
            <ScreenActs screen="approval" known={screen.shown === null ? {} : { round: screen.shown.round }} />
          </Head>
          <Rounds screen={screen} year={year} />
          {screen.shown === null ? (
            <Empty>{screen.year}年度还没有评审完的轮次。</Empty>
          ) : (
            <Opened round={screen.shown} />
          )}
        </>
      )}
    </Shown>
  );
};
