/** 收件: files are dropped, each is shown for what it is and taken by its act; below, what was taken in and waits to be received. */
import type { ReceivingScreen } from '../screens/receiving.ts';
import { ActButton, ScreenActs } from './acts.tsx';
import { Arrivals } from './arrivals.tsx';
import { useRead } from './ask.ts';
import { Columns, Empty, Head, Shown, Table } from './parts.tsx';
import { Register, unitActs } from './register.tsx';
import type { ScreenProps } from './screen-props.ts';

const Waiting = ({ screen }: { readonly screen: ReceivingScreen }) => {
  const waiting = screen.rows.filter(({ waits }) => waits);
  const names = new Map(screen.categories.map(({ id, name }) => [id, name]));
  return waiting.length === 0 ? (
    <Empty>{screen.rows.length === 0 ? '还没有收下申报。' : '收下的都已经受理。'}</Empty>
  ) : (
    <Table>
      <caption class="vh">已收下，等待受理</caption>
      <Columns names={['名称和申报单位', '奖项']} acts />
      <tbody>
        {waiting.map(({ application, title, organization, category }) => (
          <tr key={application}>
            <th scope="row">
              {title}
              {organization !== title && <small>{organization}</small>}
            </th>
            <td>{names.get(category) ?? category}</td>
            <td>
              <ActButton act="receive" about={{ application }} name={title} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
};

export const IntakePage = ({ year, revision }: ScreenProps) => {
  const answer = useRead<ReceivingScreen>('intake', { year }, revision);
  return (
    <Shown answer={answer}>
      {(screen) => (
        <>
          <Head
            title="收件"
            lead="申报单位用电子邮件或者U盘送来的申报包，全部核对以后才收。原件存在本机的 inbox 文件夹，不上网。"
          >
            <ScreenActs screen="intake" without={unitActs} />
          </Head>
          <Arrivals revision={revision} />
          <h2>已收下，等待受理</h2>
          <Waiting screen={screen} />
          <Register revision={revision} />
        </>
      )}
    </Shown>
  );
};
