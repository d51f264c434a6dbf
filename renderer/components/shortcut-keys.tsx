import { useWords } from '../app/use-words.ts';
import classes from './shortcut-keys.module.css';

const isMac = /mac/i.test(navigator.platform);

function useKeyName(): (key: string) => string {
  const t = useWords();
  return (key) => {
    if (key === 'mod') return isMac ? '⌘' : 'Ctrl';
    if (key === 'enter') return t('app:key.enter');
    if (key === 'escape') return t('app:key.escape');
    return key.toUpperCase();
  };
}

/** Shows the key of an action beside its word. For eyes only: screen readers get it from `aria-keyshortcuts`. */
export function ShortcutKeys({ keys }: { keys: string }) {
  const keyName = useKeyName();
  return (
    <span className={classes.keys} aria-hidden="true">
      {keys.split(/[ +]/).map((key) => (
        <kbd key={key} className={classes.key}>
          {keyName(key)}
        </kbd>
      ))}
    </span>
  );
}

/** The value of `aria-keyshortcuts` for keys such as `mod+enter`. */
export function ariaKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => (key === 'mod' ? 'Control' : key.charAt(0).toUpperCase() + key.slice(1)))
    .join('+');
}
