/** What experts read before they score: the public fields that the criteria name, as one page that needs nothing else. */
import { type Shown } from '../core/fields/field-type.ts';
import { type FieldSpec, show } from '../core/fields/index.ts';
import type { CategoryRecords, Records } from '../core/records.ts';
import { renderMarkdown } from '../ledger/markdown.ts';
import { rangeOf, type ScoreSheet } from './sheet.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const shownHtml = (shown: Shown): string => {
  switch (shown.kind) {
    case 'text':
      return `<p>${escaped(shown.text)}</p>`;
    case 'link':
      return `<p>${escaped(shown.url)}</p>`;
    case 'prose':
      return renderMarkdown(shown.markdown);
    case 'documents':
      return `<ul>${shown.rows.map(({ label }) => `<li>${escaped(label)}</li>`).join('')}</ul>`;
    case 'reference':
      return `<p>${shown.ids.map(escaped).join('、')}</p>`;
    case 'table': {
      const cells = (tag: string, row: readonly string[]) =>
        `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
      return `<table>${cells('th', shown.head.map(escaped))}${shown.rows.map((row) => cells('td', row.map(shownHtml))).join('')}</table>`;
    }
  }
};

const style = `body{max-width:46em;margin:2em auto;padding:0 1em;font:16px/1.8 "Noto Serif CJK SC","SimSun",serif}
h2{margin-top:3em;border-top:2px solid;padding-top:.5em;break-before:page}table{border-collapse:collapse}td,th{border:1px solid;padding:.2em .6em}`;

/** A blind review leaves out what says who applies: fields that the category marks, and the people of a work. */
const tellsWho = ({ blind, people }: CategoryRecords['category'], field: FieldSpec): boolean =>
  blind === true && (field.identifies === true || field.id === people?.field);

/** `sheet`: any one of the round's; the applications are the same on all. */
export const readingCopy = (
  records: Records,
  { category, applications }: CategoryRecords,
  sheet: ScoreSheet,
): string => {
  const fields = [...new Set(sheet.criteria.flatMap(({ reads }) => reads))].flatMap((id) => category.field(id) ?? []);
  const criteria = sheet.criteria.map((criterion) => `<li>${escaped(criterion.label)}：${rangeOf(criterion)}</li>`);
  const entries = sheet.rows.map(({ application, number, title, organization }) => {
    const values = applications.get(application)?.value.fields ?? {};
    const shown = fields.flatMap((field) => {
      const value = values[field.id];
      if (value === undefined || field.public === false || tellsWho(category, field)) return [];
      return [`<h3>${escaped(field.label)}</h3>${shownHtml(show(value, field, records.association))}`];
    });
    return `<section><h2>${escaped(number)}　${escaped(title)}</h2>${organization === '' ? '' : `<p>${escaped(organization)}</p>`}${shown.join('\n')}</section>`;
  });
  const title = escaped(sheet.title.replace(/（R\d+）$/, '').replace(/评分表$/, '评审材料'));
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body><h1>${title}</h1><p>供评委阅读，不打分；分数填在评分表里。</p><ol>${criteria.join('')}</ol>
${entries.join('\n')}
</body></html>
`;
};
