import { describe, expect, it } from 'vitest';
import { contactLines } from './contact.ts';

describe('the contacts of a notice', () => {
  it('name the office, its address and who hears complaints about it', () => {
    const contact = {
      phone: '0518-00000001',
      email: 'office@example.org',
      address: '示例路1号',
      postcode: '222000',
      supervision: { name: '机关纪委', phone: '0518-00000002' },
    };
    expect(contactLines({ contact }, '学会部')).toEqual([
      ['受理部门：学会部', '电话：0518-00000001'],
      ['电子邮箱：office@example.org'],
      ['地址：示例路1号', '邮编：222000'],
      ['监督电话：机关纪委', '0518-00000002'],
    ]);
  });

  it('drop what is empty', () => {
    expect(contactLines({ contact: { phone: '', postcode: undefined } }, '学会部')).toEqual([['受理部门：学会部']]);
  });
});
