/** A plan as it is shown before it is asked for: what it writes, what is found, what is public, what comes next. */
import { createHash } from 'node:crypto';
import type { OfficeLedger, Plan, Planned } from '../../office/act.ts';
import type { Finding } from '../../core/finding.ts';
import { writtenTitle } from '../../core/names.ts';
import type { Records } from '../../core/records.ts';
import { paperById } from '../../papers/papers.ts';
import { placeOf } from '../../ledger/paths.ts';
import { actTyped, atDesk, byTitle } from './button-words.ts';
import { shownChange, type ShownChange } from './difference.ts';

export interface NextStep {
  readonly says: string;
  /** The act that does it, where the desk has it. */
  readonly act: string | null;
}

export interface LetterLink {
  readonly paper: string;
  readonly about: string;
  readonly name: string;
}

export type PlannedView =
  | {
      readonly ok: true;
      /** Of what would be written: what is carried out is what was shown. */
      readonly key: string;
      readonly sentence: string;
      readonly changes: readonly ShownChange[];
      readonly notes: readonly string[];
      readonly next: readonly NextStep[];
      readonly letters: readonly LetterLink[];
      /** A notice that is out is corrected, never undone: it is asked for with more care. */
      readonly isFinal: boolean;
    }
  | {
      readonly ok: false;
      readonly why: string;
      readonly problems: readonly { readonly field: string; readonly says: string }[];
      readonly findings: readonly { readonly message: string; readonly help: string }[];
    };

/** The command that a sentence of the command line ends with is a button here. */
const nextStep = (records: Records, sentence: string): NextStep => {
  const [, said = sentence, command = ''] =
    /^(.*?)[：，。（(]?\s*(?:运行\s*)?npx gongshi (.+?)[)）]?。?$/.exec(sentence) ?? [];
  return {
    says: `${byTitle(records, atDesk(said)).replace(/[：，。]$/, '')}。`,
    act: actTyped(command.split(' '))?.id ?? null,
  };
};

export const keyOf = ({ files, sentence }: Pick<Plan, 'files' | 'sentence'>): string =>
  createHash('sha256')
    .update(JSON.stringify([files, sentence]))
    .digest('hex');

const isOfNotice = ({ path }: { readonly path: string }): boolean => placeOf(path).kind === 'notice';

/** An application that an act does not write is named before what is said of it. */
const whoseElse = (records: Records, { files }: Plan, { file }: Finding): string => {
  const place = placeOf(file);
  if (place.kind !== 'application') return '';
  const isOwn = files.some(({ path }) => {
    const own = placeOf(path);
    return 'category' in own && 'id' in own && own.category === place.category && own.id === place.id;
  });
  const category = records.years.get(place.year)?.categories.get(place.category);
  const found = category?.applications.get(place.id);
  return isOwn || category === undefined || found === undefined ? '' : `“${writtenTitle(records, category, found)}”：`;
};

export const plannedView = (ledger: OfficeLedger, planned: Planned): PlannedView => {
  const { records } = ledger;
  const said = (words: string): string => byTitle(records, atDesk(words));
  if (!planned.ok) {
    const { why, problems, findings } = planned;
    return {
      ok: false,
      why: said(why),
      problems: problems.map(({ field, says }) => ({ field, says: said(says) })),
      findings: findings.map(({ message, help }) => ({ message: said(message), help: said(help) })),
    };
  }
  return {
    ok: true,
    key: keyOf(planned),
    sentence: planned.sentence,
    changes: planned.files.map((file) => shownChange(records, file)),
    // One sentence may be true of several places; it is read once.
    notes: [
      ...new Set(
        planned.findings.map((finding) =>
          said(`${whoseElse(records, planned, finding)}${finding.message}。${finding.help}。`).replaceAll('。。', '。'),
        ),
      ),
    ],
    next: planned.next.map((sentence) => nextStep(records, sentence)),
    letters: planned.letters.map((letter) => ({ ...letter, name: paperById(letter.paper)?.name ?? letter.paper })),
    isFinal: planned.files.some(isOfNotice),
  };
};
