/** What an opened file holds and the form has no place for: shown, so that nothing is dropped silently. */
import type { ApplicationFile } from '../../filing/file.ts';
import { elementId } from '../../filing/place.ts';

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

interface UnknownKey {
  readonly id: string;
  readonly what: string;
  readonly text: string;
  readonly removed: (old: ApplicationFile) => ApplicationFile;
}

const unknownKeysOf = (
  { data, sections, outside }: ApplicationFile,
  known: readonly string[],
  headings: readonly string[],
): readonly UnknownKey[] => [
  ...Object.entries(data)
    .filter(([key, value]) => value !== undefined && !known.includes(key))
    .map(([key, value]) => ({
      id: elementId([key]),
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

export const UnknownKeys = ({ file, known, headings, onFile }: Props) => {
  const unknown = unknownKeysOf(file, known, headings);
  if (unknown.length === 0) return null;
  return (
    <section aria-labelledby="unknown">
      <div class="bar">
        <h2 id="unknown">表上没有的内容</h2>
      </div>
      <p class="hint">打开的文件里有这些内容，申报表上没有相应的项目。需要的请移到相应的项目里，再从这里删去。</p>
      {unknown.map(({ id, what, text, removed }) => (
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
