/** Something wrong with a person's input. It is told in one line, while a fault of the program shows its stack. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
