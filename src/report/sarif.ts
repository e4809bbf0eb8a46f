/** Findings as SARIF 2.1.0, for code scanning and editors. */
import type { CodeTable, Level, LocatedFinding } from '../core/finding.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Level, string>;

/** What is said of the program itself: its version, the site that explains its codes, and the codes. */
export interface SarifTool {
  readonly version: string;
  readonly site: string;
  readonly codes: CodeTable;
}

const rule = (tool: SarifTool, id: string) => {
  const doc = tool.codes[id];
  return {
    id,
    helpUri: `${tool.site.replace(/\/$/, '')}/rules/${id}/`,
    ...(doc === undefined
      ? {}
      : {
          shortDescription: { text: doc.en },
          fullDescription: { text: doc.meaning },
          help: { text: doc.why },
          defaultConfiguration: { level: levels[doc.level] },
        }),
  };
};

const result = (finding: LocatedFinding) => ({
  ruleId: finding.code,
  level: levels[finding.level],
  message: { text: `${finding.message}。怎么办：${finding.help}` },
  locations:
    finding.file === ''
      ? []
      : [
          {
            physicalLocation: {
              artifactLocation: { uri: encodeURI(finding.file), uriBaseId: '%SRCROOT%' },
              region: { startLine: finding.line, startColumn: finding.column, endColumn: finding.endColumn },
            },
          },
        ],
});

export const sarifReport = (findings: readonly LocatedFinding[], tool: SarifTool): string => {
  const ids = [...new Set(findings.map(({ code }) => code))].toSorted();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'gongshi',
            version: tool.version,
            informationUri: tool.site,
            rules: ids.map((id) => rule(tool, id)),
          },
        },
        columnKind: 'unicodeCodePoints',
        results: findings.map(result),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
