import { z } from 'zod/mini';
import { isUnclean } from './clean.ts';
import { common, type FieldType } from './field-type.ts';

export const UrlSpec = z.extend(common, { type: z.literal('url') });
export type UrlSpec = z.infer<typeof UrlSpec>;

const longest = 200;
/** Host names with a dot, and a port at most: no user info, no address without a name, nothing a reader cannot see. */
const https =
  /^https:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}]{2,}(?::\d{1,5})?(?:[/?#][^\s\\"<>]*)?$/u;

/** An https address of a page. */
export const url: FieldType<UrlSpec, string> = {
  name: '网址',
  spec: UrlSpec,
  value: () =>
    z.string('应为 https:// 开头的网址').check(
      z.maxLength(longest, `网址最多${longest}个字符`),
      z.regex(https, '应为 https:// 开头的网址，不带用户名和密码，例如 https://www.example.org/'),
      z.refine((address) => !isUnclean(address), '含有看不见的控制字符，请重新输入这一项'),
    ),
  show: (value) => ({ kind: 'link', url: String(value) }),
};
