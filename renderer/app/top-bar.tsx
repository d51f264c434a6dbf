import { ColorSchemeSwitch } from './color-scheme-switch.tsx';
import { DueBar } from './due-bar.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { PersonMenu } from './person-menu.tsx';
import { SampleMark } from './sample-mark.tsx';
import { useSignedIn } from './session.ts';
import { ShortcutHelpButton } from './shortcut-help.tsx';
import classes from './top-bar.module.css';

/** The bar above the page: the sample mark, what is due, the switches, and who is signed in. */
export function TopBar() {
  const { session } = useSignedIn();
  return (
    <header className={classes.bar}>
      {session.sample && <SampleMark />}
      <DueBar />
      <div className={classes.right}>
        <ShortcutHelpButton />
        <LanguageSwitch />
        <ColorSchemeSwitch />
        <PersonMenu />
      </div>
    </header>
  );
}
