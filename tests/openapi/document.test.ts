import { expect, test } from 'vitest';
import { DIFFERENCES } from './differences.js';
import { OpenApiDocument } from './document.js';
import type { RecordedRequest } from './recording.js';

const $ref = '#/components/schemas/Message';
const id = { name: 'id', in: 'path', required: true };
/** A small description in the form that Discord's has. */
const document = new OpenApiDocument({
  paths: {
    '/messages/{id}': {
      parameters: [id],
      patch: { requestBody: { required: true, content: { 'application/json': { schema: { $ref } } } } },
      get: { parameters: [{ name: 'wait', in: 'query', schema: { type: 'boolean' } }] },
    },
    '/messages/@first': { parameters: [], delete: {} },
  },
  components: {
    schemas: {
      Message: {
        type: 'object',
        required: ['parts'],
        properties: {
          parts: {
            type: 'array',
            items: { oneOf: [{ $ref: '#/components/schemas/Text' }, { type: 'null' }] },
          },
          to: { type: 'string', format: 'snowflake' },
          link: { type: 'string', format: 'uri' },
          count: { type: 'integer', format: 'int32' },
        },
      },
      Text: { type: 'object', required: ['words'], properties: { words: { type: 'string', maxLength: 3 } } },
    },
  },
});

const patched = (body: unknown) =>
  document.problems({ method: 'PATCH', path: '/messages/1', query: {}, body });

test.each([
  ['all is there', { parts: [{ words: 'abc' }, null], to: '123', link: 'https://a.example', count: 1 }],
  ['nothing but what is needed', { parts: [] }],
])('a body as it should be: %s', (_, body) => {
  expect(patched(body)).toEqual([]);
});

test.each([
  ['what is needed is missing', {}, 'parts'],
  ['a text is too long, deep inside one of several', { parts: [null, { words: 'abcd' }] }, '/parts/1/words'],
  ['no snowflake', { parts: [], to: 'x1' }, 'snowflake'],
  ['no address', { parts: [], link: 'a b' }, 'uri'],
  ['no integer', { parts: [], count: 2 ** 40 }, 'int32'],
  ['no body', undefined, 'missing'],
])('a body that is not: %s', (_, body, told) => {
  expect(patched(body).join()).toContain(told);
});

test('a request without a route, with a body where none is taken, with parameters that are not known', () => {
  const request = { method: 'GET', path: '/messages/1', query: {} };
  expect(document.problems(request)).toEqual([]);
  expect(document.problems({ ...request, query: { wait: 'true' } })).toEqual([]);
  expect(document.problems({ ...request, query: { wait: 'soon' } })).toEqual([
    '?wait must be boolean {"type":"boolean"}',
  ]);
  expect(document.problems({ ...request, query: { weight: '1' } })).toEqual(['?weight: no such parameter']);
  expect(document.problems({ ...request, body: {} })).toEqual(['takes no body']);
  expect(document.problems({ ...request, path: '/message/1' })).toEqual(['the document has no such route']);
});

test('of two templates the one with more literal parts is meant', () => {
  expect(document.routeOf({ method: 'DELETE', path: '/messages/@first', query: {} })).toBe(
    'DELETE /messages/@first',
  );
  expect(document.routeOf({ method: 'DELETE', path: '/messages/1', query: {} })).toBeNull();
});

test('a known difference is mended for the check, and nothing else is touched', () => {
  const mended = (body: unknown) => {
    const request: RecordedRequest = { method: 'PUT', path: '/commands', query: {}, body };
    return DIFFERENCES.reduce((sent, { mend }) => mend(sent), request).body;
  };
  expect(mended([{ default_member_permissions: '8192' }])).toEqual([{ default_member_permissions: 8192 }]);
  expect(mended([{ default_member_permissions: 'all' }])).toEqual([{ default_member_permissions: 'all' }]);
  expect(mended({ content: 'x' })).toEqual({ content: 'x' });
});
