import { describe, expect, it } from 'vitest';
import { withSelection } from './write-selection.ts';

const selection = { award: ['a', 'b'], second: [] };
const block = '  award:\n    - a\n    - b\n  second: []\n';

describe('withSelection', () => {
  it.each([
    ['an empty mapping', 'scores: {}\nselection: {}\n', `scores: {}\nselection:\n${block}`],
    ['a flow list on one line', 'selection: { award: [c] }\n', `selection:\n${block}`],
    ['a block', 'selection:\n  award:\n    - c\n    - d\n', `selection:\n${block}`],
    ['a block with flow lists', 'selection:\n  award: [c]\n', `selection:\n${block}`],
    [
      'a comment behind the key',
      'selection:                   # written by `gongshi decide`\n  award: [c]\n',
      `selection: # written by \`gongshi decide\`\n${block}`,
    ],
    [
      'keys and comments around it',
      '# 代号由学会部掌握\nscores: {}   # 空\nselection:\n  award: [c]\n\n# 审定\napprovals: []\n',
      `# 代号由学会部掌握\nscores: {}   # 空\nselection:\n${block}\n# 审定\napprovals: []\n`,
    ],
    ['no newline at the end', 'selection: {}', `selection:\n${block}`],
    ['no such key', 'scores: {}\n', `scores: {}\nselection:\n${block}`],
  ])('replaces %s', (_, text, expected) => expect(withSelection(text, selection)).toBe(expected));

  it('is the same the second time', () => {
    const once = withSelection('scores: {}\nselection: {}\noverrides: []\n', selection);
    expect(withSelection(once ?? '', selection)).toBe(once);
  });

  it('leaves a text alone that does not parse, or that it would change elsewhere', () => {
    expect(withSelection('selection: [\n', selection)).toBeUndefined();
    expect(withSelection('{ scores: {}, selection: {} }\n', selection)).toBeUndefined();
    expect(withSelection('note: |\n  text\n"selection": {}\n', selection)).toBeUndefined();
  });
});
