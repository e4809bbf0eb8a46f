/**
 * What a user reads is written in `src/` and `scripts/` for every programme: no unit, role, body or place of the programmes in this
 * repository stands there but in an example that says what may be written. Comments and the examples of findings may name them.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Units, roles, bodies and places that belong to the policies of 2017, of the papers and of the prize. */
const words =
  /服务站|服务项目|服务对象|派出单位|选派|另一方|首席专家|示范学会|职能示范|建言献策|软科学|县区|科协|学会|主席会|领导小组|专家组|宁缺毋滥|实施意见|连云港|澄州|岚川|青年科技奖/;

/** Where such a word is general: what tells a unit by its name, what people search for, an example of an entry. */
const general: Readonly<Record<string, RegExp>> = {
  'scripts/verbs/new/application.ts': /示例光学学会/,
  'src/core/fields/document.ts': /公司\|学会\|协会/,
  'src/core/laws/asked-of-persons.ts': /平均\|人均/,
  'src/search/aliases.ts': /科协|科学技术协会/,
  'src/search/empty.ts': /endsWith\('学会'\)/,
  'src/view/field-reference.ts': /服务对象类别/,
  'src/view/phrases.ts': /const common/,
  'src/view/terms.ts': /not: \[|but: \[/,
};

/** Lines of code without comments and without what explains a finding by an example. */
const linesOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)\/\/.*/, ''))
    .filter((line) => !/^\s*(?:wrong|right|why|meaning|example):/.test(line));

const files = globSync('{src,scripts/verbs,scripts/kernel}/**/*.{ts,tsx,astro}', { cwd: root }).filter(
  (file) => !/\.test\.tsx?$|\.fixture\.ts$|\.arbitrary\.ts$/.test(file),
);

const found = (file: string, text: string): readonly string[] =>
  linesOf(text).filter((line) => words.test(line) && general[file.replaceAll('\\', '/')]?.test(line) !== true);

describe('the sources', () => {
  it('hold no word of one programme', () => {
    expect(files.length).toBeGreaterThan(500);
    const leaks = files.flatMap((file) =>
      found(file, readFileSync(join(root, file), 'utf8')).map((line) => `${file}: ${line.trim()}`),
    );
    expect(leaks).toEqual([]);
  });

  it('would be told of one', () => {
    expect(found('src/view/timeline.ts', "step('专家组评审')")).toHaveLength(1);
    expect(found('src/score-sheet/conflicts.ts', "  named: '在服务对象、派出单位或者协议的另一方工作',")).toHaveLength(
      1,
    );
    expect(found('src/view/timeline.ts', '// 专家组评审 in the programme’s own words')).toEqual([]);
  });

  it('name no file as general that is not', () => {
    const needless = Object.entries(general).filter(
      ([file, line]) => !linesOf(readFileSync(join(root, file), 'utf8')).some((each) => line.test(each)),
    );
    expect(needless).toEqual([]);
  });
});
