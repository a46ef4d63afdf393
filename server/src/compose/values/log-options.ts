const common = 'mode max-buffer-size cache-disabled cache-max-size cache-max-file cache-compress';
const described = 'tag labels labels-regex env env-regex';

/** Options that each driver of the engine takes beside the common ones. */
const options: ReadonlyMap<string, string> = new Map([
  ['json-file', `max-size max-file compress ${described}`],
  ['local', `max-size max-file compress ${described}`],
  ['journald', described],
  [
    'syslog',
    `${described} syslog-address syslog-facility syslog-format syslog-tls-ca-cert syslog-tls-cert syslog-tls-key
    syslog-tls-skip-verify`,
  ],
  [
    'gelf',
    `${described} gelf-address gelf-compression-type gelf-compression-level gelf-tcp-max-reconnect
    gelf-tcp-reconnect-delay`,
  ],
  [
    'fluentd',
    `${described} fluentd-address fluentd-async fluentd-async-connect fluentd-async-reconnect-interval
    fluentd-buffer-limit fluentd-max-retries fluentd-retry-wait fluentd-request-ack fluentd-sub-second-precision
    fluentd-read-timeout fluentd-write-timeout`,
  ],
]);

const known: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...options].map(([driver, own]) => [driver, new Set(`${common} ${own}`.split(/\s+/))]),
);

/** The options of a logging driver; `undefined` for drivers whose options nobody knows, such as plugins. */
export function logOptionsOf(driver: string): ReadonlySet<string> | undefined {
  return known.get(driver);
}
