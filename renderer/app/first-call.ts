// Sent before the rest of the script is even run: the answers are there when the page is ready to ask. Who is signed in is
// what every page must know before it shows anything; home is the page that people begin with.
const atHome = ['', '#', '#/'].includes(window.location.hash);
const procedures = ['accounts/session/current', ...(atHome ? ['home/overview'] : [])];

const underWay = new Map<string, Promise<Response>>();

function ask(procedure: string): void {
  const address = new URL(`/rpc/${procedure}`, window.location.href).href;
  const answer = fetch(address, { method: 'POST' });
  // Whoever takes it sees its error.
  answer.catch(() => undefined);
  underWay.set(address, answer);
}

if (!window.desktopBridge) procedures.forEach(ask);

/** The answer to one of the page's first calls, once, when it is the one that `request` asks for; else null. */
export function takeFirstAnswer(request: Request): Promise<Response> | null {
  const answer = underWay.get(request.url) ?? null;
  underWay.delete(request.url);
  return answer;
}
