/** What a narrative may not hold. */
import type { CodeTable } from '../core/finding.ts';

export const markdownCodes = {
  'markdown-html': {
    level: 'error',
    message: '正文里有 HTML 代码',
    help: '删去尖括号里的代码；要写小于号的，改用“小于”或“＜”',
    en: 'Raw HTML is not allowed',
    meaning: '正文里出现了用尖括号写的网页代码。',
    why: '网页代码能让读者的浏览器运行程序、跳转页面，或者伪造公示内容，所以申报里一律不收。',
    wrong: '<script>…</script>',
    right: '直接写文字',
  },
  'markdown-link': {
    level: 'error',
    message: '链接只能是 https:// 开头的网址',
    help: '换成完整的 https:// 网址（不带用户名和密码），或者删去链接只留文字',
    en: 'Only https links without user information are allowed',
    meaning: '正文里有一个链接，指向的不是 https 网址。',
    why: '有的链接一点就会运行程序，有的会把读者带到仿冒的地址。',
    wrong: '[详情](javascript:…)',
    right: '[详情](https://www.example.org/)',
  },
  'markdown-image': {
    level: 'error',
    message: '正文里不能放图片',
    help: '删去图片；需要专家看的图片，作为材料登记名称和校验码，原件交主办单位',
    en: 'Images are not allowed',
    meaning: '正文里用图片写法引用了一张图片。',
    why: '外站的图片会把读者的访问记录泄露给别人；图片里的个人信息也检查不出来。台账只收文字。',
    wrong: '![照片](photo.jpg)',
    right: '（材料中登记“现场照片”的校验码）',
  },
  'markdown-lost': {
    level: 'error',
    message: '这里的文字在网页上显示不出来',
    help: '改成普通段落：列表不要套太多层，表格每行的格数与表头一样多，没有用到的脚注和网址说明删去',
    en: 'This text is left out when the section is shown',
    meaning:
      '照这样的写法，这一行的文字不会出现在网页上：列表套得太深、表格的格子比表头多，或者写了脚注、链接的说明而正文没有用到。',
    why: '核对的是全文，公开的也应当是全文。读者看不到的文字，专家不能评，别人也不能监督。',
    wrong: '- - - - - - - - - - - - 专家团队由九人组成',
    right: '- 专家团队由九人组成',
  },
  'markdown-too-long': {
    level: 'error',
    title: '一节文字太长',
    message: '这一节太长，超过{limit}字',
    help: '按表单上的字数要求写',
    en: 'The section is longer than {limit} characters',
    meaning: '一个标题下面的文字远远超过了任何一项的字数上限。',
    why: '太长的文字会拖慢所有人的检查，先删到合适的长度再检查其他问题。',
    wrong: '把论证报告整篇贴进来',
    right: '按该项的字数要求概括',
  },
} as const satisfies CodeTable;
