/** What a merge would leave in the history for ever, though the last commit no longer shows it. */
import type { CodeTable } from '../../core/finding.ts';

const afresh = '从最新的主分支新建一个分支，只放最后的文件，一次提交；原来的分支删掉，不要再用';

export const safetyCodes = {
  'history-personal-data': {
    level: 'error',
    message: '提交记录 {commit} 里有疑似{kind}，后来删了，历史里还在',
    help: afresh,
    en: 'An earlier version holds what looks like personal data ({kind})',
    meaning: '现在的文件里没有，但是这个分支以前的一次提交里有。合并以后，任何人都能翻到。',
    why: 'Git 的历史只增不减，合并以后删不干净，所以要在合并以前拦下。',
    wrong: '先提交带手机号的文件，再提交一次把它删掉',
    right: '新建分支，只提交没有个人信息的文件',
  },
  'history-unreadable': {
    level: 'error',
    message: '以前的提交里有不能检查的文件（扫描件、办公文档，或者不是 UTF-8 的文字）',
    help: afresh,
    en: 'An earlier version cannot be read as text',
    meaning: '现在已经没有这个文件，但是这个分支以前的一次提交里有。程序看不出里面有没有个人信息。',
    why: '合并以后它会永远留在公开的历史里。',
    wrong: '先提交扫描件，再删掉',
    right: '新建分支，只提交申报文件',
  },
  'history-too-large': {
    level: 'error',
    message: '以前的提交里有{size}KB的大文件，最大{limit}KB',
    help: afresh,
    en: 'An earlier version is {size} KB, at most {limit} KB',
    meaning: '现在已经没有这么大的文件，但是这个分支以前的一次提交里有。',
    why: '合并以后每个人下载台账都要带上它。',
    wrong: '先提交5MB的扫描件，再删掉',
    right: '新建分支，只提交申报文件',
  },
  'history-too-long': {
    level: 'error',
    message: '提交里的文件版本超过{limit}个，不再逐个检查',
    help: afresh,
    en: 'More than {limit} objects in the range',
    meaning: '这个分支的历史里，文件的版本太多。',
    why: '每一个版本都会永远留在历史里，都要检查有没有个人信息。',
    wrong: '一次提交里加进几千个文件，下一次再删掉',
    right: '新建分支，只提交申报文件',
  },
  'message-personal-data': {
    level: 'error',
    message: '提交记录 {commit} 的说明或者署名里有疑似{kind}',
    help: '从最新的主分支新建一个分支，重新提交，说明里只写改了什么，署名里不写电话',
    en: 'The message of commit {commit} holds what looks like personal data ({kind})',
    meaning: '提交时写的说明和署名会和文件一起公开，里面有像是个人信息的文字。',
    why: '提交说明也删不干净。',
    wrong: '提交说明：有问题请打我电话……',
    right: '提交说明：补充服务协议的期限',
  },
  'commit-email': {
    level: 'warning',
    message: '提交记录里写有提交人的电子邮箱，合并以后会公开',
    help: '不愿意公开的，在代码托管网站的设置里选“隐藏邮箱地址”，再重新提交',
    en: 'Commits name an e-mail address that will be public',
    meaning: '每次提交都记着提交人的邮箱。可以换成托管网站提供的隐藏地址。',
    why: '公开的邮箱会被人收集，用来发诈骗邮件。',
    wrong: 'name@example.org',
    right: '900007@users.noreply.github.com',
  },
} as const satisfies CodeTable;
