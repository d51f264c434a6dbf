import type { Migration } from 'kysely/migration';
import * as initial from './0010-initial.ts';
import * as chemicals from './0020-chemicals.ts';
import * as counts from './0021-chemical-counts.ts';
import * as experiments from './0022-experiments.ts';
import * as dataSheets from './0024-data-sheets.ts';
import * as approval from './0025-chemical-approval.ts';
import * as openingWitness from './0026-opening-witness.ts';
import * as waste from './0027-waste.ts';
import * as movementDecline from './0028-movement-decline.ts';
import * as substanceOrigin from './0029-substance-origin.ts';
import * as slipStays from './0030-slip-stays.ts';

/** All migrations by name, oldest first, with gaps between releases; each ends by setting `user_version` to its number. */
export const migrations: Record<string, Migration> = {
  '0010-initial': initial,
  '0020-chemicals': chemicals,
  '0021-chemical-counts': counts,
  '0022-experiments': experiments,
  '0024-data-sheets': dataSheets,
  '0025-chemical-approval': approval,
  '0026-opening-witness': openingWitness,
  '0027-waste': waste,
  '0028-movement-decline': movementDecline,
  '0029-substance-origin': substanceOrigin,
  '0030-slip-stays': slipStays,
};

/** `user_version` of a store of this program. */
export const newestVersion = Math.max(...Object.keys(migrations).map((name) => Number.parseInt(name, 10)));
