const names = new Set(
  `HOME USER LOGNAME PWD OLDPWD PATH SHELL TERM HOSTNAME TZ LANG LANGUAGE TMPDIR TMP TEMP EDITOR DISPLAY XAUTHORITY
  WAYLAND_DISPLAY SSH_AUTH_SOCK USERNAME USERPROFILE USERDOMAIN COMPUTERNAME APPDATA LOCALAPPDATA PROGRAMDATA
  PROGRAMFILES SYSTEMROOT WINDIR CI`.split(/\s+/),
);

/** Variables that a shell, a pipeline or Compose itself sets, so that no file has to. */
export function isPredefined(name: string): boolean {
  return (
    names.has(name) ||
    /^(?:COMPOSE|DOCKER|BUILDKIT|BUILDX|CI|GITHUB|GITLAB|RUNNER|XDG|LC|WSL)_/.test(name) ||
    /^(?:https?|ftp|no|all)_proxy$/i.test(name)
  );
}
