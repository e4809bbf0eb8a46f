/** One issue that lists what is due: opened when there is something, edited in place, closed when nothing is left. */
import type { Api } from './api.ts';
import { isOwnComment, Issue, type Posted } from './thread.ts';

const marker = '<!-- gongshi watch -->';

export interface Due {
  readonly title: string;
  /** Markdown; undefined when nothing is due. */
  readonly body: string | undefined;
}

/** `to`: `owner/name`. Undefined when nothing is due and nothing was. */
export const writeIssue = async (
  api: Api,
  to: string,
  { title, body }: Due,
): Promise<Posted | 'closed' | undefined> => {
  const { values: issues } = await api.list(Issue, `/repos/${to}/issues?state=open&type=issues`, 20);
  const ours = issues.find((issue) => (issue.pull_request ?? null) === null && isOwnComment(issue, marker));
  if (body === undefined) {
    if (ours === undefined) return undefined;
    await api.send('PATCH', `/repos/${to}/issues/${ours.number}`, { state: 'closed' });
    return 'closed';
  }
  const text = `${body.trim()}\n\n${marker}\n`;
  if (ours === undefined) {
    await api.send('POST', `/repos/${to}/issues`, { title, body: text });
    return 'created';
  }
  if (ours.body?.replaceAll('\r\n', '\n').trim() === text.trim()) return 'unchanged';
  await api.send('PATCH', `/repos/${to}/issues/${ours.number}`, { body: text });
  return 'edited';
};
