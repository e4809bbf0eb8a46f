import { expect, it } from 'vitest';
import { acceptance } from './acceptance.ts';
import { facesAsked, facesMissing, standInWords } from './faces.ts';
import { shippedTemplate } from './template/template.ts';

it('finds the faces in which a document has Chinese text', async () => {
  const document = await shippedTemplate(acceptance, { name: '示例市科学技术协会' });
  expect(facesAsked(document).toSorted()).toEqual(['仿宋', '方正小标宋简体', '黑体'].toSorted());
});

it.each([
  [['仿宋', '方正小标宋简体'], ['FangSong', 'FZXBSJW--GB1-0'], []],
  [['仿宋_GB2312'], ['ABCDEF+FangSong_GB2312'], []],
  [['仿宋', '黑体'], ['BAAAAA+NotoSerifCJKsc-Regular', 'SimHei'], ['仿宋']],
  [['方正小标宋简体'], ['STZhongsong'], ['方正小标宋简体']],
  // Nothing is known of what it is called.
  [['某某手写体'], ['Arial'], []],
])('of %j with fonts %j, %j are missing', (asked, fonts, missing) => {
  expect(facesMissing(asked, fonts)).toEqual(missing);
});

it('says so in a sentence, and nothing where all are there', () => {
  expect(standInWords([])).toBeUndefined();
  expect(standInWords(['仿宋', '楷体'])).toMatch(/^本机没有仿宋、楷体，/);
});
