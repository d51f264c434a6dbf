/** Sign-in names of the sample school, one for each role; shown on the sign-in page of a sample store only. */
export const sampleUsernames = ['officer', 'principal', 'lab', 'staff', 'viewer'] as const;

/** The password that they share. */
export const samplePassword = 'sample-2026';
