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
