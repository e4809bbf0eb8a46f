/** `gongshi new programme <year>`: a year with nothing copied; what is not known yet says TODO. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { documentNumber } from '../../../src/core/schema/values.ts';
import { blankPolicy, blankProgramme } from '../../../src/ledger/blank-programme.ts';
import { openLedger } from '../../kernel/ledger.ts';
import { CannotRun, type Io } from '../../kernel/verb.ts';
import { answered, type Given } from './answers.ts';
import { begin } from './names.ts';

export const programme = async (io: Io, [typed]: readonly string[], given: Given): Promise<string> => {
  if (typed === undefined || !/^20\d\d$/.test(typed))
    throw new CannotRun('要写年度，例如：npx gongshi new programme 2027');
  if (existsSync(join(io.cwd, 'content', typed))) throw new CannotRun(`content/${typed} 已经有了，不覆盖`);
  const { association } = openLedger(io).records;
  const [office, ...approving] = association.bodies.map(({ id }) => id);
  if (office === undefined) throw new CannotRun('content/association.yaml 的 bodies 里还没有机构');
  const name = await answered(io, given.name, '这项评选叫什么');
  const policy = await answered(io, given.policy, '办法的标题');
  const number = await answered(io, given.number, '办法的文号');
  if (number !== undefined && !documentNumber.safeParse(number).success)
    throw new CannotRun(`文号 ${number} 的写法不对，应写成 示发〔2027〕6号；没有文号的，不写 --number`);
  const blank = {
    year: Number(typed),
    name,
    policy,
    number,
    issuer: association.name,
    office,
    approving: approving.length === 0 ? [office] : approving,
  };
  begin(io, `content/${typed}/programme.yaml`, blankProgramme(blank));
  begin(io, `content/${typed}/policy.mdx`, blankPolicy(blank));
  io.err(
    `下一步：把办法的原文写进 content/${typed}/policy.mdx，每一条放在 <Clause id="…">…</Clause> 里；再用 npx gongshi new category ${typed} <代号> 写第一个奖项。写着 TODO 的，npx gongshi check 逐处列出。`,
  );
  return `content/${typed}/`;
};
