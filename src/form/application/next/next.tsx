/** 接下来: what is still to be done after the form, one numbered step after another, with whom to call and until when. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { inChinese } from '../../../core/dates.ts';
import { daysLeftSentence } from '../../../view/days-left.ts';
import type { Handover } from '../handed-over.ts';
import { Afterwards } from './afterwards.tsx';
import { confirmBy, type Deadlines } from './deadlines.ts';
import type { MailFacts } from './mail.ts';
import { Receipt } from './receipt.tsx';
import { AskToConfirm, BringOriginals, PrintAndSeal, SendPackage } from './steps.tsx';
import { Step } from './step.tsx';

type Props = Handover & { readonly onEdit: () => void };

/** A step by its id, as it is called and what stands in it. */
type NumberedStep = readonly [id: string, head: string, body: ComponentChildren];

const mailFacts = (props: Props, by: string): MailFacts => ({
  office: props.office,
  email: props.tables.records.association.contact.email,
  award: `${props.tables.year.year}年度${props.category.category.name}`,
  organization: props.organization,
  title: props.title,
  packageName: props.packageName,
  papers: props.papers.length,
  digest: props.digest,
  contact: props.contact,
  isCorrection: props.isCorrection,
  today: props.today,
  by,
});

export const Next = (props: Props) => {
  const { tables, category, name, title, today, office, closing, confirmer } = props;
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  const [done, setDone] = useState<readonly string[]>([]);
  const { association, calendar } = tables.records;
  const isClosed = closing !== undefined && today > closing;
  const by = closing === undefined || isClosed ? '' : `${inChinese(closing)}24时前`;
  const asking = closing === undefined || isClosed ? undefined : confirmBy(calendar, closing);
  const facts = mailFacts(props, by);

  const steps: readonly NumberedStep[] = [
    ['print', '打印，盖章', <PrintAndSeal {...props} />],
    ...(confirmer === undefined
      ? []
      : [
          [
            'county',
            `请${confirmer}确认`,
            <AskToConfirm {...props} confirmer={confirmer} facts={facts} asking={asking} />,
          ] as const,
        ]),
    ['send', '发申报包', <SendPackage {...props} facts={facts} isClosed={isClosed} />],
    ['originals', '交原件', <BringOriginals {...props} />],
  ];
  const now = steps.find(([id]) => !done.includes(id))?.[0];
  const deadlines: Deadlines | undefined =
    closing === undefined || isClosed
      ? undefined
      : {
          today,
          closing,
          asking,
          confirmer,
          uid: `${tables.year.year}-${category.id}-${name}`,
          award: category.category.name,
          title,
          steps: steps.map(([, words]) => words),
          office,
          phone: association.contact.phone,
          href: location.pathname,
        };
  return (
    <div class="review next">
      <div class="bar">
        <h2 ref={head} tabindex={-1}>
          接下来
        </h2>
        <button type="button" class="btn quiet small screen" onClick={props.onEdit}>
          返回修改
        </button>
      </div>
      <p>
        {`内容已经检查，还没有发出。请按顺序办完${steps.length}步${
          closing === undefined || isClosed
            ? '。'
            : `，${inChinese(closing)}24时截止，${daysLeftSentence(closing, today)}。`
        }`}
      </p>
      <ol class="next-steps">
        {steps.map(([id, words, body]) => (
          <Step
            key={id}
            head={words}
            isNow={id === now}
            isDone={done.includes(id)}
            onDone={(isDone) => setDone((old) => (isDone ? [...old, id] : old.filter((each) => each !== id)))}
          >
            {body}
          </Step>
        ))}
      </ol>
      <Receipt {...props} />
      <Afterwards
        office={office}
        deadlines={deadlines}
        demonstration={association.demonstration === true}
        siteName={`${association.name}公示`}
      />
    </div>
  );
};
