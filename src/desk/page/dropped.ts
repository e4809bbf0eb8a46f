/** Files that were dropped, those in folders among them; what systems leave in folders is nobody's. */

const added = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*|~\$.*)$/i;

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((settle, fail) => entry.file(settle, fail));

/** A folder gives its entries in portions, until one is empty. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((settle, fail) => reader.readEntries(settle, fail));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
};

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const below = async (entry: FileSystemEntry): Promise<readonly File[]> => {
  if (isFile(entry)) return [await fileOf(entry)];
  if (!isFolder(entry)) return [];
  const inside = await Promise.all((await entriesOf(entry)).map(below));
  return inside.flat();
};

export const filesIn = async (dropped: DataTransfer | null): Promise<readonly File[]> => {
  if (dropped === null) return [];
  // They must be asked for at once: after the first pause the drop is over.
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = entries.length === 0 ? [...dropped.files] : (await Promise.all(entries.map(below))).flat();
  return files.filter(({ name }) => !added.test(name));
};
