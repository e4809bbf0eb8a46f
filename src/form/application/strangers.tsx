/** What an opened file holds and the form has no place for: shown, so that nothing is dropped silently. */
import type { ApplicationFile } from '../../filing/file.ts';
import { idOf } from '../../filing/place.ts';

interface Props {
  readonly file: ApplicationFile;
  readonly known: readonly string[];
  readonly headings: readonly string[];
  readonly onFile: (change: (old: ApplicationFile) => ApplicationFile) => void;
}

const without = (file: ApplicationFile, key: string): ApplicationFile => ({
  ...file,
  data: Object.fromEntries(Object.entries(file.data).filter(([name]) => name !== key)),
});

interface Stranger {
  readonly id: string;
  readonly what: string;
  readonly text: string;
  readonly removed: (old: ApplicationFile) => ApplicationFile;
}

const strangersOf = (
  { data, sections, outside }: ApplicationFile,
  known: readonly string[],
  headings: readonly string[],
): readonly Stranger[] => [
  ...Object.entries(data)
    .filter(([key, value]) => value !== undefined && !known.includes(key))
    .map(([key, value]) => ({
      id: idOf([key]),
      what: key,
      text: JSON.stringify(value),
      removed: (old: ApplicationFile) => without(old, key),
    })),
  ...sections.flatMap((section, index) =>
    headings.includes(section.heading) && sections.findIndex(({ heading }) => heading === section.heading) === index
      ? []
      : {
          id: `f-section-${index}`,
          what: `标题“${section.heading}”`,
          text: section.text,
          removed: (old: ApplicationFile) => ({ ...old, sections: old.sections.filter((_, place) => place !== index) }),
        },
  ),
  ...(outside === ''
    ? []
    : [
        {
          id: 'f-outside',
          what: '第一个标题之前的文字',
          text: outside,
          removed: (old: ApplicationFile) => ({ ...old, outside: '' }),
        },
      ]),
];

export const Strangers = ({ file, known, headings, onFile }: Props) => {
  const strangers = strangersOf(file, known, headings);
  if (strangers.length === 0) return null;
  return (
    <section aria-labelledby="strangers">
      <div class="bar">
        <h2 id="strangers">表上没有的内容</h2>
      </div>
      <p class="hint">打开的文件里有这些内容，申报表上没有相应的项目。需要的请移到相应的项目里，再从这里删去。</p>
      {strangers.map(({ id, what, text, removed }) => (
        <div class="group" key={id} id={id} tabindex={-1}>
          <header>
            <span>{what}</span>
            <button type="button" class="link" onClick={() => onFile(removed)}>
              删去<span class="vh">{what}</span>
            </button>
          </header>
          <p>{text}</p>
        </div>
      ))}
    </section>
  );
};
