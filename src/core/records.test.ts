import { describe, expect, it } from 'vitest';
import { bodyInFull } from './records.ts';

describe('the body that is written to', () => {
  it.each([
    ['学会部', '市科协学会部'],
    ['市科协青少年部', '市科协青少年部'],
    ['示例市科学技术协会学会部', '示例市科学技术协会学会部'],
    ['青少年部（市科协）', '市科协青少年部（市科协）'],
  ])('%s bears the association’s name once', (name, full) => {
    const association = {
      name: '示例市科学技术协会',
      short: '市科协',
      bodies: [{ id: 'office', name }],
      kinds: [],
      places: [],
      contact: { phone: '', email: '', address: '', postcode: '' },
      site: { url: 'https://example.org/', identifiers: {} },
    };
    expect(bodyInFull(association, 'office')).toBe(full);
  });
});
