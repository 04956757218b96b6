// What the learner has done to the open database, so that it can be done again on a new engine: the exercise, the
// counterexample in place of its rows, and the statements that may have changed something since then.
import type { EngineReply, EngineRequest } from '../protocol/engine-messages.js';
import { sliceBytes } from '../protocol/byte-offsets.js';

export class Journal {
  #exercise: string | null = null;
  #witness: string | null = null;
  #statements: string[] = [];

  get exercise(): string | null {
    return this.#exercise;
  }

  /** The counterexample that was opened in place of the exercise's own rows. */
  get witness(): string | null {
    return this.#witness;
  }

  /** SQL of one statement each, in the order they ran. */
  get statements(): readonly string[] {
    return this.#statements;
  }

  /** Notes a request that was answered. */
  noteAnswered(request: EngineRequest, reply: EngineReply): void {
    if (request.type === 'open_exercise' && reply.type === 'exercise_opened') {
      this.#exercise = request.exercise;
      this.#witness = null;
      this.#statements = [];
    } else if (request.type === 'open_witness' && reply.type === 'witness_opened') {
      this.#witness = request.witness;
      this.#statements = [];
    } else if (request.type === 'run' && reply.type === 'ran') {
      // A statement that returned rows and changed none left the database as it was.
      const lasting = reply.statements.filter(({ changes, result }) => result === null || changes > 0);
      this.#statements.push(
        ...lasting.map(({ offset, length }) => sliceBytes(request.sql, offset, offset + length)),
      );
    } else if (reply.type === 'was_reset') {
      this.#witness = null;
      this.#statements = [];
    }
  }

  /** Notes a run that never ended: `started` are the byte offsets of its statements; the last of them hung. */
  noteInterrupted(request: EngineRequest, started: readonly number[]): void {
    if (request.type !== 'run') return;
    for (const [index, offset] of started.slice(0, -1).entries()) {
      this.#statements.push(sliceBytes(request.sql, offset, started[index + 1] ?? offset));
    }
  }

  /** The statements cannot be done again: the database is as the exercise gave it. */
  forgetStatements(): void {
    this.#statements = [];
  }
}
