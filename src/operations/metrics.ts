import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Vitals } from './readiness.js';

/** One interaction as metrics see it: nothing about who asked or what. */
export interface InteractionSeen {
  /** A command's or button's name from the code, or `unknown`: never what a person sent. */
  readonly command: string;
  readonly outcome: string;
  readonly ms: number;
  /** Whether it counts as a question. */
  readonly question: boolean;
}

export interface Metrics {
  interaction(seen: InteractionSeen): void;
  /** `failed` beside the kinds of outcome that a reload has. */
  reload(outcome: string): void;
  /** A request over HTTP that was turned away, by a word of the code. */
  turnedAway(why: string): void;
  /** The thread that reads and searches the articles ended and had to be replaced. */
  threadDied(): void;
  /** A question for which fewer sentences were read than usual, because many were asked at once. */
  shortened(): void;
  /** All figures in the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

export interface MetricsOptions {
  readonly vitals: () => Vitals;
  /** Of the program, as in package.json. */
  readonly version: string;
  /** Whether interactions come over the gateway (default true): else its figures would tell of a loss that is none. */
  readonly gateway?: boolean;
  /** Set on every figure, such as the number of a shard. */
  readonly labels?: Readonly<Record<string, string>>;
}

const PREFIX = 'verbatim_';
const MS = 1_000;

/** Bounds of the latency histogram, seconds: Discord waits three; an answer that is later was acknowledged before. */
const SECONDS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 10, 30];

/** Gauges of the library that are named like counters; each is the sum over the types of the gauge beside it. */
const MISNAMED = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

/** The figures of one process, kept in a registry of its own. Labels have few values, all of them from the code. */
export function createMetrics({ vitals, version, gateway = true, labels = {} }: MetricsOptions): Metrics {
  const register = new Registry();
  register.setDefaultLabels(labels);
  collectDefaultMetrics({ register });
  for (const name of MISNAMED) register.removeSingleMetric(name);
  addVitals(register, vitals);
  if (gateway) addGateway(register, vitals);
  const registers = [register];
  new Gauge({
    name: `${PREFIX}build_info`,
    help: 'Always 1; which version of the program runs on which Node',
    labelNames: ['version', 'node'],
    registers,
  }).set({ version, node: process.version }, 1);
  const interactions = new Counter({
    name: `${PREFIX}interactions_total`,
    help: 'Interactions that Discord sent, by command or button and by what came of them',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const questions = new Counter({
    name: `${PREFIX}questions_total`,
    help: 'Questions among the interactions, by what came of them',
    labelNames: ['outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: `${PREFIX}interaction_seconds`,
    help: 'From the arrival of an interaction to its answer, by command or button',
    labelNames: ['command'],
    buckets: SECONDS,
    registers,
  });
  const shortened = new Counter({
    name: `${PREFIX}shortened_questions_total`,
    help: 'Searches for which the cross-encoder read fewer sentences than usual, because many ran at once',
    registers,
  });
  const reloads = new Counter({
    name: `${PREFIX}reloads_total`,
    help: 'Reloads of the articles asked for in this process, by what came of them',
    labelNames: ['outcome'],
    registers,
  });
  const turnedAway = new Counter({
    name: `${PREFIX}http_turned_away_total`,
    help: 'Requests to HTTP_PORT that were not of Discord, or not as they should be, by what was wrong',
    labelNames: ['why'],
    registers,
  });
  const deaths = new Counter({
    name: `${PREFIX}story_thread_deaths_total`,
    help: 'Deaths of the thread that searches the articles; it is replaced each time',
    registers,
  });
  return {
    interaction({ command, outcome, ms, question }) {
      interactions.inc({ command, outcome });
      seconds.observe({ command }, ms / MS);
      if (question) questions.inc({ outcome });
    },
    turnedAway: (why) => turnedAway.inc({ why }),
    reload: (outcome) => reloads.inc({ outcome }),
    threadDied: () => deaths.inc(),
    shortened: () => shortened.inc(),
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}

type AddGauge = (name: string, help: string, value: (now: Vitals) => number) => void;

/** Adds figures that are read when they are asked for. */
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

function addVitals(register: Registry, vitals: () => Vitals): void {
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

function addGateway(register: Registry, vitals: () => Vitals): void {
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
