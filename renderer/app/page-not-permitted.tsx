import { FaultNotice } from '../components/fault-notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { notPermitted } from './not-permitted.ts';
import { useWords } from './use-words.ts';

/** Instead of a page that the role may not see. */
export function PageNotPermitted() {
  const t = useWords();
  return (
    <>
      <PageHeader title={t('app:notPermitted')} />
      <FaultNotice fault={notPermitted()} />
    </>
  );
}
