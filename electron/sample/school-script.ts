import { z } from 'zod';
import script from '../../resources/sample/school.json' with { type: 'json' };
import { roles } from '../../shared/accounts/roles.ts';
import { sampleUsernames } from '../../shared/accounts/sample-accounts.ts';
import { placeKinds, profileInput } from '../../shared/contract/school.ts';

const schoolScript = z.strictObject({
  note: z.string(),
  profile: profileInput,
  accounts: z.record(z.enum(sampleUsernames), z.strictObject({ person: z.string(), role: z.enum(roles) })),
  people: z.array(
    z.strictObject({
      name: z.string(),
      post: z.string(),
      department: z.string(),
      phone: z.string(),
      /** Last day at the school, in school days from the story's last day. */
      leavesOn: z.int().optional(),
    }),
  ),
  /** Everybody else whom the story names; a name that stands in neither list is a slip of the pen. */
  outsiders: z.array(z.string()),
  places: z.array(
    z.strictObject({
      /** Names from the building down, parents before children. */
      path: z.string(),
      kind: z.enum(placeKinds),
      responsible: z.string(),
    }),
  ),
});
export type SchoolScript = z.output<typeof schoolScript>;

/** The sample school as `resources/sample/school.json` describes it. */
export function readSchoolScript(): SchoolScript {
  return schoolScript.parse(script);
}
