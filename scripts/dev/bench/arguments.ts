/** What a bench is asked for. What it does not know is said in a line with what may be asked, and nothing is measured. */
import { parseArgs, type ParseArgsOptionDescriptor } from 'node:util';

/** `oneOf`: allowed values. */
type BenchOptions = Readonly<Record<string, ParseArgsOptionDescriptor & { readonly oneOf?: readonly string[] }>>;

const usageOf = (command: string, options: BenchOptions): string => {
  const shown = Object.entries(options).map(([name, { default: value }]) => `[--${name} ${String(value ?? '…')}]`);
  return `usage: npm run ${command} -- ${shown.join(' ')}`;
};

/** Names of options that must be whole numbers above nought. */
const counts = ['size', 'runs', 'years'];

const complaintOf = (name: string, value: string, oneOf: readonly string[] | undefined): string | undefined => {
  if (counts.includes(name) && !/^[1-9]\d*$/.test(value)) return `--${name} must be a number, not ${value}`;
  if (oneOf?.includes(value) === false) return `--${name} must be one of ${oneOf.join('; ')}, not ${value}`;
  return undefined;
};

/** `typed`: without the program. Throws an Error whose message can be shown as it is. */
export const benchArguments = <T extends BenchOptions>(command: string, options: T, typed: readonly string[]) => {
  try {
    const { values } = parseArgs({ args: [...typed], options });
    const complaints = Object.entries(values).flatMap(([name, value]) =>
      [value].flat().flatMap((one) => complaintOf(name, String(one), options[name]?.oneOf) ?? []),
    );
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    return values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usageOf(command, options)}`, {
      cause: error,
    });
  }
};

/** Reads what was typed after a program's name. */
export const argumentsOrEnd = <T extends BenchOptions>(command: string, options: T) => {
  try {
    return benchArguments(command, options, process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
};
