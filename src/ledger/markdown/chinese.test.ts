/** Chinese as people type it. Each text is read the same as a narrative and as a text of the office. */
import { describe, expect, it } from 'vitest';
import { checkMarkdown, renderMarkdown } from '../markdown.ts';
import { checkOfficeText, officeMdx } from '../office-text.ts';

/** The HTML of a narrative within its paragraph. */
const inline = (text: string): string =>
  renderMarkdown(text)
    .replace(/^<p>|<\/p>\n$/g, '')
    .replaceAll(/ rel="[^"]*"/g, '');

/** The same of a text of the office, its quoted strings written as text. */
const office = (text: string): string =>
  officeMdx(text, 'guide')
    .replace(/^\{<><p>|<\/p>\n<\/>\}\n$/g, '')
    .replaceAll(/\{("(?:[^"\\]|\\.)*")\}/g, (_, quoted: string) => String(JSON.parse(quoted)).replaceAll('>', '&gt;'))
    .replaceAll('<br />', '<br>\n');

describe('Chinese prose as people type it', () => {
  it.each([
    // Emphasis beside marks of Chinese.
    ['**重点：**建立规范', '<strong>重点：</strong>建立规范'],
    ['承担**“十三五”**规划任务', '承担<strong>“十三五”</strong>规划任务'],
    ['参与**《操作规程》**编写', '参与<strong>《操作规程》</strong>编写'],
    ['完成**示范站（一期）**建设', '完成<strong>示范站（一期）</strong>建设'],
    ['（**重点**）、**A类**和**2017年**', '（<strong>重点</strong>）、<strong>A类</strong>和<strong>2017年</strong>'],
    ['约**3**项，共**12%**以上', '约<strong>3</strong>项，共<strong>12%</strong>以上'],
    ['~~作废。~~重写', '<s>作废。</s>重写'],
    ['*强调*，_强调_', '<em>强调</em>，<em>强调</em>'],
    // A mark between digits or letters is text.
    ['换药室规格3*5米，共2*4块展板', '换药室规格3*5米，共2*4块展板'],
    ['长*宽*高', '长*宽*高'],
    ['（3）*（5）加（2）*（4）', '（3）*（5）加（2）*（4）'],
    ['3 *5米，2* 4块', '3 *5米，2* 4块'],
    ['25%*4，30%*5', '25%*4，30%*5'],
    ['2**3=8，3**2=9', '2**3=8，3**2=9'],
    ['a*b*c和x_y_z', 'a*b*c和x_y_z'],
    ['φ20mm*3m，φ30mm*4m', 'φ20mm*3m，φ30mm*4m'],
    ['1*，2*，3*为附表', '1*，2*，3*为附表'],
    ['“*”表示必填，“*”表示选填', '“*”表示必填，“*”表示选填'],
    ['*表示必填；*表示重点', '*表示必填；*表示重点'],
    ['带**号的为必填，标**号的为选填', '带**号的为必填，标**号的为选填'],
    ['星号（*）和（*）', '星号（*）和（*）'],
    ['*重点：*建立*《规程》*草案', '<em>重点：</em>建立<em>《规程》</em>草案'],
    // Ranges.
    ['每年培训3~5次，每次20~30人', '每年培训3~5次，每次20~30人'],
    ['3~~5次，20~~30人', '3~~5次，20~~30人'],
    ['三~~五次，二十~~三十人', '三~~五次，二十~~三十人'],
    ['~5℃~10℃~', '~5℃~10℃~'],
    // Addresses end before Chinese.
    [
      '见https://www.example.org/a，谢谢。',
      '见<a href="https://www.example.org/a">https://www.example.org/a</a>，谢谢。',
    ],
    ['（https://a.org/b_(c)）', '（<a href="https://a.org/b_(c)">https://a.org/b_(c)</a>）'],
    ['https://a.org/?x=1。完', '<a href="https://a.org/?x=1">https://a.org/?x=1</a>。完'],
    ['网址https://a.org查看', '网址<a href="https://a.org/">https://a.org</a>查看'],
    // Line ends.
    ['考核合格以后才能上岗换\n药，第三件', '考核合格以后才能上岗换药，第三件'],
    ['一是建站；\n二是培训；\n三是会诊。', '一是建站；<br>\n二是培训；<br>\n三是会诊。'],
    ['做三件事\n1、建站\n2、培训', '做三件事<br>\n1、建站<br>\n2、培训'],
    ['做两件事\n（一）建站\n（二）培训', '做两件事<br>\n（一）建站<br>\n（二）培训'],
    ['建有**示范站**\n，运行良好', '建有<strong>示范站</strong>，运行良好'],
    ['做两件事\n-建站\n-培训', '做两件事<br>\n-建站<br>\n-培训'],
    ['示例医院\n　　第二段', '示例医院<br>\n　　第二段'],
    ['use of\nwords', 'use of\nwords'],
    ['共12\n.5亩', '共12\n.5亩'],
  ])('%j', (text, html) => {
    expect(inline(text)).toBe(html);
    expect(checkMarkdown(text)).toEqual([]);
    // The office's text: the same words in the same marks.
    expect(office(text).replaceAll(/<[^>]*>/g, '')).toBe(html.replaceAll(/<[^>]*>/g, ''));
    expect(office(text).match(/<(?:strong|em|s|br|a)\b/g)).toEqual(html.match(/<(?:strong|em|s|br|a)\b/g));
    expect(checkOfficeText(text, 'guide', 0)).toEqual([]);
  });

  it.each([
    ['more than, at the beginning of a line', '>5人以上\n\n>=3项', '<p>&gt;5人以上</p>\n<p>&gt;=3项</p>\n'],
    ['less and more, each on its line', '>五人\n>-5℃\n>￥5', '<p>&gt;五人<br>\n&gt;-5℃<br>\n&gt;￥5</p>\n'],
    ['more than, with a blank', '人数：\n\n> 5人以上', '<p>人数：</p>\n<p>&gt; 5人以上</p>\n'],
    ['degrees below zero', '贮藏温度：\n- 5℃以下', '<p>贮藏温度：<br>\n- 5℃以下</p>\n'],
    ['degrees below zero, alone', '温度\n\n- 18.5 °C\n\n湿度', '<p>温度</p>\n<p>- 18.5 °C</p>\n<p>湿度</p>\n'],
    ['two temperatures', '- 5℃\n+ 40℃', '<p>- 5℃<br>\n+ 40℃</p>\n'],
    ['a share that fell', '同比：\n\n- 5%', '<p>同比：</p>\n<p>- 5%</p>\n'],
    ['a list of shares', '- 5%的企业\n- 30%的农户', '<ul>\n<li>5%的企业</li>\n<li>30%的农户</li>\n</ul>\n'],
    ['a list that begins with a temperature', '- 5℃贮藏\n- 通风', '<ul>\n<li>5℃贮藏</li>\n<li>通风</li>\n</ul>\n'],
    ['a list of words with a temperature last', '- 通风\n- 5℃', '<ul>\n<li>通风</li>\n<li>5℃</li>\n</ul>\n'],
    [
      'a list with words after two temperatures',
      '- 5℃\n- 10℃\n- 通风',
      '<ul>\n<li>5℃</li>\n<li>10℃</li>\n<li>通风</li>\n</ul>\n',
    ],
    ['a list of numbers', '- 5人\n- 3项', '<ul>\n<li>5人</li>\n<li>3项</li>\n</ul>\n'],
    ['a quotation of a year', '> 2017年的通知', '<blockquote>\n<p>2017年的通知</p>\n</blockquote>\n'],
    ['a quotation', '> 引文', '<blockquote>\n<p>引文</p>\n</blockquote>\n'],
    ['numbers as they were typed', '1. 甲\n3. 乙', '<ol>\n<li>甲</li>\n<li value="3">乙</li>\n</ol>\n'],
    ['numbers that are all one', '1. 甲\n1. 乙', '<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>\n'],
    ['a list that begins later', '4. 甲\n5. 乙', '<ol start="4">\n<li>甲</li>\n<li>乙</li>\n</ol>\n'],
  ])('%s', (_, text, html) => {
    expect(renderMarkdown(text)).toBe(html);
  });

  it('has footnotes, with anchors of their own in each text', () => {
    const html = renderMarkdown('甲[^1]，乙[^注]。\n\n[^1]: 第一条\n[^注]: 第二条');
    expect(html).toMatch(/甲<sup class="footnote-ref"><a href="#fn-(\w+)-1" id="fnref-\1-1">\[1\]<\/a><\/sup>/);
    expect(html).toMatch(/<ol class="footnotes">\n<li id="fn-\w+-1"><p>第一条 <a href="#fnref-\w+-1"/);
    expect(html).toContain('第二条');
    expect(checkMarkdown('甲[^1]。\n\n[^1]: 第一条')).toEqual([]);
    const other = renderMarkdown('丙[^1]。\n\n[^1]: 第一条');
    expect(html.match(/id="[^"]+"/g)?.filter((id) => other.includes(id))).toEqual([]);
  });
});

describe('a footnote', () => {
  it.each([
    ['in a table', '| 甲[^1] | 乙 |\n|---|---|\n| 1 | 2 |\n\n[^1]: 注释'],
    ['in a list, defined within it', '- 甲[^1]\n\n  [^1]: 注释'],
    ['under a name in Chinese', '甲[^出处]。\n\n[^出处]: 注释'],
    ['of two paragraphs', '甲[^1]。\n\n[^1]: 注释\n\n    第二段'],
    ['that is named twice', '甲[^1]，乙[^1]。\n\n[^1]: 注释'],
  ])('%s is shown, and nothing of it is lost', (_, text) => {
    const html = renderMarkdown(text);
    expect(html.match(/<li id="fn-/g)).toHaveLength(1);
    expect(html).toContain('注释');
    expect(new Set(html.match(/ id="[^"]+"/g)).size).toBe(html.match(/ id="[^"]+"/g)?.length);
    expect(checkMarkdown(text)).toEqual([]);
    expect(checkOfficeText(text, 'guide', 0)).toEqual([]);
  });
});

describe('text that a rendering leaves out', () => {
  const lost = (text: string) =>
    checkMarkdown(text)
      .filter(({ code }) => code === 'markdown-lost')
      .map(({ at }) => ('offset' in at ? text.slice(at.offset, at.offset + at.length) : ''));

  it.each([
    ['below too many lists', `${'- '.repeat(12)}x\n专家团队由九人组成`, `${'- '.repeat(12)}x`],
    ['below too many quotations', `文字\n\n${'> '.repeat(24)}专家团队`, `${'> '.repeat(24)}专家团队`],
    ['in a cell too many', '| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 三 |', '| 1 | 2 | 三 |'],
    ['in a definition that nothing refers to', '文字\n\n[1]: https://a.org', '[1]: https://a.org'],
    ['in a note that nothing refers to', '文字\n\n[^1]: 专家团队', '[^1]: 专家团队'],
    ['in a note that is defined twice', '文[^1]\n\n[^1]: 一\n\n[^1]: 二', '[^1]: 一'],
    ['in the title of a link', '[站](https://a.org/ "专家团队")', '[站](https://a.org/ "专家团队")'],
    ['in a link without a word', '见[](https://a.org/)', '见[](https://a.org/)'],
    ['in a link of a blank', '见[ ](https://a.org/)', '见[ ](https://a.org/)'],
    ['in a definition that looks like a note', '[注]: 见附表', '[注]: 见附表'],
  ])('%s is found where it stands', (_, text, line) => {
    expect(lost(text)).toEqual([line]);
  });

  it.each([
    '- 一\n  - 二\n    - 三\n      - 四',
    '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n| a\\|b | |',
    '[站][s]\n\n[s]: https://a.org/路',
    '- | 甲 | 乙 |\n  |---|---|\n  | 1 | 2 |',
    '> - 一\n>   文字\n\n---\n\n### 小标题 ###',
    '文[^1]\n\n[^1]: 一\n\n    第二段',
  ])('%j is shown whole', (text) => {
    expect(lost(text)).toEqual([]);
  });
});

describe('a link that shows another address', () => {
  it.each([
    '[https://www.lyg.gov.cn](https://a.org/)',
    '[www.lyg.gov.cn](https://a.org/lyg.gov.cn)',
    '[**lyg.gov.cn**/x](https://lyg.gov.cn.a.org/)',
    '[ｗｗｗ．lyg.gov.cn](https://a.org/)',
    '[示例.测试][s]\n\n[s]: https://a.org/',
  ])('is found: %j', (text) => {
    expect(checkMarkdown(text).map(({ code }) => code)).toEqual(['markdown-link-other']);
    expect(checkOfficeText(text, 'guide', 0).map(({ code }) => code)).toEqual(['markdown-link-other']);
  });

  it.each([
    '[www.a.org](https://a.org/b)',
    '[https://a.org/b](https://www.a.org/b?c=1)',
    '[示例学会3.0版](https://a.org/)',
    '[规程（试行）.pdf](https://a.org/规程.pdf)',
    '<https://a.org/>和https://a.org/b',
  ])('is not: %j', (text) => {
    expect(checkMarkdown(text)).toEqual([]);
  });
});
