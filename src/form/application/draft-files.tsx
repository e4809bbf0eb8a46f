/** Other drafts, and files in and out. */
import { useState } from 'preact/hooks';
import type { Finding } from '../../core/finding.ts';
import { organizationName, projectField } from '../../core/names.ts';
import { useForm } from '../context.ts';
import { type ApplicationFile, emptyFile } from '../../filing/file.ts';
import { FilePick, Refused } from '../controls/file-pick.tsx';
import { takeCarried } from '../self-check/carried.ts';
import { saveFile } from '../ways/save-file.ts';
import type { DraftProps } from './draft-bar.tsx';
import type { Draft } from './drafts.ts';
import { dayAndClock } from './use-draft.ts';

export const DraftFiles = ({ draft, file, text, name }: DraftProps) => {
  const { announce, tables, category } = useForm();
  const [refused, setRefused] = useState<readonly Pick<Finding, 'message' | 'help'>[]>([]);
  const [told, tell] = useState('');
  const [removed, setRemoved] = useState<Draft | undefined>();
  const form = `${tables.year.year}/${category.id}`;
  const [carried, setCarried] = useState(() => takeCarried(form));
  const { records } = tables;
  const day = category.category.window.closes;

  const titleOf = ({ data }: ApplicationFile): string => {
    const title = data[projectField(category) ?? ''];
    const organization = data['organization'];
    if (typeof title === 'string' && title !== '') return title;
    return typeof organization === 'string' ? organizationName(records, organization, day) : '未填名称';
  };
  const take = async (chosen: File, isLastYears: boolean) => {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const opener = await import('./import.ts').catch(() => undefined);
    if (opener === undefined) {
      setRefused([{ message: '打开文件的部分没有取到，可能是网络断了', help: '连上网络后再选一次' }]);
      return;
    }
    const read = await opener.openImport(chosen.name, bytes, tables, category, isLastYears);
    setRefused(read.ok ? [] : read.findings);
    if (!read.ok) return;
    draft.begin(read.file);
    tell(
      read.isReused === true
        ? `已放入${chosen.name}里的内容。日期、材料和声明每年不同，没有放入，请重新填。`
        : `已打开${chosen.name}。`,
    );
    announce(`已打开${chosen.name}`);
    for (const [sha256, evidence] of read.evidence) draft.keep(sha256, evidence);
  };
  const others = draft.all.filter(({ id }) => id !== draft.id);
  return (
    <>
      {file.name !== undefined && (
        <p class="note">
          {'这是更正：交上去以后替换原来的那一份，编号不变。要另报一份的，'}
          <button type="button" class="link" onClick={() => draft.begin({ ...file, name: undefined })}>
            改为新的申报
          </button>
          。
        </p>
      )}
      {carried !== undefined && draft.state.is === 'new' && (
        <p>
          <button
            type="button"
            class="btn quiet small"
            onClick={() => {
              draft.begin({ ...emptyFile, data: carried });
              setCarried(undefined);
              announce('已放入自查时填的内容');
            }}
          >
            放入自查时填的内容
          </button>
        </p>
      )}
      <p class="note" role="status">
        {told}
      </p>
      <details>
        <summary>草稿和文件</summary>
        <p class="buttons">
          <button type="button" class="btn quiet small" onClick={() => saveFile(`${name}.md`, text, 'text/markdown')}>
            保存草稿文件
          </button>
          <FilePick label="打开草稿文件或申报包" accept=".md,.zip" onFile={(chosen) => void take(chosen, false)} />
          <FilePick label="用往年的申报重新填" accept=".md,.zip" onFile={(chosen) => void take(chosen, true)} />
          <button type="button" class="btn quiet small" onClick={() => draft.begin(emptyFile)}>
            另起一份
          </button>
        </p>
        <Refused intro="这个文件打不开，原来的内容没有改动：" findings={refused} />
        {others.length > 0 && (
          <ul class="list">
            {others.map((other) => (
              <li key={other.id}>
                <button type="button" class="link" onClick={() => draft.open(other)}>
                  {`${titleOf(other.file)}（${dayAndClock(other.saved)}）`}
                </button>{' '}
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    setRemoved(other);
                    void draft.remove(other);
                  }}
                >
                  删除<span class="vh">{titleOf(other.file)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {removed !== undefined && (
          <p class="note">
            {`已删除“${titleOf(removed.file)}”。`}
            <button
              type="button"
              class="link"
              onClick={() => {
                setRemoved(undefined);
                void draft.putBack(removed);
              }}
            >
              撤销
            </button>
          </p>
        )}
      </details>
    </>
  );
};
