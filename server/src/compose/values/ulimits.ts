/** What a container may have limited, with what is counted. Names: docker-cli, `opts/ulimit`. */
export const ulimits: ReadonlyMap<string, string> = new Map([
  ['as', 'address space'],
  ['core', 'size of a core dump'],
  ['cpu', 'seconds of processor time'],
  ['data', 'size of the data segment'],
  ['fsize', 'size of a file'],
  ['locks', 'file locks'],
  ['memlock', 'locked memory; -1 for no limit'],
  ['msgqueue', 'bytes in message queues'],
  ['nice', 'highest priority'],
  ['nofile', 'open files and connections'],
  ['nproc', 'processes of the user'],
  ['rss', 'resident memory'],
  ['rtprio', 'real-time priority'],
  ['rttime', 'real-time processor time'],
  ['sigpending', 'signals that wait'],
  ['stack', 'size of the stack'],
]);
