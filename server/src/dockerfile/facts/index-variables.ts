const names: ReadonlySet<string> = new Set([
  'ALL_PROXY',
  'FTP_PROXY',
  'GOPROXY',
  'HTTPS_PROXY',
  'HTTP_PROXY',
  'NPM_CONFIG_REGISTRY',
  'PIP_EXTRA_INDEX_URL',
  'PIP_INDEX_URL',
  'UV_DEFAULT_INDEX',
  'UV_EXTRA_INDEX_URL',
  'UV_INDEX',
  'UV_INDEX_URL',
  'YARN_NPM_REGISTRY_SERVER',
]);

/** Variables in which tools look for the address of a proxy or of a package index. */
export function isIndexVariable(name: string): boolean {
  return names.has(name.toUpperCase());
}
