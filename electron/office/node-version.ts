/** The database driver ends an older Node without a word, so entries ask before they load it. */
const oldest = { major: 22, minor: 12 };

/** Whether a version such as `24.21.0` can run the office. */
export function canRunOffice(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}
