/** One way in which a payload is not what Discord (or this project) allows. */
export interface Violation {
  /** Where, such as `data.components[0].components[2].label`. */
  readonly path: string;
  readonly message: string;
  /** Discord's name of the fault, as in its answers of code 50035. */
  readonly code: string;
  /** True where Discord would refuse the payload; false for a rule of this project alone. */
  readonly refused: boolean;
}

/** Collects violations, and knows where in the payload it stands. */
export class Findings {
  readonly list: Violation[];
  readonly #path: readonly (string | number)[];

  constructor(list: Violation[] = [], path: readonly (string | number)[] = []) {
    this.list = list;
    this.#path = path;
  }

  at(...keys: (string | number)[]): Findings {
    return new Findings(this.list, [...this.#path, ...keys]);
  }

  /** Discord would answer 400. */
  refuse(message: string, code = 'BASE_TYPE_INVALID'): void {
    this.list.push({ path: this.path, message, code, refused: true });
  }

  /** Discord would accept it, and we do not. */
  object(message: string): void {
    this.list.push({ path: this.path, message, code: 'HOUSE_RULE', refused: false });
  }

  get path(): string {
    return this.#path
      .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`))
      .join('');
  }
}

/** `path: message` lines, for a test's failure. */
export function describeViolations(violations: readonly Violation[]): string {
  return violations.map(({ path, message }) => `${path || '(payload)'}: ${message}`).join('\n');
}

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** The nested `errors` object of Discord's answer of code 50035. */
export function errorTree(violations: readonly Violation[]): ErrorTree {
  const root: ErrorTree = {};
  for (const { path, code, message } of violations) {
    let node = root;
    for (const key of path.split(/[.[\]]+/).filter(Boolean)) {
      const next = node[key];
      if (next && !Array.isArray(next)) node = next;
      else {
        const created: ErrorTree = {};
        node[key] = created;
        node = created;
      }
    }
    const errors = node._errors;
    if (Array.isArray(errors)) errors.push({ code, message });
    else node._errors = [{ code, message }];
  }
  return root;
}
