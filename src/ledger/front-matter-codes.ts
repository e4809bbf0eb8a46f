/** What is wrong with the two lines of `---` around YAML. The form says it too, and says nothing of YAML itself. */
import type { CodeTable } from '../core/finding.ts';

export const frontMatterCodes = {
  'front-matter-opener': {
    level: 'error',
    message: '文件第一行应是三个减号“---”，后面不能有别的字',
    help: '把第一行改为 ---，前面不要有空行，后面不要写 js、json 等字样',
    en: 'The first line must be exactly three hyphens',
    meaning: '申报文件以一行“---”开头，下面是各项内容，再用一行“---”结束，然后是正文。',
    why: '有的程序会把“---”后面的字当作语言名称，并把下面的内容当作程序运行。台账只认一种写法。',
    wrong: '---js',
    right: '---',
  },
  'front-matter-close': {
    level: 'error',
    message: '开头的内容没有用单独一行“---”结束',
    help: '在各项内容之后、正文之前，加上单独一行 ---',
    en: 'The front matter is not closed by a line of exactly three hyphens',
    meaning: '找不到结束各项内容的那一行“---”，或者那一行还有别的字。',
    why: '分不清哪里是各项内容、哪里是正文，就会把正文读成内容，或者反过来。',
    wrong: '---\norganization: demo-agronomy-society\n+++',
    right: '---\norganization: demo-agronomy-society\n---',
  },
  'front-matter-twice': {
    level: 'error',
    message: '正文开头又有一段“---”',
    help: '删去正文开头的“---”；一个文件只有一段开头内容',
    en: 'The body begins with a second front matter',
    meaning: '开头的各项内容结束之后，正文又以“---”开头，看上去像第二段开头内容。',
    why: '再次保存时，有的程序会把它当作开头内容读，甚至当作程序运行。',
    wrong: '---\ntruth: true\n---\n---js\n…',
    right: '---\ntruth: true\n---\n\n## 建站目标',
  },
  'front-matter-too-long': {
    level: 'error',
    title: '开头的内容太长',
    message: '开头的内容太长（{size}KB），最多{limit}KB',
    help: '删去表单上没有的内容；大段文字写在正文相应的标题下面',
    en: 'The front matter is too long: {size} KB, at most {limit} KB',
    meaning: '两行“---”之间的内容超过了上限。',
    why: '这里只放各项短内容，大段文字放在正文里。',
    wrong: '把论证报告整篇写进开头的内容里',
    right: '论证报告写在正文的标题下面',
  },
} as const satisfies CodeTable;
