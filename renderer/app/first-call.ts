// Sent before the rest of the script is even run: the answers are there when the page is ready to ask. Who is signed in is
// what every page must know before it shows anything; home is the page that people begin with.
const atHome = ['', '#', '#/'].includes(window.location.hash);
const underWay = new Map<string, Promise<Response>>();

function ask(procedure: string): Promise<Response> {
  const address = new URL(`/rpc/${procedure}`, window.location.href).href;
  const answer = fetch(address, { method: 'POST' });
  underWay.set(address, answer);
  return answer;
}

async function askFirst(): Promise<void> {
  const answer = (await ask('accounts/session/current')).clone();
  if (!atHome) return;
  const session: { json?: { account?: unknown } } = await answer.json();
  if (session.json?.account) await ask('home/overview');
}

// Whoever takes an answer sees its error.
if (!window.desktopBridge) askFirst().catch(() => undefined);

/** The answer to one of the page's first calls, once, when it is the one that `request` asks for; else null. */
export function takeFirstAnswer(request: Request): Promise<Response> | null {
  const answer = underWay.get(request.url) ?? null;
  underWay.delete(request.url);
  return answer;
}
