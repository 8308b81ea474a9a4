/** The engine answered, but not with what was asked of it. The message is for operators. */
export class ArchiveFault extends Error {
  override readonly name = 'ArchiveFault';
}
