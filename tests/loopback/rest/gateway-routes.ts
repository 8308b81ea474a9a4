import { ok, type RestRequest, type Route } from './route.js';

/** Where the gateway is and how many shards it recommends. */
export function gatewayRoutes(
  gateway: () => { readonly url: string; readonly recommendedShards: number },
): readonly Route[] {
  const bot = (_request: RestRequest) =>
    ok({
      url: gateway().url,
      shards: gateway().recommendedShards,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 16 },
    });
  return [
    { method: 'GET', pattern: '/gateway', authorized: false, handle: () => ok({ url: gateway().url }) },
    { method: 'GET', pattern: '/gateway/bot', authorized: true, handle: bot },
  ];
}
