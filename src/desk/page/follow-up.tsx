/** 补正、撤回、确认. */
import type { FollowUpScreen } from '../screens/follow-up.ts';
import type { ScreenProps } from './screen-props.ts';
import { ActButton, ScreenActs } from './acts.tsx';
import { useRead } from './ask.ts';
import { Columns, Empty, Head, Shown, Table, Tag } from './parts.tsx';

const Name = ({ title, number }: { readonly title: string; readonly number: string | null }) => (
  <th scope="row">
    {title}
    {number !== null && <small class="nw">{number}</small>}
  </th>
);

const Supplements = ({ screen }: { readonly screen: FollowUpScreen }) =>
  screen.supplements.length === 0 ? (
    <Empty>没有要求过补正。</Empty>
  ) : (
    <Table>
      <caption class="vh">补正</caption>
      <Columns names={['申报', '条件', '通知', '期限', '答复', '状态']} acts />
      <tbody>
        {screen.supplements.map((line) => (
          <tr key={`${line.application} ${line.asked}`}>
            <Name {...line} />
            <td>{line.conditions.join('、')}</td>
            <td class="nw">{line.asked}</td>
            <td class="nw">{line.due}</td>
            <td class="nw">{line.answered ?? ''}</td>
            <td>
              <Tag status={line.status} />
            </td>
            <td>
              {line.open && (
                <ActButton act="supplement-answer" about={{ application: line.application }} name={line.title} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );

const Withdrawn = ({ screen }: { readonly screen: FollowUpScreen }) =>
  screen.withdrawn.length === 0 ? (
    <Empty>没有撤回的申报。</Empty>
  ) : (
    <Table>
      <caption class="vh">撤回</caption>
      <tbody>
        {screen.withdrawn.map((line) => (
          <tr key={line.application}>
            <Name {...line} />
            <td class="nw">{line.date}</td>
            <td>{line.document}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );

const Unconfirmed = ({ screen }: { readonly screen: FollowUpScreen }) =>
  screen.unconfirmed.length === 0 ? (
    <Empty>没有等待确认的申报。</Empty>
  ) : (
    <Table>
      <caption class="vh">等待确认</caption>
      <tbody>
        {screen.unconfirmed.map((line) => (
          <tr key={line.application}>
            <Name {...line} />
            <td>{line.award}</td>
            <td>
              <ActButton act="confirmation" about={{ application: line.application }} name={line.title} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );

export const FollowUpPage = ({ year, revision }: ScreenProps) => {
  const answer = useRead<FollowUpScreen>('papers', { year }, revision);
  return (
    <Shown answer={answer}>
      {(screen) => (
        <>
          <Head title="补正、撤回、确认">
            <ScreenActs screen="papers" />
          </Head>
          <h2>补正</h2>
          <Supplements screen={screen} />
          <h2>撤回和放弃</h2>
          <Withdrawn screen={screen} />
          <h2>等待确认</h2>
          <Unconfirmed screen={screen} />
        </>
      )}
    </Shown>
  );
};
