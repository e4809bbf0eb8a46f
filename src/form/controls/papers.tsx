/** Papers: what is registered of each, in the order of the category's `ask`. */
import { type DocumentSpec, labelOfPart } from '../../core/fields/document.ts';
import { AskedSet } from './asked.tsx';
import { Checks } from './choices.tsx';
import { useForm } from '../context.ts';
import { later } from '../later.tsx';
import { Group } from './group.tsx';
import { DateLine, Line } from './line.tsx';
import type { ValuePath } from '../../core/finding.ts';
import { Single } from './single.tsx';
import { typedInteger, typedLine } from '../../filing/typed.ts';

/** Where a file is chosen, which nobody does in the first second. */
const DigestField = later(async () => (await import('./digest-field.tsx')).DigestField);

const Parties = ({ path }: { readonly path: ValuePath }) => (
  <AskedSet path={path} asked={{ label: '签约方', help: '写盖章的全称，2至5个。' }}>
    <Group path={path} head={(n) => `签约方${n}`} add="增加一个签约方" measure="个" least={2} max={5} fresh="">
      {(each, index) => (
        <Line path={each} asked={{ label: `签约方${index + 1}的全称` }} take={(text) => typedLine(text) ?? ''} />
      )}
    </Group>
  </AskedSet>
);

const asks = (spec: DocumentSpec, what: string): boolean => spec.ask?.some((ask) => ask === what) === true;

/** What a rule never compares. */
const Particulars = ({ spec, path }: { readonly spec: DocumentSpec; readonly path: ValuePath }) => (
  <>
    <Line path={[...path, 'title']} asked={{ label: labelOfPart('title') }} take={typedLine} />
    <Line
      path={[...path, 'pages']}
      asked={{ label: labelOfPart('pages'), help: '一共多少页，PDF 自动填写。' }}
      take={(text) => typedInteger(text, '页')}
      class="date"
      inputMode="numeric"
    />
    {asks(spec, 'issuer') && (
      <Line path={[...path, 'issuer']} asked={{ label: labelOfPart('issuer') }} take={typedLine} />
    )}
    {asks(spec, 'number') && (
      <Line path={[...path, 'number']} asked={{ label: labelOfPart('number') }} take={typedLine} class="mid" />
    )}
  </>
);

const Paper = ({ spec, path }: { readonly spec: DocumentSpec; readonly path: ValuePath }) => {
  const { isBrief } = useForm();
  return (
    <>
      {spec.kinds !== undefined && (
        <Single
          path={[...path, 'kind']}
          spec={{ type: 'choice', id: 'kind', label: labelOfPart('kind'), options: spec.kinds }}
        />
      )}
      {!isBrief && <Particulars spec={spec} path={path} />}
      <DateLine path={[...path, 'date']} asked={{ label: labelOfPart('date') }} />
      {asks(spec, 'parties') && <Parties path={[...path, 'parties']} />}
      {asks(spec, 'term') && (
        <div class="two-up">
          <DateLine path={[...path, 'from']} asked={{ label: labelOfPart('from') }} />
          <DateLine path={[...path, 'to']} asked={{ label: labelOfPart('to') }} />
        </div>
      )}
      {asks(spec, 'covers') && spec.covers !== undefined && (
        <Checks
          path={[...path, 'covers']}
          asked={{ label: labelOfPart('covers'), help: '材料里写明了的，逐项选上。' }}
          options={spec.covers}
        />
      )}
      {!isBrief && <DigestField path={path} />}
    </>
  );
};

export const Papers = ({ spec, path }: { readonly spec: DocumentSpec; readonly path: ValuePath }) => {
  const max = spec.max ?? Math.max(spec.min ?? 1, 1);
  return (
    <AskedSet path={path} asked={spec}>
      <Group
        path={path}
        head={(n) => `材料${n}`}
        add="增加一件材料"
        measure="件"
        least={spec.required === false ? 0 : Math.max(1, spec.min ?? 1)}
        max={max}
        fresh={{}}
      >
        {(each) => <Paper spec={spec} path={each} />}
      </Group>
    </AskedSet>
  );
};
