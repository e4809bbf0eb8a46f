/** Drafts: which one is open, the others, and files in and out. */
import { useState } from 'preact/hooks';
import type { Finding } from '../../core/finding.ts';
import { useForm } from '../context.ts';
import type { ApplicationFile } from '../../filing/file.ts';
import { emptyFile } from '../../filing/file.ts';
import { FilePick, Refused } from '../controls/file-pick.tsx';
import { saveFile } from '../ways/save-file.ts';
import { type CurrentDraft, dayAndClock } from './use-draft.ts';

interface Props {
  readonly draft: CurrentDraft;
  readonly file: ApplicationFile;
  readonly text: string;
  readonly name: string;
}

const titleOf = ({ data }: ApplicationFile): string =>
  [data['project-title'], data['organization']].find((value): value is string => typeof value === 'string') ??
  '未填名称';

export const DraftBar = ({ draft, file, text, name }: Props) => {
  const { announce, tables, category } = useForm();
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const take = async (chosen: File) => {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const { openImport } = await import('./import.ts');
    const read = await openImport(chosen.name, bytes, tables, category);
    setRefused(read.ok ? [] : read.findings);
    if (!read.ok) return;
    draft.begin(read.file);
    announce(`已打开${chosen.name}`);
    for (const [sha256, evidence] of read.evidence) draft.keep(sha256, evidence);
  };
  const isTroubled = draft.state.is === 'failed' || draft.state.is === 'behind';
  const others = draft.all.filter(({ id }) => id !== draft.id);
  return (
    <div class="drafts">
      {/* Said aloud only when the person has to do something. */}
      <p class={isTroubled ? 'error' : 'note'} role={isTroubled ? 'alert' : undefined}>
        {draft.sentence}
      </p>
      {draft.state.is === 'behind' && (
        <p>
          <button
            type="button"
            class="btn quiet small"
            onClick={() => draft.state.is === 'behind' && draft.open(draft.state.newer)}
          >
            用那边的内容
          </button>{' '}
          <button type="button" class="btn quiet small" onClick={() => draft.begin(file)}>
            把这里的另存一份草稿
          </button>
        </p>
      )}
      <details>
        <summary>草稿和文件</summary>
        <p class="buttons">
          <button type="button" class="btn quiet small" onClick={() => saveFile(`${name}.md`, text, 'text/markdown')}>
            保存草稿文件
          </button>
          <FilePick label="打开草稿文件或申报包" accept=".md,.zip" onFile={(chosen) => void take(chosen)} />
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
                <button type="button" class="link" onClick={() => void draft.remove(other)}>
                  删除<span class="vh">{titleOf(other.file)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </details>
    </div>
  );
};
