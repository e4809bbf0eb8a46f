/** What a value in a file may be reported for. Applications and the office's records share these codes. */
import { type CodeTable, reporter } from '../finding.ts';

export const fieldCodes = {
  'field-missing': {
    level: 'error',
    title: '有项目没有填',
    message: '没有填{field}',
    help: '填写这一项',
    en: '{path} is missing',
    meaning: '必填的一项没有填，或者写了名称而后面是空的。',
    why: '少了这一项，后面的条件就没有依据可以核对。',
    wrong: 'website:',
    right: 'website: https://www.example.org/',
  },
  'field-unknown': {
    level: 'error',
    title: '有表格上没有的项目',
    message: '没有{field}这一项',
    help: '删去，或者检查拼写；个人信息不要写进申报',
    en: '{path} is not a known key',
    meaning: '文件里写了表单上没有的一项，多半是拼写错误，或者是从别的奖项抄来的。',
    why: '表单以外的内容没有人核对，却会公开；常见的是误写了姓名、电话等个人信息。',
    wrong: 'projct-title: 紫菜加工示例基地',
    right: 'project-title: 紫菜加工示例基地',
  },
  'field-not-listed': {
    level: 'error',
    title: '所填的值不在可选范围内',
    message: '{field}填的{value}不在可选范围内',
    help: '从可选的几项中选一项',
    en: '{path} is none of the listed values',
    meaning: '这一项只能从给出的几个选项中选，所填的不是其中之一。文件里写的是选项的代号，不是名称。',
    why: '选项固定，才能统计和核对。',
    wrong: 'host-kind: 企业',
    right: 'host-kind: enterprise',
  },
  'field-invalid': {
    level: 'error',
    title: '有项目填写有误',
    message: '{field}{problem}',
    help: '改正这一项',
    en: '{path} is not valid',
    meaning: '这一项填了，但是写法不对：日期不存在、字数不在范围内、网址不是 https:// 开头，等等。',
    why: '写法统一，才能由程序核对，别人也看得懂。',
    wrong: 'date: 2017-02-30',
    right: 'date: 2017-02-28',
  },
  'number-should-be-text': {
    level: 'error',
    title: '文字或编号写成了数字',
    message: '{field}应为文字或编号，却写成了数字',
    help: '两边加英文引号，例如 "320707"',
    en: '{path} is an unquoted number, text expected',
    meaning: '编号、代码和文字里的数字，要用英文引号括起来，否则会被当成数值。',
    why: '当成数值以后，开头的零会丢掉，很长的编号会变样，5.10 会变成 5.1。',
    wrong: 'host-place: 320707',
    right: 'host-place: "320707"',
  },
} as const satisfies CodeTable;

export const reportField = reporter(fieldCodes);
