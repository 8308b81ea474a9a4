/**
 * The source of a regular expression that is written over several lines: as it stands, escapes included, without the
 * line breaks and the spaces at the beginning of lines. A space that belongs to the pattern stands within a line.
 */
export function patternSource(strings: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({ raw: strings.raw.map((text) => text.replace(/\n */g, '')) }, ...values);
}
