/**
 * What is looked for. Chinese has no spaces, so a word is a window of two characters at every place: a row of windows in
 * order is the name or the phrase itself. Letters and digits are runs of their own, and neighbours are joined as well:
 * `GB/T 9704` is also `gbt9704`. All text here is folded.
 */
export const WINDOW = 2;
/** Runs of letters and digits that are joined at most: 〔2017〕 has one, 2017-B-003 three, GB/T 9704-2012 four. */
export const JOINED = 4;

export interface Run {
  readonly script: 'han' | 'latin';
  /** Han characters, or letters and digits with what separated them taken out. */
  readonly text: string;
  /** The runs that were joined; for Han only itself. */
  readonly parts: readonly string[];
}

/** Two numbers stay apart: 2.2.4 is not 224. */
export const joined = (parts: readonly string[]): string =>
  parts.reduce((text, part) => `${text}${/\d$/.test(text) && /^\d/.test(part) ? 'p' : ''}${part}`, '');

const piece = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
/** What may stand between runs that belong together; a comma or a line's end may not. A class for patterns. */
export const joint = '[\\-‐–\\/._~:#+ 　\\(\\)\\[\\]〔〕《》]';
const onlyJoints = new RegExp(`^${joint}{1,3}$`, 'u');
const han = /^\p{Script=Han}/u;

/** Han runs and groups of Latin runs, in order; `touches` says that no separator stood before it. */
const runsWithTouch = (text: string): readonly (Run & { readonly touches: boolean })[] => {
  const runs: { script: Run['script']; parts: string[]; touches: boolean }[] = [];
  let end = 0;
  for (const match of text.matchAll(piece)) {
    const [word] = match;
    const script = han.test(word) ? 'han' : 'latin';
    const last = runs[runs.length - 1];
    const between = text.slice(end, match.index);
    if (script === 'latin' && last?.script === 'latin' && onlyJoints.test(between)) last.parts.push(word);
    else runs.push({ script, parts: [word], touches: last !== undefined && between === '' });
    end = match.index + word.length;
  }
  return runs.map(({ script, parts, touches }) => ({ script, parts, touches, text: joined(parts) }));
};

export const runsOf = (text: string): readonly Run[] =>
  runsWithTouch(text).map(({ script, text, parts }) => ({ script, text, parts }));

/**
 * A query's runs. A single character that touches a number (15号, A类) says little and would cost a large list, so it
 * is left out; alone or between spaces it is meant.
 */
export const queryRuns = (text: string): readonly Run[] => {
  const runs = runsWithTouch(text);
  return runs
    .filter(({ script, text, touches }, at) => {
      if (script === 'latin' || [...text].length > 1) return true;
      const next = runs[at + 1];
      return !(touches || (next?.touches === true && next.script === 'latin'));
    })
    .map(({ script, text, parts }) => ({ script, text, parts }));
};

const windows = (items: readonly string[], size: number): string[] =>
  items.length <= size ? [joined(items)] : items.slice(size - 1).map((_, at) => joined(items.slice(at, at + size)));

/** The words that a record must hold to hold the run: one for a short run, all its windows for a longer one. */
export const windowsOf = (run: Run): readonly string[] =>
  run.script === 'han' ? windows([...run.text], WINDOW) : windows(run.parts, JOINED);

const clausePattern = /^(?:[a-z]+#)?\d[\d.a-z]*$/;

/** `〔2.2.4〕`, `第2.2.4条` or `pipl#25` → the clause's id; null when the query is not one. */
export const clauseOfRun = (query: string): string | null => {
  const bare = query.replace(/^[\s〔[(【第]+|[\s〕\])】条款项]+$/gu, '');
  return clausePattern.test(bare) && /[.#]/.test(bare) ? bare : null;
};

/** The word of a clause's own record; dots would part it. */
export const clauseWord = (clause: string): string => `clause${clause.replace(/[^a-z\d]/g, 'p')}`;
