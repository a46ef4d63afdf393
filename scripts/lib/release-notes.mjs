/**
 * The part of a changelog (in the form of Keep a Changelog) that belongs to a version.
 * @param {string} changelog
 * @param {string} version
 * @returns {{ notes: string, problems: string[] }} the problems say why the version cannot be released yet
 */
export function releaseNotes(changelog, version) {
  const sections = changelog.split(/^(?=## \[|\[[^\]]+\]: )/m).filter((part) => part.startsWith('## ['));
  const bodyOf = (name) =>
    sections
      .find((section) => section.startsWith(`## [${name}]`))
      ?.replace(/^.*\n/, '')
      .trim();
  const notes = bodyOf(version);
  const problems = [];
  if (!notes) problems.push(`CHANGELOG.md says nothing of version ${version}`);
  if (bodyOf('Unreleased')) problems.push('CHANGELOG.md has entries under [Unreleased], which belong to a version');
  return { notes: `# Docker Wiki ${version}\n\n${notes ?? bodyOf('Unreleased') ?? ''}\n`, problems };
}
