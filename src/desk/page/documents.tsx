/** 文书: each paper with what it is made of, as Word or a spreadsheet, and as PDF where the machine can. */
import { useState } from 'preact/hooks';
import type { DocumentsScreen, DocumentSubject } from '../screens/documents.ts';
import type { ScreenProps } from './screen-props.ts';
import { addressOf, useRead } from './ask.ts';
import { Head, Shown } from './parts.tsx';
import { saved } from './saved.ts';

type Paper = DocumentsScreen['papers'][number];

const PaperRow = ({ paper, subjects }: { readonly paper: Paper; readonly subjects: readonly DocumentSubject[] }) => {
  const [about, setAbout] = useState('');
  const [said, say] = useState('');
  const [isBusy, setBusy] = useState(false);
  const chosen = about === '' ? (subjects[0]?.about ?? '') : about;
  const take = async (as: 'file' | 'pdf') => {
    setBusy(true);
    say(as === 'pdf' ? '正在转成 PDF，要等几秒……' : '正在做……');
    say(await saved(addressOf('/take/paper', { paper: paper.id, about: chosen, as })));
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
            <thead>
              <tr>
                <th scope="col">文书</th>
                <th scope="col">对象</th>
                <th scope="col">存成</th>
              </tr>
            </thead>
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
