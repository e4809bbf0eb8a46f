/** Word documents for tests, written as XML: what programs leave in them, and no program here can make. */
import { strToU8, zipSync } from 'fflate';

const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`;
const rels = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const partRels = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`;
const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';
/** A level of a list, as `word/numbering.xml` has it. */
const level = (index: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<?xml version="1.0" encoding="UTF-8"?><w:numbering ${spaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimalEnclosedCircle', '%3')}</w:abstractNum><w:abstractNum w:abstractNumId="3">${level(0, 'upperLetter', '%1）')}</w:abstractNum><w:abstractNum w:abstractNumId="4">${level(0, 'chineseCountingThousand', '第%1条　', 9)}</w:abstractNum><w:abstractNum w:abstractNumId="5">${level(0, 'decimal', '%1.', 3)}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:pStyle w:val="second"/><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="list"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>${[3, 4, 5].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`).join('')}<w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>${[7, 8, 9].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 2}"/></w:num>`).join('')}</w:numbering>`;
/** Styles that number their paragraphs: 一、 of its own, 一、 of the one it is based on, （一） by its list, and none again. */
const styles = `<?xml version="1.0" encoding="UTF-8"?><w:styles ${spaces}><w:style w:type="paragraph" w:default="1" w:styleId="a"/>${[
  ['first', '', '<w:numPr><w:numId w:val="8"/></w:numPr>'],
  ['based', '<w:basedOn w:val="first"/>', ''],
  ['second', '', '<w:numPr><w:numId w:val="8"/></w:numPr>'],
  ['none', '<w:basedOn w:val="first"/>', '<w:numPr><w:numId w:val="0"/></w:numPr>'],
]
  .map(
    ([id, based, numbered]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${based}<w:pPr>${numbered}</w:pPr></w:style>`,
  )
  .join(
    '',
  )}<w:style w:type="numbering" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr></w:style></w:styles>`;

/** `body`: what stands in `w:body`. */
export const wordOf = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(rels),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(partRels),
    'word/numbering.xml': strToU8(numbering),
    'word/styles.xml': strToU8(styles),
  });

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;
/**
 * A paragraph that Word numbers: list 1 counts, list 2 has points, 3 counts in Chinese, 4 in letters, 5 from 第九条, 6 counts as 1 does
 * and begins again, 7 from 3. with 3.1 below it, 9 as the style `first`.
 */
export const item = (text: string, list = 1, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
/** A paragraph of a style. */
export const styled = (text: string, style: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${run(text)}</w:p>`;
export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

/** A form of one row, whose answer is this. */
export const formOf = (answer: string): Uint8Array =>
  wordOf(
    paragraph(run('表号：2017/service-station')) +
      table(row(cell(paragraph(run('建站目标'))), cell(answer), cell(paragraph(run('说明'))))),
  );
