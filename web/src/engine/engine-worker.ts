// The worker: an engine, and nothing else. It is ended from outside whenever it does not answer, so it keeps nothing.
import createEngine, { type EngineModule } from 'joinery:engine';

import { messageOf } from '../protocol/message-of.js';
import { readText, withText } from '../protocol/wasm-text.js';
import { EngineParts } from './engine-parts.js';
import type { FromWorker, ToWorker } from './worker-messages.js';

// The page's types do not know a worker's global scope.
const scope = globalThis as unknown as {
  postMessage(message: FromWorker): void;
  onmessage: (event: MessageEvent<ToWorker>) => void;
};

let restUrl = '';
const parts = new EngineParts(fetchRest);
let engine: EngineModule;
let session: number;

async function start(module: WebAssembly.Module): Promise<void> {
  engine = await createEngine({
    instantiateWasm(imports, done) {
      void parts.start(module, imports).then((instance) => done(instance, module), reportFault);
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

/** The engine's second part cannot be had. */
class MissingPart extends Error {}

// In the middle of a call: the only way to wait for the network here is to stand still.
function fetchRest(): WebAssembly.Module {
  scope.postMessage({ kind: 'fetching' });
  const request = new XMLHttpRequest();
  request.open('GET', restUrl, false);
  request.responseType = 'arraybuffer';
  try {
    request.send();
    if (request.status !== 200) throw new Error(`the server answers ${request.status}`);
    return new WebAssembly.Module(request.response as ArrayBuffer);
  } catch (error) {
    throw new MissingPart(messageOf(error));
  }
}

function reportFault(reason: unknown): void {
  scope.postMessage({ kind: 'fault', by: reason instanceof MissingPart ? 'network' : 'watchdog', reason: messageOf(reason) });
}

scope.onmessage = ({ data }) => {
  if (data.kind === 'start') {
    restUrl = data.restUrl;
    start(data.module).catch(reportFault);
    return;
  }
  try {
    if (data.kind === 'rest') parts.add(data.module);
    else carryOut(data.text);
  } catch (error) {
    reportFault(error);
  }
};
