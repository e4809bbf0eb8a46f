import { defineCollection } from 'astro:content';
import { Notice } from './core/schema/notice.ts';
import { GuideText, PolicyText } from './core/schema/text.ts';
import { texts } from './site/texts.ts';

export const collections = {
  policies: defineCollection({ loader: texts('policy'), schema: PolicyText }),
  guides: defineCollection({ loader: texts('guide'), schema: GuideText }),
  notices: defineCollection({ loader: texts('notice'), schema: Notice }),
};
