/** 申报包, 确认包: one file that holds the record, its papers and whom to call. To be sent by e-mail or on a stick. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CategoryRecords } from '../../core/records.ts';
import { digestOfBuffer } from '../../package/evidence.ts';
import { Icon } from '../controls/field.tsx';
import { FilePick } from '../controls/file-pick.tsx';
import type { Contact } from '../../package/make.ts';
import { isTaken, type PackageFormat } from '../../package/manifest.ts';
import { saveFile } from './save-file.ts';
import type { OpenedTables } from '../../filing/year-tables.ts';

export interface RegisteredPaper {
  readonly sha256: string;
  readonly title: string;
}

export interface PackageProps {
  readonly format: PackageFormat;
  readonly tables: OpenedTables;
  readonly category: CategoryRecords;
  readonly name: string;
  readonly text: string;
  readonly papers: readonly RegisteredPaper[];
  /** The chosen file itself; undefined where this browser does not have it. */
  readonly fileOf: (sha256: string) => Promise<File | undefined>;
  readonly onKeep: (sha256: string, file: File) => void;
  readonly contact: Contact;
  /** Of the package. */
  readonly fileName: string;
}

/** What a package, the record in it and the papers beside it are called. */
export const packageWords = {
  'gongshi-package': { what: '申报包', record: '数据文件', papers: '材料' },
  'gongshi-confirmation': { what: '确认包', record: '确认记录', papers: '盖章页' },
} as const;

/** Papers whose file this browser does not have. */
const useMissing = (papers: readonly RegisteredPaper[], fileOf: PackageProps['fileOf'], turn: number) => {
  const [missing, setMissing] = useState<readonly RegisteredPaper[]>([]);
  useEffect(() => {
    void Promise.all(papers.map(async (paper) => ((await fileOf(paper.sha256)) === undefined ? [paper] : []))).then(
      (found) => setMissing(found.flat()),
    );
  }, [papers, turn]);
  return missing;
};

const chosenOf = async (papers: PackageProps['papers'], fileOf: PackageProps['fileOf']) => {
  const found = await Promise.all(
    papers.map(async ({ sha256 }) => {
      const file = await fileOf(sha256);
      return file === undefined ? [] : [{ sha256, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }];
    }),
  );
  return found.flat();
};

export const PackageWay = (props: PackageProps) => {
  const { format, tables, category, name, fileName, text, papers, fileOf, onKeep, contact } = props;
  const { what, papers: held } = packageWords[format];
  const [said, say] = useState('');
  const [turn, next] = useState(0);
  const lacking = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const missing = useMissing(papers, fileOf, turn);

  const pack = async () => {
    const evidence = await chosenOf(papers, fileOf);
    const odd = evidence.filter((paper) => !isTaken(paper.name, paper.bytes));
    if (odd.length > 0) {
      say(`${held}请存成 PDF、OFD、JPG 或 PNG 再装进${what}：${odd.map((paper) => paper.name).join('、')}`);
      return;
    }
    const made = await import('../../package/make.ts').catch(() => undefined);
    if (made === undefined) {
      say(`没有取到打包的部分，可能是网络断了。连上网络后再按一次“下载${what}”。`);
      return;
    }
    const bytes = await made.makePackage({ format, year: tables.year.year, category, name, text, evidence, contact });
    saveFile(fileName, bytes, 'application/zip');
    say(`${what}已经存到“下载”文件夹，文件名是“${fileName}”。请原样报送，不要打开修改。`);
  };
  const choose = async (sha256: string, chosen: File) => {
    if ((await digestOfBuffer(await chosen.arrayBuffer())) !== sha256) {
      say(`${chosen.name}和登记的校验码不一致，不是登记的那一个文件。`);
      return;
    }
    onKeep(sha256, chosen);
    next(turn + 1);
    say(`${chosen.name}已经选好。`);
    // Its line goes, and the focus would go with it.
    (missing.length > 1 ? lacking : button).current?.focus();
  };

  return (
    <>
      {missing.length > 0 && (
        <div class="missing" ref={lacking} tabIndex={-1} aria-labelledby="missing-head">
          <p class="error" id="missing-head">
            <Icon name="square-cross" />
            <span>{`有${missing.length}件材料的文件不在本浏览器里，${what}里会缺这几件。请再选一次，或者另行报送。`}</span>
          </p>
          <ul>
            {missing.map(({ sha256, title }) => (
              <li key={sha256}>
                {title} <FilePick label="选择文件" about={title} onFile={(chosen) => void choose(sha256, chosen)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <button type="button" class="btn" ref={button} onClick={() => void pack()}>
        {`下载${what}`}
      </button>
      <p class="note" role="status">
        {said}
      </p>
    </>
  );
};
