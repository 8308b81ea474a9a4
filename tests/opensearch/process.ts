import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Jars } from './jars.js';

const PLUGINS = [
  'org.opensearch.transport.Netty4Plugin',
  'org.opensearch.analysis.common.CommonAnalysisPlugin',
  'org.opensearch.painless.PainlessPlugin',
  'org.opensearch.index.reindex.ReindexPlugin',
  'org.opensearch.index.mapper.MapperExtrasPlugin',
  'org.opensearch.knn.plugin.KNNPlugin',
];
/** A machine that runs everything at once may be slow: minutes, where seconds are usual. */
const PATIENCE_MS = 110_000;
/** Lines of output that a failure shows. */
const TAIL = 30;

export interface NodePorts {
  readonly http: number;
  readonly transport: number;
}

export interface NodeProcess {
  readonly child: ChildProcess;
  readonly ports: NodePorts;
  /** The last lines of output, for a failure to show. */
  tail(): string;
}

export interface NodeOptions {
  readonly jars: Jars;
  /** A folder of the node's own: data, logs, settings. */
  readonly folder: string;
  readonly name: string;
  readonly heapMb: number;
  /** 0 for any free port. */
  readonly ports: NodePorts;
  /** `key=value` and `+plugin`, as TestNode.java reads them. */
  readonly settings: readonly string[];
  /** For the JVM. */
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

function commandLine({ jars, folder, name, heapMb, ports, settings, flags = [] }: NodeOptions): string[] {
  const kept = existsSync(jars.classes) ? [`-XX:SharedArchiveFile=${jars.classes}`, '-Xshare:auto'] : [];
  const jvm = [
    ...[`-Xms${heapMb}m`, `-Xmx${heapMb}m`, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', ...kept, ...flags],
    ...['-Dlog4j2.disable.jmx=true', '-Dio.netty.noUnsafe=true', `-Djava.io.tmpdir=${folder}`],
    '-Dopensearch.set.netty.runtime.available.processors=false',
  ];
  const own = [
    ...[`path.home=${folder}`, `path.data=${join(folder, 'data')}`, `path.logs=${join(folder, 'logs')}`],
    ...['network.host=127.0.0.1', `http.port=${ports.http}`, `transport.port=${ports.transport}`],
    ...[`node.name=${name}`, 'node.processors=2'],
    // Ready when the ports are open; whether the nodes have found each other is asked over HTTP.
    'discovery.initial_state_timeout=0s',
  ];
  const plugins = PLUGINS.map((plugin) => `+${plugin}`);
  return [...jvm, '-cp', jars.classPath, 'TestNode', ...own, ...settings, ...plugins];
}

/** Starts one node and waits until its ports are open; throws with its last words where it ends before that. */
export async function startProcess(options: NodeOptions): Promise<NodeProcess> {
  mkdirSync(join(options.folder, 'config'), { recursive: true });
  const child = spawn('java', commandLine(options), {
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const tail = () => lines.slice(-TAIL).join('\n');
  const keep = (line: string) => {
    lines.push(line);
    if (lines.length > 2 * TAIL) lines.splice(0, TAIL);
  };
  createInterface(child.stderr).on('line', keep);
  const output = createInterface(child.stdout).on('line', keep);
  child.stdin.on('error', () => {}); // it is gone before us: its end is seen by `exit`

  const ready = new Promise<NodePorts>((resolve) => {
    output.on('line', (line) => {
      const [, http, transport] = /^READY (\d+) (\d+)$/.exec(line) ?? [];
      if (http !== undefined) resolve({ http: Number(http), transport: Number(transport) });
    });
  });
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`node ${options.name} ended (${code ?? signal}) before it was ready:\n${tail()}`);
  });
  const patience = new AbortController();
  const late = once(patience.signal, 'abort').then(() => {
    child.kill('SIGKILL');
    throw new Error(`node ${options.name} was not ready within ${PATIENCE_MS} ms:\n${tail()}`);
  });
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  ended.catch(() => {}); // it also ends later, when it is stopped
  late.catch(() => {});
  try {
    return { child, ports: await Promise.race([ready, ended, late]), tail };
  } finally {
    clearTimeout(timer);
  }
}

export const isRunning = ({ child }: NodeProcess): boolean =>
  child.exitCode === null && child.signalCode === null;

/** Ends a node and waits until it has ended. By SIGKILL it cannot say goodbye to the others. */
export async function endProcess(node: NodeProcess, signal: NodeJS.Signals): Promise<void> {
  if (!isRunning(node)) return;
  const exit = once(node.child, 'exit');
  node.child.kill(signal);
  await exit;
}
