import type { ReactNode } from 'react';
import { ColorSchemeSwitch } from '../app/color-scheme-switch.tsx';
import { LanguageSwitch } from '../app/language-switch.tsx';
import { ProductMark } from '../app/product-mark.tsx';
import { useWords } from '../app/use-words.ts';
import classes from './entrance.module.css';

interface EntranceProps {
  title: string;
  sentence?: ReactNode;
  /** `wide` for the first start's questions. */
  width?: 'narrow' | 'wide';
  children: ReactNode;
}

/** The quiet page before the frame: sign-in and first start. */
export function Entrance({ title, sentence, width = 'narrow', children }: EntranceProps) {
  const t = useWords();
  return (
    <div className={classes.page}>
      <title>{t('app:tabTitle', { page: title })}</title>
      <header className={classes.bar}>
        <ProductMark size={28} />
        <span className={classes.product}>{t('app:product')}</span>
        <div className={classes.switches}>
          <LanguageSwitch />
          <ColorSchemeSwitch />
        </div>
      </header>
      <main className={classes.main} data-width={width}>
        <h1 className={classes.title}>{title}</h1>
        {sentence && <p className={classes.sentence}>{sentence}</p>}
        {children}
      </main>
    </div>
  );
}
