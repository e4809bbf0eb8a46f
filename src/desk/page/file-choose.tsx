/** The button by which files are chosen. The same file may be chosen again: it may have been mended in between. */

interface Props {
  /** The name of what is asked for. */
  readonly label: string;
  /** What stands on the button. */
  readonly words: string;
  readonly multiple?: boolean;
  readonly accept?: string | undefined;
  readonly onChosen: (files: readonly File[]) => void;
}

export const FileChoose = ({ label, words, multiple = false, accept, onChosen }: Props) => (
  <label class="file-choose">
    <span>{words}</span>
    <input
      type="file"
      aria-label={label}
      multiple={multiple}
      {...(accept === undefined ? {} : { accept })}
      onChange={(event) => {
        const chosen = [...(event.currentTarget.files ?? [])];
        event.currentTarget.value = '';
        onChosen(chosen);
      }}
    />
  </label>
);
