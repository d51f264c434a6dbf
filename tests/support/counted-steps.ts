/**
 * Kills this process before its nth counted step, as a power cut would. `count` makes a function of an object one of the
 * steps, where its first argument fits `only`. For scripts that a test runs in a process of their own.
 */
export function killBeforeStep(last: number): (holder: object, name: string, only?: RegExp) => void {
  let steps = 0;
  return (holder, name, only = /./) => {
    const original = Reflect.get(holder, name) as (...args: unknown[]) => unknown;
    Reflect.set(holder, name, function (this: unknown, ...args: unknown[]) {
      if (only.test(String(args[0]))) {
        steps += 1;
        if (steps === last) process.kill(process.pid, 'SIGKILL');
      }
      return original.apply(this, args);
    });
  };
}
