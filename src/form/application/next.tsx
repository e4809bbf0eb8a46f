/** 接下来: what is still to be done after the form, one numbered step after another, with whom to call and until when. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { confirmingStep } from '../../core/confirming.ts';
import { inChinese } from '../../core/dates.ts';
import { shortDigest } from '../../core/digest-words.ts';
import { applicationPath } from '../../ledger/paths.ts';
import { sizeInWords } from '../../package/evidence.ts';
import { daysLeftSentence } from '../../view/days-left.ts';
import { ForgeWay } from '../ways/forge-way.tsx';
import { PackageWay } from '../ways/package-way.tsx';
import { saveFile } from '../ways/save-file.ts';
import type { Handover } from './handover.tsx';

type Props = Handover & { readonly onEdit: () => void };

interface StepProps {
  readonly head: string;
  readonly isNow: boolean;
  readonly isDone: boolean;
  readonly onDone: (isDone: boolean) => void;
  readonly children: ComponentChildren;
}

const Step = ({ head, isNow, isDone, onDone, children }: StepProps) => (
  <li class={isNow ? 'now' : ''}>
    <div class="bar">
      <h3>
        {head}
        {isNow && <b class="mark">现在办</b>}
      </h3>
      <label class="screen">
        <input type="checkbox" checked={isDone} onChange={(event) => onDone(event.currentTarget.checked)} />
        办好了<span class="vh">{head}</span>
      </label>
    </div>
    {children}
  </li>
);

/** In megabytes: more many mailboxes do not take. */
const largest = 50;

/** Bytes of the papers that this browser has. */
const useSize = ({ papers, fileOf, text }: Pick<Handover, 'papers' | 'fileOf' | 'text'>): number => {
  const [size, setSize] = useState(0);
  useEffect(() => {
    void Promise.all(papers.map(({ sha256 }) => fileOf(sha256))).then((files) =>
      setSize(files.reduce((sum, file) => sum + (file?.size ?? 0), text.length)),
    );
  }, [papers]);
  return size;
};

const Contacts = ({ tables, office }: Pick<Props, 'tables' | 'office'>) => {
  const { phone, email, address, postcode } = tables.records.association.contact;
  const place = [address, postcode === undefined || postcode === '' ? '' : `邮编${postcode}`]
    .filter(Boolean)
    .join('，');
  return (
    <ul class="well contacts">
      <li>
        <b>{office}</b>
        {phone === undefined || phone === '' ? '' : `　${phone}`}
      </li>
      {email !== undefined && email !== '' && <li>{email}</li>}
      {place !== '' && <li>{place}</li>}
    </ul>
  );
};

/** What is quoted when one asks how far it is. */
const Receipt = ({
  organization,
  title,
  packageName,
  digest,
  papers,
}: Pick<Props, 'organization' | 'title' | 'packageName' | 'digest' | 'papers'>) => (
  <section class="block" aria-labelledby="receipt">
    <h3 id="receipt">问进度时报这些</h3>
    <dl class="summary">
      <div>
        <dt>申报单位</dt>
        <dd>{organization}</dd>
      </div>
      {title !== organization && (
        <div>
          <dt>项目</dt>
          <dd>{title}</dd>
        </div>
      )}
      <div>
        <dt>申报包</dt>
        <dd>{packageName}</dd>
      </div>
      <div>
        <dt>数据文件校验码</dt>
        <dd>
          <code>{shortDigest(digest)}</code>
        </dd>
      </div>
      <div>
        <dt>材料</dt>
        <dd>{papers.length === 0 ? '没有' : `${papers.length}件：${papers.map((paper) => paper.title).join('、')}`}</dd>
      </div>
    </dl>
  </section>
);

/** Prints this page, and not the application's sheet. */
const printList = (): void => {
  document.documentElement.classList.add('listing');
  print();
  document.documentElement.classList.remove('listing');
};

export const Next = (props: Props) => {
  const { tables, category, name, text, papers, fileOf, today, office, closing, confirmer, isCorrection } = props;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const [done, setDone] = useState<readonly string[]>([]);
  const size = useSize(props);
  const { association } = tables.records;
  const { email } = association.contact;
  const isLarge = size > largest * 1024 * 1024;
  const isClosed = closing !== undefined && today > closing;
  const by = closing === undefined ? '' : `${inChinese(closing)}24时前`;
  const subject = `${category.category.name}申报${isCorrection ? '（更正）' : ''}：${props.organization}`;

  const steps: readonly (readonly [id: string, head: string, body: ComponentChildren])[] = [
    [
      'print',
      '打印，盖章',
      <>
        <p>
          {`打印申报表，核对后加盖单位公章${isCorrection ? '；更正过的须重新盖章' : ''}。${
            props.contact.person.trim() === '' ? '联系人和电话用笔写在表上。' : ''
          }盖章以后再改内容的，须重新打印。`}
        </p>
        <p class="screen">
          <button type="button" class="btn" onClick={() => print()}>
            打印申报表
          </button>
        </p>
      </>,
    ],
    ...(confirmer === undefined
      ? []
      : [
          [
            'county',
            `请${confirmer}确认`,
            <p>{`带上盖章的申报表和下一步保存的申报包，请${confirmer}核对、加盖确认章。对方在本站“${confirmingStep(tables.records.association)}”页打开申报包，能看到全部内容和材料。确认也须在${by === '' ? '截止' : by}完成，请早几天送去。`}</p>,
          ] as const,
        ]),
    [
      'send',
      '发申报包',
      <>
        <p>
          {isClosed
            ? `申报已于${inChinese(closing)}24时截止。补正和更正的仍可报送，请写明登记号。`
            : isLarge
              ? `申报包有${sizeInWords(size)}，邮箱多半收不下：拷在U盘里，${by}同原件一起交。`
              : `把申报包用邮件发到${email === undefined || email === '' ? `${office}的邮箱` : email}，邮件标题写“${subject}”；或者拷在U盘里交${office}。${by === '' ? '' : `${by}发到。`}请原样报送，不要解压、改名。`}
        </p>
        <p class="note">{`${props.packageName}，约${sizeInWords(size)}，申报表1份、材料${papers.length}件。`}</p>
        <PackageWay
          format="gongshi-package"
          tables={tables}
          category={category}
          name={name}
          fileName={props.packageName}
          text={text}
          papers={papers}
          fileOf={fileOf}
          onKeep={props.onKeep}
          contact={props.contact}
        />
        <details class="screen">
          <summary>技术人员使用</summary>
          {association.forge !== undefined && (
            <ForgeWay
              forge={association.forge}
              path={applicationPath(tables.year.year, category.id, name)}
              text={text}
              record="数据文件"
              papers="材料原件"
            />
          )}
          <p>只有数据文件一个文件（.md），不含材料和联系办法。以后可以在申报表里再打开。</p>
          <button type="button" class="btn quiet small" onClick={() => saveFile(`${name}.md`, text, 'text/markdown')}>
            下载数据文件
          </button>
        </details>
      </>,
    ],
    [
      'originals',
      '交原件',
      <>
        <p>{`盖好章的申报表，连同材料原件，送到或者寄到${office}。原件核对后退回。`}</p>
        <Contacts tables={tables} office={office} />
      </>,
    ],
  ];
  const now = steps.find(([id]) => !done.includes(id))?.[0];
  return (
    <div class="review next">
      <div class="bar">
        <h2 ref={head} tabindex={-1}>
          接下来
        </h2>
        <button type="button" class="btn quiet small screen" onClick={props.onEdit}>
          返回修改
        </button>
      </div>
      <p>
        {`内容已经检查，还没有发出。请按顺序办完${steps.length}步${
          closing === undefined || isClosed
            ? '。'
            : `，${inChinese(closing)}24时截止，${daysLeftSentence(closing, today)}。`
        }`}
      </p>
      <ol class="next-steps">
        {steps.map(([id, title, body]) => (
          <Step
            key={id}
            head={title}
            isNow={id === now}
            isDone={done.includes(id)}
            onDone={(isDone) => setDone((old) => (isDone ? [...old, id] : old.filter((each) => each !== id)))}
          >
            {body}
          </Step>
        ))}
      </ol>
      <Receipt {...props} />
      <section class="block">
        <h3>交了以后</h3>
        <dl class="summary">
          <div>
            <dt>受理通知</dt>
            <dd>{`${office}受理后通知联系人，写明登记号。凭登记号可以在本站搜到这份申报，看办到哪一步。`}</dd>
          </div>
          <div>
            <dt>需要补正的</dt>
            <dd>收到补正通知后，在申报表里打开这个申报包，改好再发一次，登记号不变。</dd>
          </div>
          <div>
            <dt>评审和公示</dt>
            <dd>入选的在本站公示，公示期内任何人可以提出异议。</dd>
          </div>
          <div>
            <dt>还要改</dt>
            <dd>没有发出以前随时可以改，改后重新保存申报包。已经发出的，改后再发一次，邮件标题写明“更正”。</dd>
          </div>
        </dl>
        <p class="buttons screen">
          <button type="button" class="btn quiet small" onClick={printList}>
            打印办理清单
          </button>
        </p>
      </section>
    </div>
  );
};
