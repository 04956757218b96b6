// The worker: an engine, and nothing else. It is ended from outside whenever it does not answer, so it keeps nothing.
import createEngine, { type EngineModule } from 'joinery:engine';

import { readText, withText } from '../protocol/wasm-text.js';
import type { FromWorker, ToWorker } from './worker-messages.js';

// The page's types do not know a worker's global scope.
const scope = globalThis as unknown as {
  postMessage(message: FromWorker): void;
  onmessage: (event: MessageEvent<ToWorker>) => void;
};

let engine: EngineModule;
let session: number;

async function start(module: WebAssembly.Module): Promise<void> {
  engine = await createEngine({
    instantiateWasm(imports, done) {
      void WebAssembly.instantiate(module, imports).then((instance) => done(instance, module), reportFault);
      return {};
    },
    onAbort: reportFault,
    onHostEvent: (text) => scope.postMessage({ kind: 'event', text }),
  });
  session = engine._joinery_session_new();
  scope.postMessage({ kind: 'ready', buildId: readText(engine, engine._joinery_build_id()) });
}

function carryOut(request: string): void {
  const reply = withText(engine, request, (pointer, length) =>
    readText(engine, engine._joinery_session_handle(session, pointer, length)),
  );
  scope.postMessage({ kind: 'reply', text: reply });
}

function reportFault(reason: unknown): void {
  scope.postMessage({ kind: 'fault', reason: reason instanceof Error ? reason.message : String(reason) });
}

scope.onmessage = ({ data }) => {
  if (data.kind === 'start') {
    start(data.module).catch(reportFault);
    return;
  }
  try {
    carryOut(data.text);
  } catch (error) {
    reportFault(error);
  }
};
