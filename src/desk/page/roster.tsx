/** The list of experts, given to the desk: it names people, so it is kept in the desk's memory and nowhere else. */
import { useState } from 'preact/hooks';
import { type Answered, sendFile, write } from './ask.ts';
import { FileChoose } from './file-choose.tsx';

interface Props {
  readonly label: string;
  /** What is known of one that was given before. */
  readonly said?: string;
  readonly onTaken: (count: number) => void;
}

export const RosterBox = ({ label, said: before = '', onTaken }: Props) => {
  const [said, say] = useState('');
  const take = async (file: File) => {
    const sent: Answered<{ id: string }> = await sendFile(file);
    const taken = sent.ok ? await write<{ count: number }>('experts', { file: sent.value.id }) : sent;
    say(taken.ok ? `名册里有${taken.value.count}位评委。` : taken.why);
    if (taken.ok) onTaken(taken.value.count);
  };
  return (
    <>
      <p class="note">
        用记事本写，每位评委一行：姓名，单位全称。依次编为 R01、R02……，以后放入的，先后要和这一次一样。
      </p>
      <div class="filebox">
        <FileChoose
          label={label}
          words={before === '' ? '选名册文件' : '换一份名册'}
          accept=".yaml,.yml,.txt"
          onChosen={([file]) => {
            if (file !== undefined) void take(file);
          }}
        />
      </div>
      <p class="said" role="status">
        {said === '' ? before : said}
      </p>
    </>
  );
};
