/** Looks at the text of one workflow; actionlint looks at its syntax, this at what it is allowed to do. */
import { workflowRules } from './rules.ts';
import { readWorkflow } from './workflow.ts';

export interface WorkflowFinding {
  /** `pinned`, or `unreadable` for what is no workflow. */
  readonly rule: string;
  readonly line: number;
  readonly message: string;
}

export const lintWorkflow = (text: string): readonly WorkflowFinding[] => {
  const workflow = readWorkflow(text);
  if (workflow === undefined) return [{ rule: 'unreadable', line: 1, message: 'not a workflow in plain YAML' }];
  return Object.entries(workflowRules).flatMap(([rule, check]) =>
    check(workflow).map(({ path, message }) => ({ rule, line: workflow.at(path).line, message })),
  );
};
