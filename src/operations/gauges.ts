import { Gauge, type Registry } from 'prom-client';
import type { Vitals } from './readiness.js';

/** What the names of all figures begin with. */
export const PREFIX = 'verbatim_';
/** Milliseconds in a second, which Prometheus counts in. */
export const MS = 1_000;

/** The version of the program, as a label. */
export function addBuild(register: Registry, version: string): void {
  new Gauge({
    name: `${PREFIX}build_info`,
    help: 'Always 1; which version of the program runs on which Node',
    labelNames: ['version', 'node'],
    registers: [register],
  }).set({ version, node: process.version }, 1);
}

type AddGauge = (name: string, help: string, value: (now: Vitals) => number) => void;

/** Adds gauges that are read when they are asked for. */
function gaugesOf(register: Registry, vitals: () => Vitals): AddGauge {
  return (name, help, value) => {
    new Gauge({
      name: `${PREFIX}${name}`,
      help,
      registers: [register],
      collect() {
        this.set(value(vitals()));
      },
    });
  };
}

/** The articles in force, and how the last question of a health check went. */
export function addVitals(register: Registry, vitals: () => Vitals): void {
  const gauge = gaugesOf(register, vitals);
  gauge('articles', 'Articles in force', ({ articles }) => articles?.articles ?? 0);
  gauge('sentences', 'Quotable sentences in force', ({ articles }) => articles?.sentences ?? 0);
  gauge('generation', 'Generation of the articles in force', ({ articles }) => articles?.generation ?? 0);
  gauge(
    'loaded_timestamp_seconds',
    'When the articles in force were loaded',
    ({ articles }) => (articles?.loadedAt ?? 0) / MS,
  );
  gauge('probe_seconds', 'How long the last question of a health check took', ({ question }) =>
    question === null ? Number.NaN : question.ms / MS,
  );
}

/** The connection to the gateway. */
export function addGateway(register: Registry, vitals: () => Vitals): void {
  const gauge = gaugesOf(register, vitals);
  const pulse = ({ door }: Vitals) => (door !== null && 'connected' in door ? door : null);
  gauge('gateway_connected', '1 while connected to the gateway', (now) =>
    Number(pulse(now)?.connected ?? false),
  );
  gauge(
    'gateway_alive_timestamp_seconds',
    'When the gateway last answered a heartbeat or took a connection',
    (now) => (pulse(now)?.aliveAt ?? 0) / MS,
  );
}
