/**
 * Facts of which a site tells the digest alone. A digest always fits, so that whatever was changed could be hidden behind one: it is
 * taken only where the year's 公开范围 has a term, the term is over, and it is no fact of whoever was given an award.
 */
import { type Finding, reporter } from '../finding.ts';
import { checkpointCodes } from './codes.ts';
import type { Fact } from './facts.ts';
import { list, record, text } from './values.ts';
import { partWords } from './words.ts';

const report = reporter(checkpointCodes);

/** What pages leave out of a decision after a term. Its approvals and overrides stay, and so does whom an award chose. */
const ofDecision =
  /^(?:scores|recusals|totals|panels|groups|choice|own-lines|kept|ballots\.\d+|sealed\.\d+|selection\.\d+)$|^(?:scores|recusals|totals|groups|ballots|choice|ranks|lines|listed)\./;
const place =
  /^content\/(\d{4})\/(?:([^/]+)\/)?(?:(decisions|receipts|applications|confirmations)\/([^/]+)|withheld)\.\w+$/;

const valueIn = (facts: readonly Fact[], file: string, part: string): unknown =>
  facts.find((fact) => fact.file === file && fact.part === part)?.value;

/** Subjects of a year whose last day is over. */
const overIn = (facts: readonly Fact[], year: string, today: string): ReadonlySet<string> =>
  new Set(
    Object.entries(record(valueIn(facts, `content/${year}/programme.yaml`, 'disclosure'))).flatMap(
      ([subject, rule]) => {
        const until = text(record(rule)['until']);
        return until !== '' && until < today ? [subject] : [];
      },
    ),
  );

const isStage = (facts: readonly Fact[], year: string, award: string, round: string): boolean =>
  record(record(valueIn(facts, `content/${year}/${award}/category.yaml`, `rules.${round}`))['round'])['makes'] ===
  'stage';

/** Whom the awards of a folder were given to, as its decisions tell. */
const chosenIn = (facts: readonly Fact[], folder: string): ReadonlySet<string> =>
  new Set(
    facts
      .filter(({ file, part }) => file.startsWith(`${folder}/decisions/`) && part.startsWith('selection.'))
      .flatMap(({ value }) => Object.values(record(value)).flatMap((ids) => list(ids).map(text))),
  );

/** `today`: the day that the site says, or that of whoever asks where that is earlier. */
export const untoldWithoutTerm = (facts: readonly Fact[], today: string): readonly Finding[] => {
  const terms = new Map<string, ReadonlySet<string>>();
  const chosen = new Map<string, ReadonlySet<string>>();
  const once = <Value>(known: Map<string, Value>, key: string, make: () => Value): Value => {
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
  };
  const isAllowed = ({ file, part }: Fact): boolean => {
    const [, year = '', award = '', kind, id = ''] = place.exec(file) ?? [];
    const over = once(terms, year, () => overIn(facts, year, today));
    if (kind === 'decisions')
      return (
        over.size > 0 && ofDecision.test(part) && (!part.startsWith('selection.') || isStage(facts, year, award, id))
      );
    const folder = `content/${year}/${award}`;
    return over.has('unsuccessful') && !once(chosen, folder, () => chosenIn(facts, folder)).has(id);
  };
  return facts
    .filter((fact) => fact.value === undefined && fact.digest !== undefined && !isAllowed(fact))
    .map(({ file, part }) => report('site-untold', { part: partWords(part) }, { file }));
};
