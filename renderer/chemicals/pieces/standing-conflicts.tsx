import type { StandingConflict } from '../../../shared/contract/put-away.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { substanceName } from './substance-name.ts';

/** What is forbidden comes first; the title counts all of them. */
const mostShown = 100;

interface StandingConflictsProps {
  conflicts: readonly StandingConflict[];
  title: string;
  hint: string;
}

/** Which two stand in one cabinet and must not, and who forbids it. Nothing where there are none. */
export function StandingConflicts({ conflicts, title, hint }: StandingConflictsProps) {
  const t = useWords();
  const language = useLanguage();
  if (conflicts.length === 0) return null;
  return (
    <Panel title={title} hint={hint} flush>
      <DeskTable label={title}>
        <thead>
          <tr>
            <th scope="col">{t('chemicals:field.cabinet')}</th>
            <th scope="col">{t('chemicals:conflict.one')}</th>
            <th scope="col">{t('chemicals:conflict.other')}</th>
            <th scope="col">{t('chemicals:conflict.verdict')}</th>
            <th scope="col">{t('chemicals:conflict.source')}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.slice(0, mostShown).map(({ cabinet, one, other, verdict, sources }) => (
            <tr key={`${cabinet} ${one.nameZh} ${other.nameZh}`}>
              <td>{cabinet}</td>
              <td>{substanceName(one, language)}</td>
              <td>{substanceName(other, language)}</td>
              <td>
                {verdict === 'forbid' ? (
                  <StateBadge tone="late" shape="triangle" look="plain">
                    {t('chemicals:conflict.forbid')}
                  </StateBadge>
                ) : (
                  <StateBadge tone="soon" shape="diamond" look="plain">
                    {t('chemicals:conflict.caution')}
                  </StateBadge>
                )}
              </td>
              <td>{sources.map((source) => (language === 'en' ? source.en : source.zh)).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </DeskTable>
    </Panel>
  );
}
