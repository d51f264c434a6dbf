import type { FaultCode } from './procedure.ts';
import type { Reason } from './reasons.ts';

/** What a sentence about a refusal may need filled in. */
export type FaultParams = Record<string, string | number>;

/** A planned refusal of a call. The router turns it into the contract's typed error; the page has a sentence for it. */
export class Fault extends Error {
  readonly code: Exclude<FaultCode, 'unexpected'>;
  readonly reason: Reason;
  readonly params: FaultParams | undefined;

  constructor(code: Exclude<FaultCode, 'unexpected'>, reason: Reason, params?: FaultParams) {
    super(`${code}: ${reason}`);
    this.name = 'Fault';
    this.code = code;
    this.reason = reason;
    this.params = params;
  }
}
