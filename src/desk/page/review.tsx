/** 评审: of each round, whose sheets are back, and the blank ones to send out. */
import { useState } from 'preact/hooks';
import type { ReviewerRow, ReviewScreen } from '../screens/review.ts';
import { ScreenActs } from './acts.tsx';
import { addressOf, useRead } from './ask.ts';
import { Aside, Columns, Empty, Head, Shown, Table, Tag } from './parts.tsx';
import { RosterBox } from './roster.tsx';
import { hashOf } from './route.ts';
import { saved } from './saved.ts';
import type { ScreenProps } from './screen-props.ts';

type Round = NonNullable<ReviewScreen['shown']>;

const Take = ({ round, reviewer, say }: { readonly round: string; readonly reviewer?: string; readonly say: Say }) => (
  <button
    type="button"
    class="btn quiet small"
    onClick={async () => {
      say('正在做……');
      say(await saved(addressOf('/take/sheet', { round, reviewer })));
    }}
  >
    {reviewer === undefined ? '存阅读本' : '存评分表'}
    {reviewer !== undefined && <span class="vh">：{reviewer}</span>}
  </button>
);
type Say = (words: string) => void;

interface Line {
  readonly row: ReviewerRow;
  readonly round: string;
  readonly canSend: boolean;
  readonly say: Say;
}

const Reviewer = ({ row, round, canSend, say }: Line) => (
  <tr>
    <th scope="row" class="nw">
      {row.reviewer}
    </th>
    <td>
      <Tag status={row.status} />
    </td>
    <td class="n">
      {row.scored}／{row.expected}
    </td>
    <td class="n">{row.recused}</td>
    <td>{row.listed && canSend && <Take round={round} reviewer={row.reviewer} say={say} />}</td>
  </tr>
);

const Reviewers = ({ round, say }: { readonly round: Round; readonly say: Say }) =>
  round.reviewers.length === 0 ? (
    <Empty>还没有评委。放入评委名册以后，这里列出每一位，评分表可以存下来发出。</Empty>
  ) : (
    <Table>
      <caption class="vh">{round.name}的评委</caption>
      <thead>
        <tr>
          <th scope="col">评委</th>
          <th scope="col">评分表</th>
          <th scope="col" class="n">
            已评／应评
          </th>
          <th scope="col" class="n">
            回避
          </th>
          <th scope="col">
            <span class="vh">存空白的评分表</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {round.reviewers.map((row) => (
          <Reviewer key={row.reviewer} row={row} round={round.round} canSend={round.open.length === 0} say={say} />
        ))}
      </tbody>
    </Table>
  );

const Recusals = ({ round }: { readonly round: Round }) =>
  round.recusals.length === 0 ? null : (
    <Table>
      <caption>回避</caption>
      <Columns names={['评委', '申报', '原因']} />
      <tbody>
        {round.recusals.map(({ reviewer, title, reason }) => (
          <tr key={`${reviewer} ${title}`}>
            <th scope="row" class="nw">
              {reviewer}
            </th>
            <td>{title}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );

const Roster = ({ onTaken }: { readonly onTaken: () => void }) => (
  <Aside title="评委名册">
    <p class="note">写有姓名，不进台账，也不留在工作台里：工作台停了，下次重新放入。</p>
    <RosterBox label="评委名册" onTaken={onTaken} />
  </Aside>
);

/** Blank tally sheets of a round of votes, one for each ballot that may be held now. */
const Tallies = ({ round, say }: { readonly round: Round; readonly say: Say }) =>
  round.tallies.length === 0 ? null : (
    <Table>
      <caption>空白的计票表</caption>
      <thead>
        <tr>
          <th scope="col">计票表</th>
          <th scope="col" class="n">
            申报
          </th>
          <th scope="col">
            <span class="vh">存计票表</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {round.tallies.map(({ name, title, rows }) => (
          <tr key={name}>
            <th scope="row">{title}</th>
            <td class="n">{rows}</td>
            <td>
              <button
                type="button"
                class="btn quiet small"
                onClick={async () => {
                  say('正在做……');
                  say(await saved(addressOf('/take/tally', { round: round.round, name })));
                }}
              >
                存计票表<span class="vh">：{title}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );

const State = ({ round }: { readonly round: Round }) => {
  if (round.method === 'body') return <Empty>这一轮由机构选定，没有评分表。</Empty>;
  if (round.method === 'votes')
    return (
      <p class="note">
        这一轮表决，{round.ballots === 0 ? '还没有表决记录' : `已记${round.ballots}次表决`}。
        {round.tallies.length > 0 && '存下空白的计票表，计票人填好以后，用“读回计票表”放回来。'}
      </p>
    );
  return (
    <p class="note">
      应评{round.applications}件，每件至少{round.least}份有效的评分。
      {!round.recorded
        ? '评分表还没有读回。'
        : round.short.length === 0
          ? '每件都够。'
          : `不够的有${round.short.length}件：${round.short.map(({ title, cards }) => `${title}（${cards}份）`).join('、')}。`}
    </p>
  );
};

const Opened = ({ round, onRoster }: { readonly round: Round; readonly onRoster: () => void }) => {
  const [said, say] = useState('');
  const canSend = round.open.length === 0 && round.reviewers.some(({ listed }) => listed);
  return (
    <div class="with-side">
      <div>
        <State round={round} />
        {round.method === 'scores' && <Reviewers round={round} say={say} />}
        {round.method === 'votes' && <Tallies round={round} say={say} />}
        <p class="said" role="status">
          {said}
        </p>
        <Recusals round={round} />
        {round.open.length > 0 && (
          <div class="state zhe">
            <p>
              <b>还有事项没有定下来。先办结，再发{round.method === 'votes' ? '计票表' : '评分表'}。</b>
            </p>
            <ul>
              {round.open.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <aside>
        {round.method === 'scores' && <Roster onTaken={onRoster} />}
        {canSend && (
          <Aside title="阅读本">
            <p class="note">评委评分以前看的材料，一轮一份，和评分表一起发出。</p>
            <Take round={round.round} say={say} />
          </Aside>
        )}
      </aside>
    </div>
  );
};

const Rounds = ({ screen, year }: { readonly screen: ReviewScreen; readonly year: string }) => (
  <nav class="tabs" aria-label="轮次">
    {screen.rounds.map(({ round, name, recorded }) => (
      <a
        key={round}
        href={hashOf('review', { year, round })}
        aria-current={round === screen.shown?.round ? 'page' : undefined}
      >
        {name}
        {!recorded && '（还没有读回）'}
      </a>
    ))}
  </nav>
);

export const ReviewPage = ({ year, asked, revision }: ScreenProps) => {
  const [rosters, setRosters] = useState(0);
  const answer = useRead<ReviewScreen>('review', { year, round: asked.get('round') ?? undefined }, revision + rosters);
  return (
    <Shown answer={answer}>
      {(screen) => (
        <>
          <Head title="评审" lead="每一轮的评分表：谁的收回了，谁回避，哪些申报评分还不够。">
            <ScreenActs screen="review" />
          </Head>
          <Rounds screen={screen} year={year} />
          {screen.shown === null ? (
            <Empty>{screen.year}年度没有评审的轮次。</Empty>
          ) : (
            <Opened key={screen.shown.round} round={screen.shown} onRoster={() => setRosters((old) => old + 1)} />
          )}
        </>
      )}
    </Shown>
  );
};
