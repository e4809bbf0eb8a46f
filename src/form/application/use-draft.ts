/** The draft that is being written: saved as it changes, restored when the page opens. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { afterClick } from '../after-click.ts';
import { type Draft, draftsOf, keepFile, keptFile, removeDraft, saveDraft } from './drafts.ts';
import { type ApplicationFile, emptyFile } from '../../filing/file.ts';
import { type Saver, saverOf } from './saver.ts';

/** Milliseconds of quiet before a draft is saved. */
const QUIET = 600;

export type DraftState =
  | { readonly is: 'new' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly at: number }
  | { readonly is: 'restored'; readonly at: number }
  | { readonly is: 'behind'; readonly newer: Draft }
  /** The text is kept, and a paper is not. */
  | { readonly is: 'cramped' }
  | { readonly is: 'failed' };

export interface CurrentDraft {
  readonly id: string;
  /** Another number whenever other content was opened. */
  readonly turn: number;
  readonly state: DraftState;
  /** What is said beside the button. */
  readonly sentence: string;
  /** Every draft of this form. */
  readonly all: readonly Draft[];
  readonly open: (draft: Draft) => void;
  /** An empty one, or this text under a name of its own. */
  readonly begin: (file: ApplicationFile) => void;
  readonly remove: (draft: Draft) => Promise<void>;
  /** A removed one, as it was; its papers are gone. */
  readonly putBack: (draft: Draft) => Promise<void>;
  readonly keep: (sha256: string, file: File) => void;
  readonly fileOf: (sha256: string) => Promise<File | undefined>;
}

const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(2)), (number) => number.toString(36)).join('');

const clock = (at: number): string => {
  const time = new Date(at);
  return `${time.getHours()}时${String(time.getMinutes()).padStart(2, '0')}分`;
};

export const dayAndClock = (at: number): string =>
  `${new Date(at).getMonth() + 1}月${new Date(at).getDate()}日${clock(at)}`;

const sentenceOf = (state: DraftState): string => {
  switch (state.is) {
    case 'new':
      return '填写的内容会自动存在本浏览器里，提交之前不离开本机。';
    case 'saving':
      return '正在保存草稿…';
    case 'saved':
      return `草稿已于${clock(state.at)}存入本浏览器。`;
    case 'restored':
      return `已恢复${dayAndClock(state.at)}的草稿。`;
    case 'behind':
      return '这份草稿在另一个窗口里又改过，这里的改动没有保存。';
    case 'cramped':
      return '草稿已存，但选的材料文件太大，本浏览器存不下：关闭页面以前请先办到“接下来”保存申报包，否则材料要重新选。';
    case 'failed':
      return '本浏览器存不下草稿（空间满了，或者禁止保存）。离开前请先“保存草稿文件”。';
  }
};

const isEmpty = (file: ApplicationFile): boolean =>
  Object.values(file.data).every((value) => value === undefined) && file.sections.length === 0 && file.outside === '';

export const useDraft = (
  form: string,
  file: ApplicationFile,
  setFile: (file: ApplicationFile) => void,
): CurrentDraft => {
  const [state, setState] = useState<DraftState>({ is: 'new' });
  const [all, setAll] = useState<readonly Draft[]>([]);
  const [turn, setTurn] = useState(0);
  const [isReady, setReady] = useState(false);
  const [isCramped, setCramped] = useState(false);
  const kept = useRef(new Map<string, File>());
  const newest = useRef(file);
  newest.current = file;
  const current = useRef<Saver | undefined>(undefined);

  const refresh = async () => {
    const drafts = await draftsOf(form);
    setAll(drafts);
    return drafts;
  };
  const saverFrom = (draft: Pick<Draft, 'id' | 'revision' | 'file'>): Saver => {
    const saver = saverOf({ ...draft, form }, saveDraft, (saving) => {
      void refresh();
      afterClick(() => {
        if (current.current === saver)
          setState(saving.is === 'saved' ? { is: 'saved', at: saving.draft.saved } : saving);
      });
    });
    return saver;
  };
  const newSaver = () => saverFrom({ id: newId(), revision: 0, file: emptyFile });
  const saver = (current.current ??= newSaver());
  const isUnsaved = isReady && !saver.has(file) && (saver.isStored() || !isEmpty(file));

  /** Other content; what was typed a moment ago into the old is saved first. */
  const turnTo = (next: Saver, content: ApplicationFile, as: DraftState): void => {
    if (isUnsaved && state.is !== 'behind') void saver.save(file);
    current.current = next;
    setTurn((old) => old + 1);
    setFile(content);
    setState(as);
  };
  const open = (draft: Draft): void => turnTo(saverFrom(draft), draft.file, { is: 'restored', at: draft.saved });

  useEffect(() => {
    const restore = async () => {
      const [last] = await refresh();
      // Whoever types before the store has answered goes on with what they typed.
      if (last !== undefined && isEmpty(newest.current)) open(last);
      setReady(true);
    };
    void restore();
  }, []);

  useEffect(() => {
    if (!isUnsaved || state.is === 'behind') return;
    const timer = setTimeout(() => void saver.save(file), QUIET);
    return () => clearTimeout(timer);
  }, [file, isReady, saver]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnsaved && !saver.has(file)) event.preventDefault();
    };
    // A phone closes a page without asking.
    const hurry = () => {
      if (document.visibilityState === 'hidden' && isUnsaved && state.is !== 'behind') void saver.save(file);
    };
    addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hurry);
    return () => {
      removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hurry);
    };
  }, [file, isUnsaved, saver, state.is]);

  const shown: DraftState =
    isUnsaved && state.is !== 'behind' && state.is !== 'failed'
      ? { is: 'saving' }
      : isCramped && state.is === 'saved'
        ? { is: 'cramped' }
        : state;
  return {
    id: saver.id,
    turn,
    state,
    sentence: sentenceOf(shown),
    all,
    open,
    begin: (next) => turnTo(newSaver(), next, { is: 'new' }),
    remove: async (draft) => {
      await removeDraft(draft);
      await refresh();
    },
    putBack: async (draft) => {
      await saveDraft(draft, 0, Date.now());
      await refresh();
    },
    keep: (sha256, chosen) => {
      kept.current.set(sha256, chosen);
      const keeping = keepFile({ form, id: (current.current ?? saver).id }, sha256, chosen);
      void keeping.then((isKept) => setCramped((was) => was || !isKept));
    },
    fileOf: async (sha256) => kept.current.get(sha256) ?? keptFile({ form, id: saver.id }, sha256),
  };
};
