/** The last page of the form: what will be sent, and every way to send it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { evidenceOf } from '../core/evidence.ts';
import type { Finding } from '../core/finding.ts';
import { isDocuments, rowsOf } from '../core/fields/value.ts';
import { bodyName, type CategoryRecords } from '../core/records.ts';
import { nameOn } from '../core/schema/organization.ts';
import { checkApplication } from '../core/check.ts';
import { readBody } from '../ledger/body.ts';
import { applicationPath } from '../ledger/paths.ts';
import { frontMatterEdges } from '../ledger/front-matter-edges.ts';

import { digestOf } from './evidence.ts';
import { Icon } from './field.tsx';
import type { ApplicationFile } from './file.ts';
import { forgeLink } from './forge-link.ts';
import { makePackage } from './make-package.ts';
import { isTaken } from './manifest.ts';
import type { ClauseLine } from './panel.tsx';
import { PrintSheet, ShownValue } from './print-sheet.tsx';
import { saveFile } from './save-file.ts';
import { sentenceOf } from './sentence.ts';
import { shownValues } from './sheet.ts';
import type { OpenedWorld } from './world.ts';

interface Props {
  readonly file: ApplicationFile;
  readonly text: string;
  readonly name: string;
  readonly world: OpenedWorld;
  readonly category: CategoryRecords;
  readonly today: string;
  readonly lines: readonly ClauseLine[];
  readonly findings: readonly Finding[];
  readonly fileOf: (sha256: string) => Promise<File | undefined>;
  readonly onKeep: (sha256: string, file: File) => void;
  readonly onBack: () => void;
}

interface RegisteredPaper {
  readonly sha256: string;
  readonly title: string;
}

const valuesOf = (file: ApplicationFile, text: string, category: CategoryRecords) => {
  const edges = frontMatterEdges(text);
  if (!edges.ok) return {};
  const body = readBody(text.slice(edges.offset), edges.offset);
  return checkApplication({ data: file.data, ...body }, category.category).value?.fields ?? {};
};

const papersIn = (value: unknown): readonly RegisteredPaper[] =>
  isDocuments(value) ? value : rowsOf(value).flatMap((row) => Object.values(row).flatMap(papersIn));

/** The county that a place of the application leads to. */
const confirmerOf = (values: ReturnType<typeof valuesOf>, { category }: CategoryRecords, { records }: OpenedWorld) => {
  for (const row of category.rows) {
    if (row.rule !== 'confirmed-by-place') continue;
    const place = records.association.places.find(({ code }) => code === values[row.place]);
    const county = records.organizations.get(place?.confirmer ?? '')?.value;
    return county === undefined ? '县区科协' : nameOn(county, `${category.window.closes}`);
  }
  return undefined;
};

const useDigest = (text: string): string => {
  const [digest, setDigest] = useState('');
  useEffect(() => {
    void digestOf(new TextEncoder().encode(text)).then(setDigest);
  }, [text]);
  return digest;
};

/** Papers whose file this browser does not have. */
const useMissing = (papers: readonly RegisteredPaper[], fileOf: Props['fileOf'], turn: number) => {
  const [missing, setMissing] = useState<readonly RegisteredPaper[]>([]);
  useEffect(() => {
    void Promise.all(papers.map(async (paper) => ((await fileOf(paper.sha256)) === undefined ? [paper] : []))).then(
      (found) => setMissing(found.flat()),
    );
  }, [papers, turn]);
  return missing;
};

export const Review = ({ file, text, name, world, category, today, findings, fileOf, onKeep, onBack }: Props) => {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const [contact, setContact] = useState({ person: '', phone: '' });
  const [said, say] = useState('');
  const [turn, next] = useState(0);
  const digest = useDigest(text);
  const values = useMemo(() => valuesOf(file, text, category), [text]);
  const shown = useMemo(
    () => shownValues(category.category, values, { places: world.records.association.places }),
    [values],
  );
  const papers = useMemo(() => {
    const all = Object.values(values).flatMap(papersIn);
    return evidenceOf(values).flatMap((sha256) => all.find((paper) => paper.sha256 === sha256) ?? []);
  }, [values]);
  const missing = useMissing(papers, fileOf, turn);
  const { association, organizations } = world.records;
  const organization = organizations.get(String(file.data['organization']))?.value;
  const path = applicationPath(world.year.year, category.id, name);
  const forge = association.forge;
  const link = forge === undefined ? undefined : forgeLink(forge, path, text);
  const office = bodyName(association, world.year.programme.office);
  const told = findings.filter(({ level }) => level !== 'info');

  const pack = async () => {
    const evidence = await Promise.all(
      papers.map(async ({ sha256 }) => {
        const chosen = await fileOf(sha256);
        return chosen === undefined
          ? []
          : [{ sha256, name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) }];
      }),
    );
    const taken = evidence.flat();
    const odd = taken.filter((paper) => !isTaken(paper.name, paper.bytes));
    if (odd.length > 0) {
      say(`材料请存成 PDF、OFD、JPG 或 PNG 再装进申报包：${odd.map((paper) => paper.name).join('、')}`);
      return;
    }
    const bytes = await makePackage({
      format: 'gongshi-package',
      year: world.year.year,
      category,
      name,
      text,
      evidence: taken,
      contact,
    });
    saveFile(`申报包-${name}.zip`, bytes, 'application/zip');
    say('申报包已经存到“下载”文件夹。');
  };
  const openForge = async () => {
    if (link === undefined) return;
    if (!link.prefilled) {
      try {
        await navigator.clipboard.writeText(text);
        say('申报书全文已复制。在打开的页面里粘贴，再提交。');
      } catch {
        say('没有复制成功。请先下载申报书，用记事本打开，全选复制，再粘贴到打开的页面里。');
      }
    }
    window.open(link.url, '_blank', 'noopener');
  };
  const choose = async (sha256: string, chosen: File | undefined) => {
    if (chosen === undefined) return;
    if ((await digestOf(await chosen.arrayBuffer())) !== sha256) {
      say(`${chosen.name}和登记的校验码不一致，不是登记的那一个文件。`);
      return;
    }
    onKeep(sha256, chosen);
    next(turn + 1);
  };

  return (
    <>
      <div class="review screen">
        <div class="bar">
          <h2 ref={head} tabindex={-1}>
            核对无误，选一种办法提交
          </h2>
          <button type="button" class="btn quiet small" onClick={onBack}>
            返回修改
          </button>
        </div>
        <p class="note" role="status">
          {said}
        </p>
        {told.length > 0 && (
          <section class="block">
            <h3>请留意</h3>
            <ul class="list">
              {told.map((finding) => (
                <li key={finding.message}>{sentenceOf(finding)}</li>
              ))}
            </ul>
          </section>
        )}
        <section class="way" aria-labelledby="way-package">
          <h3 id="way-package">一、申报包：用电子邮件或者U盘报送</h3>
          <p>
            一个文件，装着申报书、材料和联系单。发到{association.contact.email ?? `${office}的邮箱`}，或者拷在U盘里交
            {office}。不需要账号。
          </p>
          <div class="two-up">
            <div class="field">
              <label for="contact-person">联系人</label>
              <input
                id="contact-person"
                class="input"
                value={contact.person}
                autocomplete="off"
                onInput={(event) => setContact({ ...contact, person: event.currentTarget.value })}
              />
            </div>
            <div class="field">
              <label for="contact-phone">联系电话</label>
              <input
                id="contact-phone"
                class="input"
                value={contact.phone}
                autocomplete="off"
                inputMode="tel"
                onInput={(event) => setContact({ ...contact, phone: event.currentTarget.value })}
              />
            </div>
          </div>
          <p class="hint">{`只写进申报包里的联系单，给${office}联系用；不进申报书，不公开，也不存在本浏览器里。`}</p>
          {missing.length > 0 && (
            <div>
              <p class="error">
                <Icon name="square-cross" />
                <span>{`有${missing.length}件材料的文件不在本浏览器里，申报包里会缺这几件。请再选一次，或者另行报送。`}</span>
              </p>
              <ul class="list">
                {missing.map(({ sha256, title }) => (
                  <li key={sha256}>
                    {title}{' '}
                    <label class="btn quiet small pick">
                      选择文件
                      <input
                        type="file"
                        class="vh"
                        onChange={(event) => void choose(sha256, event.currentTarget.files?.[0])}
                      />
                    </label>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <button type="button" class="btn" onClick={() => void pack()}>
            下载申报包
          </button>
        </section>
        {link !== undefined && (
          <section class="way" aria-labelledby="way-forge">
            <h3 id="way-forge">二、网上提交：有代码托管账号的</h3>
            <p>
              {link.prefilled
                ? '打开的页面里已经填好申报书，登录以后按页面提示提交。'
                : '申报书较长，按下按钮时全文会复制好；在打开的页面里粘贴，再按提示提交。'}
              {!link.named && `文件名写：${path}`}
              材料原件另外报送。
            </p>
            <button type="button" class="btn quiet" onClick={() => void openForge()}>
              {link.prefilled ? '打开提交页面' : '复制全文并打开提交页面'}
            </button>
          </section>
        )}
        <section class="way" aria-labelledby="way-file">
          <h3 id="way-file">三、下载申报书</h3>
          <p>只有申报书一个文件（.md），不含材料和联系办法。以后可以在这里再打开。</p>
          <button type="button" class="btn quiet" onClick={() => saveFile(`${name}.md`, text, 'text/markdown')}>
            下载申报书
          </button>
        </section>
        <section class="way" aria-labelledby="way-print">
          <h3 id="way-print">四、打印申报表：盖章用</h3>
          <p>A4纸，留有申报单位和县区科协盖章的地方，印着申报书的校验码，纸上和文件对得上。</p>
          <button type="button" class="btn quiet" onClick={() => print()}>
            打印申报表
          </button>
        </section>
        <section class="block">
          <h3>申报内容</h3>
          <dl class="summary">
            <div>
              <dt>申报单位</dt>
              <dd>{organization === undefined ? '' : nameOn(organization, today)}</dd>
            </div>
            {category.category.fields.map((field) => (
              <div key={field.id}>
                <dt>{field.label}</dt>
                <dd>
                  <ShownValue shown={shown.get(field.id)} />
                </dd>
              </div>
            ))}
            <div>
              <dt>申报书校验码</dt>
              <dd>
                <code>{digest}</code>
              </dd>
            </div>
          </dl>
        </section>
      </div>
      <PrintSheet
        world={world}
        category={category}
        organization={organization === undefined ? '' : nameOn(organization, today)}
        values={shown}
        digest={digest}
        contact={contact}
        confirmer={confirmerOf(values, category, world)}
      />
    </>
  );
};
