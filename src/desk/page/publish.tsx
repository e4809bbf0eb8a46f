/** 公开见证: the rule, the published ledger that is written by it, the line that stands for everything, and what others saw. */
import { useState } from 'preact/hooks';
import type { Disclosable, Disclosed, PublishScreen } from '../screens/publish.ts';
import type { ScreenProps } from './screen-props.ts';
import { ScreenActs } from './acts.tsx';
import { useRead, write } from './ask.ts';
import { Columns, Empty, Head, Shown, Table } from './parts.tsx';

const words = { new: '新写', changed: '改动', removed: '删去' } as const;
const most = 50;

const Rule = ({ screen }: { readonly screen: PublishScreen }) => (
  <section>
    <h2>公开范围</h2>
    <p>{screen.lead}</p>
    {screen.lines.length > 0 && (
      <Table>
        <caption class="vh">{screen.year}年度的公开范围</caption>
        <Columns names={['什么', '公开多少', '对谁', '从什么时候', '到什么时候']} />
        <tbody>
          {screen.lines.map((line) => (
            <tr key={line.what}>
              <th scope="row">{line.what}</th>
              <td>{line.shown}</td>
              <td>{line.whom}</td>
              <td>{line.from}以后</td>
              <td>{line.until}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    )}
  </section>
);

const Changes = ({ changes }: Pick<Disclosable, 'changes'>) => (
  <Table>
    <caption>
      要写{changes.length}个文件{changes.length > most && `，这里是前${most}个`}
    </caption>
    <Columns names={['怎样', '记录', '是谁的']} />
    <tbody>
      {changes.slice(0, most).map(({ kind, path, record, whose }) => (
        <tr key={path}>
          <td class="nw">{words[kind]}</td>
          <th scope="row">{record}</th>
          <td>{whose}</td>
        </tr>
      ))}
    </tbody>
  </Table>
);

const Write = ({ known }: { readonly known: string | null }) => {
  const [folder, setFolder] = useState(known ?? '');
  const [shown, show] = useState<Disclosable | undefined>();
  const [said, say] = useState('');
  const [isBusy, setBusy] = useState(false);
  const look = async () => {
    setBusy(true);
    say('正在核对……');
    const answer = await write<Disclosable>('disclosable', { folder });
    show(answer.ok ? answer.value : undefined);
    say(!answer.ok ? answer.why : answer.value.changes.length === 0 ? '公开台账已经是最新的。' : '');
    setBusy(false);
  };
  const carry = async () => {
    if (shown === undefined) return;
    setBusy(true);
    const answer = await write<Disclosed>('disclose', { folder, key: shown.key });
    if (answer.ok) show(undefined);
    say(
      !answer.ok
        ? answer.why
        : `写了${answer.value.count}个文件。${answer.value.committed ? '已经记入公开台账的历史。' : ''}到公开台账的文件夹里打开工作台，点“同步”送出。`,
    );
    setBusy(false);
  };
  return (
    <section>
      <h2>写出公开台账</h2>
      <p class="note">受理截止以后、审定以后、公示和公布以前各写一次。只写公开范围以内的，其余只留登记号和校验码。</p>
      <div class="filters">
        <label>
          公开台账的文件夹
          <input
            type="text"
            value={folder}
            placeholder="../公开台账"
            onInput={(event) => {
              setFolder(event.currentTarget.value);
              show(undefined);
            }}
          />
        </label>
        <button type="button" class="btn quiet" disabled={isBusy || folder.trim() === ''} onClick={() => void look()}>
          看要写什么
        </button>
      </div>
      <p class="said" role="status">
        {said}
      </p>
      {shown !== undefined && shown.changes.length > 0 && (
        <>
          <Changes changes={shown.changes} />
          <p class="buttons">
            <button type="button" class="btn" disabled={isBusy} onClick={() => void carry()}>
              写出
            </button>
          </p>
        </>
      )}
    </section>
  );
};

const ledgers = {
  whole: null,
  published: '这里是公开台账，由办公室的完整台账写出，不在这里改。',
  only: '各年度都是全部公开，这里的台账就是公开台账，点“同步”送出。',
} as const;

const Line = ({ line }: Pick<PublishScreen, 'line'>) => (
  <section>
    <h2>核对行</h2>
    {line === null ? (
      <Empty>还没有核对行。审定、公示以后可以生成一行。</Empty>
    ) : (
      <div class="checkpoint">
        <svg
          viewBox={`0 0 ${line.code.size} ${line.code.size}`}
          width="132"
          height="132"
          role="img"
          aria-label="核对这一行的网址"
        >
          <rect width={line.code.size} height={line.code.size} fill="#fff" />
          <path d={line.code.path} fill="#000" />
        </svg>
        <div>
          <p>
            <code>{line.line}</code>
          </p>
          <p class="note">
            代表到{line.day}为止的{line.count}项内容。新做的文书自动印上。
          </p>
          <p class="buttons">
            <button type="button" class="btn quiet small" onClick={() => print()}>
              打印这一页
            </button>
          </p>
        </div>
      </div>
    )}
  </section>
);

const Witnesses = ({ witnesses }: Pick<PublishScreen, 'witnesses'>) => (
  <section>
    <h2>我们见证的别的网站</h2>
    {witnesses.length === 0 ? (
      <Empty>还没有记下别人的核对行。</Empty>
    ) : (
      <Table>
        <caption class="vh">别的网站的核对行</caption>
        <Columns names={['网站', '看到的日期', '核对行']} />
        <tbody>
          {witnesses.flatMap(({ name, url, seen }) =>
            seen.map((one) => (
              <tr key={`${url} ${one.line}`}>
                <th scope="row">
                  {name}
                  <small>{url}</small>
                </th>
                <td class="nw">{one.on}</td>
                <td>
                  <code>{one.line}</code>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </Table>
    )}
  </section>
);

export const PublishPage = ({ year, revision }: ScreenProps) => {
  const answer = useRead<PublishScreen>('publish', { year }, revision);
  return (
    <Shown answer={answer}>
      {(screen) => (
        <>
          <Head title="公开见证" lead="什么公开、从哪里公开；以后凭什么查得出记录改过。">
            <ScreenActs screen="publish" />
          </Head>
          <div class="publish">
            <Rule screen={screen} />
            {ledgers[screen.ledger] === null ? <Write known={screen.folder} /> : <p>{ledgers[screen.ledger]}</p>}
            <Line line={screen.line} />
            <Witnesses witnesses={screen.witnesses} />
          </div>
        </>
      )}
    </Shown>
  );
};
