/**
 * What no workflow of the repository may do. Pull requests come from strangers: their code never runs, their words never
 * reach a shell, and a job that may write never reads what they hold. Each rule names what it found and where.
 */
import type { Workflow } from './workflow.ts';

export interface Fault {
  /** Where in the workflow: `['jobs', 'check', 'steps', 0]`; empty for the file as a whole. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}
export type WorkflowRule = (workflow: Workflow) => readonly Fault[];

const fault = (path: Fault['path'], message: string): Fault => ({ path, message });

/** Events whose text or head a stranger chooses, while the run has the repository's own token. */
const privileged: ReadonlySet<string> = new Set([
  'pull_request_target',
  'workflow_run',
  'issue_comment',
  'issues',
  'discussion',
  'discussion_comment',
  'pull_request_review',
  'pull_request_review_comment',
]);
const isPrivileged = ({ events }: Workflow) => events.some((event) => privileged.has(event));
const judgesPullRequests = ({ events }: Workflow) => events.includes('pull_request');
/** Starts in the repository itself, with the repository's token, for a merge that strangers wrote. */
const judgesMerges = ({ events }: Workflow) => events.includes('merge_group');
const judgesChanges = (workflow: Workflow) => judgesPullRequests(workflow) || judgesMerges(workflow);

const checkouts = ({ steps }: Workflow) =>
  steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@') === true);
const base = /^\$\{\{ github\.event\.(?:pull_request\.base\.(?:ref|sha)|merge_group\.base_ref) \}\}$/;

/** Scopes that a job may write to, and why each exists: to deploy the site, and to answer in a thread. */
const writable: ReadonlySet<string> = new Set(['pages', 'id-token', 'pull-requests', 'issues']);

const scopes = (permissions: Workflow['permissions']): readonly (readonly [string, string])[] =>
  typeof permissions === 'string' ? [['*', permissions]] : Object.entries(permissions ?? {});

/** Started by what is on main already, or by the clock. */
const publishesMain = ({ events, branches }: Workflow): boolean =>
  events.every((event) => ['push', 'schedule', 'workflow_dispatch'].includes(event)) &&
  branches?.length === 1 &&
  branches[0] === 'main';

/** What a build left that is data: the site, what stands in it, texts of the index, what was read. Not the program in `.cache/bundle`. */
const dataFolders: ReadonlySet<string> = new Set(['.cache/read', '.cache/search', '.cache/site', 'dist']);

const keepsDataAlone = ({ uses, with: options }: Workflow['steps'][number]['step']): boolean =>
  uses?.startsWith('actions/cache@') === true &&
  typeof options['path'] === 'string' &&
  options['path']
    .trimEnd()
    .split('\n')
    .every((folder) => dataFolders.has(folder)) &&
  Object.keys(options).every((option) => ['path', 'key', 'restore-keys'].includes(option));

/** The job of a step, by the path of the step. */
const mayWriteNothing = ({ jobs, permissions }: Workflow, [, name]: Fault['path']): boolean =>
  jobs
    .filter(({ path }) => path[1] === name)
    .every(({ job }) =>
      scopes(job.permissions ?? permissions).every(([, access]) => ['read', 'none'].includes(access)),
    );

const longest = 60;

export const workflowRules = {
  /** `pull_request_target` gives a stranger's event the token of the repository. */
  'no-target-trigger': ({ events }) =>
    events.includes('pull_request_target')
      ? [fault(['on', 'pull_request_target'], 'use pull_request, and workflow_run for what must write')]
      : [],

  /** A run with rights takes the default branch and nothing else. */
  'no-privileged-checkout': (workflow) =>
    isPrivileged(workflow)
      ? checkouts(workflow)
          .filter(({ step }) => ['ref', 'repository', 'allow-unsafe-pr-checkout'].some((key) => key in step.with))
          .map(({ path }) => fault(path, 'a privileged run checks out the default branch only'))
      : [],

  /** What a pull request brings is read as Git objects; without `ref`, checkout would take its merge commit. */
  'base-checkout': (workflow) =>
    judgesChanges(workflow)
      ? checkouts(workflow)
          .filter(({ step }) => !base.test(String(step.with['ref'])))
          .map(({ path }) => fault(path, 'check out github.event.pull_request.base.ref, never the head'))
      : [],

  /** An expression is pasted into a script before a shell reads it; a variable is not. */
  'no-expression-in-script': ({ steps }) =>
    steps.flatMap(({ path, step }) =>
      [...(step.run === undefined ? [] : [['run', step.run] as const]), ['with', step.with['script']] as const]
        .filter(([, script]) => typeof script === 'string' && script.includes('${{'))
        .map(([key]) => fault([...path, key], 'pass it through env: and quote the variable')),
    ),

  /** A tag can be moved; a commit can not. The comment is for people and for update robots. */
  pinned: ({ steps, jobs, at }) =>
    [
      ...jobs.map(({ path, job }) => ({ path: [...path, 'uses'], uses: job.uses })),
      ...steps.map(({ path, step }) => ({ path: [...path, 'uses'], uses: step.uses })),
    ]
      .filter(
        ({ path, uses }) =>
          uses !== undefined && !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(?:\.\d+)*$/.test(at(path).source),
      )
      .map(({ path }) =>
        fault(path, 'pin by full commit id, with the version behind it: owner/name@<40 hex> # v1.2.3'),
      ),

  /** Without the key, the token has whatever the repository's settings give. */
  'read-by-default': ({ permissions }) =>
    typeof permissions !== 'object' || scopes(permissions).some(([, access]) => !['read', 'none'].includes(access))
      ? [fault(['permissions'], 'say permissions: at the top, with read alone')]
      : [],

  /** A job asks for the one scope that its work needs. */
  'narrow-write': ({ jobs }) =>
    jobs
      .filter(({ job }) =>
        scopes(job.permissions).some(([scope, access]) => access.startsWith('write') && !writable.has(scope)),
      )
      .map(({ path }) => fault([...path, 'permissions'], `a job may write to ${[...writable].join(', ')} only`)),

  /** What strangers start has no rights at all. */
  'no-write-in-pull-request': (workflow) =>
    judgesChanges(workflow)
      ? workflow.jobs
          .filter(({ job }) => scopes(job.permissions).some(([, access]) => access.startsWith('write')))
          .map(({ path }) => fault([...path, 'permissions'], 'a pull request starts no job that may write'))
      : [],

  'no-secret-in-pull-request': (workflow) =>
    judgesPullRequests(workflow) && /\$\{\{[^}]*\b(?:secrets|github\.token)\b/.test(workflow.text)
      ? [fault([], 'a pull request starts no job that is given a secret')]
      : [],

  /** A credential left in .git/config can be read by every later step. */
  'no-kept-credentials': (workflow) =>
    checkouts(workflow)
      .filter(({ step }) => step.with['persist-credentials'] !== false)
      .map(({ path }) => fault(path, 'set persist-credentials: false')),

  /**
   * A cache written by one run could be executed by another. What publishes main, and nobody else's branch, keeps the site that it
   * made and its judgements, which are data, and nothing beside them: the program that renders the pages is made of the sources by
   * every run. The job that takes them may write nowhere.
   */
  'no-cache': (workflow) =>
    workflow.steps
      .filter(({ step }) => step.uses?.startsWith('actions/cache') === true || 'cache' in step.with)
      .filter(({ path, step }) => !(publishesMain(workflow) && keepsDataAlone(step) && mayWriteNothing(workflow, path)))
      .map(({ path }) =>
        fault(
          path,
          'no run leaves files for another to execute; publishing main may keep .cache/read, .cache/search, .cache/site and dist, in a job that may write nothing',
        ),
      ),

  /** A dependency's install script would run before anything has looked at it. */
  'no-install-scripts': ({ steps }) =>
    steps
      .filter(({ step }) =>
        (step.run ?? '')
          .split('\n')
          .some((line) => /\bnpm (?:ci|i|install)\b/.test(line) && !line.includes('--ignore-scripts')),
      )
      .map(({ path }) => fault([...path, 'run'], 'npm ci --ignore-scripts')),

  timeout: ({ jobs }) =>
    jobs
      .filter(({ job }) => !((job['timeout-minutes'] ?? Infinity) <= longest))
      .map(({ path }) => fault(path, `set timeout-minutes, ${longest} at most`)),

  concurrency: ({ concurrency }) =>
    concurrency === undefined
      ? [fault([], 'set concurrency: at the top, so that runs do not overtake each other')]
      : [],
} as const satisfies Readonly<Record<string, WorkflowRule>>;

export type WorkflowRuleId = keyof typeof workflowRules;
