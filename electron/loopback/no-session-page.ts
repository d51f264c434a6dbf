import type { Language } from '../../shared/contract/document.ts';
import { pageHeaders } from '../page/built-page.ts';
import { createNonce } from '../page/content-security-policy.ts';
import { wordsIn } from '../words/words.ts';

const style =
  'body{margin:0;min-height:100vh;display:grid;place-content:center;gap:2.5rem;padding:2rem;background:#faf9f6;color:#1c1b19;' +
  'font:16px/1.6 "Microsoft YaHei UI","PingFang SC","Noto Sans CJK SC",system-ui}section{max-width:34rem}' +
  'h1{font-size:1.25rem;margin:0 0 .25rem;color:#1f5c45}p{margin:0}' +
  '@media(prefers-color-scheme:dark){body{background:#181a19;color:#e9e7e2}h1{color:#7fc3a5}}';

function section(language: Language, host: string): string {
  const words = wordsIn(language);
  const sentence = words('shell:signInPage.sentence', { address: `http://${host}/start` });
  return `<section lang="${language}"><h1>${words('shell:signInPage.title')}</h1><p>${sentence}</p></section>`;
}

/** What a browser without a cookie of ours sees, in both languages because nobody has chosen one yet. */
export function renderNoSessionPage(host: string): { headers: Record<string, string>; body: string } {
  const nonce = createNonce();
  const body =
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    `<title>${wordsIn('zh-CN')('shell:productName')} ${wordsIn('en')('shell:productName')}</title>` +
    `<style nonce="${nonce}">${style}</style></head><body>${section('zh-CN', host)}${section('en', host)}</body></html>`;
  return { headers: pageHeaders(nonce), body };
}
