import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OfficeClient } from '../../../shared/contract/contract.ts';
import { bridge, finish, loadPageClient, startDesktop } from '../desktop-child.ts';

// One page makes real calls: through the port that the preload hands over, to the office in a worker thread, to rows and back.
const [folder = '', savedFile = ''] = process.argv.slice(2);
const electron = await startDesktop(folder);
const { office, onOfficeRestarted } = await loadPageClient();

const placeId = '0199f0a0-0000-7000-8000-000000000001';
const fields = { name: '东楼梯', kind: 'stairwell', parentId: null, responsibleId: null } as const;

async function refusal(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => null,
    (error: { code?: unknown; data?: { reason?: unknown } }) => [error.code, error.data?.reason],
  );
}

const before = await office.accounts.session.current();
const signedOut = await refusal(office.school.places.list());
const started = await office.accounts.setup.start({
  schoolName: '实验中学',
  bureau: '某区教育局',
  section: '安全教育科',
  personName: '李梅',
  username: 'limei',
  password: 'correct horse',
});
const created = await office.school.places.create({ id: placeId, ...fields });
const listed = await office.school.places.list();
const invalid = await refusal(office.school.places.create({ id: placeId, ...fields, name: '' }));
const unknown = await refusal((office as unknown as { nothing: { here(): Promise<unknown> } }).nothing.here());

async function save(canceled: boolean, name: string): Promise<unknown> {
  electron.record.saveDialog = { canceled, filePath: canceled ? '' : savedFile };
  return bridge().save(name, new TextEncoder().encode('内容'));
}

const saves = {
  cancelled: await save(true, 'a.docx'),
  saved: await save(false, '../../etc/安全工作周报_2026-11-27.docx'),
  content: await readFile(savedFile, 'utf8'),
  wrongArguments: await refusal(bridge().save('a', 'not bytes' as never)),
  unwritable: await (async () => {
    electron.record.saveDialog = { canceled: false, filePath: join(savedFile, 'below-a-file.docx') };
    return bridge().save('a.docx', new Uint8Array(1));
  })(),
};
await bridge().print();
const opened: string[] = [];
const lineOf = (words: string) => ({ topic: words, say: () => words, isLate: true, onOpen: () => opened.push(words) });
const { createElectronServices } = await import('../../../renderer/app/electron-services.ts');
const notice = { title: () => '今天', lines: ['三处隐患到期', '两处待复查'].map(lineOf) };
// What the lines say needs no words of the page here.
await createElectronServices(bridge()).notify(notice, (() => '') as never);
electron.record.shownNotices[0]?.emit('click');
await bridge().openFolder('store');
await bridge().openFolder('backups');
await bridge().openFolder('lastSaved');
const wrongFolder = await refusal(bridge().openFolder('/etc' as never));

// The office ends by itself: it is started once more, and the page asks for a new port and is signed out.
const restarted = new Promise<void>((resolve) => onOfficeRestarted(resolve));
const pending = refusal(office.accounts.session.current());
await electron.record.offices[0]?.terminate();
await restarted;
await pending;
const afterRestart = await office.accounts.session.current();
const signedInAgain = await office.accounts.session.signIn({ username: 'limei', password: 'correct horse' });
const keptPlaces: Awaited<ReturnType<OfficeClient['school']['places']['list']>> = await office.school.places.list();

await finish(electron, {
  before,
  signedOut,
  started: started.account?.username,
  created,
  listed,
  invalid,
  unknown,
  saves,
  proposals: electron.record.saveProposals,
  messages: electron.record.messages.length,
  prints: electron.record.prints,
  notices: electron.record.notices,
  opened,
  openedPaths: electron.record.openedPaths,
  wrongFolder,
  offices: electron.record.offices.length,
  afterRestart: [afterRestart.store, afterRestart.account],
  signedInAgain: signedInAgain.account?.username,
  keptPlaces: keptPlaces.map((place) => place.name),
});
