/** What came and is not dealt with: a place to drop files or a whole folder, and each of them for what it is. */
import { useState } from 'preact/hooks';
import type { Arrived } from '../screens/arrived.ts';
import { ActButton } from './acts.tsx';
import { addressOf, type Answered, sendFile, useRead, write } from './ask.ts';
import { sizeWords } from './file-box.tsx';
import { FileChoose } from './file-choose.tsx';
import { filesIn } from './dropped.ts';
import { Columns, Shown, Table } from './parts.tsx';
import { saved } from './saved.ts';

const What = ({ one: { says, title, unit, award, faults } }: { readonly one: Arrived }) => (
  <td>
    {title !== null && <b>{title}</b>}
    {unit !== null && unit !== title && <small>{unit}</small>}
    <small>{award === null ? says : `${award}，${says}`}</small>
    {faults.length > 0 && (
      <details>
        <summary class="zhe">核对有{faults.length}处</summary>
        <ul class="plain">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </details>
    )}
  </td>
);

const Row = ({
  one,
  onChanged,
  say,
}: {
  readonly one: Arrived;
  readonly onChanged: () => void;
  readonly say: (words: string) => void;
}) => (
  <tr>
    <th scope="row">
      {one.name}
      <small>{sizeWords(one.size)}</small>
    </th>
    <What one={one} />
    <td class="acts">
      {one.act !== null && <ActButton act={one.act} about={one.known} name={one.name} />}
      {one.kind === 'word' && (
        <button
          type="button"
          class="btn quiet small"
          onClick={async () => say(await saved(addressOf('/take/draft', { file: one.file })))}
        >
          存草稿<span class="vh">：{one.name}</span>
        </button>
      )}
      <button
        type="button"
        class="btn quiet small"
        onClick={async () => {
          const gone = await write('aside', { file: one.file });
          say(gone.ok ? `移去了 ${one.name}。` : gone.why);
          onChanged();
        }}
      >
        移去<span class="vh">：{one.name}</span>
      </button>
    </td>
  </tr>
);

export const Arrivals = ({ revision }: { readonly revision: number }) => {
  const [own, setOwn] = useState(0);
  const [said, say] = useState('');
  const [isOver, setOver] = useState(false);
  const answer = useRead<readonly Arrived[]>('arrived', {}, revision + own);
  const changed = () => setOwn((old) => old + 1);
  const take = async (files: readonly File[]) => {
    for (const [index, file] of files.entries()) {
      say(`正在放入第${index + 1}个，共${files.length}个……`);
      const sent: Answered<unknown> = await sendFile(file);
      if (!sent.ok) {
        say(`${file.name}：${sent.why}放入了${index}个，其余没有放入。`);
        return changed();
      }
    }
    say(files.length === 0 ? '' : `放入了${files.length}个。`);
    return changed();
  };
  return (
    <section aria-labelledby="arrivals">
      <h2 id="arrivals">待处理</h2>
      <div
        class={`filebox${isOver ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={async (event) => {
          event.preventDefault();
          setOver(false);
          await take(await filesIn(event.dataTransfer));
        }}
      >
        <FileChoose
          label="收到的文件"
          words={isOver ? '松开即收' : '把文件或者整个文件夹拖到这里，或者选文件'}
          multiple
          onChosen={(files) => void take(files)}
        />
        <p class="said" role="status">
          {said}
        </p>
      </div>
      <Shown answer={answer}>
        {(files) =>
          files.length === 0 ? null : (
            <Table>
              <caption>共{files.length}个文件，逐个看过再收。</caption>
              <Columns names={['文件', '是什么']} acts />
              <tbody>
                {files.map((one) => (
                  <Row key={one.file} one={one} onChanged={changed} say={say} />
                ))}
              </tbody>
            </Table>
          )
        }
      </Shown>
    </section>
  );
};
