/** Clause checklist: what each condition says now, its clause, and what would cure it. */
import { useEffect, useState } from 'preact/hooks';
import { verdictWords } from '../core/words.ts';
import { type ClauseLine, order, type Shown } from './clause-lines.ts';
import { type Status, verdictStatus } from '../view/status.ts';
import { Icon } from './controls/field.tsx';
import { sentenceOf } from './sentence.ts';

const empty: Status = { shape: 'ring-dot', word: '待填', tone: 'ink-3' };
const statusOf = (shown: Shown): Status => (shown === 'empty' ? empty : verdictStatus(shown));

const tallyOf = (lines: readonly ClauseLine[]): readonly (readonly [Shown, number])[] =>
  order.flatMap((shown): (readonly [Shown, number])[] => {
    const count = lines.filter((line) => line.shown === shown).length;
    return count === 0 ? [] : [[shown, count]];
  });

const tallyWords = (lines: readonly ClauseLine[]): string =>
  tallyOf(lines)
    .map(([shown, count]) => `${shown === 'empty' ? empty.word : verdictWords[shown]}${count}条`)
    .join('，');

const Tally = ({ lines }: { readonly lines: readonly ClauseLine[] }) => (
  <p class="tally">
    {tallyOf(lines).map(([shown, count]) => {
      const { shape, tone, word } = statusOf(shown);
      return (
        <span key={shown} class={`tag ${tone}`}>
          {shape !== 'brackets' && <Icon name={shape} />}
          {`${word}${count}条`}
        </span>
      );
    })}
  </p>
);

const calm = 1000;

/** Only the tally is said aloud, and only once it has settled. */
const Said = ({ sentence }: { readonly sentence: string }) => {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(sentence), calm);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <p class="vh" role="status">
      {said}
    </p>
  );
};

interface PanelProps {
  readonly lines: readonly ClauseLine[] | undefined;
  readonly hrefOf: (clause: string) => string;
  /** Texts by number. */
  readonly clauses: ReadonlyMap<string, string>;
}

const longestStart = 40;

/** The beginning of the clause, as a reminder of which it is. */
const startOf = (text: string): string => {
  const all = [...text];
  return all.length > longestStart ? `${all.slice(0, longestStart).join('')}…` : text;
};

const Line = ({ line: { row, shown }, hrefOf, clauses }: Omit<PanelProps, 'lines'> & { readonly line: ClauseLine }) => {
  const { shape, tone, word } = statusOf(shown);
  const findings = shown === 'empty' ? [] : row.findings;
  return (
    <li class={`tone-${tone}`}>
      {shape !== 'brackets' && <Icon name={shape} />}
      <div>
        <p>
          <b>{word}</b>　
          <a class="cl" href={hrefOf(row.row.clause)}>
            <i>〔</i>
            {row.row.clause}
            <i>〕</i>
          </a>
          <span>{startOf(clauses.get(row.row.clause) ?? '')}</span>
        </p>
        {shown !== 'empty' && findings.length === 0 && row.says !== '' && <p class="reason">{row.says}</p>}
        {findings.map((finding) => (
          <p class="reason" key={finding.message}>
            {sentenceOf(finding)}
          </p>
        ))}
      </div>
    </li>
  );
};

export const Panel = ({ lines, hrefOf, clauses }: PanelProps) => (
  <section class="block clauses" id="clauses" aria-labelledby="clauses-head" tabindex={-1}>
    <h2 id="clauses-head">条款核对</h2>
    <p class="note">随填写更新。以受理时的核对为准。</p>
    {lines === undefined ? (
      <p>选定申报单位以后，这里逐条显示是否符合。</p>
    ) : (
      <>
        <Tally lines={lines} />
        <ul class="checklist">
          {lines.map((line) => (
            <Line key={line.row.row.id} line={line} hrefOf={hrefOf} clauses={clauses} />
          ))}
        </ul>
      </>
    )}
    <Said sentence={lines === undefined ? '' : tallyWords(lines)} />
  </section>
);

/** On phones the list is far below: a bar keeps its counts in sight. */
export const Dock = ({ lines }: { readonly lines: readonly ClauseLine[] | undefined }) =>
  lines === undefined ? null : (
    <div class="dock screen">
      <Tally lines={lines} />
      <a href="#clauses">看核对结果</a>
    </div>
  );
