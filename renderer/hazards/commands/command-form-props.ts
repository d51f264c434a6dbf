import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';

/** What every form of a command is given. */
export interface CommandFormProps {
  record: HazardRecord;
  /** Called with the record after the command. */
  onDone: (record: HazardRecord) => void;
  onClose: () => void;
}
