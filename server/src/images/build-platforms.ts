/** A platform as builders write it: `linux/arm64/v8`. */
export interface Platform {
  readonly os: string | undefined;
  readonly architecture: string | undefined;
}

const systems: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd illumos ios js linux macos netbsd openbsd plan9 solaris wasi windows zos'.split(
    ' ',
  ),
);

/** With the names that builders translate (containerd/platforms, database.go). */
const architectures: Readonly<Record<string, string>> = {
  '386': '386',
  aarch64: 'arm64',
  amd64: 'amd64',
  arm: 'arm',
  arm64: 'arm64',
  armel: 'arm',
  armhf: 'arm',
  i386: '386',
  loong64: 'loong64',
  mips: 'mips',
  mips64: 'mips64',
  mips64le: 'mips64le',
  mipsle: 'mipsle',
  ppc64: 'ppc64',
  ppc64le: 'ppc64le',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm: 'wasm',
  'x86-64': 'amd64',
  x86_64: 'amd64',
};

/** Reads `os`, `arch`, `os/arch` and `os/arch/variant`; `undefined` for what no builder understands. */
export function platformOf(text: string): Platform | undefined {
  const [first = '', second, variant, ...more] = text.toLowerCase().split('/');
  if (first === 'local' && second === undefined) return { os: undefined, architecture: undefined };
  // Newer builders know systems by their version as well: `windows(10.0.17763)/amd64`.
  const os = first.replace(/\([\w.+-]*\)$/, '');
  const architecture = architectures[second ?? os];
  if (more.length > 0 || (variant !== undefined && !/^[\w.-]+$/.test(variant))) return undefined;
  if (second === undefined) {
    if (systems.has(os)) return { os, architecture: undefined };
    return architecture ? { os: undefined, architecture } : undefined;
  }
  return systems.has(os) && architecture ? { os, architecture } : undefined;
}
