import { expect, it } from 'vitest';
import { type Act, type Field, screens } from './act.ts';
import { acts } from './acts.ts';

const valueOf = ({ control, typed }: Field): string =>
  typed ??
  {
    date: 'YYYY-MM-DD',
    instant: "'YYYY-MM-DD HH:MM'",
    number: '数',
    folder: '文件夹',
    package: '包.zip',
    persons: '文件',
    experts: '文件',
  }[String(control)] ??
  '…';

const optionOf = (field: Field): string => {
  // Changed words are typed as three options, one after another.
  if (field.name === 'changes') return '--application 奖项/申报 --old … --new …';
  return field.control === 'yes' ? `--${field.name}` : `--${field.name} ${valueOf(field)}`;
};

const commandOf = ({ verb, fields }: Act): string =>
  [
    'npx gongshi',
    ...verb,
    ...fields.flatMap(({ positional }) => positional ?? []),
    ...fields.filter(({ required, positional }) => required && positional === undefined).map(optionOf),
  ].join(' ');

const rowOf = (field: Field): string =>
  `| ${field.positional === undefined ? `\`${optionOf(field)}\`` : `\`${field.positional}\``} | ${field.label}${field.help === undefined ? '' : `：${field.help}`} | ${field.required ? '必填' : ''} |`;

const sectionOf = (act: Act): string =>
  `### ${act.title}\n\n${act.purpose}\n\n\`\`\`sh\n${commandOf(act)}\n\`\`\`\n\n| 写法 | 含义 | |\n| --- | --- | --- |\n${act.fields.map(rowOf).join('\n')}\n`;

const guide = (): string =>
  `# 办公室的各项工作

每一项工作有两种办法：在工作台（\`npx gongshi desk\`）填表，或者写一条命令。两种办法核对的内容、写进台账的内容都一样：先显示要改什么，
再写，写的同时用一句话提交到 Git。有错误的不写；别人同时在改的、还有没有提交的改动的，也不写，并说明怎样办。

- \`--dry-run\` 只显示要改什么；\`--no-commit\` 只写文件。\`receive\`、\`ruling\`、\`scores read\`、\`ballot read\`、\`decide\`、\`notice\`、\`new\` 只写文件，写完用 \`npx gongshi save\` 提交。
- \`npx gongshi watch\` 列出今天该办的事，和工作台的“今天”是同一张清单。
- 机器中途断电或者程序被关掉，下一次办事时自动恢复：要么没有办，要么已经办完。

这一页由程序按登记的工作生成（\`src/office/acts.ts\`），改了工作以后用 \`npx vitest run --project unit src/office/acts-guide.test.ts -u\` 更新。

${Object.entries(screens)
  .map(([screen, title]) => ({ title, own: acts.filter((act) => act.screen === screen) }))
  .filter(({ own }) => own.length > 0)
  .map(({ title, own }) => `## ${title}\n\n${own.map(sectionOf).join('\n')}`)
  .join('\n')}`;

it('is told in docs/acts.md as it is registered', async () => {
  await expect(guide()).toMatchFileSnapshot('../../docs/acts.md');
});
