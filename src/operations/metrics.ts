import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { addBuild, addGateway, addVitals, MS, PREFIX } from './gauges.js';
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
  /** `outcome`: a kind of outcome, or `failed`. */
  reload(outcome: string): void;
  /** A refused HTTP request; `why` is a word from the code. */
  turnedAway(why: string): void;
  /** The thread of the story died and is replaced. */
  threadDied(): void;
  /** A question for which the model read fewer sentences, because many were asked at once. */
  shortened(): void;
  /** All metrics in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

export interface MetricsOptions {
  readonly vitals: () => Vitals;
  /** Of the program, as in package.json. */
  readonly version: string;
  /**
   * Whether interactions come over the gateway (default true). Without it the gauges of the gateway are left out: they
   * would report a lost connection.
   */
  readonly gateway?: boolean;
  /** Labels of every metric, such as the number of a shard. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Bounds of the latency histogram, seconds. Discord waits three; later answers were deferred. */
const SECONDS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 10, 30];

/** Gauges of the library with names of counters; each is the sum of the gauge beside it. */
const MISNAMED = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

/** The metrics of one process, in a registry of their own. Labels have few values, all from the code. */
export function createMetrics({ vitals, version, gateway = true, labels = {} }: MetricsOptions): Metrics {
  const register = new Registry();
  register.setDefaultLabels(labels);
  collectDefaultMetrics({ register });
  for (const name of MISNAMED) register.removeSingleMetric(name);
  addVitals(register, vitals);
  if (gateway) addGateway(register, vitals);
  addBuild(register, version);
  const { interactions, questions, seconds, shortened, reloads, turnedAway, deaths } = countersIn(register);
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

/** What is counted as it happens. */
function countersIn(register: Registry) {
  const registers = [register];
  const counter = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter<Label>({ name: `${PREFIX}${name}_total`, help, labelNames, registers });
  return {
    interactions: counter(
      'interactions',
      'Interactions that Discord sent, by command or button and by what came of them',
      ['command', 'outcome'],
    ),
    questions: counter('questions', 'Questions among the interactions, by what came of them', ['outcome']),
    seconds: new Histogram({
      name: `${PREFIX}interaction_seconds`,
      help: 'From the arrival of an interaction to its answer, by command or button',
      labelNames: ['command'],
      buckets: SECONDS,
      registers,
    }),
    shortened: counter(
      'shortened_questions',
      'Searches for which the cross-encoder read fewer sentences than usual, because many ran at once',
    ),
    reloads: counter('reloads', 'Reloads of the articles asked for in this process, by what came of them', [
      'outcome',
    ]),
    turnedAway: counter(
      'http_turned_away',
      'Requests to HTTP_PORT that were not of Discord, or not as they should be, by what was wrong',
      ['why'],
    ),
    deaths: counter(
      'story_thread_deaths',
      'Deaths of the thread that searches the articles; it is replaced each time',
    ),
  };
}
