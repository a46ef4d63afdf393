interface Memory {
  readonly buffer: ArrayBuffer;
}

const success = 0;
const badFile = 8;

/**
 * The part of WASI that a program needs which opens no file: arguments and the clock. It reads and writes nothing, so
 * that nothing that ShellCheck says can leave by another way than its answer.
 */
export function wasiImports(
  args: readonly string[],
  memory: () => Memory,
): (name: string) => (...args: never[]) => number {
  const view = () => new DataView(memory().buffer);
  const known: Readonly<Record<string, (...args: never[]) => number>> = {
    args_sizes_get: (count: number, size: number) => {
      view().setUint32(count, args.length, true);
      view().setUint32(size, args.join('').length + args.length, true);
      return success;
    },
    args_get: (pointers: number, bytes: number) => {
      let byte = bytes;
      args.forEach((arg, index) => {
        view().setUint32(pointers + index * 4, byte, true);
        for (const char of `${arg}\0`) view().setUint8(byte++, char.charCodeAt(0));
      });
      return success;
    },
    environ_sizes_get: (count: number, size: number) => {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return success;
    },
    environ_get: () => success,
    clock_time_get: (_clock: number, _precision: bigint, time: number) => {
      view().setBigUint64(time, BigInt(Date.now()) * 1_000_000n, true);
      return success;
    },
    proc_exit: (code: number) => {
      throw new Error(`ShellCheck ended with ${code}`);
    },
  };
  return (name) => known[name] ?? (() => badFile);
}
