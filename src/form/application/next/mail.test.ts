import { describe, expect, it } from 'vitest';
import { type MailFacts, mailToConfirmer, mailToOffice } from './mail.ts';

const facts: MailFacts = {
  office: '学会部',
  email: 'office@example.org',
  award: '2017年度科技服务站',
  organization: '示例石英材料学会',
  title: '高纯石英砂提纯科技服务站',
  packageName: '示例石英材料学会-高纯石英砂提纯科技服务站-20170523.zip',
  papers: 2,
  digest: '1d84c3f072ae91b0'.repeat(4),
  contact: { person: '示例联系人', phone: '0518-00000009' },
  isCorrection: false,
  today: '2017-05-23',
  by: '2017年5月31日24时前',
};

describe('the message to the office', () => {
  it('says who applies for what, what is attached, and whom to call', () => {
    expect(mailToOffice(facts)).toEqual({
      to: 'office@example.org',
      subject: '2017年度科技服务站申报：示例石英材料学会',
      body: `学会部：
　　我单位申报2017年度科技服务站“高纯石英砂提纯科技服务站”，申报包见附件，请查收。
　　附件名称：示例石英材料学会-高纯石英砂提纯科技服务站-20170523.zip。内有申报表1份、材料2件。
　　数据文件校验码：1d84 c3f0 72ae 91b0 … 72ae 91b0。
　　盖章的申报表和材料原件另行报送。
　　联系人：示例联系人，电话：0518-00000009。

示例石英材料学会
2017年5月23日`,
    });
  });

  it('says that it is a correction', () => {
    const { subject, body } = mailToOffice({ ...facts, isCorrection: true });
    expect(subject).toBe('2017年度科技服务站申报（更正）：示例石英材料学会');
    expect(body).toContain('更正我单位报送过的2017年度科技服务站“高纯石英砂提纯科技服务站”的申报，申报包见附件');
  });

  it.each([
    ['nobody to call', { contact: { person: ' ', phone: '' } }, /联系人|电话/],
    ['no title of its own', { title: '示例石英材料学会' }, /“/],
  ])('leaves out what there is not: %s', (_, more, absent) => {
    expect(mailToOffice({ ...facts, ...more }).body).not.toMatch(absent);
  });

  it('has no address where the office gives none', () => {
    expect(mailToOffice({ ...facts, email: '' }).to).toBeUndefined();
    expect(mailToOffice({ ...facts, email: undefined }).to).toBeUndefined();
  });
});

describe('the message to whoever confirms', () => {
  const address = 'https://gongshi.example.org/confirm/';

  it('says where the package is opened and until when', () => {
    expect(mailToConfirmer(facts, '示例县科学技术协会', '县区科协确认', address)).toEqual({
      to: undefined,
      subject: '请确认2017年度科技服务站申报：示例石英材料学会',
      body: `示例县科学技术协会：
　　我单位申报2017年度科技服务站“高纯石英砂提纯科技服务站”，请予确认。申报包见附件，请在“县区科协确认”页打开，核对内容和材料：
https://gongshi.example.org/confirm/
　　盖章的申报表另行送上，确认须在2017年5月31日24时前完成。
　　联系人：示例联系人，电话：0518-00000009。

示例石英材料学会
2017年5月23日`,
    });
  });

  it('names no day where there is none', () => {
    expect(mailToConfirmer({ ...facts, by: '' }, '示例县科学技术协会', '县区科协确认', address).body).toContain(
      '盖章的申报表另行送上。',
    );
  });
});
