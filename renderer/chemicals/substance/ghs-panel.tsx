import type { GhsReading } from '../../../shared/contract/ghs-schemas.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { Pictogram } from '../pieces/pictogram.tsx';
import classes from './ghs-panel.module.css';

function ClassLine({ reading }: { reading: GhsReading['classes'][number] }) {
  const t = useWords();
  const language = useLanguage();
  const { written, source, statements, note, mayBeStricter } = reading;
  return (
    <li>
      <span className={classes.name} lang="zh-CN">
        {written}
      </span>
      <span className={classes.what}>
        {source === null || statements.length === 0 ? t('sheets:ghs.notOnFile') : statements.join(' · ')}
        {mayBeStricter && <span>{t('sheets:ghs.mayBeStricter')}</span>}
        {note && <span>{language === 'en' ? note.en : note.zh}</span>}
        {source && <span lang="en">{source}</span>}
      </span>
    </li>
  );
}

/** Pictograms, signal word and statements of its classes, each with where that was read, and a mark to check it. */
export function GhsPanel({ ghs }: { ghs: GhsReading }) {
  const t = useWords();
  const language = useLanguage();
  const { pictograms, signalWord, statements, file } = ghs;
  if (ghs.classes.length === 0) {
    return (
      <Panel title={t('sheets:ghs.title')}>
        <p className={classes.quiet}>{t('sheets:ghs.noClasses')}</p>
      </Panel>
    );
  }
  const [first, second] = language === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
  return (
    <Panel
      title={t('sheets:ghs.title')}
      actions={
        !file.checked && (
          <StateBadge tone="soon" shape="triangle" look="plain">
            {t('chemicals:substances.pleaseCheck')}
          </StateBadge>
        )
      }
    >
      <div className={classes.signs}>
        {pictograms.map((sign) => (
          <figure key={sign} className={classes.sign}>
            <Pictogram sign={sign} size={64} />
            <figcaption aria-hidden="true">{t(`sheets:pictogram.${sign}`)}</figcaption>
          </figure>
        ))}
        <p className={classes.word}>{signalWord ? t(`sheets:signal.${signalWord}`) : t('sheets:ghs.noSignalWord')}</p>
      </div>
      {statements.length > 0 && (
        <ul className={classes.statements} aria-label={t('sheets:ghs.statements')}>
          {statements.map((statement) => (
            <li key={statement.code}>
              <span className={classes.code}>{statement.code}</span>
              <span>
                <span lang={first === 'zh' ? 'zh-CN' : 'en'}>{statement[first]}</span>
                <span className={classes.other} lang={second === 'zh' ? 'zh-CN' : 'en'}>
                  {statement[second]}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <details className={classes.source}>
        <summary>{t('sheets:ghs.sources', { count: ghs.classes.length })}</summary>
        <ul className={classes.classes}>
          {ghs.classes.map((reading) => (
            <ClassLine key={reading.written} reading={reading} />
          ))}
        </ul>
        <p className={classes.quiet}>
          {t('sheets:ghs.file', { source: language === 'en' ? file.en : file.zh, version: file.version })}
        </p>
      </details>
      {ghs.classes.some(({ source, statements: codes }) => source === null || codes.length === 0) && (
        <p className={classes.quiet}>
          {t('sheets:ghs.someNotOnFile', {
            classes: ghs.classes
              .filter(({ source, statements: codes }) => source === null || codes.length === 0)
              .map(({ written }) => written)
              .join(t('sheets:substance.joiner')),
          })}
        </p>
      )}
    </Panel>
  );
}
