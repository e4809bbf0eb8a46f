/** How awards of a category are counted: 20名首席专家, 5个学会. A leaf of its own, since rules say it too. */
export const measureWord = ({
  subject,
  measure,
}: {
  readonly subject: string;
  readonly measure?: string | undefined;
}): string => measure ?? (subject === 'person' ? '名' : '个');
