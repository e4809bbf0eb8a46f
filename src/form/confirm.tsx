/** /confirm/: a county association opens an application, sees what the rules say, and makes the record of its confirmation. */
import { useMemo, useState } from 'preact/hooks';
import type { Finding } from '../core/finding.ts';
import { nameOn } from '../core/schema/organization.ts';
import { Confirmation } from '../core/schema/confirmation.ts';
import { confirmationText } from '../ledger/confirmation-text.ts';
import { valueAt, withValue } from './change.ts';
import { judgeSoFar } from './check.ts';
import { Form, type FormContext } from './context.ts';
import { DateLine, Line } from './controls.tsx';
import { DigestField } from './digest-field.tsx';
import { Icon } from './field.tsx';
import { type ApplicationFile, emptyFile } from './file.ts';
import { forgeLink } from './forge-link.ts';
import { type OpenedApplication, openApplication } from './opened-application.ts';
import { linesOf, Panel } from './panel.tsx';
import { ShownValue } from './print-sheet.tsx';
import { saveFile } from './save-file.ts';
import { sentenceOf } from './sentence.ts';
import { shownValues } from './sheet.ts';
import { typedInteger, typedLine } from './typed.ts';
import type { OpenedWorld } from './world.ts';

interface Props {
  readonly world: OpenedWorld;
  readonly today: string;
  readonly hrefOf: (clause: string) => string;
}

/** The county that the application's place leads to. */
const countyOf = ({ category, file }: OpenedApplication, { records }: OpenedWorld): string | undefined => {
  for (const row of category.category.rows) {
    if (row.rule !== 'confirmed-by-place') continue;
    return records.association.places.find(({ code }) => code === file.data[row.place])?.confirmer;
  }
  return undefined;
};

const readable = ({ category, file, checked }: OpenedApplication, world: OpenedWorld) => {
  const prose = [...category.category.prose].flatMap(([label, { id }]): [string, string][] => {
    const text = file.sections.find(({ heading }) => heading === label)?.text;
    return text === undefined ? [] : [[id, text]];
  });
  // Only what reads without an error is shown as a value; the rest is among the findings.
  if (checked.judgement === undefined) return undefined;
  const read = category.category.frontMatter.safeParse(file.data);
  if (!read.success) return undefined;
  const { organization: _, demonstration: __, ...fields } = read.data;
  return shownValues(
    category.category,
    { ...fields, ...Object.fromEntries(prose) },
    { places: world.records.association.places },
  );
};

const Record = ({ opened, world, today }: Props & { readonly opened: OpenedApplication }) => {
  const [sheet, setSheet] = useState<ApplicationFile>({
    ...emptyFile,
    data: { title: '县区科协盖章确认页', confirmed: today, pages: 1 },
  });
  const [said, say] = useState('');
  const county = countyOf(opened, world);
  const organization = world.records.organizations.get(county ?? '')?.value;
  const context: FormContext = {
    isBrief: false,
    world,
    category: opened.category,
    value: (path) => valueAt(sheet.data, path),
    change: (path, value) => setSheet((old) => withValue(old, path, value)),
    prose: () => '',
    changeProse: () => {},
    errors: () => [],
    leave: () => {},
    announce: say,
    keep: () => {},
  };
  const made = Confirmation.safeParse({
    ...(world.records.association.demonstration === true ? { demonstration: true } : {}),
    organization: county,
    confirmed: sheet.data['confirmed'],
    application: opened.digest,
    sheet: {
      title: sheet.data['title'],
      date: sheet.data['confirmed'],
      pages: sheet.data['pages'],
      sha256: sheet.data['sha256'],
    },
  });
  const path = `content/${world.year.year}/${opened.category.id}/confirmations/${opened.name}.yaml`;
  const { forge } = world.records.association;
  const text = made.success ? confirmationText(made.data) : '';
  const link = forge === undefined ? undefined : forgeLink(forge, path, text);
  const lacking = '还缺确认日期、页数或盖章确认页的文件，填好以后再生成。';
  const download = () => (made.success ? saveFile(`${opened.name}.yaml`, text, 'text/yaml') : say(lacking));
  const submit = async () => {
    if (!made.success || link === undefined) return say(lacking);
    if (!link.prefilled) await navigator.clipboard.writeText(text).catch(() => say('没有复制成功，请先下载确认记录。'));
    window.open(link.url, '_blank', 'noopener');
  };
  if (county === undefined) return <p>这个奖项不需要县区科协确认。</p>;
  return (
    <Form.Provider value={context}>
      <section aria-labelledby="record">
        <div class="bar">
          <h2 id="record">确认记录</h2>
        </div>
        <p>
          由<b>{organization === undefined ? county : nameOn(organization, today)}</b>
          确认。先在打印的申报表上盖章，扫描成文件，再填这几项。
        </p>
        <DateLine path={['confirmed']} asked={{ label: '确认日期' }} />
        <Line path={['title']} asked={{ label: '盖章页标题' }} take={typedLine} />
        <Line
          path={['pages']}
          asked={{ label: '页数' }}
          take={(typed) => typedInteger(typed, '页')}
          class="date"
          inputMode="numeric"
        />
        <DigestField path={[]} />
        <p class="note" role="status">
          {said}
        </p>
        <p class="actions">
          <button type="button" class="btn" onClick={download}>
            下载确认记录
          </button>
          {link !== undefined && (
            <button type="button" class="btn quiet" onClick={() => void submit()}>
              打开提交页面
            </button>
          )}
        </p>
        <p class="hint">{`下载的文件发给受理部门；自己提交的，放在 ${path}。盖章页原件另外报送。`}</p>
      </section>
    </Form.Provider>
  );
};

const Facts = ({ opened, world }: Props & { readonly opened: OpenedApplication }) => {
  const shown = useMemo(() => readable(opened, world), [opened]);
  const errors = opened.checked.findings.filter(({ level }) => level === 'error');
  return (
    <section class="block">
      <h2>{`${opened.category.category.name}申报`}</h2>
      {errors.length > 0 && (
        <div class="errors">
          <h3>
            <Icon name="square-cross" /> {`这份申报有${errors.length}处有误，请申报单位改正后再确认`}
          </h3>
          <ul>
            {errors.map((finding) => (
              <li key={finding.message}>{sentenceOf(finding)}</li>
            ))}
          </ul>
        </div>
      )}
      <dl class="summary">
        {opened.category.category.fields.map(({ id, label }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              <ShownValue shown={shown?.get(id)} />
            </dd>
          </div>
        ))}
        <div>
          <dt>申报书校验码</dt>
          <dd>
            <code>{opened.digest}</code>
            <p class="hint">和盖章的申报表上印的一样，才是同一份。</p>
          </dd>
        </div>
      </dl>
    </section>
  );
};

export const Confirm = (props: Props) => {
  const { world, today, hrefOf } = props;
  const [opened, setOpened] = useState<OpenedApplication | undefined>();
  const [refused, setRefused] = useState<readonly Pick<Finding, 'message' | 'help'>[]>([]);
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const opening = await openApplication(chosen.name, new Uint8Array(await chosen.arrayBuffer()), world, today);
    setOpened(opening.ok ? opening.opened : undefined);
    setRefused(opening.ok ? [] : opening.findings);
  };
  const lines = useMemo(() => {
    if (opened === undefined) return undefined;
    const judgement = opened.checked.judgement ?? judgeSoFar(opened.file, opened.name, opened.category, world, today);
    return judgement === undefined ? undefined : linesOf(judgement, () => true);
  }, [opened]);
  return (
    <div class="form">
      <p>
        <label class="btn pick">
          打开申报包或申报书
          <input
            type="file"
            class="vh"
            accept=".zip,.md"
            onChange={(event) => void take(event.currentTarget.files?.[0])}
          />
        </label>
      </p>
      {refused.length > 0 && (
        <div role="alert">
          <ul>
            {refused.map((finding) => (
              <li class="error" key={finding.message}>
                {sentenceOf(finding)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {opened !== undefined && (
        <div class="cols">
          <div>
            <Facts {...props} opened={opened} />
            <Record key={opened.digest} {...props} opened={opened} />
          </div>
          <aside>
            <Panel
              lines={lines}
              hrefOf={hrefOf}
              quoteOf={(clause) => (world.year.clauses.get(clause) ?? '').slice(0, 40)}
            />
          </aside>
        </div>
      )}
    </div>
  );
};
