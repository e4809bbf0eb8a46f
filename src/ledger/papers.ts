/** An application, its confirmation and its receipt bear the same name in three folders of a category. */
const named = /^(content\/\d{4}\/[^/]+)\/(?:applications|confirmations|receipts)\/([^/]+)\.(?:md|yaml)$/;

/** The three paths, whichever of them is given; none for anything else. */
export const papers = (path: string): readonly string[] => {
  const [, folder, id] = named.exec(path) ?? [];
  if (folder === undefined || id === undefined) return [];
  return [`${folder}/applications/${id}.md`, `${folder}/confirmations/${id}.yaml`, `${folder}/receipts/${id}.yaml`];
};
