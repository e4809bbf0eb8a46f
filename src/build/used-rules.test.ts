import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { textSource } from '../ledger/source.ts';
import { cutProperties } from './lean-codes.ts';
import { usedRules } from './used-rules.ts';

describe('the rules that a ledger uses', () => {
  it('are those of its rows, those inside other rows included, however they are written', () => {
    const source = textSource({
      'content/2017/a/category.yaml': 'conditions:\n  - { clause: 1.1, rule: any-of, of: [{ rule: present }] }\n',
      'content/2018/programme.yaml': 'conditions:\n  - clause: 1.1\n    rule: "once"\n  - { "rule": \'quota\' }\n',
      'content/2017/a/applications/b.md': '---\nrule: choice\n---\n',
    });
    expect(usedRules(source)).toEqual(new Set(['any-of', 'present', 'once', 'quota']));
  });

  it('stay in their register when the others leave it', () => {
    const code = "const rules = { a, 'b-c': bc, d: e }; const other = { a };";
    const cut = (unused: string[]) => cutProperties(code, parseAst(code), ['rules'], (name) => unused.includes(name));
    expect(cut(['b-c'])).toBe('const rules = { a,  d: e }; const other = { a };');
    expect(cut(['a', 'd'])).toBe("const rules = {  'b-c': bc,  }; const other = { a };");
    expect(cut([])).toBe(code);
  });
});
