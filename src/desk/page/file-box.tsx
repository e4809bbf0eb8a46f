/** Files for an act: chosen or dropped, sent to the desk of this machine, and named by what it keeps them as. */
import { useState } from 'preact/hooks';
import { type Answered, sendFile } from './ask.ts';
import { FileChoose } from './file-choose.tsx';

/** As an act's answer names it. */
export interface SentFile {
  readonly file: string;
  readonly name: string;
  readonly size: number;
}

const isSent = (value: unknown): value is SentFile =>
  typeof value === 'object' && value !== null && 'file' in value && 'name' in value && 'size' in value;

export const sentIn = (value: unknown): readonly SentFile[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => isSent(one));

const [kilo, mega] = [1024, 1024 * 1024];

export const sizeWords = (size: number): string =>
  size < mega ? `${Math.max(1, Math.round(size / kilo))}KB` : `${(size / mega).toFixed(1)}MB`;

interface Props {
  readonly label: string;
  readonly isOne: boolean;
  /** Kinds of files that the dialog offers. */
  readonly accept?: string | undefined;
  readonly files: readonly SentFile[];
  readonly onChange: (value: unknown) => void;
}

export const FileBox = ({ label, isOne, accept, files, onChange }: Props) => {
  const [said, say] = useState('');
  const [isOver, setOver] = useState(false);
  const take = async (chosen: readonly File[]) => {
    const kept: SentFile[] = isOne ? [] : [...files];
    for (const [index, file] of (isOne ? chosen.slice(0, 1) : chosen).entries()) {
      say(`正在放入第${index + 1}个，共${isOne ? 1 : chosen.length}个……`);
      const sent: Answered<{ id: string; name: string; size: number }> = await sendFile(file);
      if (!sent.ok) {
        say(`${file.name}：${sent.why}`);
        break;
      }
      kept.push({ file: sent.value.id, name: sent.value.name, size: sent.value.size });
      say('');
    }
    onChange(isOne ? kept[0] : kept);
  };
  return (
    <div
      class={`filebox${files.length > 0 ? ' done' : ''}${isOver ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      {files.length > 0 && (
        <ul class="plain">
          {files.map(({ file, name, size }) => (
            <li key={file}>
              {name}（{sizeWords(size)}）{' '}
              <button
                type="button"
                class="btn quiet small"
                onClick={() => onChange(isOne ? undefined : files.filter((one) => one.file !== file))}
              >
                移去<span class="vh">：{name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <FileChoose
        label={label}
        words={isOver ? '松开即放入' : isOne ? '选一个文件，或者拖到这里' : '选文件，或者拖到这里'}
        multiple={!isOne}
        accept={accept}
        onChosen={(files) => void take(files)}
      />
      <p class="said" role="status">
        {said}
      </p>
    </div>
  );
};
