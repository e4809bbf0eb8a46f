/** What a county is asked to confirm: the application as it reads, and whether it is in order. */
import { isError } from '../../core/finding.ts';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { nameOn } from '../../core/schema/organization.ts';
import { Icon } from '../controls/field.tsx';
import type { OpenedApplication } from '../../filing/opened-application.ts';
import { Answer } from '../answers.tsx';
import { sentenceOf } from '../sentence.ts';
import type { OpenedTables } from '../../filing/year-tables.ts';

interface Props {
  readonly opened: OpenedApplication;
  readonly tables: OpenedTables;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

const valueOf = (
  { file }: OpenedApplication,
  { id, label }: { readonly id: string; readonly label: string },
): unknown => file.sections.find(({ heading }) => heading === label)?.text.trim() ?? file.data[id];

const Errors = ({ opened }: Pick<Props, 'opened'>) => {
  const errors = opened.checked.findings.filter(isError);
  if (errors.length === 0) return null;
  return (
    <div class="errors">
      <h3>
        <Icon name="square-cross" /> {`这份申报有${errors.length}处有误，请申报单位改正后再确认`}
      </h3>
      <ul>
        {errors.map((finding) => (
          <li key={finding.message}>{sentenceOf(finding)}</li>
        ))}
      </ul>
    </div>
  );
};

export const ConfirmFacts = ({ opened, tables, today }: Props) => {
  const organization = tables.records.organizations.get(String(opened.file.data['organization']))?.value;
  const head = useRef<HTMLHeadingElement>(null);
  // Whoever opened it reads on here.
  useLayoutEffect(() => head.current?.focus(), [opened]);
  return (
    <section class="block">
      <h2 ref={head} tabindex={-1}>{`${opened.category.category.name}申报`}</h2>
      <Errors opened={opened} />
      <dl class="summary">
        <div>
          <dt>申报单位</dt>
          <dd>{organization === undefined ? '（不在登记册里）' : nameOn(organization, today)}</dd>
        </div>
        {opened.category.category.fields.map((field) => (
          <div key={field.id}>
            <dt>{field.label}</dt>
            <dd>
              <Answer
                value={valueOf(opened, field)}
                spec={field}
                association={tables.records.association}
                fileOf={async (sha256) => opened.papers.get(sha256)}
              />
            </dd>
          </div>
        ))}
        <div>
          <dt>数据文件校验码</dt>
          <dd>
            <code>{opened.digest}</code>
            <p class="hint">和盖章的申报表上印的一样，才是同一份。</p>
          </dd>
        </div>
      </dl>
    </section>
  );
};
