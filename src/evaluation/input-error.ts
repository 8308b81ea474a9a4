/** Something wrong with what a person handed in: told in one line, where a fault of the program shows its stack. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
