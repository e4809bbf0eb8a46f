/** 文书: each paper with what it is made of, as Word or a spreadsheet, and as PDF where the machine can. */
import { useState } from 'preact/hooks';
import type { DocumentsScreen, DocumentSubject } from '../screens/documents.ts';
import type { ScreenProps } from './screen-props.ts';
import { addressOf, type Asked, useRead } from './ask.ts';
import { Columns, Head, Shown } from './parts.tsx';
import { saved } from './saved.ts';

type Paper = DocumentsScreen['papers'][number];

interface FillsProps {
  readonly paper: Paper;
  readonly filled: Asked;
  readonly onFill: (name: string, text: string) => void;
}

/** What the ledger does not hold, asked for where the paper is made; what is left empty is a blank on it. */
const Fills = ({ paper, filled, onFill }: FillsProps) => (
  <details class="fills">
    <summary>
      {paper.fills.map(({ label }) => label).join('、')}
      <span class="vh">：{paper.name}</span>
    </summary>
    {paper.fills.map(({ name, label, control, help }) => {
      const id = `f-${paper.id}-${name}`;
      const box = {
        id,
        class: 'input',
        value: filled[name] ?? '',
        onInput: (event: { readonly currentTarget: HTMLInputElement }) => onFill(name, event.currentTarget.value),
        ...(help === '' ? {} : { 'aria-describedby': `${id}-help` }),
      };
      return (
        <div class="field" key={name}>
          <label for={id}>{label}</label>
          {help !== '' && (
            <small id={`${id}-help`} class="note">
              {help}
            </small>
          )}
          {control === 'date' ? (
            <input type="date" {...box} />
          ) : (
            <input type="text" list={undefined} inputMode={control === 'number' ? 'numeric' : 'text'} {...box} />
          )}
        </div>
      );
    })}
    <p class="note">不写的留空，手写补上；不写进台账。</p>
  </details>
);

const PaperRow = ({ paper, subjects }: { readonly paper: Paper; readonly subjects: readonly DocumentSubject[] }) => {
  const [about, setAbout] = useState('');
  const [said, say] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [filled, fill] = useState<Asked>({});
  const chosen = about === '' ? (subjects[0]?.about ?? '') : about;
  const take = async (as: 'file' | 'pdf') => {
    setBusy(true);
    say(as === 'pdf' ? '正在转成 PDF，要等几秒……' : '正在做……');
    say(await saved(addressOf('/take/paper', { ...filled, paper: paper.id, about: chosen, as })));
    setBusy(false);
  };
  return (
    <tr>
      <th scope="row">
        {paper.name}
        <small>{paper.purpose}</small>
      </th>
      <td>
        {subjects.length === 0 ? (
          <span class="note">还没有可以做的。</span>
        ) : (
          <select
            aria-label={`${paper.name}的对象`}
            value={chosen}
            onChange={(event) => setAbout(event.currentTarget.value)}
          >
            {subjects.map((one) => (
              <option key={one.about} value={one.about}>
                {one.label}
              </option>
            ))}
          </select>
        )}
        {subjects.length > 0 && paper.fills.length > 0 && (
          <Fills paper={paper} filled={filled} onFill={(name, text) => fill((old) => ({ ...old, [name]: text }))} />
        )}
        <span class="said" role="status">
          {said}
        </span>
      </td>
      <td class="nw">
        <button
          type="button"
          class="btn quiet small"
          disabled={isBusy || subjects.length === 0}
          onClick={() => void take('file')}
        >
          {paper.form === 'word' ? 'Word' : '表格'}
          <span class="vh">：{paper.name}</span>
        </button>{' '}
        <button
          type="button"
          class="btn quiet small"
          disabled={isBusy || subjects.length === 0}
          onClick={() => void take('pdf')}
        >
          PDF
          <span class="vh">：{paper.name}</span>
        </button>
      </td>
    </tr>
  );
};

export const DocumentsPage = ({ year, revision }: ScreenProps) => {
  const answer = useRead<DocumentsScreen>('documents', { year }, revision);
  return (
    <Shown answer={answer}>
      {(screen) => (
        <>
          <Head title="文书" lead="选好对象，存成 Word 或者表格，在 Word、WPS 里可以再改；也可以直接转成 PDF 打印。" />
          <table class="table desk-table papers">
            <caption class="vh">{screen.year}年度的文书</caption>
            <Columns names={['文书', '对象', '存成']} />
            <tbody>
              {screen.papers.map((paper) => (
                <PaperRow key={paper.id} paper={paper} subjects={screen.subjects[paper.about]} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </Shown>
  );
};
