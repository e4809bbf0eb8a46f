/** The frame: whose desk, which day, the rail of screens, and the screen that is open. */
import { useEffect, useState } from 'preact/hooks';
import type { Filled } from '../acts/asked.ts';
import type { Frame } from '../screens/frame.ts';
import { keyOf, type ScreenId, screenIds as ids, screenNames, secondPart } from '../screens/list.ts';
import { ActForm } from './act-form.tsx';
import { Acts, knownValue } from './acts.tsx';
import { ApprovalPage } from './approval.tsx';
import { useRead, write } from './ask.ts';
import { DocumentsPage } from './documents.tsx';
import { ClerkName } from './clerk-name.tsx';
import { type Done, DoneBar } from './done.tsx';
import { Find } from './find.tsx';
import { FollowUpPage } from './follow-up.tsx';
import { HistoryPage } from './history.tsx';
import { IntakePage } from './intake.tsx';
import { Keys } from './keys.tsx';
import { NoticesPage } from './notices.tsx';
import { Shown } from './parts.tsx';
import { PublishPage } from './publish.tsx';
import { ReceivingPage } from './receiving.tsx';
import { ReviewPage } from './review.tsx';
import { hashOf, type Route, useRoute } from './route.ts';
import { RulingsPage } from './rulings.tsx';
import type { ScreenProps } from './screen-props.ts';
import { SyncState } from './sync.tsx';
import { TodayPage } from './today.tsx';
import { YearPage } from './year.tsx';

const pages: Readonly<Record<ScreenId, (props: ScreenProps) => preact.JSX.Element>> = {
  today: TodayPage,
  intake: IntakePage,
  receive: ReceivingPage,
  papers: FollowUpPage,
  rulings: RulingsPage,
  review: ReviewPage,
  approval: ApprovalPage,
  notices: NoticesPage,
  year: YearPage,
  documents: DocumentsPage,
  history: HistoryPage,
  publish: PublishPage,
};

const MINUTE = 60_000;

/** Tells the desk that its window is open: it ends an hour after the last word. */
const useAlive = () => {
  useEffect(() => {
    const timer = setInterval(() => void write('alive', {}), MINUTE);
    return () => clearInterval(timer);
  }, []);
};

const Ribbon = () => (
  <aside class="ribbon" aria-label="演示说明">
    <p>
      <b>演示数据</b> 本站单位、人员与结果均为虚构，不是真实评选结果。
    </p>
  </aside>
);

const Top = ({
  frame,
  year,
  onYear,
  onSynced,
}: {
  readonly onSynced: () => void;
  readonly frame: Frame;
  readonly year: string;
  readonly onYear: (year: string) => void;
}) => (
  <header class="desk-top">
    <p class="wordmark">
      <i>〔</i>公示<i>〕</i>
    </p>
    <p class="desk-name">
      <b>工作台</b> <span>{frame.association}</span>
    </p>
    <label class="desk-year">
      <span class="vh">年度</span>
      <select value={year} onChange={(event) => onYear(event.currentTarget.value)}>
        {frame.years.map((one) => (
          <option key={one} value={String(one)}>
            {one}年度
          </option>
        ))}
      </select>
    </label>
    <p class="desk-day">
      {frame.day}　{frame.weekday}
    </p>
    <SyncState state={frame.repository} onSynced={onSynced} />
    <ClerkName key={frame.clerk} clerk={frame.clerk} onNamed={onSynced} />
  </header>
);

const Rail = ({
  frame,
  current,
  year,
}: {
  readonly frame: Frame;
  readonly current: ScreenId;
  readonly year: string;
}) => (
  <nav class="rail" aria-label="工作台">
    <ul>
      {ids.map((id, index) => {
        const count = frame.counts[id] ?? 0;
        return (
          <li key={id} class={id === secondPart ? 'apart' : undefined}>
            <a
              href={hashOf(id, { year })}
              aria-current={id === current ? 'page' : undefined}
              aria-keyshortcuts={`Alt+${keyOf(index)}`}
            >
              {screenNames[id]}
              {count > 0 && <b class="count">{count}</b>}
            </a>
          </li>
        );
      })}
    </ul>
    <Keys ids={ids} year={year} />
    <Find year={year} />
  </nav>
);

const Faults = ({ faults }: Pick<Frame, 'faults'>) =>
  faults.length === 0 ? null : (
    <details class="state zhu">
      <summary>台账里有{faults.length}处错误，有错的文件没有列在下面</summary>
      <ul>
        {faults.map(({ file, message }) => (
          <li key={file + message}>
            <code>{file}</code>：{message}
          </li>
        ))}
      </ul>
    </details>
  );

/** An act is done on the screen that it belongs to. */
const currentOf = ({ screen, asked }: Route, { acts }: Frame): ScreenId => {
  const wanted = screen === 'act' ? acts.find(({ id }) => id === asked.get('act'))?.screen : screen;
  return ids.find((id) => id === wanted) ?? ids[0];
};

/** What the address says of the act's answers: `f.application=…`. */
const knownIn = (asked: URLSearchParams): Filled =>
  Object.fromEntries(
    [...asked].flatMap(([name, value]) => (name.startsWith('f.') ? [[name.slice(2), knownValue(value)]] : [])),
  );

const Opened = ({
  frame,
  route,
  revision,
  onChanged,
}: {
  readonly frame: Frame;
  readonly route: Route;
  readonly revision: number;
  readonly onChanged: () => void;
}) => {
  const current = currentOf(route, frame);
  const year = route.asked.get('year') ?? String(frame.years[0] ?? '');
  const [done, setDone] = useState<Done>();
  const act = route.screen === 'act' ? (route.asked.get('act') ?? '') : '';
  const finish = (next: Done) => {
    setDone(next);
    onChanged();
    // Whoever went on to another page meanwhile stays there.
    if (location.hash.startsWith('#act')) location.hash = hashOf(current, { year });
  };
  const Page = pages[current];
  useEffect(() => {
    document.title = `${screenNames[current]}，工作台`;
  }, [current]);
  return (
    <>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>('main h1')?.focus();
        }}
      >
        跳到正文
      </a>
      {frame.demonstration && <Ribbon />}
      <Top
        frame={frame}
        onSynced={onChanged}
        year={year}
        onYear={(next) => {
          location.hash = hashOf(current, { year: next });
        }}
      />
      <div class="desk-body">
        <Rail frame={frame} current={current} year={year} />
        <main id="main" tabindex={-1}>
          <Faults faults={frame.faults} />
          <Acts.Provider value={{ acts: frame.acts, year, finish }}>
            {done !== undefined && act === '' && (
              <DoneBar
                key={done.commit ?? done.sentence}
                done={done}
                year={year}
                onUndone={finish}
                onClose={() => setDone(undefined)}
              />
            )}
            {act === '' ? (
              <Page key={`${current} ${year}`} year={year} asked={route.asked} revision={revision} />
            ) : (
              <ActForm
                key={route.asked.toString()}
                act={act}
                known={knownIn(route.asked)}
                onDone={finish}
                onBack={() => history.back()}
              />
            )}
          </Acts.Provider>
        </main>
      </div>
    </>
  );
};

export const App = () => {
  const route = useRoute();
  const [revision, setRevision] = useState(0);
  useAlive();
  // What another window or another clerk did is seen when this one is looked at again.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') setRevision((old) => old + 1);
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  const frame = useRead<Frame>('frame', {}, revision);
  return (
    <Shown answer={frame}>
      {(value) => (
        <Opened frame={value} route={route} revision={revision} onChanged={() => setRevision((old) => old + 1)} />
      )}
    </Shown>
  );
};
