/** What the files of one room may import of ours; the first room that fits a file is its room. */
interface Room {
  /** Files of the room. */
  files: RegExp;
  /** Files of ours that it may import, beside those of the room itself. */
  may: readonly RegExp[];
}

const shared = /^shared\//;
const call = /^electron\/call\//;
const store = /^electron\/store\//;
const words = /^electron\/words\//;
const resources = /^resources\/.*\.json$/;
/** What the domains see of Excel: reading a sheet, writing one. */
const spreadsheet = /^electron\/spreadsheet\/(read-sheet|write-sheet|written-column)\.ts$/;

/** A domain's read-only questions: what another domain may import of it. */
const queries = /^electron\/\w+\/(\w+-)?queries\.ts$/;

/** Who may import whom (ARCHITECTURE.md says why). A file of a room may always import its own room. */
export const rooms: readonly Room[] = [
  { files: /^shared\//, may: [] },

  // The page. Pieces that two domains use are in components/; home and reports show pieces of the hazard register.
  { files: /^renderer\/main\.tsx$/, may: [/^renderer\/app\//] },
  {
    files: /^renderer\/app\//,
    may: [shared, resources, /^renderer\/components\//, /^renderer\/\w+\/(routes|\w+(-\w+)*-page)\.tsx$/],
  },
  { files: /^renderer\/components\//, may: [shared, /^renderer\/app\//] },
  {
    files: /^renderer\/(home|reports)\//,
    may: [
      shared,
      /^renderer\/(app|components|hazards)\//,
      /^renderer\/chemicals\/(chemical-search|pieces\/(overview-lines|quantity-text|substance-name))\.ts$/,
    ],
  },
  {
    files: /^renderer\/(accounts|school|hazards|chemicals|maintenance)\//,
    may: [shared, /^renderer\/(app|components)\//],
  },

  // Entries wire and decide nothing.
  { files: /^electron\/main\.ts$/, may: [/^electron\/shell\//] },
  { files: /^electron\/preload\.ts$/, may: [/^electron\/shell\/channels\.ts$/, shared] },
  { files: /^electron\/browser\.ts$/, may: [/^electron\/(loopback|office)\//, words] },
  { files: /^electron\/cli\.ts$/, may: [/^electron\/(desk|office)\//, words] },
  { files: /^electron\/demo\.ts$/, may: [/^electron\/(demo|office)\//, words] },

  // The shells know the office, the page and their words, and no domain.
  { files: /^electron\/shell\//, may: [shared, words, /^electron\/(office|page)\//] },
  { files: /^electron\/loopback\//, may: [shared, words, /^electron\/(office|page)\//] },
  { files: /^electron\/desk\//, may: [shared, words, call, store, /^electron\/(office|sample|loopback)\//] },
  { files: /^electron\/demo\//, may: [shared, words, call, store, /^electron\/(office|sample)\//] },
  { files: /^electron\/page\//, may: [] },
  { files: /^electron\/words\//, may: [shared, resources] },

  // The office joins the domains: their handlers, their questions, and what the first start and `verify` need of them.
  {
    files: /^electron\/office\//,
    may: [
      shared,
      words,
      call,
      store,
      queries,
      /^electron\/sample\//,
      /^electron\/\w+\/handlers\.ts$/,
      /^electron\/accounts\/(account-changes|password|session-view|sign-in)\.ts$/,
      /^electron\/school\/pinyin\.ts$/,
      /^electron\/hazards\/replay-check\.ts$/,
      /^electron\/chemicals\/(chain|level|record|daily-chain)-check\.ts$/,
      /^electron\/chemicals\/lists\/compare-shipped\.ts$/,
    ],
  },
  { files: /^electron\/call\//, may: [shared, store] },
  { files: /^electron\/store\//, may: [shared, words] },
  { files: /^electron\/documents\//, may: [shared, words, resources] },
  {
    files: /^electron\/spreadsheet\//,
    may: [shared, /^electron\/documents\/(zip-archive|xml-text|clean-text|core-properties)\.ts$/],
  },
  { files: /^electron\/photos\//, may: [shared, store, /^electron\/documents\/file-name\.ts$/] },
  { files: /^electron\/sample\//, may: [shared, call, store, queries, resources] },
  // The weekly report carries a section on the chemicals, which their own room lays out.
  {
    files: /^electron\/reports\//,
    may: [
      shared,
      call,
      store,
      words,
      queries,
      resources,
      /^electron\/documents\//,
      /^electron\/chemicals\/documents\/week-section\.ts$/,
    ],
  },
  ...['accounts', 'school', 'hazards', 'chemicals', 'home'].map((domain) => ({
    files: new RegExp(`^electron/${domain}/`),
    may: [
      shared,
      call,
      store,
      words,
      queries,
      resources,
      spreadsheet,
      /^electron\/(documents\/|photos\/|school\/pinyin\.ts$)/,
    ],
  })),

  // What builds and tests may look at everything, and nothing looks at it.
  { files: /^build\//, may: [/^electron\/words\//, shared, /^tests\//] },
  { files: /^tests\//, may: [/^(electron|renderer|shared|build|resources)\//] },
  { files: /^[^/]+\.config\.ts$/, may: [/^tests\/support\//] },
];

const inNode = /^(electron|build|tests)\/|^[^/]+\.config\.ts$/;
const inPage = /^(renderer|tests)\//;

/** Packages that not every file may import; the first line that fits a package decides. */
export const packages: readonly { packages: RegExp; files: RegExp }[] = [
  { packages: /^electron$/, files: /^electron\/(shell\/|main\.ts$|preload\.ts$)|^tests\/shells\// },
  { packages: /^better-sqlite3$/, files: /^(electron\/store|tests)\// },
  { packages: /^node:(http|https|http2|net|tls|dgram)$/, files: /^electron\/loopback\/|^tests\// },
  {
    packages:
      /^node:|^(sharp|kysely|docx|saxes|exifreader|pinyin-pro|@orpc\/server.*|@orpc\/standard-server-peer)(\/|$)/,
    files: inNode,
  },
  { packages: /^(react|react-dom|react-i18next|@mantine|@tabler|@tanstack|mantine-datatable)(\/|$)/, files: inPage },
  {
    packages: /^(vite|vitest|electron-vite|electron-builder|@electron|@playwright|fast-check)(\/|$)/,
    files: /^(build|tests)\/|\.config\.ts$/,
  },
];

/** Packages that pure code may use: they touch neither Node nor the page. */
export const purePackages = /^(zod|@orpc\/contract|temporal-polyfill)$/;
