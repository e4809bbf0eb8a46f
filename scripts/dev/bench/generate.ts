/**
 * A ledger of a given size: policy, categories and calendars of 2017, with made-up organisations and applications, their
 * confirmations and receipts, and one decision. The same size always makes the same bytes.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { Association } from '../../../src/core/schema/association.ts';
import { type Applicant, type Category, draft, sha256 } from './applications.ts';
import { writer } from './prose.ts';
import * as words from './words.ts';
import { ledger2017 } from '../../../tests/programmes/folders.ts';

const YEAR = join('content', '2017');
/** Of twenty applications, how many go where; and the first letters of a receipt's number. */
const categories = [
  { id: 'service-station', of20: 8, prefix: 'KJFWZ', day: '2017-05-19' },
  { id: 'chief-expert', of20: 5, prefix: 'SXZJ', day: '2017-05-22' },
  { id: 'function-pilot', of20: 5, prefix: 'CJZN', day: '2017-11-21' },
  { id: 'demonstration-society', of20: 2, prefix: 'ZHSFXH', day: '2017-11-20' },
] as const satisfies readonly { id: Category; of20: number; prefix: string; day: string }[];

/** Applications that are scored, and the places there are (3.4.b). */
const SCORED = 60;
const PLACES = 10;

const padded = (number: number, width: number): string => String(number).padStart(width, '0');

const organizationsOf = (count: number): { applicant: Applicant; text: string }[] => {
  const write = writer(1);
  return Array.from({ length: count }, (_, index) => {
    const name = `连云港市示例${write.pick(words.places)}${write.pick(words.disciplines)}学会`;
    const text = `demonstration: true
kind: city-society
names: [{ name: ${name}, from: ${1985 + write.below(30)}-05-16 }]
supervision: [{ by: city-ast, from: 1985-01-01 }]
accounts: [{ forge: github, id: "${910_000 + index}", from: 2017-01-03 }]
`;
    return { applicant: { id: `bench-society-${padded(index + 1, 5)}`, name }, text };
  });
};

const confirmationOf = (confirmer: string, digest: string): string => `demonstration: true
organization: ${confirmer}
confirmed: 2017-05-16
application: "${digest}"
sheet: { title: 县区科协盖章的申报表, date: 2017-05-16, pages: 1, sha256: "${sha256(`sheet ${digest}`)}" }
`;

const receiptOf = (
  number: string,
  day: string,
  digest: string,
  papers: readonly string[],
): string => `demonstration: true
number: ${number}
application: "${digest}"
submitted: { at: ${day}T10:20:00+08:00, by: email }
received: { at: ${day}T15:00:00+08:00, office: society-office }
evidence:
${papers.map((paper) => `  - { sha256: "${paper}", seen: true, matches: true }`).join('\n')}
supplements: []
rulings: []
`;

/** Totals fall by a fifth of a point from one to the next, so no two are equal and the first are selected. */
const decisionOf = (applications: readonly string[]): string => {
  const card = applications.map(
    // In tenths, so that 49 is not written 49.0.
    (id, rank) => `    ${id}: { duties: ${(490 - rank) / 10}, progress: ${(470 - rank) / 10} }`,
  );
  return `demonstration: true
scores:
${['R01', 'R02', 'R03'].map((reviewer) => `  ${reviewer}:\n${card.join('\n')}`).join('\n')}
recusals: []
approvals:
  - { body: leading-group, date: 2017-12-05, document: 领导小组会议纪要2017年第3期 }
  - { body: presidium, date: 2017-12-08, document: 主席会会议纪要2017年第5期 }
overrides: []
selection:
  award: [${applications.slice(0, PLACES).join(', ')}]
`;
};

/** Every file beyond what is copied, as path and text. */
function* filesOf(size: number, association: Association): Generator<readonly [string, string]> {
  const organizations = organizationsOf(Math.max(4, Math.ceil(size / 8)));
  for (const { applicant, text } of organizations)
    yield [join('content', 'organizations', `${applicant.id}.yaml`), text];

  const write = writer(2);
  for (const category of categories) {
    const folder = join(YEAR, category.id);
    const complete: string[] = [];
    for (let index = 0; index < Math.ceil((size * category.of20) / 20); index += 1) {
      const id = `bench-${padded(index + 1, 5)}`;
      const place = write.pick(association.places);
      const applicant = organizations[index % organizations.length]?.applicant;
      if (applicant === undefined) throw new Error('no organisation');
      const { text, papers, place: confirmedAt } = draft(category.id, write, applicant, place.code);
      const digest = sha256(text);
      yield [join(folder, 'applications', `${id}.md`), text];
      // One in ten was written and never handed in, another one never confirmed.
      if (confirmedAt !== undefined && index % 10 !== 8) {
        yield [join(folder, 'confirmations', `${id}.yaml`), confirmationOf(place.confirmer ?? '', digest)];
      }
      if (index % 10 === 9) continue;
      const number = `${category.prefix}-2017-${padded(index + 1, 5)}`;
      yield [join(folder, 'receipts', `${id}.yaml`), receiptOf(number, category.day, digest, papers)];
      complete.push(id);
    }
    if (category.id === 'function-pilot')
      yield [join(folder, 'decisions', 'award.yaml'), decisionOf(complete.slice(0, SCORED))];
  }
}

const copied = [
  join('content', 'association.yaml'),
  join('content', 'calendar'),
  // Those who confirm, and those whose applications are filled in by the measurements of the form.
  join('content', 'organizations'),
  join(YEAR, 'programme.yaml'),
  join(YEAR, 'policy.mdx'),
  ...categories.flatMap(({ id }) => ['category.yaml', 'guide.mdx'].map((file) => join(YEAR, id, file))),
];

/** Writes `content/` below `folder`, which must exist; `size` is the number of applications. */
export const generate = (folder: string, size: number): void => {
  for (const path of copied) cpSync(join(ledger2017, path), join(folder, path), { recursive: true });
  const association = Association.parse(load(readFileSync(join(ledger2017, 'content', 'association.yaml'), 'utf8')));
  for (const [path, text] of filesOf(size, association)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
