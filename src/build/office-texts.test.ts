import { satteri } from '@astrojs/markdown-satteri';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeMdx } from '../ledger/office-text.ts';

/** What Astro compiles MDX with, as the build has it. */
const renderer = satteri({ features: { smartPunctuation: false } }).createMdxRenderer?.(
  { syntaxHighlight: false, gfm: true, smartypants: false },
  { optimize: false, srcDir: new URL('../', import.meta.url), sourcemap: false },
);

const compiled = async (text: string): Promise<string> => {
  const ready = await renderer;
  if (ready === undefined) throw new Error('the processor has no MDX');
  return (await ready.process(officeMdx(text, 'notice'), '/content/2017/notices/a.mdx', {})).code;
};

/** The code without its quoted strings. */
const bare = (code: string): string => code.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');

describe('what the build compiles of an office’s text', () => {
  it.each([
    'export const secret = globalThis.process?.env?.HOME\n\n{secret}',
    '{process.env.HOME}',
    '<script>{alert(1)}</script>',
    "import fs from 'node:fs'\n\n{fs.readFileSync('/etc/passwd')}",
    '`${process.version}`',
    '</p>}<b>{globalThis}',
    '"}{process.version}{"',
    '\\{process.version\\}',
    '[x](https://a.org/"onload={process.version})',
    '[^1]\n\n[^1]: {process.version}',
  ])('runs nothing of %j', async (text) => {
    expect(bare(await compiled(text))).not.toMatch(/process|globalThis|alert|readFile|secret|node:fs/);
  });

  it('is always code that can be built, whatever the text', async () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(
        '{',
        '}',
        '<',
        '/>',
        '</p>',
        '<ClauseRef id="1.1" />',
        '\n',
        '\n\n',
        '- ',
        '1. ',
        '> ',
        '**',
        '`',
        '"',
        '\\',
        '${',
        '[x](https://a.org)',
        '|a|\n|-|\n',
        '[^1]',
        '\n\n[^1]: 注',
        '重点：',
        '## ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        expect(await compiled(pieces.join(''))).toContain('MDXContent');
      }),
      { numRuns: 500 },
    );
  });
});
