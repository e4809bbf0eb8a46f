/** The command line: one verb per file, loaded when it is asked for, so that starting stays quick. */
import { runVerb, type VerbTable } from './kernel/dispatch.ts';
import type { ExitCode } from './kernel/verb.ts';
import { quickVerbs } from './quick.ts';

/** In the order of the work; a new verb is one line. */
export const verbs: VerbTable = {
  desk: async () => (await import('./verbs/desk.ts')).desk,
  check: quickVerbs.check,
  pr: quickVerbs.pr,
  judge: async () => (await import('./verbs/judge.ts')).judge,
  intake: async () => (await import('./verbs/intake.ts')).intake,
  receive: async () => (await import('./verbs/receive.ts')).receive,
  ruling: async () => (await import('./verbs/ruling.ts')).ruling,
  confirmation: async () => (await import('./verbs/acts.ts')).verbNamed('confirmation'),
  supplement: async () => (await import('./verbs/acts.ts')).verbNamed('supplement'),
  withdraw: async () => (await import('./verbs/acts.ts')).verbNamed('withdraw'),
  scores: async () => (await import('./verbs/scores.ts')).scores,
  ballot: async () => (await import('./verbs/ballot.ts')).ballot,
  choose: async () => (await import('./verbs/acts.ts')).verbNamed('choose'),
  decide: async () => (await import('./verbs/decide.ts')).decide,
  tie: async () => (await import('./verbs/acts.ts')).verbNamed('tie'),
  override: async () => (await import('./verbs/acts.ts')).verbNamed('override'),
  approve: async () => (await import('./verbs/acts.ts')).verbNamed('approve'),
  notice: async () => (await import('./verbs/notice.ts')).notice,
  objection: async () => (await import('./verbs/acts.ts')).verbNamed('objection'),
  extend: async () => (await import('./verbs/acts.ts')).verbNamed('extend'),
  'give-up': async () => (await import('./verbs/acts.ts')).verbNamed('give-up'),
  revoke: async () => (await import('./verbs/acts.ts')).verbNamed('revoke'),
  'what-if': async () => (await import('./verbs/what-if.ts')).whatIf,
  rehearse: async () => (await import('./verbs/rehearse.ts')).rehearse,
  disclose: async () => (await import('./verbs/disclose.ts')).disclose,
  stamp: async () => (await import('./verbs/stamp.ts')).stamp,
  verify: quickVerbs.verify,
  witness: async () => (await import('./verbs/acts.ts')).verbNamed('witness'),
  checkpoint: async () => (await import('./verbs/checkpoint.ts')).checkpoint,
  build: async () => (await import('./verbs/build.ts')).build,
  export: async () => (await import('./verbs/export.ts')).exportData,
  print: async () => (await import('./verbs/print.ts')).print,
  paper: async () => (await import('./verbs/paper.ts')).paper,
  new: async () => (await import('./verbs/new.ts')).create,
  init: async () => (await import('./verbs/init.ts')).init,
  schema: async () => (await import('./verbs/schema.ts')).schema,
  'year-line': async () => (await import('./verbs/acts.ts')).verbNamed('year-line'),
  organization: async () => (await import('./verbs/acts.ts')).verbNamed('organization'),
  association: async () => (await import('./verbs/acts.ts')).verbNamed('association'),
  calendar: async () => (await import('./verbs/acts.ts')).verbNamed('calendar'),
  save: async () => (await import('./verbs/save.ts')).save,
  codeowners: async () => (await import('./verbs/codeowners.ts')).codeowners,
  comment: async () => (await import('./verbs/comment.ts')).comment,
  watch: async () => (await import('./verbs/watch.ts')).watch,
};

export const main = (typed: readonly string[]): Promise<ExitCode> => runVerb(verbs, typed);
