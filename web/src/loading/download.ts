// Files, with progress, and with a plain sentence for everything that can go wrong on the way.

/** Something did not arrive. The message is a sentence for people. */
export class DownloadError extends Error {}

export type OnProgress = (receivedBytes: number) => void;

/** A file's bytes. Rejects with DownloadError. */
export async function download(url: string, onProgress: OnProgress = () => {}): Promise<Uint8Array<ArrayBuffer>> {
  const name = nameOf(url);
  const response = await fetch(url).catch(() => {
    throw new DownloadError(`${name} could not be fetched. Is there a connection to the network?`);
  });
  if (!response.ok) throw new DownloadError(`The server does not give out ${name} (it answers ${response.status}).`);
  return readAll(response, name, onProgress);
}

/** The bytes of an answer. What `onProgress` throws ends the reading. Rejects with DownloadError; `name` is for people. */
export async function readAll(response: Response, name: string, onProgress: OnProgress): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      chunks.push(part.value);
      received += part.value.length;
      onProgress(received);
    }
  } catch (error) {
    void reader?.cancel().catch(() => {});
    if (error instanceof DownloadError) throw error;
    throw new DownloadError(`${name} arrived in part only: the connection broke off after ${received} bytes.`);
  }
  return join(chunks, received);
}

/** A wasm file, compiled. `expectedBytes` is its whole size, unpacked. Rejects with DownloadError. */
export async function downloadWasm(url: string, expectedBytes: number, onProgress?: OnProgress): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== 'object') {
    throw new DownloadError('This browser has no WebAssembly, so SQL cannot run in it. You can read and write here.');
  }
  const bytes = await download(url, onProgress);
  const problem = problemOf(bytes, expectedBytes);
  if (problem !== null) throw new DownloadError(`${nameOf(url)} ${problem}`);
  return WebAssembly.compile(bytes).catch((error: unknown) => {
    throw new DownloadError(`This browser cannot compile ${nameOf(url)}: ${error instanceof Error ? error.message : String(error)}`);
  });
}

const wasmMagic = [0x00, 0x61, 0x73, 0x6d];

function problemOf(bytes: Uint8Array, expectedBytes: number): string | null {
  if (bytes.length === 0) return 'arrived empty.';
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (start.startsWith('<')) return 'is a web page and no WebAssembly: the server answers with another file.';
  if (wasmMagic.some((byte, index) => bytes[index] !== byte)) return 'is no WebAssembly.';
  if (bytes.length < expectedBytes) return `arrived in part only: ${bytes.length} of ${expectedBytes} bytes.`;
  if (bytes.length > expectedBytes) return 'is of another version than this page.';
  return null;
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
