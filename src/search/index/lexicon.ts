/** Numbers terms in the order of their first appearance. It grows while an index is built. */
export class Lexicon {
  readonly #ids = new Map<string, number>();
  readonly #terms: string[] = [];

  constructor(terms: readonly string[] = []) {
    for (const term of terms) this.add(term);
  }

  get size(): number {
    return this.#terms.length;
  }

  get terms(): readonly string[] {
    return this.#terms;
  }

  /** The number of a term, given out now if it is new. */
  add(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#terms.length;
    this.#ids.set(term, id);
    this.#terms.push(term);
    return id;
  }

  /** The number of a term, or undefined if no article holds it. */
  id(term: string): number | undefined {
    return this.#ids.get(term);
  }

  term(id: number): string {
    return this.#terms[id] ?? '';
  }
}
