/**
 * The rooms of the house, from the ground up, with what each is for. A file imports from its own room and from those that
 * stand before it here, never from one that stands behind: `oxlint.config.ts` holds every import to it, types and pages
 * included, and `rooms.test.ts` holds the maps in both READMEs to these words.
 */
export interface Room {
  /** Its folder. */
  readonly folder: string;
  readonly purpose: string;
  readonly purposeZh: string;
}

export const rooms = [
  {
    folder: 'src/core',
    purpose: 'pure, imports only zod: schemas, fields, rules, check, judge, decide, verify',
    purposeZh: '纯函数，只依赖 zod：记录格式、填写项目、规则、核对、判定、排名、复核',
  },
  {
    folder: 'src/ledger',
    purpose: 'the only reader of content/: bytes to records and back, and everything wrong with a ledger',
    purposeZh: '唯一读取 content/ 的地方：文件与记录互相转换，找出一份台账的全部问题',
  },
  {
    folder: 'src/report',
    purpose: 'findings as text, JSON, workflow commands, SARIF',
    purposeZh: '把问题写成文字、JSON、工作流提示和 SARIF',
  },
  {
    folder: 'src/package',
    purpose: 'what travels between form and office: manifest, making, opening, evidence',
    purposeZh: '申报包和确认包：清单、打包、拆包、材料',
  },
  {
    folder: 'src/filing',
    purpose: 'an application being written: file, change, check, sheet, Word form',
    purposeZh: '正在填写的申报：文件、改动、核对、申报表、Word 申报表',
  },
  {
    folder: 'src/pull-request',
    purpose: 'a change judged as a pull request, from Git objects',
    purposeZh: '从 Git 对象判断一次改动能不能合并',
  },
  {
    folder: 'src/forges',
    purpose: 'GitHub, Gitea, Forgejo and GitLab: who, what, when; the one comment, the one issue',
    purposeZh: '各代码托管网站：谁、什么、何时，以及回复',
  },
  {
    folder: 'src/watch',
    purpose: 'what the calendar makes due, links that died',
    purposeZh: '到期该办的事，失效的链接',
  },
  {
    folder: 'src/workflows',
    purpose: 'what no workflow may do, as rules over .github/workflows/',
    purposeZh: '对 .github/workflows/ 的限制',
  },
  {
    folder: 'src/score-sheet',
    purpose: 'score sheets out to the experts, and back in with every damage by cell',
    purposeZh: '评分表的制作和读取',
  },
  {
    folder: 'src/office',
    purpose: 'acts of the office: ledger and input to files, findings, the sentence of the commit; the one writer',
    purposeZh: '办公室的各项工作：由台账和填写的内容得出要写的文件；写进台账的唯一程序',
  },
  {
    folder: 'src/codes',
    purpose: 'every finding there is',
    purposeZh: '全部检查代码',
  },
  {
    folder: 'src/view',
    purpose: 'records and verdicts to typed page models',
    purposeZh: '由记录和判定得出各页面的数据',
  },
  {
    folder: 'src/search',
    purpose: 'Chinese search: records, planner, page',
    purposeZh: '中文搜索',
  },
  {
    folder: 'src/recount',
    purpose: "a decided round recomputed in the reader's browser",
    purposeZh: '在读者的浏览器里重新计算一轮结果',
  },
  {
    folder: 'src/open-data',
    purpose: 'tables, spreadsheets, 360Giving, calendar: what anyone may take away',
    purposeZh: '开放数据和日历',
  },
  {
    folder: 'src/papers',
    purpose: 'the papers of an office: data, Word templates, spreadsheets that print',
    purposeZh: '办公室的文书：数据、Word 模板、可以打印的表格',
  },
  {
    folder: 'src/site',
    purpose: "the build's one ledger, given to pages and content collections",
    purposeZh: '网站生成时读取的台账',
  },
  {
    folder: 'src/build',
    purpose: "the site's build: plugins, and what is bundled, rendered and kept from one build to the next",
    purposeZh: '网站的生成：插件，打包、生成页面，沿用上次的结果',
  },
  {
    folder: 'src/enhance',
    purpose: 'small scripts that a page does without',
    purposeZh: '页面上可有可无的小脚本',
  },
  {
    folder: 'src/form',
    purpose: 'the application form, the self-check and the county confirmation in the browser',
    purposeZh: '浏览器里的申报表、条件自查和所在地确认',
  },
  {
    folder: 'src/desk',
    purpose: "the office's desk: its server on this machine, its screens, its page",
    purposeZh: '工作台：本机的服务、各页的数据和页面',
  },
  {
    folder: 'src/components',
    purpose: 'parts of pages, by family',
    purposeZh: '页面的组成部分',
  },
  {
    folder: 'src/layouts',
    purpose: 'what every page has around it',
    purposeZh: '页面的外框',
  },
  {
    folder: 'src/pages',
    purpose: 'Astro pages; the frontmatter is a few lines',
    purposeZh: 'Astro 页面',
  },
  {
    folder: 'scripts/kernel',
    purpose: 'what every verb of the command line shares',
    purposeZh: '各命令共用的部分',
  },
  {
    folder: 'scripts/verbs',
    purpose: 'the command line, one verb a file',
    purposeZh: '命令，一个命令一个文件',
  },
  {
    folder: 'scripts/dev',
    purpose: 'what runs the repository: tests, server, benchmark, hooks before a commit',
    purposeZh: '仓库自己的测试、预览、测速和提交前的检查',
  },
] as const satisfies readonly Room[];
