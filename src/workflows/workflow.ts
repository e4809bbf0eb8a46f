/** A workflow file of GitHub or Forgejo as the rules see it. */
import { z } from 'zod/mini';
import { pathKey, yamlPlaces } from '../ledger/positions.ts';
import { parseYaml } from '../ledger/yaml.ts';

const Permissions = z.union([z.string(), z.record(z.string(), z.string())]);

const Step = z.looseObject({
  uses: z.optional(z.string()),
  run: z.optional(z.string()),
  with: z._default(z.record(z.string(), z.unknown()), {}),
});

const Job = z.looseObject({
  permissions: z.optional(Permissions),
  'timeout-minutes': z.optional(z.number()),
  /** A reusable workflow in place of steps. */
  uses: z.optional(z.string()),
  steps: z._default(z.array(Step), []),
});

const WorkflowFile = z.looseObject({
  on: z.union([z.string(), z.array(z.string()), z.record(z.string(), z.unknown())]),
  permissions: z.optional(Permissions),
  concurrency: z.optional(z.unknown()),
  jobs: z.record(z.string(), Job),
});

type Path = readonly (string | number)[];

export interface Workflow {
  readonly events: readonly string[];
  /** Branches whose pushes start it; null where any does, or none. */
  readonly branches: readonly string[] | null;
  readonly permissions: z.infer<typeof Permissions> | undefined;
  readonly concurrency: unknown;
  readonly jobs: readonly { readonly path: Path; readonly job: z.infer<typeof Job> }[];
  readonly steps: readonly { readonly path: Path; readonly step: z.infer<typeof Step> }[];
  /** The line a path begins on, from 1, and that line. */
  readonly at: (path: Path) => { readonly line: number; readonly source: string };
  readonly text: string;
}

const Push = z.looseObject({ push: z.object({ branches: z.array(z.string()) }) });

const branchesOf = (on: z.infer<typeof WorkflowFile>['on']): Workflow['branches'] => {
  const push = Push.safeParse(on);
  return push.success ? push.data.push.branches : null;
};

export const eventsOf = (on: z.infer<typeof WorkflowFile>['on']): readonly string[] => {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on : Object.keys(on);
};

const lineFinder = (text: string): Workflow['at'] => {
  const places = yamlPlaces(text, 0);
  const lines = text.split('\n');
  return (path) => {
    const line = text.slice(0, places.get(pathKey(path))?.key.offset ?? 0).split('\n').length;
    return { line, source: lines[line - 1] ?? '' };
  };
};

/** Undefined for what is no workflow at all. */
export const readWorkflow = (text: string): Workflow | undefined => {
  const yaml = parseYaml(text);
  const file = yaml.ok ? WorkflowFile.safeParse(yaml.data) : undefined;
  if (file?.success !== true) return undefined;
  const jobs = Object.entries(file.data.jobs).map(([id, job]) => ({ path: ['jobs', id], job }));
  return {
    events: eventsOf(file.data.on),
    branches: branchesOf(file.data.on),
    permissions: file.data.permissions,
    concurrency: file.data.concurrency,
    jobs,
    steps: jobs.flatMap(({ path, job }) => job.steps.map((step, index) => ({ path: [...path, 'steps', index], step }))),
    at: lineFinder(text),
    text,
  };
};
