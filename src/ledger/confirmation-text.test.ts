import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Confirmation } from '../core/schema/confirmation.ts';
import { confirmationText } from './confirmation-text.ts';
import { readRecord } from './record.ts';

it('reads back as what was confirmed, whatever the sheet is called', () => {
  const title = fc.string({ unit: fc.constantFrom(...'确认页“”"\\:#[]{}, 海州'), minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(title, fc.integer({ min: 1, max: 1000 }), (words, pages) => {
      const confirmation: Confirmation = {
        organization: 'demo-ganyu-ast',
        confirmed: '2017-05-16',
        application: 'a'.repeat(64),
        sheet: { title: words, date: '2017-05-16', pages, sha256: 'b'.repeat(64) },
      };
      const file = { path: 'confirmation.yaml', text: confirmationText(confirmation), digest: '' };
      expect(readRecord(Confirmation, file)).toEqual({ value: confirmation, findings: [] });
    }),
  );
});
