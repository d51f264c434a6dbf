import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import { readSheet } from '../../../electron/spreadsheet/read-sheet.ts';
import { bottleFile, importer } from '../../contract/bottle-sheet.ts';
import { alternate, median } from '../alternate.ts';
import { type BenchCase, ownPeakMb } from '../bench-case.ts';
import { signIn } from '../store/bench-school.ts';
import { withBenchOffice, withBenchStore } from '../store/with-bench-store.ts';

const turns = { runs: 11, warmUps: 3 };
const bottles = 2_000;
const headers = [
  '瓶号',
  '名称',
  'CAS号',
  '净含量',
  '现存量',
  '级别',
  '生产厂家',
  '批号',
  '有效期至',
  '存放地点',
  '备注',
];
const substances = [
  ['硫酸', '7664-93-9', '500 mL'],
  ['高锰酸钾', '7722-64-7', '500 g'],
  ['无水乙醇', '64-17-5', '2.5 L'],
  ['蔗糖', '', '500 g'],
] as const;

/** A sheet of bottles whose numbers no other has. */
function sheetOf(run: number): File {
  const rows = Array.from({ length: bottles }, (_, index) => {
    const [name, cas, net] = substances[index % substances.length] ?? substances[0];
    const place = `理科楼 / 药品室 / ${index % 20}号柜`;
    return [`N-${run}-${index}`, name, cas, net, net, 'AR', '国药', `B${index}`, '2028-03-01', place, '盘点'];
  });
  return bottleFile(headers, rows);
}

type Row = Record<string, string | number | null>;

/** The last rows of a table, and an insert into one of the same shape with the same indexes and no triggers. */
function likeTable(raw: Database.Database, table: string, count: number) {
  const parts = raw
    .prepare('select sql from sqlite_master where tbl_name = ? and type <> ? and sql is not null')
    .pluck()
    .all(table, 'trigger') as string[];
  const renamed = (sql: string) =>
    sql.replace(new RegExp(`(table|on) "?${table}"?`, 'gi'), `$1 bare_${table}`).replace(/index "?/i, '$&bare_');
  for (const sql of parts) raw.exec(renamed(sql));
  const rows = raw.prepare(`select * from ${table} order by rowid desc limit ${count}`).all() as Row[];
  const names = Object.keys(rows[0] ?? {});
  const insert = raw.prepare(`insert into bare_${table} (${names}) values (${names.map((name) => `@${name}`)})`);
  let sequence = 1e6;
  return () => {
    for (const row of rows) {
      sequence += 1;
      const id = typeof row.id === 'number' ? sequence : randomUUID();
      insert.run({ ...row, id, number: `${id}`, sequence });
    }
  };
}

/**
 * Importing a sheet of 2,000 numbered bottles through the contract, against reading the same file and bare inserts of the same
 * rows (bottles, movements, audit) in one transaction on the same connection. At least 0.5 of its rate.
 */
export const chemicalImport: BenchCase = () =>
  withBenchStore(10, (folder) =>
    withBenchOffice(folder, async (office) => {
      const { run } = importer(office.client({ session: await signIn(office) }), randomUUID);
      await run(sheetOf(-1));
      const raw = office.store.raw();
      const inserts = ['bottle', 'chemical_movement', 'audit'].map((table) => likeTable(raw, table, bottles));
      const insertAll = raw.transaction(() => {
        for (const insert of inserts) insert();
      });
      let made = 0;
      const timed = (work: (file: File) => Promise<unknown>) => async () => {
        const file = sheetOf(made++);
        const from = performance.now();
        await work(file);
        return performance.now() - from;
      };
      const sides = [
        timed(run),
        timed(async (file) => {
          await readSheet(new Uint8Array(await file.arrayBuffer()));
          insertAll();
        }),
      ];
      const [ours = [], peer = []] = await alternate(sides, turns);
      return {
        unit: 'ms',
        ours: median(ours),
        peer: median(peer),
        peerName: 'reading the file and bare inserts of the same rows',
        limit: { times: 1 / 0.5 },
        runs: turns.runs,
        peakMb: { both: ownPeakMb() },
      };
    }),
  );
