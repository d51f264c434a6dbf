import type { Profile } from '../../shared/contract/school.ts';

/** The text fields of the profile, in the groups in which people think of them. */
export const profileGroups = {
  school: ['name', 'bureau', 'section', 'recipient'],
  signature: ['signer', 'sealName', 'contact', 'contactPhone', 'dutyPhone'],
} as const satisfies Record<string, readonly (keyof Profile)[]>;

export type ProfileTextField = (typeof profileGroups)[keyof typeof profileGroups][number];
