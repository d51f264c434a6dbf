import { parseArgs } from 'node:util';
import { type Language, languages } from '../../shared/contract/document.ts';
import { isCalendarDay } from '../../shared/school/calendar.ts';
import { UsageError, type UsageProblem } from './usage-error.ts';

/** What `desk` was asked to do. Days are `YYYY-MM-DD`; paths stand as they were typed. */
export type Command =
  | { readonly name: 'sample'; readonly seed: number | null; readonly asOf: string | null }
  | {
      readonly name: 'export';
      readonly what: 'weekly' | 'hazards';
      readonly out: string;
      readonly until: string | null;
    }
  | {
      readonly name: 'export';
      readonly what: 'chemicals';
      readonly out: string;
      /** `YYYY-MM`. */
      readonly month: string | null;
      /** A year instead of a month: the draft of its report on drug precursors. */
      readonly year: number | null;
    }
  | {
      readonly name: 'import';
      readonly what: 'chemicals';
      readonly file: string;
      readonly dryRun: boolean;
      readonly skipProblems: boolean;
      /** What is not in the store yet is made. */
      readonly create: boolean;
    }
  | { readonly name: 'backup'; readonly to: string | null }
  | { readonly name: 'restore'; readonly from: string }
  | { readonly name: 'verify' }
  | { readonly name: 'password'; readonly username: string }
  | { readonly name: 'serve'; readonly port: number }
  | { readonly name: 'help' };

/** A command with what every command takes; null where nobody said. */
export interface DeskCall {
  readonly command: Command;
  readonly data: string | null;
  readonly json: boolean;
  readonly language: Language | null;
}

const options = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  seed: { type: 'string' },
  'as-of': { type: 'string' },
  out: { type: 'string' },
  until: { type: 'string' },
  month: { type: 'string' },
  year: { type: 'string' },
  to: { type: 'string' },
  from: { type: 'string' },
  port: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'skip-problems': { type: 'boolean' },
  'no-create': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Option = keyof typeof options;
type Given = Partial<Record<Option, string | boolean>>;

const everywhere: readonly Option[] = ['data', 'json', 'lang'];
const optionsOf: Record<Command['name'], readonly Option[]> = {
  sample: ['seed', 'as-of'],
  export: ['out', 'until', 'month', 'year'],
  import: ['dry-run', 'skip-problems', 'no-create'],
  backup: ['to'],
  restore: ['from'],
  verify: [],
  password: [],
  serve: ['port'],
  help: [],
};

function isCommandName(name: string): name is Command['name'] {
  return Object.hasOwn(optionsOf, name);
}

function readText(given: Given, option: Option): string | null {
  const value = given[option];
  if (value === undefined) return null;
  if (typeof value !== 'string' || value === '') throw new UsageError('noValue', { option });
  return value;
}

function readWhole(given: Given, option: Option, most: number): number | null {
  const text = readText(given, option);
  if (text === null) return null;
  if (!/^\d{1,10}$/.test(text) || Number(text) > most) throw new UsageError('notANumber', { option, text });
  return Number(text);
}

function readDay(given: Given, option: Option): string | null {
  const text = readText(given, option);
  if (text !== null && !isCalendarDay(text)) throw new UsageError('notADay', { option, text });
  return text;
}

function readLanguage(given: Given): Language | null {
  const text = readText(given, 'lang');
  const found = languages.find((language) => language === text);
  if (text !== null && !found) throw new UsageError('noSuchLanguage', { text });
  return found ?? null;
}

/** Takes the one word after the command; more or fewer are wrong. */
function readOnly(words: readonly string[], reason: UsageProblem): string {
  const [word, extra] = words;
  if (!word) throw new UsageError(reason);
  if (extra !== undefined) throw new UsageError('tooMuch', { text: extra });
  return word;
}

function readNone(words: readonly string[]): void {
  if (words[0] !== undefined) throw new UsageError('tooMuch', { text: words[0] });
}

function readMonth(given: Given, option: Option): string | null {
  const text = readText(given, option);
  if (text !== null && !isCalendarDay(`${text}-01`)) throw new UsageError('notAMonth', { option, text });
  return text;
}

function readYear(given: Given, option: Option): number | null {
  const text = readText(given, option);
  if (text !== null && !/^20\d\d$/.test(text)) throw new UsageError('notAYear', { option, text });
  return text === null ? null : Number(text);
}

function readExport(words: readonly string[], given: Given): Command {
  const name = 'export';
  const what = readOnly(words, 'exportWhat');
  if (what !== 'weekly' && what !== 'hazards' && what !== 'chemicals') throw new UsageError('exportWhat');
  const others: readonly Option[] = what === 'chemicals' ? ['until'] : ['month', 'year'];
  for (const option of others) {
    if (given[option] !== undefined) throw new UsageError('notForThis', { option, name: `${name} ${what}` });
  }
  const out = readText(given, 'out');
  if (out === null) throw new UsageError('exportOut');
  if (what === 'chemicals') {
    const [month, year] = [readMonth(given, 'month'), readYear(given, 'year')];
    if (month !== null && year !== null) throw new UsageError('monthOrYear');
    return { name, what, out, month, year };
  }
  return { name, what, out, until: readDay(given, 'until') };
}

function readImport(words: readonly string[], given: Given): Command {
  const [what, ...files] = words;
  if (what !== 'chemicals') throw new UsageError('importWhat');
  return {
    name: 'import',
    what,
    file: readOnly(files, 'importFile'),
    dryRun: given['dry-run'] === true,
    skipProblems: given['skip-problems'] === true,
    create: given['no-create'] !== true,
  };
}

function readCommand(name: Command['name'], words: readonly string[], given: Given): Command {
  switch (name) {
    case 'export':
      return readExport(words, given);
    case 'import':
      return readImport(words, given);
    case 'password':
      return { name, username: readOnly(words, 'passwordWhose') };
    case 'sample':
      readNone(words);
      return { name, seed: readWhole(given, 'seed', 2 ** 31 - 1), asOf: readDay(given, 'as-of') };
    case 'backup':
      readNone(words);
      return { name, to: readText(given, 'to') };
    case 'restore': {
      readNone(words);
      const from = readText(given, 'from');
      if (from === null) throw new UsageError('restoreFrom');
      return { name, from };
    }
    case 'serve':
      readNone(words);
      return { name, port: readWhole(given, 'port', 65_535) ?? 0 };
    case 'verify':
    case 'help':
      readNone(words);
      return { name };
  }
}

function parse(args: readonly string[]): { given: Given; words: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { given: values, words: positionals };
  } catch (error) {
    throw new UsageError('cannotRead', { detail: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * Reads a command line such as `export weekly --out DIR --until 2026-11-27 --json`.
 *
 * @throws UsageError for anything that no command takes.
 */
export function readDeskCall(args: readonly string[]): DeskCall {
  const { given, words } = parse(args);
  // Whatever else is written: who asks for help is helped.
  if (given.help === true) return { command: { name: 'help' }, data: null, json: false, language: readLanguage(given) };
  const [name, ...rest] = words;
  if (name === undefined) throw new UsageError('noCommand');
  if (!isCommandName(name)) throw new UsageError('noSuchCommand', { text: name });
  const allowed = [...everywhere, ...optionsOf[name]];
  for (const option of Object.keys(given) as Option[]) {
    if (!allowed.includes(option)) throw new UsageError('notForThis', { option, name });
  }
  const command = readCommand(name, rest, given);
  return { command, data: readText(given, 'data'), json: given.json === true, language: readLanguage(given) };
}
