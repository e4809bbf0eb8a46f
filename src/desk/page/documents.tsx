/** 文书: each paper with what it is made of, as Word or a spreadsheet, and as PDF where the machine can. */
import { useState } from 'preact/hooks';
import type { DocumentsScreen } from '../screens/documents.ts';
import { ChoiceList } from './choice-list.tsx';
import type { ScreenProps } from './screen-props.ts';
import { addressOf, type Asked, useRead } from './ask.ts';
import { Columns, Head, Shown, Table } from './parts.tsx';
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

/** What the paper is made of: whole names, and a way to another where there are several. */
const Subject = ({
  paper,
  chosen,
  onChoose,
}: {
  readonly paper: Paper;
  readonly chosen: string;
  readonly onChoose: (about: string) => void;
}) => {
  const { subjects, name, why } = paper;
  if (subjects.length === 0) return <p class="note">现在没有可以做的{why === '' ? '。' : `：${why}。`}</p>;
  const label = subjects.find(({ about }) => about === chosen)?.label;
  if (subjects.length === 1) return <p>{label}</p>;
  return (
    <details class="fills subject">
      <summary>
        {label}
        <span class="note">
          换一个，共{subjects.length}个<span class="vh">：{name}</span>
        </span>
      </summary>
      <fieldset>
        <legend class="vh">{name}的对象</legend>
        <ChoiceList
          label={name}
          name={`about-${paper.id}`}
          type="radio"
          choices={subjects.map(({ about, label: words }) => ({ value: about, label: words }))}
          chosen={[chosen]}
          onPick={onChoose}
        />
      </fieldset>
    </details>
  );
};

const PaperRow = ({ paper }: { readonly paper: Paper }) => {
  const { subjects } = paper;
  const [about, setAbout] = useState('');
  const [said, say] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [filled, fill] = useState<Asked>({});
  const chosen = (subjects.find((one) => one.about === about) ?? subjects[0])?.about ?? '';
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
        <Subject paper={paper} chosen={chosen} onChoose={setAbout} />
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
          <Table more="papers">
            <caption class="vh">{screen.year}年度的文书</caption>
            <Columns names={['文书', '对象', '存成']} />
            <tbody>
              {screen.papers.map((paper) => (
                <PaperRow key={`${paper.id} ${screen.year}`} paper={paper} />
              ))}
            </tbody>
          </Table>
        </>
      )}
    </Shown>
  );
};
