// Bytes of everything that is on its way, added up.

export class Progress {
  readonly #received = new Map<string, number>();
  readonly #total: number;
  readonly #onChange: (received: number, total: number) => void;

  constructor(total: number, onChange: (received: number, total: number) => void) {
    this.#total = total;
    this.#onChange = onChange;
  }

  /** What one file reports to. */
  of(file: string): (received: number) => void {
    return (received) => {
      this.#received.set(file, received);
      const sum = [...this.#received.values()].reduce((one, other) => one + other, 0);
      this.#onChange(sum, this.#total);
    };
  }
}
