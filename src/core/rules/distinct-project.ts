import { documentsOf, textOf } from '../fields/value.ts';
import { type CodeTable, reporter } from '../finding.ts';
import type { ApplicationRecord, CategoryRecords } from '../records.ts';
import { foldedName } from '../look-alikes.ts';
import { met, unmet } from './outcome.ts';
import { field as fieldRead } from './reads.ts';
import type { ApplicationRule } from './rule.ts';
import { DistinctProjectOptions } from './ledger-options.ts';

const codes = {
  'same-project': {
    level: 'warning',
    title: '与本单位另一份申报可能是同一个项目',
    message: '与本单位申报的{award}看来是同一个项目',
    help: '不是的请改名；是的请评委留意',
    en: 'This looks like the same project as the applicant’s {award}',
    meaning: '本单位在另一个奖项里的申报，名称相同，或者登记了同一份协议、证明。',
    why: '政策没有禁止同一项目申报两个奖项，但评审的人应当知道。',
    wrong: '两个奖项的 project-title 都是“伤口护理服务”',
    right: '两个项目各用各的名称和协议',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

type Named = Pick<DistinctProjectOptions, 'title' | 'documents'>;

const titleOf = ({ value }: ApplicationRecord, { title }: Named): string => foldedName(textOf(value.fields[title]));

const digestsOf = ({ value }: ApplicationRecord, { documents }: Named): ReadonlySet<string> =>
  new Set(documents.flatMap((field) => documentsOf(value.fields[field]).map(({ sha256 }) => sha256)));

/** How another category names its projects: its own row of this rule. One without a row names none. */
const namedIn = (category: CategoryRecords): readonly Named[] =>
  category.category.rows.flatMap((row) => (row.rule === 'distinct-project' ? [row] : []));

/** No other category holds the same title, agreement or mandate from this applicant. Shown, so use it with `advisory`. */
export const distinctProject: ApplicationRule<DistinctProjectOptions> = {
  scope: 'application',
  how: 'automatic',
  options: DistinctProjectOptions,
  reads: ({ title, documents }) => [
    fieldRead(title, { types: ['text'] }),
    ...documents.map((id) => fieldRead(id, { types: ['document'] })),
  ],
  codes,
  explain: ({ advisory }) =>
    advisory === true
      ? '同一单位的同一项目申报两个奖项的，在这里提醒，不作为不符合的理由。'
      : '同一单位的同一项目不得申报两个奖项。',
  check: ({ application, category, year, clause, own }, options) => {
    const others = own.filter((each) => each.category !== category.id);
    const title = titleOf(application, options);
    const digests = digestsOf(application, options);
    const isSame = (other: ApplicationRecord, named: Named): boolean =>
      (title !== '' && title === titleOf(other, named)) ||
      [...digestsOf(other, named)].some((digest) => digests.has(digest));
    const findings = [...year.categories.values()]
      .filter(({ id }) => others.some((each) => each.category === id))
      .filter((other) =>
        namedIn(other).some((named) => others.some((each) => each.category === other.id && isSame(each, named))),
      )
      .map((other) => report('same-project', { award: other.category.name }, { at: [options.title], clause }));
    if (findings.length > 0) return unmet(findings);
    return met('没有发现本单位以同一项目申报其他奖项。');
  },
};
