import { describe, expect, it } from 'vitest';
import { digestOf } from '../ledger/record.ts';
import { demonstration } from '../view/demonstration.fixture.ts';
import { dataFilesOf, tablesOf } from './files.ts';
import { objectsOf } from './table.ts';

const { site, year } = demonstration();
const files = dataFilesOf(site, year);
const table = (name: string) =>
  objectsOf(
    tablesOf(site, year).find((one) => one.name === name) ?? {
      name,
      title: '',
      description: '',
      columns: [],
      rows: [],
    },
  );

describe('the open data of a year', () => {
  it('is described by a data package: every file with its size, digest and licence', () => {
    const description = JSON.parse(files.find(({ name }) => name === 'datapackage.json')?.text ?? '');
    expect(description.licenses).toEqual([
      { name: 'CC-BY-4.0', title: '知识共享署名4.0国际许可协议', path: 'https://creativecommons.org/licenses/by/4.0/' },
    ]);
    const others = files.filter(({ name }) => name !== 'datapackage.json');
    expect(description.resources.map(({ path }: { path: string }) => path)).toEqual(others.map(({ name }) => name));
    for (const { path, bytes, hash } of description.resources) {
      const text = others.find(({ name }) => name === path)?.text ?? '';
      expect({ path, bytes, hash }).toEqual({
        path,
        bytes: new TextEncoder().encode(text).length,
        hash: `sha256:${digestOf(new TextEncoder().encode(text))}`,
      });
    }
  });

  it('says the same in CSV and in JSON', () => {
    for (const { name, text } of files.filter((file) => file.name.endsWith('.csv'))) {
      const rows = JSON.parse(files.find((file) => file.name === name.replace('.csv', '.json'))?.text ?? '');
      const head = text.slice(1, text.indexOf('\r\n'));
      expect(head).toBe(Object.keys(rows[0]).join(','));
    }
  });

  it('has a row for every application, and awards only for what was announced', () => {
    const categories = [...year.records.categories.values()];
    expect(table('applications').length).toBe(categories.reduce((sum, { applications }) => sum + applications.size, 0));
    expect(table('awards').length).toBe(27);
    expect(table('awards').reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(20_000);
  });

  it('keeps back the scores of a round that not every body approved', () => {
    const rounds = new Set(table('scores').map(({ category, round }) => `${category}/${round}`));
    expect([...rounds]).toContain('service-station/cultivation');
    expect([...rounds]).not.toContain('service-station/excellence');
  });

  it('writes a recusal as no points, never as zero', () => {
    const recused = table('scores').filter(({ recused: is }) => is === true);
    expect(recused.length).toBeGreaterThan(0);
    expect(recused.every(({ points }) => points === null)).toBe(true);
  });

  it('carries no name of a person', () => {
    expect(files.filter(({ text }) => text.includes('演示专家')).map(({ name }) => name)).toEqual([]);
  });

  it('does not carry fields that are not public', () => {
    expect(files.filter(({ text }) => text.includes('秘书长')).map(({ name }) => name)).toEqual([]);
  });
});
