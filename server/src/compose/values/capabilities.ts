/** What each capability of Linux allows, capabilities(7); those that every container gets are marked `*`. */
const table = `
ALL|every capability
AUDIT_CONTROL|switch the kernel's auditing on and off
AUDIT_READ|read the audit log
AUDIT_WRITE*|write records into the kernel's audit log
BLOCK_SUSPEND|keep the system from going to sleep
BPF|load BPF programs into the kernel
CHECKPOINT_RESTORE|freeze and restore processes
CHOWN*|give files to any user
DAC_OVERRIDE*|read, write and run files whatever their permissions say
DAC_READ_SEARCH|read any file and open by handle, which reaches outside the container
FOWNER*|change permissions of files that belong to others
FSETID*|keep set-user-ID bits when a file changes
IPC_LOCK|lock memory so that it is never swapped
IPC_OWNER|use shared memory of others
KILL*|send signals to processes of others
LEASE|take leases on files
LINUX_IMMUTABLE|set the immutable and append-only flags of files
MAC_ADMIN|change mandatory access rules such as Smack
MAC_OVERRIDE|pass mandatory access rules
MKNOD*|make device files
NET_ADMIN|change addresses, routes and firewall rules of its network
NET_BIND_SERVICE*|listen on ports below 1024
NET_BROADCAST|broadcast and listen to multicasts
NET_RAW*|send raw packets: ping, and forged ones
PERFMON|watch the performance of the whole system
SETFCAP*|give capabilities to files
SETGID*|change to any group
SETPCAP*|hand on its own capabilities
SETUID*|become any user
SYS_ADMIN|mount file systems and much more: nearly all that root can do
SYS_BOOT|restart the machine
SYS_CHROOT*|change its root directory
SYS_MODULE|load kernel modules: full control of the host
SYS_NICE|raise priorities and pin processes to processors
SYS_PACCT|switch process accounting on and off
SYS_PTRACE|read and change the memory of other processes
SYS_RAWIO|reach I/O ports and memory of the machine
SYS_RESOURCE|pass resource limits and quotas
SYS_TIME|set the clock of the host
SYS_TTY_CONFIG|configure terminals
SYSLOG|read the kernel's log
WAKE_ALARM|wake the system up
`;

export interface Capability {
  /** Without `CAP_`. */
  readonly name: string;
  readonly allows: string;
  /** A container has it without asking. */
  readonly isDefault: boolean;
}

export const capabilities: ReadonlyMap<string, Capability> = new Map(
  table
    .trim()
    .split('\n')
    .map((row) => {
      const [marked = '', allows = ''] = row.split('|');
      const name = marked.replace('*', '');
      return [name, { name, allows, isDefault: marked.endsWith('*') }];
    }),
);

/** A capability in any case, with or without `CAP_`. */
export function capabilityCalled(text: string): Capability | undefined {
  return capabilities.get(text.toUpperCase().replace(/^CAP_/, ''));
}
