// The engine's wasm comes in two files (web/split-engine.mjs). The first has what a first visit runs. In place of every
// other function it imports one that has the function's number in the table for a name; whoever calls it before the rest
// is there has the rest fetched on the spot. The rest takes memory, table and functions of the first, and puts its own
// functions into the table.

// The names that wasm-split gives.
const placeholders = 'placeholder';
const firstPart = 'primary';

export class EngineParts {
  readonly #fetchRest: () => WebAssembly.Module;
  #first: WebAssembly.Instance | null = null;
  #rest: WebAssembly.Module | null = null;
  #isWhole = false;

  /** `fetchRest` is called in the middle of a call into wasm, so it cannot wait. What it throws ends that call. */
  constructor(fetchRest: () => WebAssembly.Module) {
    this.#fetchRest = fetchRest;
  }

  /** Starts the first part. */
  async start(module: WebAssembly.Module, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
    const missing = WebAssembly.Module.imports(module).filter(({ module: from }) => from === placeholders);
    const standIns = Object.fromEntries(missing.map(({ name }) => [name, (...values: unknown[]) => this.#call(Number(name), values)]));
    this.#first = await WebAssembly.instantiate(module, { ...imports, [placeholders]: standIns });
    this.#join();
    return this.#first;
  }

  /** Takes the rest, before or after the start. */
  add(rest: WebAssembly.Module): void {
    this.#rest ??= rest;
    this.#join();
  }

  #join(): void {
    if (this.#isWhole || this.#first === null || this.#rest === null) return;
    // At once and not later: a call may be waiting for it.
    new WebAssembly.Instance(this.#rest, { [firstPart]: this.#first.exports });
    this.#isWhole = true;
  }

  #call(number: number, values: readonly unknown[]): unknown {
    if (!this.#isWhole) this.add(this.#fetchRest());
    return this.#table.get(number)(...values);
  }

  get #table(): WebAssembly.Table {
    const table = Object.values(this.#first?.exports ?? {}).find((each) => each instanceof WebAssembly.Table);
    if (table === undefined) throw new Error('The engine has no table of functions.');
    return table;
  }
}
