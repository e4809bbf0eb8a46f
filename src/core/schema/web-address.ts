/** Where a link of a page may lead: no other scheme, since a browser would run some. Apart from the values that the form reads, which has no use for it. */
import { z } from 'zod/mini';

export const webAddress = z.url().check(z.regex(/^https?:\/\//i, '网址要从 https:// 开始'));
