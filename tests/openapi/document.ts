import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { asJson, asList, asText, isJson, type Json } from '../loopback/json.js';
import type { RecordedRequest } from './recording.js';

const NAME = 'api';

/** An OpenAPI 3.1 document, to which requests can be held. */
export class OpenApiDocument {
  readonly #ajv: Ajv2020;
  readonly #paths: Json;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(document: unknown) {
    this.#paths = asJson(asJson(document).paths);
    this.#ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: false });
    for (const [name, validate] of Object.entries(FORMATS)) this.#ajv.addFormat(name, { validate });
    for (const [name, validate] of Object.entries(NUMBERS)) {
      this.#ajv.addFormat(name, { type: 'number', validate });
    }
    this.#ajv.addSchema(asJson(document), NAME);
  }

  /** `POST /channels/{channel_id}/messages`; null where the document has no such route. */
  routeOf({ method, path }: RecordedRequest): string | null {
    const template = this.#templateOf(path);
    const known = template !== null && isJson(asJson(this.#paths[template])[method.toLowerCase()]);
    return known ? `${method} ${template}` : null;
  }

  /** What is wrong with a request, a line each; empty where nothing is. */
  problems(request: RecordedRequest): readonly string[] {
    const template = this.#templateOf(request.path);
    if (template === null || this.routeOf(request) === null) return ['the document has no such route'];
    const method = request.method.toLowerCase();
    const route = asJson(asJson(this.#paths[template])[method]);
    return [...this.#inQuery(request, asList(route.parameters)), ...this.#inBody(request, route, template)];
  }

  /** The template that fits with the most literal parts. */
  #templateOf(path: string): string | null {
    const given = path.split('/');
    const fits = (template: string) => {
      const parts = template.split('/');
      return (
        parts.length === given.length && parts.every((part, at) => isVariable(part) || part === given[at])
      );
    };
    const variables = (template: string) => template.split('/').filter(isVariable).length;
    const [best] = Object.keys(this.#paths)
      .filter(fits)
      .sort((a, b) => variables(a) - variables(b));
    return best ?? null;
  }

  #inQuery({ query }: RecordedRequest, parameters: readonly unknown[]): readonly string[] {
    return Object.entries(query).flatMap(([name, text]) => {
      const parameter = parameters.map(asJson).find((one) => one.name === name && one.in === 'query');
      if (parameter === undefined) return [`?${name}: no such parameter`];
      // The schema of a parameter is small and refers to nothing but the document.
      const schema = JSON.parse(JSON.stringify(parameter.schema).replaceAll('"#/', `"${NAME}#/`)) as Json;
      const faults = this.#against(`${name} ${JSON.stringify(schema)}`, schema, queryValue(text));
      return faults.map((fault) => `?${name}${fault}`);
    });
  }

  #inBody({ body }: RecordedRequest, route: Json, template: string): readonly string[] {
    const { content, required } = asJson(route.requestBody);
    if (body === undefined) return required === true ? ['the body is missing'] : [];
    if (!isJson(asJson(content)['application/json'])) return ['takes no body'];
    const method = Object.entries(asJson(this.#paths[template])).find(([, one]) => one === route)?.[0] ?? '';
    const pointer = ['paths', template, method, 'requestBody', 'content', 'application/json', 'schema'];
    const $ref = `${NAME}#/${pointer.map(escapePointer).join('/')}`;
    return this.#against($ref, { $ref }, body);
  }

  /** What does not fit a schema, which is compiled once for its key. */
  #against(key: string, schema: Json, value: unknown): readonly string[] {
    const validate = this.#compiled.get(key) ?? this.#ajv.compile(schema);
    this.#compiled.set(key, validate);
    return validate(value) ? [] : tellingOf(validate.errors ?? []).map(told);
  }
}

const isVariable = (part: string) => part.startsWith('{');
const escapePointer = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** What stands in a query is text; a schema asks for what it means. */
function queryValue(text: string): unknown {
  return text === 'true' ? true : text === 'false' ? false : /^\d{1,15}$/.test(text) ? Number(text) : text;
}

/**
 * The errors that tell most: of several schemas that did not fit, those of the one that came furthest into the value.
 */
function tellingOf(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const depth = ({ instancePath }: ErrorObject) => instancePath.split('/').length;
  const deepest = Math.max(...errors.map(depth));
  return errors.filter((error) => depth(error) === deepest);
}

const told = ({ instancePath, message, params }: ErrorObject) =>
  `${instancePath} ${asText(message)} ${JSON.stringify(params)}`;

const within = (bits: number) => (value: number) =>
  Number.isInteger(value) && Math.abs(value) <= 2 ** (bits - 1);

/** Formats of OpenAPI's and of Discord's that JSON Schema leaves open. */
const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  snowflake: (text) => /^\d{1,20}$/.test(text),
  nonce: (text) => text.length <= 25,
  uri: (text) => URL.canParse(text),
  'date-time': (text) => !Number.isNaN(Date.parse(text)),
};

const NUMBERS: Readonly<Record<string, (value: number) => boolean>> = {
  int32: within(32),
  int64: within(64),
  double: Number.isFinite,
};
