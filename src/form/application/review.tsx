/** 检查填写内容: every answer as it will be sent, each with the way back to it; and whom the office may call. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { inChinese } from '../../core/dates.ts';
import { nameOn } from '../../core/schema/organization.ts';
import { daysLeftSentence } from '../../view/days-left.ts';
import { Answer } from '../answers.tsx';
import { Icon } from '../controls/field.tsx';
import { sentenceOf } from '../sentence.ts';
import { ContactFields } from '../ways/contact-fields.tsx';
import type { Handover } from './handed-over.ts';

type Props = Handover & {
  /** Back to the form, to a field of it. */
  readonly onEdit: (field: string | undefined) => void;
  readonly onNext: () => void;
};

const Edit = ({ label, onEdit }: { readonly label: string; readonly onEdit: () => void }) => (
  <button type="button" class="link" onClick={onEdit}>
    修改<span class="vh">{label}</span>
  </button>
);

export const Review = (props: Props) => {
  const { file, tables, category, today, findings, office, closing, contact, onContact, fileOf, onEdit, onNext } =
    props;
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  const organization = tables.records.organizations.get(String(file.data['organization']))?.value;
  const told = findings.filter(({ level }) => level !== 'info');
  const lacking = [contact.person.trim() === '' ? '联系人' : '', contact.phone.trim() === '' ? '联系电话' : ''].filter(
    Boolean,
  );
  const valueOf = (id: string, label: string) =>
    file.sections.find(({ heading }) => heading === label)?.text.trim() ?? file.data[id];
  const left = closing === undefined ? '' : daysLeftSentence(closing, today);
  return (
    <div class="review screen">
      <div class="bar">
        <h2 ref={head} tabindex={-1}>
          检查填写内容
        </h2>
        <button type="button" class="btn quiet small" onClick={() => onEdit(undefined)}>
          返回修改
        </button>
      </div>
      <p>{`请逐项看一遍。申报包里就是这些内容，${office}看到的也是这些。按浏览器的后退键回到申报表，内容不变。`}</p>
      {closing !== undefined && (
        <p class="note">{`${inChinese(closing)}24时截止${left === '' ? '' : `，${left}`}。`}</p>
      )}
      {told.length > 0 && (
        <section class="block">
          <h3>请留意</h3>
          <ul class="list">
            {told.map((finding) => (
              <li key={finding.message}>{sentenceOf(finding)}</li>
            ))}
          </ul>
        </section>
      )}
      {category.category.sections.map((section, index) => (
        <section key={section.title} class="block">
          <h3>{section.title}</h3>
          <dl class="summary answers">
            {index === 0 && (
              <div>
                <dt>申报单位</dt>
                <dd>{organization === undefined ? '没有填' : nameOn(organization, today)}</dd>
                <dd class="edit">
                  <Edit label="申报单位" onEdit={() => onEdit('organization')} />
                </dd>
              </div>
            )}
            {section.fields.map((field) => (
              <div key={field.id}>
                <dt>{field.label}</dt>
                <dd>
                  <Answer
                    value={valueOf(field.id, field.label)}
                    spec={field}
                    association={tables.records.association}
                    fileOf={fileOf}
                  />
                </dd>
                <dd class="edit">
                  <Edit label={field.label} onEdit={() => onEdit(field.id)} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section class={`block contact${lacking.length > 0 ? ' lacking' : ''}`} aria-labelledby="contact-head">
        <h3 id="contact-head">联系人</h3>
        {lacking.length > 0 && (
          <p class="error">
            <Icon name="square-cross" />
            <span>{`${lacking.join('、')}没有填。${office}要靠它通知受理和补正。`}</span>
          </p>
        )}
        <ContactFields contact={contact} office={office} record="数据文件" onContact={onContact} />
      </section>
      <p class="actions">
        {lacking.length === 0 ? (
          <button type="button" class="btn" onClick={onNext}>
            内容无误，下一步
          </button>
        ) : (
          <>
            <button
              type="button"
              class="btn"
              onClick={() =>
                document.getElementById(`contact-${contact.person.trim() === '' ? 'person' : 'phone'}`)?.focus()
              }
            >
              填写联系人
            </button>
            <button type="button" class="link" onClick={onNext}>
              联系人写在纸上，下一步
            </button>
          </>
        )}
      </p>
    </div>
  );
};
