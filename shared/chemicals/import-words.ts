/** What people write for "nothing" where a day or a number is asked for. */
export const meansNothing =
  /^(?:[-—–/\\.*]+|无|没有|未|未开封|未启用|不详|长期|长期有效|永久|none|n\/?a|nil|unopened|unknown)$/i;

/** `500g/瓶`: each bottle holds so much. */
export const eachBottle = /\s*(?:[/每]\s*(?:瓶|支|盒|袋|桶|罐|包|bottles?|btl|ea)|装)$/i;

/** A quantity within a specification, `500 mL` in `AR 500mL/瓶`. */
export const quantityWithin =
  /(?:(?<=^|\s)[-−–]\s*)?(?:\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)\s*(?:mg|kg|g|[µμ]l|ul|ml|l|毫克|千克|公斤|克|微升|毫升|升)(?![a-z])(?:\s*[/每]\s*(?:瓶|支|盒|袋|桶|罐|包|bottles?|btl|ea))?/i;

/** Words that make no other substance of one: `浓硫酸` is 硫酸. */
const before = /^(?:浓|稀|无水|工业|食用|试剂|医用|concentrated|conc|dilute|anhydrous)/;
const behind = /(?:水溶液|溶液|试液|solution)$/;

/** A name as names are compared: half-width, lower case, without blanks and the marks between its parts. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•.\u200b]/g, '')
    .replace(/[‐‑–—−]/g, '-');
}

const hydrateBehind = /^([^()]+?)\(?(?:[一二三四五六七八九]|十[二六八]?)水(?:合物?)?\)?$/;

/** `硫酸铜（五水）` is 五水硫酸铜 and never 硫酸铜, which has another CAS number; null for what names no hydrate so. */
function hydrateOf(plain: string): string | null {
  const [, salt] = hydrateBehind.exec(plain) ?? [];
  if (salt === undefined) return null;
  return `${plain.slice(salt.length).replace(/[()]|合物?/g, '')}${salt}`;
}

/** The name and what it is without its brackets, without what only tells its strength or its form; each once. */
export function namesMeant(name: string): string[] {
  const plain = plainName(name);
  const hydrate = hydrateOf(plain);
  if (hydrate !== null) return [plain, hydrate];
  const bare = plain.replace(/[([【{][^()[\]【】{}]*[)\]】}]/g, '').replace(/\d+(?:\.\d+)?%/g, '');
  const core = bare.replace(before, '').replace(behind, '');
  return [...new Set([plain, bare, core])].filter((text) => text !== '');
}
