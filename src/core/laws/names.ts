/** Every field, criterion, tier and body that a category names outside its rows, and the office of the year, exist. */
import type { At, Finding } from '../finding.ts';
import type { CategoryRecords } from '../records.ts';
import { reportLaw } from './codes.ts';
import { bodies, categoriesOf, type Law, tableOwner, type Year, yearOwner } from './tables.ts';

/** Names as a table uses them, with who uses them. */
interface Use {
  readonly user: string;
  readonly at: At;
  readonly thing: string;
  readonly names: readonly string[];
  readonly known: readonly { readonly id: string }[];
}

const usesIn = ({ category }: CategoryRecords, { association }: Year): readonly Use[] => {
  const { title, people, applicants, caps = [], criteria, fields, rounds, rows, tiers, ties } = category;
  const texts = fields.filter(({ type }) => type === 'text');
  const peopleTable = fields.find(({ id }) => id === people?.field);
  return [
    ...criteria.map(({ label, reads }, index) => ({
      user: `评分标准“${label}”`,
      at: ['criteria', index, 'reads'],
      thing: '填报项目',
      names: reads,
      known: fields,
    })),
    {
      user: 'applicants',
      at: ['applicants'],
      thing: '可以申报的单位类别',
      names: applicants,
      known: association.kinds.filter(({ applies }) => applies),
    },
    {
      user: 'title',
      at: ['title'],
      thing: '一行文字的填报项目',
      names: title === undefined ? [] : [title],
      known: texts,
    },
    {
      user: 'people',
      at: ['people'],
      thing: '表格',
      names: people === undefined ? [] : [people.field],
      known: fields.filter(({ type }) => type === 'table'),
    },
    {
      user: 'people',
      at: ['people'],
      thing: '列',
      names: people === undefined ? [] : [people.name, people.unit ?? people.name],
      known: peopleTable?.type === 'table' ? peopleTable.columns : [],
    },
    {
      user: 'people',
      at: ['people', 'limits'],
      thing: '等次',
      names: (people?.limits ?? []).map(({ tier }) => tier),
      known: tiers,
    },
    ...rows.flatMap((row) =>
      row.rule === 'confirmed-by-place'
        ? [
            {
              user: `条件“${row.id}”`,
              at: ['conditions'],
              thing: '负责确认的单位，地区',
              names: association.places.flatMap(({ name, confirmer }) => (confirmer === undefined ? [name] : [])),
              known: [],
            },
          ]
        : [],
    ),
    ...fields.flatMap(({ id, label, type }) =>
      type === 'place' && association.places.length === 0
        ? [{ user: `填报项目“${label}”`, at: ['sections'], thing: '地区', names: [id], known: [] }]
        : [],
    ),
    { user: 'ties', at: ['ties'], thing: '评分标准', names: ties, known: criteria },
    ...rounds.map((round, index) => ({
      user: `评审轮次“${round.id}”`,
      at: ['rounds', index, 'tiers'],
      thing: '等次',
      names: round.tiers,
      known: tiers,
    })),
    ...rounds.map((round, index) => ({
      user: `评审轮次“${round.id}”`,
      at: ['rounds', index, 'from'],
      thing: '评审轮次',
      names: round.from === undefined ? [] : [round.from],
      // Only what was decided before.
      known: rounds.slice(0, index),
    })),
    ...rounds.map((round, index) => ({
      user: `评审轮次“${round.id}”`,
      at: ['rounds', index, 'criteria'],
      thing: '评分标准',
      names: round.criteria ?? [],
      known: criteria,
    })),
    ...rounds.map((round, index) => ({
      user: `评审轮次“${round.id}”`,
      at: ['rounds', index, 'conditions'],
      thing: '条件',
      names: round.conditions ?? [],
      known: rows,
    })),
    ...rounds.map((round, index) => ({
      user: `评审轮次“${round.id}”`,
      at: ['rounds', index, 'scores', 'groups', 'field'],
      thing: '填报项目',
      names: [round.scores?.groups?.field ?? []].flat(),
      known: fields,
    })),
    ...tiers.map(({ name, conditions = [] }, index) => ({
      user: `等次“${name}”`,
      at: ['tiers', index, 'conditions'],
      thing: '条件',
      names: conditions,
      known: rows,
    })),
    ...tiers.map(({ name, 'demote-to': lower }, index) => ({
      user: `等次“${name}”`,
      at: ['tiers', index, 'demote-to'],
      thing: '等次',
      names: [lower ?? []].flat(),
      known: tiers,
    })),
    ...caps.flatMap(({ of, field }, index) => [
      { user: 'caps', at: ['caps', index, 'of'], thing: '等次', names: of, known: tiers },
      { user: 'caps', at: ['caps', index, 'field'], thing: '填报项目', names: [field ?? []].flat(), known: fields },
    ]),
    ...tiers.map(({ name, from }, index) => ({
      user: `等次“${name}”`,
      at: ['tiers', index, 'from'],
      thing: '等次',
      names: from === undefined ? [] : [from],
      known: tiers,
    })),
  ];
};

const unknown = ({ office }: Year, owner: string, file: string, { user, at, thing, names, known }: Use): Finding[] =>
  names
    .filter((name) => !known.some(({ id }) => id === name))
    .map((name) => reportLaw('law-unknown-name', { owner, user, thing, name, office }, { file, at }));

export const namesExist: Law = (year) => {
  const { programme, programmeFile } = year.year;
  const cited = (names: readonly string[] = []): Use => ({
    user: 'cites',
    at: ['cites'],
    thing: '文件',
    names,
    known: [{ id: 'policy' }, { id: 'call' }, ...programme.sources],
  });
  const office = { user: 'office', at: ['office'], thing: '机构', names: [programme.office], known: bodies(year) };
  const approvers = ({ category }: CategoryRecords): readonly Use[] =>
    category.rounds.map(({ id, approve = [] }, index) => ({
      user: `评审轮次“${id}”`,
      at: ['rounds', index, 'approve'],
      thing: '机构',
      names: approve,
      known: bodies(year),
    }));
  return [
    ...categoriesOf(year).flatMap((records) =>
      [...usesIn(records, year), ...approvers(records), cited(records.category.cites)].flatMap((use) =>
        unknown(year, tableOwner(records), records.file, use),
      ),
    ),
    ...unknown(year, yearOwner(year), programmeFile, office),
    ...unknown(year, yearOwner(year), programmeFile, cited(programme.cites)),
  ];
};
