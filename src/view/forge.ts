/** Where the forge shows a file and its history. No forge in `association.yaml`, no link. */
import type { Association } from '../core/schema/association.ts';

const paths = {
  github: { source: 'blob', history: 'commits' },
  gitea: { source: 'src/branch', history: 'commits/branch' },
  gitlab: { source: '-/blob', history: '-/commits' },
  gitee: { source: 'blob', history: 'commits' },
} as const;

const address = (association: Association, page: 'source' | 'history', file: string): string | null => {
  const { forge } = association;
  if (forge === undefined) return null;
  return `${forge.url.replace(/\/$/, '')}/${paths[forge.kind][page]}/${forge.branch}/${file}`;
};

export const sourceAddress = (association: Association, file: string): string | null =>
  address(association, 'source', file);

export const historyAddress = (association: Association, file: string): string | null =>
  address(association, 'history', file);
