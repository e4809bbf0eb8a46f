/** 年度: what is set for the year. */
import type { YearScreen } from '../screens/year.ts';
import { ActButton, ScreenActs } from './acts.tsx';
import type { ScreenProps } from './screen-props.ts';
import { useRead } from './ask.ts';
import { HandoverList } from './handover.tsx';
import { Aside, Head, Shown, Table, Tag } from './parts.tsx';

const Awards = ({ awards }: Pick<YearScreen, 'awards'>) => (
  <Table>
    <caption>奖项、申报时间、名额和经费</caption>
    <thead>
      <tr>
        <th scope="col">奖项</th>
        <th scope="col">申报时间</th>
        <th scope="col">状态</th>
        <th scope="col" class="n">
          名额
        </th>
        <th scope="col" class="n">
          每个
        </th>
        <th scope="col" class="n">
          已受理
        </th>
        <th scope="col" class="n">
          已入选
        </th>
      </tr>
    </thead>
    <tbody>
      {awards.map((award) => (
        <tr key={award.name}>
          <th scope="row">
            {award.name}
            {award.category !== award.name && <small>{award.category}</small>}
          </th>
          <td>{award.window}</td>
          <td>
            <Tag status={award.status} />
          </td>
          <td class="n">{award.places}</td>
          <td class="n">{award.award}</td>
          <td class="n">{award.received}</td>
          <td class="n">{award.chosen}</td>
        </tr>
      ))}
    </tbody>
  </Table>
);

const numbered = ({ title, number }: { readonly title: string; readonly number: string | null }) =>
  `《${title}》${number === null ? '' : `（${number}）`}`;

export const YearPage = ({ year, revision }: ScreenProps) => {
  const answer = useRead<YearScreen>('year', { year }, revision);
  return (
    <Shown answer={answer}>
      {(screen) => (
        <>
          <Head title="年度" lead={`${screen.year}年度定下的时间、名额和经费。`}>
            <ScreenActs screen="year" without={['association-details']} />
          </Head>
          <div class="with-side">
            <div>
              <Awards awards={screen.awards} />
              <HandoverList handover={screen.handover} />
            </div>
            <aside>
              <Aside title="依据">
                <dl class="facts">
                  <div>
                    <dt>政策</dt>
                    <dd>{numbered(screen.policy)}</dd>
                  </div>
                  <div>
                    <dt>通知</dt>
                    <dd>
                      {numbered(screen.call)}
                      {screen.call.date !== null && `，${screen.call.date}`}
                    </dd>
                  </div>
                  <div>
                    <dt>全年经费</dt>
                    <dd>{screen.budget}</dd>
                  </div>
                </dl>
              </Aside>
              <Aside title="本会">
                <dl class="facts">
                  {screen.details.map(({ label, value }) => (
                    <div key={label}>
                      <dt>{label}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
                </dl>
                <p class="buttons">
                  <ActButton act="association-details" about={{}} name="本会" />
                </p>
              </Aside>
              <Aside title="放假和调休">
                <dl class="facts">
                  {screen.calendars.map(({ year: one, rest, makeUp, source }) => (
                    <div key={one}>
                      <dt>{one}年</dt>
                      <dd>
                        放假{rest}次，调休上班{makeUp}天<small>{source}</small>
                      </dd>
                    </div>
                  ))}
                  {screen.lacking.map((one) => (
                    <div key={one}>
                      <dt>{one}年</dt>
                      <dd>没有登记，跨到这一年的公示期算不出来</dd>
                    </div>
                  ))}
                </dl>
              </Aside>
            </aside>
          </div>
        </>
      )}
    </Shown>
  );
};
