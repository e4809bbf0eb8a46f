/** What stands in each step of 接下来. */
import { useEffect, useState } from 'preact/hooks';
import { confirmingStep } from '../../../core/confirming.ts';
import { inChinese } from '../../../core/dates.ts';
import { applicationPath } from '../../../ledger/paths.ts';
import { sizeInWords } from '../../../package/evidence.ts';
import { ForgeWay } from '../../ways/forge-way.tsx';
import { PackageWay } from '../../ways/package-way.tsx';
import { saveFile } from '../../ways/save-file.ts';
import type { Handover } from '../handed-over.ts';
import { daysToConfirm } from './deadlines.ts';
import { type MailFacts, mailToConfirmer, mailToOffice } from './mail.ts';
import { MailBox } from './mail-box.tsx';

/** In bytes: more many mailboxes do not take. */
const largest = 50 * 1024 * 1024;

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

export const PrintAndSeal = ({ isCorrection, contact }: Pick<Handover, 'isCorrection' | 'contact'>) => (
  <>
    <p>
      {`打印申报表，核对后加盖单位公章${isCorrection ? '；更正过的须重新盖章' : ''}。${
        contact.person.trim() === '' ? '联系人和电话用笔写在表上。' : ''
      }盖章以后再改内容的，须重新打印。`}
    </p>
    <p class="screen">
      <button type="button" class="btn" onClick={() => print()}>
        打印申报表
      </button>
    </p>
  </>
);

interface AskProps extends Pick<Handover, 'tables' | 'today'> {
  readonly confirmer: string;
  readonly facts: MailFacts;
  /** By when it is best asked for; undefined where there is no last day to keep. */
  readonly asking: string | undefined;
}

const advice = (asking: string, today: string): string =>
  today <= asking
    ? `最好在${inChinese(asking)}以前送去，给对方留${daysToConfirm}个工作日。`
    : `离截止已不到${daysToConfirm}个工作日，请马上送去，先打电话说明。`;

export const AskToConfirm = ({ tables, today, confirmer, facts, asking }: AskProps) => {
  const step = confirmingStep(tables.records.association);
  const page = new URL('../../../confirm/', location.href).href.replace(/[?#].*/, '');
  return (
    <>
      <p>
        {`带上盖章的申报表和下一步保存的申报包，请${confirmer}核对、加盖确认章。对方在本站“${step}”页打开申报包，能看到全部内容和材料。${
          facts.by === '' ? '' : `确认也须在${facts.by}完成。`
        }${asking === undefined ? '' : advice(asking, today)}`}
      </p>
      <MailBox mail={mailToConfirmer(facts, confirmer, step, page)} who={confirmer} />
    </>
  );
};

interface SendProps extends Handover {
  readonly facts: MailFacts;
  readonly isClosed: boolean;
}

const sending = ({ office, closing, isClosed, facts }: SendProps, size: number): string => {
  if (isClosed && closing !== undefined)
    return `申报已于${inChinese(closing)}24时截止。补正和更正的仍可报送，请写明登记号。`;
  if (size > largest) return `申报包有${sizeInWords(size)}，邮箱多半收不下：拷在U盘里，${facts.by}同原件一起交。`;
  const to = facts.email === undefined || facts.email === '' ? `${office}的邮箱` : facts.email;
  return `下载申报包，作为附件发到${to}；或者拷在U盘里交${office}。${facts.by === '' ? '' : `${facts.by}发到。`}请原样报送，不要解压、改名。`;
};

export const SendPackage = (props: SendProps) => {
  const { tables, category, name, text, papers, packageName, office } = props;
  const { association } = tables.records;
  const size = useSize(props);
  return (
    <>
      <p>{sending(props, size)}</p>
      <p class="note">{`${packageName}，约${sizeInWords(size)}，申报表1份、材料${papers.length}件。`}</p>
      <PackageWay
        format="gongshi-package"
        tables={tables}
        category={category}
        name={name}
        fileName={packageName}
        text={text}
        papers={papers}
        fileOf={props.fileOf}
        onKeep={props.onKeep}
        contact={props.contact}
      />
      {size <= largest && <MailBox mail={mailToOffice(props.facts)} who={office} />}
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
    </>
  );
};

export const BringOriginals = ({ tables, office }: Pick<Handover, 'tables' | 'office'>) => {
  const { phone, email, address, postcode } = tables.records.association.contact;
  const place = [address, postcode === undefined || postcode === '' ? '' : `邮编${postcode}`]
    .filter(Boolean)
    .join('，');
  return (
    <>
      <p>{`盖好章的申报表，连同材料原件，送到或者寄到${office}。原件核对后退回。`}</p>
      <ul class="well contacts">
        <li>
          <b>{office}</b>
          {phone === undefined || phone === '' ? '' : `　${phone}`}
        </li>
        {email !== undefined && email !== '' && <li>{email}</li>}
        {place !== '' && <li>{place}</li>}
      </ul>
    </>
  );
};
