import { describe, expect, it } from 'vitest';
import { pages } from './dist.ts';
import { eagerScripts, gzipped } from './scripts.ts';

const most = 60 * 1024;
const forms = pages.filter((page) => /^\d{4}\/[^/]+\/(?:apply|self-check)\/index\.html$/.test(page));
const others = pages.filter((page) => /^(?:index|search\/index|verify\/index|notices\/index)\.html$/.test(page));

/** What only the form needs, by words that are in no other script. */
const zod = 'invalid_union';

describe('the scripts that a page loads by itself', () => {
  it('hold what the form needs where there is a form', () => {
    if (forms.length === 0) console.log('not weighed, since this ledger has no form');
    expect(forms.map((page) => [...eagerScripts(page).values()].some((code) => code.includes(zod)))).not.toContain(
      false,
    );
  });

  it.each(forms)(`weigh at most ${most} bytes in %s, before preview, review and package`, (page) => {
    const bytes = gzipped(eagerScripts(page));
    console.log(`${page}: ${bytes} bytes of scripts, gzipped`);
    expect(bytes).toBeLessThanOrEqual(most);
  });

  it.each(others)('hold nothing of the form in %s', (page) => {
    expect([...eagerScripts(page).values()].join('\n')).not.toContain(zod);
  });
});
