import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MonthToClose } from '../../../shared/contract/chemicals.ts';
import { office } from '../../app/office-client.ts';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { ExportMenu } from '../../components/export-menu.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';

/** What is known of a month before it is signed; undefined on its way. */
export function useMonthToClose(month: string) {
  return useQuery(queries.chemicals.months.toClose.queryOptions({ input: { month } }));
}

function OpenSlips({ slips }: { slips: MonthToClose['openSlips'] }) {
  const t = useWords();
  if (slips.length === 0) return t('chemicals:months.nothing');
  return (
    <>
      {slips.map(({ id, number }) => (
        <span key={id}>
          <Link to="/chemicals/slips" search={{ settle: id }}>
            {number}
          </Link>{' '}
        </span>
      ))}
    </>
  );
}

/** The entries of a month, what of them waits or is open, and its ledger to be printed. */
export function MonthFacts({ month }: { month: string }) {
  const t = useWords();
  const { data, error } = useMonthToClose(month);
  if (data === undefined) return <FaultNotice fault={error} />;
  const facts = [
    {
      label: t('chemicals:months.entries'),
      value: (
        <Link to="/chemicals/ledger" search={{ month }}>
          {t('chemicals:months.entriesOf', { count: data.entries, listed: data.listed })}
        </Link>
      ),
    },
    {
      label: t('chemicals:months.waiting'),
      value:
        data.waiting === 0 ? (
          t('chemicals:months.nothing')
        ) : (
          <Link to="/chemicals/ledger" search={{ pending: true }}>
            {t('alerts:pending', { count: data.waiting })}
          </Link>
        ),
    },
    { label: t('chemicals:months.openSlips'), value: <OpenSlips slips={data.openSlips} /> },
  ];
  return (
    <>
      <FactList facts={facts} />
      <div>
        <ExportMenu
          label={t('chemicals:months.print')}
          build={(language, signal) => office.chemicals.exportLedger({ month, language }, { signal })}
        />
      </div>
    </>
  );
}
