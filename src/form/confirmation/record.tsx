/** The record of a county's confirmation: four answers, and every way to hand it in. */
import { useRef, useState } from 'preact/hooks';
import { inChinese } from '../../core/dates.ts';
import { bodyName } from '../../core/records.ts';
import { nameOn } from '../../core/schema/organization.ts';
import { effectiveClosing } from '../../core/window.ts';
import type { CheckedConfirmation } from '../../filing/check-confirmation.ts';
import { noContact } from '../ways/contact-fields.tsx';
import { DigestField } from '../controls/digest-field.tsx';
import { DateLine, Line } from '../controls/line.tsx';
import type { OpenedApplication } from '../../filing/opened-application.ts';
import type { ProblemAt } from '../../filing/place.ts';
import { ErrorSummary } from '../summary.tsx';
import { typedInteger, typedLine } from '../../filing/typed.ts';
import { packageFileName } from '../../package/file-name.ts';
import { Ways } from '../ways/ways.tsx';
import type { OpenedTables } from '../../filing/year-tables.ts';

interface Props {
  readonly opened: OpenedApplication;
  readonly tables: OpenedTables;
  readonly county: string;
  readonly checked: CheckedConfirmation;
  /** What the last try found; it is empty before the first. */
  readonly problems: readonly ProblemAt[];
  readonly turn: number;
  readonly onCheck: () => void;
  readonly fileOf: (sha256: string) => File | undefined;
}

const Questions = ({ opened, tables }: Pick<Props, 'opened' | 'tables'>) => {
  const closing = effectiveClosing(tables.records.calendar, opened.category.category.window);
  return (
    <>
      <DateLine
        path={['confirmed']}
        asked={{
          label: '确认日期',
          help: closing.ok ? `盖章的那一天，截止日${inChinese(closing.date)}以后的无效。` : '盖章的那一天。',
        }}
      />
      <DigestField path={['sheet']} label="盖章页的扫描件" what="盖了章的那几页的扫描件" />
      <Line
        path={['sheet', 'pages']}
        asked={{ label: '页数', help: '盖章页一共几页，PDF 自动填写。' }}
        take={(typed) => typedInteger(typed, '页')}
        class="date"
        inputMode="numeric"
      />
      <Line
        path={['sheet', 'title']}
        asked={{ label: '盖章页标题', help: '会公开，不要写姓名和电话。' }}
        take={typedLine}
      />
    </>
  );
};

export const ConfirmRecord = (props: Props) => {
  const { opened, tables, county, checked, problems, turn, onCheck, fileOf } = props;
  const head = useRef<HTMLHeadingElement>(null);
  const [contact, setContact] = useState(noContact);
  const office = bodyName(tables.records.association, tables.year.programme.office);
  const organization = tables.records.organizations.get(county)?.value;
  const day = checked.ok ? checked.record.confirmed : `${opened.category.category.window.closes}`;
  const sealed = organization === undefined ? county : nameOn(organization, day);
  const asked = tables.records.organizations.get(String(opened.file.data['organization']))?.value;
  const applicant = asked === undefined ? opened.name : nameOn(asked, day);
  return (
    <form
      aria-labelledby="record"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <div class="bar">
        <h2 id="record">确认记录</h2>
      </div>
      <p>
        由<b>{sealed}</b>
        确认。先核对上面的内容，在打印的申报表上盖章，扫描成文件，再填这几项。
      </p>
      <ErrorSummary problems={problems} turn={turn} />
      <Questions opened={opened} tables={tables} />
      <p class="actions">
        <button
          type="button"
          class="btn"
          onClick={() => {
            onCheck();
            if (checked.ok) head.current?.focus();
          }}
        >
          核对确认记录
        </button>
      </p>
      {checked.ok ? (
        <>
          <h2 ref={head} tabindex={-1} class="ways-head">
            填写完整，选一种办法报送
          </h2>
          <div class="ways">
            <Ways
              format="gongshi-confirmation"
              tables={tables}
              category={opened.category}
              name={opened.name}
              path={checked.path}
              text={checked.text}
              alone={`不含盖章页和联系办法，发给${office}；盖章页另外报送。`}
              papers={[checked.record.sheet]}
              fileOf={async (sha256) => fileOf(sha256)}
              onKeep={() => {}}
              contact={contact}
              fileName={packageFileName([`${sealed}确认`, applicant], day)}
              onContact={setContact}
            />
          </div>
        </>
      ) : (
        <p class="note">填写完整以后，这里给出报送的办法。</p>
      )}
    </form>
  );
};
