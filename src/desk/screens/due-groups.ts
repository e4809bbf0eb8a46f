/** How what is due stands together, the most urgent first. */
export const dueGroups = {
  overdue: '已过期',
  now: '今天要办',
  soon: '三天以内',
  later: '不急',
} as const;
export type DueGroup = keyof typeof dueGroups;
