// Files, with progress, and with a plain sentence for everything that can go wrong on the way.
import { messageOf } from '../protocol/message-of.js';

/** Something did not arrive. The message is a sentence for people. */
export class DownloadError extends Error {}

export type OnProgress = (receivedBytes: number) => void;

/** A file's bytes. Rejects with DownloadError. */
export async function download(url: string, onProgress: OnProgress = () => {}): Promise<Uint8Array<ArrayBuffer>> {
  return readAll(await ask(url), nameOf(url), onProgress);
}

async function ask(url: string): Promise<Response> {
  const response = await fetch(url).catch(() => {
    throw new DownloadError(`${nameOf(url)} could not be fetched. Is there a connection to the network?`);
  });
  if (!response.ok) throw new DownloadError(`The server does not give out ${nameOf(url)} (it answers ${response.status}).`);
  return response;
}

/** The bytes of an answer. What `onProgress` throws ends the reading. Rejects with DownloadError; `name` is for people. */
export async function readAll(response: Response, name: string, onProgress: OnProgress): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of chunksOf(response, name, onProgress)) {
    chunks.push(chunk);
    received += chunk.length;
  }
  return join(chunks, received);
}

async function* chunksOf(response: Response, name: string, onProgress: OnProgress): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  let received = 0;
  try {
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      received += part.value.length;
      onProgress(received);
      yield part.value;
    }
  } catch (error) {
    if (error instanceof DownloadError) throw error;
    throw new DownloadError(`${name} arrived in part only: the connection broke off after ${received} bytes.`);
  } finally {
    void reader?.cancel().catch(() => {}); // where nobody reads on
  }
}

/**
 * A wasm file, compiled while it arrives. `expectedBytes` is its whole size, unpacked. Rejects with DownloadError.
 */
export async function downloadWasm(url: string, expectedBytes: number, onProgress: OnProgress = () => {}): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== 'object') {
    throw new DownloadError('This browser has no WebAssembly, so SQL cannot run in it. You can read and write here.');
  }
  const arrival = new Arrival(chunksOf(await ask(url), nameOf(url), onProgress));
  const streamed = new Response(arrival.stream, { headers: { 'Content-Type': 'application/wasm' } });
  const compiled = await WebAssembly.compileStreaming(streamed).catch((error: unknown) => arrival.trouble ?? error);
  const problem = arrival.problem(expectedBytes);
  if (problem !== null) throw new DownloadError(`${nameOf(url)} ${problem}`);
  if (compiled instanceof WebAssembly.Module) return compiled;
  if (compiled instanceof DownloadError) throw compiled;
  throw new DownloadError(`This browser cannot compile ${nameOf(url)}: ${messageOf(compiled)}`);
}

const wasmMagic = [0x00, 0x61, 0x73, 0x6d];

/** What is handed on chunk by chunk, and what there is to say of it afterwards. */
class Arrival {
  readonly stream: ReadableStream<Uint8Array>;
  /** What broke it off. */
  trouble: unknown = null;
  #start = new Uint8Array();
  #received = 0;
  #isWhole = false;

  constructor(chunks: AsyncGenerator<Uint8Array>) {
    this.stream = new ReadableStream({
      pull: async (controller) => {
        const { value } = await chunks.next().catch((error: unknown) => {
          this.trouble = error;
          throw error;
        });
        if (value === undefined) {
          this.#isWhole = true;
          controller.close();
          return;
        }
        if (this.#start.length < 64) this.#start = join([this.#start, value.subarray(0, 64)], this.#start.length + Math.min(64, value.length));
        this.#received += value.length;
        controller.enqueue(value);
      },
      cancel: async () => void (await chunks.return(undefined)),
    });
  }

  /** Why these bytes are not the wasm file of `expectedBytes` that they should be. */
  problem(expectedBytes: number): string | null {
    if (this.trouble !== null) return null;
    if (this.#received === 0) return 'arrived empty.';
    const start = new TextDecoder().decode(this.#start).trimStart();
    if (start.startsWith('<')) return 'is a web page and no WebAssembly: the server answers with another file.';
    if (wasmMagic.some((byte, index) => this.#start[index] !== byte)) return 'is no WebAssembly.';
    if (!this.#isWhole) return null;
    if (this.#received < expectedBytes) return `arrived in part only: ${this.#received} of ${expectedBytes} bytes.`;
    if (this.#received > expectedBytes) return 'is of another version than this page.';
    return null;
  }
}

// The file's name for people, without the hash of its content.
function nameOf(url: string): string {
  return (url.split('/').at(-1) ?? url).replace(/-[0-9a-f]{12}(?=\.)/, '');
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
