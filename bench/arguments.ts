/** What a bench is asked for. What it does not know is said in a line with what may be asked, and nothing is measured. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

const usageOf = (command: string, options: ParseArgsOptionsConfig): string => {
  const shown = Object.entries(options).map(([name, { default: value }]) => `[--${name} ${String(value ?? '…')}]`);
  return `usage: npm run ${command} -- ${shown.join(' ')}`;
};

/** Names of options that must be whole numbers above nought. */
const counts = ['size', 'runs'];

/** `typed`: without the program. Throws an Error whose message can be shown as it is. */
export const benchArguments = <T extends ParseArgsOptionsConfig>(
  command: string,
  options: T,
  typed: readonly string[],
) => {
  const refuse = (why: string): never => {
    throw new Error(`${why}\n${usageOf(command, options)}`);
  };
  const read = () => {
    try {
      return parseArgs({ args: [...typed], options }).values;
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error));
    }
  };
  const values = read();
  for (const [name, value] of Object.entries(values)) {
    if (counts.includes(name) && !/^[1-9]\d*$/.test(String(value))) refuse(`--${name} must be a number, not ${value}`);
  }
  return values;
};

/** Says what is wrong, and nothing is measured. */
export const end = (why: string): never => {
  console.error(why);
  process.exit(2);
};

/** For a program, of what was typed after its name. */
export const argumentsOrEnd = <T extends ParseArgsOptionsConfig>(command: string, options: T) => {
  try {
    return benchArguments(command, options, process.argv.slice(2));
  } catch (error) {
    return end(error instanceof Error ? error.message : String(error));
  }
};

/** The one that is called so. */
export const choiceOrEnd = <T>(choices: Readonly<Record<string, T>>, name: string): T =>
  Object.entries(choices).find(([each]) => each === name)?.[1] ??
  end(`there is none called ${name}; there are: ${Object.keys(choices).join('; ')}`);
