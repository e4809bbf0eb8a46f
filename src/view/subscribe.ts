/** 订阅: how a reader hears of what is new without leaving a name. */
import type { PageHead } from './page.ts';
import type { Site } from './site.ts';

export interface Subscription {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly how: readonly string[];
  readonly addresses: readonly { readonly text: string; readonly href: string; readonly full: string }[];
}

export const subscribeHead: PageHead = {
  title: '订阅',
  description: '用阅读器或者日历接收新的公示公告和重要日期，不需要注册，也不留下个人信息。',
  section: 'notices',
  crumbs: [{ text: '订阅' }],
};

export const subscriptions = ({ to }: Pick<Site, 'to'>, origin: string): readonly Subscription[] => {
  const address = (text: string, href: string) => ({ text, href, full: `${origin}${href}` });
  return [
    {
      id: 'calendar',
      title: '日历',
      what: '申报的开始和截止、每个公示期的起止。日期有变动的，日历里随之更新。',
      how: [
        '手机：打开“日历”的设置，选“添加订阅日历”，粘贴下面的地址。',
        'Outlook：选“添加日历”，再选“从Internet订阅”，粘贴下面的地址。',
        '只想存下现在的日期的，点下面的地址，下载后打开。',
      ],
      addresses: [address('申报和公示日历（.ics）', to.calendar)],
    },
    {
      id: 'feed',
      title: '公示公告',
      what: '每发布一份公示、更正或者公布结果的通知，阅读器里就多一条，附全文地址。',
      how: [
        '在电脑或者手机上安装一个能读Atom或者RSS的阅读器。',
        '在阅读器里选“添加订阅”，粘贴下面任一个地址，两个内容相同。',
      ],
      addresses: [address('Atom格式', to.feed), address('JSON Feed格式', to.jsonFeed)],
    },
  ];
};
