/** 今天: what is due, in four groups, each row with one button. */
import { dueGroups } from '../screens/due-groups.ts';
import type { DueRow, TodayScreen } from '../screens/today.ts';
import { screenIds } from '../screens/list.ts';
import { Acts, actHash } from './acts.tsx';
import type { ScreenProps } from './screen-props.ts';
import { useRead } from './ask.ts';
import { Head, Shown } from './parts.tsx';
import { hashOf } from './route.ts';
import { useContext } from 'preact/hooks';

const Row = ({ row, year }: { readonly row: DueRow; readonly year: string }) => {
  const { acts } = useContext(Acts);
  const hasAct = row.act !== null && acts.some(({ id }) => id === row.act);
  const isShown = screenIds.some((id) => id === row.screen);
  return (
    <li>
      <p class="when">{row.when}</p>
      <p class="what">{row.says}</p>
      {(hasAct || isShown) && (
        <a
          class="btn quiet small"
          href={hasAct ? actHash(row.act ?? '', year, row.known) : hashOf(row.screen, { year })}
        >
          {row.does}
          <span class="vh">：{row.says}</span>
        </a>
      )}
    </li>
  );
};

const groups = Object.entries(dueGroups);

export const TodayPage = ({ year, revision }: ScreenProps) => {
  const answer = useRead<TodayScreen>('today', {}, revision);
  return (
    <Shown answer={answer}>
      {({ rows, next }) => (
        <>
          <Head
            title="今天"
            lead={rows.length === 0 ? '没有到期的事。' : `到期和待办共${rows.length}项。按期限排列，办完即消失。`}
          >
            <button type="button" class="btn quiet small" onClick={() => print()}>
              打印今日清单
            </button>
          </Head>
          {rows.length === 0 && (
            <div class="state lv">
              <p>
                <b>没有待办</b>
              </p>
              <p>今天没有到期的事。{next !== null && `最近的一项：${next}。`}</p>
            </div>
          )}
          {groups.map(([group, title]) => {
            const own = rows.filter((row) => row.group === group);
            return own.length === 0 ? null : (
              <section key={group} class={`due ${group}`} aria-labelledby={`due-${group}`}>
                <h2 id={`due-${group}`}>
                  {title} <small>{own.length}项</small>
                </h2>
                <ul class="plain">
                  {own.map((row) => (
                    <Row key={row.key} row={row} year={year} />
                  ))}
                </ul>
              </section>
            );
          })}
        </>
      )}
    </Shown>
  );
};
