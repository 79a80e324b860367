import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Programme, Question } from './programme';

const THREAD = path.join(__dirname, 'solver-thread.cjs');
/** A question that takes so much longer than it may has come to no end: the solver looks at its clock now and then only. */
const PATIENCE = { times: 2, seconds: 30 };

interface Waiting {
  readonly resolve: (answer: Answer | undefined) => void;
  readonly reject: (fault: Error) => void;
  readonly timer: NodeJS.Timeout | undefined;
}
interface Told {
  readonly id: number;
  readonly answer?: Answer;
  readonly fault?: string;
  readonly fatal?: boolean;
}
type Asked = { readonly model: number; readonly programme?: Programme; readonly question?: Question };

/**
 * HiGHS in a thread of its own, one question after another. A thread that dies takes its programmes with it: whoever
 * waits is told so, and the next programme that is opened starts a new one.
 */
export class HighsSolver {
  private readonly waiting = new Map<number, Waiting>();
  private thread: Worker | undefined;
  private last = 0;
  private closed = false;

  /** @throws Error with what the solver has against the programme */
  async open(programme: Programme): Promise<OpenModel> {
    if (this.closed) throw new Error('The solver is closed.');
    const thread = (this.thread ??= this.start());
    const model = (this.last += 1);
    await this.ask(thread, { model, programme }, undefined);
    return {
      solve: async (question) => {
        const answer = await this.ask(thread, { model, question }, question.seconds);
        if (answer === undefined) throw new Error('The solver gave no answer.');
        return answer;
      },
      close: async () => {
        // With its thread the programme is gone as well.
        if (this.thread === thread) await this.ask(thread, { model }, undefined);
      },
    };
  }

  /** Ends the thread at once, whatever it is doing; questions under way come back as errors. */
  async close(): Promise<void> {
    this.closed = true;
    const { thread } = this;
    if (thread !== undefined) this.drop(thread, 'The solver was closed.');
    await thread?.terminate();
  }

  private ask(thread: Worker, asked: Asked, seconds: number | undefined): Promise<Answer | undefined> {
    if (this.thread !== thread)
      return Promise.reject(new Error('The solver’s thread has ended, and this programme with it.'));
    const id = (this.last += 1);
    return new Promise((resolve, reject) => {
      const timer =
        seconds === undefined
          ? undefined
          : setTimeout(
              () => this.drop(thread, 'The solver came to no end.'),
              (seconds * PATIENCE.times + PATIENCE.seconds) * 1000,
            );
      this.waiting.set(id, { resolve, reject, timer });
      thread.ref();
      thread.postMessage({ id, ...asked });
    });
  }

  private start(): Worker {
    // Without the words the program was started with: what a program imports first is not meant for its threads.
    const thread = new Worker(THREAD, { execArgv: [] });
    thread.on('message', (told: Told) => this.finish(thread, told));
    thread.on('error', ({ message }) => this.drop(thread, `The solver’s thread failed: ${message}`));
    thread.on('exit', () => this.drop(thread, 'The solver’s thread has ended.'));
    return thread;
  }

  private finish(thread: Worker, { id, answer, fault, fatal }: Told): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    clearTimeout(waiting?.timer);
    if (this.waiting.size === 0) thread.unref();
    if (fault === undefined) waiting?.resolve(answer);
    else waiting?.reject(new Error(`The solver could not do it: ${fault}`));
    if (fatal === true) this.drop(thread, 'The solver’s thread has ended.');
  }

  private drop(thread: Worker, why: string): void {
    if (this.thread !== thread) return;
    this.thread = undefined;
    for (const [id, { reject, timer }] of this.waiting) {
      this.waiting.delete(id);
      clearTimeout(timer);
      reject(new Error(why));
    }
    void thread.terminate();
  }
}

export interface OpenModel {
  solve(question: Question): Promise<Answer>;
  close(): Promise<void>;
}
