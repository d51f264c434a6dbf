import type { ContractRouterClient } from '@orpc/contract';
import { accountsContract } from './accounts.ts';
import { chemicalsContract } from './chemicals.ts';
import { hazardsContract } from './hazards.ts';
import { homeContract } from './home.ts';
import { maintenanceContract } from './maintenance.ts';
import { reportsContract } from './reports.ts';
import { schoolContract } from './school.ts';

/** Every call that a page, a script or a test can make: one entry a domain. */
export const contract = {
  accounts: accountsContract,
  school: schoolContract,
  hazards: hazardsContract,
  chemicals: chemicalsContract,
  reports: reportsContract,
  home: homeContract,
  maintenance: maintenanceContract,
};

export type OfficeClient = ContractRouterClient<typeof contract>;
