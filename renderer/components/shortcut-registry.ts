/** A key that does something on the page now. */
export interface Shortcut {
  /** `n`, `/`, `g h` (one after the other), `mod+enter`, `escape`. Letters by their place on a US keyboard. */
  keys: string;
  /** What it does, for the list of keys; null keeps it out of the list. */
  label: string | null;
  run: () => void;
  /** 0 for the page, more for each dialog on top. */
  layer: number;
}

const prefixMs = 1_500;
const singleKeysStorage = 'desk.single-keys';

const registered: Shortcut[] = [];
const layers: number[] = [];
let prefix = '';
let prefixTimer: number | undefined;

/** Adds a shortcut; the one added last wins. Returns what removes it. */
export function register(shortcut: Shortcut): () => void {
  registered.push(shortcut);
  return () => {
    registered.splice(registered.indexOf(shortcut), 1);
  };
}

/** While a layer is open, only its shortcuts work. Returns what closes it. */
export function openLayer(layer: number): () => void {
  layers.push(layer);
  return () => {
    layers.splice(layers.indexOf(layer), 1);
  };
}

/** What works now, each key once, in the order of the page. */
export function activeShortcuts(): Shortcut[] {
  const top = Math.max(0, ...layers);
  const byKeys = new Map<string, Shortcut>();
  for (const shortcut of registered) if (shortcut.layer === top) byKeys.set(shortcut.keys, shortcut);
  return [...byKeys.values()];
}

/** Whether keys without Ctrl work; people who dictate switch them off (WCAG 2.1.4). */
export function singleKeysOn(): boolean {
  return localStorage.getItem(singleKeysStorage) !== 'off';
}

export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(singleKeysStorage);
  else localStorage.setItem(singleKeysStorage, 'off');
}

// A Chinese input method types its own signs where a US keyboard has these.
const fullWidth: Readonly<Record<string, string>> = { '？': '?', '、': '/', '／': '/' };

function nameOf(event: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const name = letter?.toLowerCase() ?? fullWidth[event.key] ?? event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `mod+${name}` : name;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName);
}

/** An open list, menu or picker closes on Escape itself; the page must not leave at the same time. */
function ownsEscape(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('[aria-expanded="true"], [role="menu"], [role="listbox"]') !== null
  );
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || event.altKey || event.defaultPrevented) return;
  const name = nameOf(event);
  const isPlain = !name.startsWith('mod+') && name !== 'escape';
  if (isPlain && (isTyping(event.target) || !singleKeysOn())) return;
  if (name === 'escape' && ownsEscape(event.target)) return;

  const keys = prefix === '' ? name : `${prefix} ${name}`;
  prefix = '';
  window.clearTimeout(prefixTimer);
  const active = activeShortcuts();
  const found = active.find((shortcut) => shortcut.keys === keys) ?? active.find((shortcut) => shortcut.keys === name);
  if (found) {
    event.preventDefault();
    event.stopPropagation();
    found.run();
    return;
  }
  if (active.some((shortcut) => shortcut.keys.startsWith(`${name} `))) {
    prefix = name;
    prefixTimer = window.setTimeout(() => {
      prefix = '';
    }, prefixMs);
  }
}

// In the capture phase, so that `aria-expanded` still says what was open when the key went down.
window.addEventListener('keydown', onKeyDown, { capture: true });
