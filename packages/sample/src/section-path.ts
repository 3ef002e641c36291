/** The path of a section in its outlet's site: its own in `paths`, or its name in plain lower-case Latin letters. */
export function sectionPath(section: string, paths: Readonly<Record<string, string>> = {}): string {
  return (
    paths[section] ??
    section
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
  );
}
