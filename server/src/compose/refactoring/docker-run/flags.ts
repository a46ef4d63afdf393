/** How a flag's value stands in a service: as a text, a number, `true`, one of a list, or in a way of its own. */
export type FlagKind = 'text' | 'number' | 'switch' | 'list' | 'own' | 'none';

/** A flag of `docker run`, and the key of a service that says the same. */
export interface RunFlag {
  /** Without dashes. */
  readonly name: string;
  readonly letter: string | undefined;
  readonly kind: FlagKind;
  /** Empty where no key does. */
  readonly key: string;
  /** It stands alone. */
  readonly isSwitch: boolean;
}

/** name[,letter] kind [key]; a `!` marks flags that stand alone. */
const rows = `
add-host list extra_hosts
annotation list annotations
attach,a none
blkio-weight own
cap-add list cap_add
cap-drop list cap_drop
cgroup-parent text cgroup_parent
cgroupns text cgroup
cidfile none
cpu-period number cpu_period
cpu-quota number cpu_quota
cpu-rt-period number cpu_rt_period
cpu-rt-runtime number cpu_rt_runtime
cpu-shares,c number cpu_shares
cpus number cpus
cpuset-cpus text cpuset
cpuset-mems none
detach,d none !
detach-keys none
device list devices
device-cgroup-rule list device_cgroup_rules
dns list dns
dns-option list dns_opt
dns-search list dns_search
domainname text domainname
entrypoint own
env,e list environment
env-file list env_file
expose list expose
gpus own
group-add list group_add
health-cmd own
health-interval own
health-retries own
health-start-interval own
health-start-period own
health-timeout own
hostname,h text hostname
init switch init !
interactive,i switch stdin_open !
ip own
ip6 own
ipc text ipc
isolation text isolation
label,l list labels
label-file list label_file
link list external_links
link-local-ip none
log-driver own
log-opt own
mac-address text mac_address
memory,m text mem_limit
memory-reservation text mem_reservation
memory-swap text memswap_limit
memory-swappiness number mem_swappiness
mount own
name own
net own
net-alias own
network own
network-alias own
no-healthcheck own !
oom-kill-disable switch oom_kill_disable !
oom-score-adj number oom_score_adj
pid text pid
pids-limit number pids_limit
platform text platform
privileged switch privileged !
publish,p list ports
publish-all,P none !
pull own
quiet,q none !
read-only switch read_only !
restart text restart
rm none !
runtime text runtime
security-opt list security_opt
shm-size text shm_size
sig-proxy none !
stop-signal text stop_signal
stop-timeout own
storage-opt own
sysctl list sysctls
tmpfs list tmpfs
tty,t switch tty !
ulimit own
use-api-socket switch use_api_socket !
user,u text user
userns text userns_mode
uts text uts
volume,v list volumes
volume-driver none
volumes-from list volumes_from
workdir,w text working_dir
`;

const kinds: Readonly<Record<string, FlagKind>> = {
  text: 'text',
  number: 'number',
  switch: 'switch',
  list: 'list',
  own: 'own',
};

export const runFlags: readonly RunFlag[] = rows
  .trim()
  .split('\n')
  .map((row): RunFlag => {
    const [names = '', kind = '', ...rest] = row.split(' ');
    const [name = '', letter] = names.split(',');
    const key = rest.find((part) => part !== '!') ?? '';
    return { name, letter, kind: kinds[kind] ?? 'none', key, isSwitch: rest.includes('!') };
  });

const byName = new Map(runFlags.map((flag) => [flag.name, flag]));
const byLetter = new Map(runFlags.flatMap((flag) => (flag.letter ? [[flag.letter, flag] as const] : [])));

export interface RunCommand {
  readonly flags: readonly { readonly flag: RunFlag; readonly value: string }[];
  readonly image: string;
  readonly command: readonly string[];
}

/** Reads the words behind `docker run`; `undefined` where a flag is unknown or the image is missing. */
export function readRun(words: readonly string[]): RunCommand | undefined {
  const flags: { flag: RunFlag; value: string }[] = [];
  let i = 0;
  for (; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === '--') {
      i++;
      break;
    }
    if (!/^-./.test(word)) break;
    if (!(word.startsWith('--') ? readLong(word) : readLetters(word))) return undefined;
  }
  const [image, ...command] = words.slice(i);
  return image ? { flags, image, command } : undefined;

  function readLong(word: string): boolean {
    const [, name = '', , value] = /^--([a-z\d-]+)(=(.*))?$/s.exec(word) ?? [];
    const flag = byName.get(name);
    if (!flag) return false;
    if (flag.isSwitch) return take(flag, value ?? 'true');
    return take(flag, value ?? words[++i]);
  }

  function readLetters(word: string): boolean {
    for (let at = 1; at < word.length; at++) {
      const flag = byLetter.get(word[at] ?? '');
      if (!flag) return false;
      if (flag.isSwitch) {
        if (!take(flag, 'true')) return false;
        continue;
      }
      const rest = word.slice(at + 1).replace(/^=/, '');
      return take(flag, rest === '' ? words[++i] : rest);
    }
    return true;
  }

  function take(flag: RunFlag, value: string | undefined): boolean {
    if (value === undefined) return false;
    if (!flag.isSwitch || value !== 'false') flags.push({ flag, value });
    return true;
  }
}
