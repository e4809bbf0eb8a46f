/** The frame: whose desk, which day, the rail of screens, and the screen that is open. */
import { useEffect, useState } from 'preact/hooks';
import { type Frame, type ScreenId, screenNames, secondPart } from '../screens/frame.ts';
import { ApprovalPage } from './approval.tsx';
import { useRead, write } from './ask.ts';
import { DocumentsPage } from './documents.tsx';
import { HistoryPage } from './history.tsx';
import { Keys } from './keys.tsx';
import { NoticesPage } from './notices.tsx';
import { Shown } from './parts.tsx';
import { ReceivingPage } from './receiving.tsx';
import { hashOf, type Route, useRoute } from './route.ts';
import { YearPage } from './year.tsx';

export interface ScreenProps {
  readonly year: string;
  readonly asked: URLSearchParams;
  /** Grows when the ledger has changed: what is shown is asked for again. */
  readonly revision: number;
}

const pages: Readonly<Record<ScreenId, (props: ScreenProps) => preact.JSX.Element>> = {
  receive: ReceivingPage,
  approval: ApprovalPage,
  notices: NoticesPage,
  year: YearPage,
  documents: DocumentsPage,
  history: HistoryPage,
};

const ids = Object.keys(screenNames) as readonly ScreenId[];

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
}: {
  readonly frame: Frame;
  readonly year: string;
  readonly onYear: (year: string) => void;
}) => (
  <header class="desk-top">
    <p class="wordmark">
      <i>〔</i>公示<i>〕</i>
    </p>
    <p class="desk-name">
      <b>学会部工作台</b> <span>{frame.association}</span>
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
    <p class="desk-clerk">{frame.clerk ?? '还没有登记经办人'}</p>
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
              aria-keyshortcuts={`Alt+${index + 1}`}
            >
              {screenNames[id]}
              {count > 0 && <b class="count">{count}</b>}
            </a>
          </li>
        );
      })}
    </ul>
    <Keys ids={ids} year={year} />
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

const currentOf = ({ screen }: Route): ScreenId => ids.find((id) => id === screen) ?? ids[0] ?? 'history';

const Opened = ({
  frame,
  route,
  revision,
}: {
  readonly frame: Frame;
  readonly route: Route;
  readonly revision: number;
}) => {
  const current = currentOf(route);
  const year = route.asked.get('year') ?? String(frame.years[0] ?? '');
  const Page = pages[current];
  useEffect(() => {
    document.title = `${screenNames[current]}，学会部工作台`;
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
        year={year}
        onYear={(next) => {
          location.hash = hashOf(current, { year: next });
        }}
      />
      <div class="desk-body">
        <Rail frame={frame} current={current} year={year} />
        <main>
          <Faults faults={frame.faults} />
          <Page key={`${current} ${year}`} year={year} asked={route.asked} revision={revision} />
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
  return <Shown answer={frame}>{(value) => <Opened frame={value} route={route} revision={revision} />}</Shown>;
};
