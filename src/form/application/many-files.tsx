/** 一次放入多个文件: each file finds its place by its name, the person settles the rest, and nothing is put anywhere before they say so. */
import { useMemo, useState } from 'preact/hooks';
import { useForm } from '../context.ts';
import type { ApplicationFile } from '../../filing/file.ts';
import { elementId } from '../../filing/place.ts';
import { offered, type Slot, slotFor, slotsOf, titleFrom, withoutGaps } from '../../filing/slots.ts';
import { sizeInWords } from '../../package/evidence.ts';
import { type JudgedFile, judgeFile } from '../../package/judge-file.ts';

interface Chosen {
  readonly file: File;
  readonly judged: JudgedFile;
  /** The place, as its id; empty while none is settled. */
  readonly place: string;
}

const unreadable = (file: File): JudgedFile => ({
  sha256: '',
  name: file.name,
  size: file.size,
  pages: undefined,
  flaw: '读不出来。请确认它没有被移动，也没有在别的软件里打开。',
});

/** A place that an earlier file has is no longer free. */
const withPlaces = (chosen: readonly Chosen[], slots: readonly Slot[]): readonly Chosen[] => {
  const used = new Set(chosen.map(({ place }) => place).filter(Boolean));
  return chosen.map((each) => {
    if (each.place !== '' || each.judged.flaw !== undefined) return each;
    const free = slots.filter(({ path }) => !used.has(elementId(path)));
    const slot = slotFor(each.file.name, free);
    if (slot === undefined) return each;
    used.add(elementId(slot.path));
    return { ...each, place: elementId(slot.path) };
  });
};

const wordsOf = ({ name, size, pages }: JudgedFile): string =>
  [name, ...(pages === undefined ? [] : [`${pages}页`]), sizeInWords(size)].join('，');

export const ManyFiles = ({ file }: { readonly file: ApplicationFile }) => {
  const form = useForm();
  const { fields } = form.category.category;
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const slots = useMemo(() => slotsOf(fields, file, chosen.length), [fields, file, chosen.length]);
  const [isReading, setReading] = useState(false);
  const [said, say] = useState('');

  const take = async (files: readonly File[]) => {
    setReading(true);
    let all = chosen;
    // One after another: a pause between two lets the page answer.
    for (const each of files) {
      const judged = await judgeFile(each).catch(() => unreadable(each));
      all = [...all, { file: each, judged, place: '' }];
    }
    setChosen(withPlaces(all, slotsOf(fields, file, all.length)));
    setReading(false);
  };
  const ready = chosen.filter(
    ({ place, judged }, index) =>
      place !== '' && judged.flaw === undefined && chosen.findIndex((other) => other.place === place) === index,
  );
  const settle = () => {
    const settled = ready.flatMap((each) => {
      const slot = slots.find(({ path }) => elementId(path) === each.place);
      return slot === undefined ? [] : [{ ...each, slot }];
    });
    const paths = withoutGaps(
      settled.map(({ slot }) => slot),
      (parent) => {
        const rows = form.value(parent);
        return Array.isArray(rows) ? rows.length : 0;
      },
    );
    settled.forEach(({ file: own, judged }, index) => {
      const path = paths[index] ?? [];
      form.keep(judged.sha256, own);
      form.change([...path, 'sha256'], judged.sha256);
      form.change([...path, 'pages'], judged.pages);
      const title = form.value([...path, 'title']);
      if (title === undefined || title === '') form.change([...path, 'title'], titleFrom(own.name));
    });
    setChosen(chosen.filter((each) => !ready.includes(each)));
    say(`已放入${ready.length}个文件。标题取自文件名，日期等请到各项里补填。`);
  };
  return (
    <details class="many">
      <summary>一次放入多个文件</summary>
      <p class="hint">按文件名对应到各项材料，对不上的由您选。文件只在本机读取，不上传。</p>
      <p>
        <label class="btn quiet small pick">
          选择文件
          <input
            type="file"
            class="vh"
            multiple
            accept=".pdf,.ofd,.jpg,.jpeg,.png"
            onChange={(event) => {
              void take([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </p>
      {isReading && <p role="status">正在读取…</p>}
      {chosen.length > 0 && (
        <>
          <ul class="list">
            {chosen.map(({ file: own, judged, place }, index) => {
              const isTwice = place !== '' && chosen.findIndex((other) => other.place === place) < index;
              return (
                <li key={index}>
                  <b>{wordsOf(judged)}</b>
                  {judged.flaw !== undefined ? (
                    <p class="error">
                      <span>{`不放入：${judged.flaw}`}</span>
                    </p>
                  ) : (
                    <p>
                      <select
                        class="input mid"
                        aria-label={`${own.name}放到哪一项`}
                        value={place}
                        onChange={({ currentTarget }) =>
                          setChosen(
                            chosen.map((each, at) => (at === index ? { ...each, place: currentTarget.value } : each)),
                          )
                        }
                      >
                        <option value="">请选一项材料</option>
                        {offered(slots, ({ path }) => chosen.some((one) => one.place === elementId(path))).map(
                          ({ path, label, isTaken }) => (
                            <option key={elementId(path)} value={elementId(path)}>
                              {`${label}${isTaken ? '（已有文件，替换）' : ''}`}
                            </option>
                          ),
                        )}
                      </select>
                      {isTwice && <span class="note">　这一项选了两个文件，只放入前一个。</span>}
                      {judged.warning !== undefined && <span class="note">{`　${judged.warning}`}</span>}
                    </p>
                  )}
                </li>
              );
            })}
          </ul>
          <p class="buttons">
            <button type="button" class="btn" disabled={ready.length === 0} onClick={settle}>
              {`放入已对上的${ready.length}个`}
            </button>
            <button type="button" class="btn quiet" onClick={() => setChosen([])}>
              全部撤回
            </button>
          </p>
        </>
      )}
      <p class="note" role="status">
        {said}
      </p>
    </details>
  );
};
