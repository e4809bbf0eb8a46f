/** The office's contacts as a notice prints them. An empty value drops its part. */
import type { Association } from '../core/schema/association.ts';

const part = (label: string, value: string | undefined): readonly string[] =>
  value === undefined || value === '' ? [] : [`${label}：${value}`];

/** Lines of parts; a part is not divided. */
export const contactLines = (
  { contact }: Pick<Association, 'contact'>,
  office: string,
): readonly (readonly string[])[] =>
  [
    [...part('受理部门', office), ...part('电话', contact.phone)],
    part('电子邮箱', contact.email),
    [...part('地址', contact.address), ...part('邮编', contact.postcode)],
    contact.supervision === undefined ? [] : [`监督电话：${contact.supervision.name}`, contact.supervision.phone],
  ].filter((parts) => parts.length > 0);
