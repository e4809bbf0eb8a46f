/** A round's cards or ballots and recusals as the text of its decision file, with the places that the two bodies and `decide` fill. */
import type { Decision } from '../core/schema/decision.ts';
import { toYaml } from './write-yaml.ts';

export type ScoredDecision = Pick<Decision, 'demonstration' | 'recusals'> &
  Partial<Pick<Decision, 'scores' | 'own-lines' | 'ballots' | 'panels' | 'groups'>>;

/** `office`: who keeps the roster, by its name. */
export const decisionText = (
  { demonstration, scores, 'own-lines': ownLines, panels, groups, ballots, recusals }: ScoredDecision,
  office: string,
): string =>
  [
    ...(demonstration === true ? [toYaml({ demonstration })] : []),
    ...(scores === undefined ? [] : [`# 评分只记代号；R01 是谁，由${office}保管，不进台账。\n`, toYaml({ scores }, 3)]),
    ...(ownLines === undefined
      ? []
      : ['# 评委凭评分表上的回执码核对自己的评分，这里只有校验码。\n', toYaml({ 'own-lines': ownLines })]),
    ...(panels === undefined ? [] : [toYaml({ panels })]),
    ...(groups === undefined ? [] : [toYaml({ groups })]),
    ...(ballots === undefined
      ? []
      : ['# 每次表决一项，由 gongshi ballot read 读入；无记名的只有票数。\n', toYaml({ ballots }, 4)]),
    toYaml({ recusals }),
    '# 审定以后，每个机构补记一行：body（机构）、date（会议日期）、document（会议纪要）。\n',
    'approvals: []\n',
    '# 审定机构调整结果的，逐项补记：application、to、body、date、reason、document。\n',
    'overrides: []\n',
    '# 由 gongshi decide 写入，不要手工改。\n',
    'selection: {}\n',
  ].join('');
