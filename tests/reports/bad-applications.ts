/** Applications with one thing wrong each: what a secretary may well send, and what stands in its place when it is right. */

export interface BadApplication {
  readonly name: string;
  /** Path below `content/2017/`, without `.md`. */
  readonly application: 'station' | 'society' | 'pilot' | 'expert';
  /** Old text → new text, each of which must stand in the file. */
  readonly changes: readonly (readonly [string, string])[];
}

export const bases = {
  station: { file: 'service-station/applications/demo-wound-care-station', today: '2017-05-20' },
  society: { file: 'demonstration-society/applications/demo-veteran-association', today: '2017-11-25' },
  pilot: { file: 'function-pilot/applications/demo-nursing-skills', today: '2017-11-25' },
  expert: { file: 'chief-expert/applications/demo-laver-expert', today: '2017-05-20' },
} as const;

export const badApplications: readonly BadApplication[] = [
  { name: 'a field left out', application: 'station', changes: [['team-size: 9\n', '']] },
  {
    name: 'a field that does not exist',
    application: 'station',
    changes: [['team-size: 9', 'team-size: 9\ncontact: 学会秘书处']],
  },
  { name: 'a Chinese label for a key', application: 'station', changes: [['team-size: 9', '专家团队人数: 9']] },
  { name: 'a date as people write it', application: 'station', changes: [['date: 2017-04-10', 'date: 2017年4月10日']] },
  { name: 'a day that does not exist', application: 'station', changes: [['date: 2017-05-08', 'date: 2017-02-30']] },
  { name: 'a code without quotes', application: 'station', changes: [['host-place: "320707"', 'host-place: 320707']] },
  { name: 'a place of an abolished county', application: 'station', changes: [['"320707"', '"320721"']] },
  { name: 'a choice that is not listed', application: 'station', changes: [['grassroots-hospital', 'hospital']] },
  { name: 'a number for people in words', application: 'station', changes: [['team-size: 9', 'team-size: 九人']] },
  { name: 'a full-width colon', application: 'station', changes: [['team-size: 9', 'team-size：9']] },
  { name: 'a digest cut short', application: 'station', changes: [['f4dde1ffb70c98f9', 'f4dde1ff']] },
  { name: 'a heading misspelt', application: 'station', changes: [['## 建站目标', '## 建站的目标']] },
  { name: 'a heading twice', application: 'station', changes: [['## 服务能力与带动作用', '## 建站目标']] },
  {
    name: 'text before the first heading',
    application: 'station',
    changes: [['## 建站目标', '尊敬的学会部：\n\n## 建站目标']],
  },
  {
    name: 'a narrative too short',
    application: 'expert',
    changes: [['## 工作目标与服务作用\n', '## 工作目标与服务作用\n\n专家定期到社指导。\n\n## 其他\n']],
  },
  {
    name: 'a mobile number in the narrative',
    application: 'station',
    changes: [['目标是到', '联系电话：138 0013 8000。目标是到']],
  },
  {
    name: 'an ID number in the narrative',
    application: 'station',
    changes: [['目标是到', '负责人身份证号11010519491231002X。目标是到']],
  },
  { name: 'raw HTML', application: 'station', changes: [['目标是到', '<font color="red">目标</font>是到']] },
  {
    name: 'an image from elsewhere',
    application: 'station',
    changes: [['目标是到', '![现场](https://example.org/a.jpg)\n\n目标是到']],
  },
  {
    name: 'an organisation that is not registered',
    application: 'station',
    changes: [['organization: demo-nursing-society', 'organization: demo-nursing']],
  },
  {
    name: 'a web address without https',
    application: 'society',
    changes: [['https://veteran.example.org/', 'http://veteran.example.org/']],
  },
  {
    name: 'an agreement that lacks rights',
    application: 'station',
    changes: [['covers: [content, duties, rights, obligations]', 'covers: [content, duties, obligations]']],
  },
  {
    name: 'an agreement that has ended',
    application: 'station',
    changes: [['from: 2017-04-10, to: 2019-04-09', 'from: 2016-04-10, to: 2017-05-30']],
  },
  {
    name: 'an agreement with somebody else',
    application: 'station',
    changes: [['连云港市示例护理学会, 示例镇', '连云港市示例护理协会, 示例镇']],
  },
  { name: 'a rating of 2A', application: 'society', changes: [['kind: 4a', 'kind: 2a']] },
  {
    name: 'a rating that ended the day before',
    application: 'society',
    changes: [['to: 2018-12-29', 'to: 2017-11-29']],
  },
  {
    name: 'an inspection passed only basically',
    application: 'society',
    changes: [['year: 2016, result: pass', 'year: 2016, result: basic']],
  },
  {
    name: 'proposals of another year',
    application: 'society',
    changes: [
      ['level: city, date: 2017-11-13', 'level: city, date: 2016-11-13'],
      ['level: city-ast, date: 2017-06-26', 'level: city-ast, date: 2016-06-26'],
    ],
  },
  { name: 'a mandate of another kind', application: 'pilot', changes: [['kind: commission-letter', 'kind: other']] },
  {
    name: 'two responsible persons',
    application: 'pilot',
    changes: [['responsible: [秘书长]', 'responsible: [秘书长, 副秘书长]']],
  },
];
