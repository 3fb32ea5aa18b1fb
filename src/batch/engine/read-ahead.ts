import type { Input } from "../../run.ts";
import type { RunInput, Task } from "./task.ts";

/** Inputs whose bytes are fetched while one before them is worked on. */
export const readAhead = 8;

/** Begins to fetch the bytes of a task's input; whoever reads it gets those, once. */
export function fetched({ of, around }: Task): Task {
  let bytes: ReturnType<Input["read"]> | null = of.input.read();
  // Whoever reads the input is told.
  bytes.catch(() => {});
  const read = () => {
    const own = bytes ?? of.input.read();
    // What was read is not kept.
    bytes = null;
    return own;
  };
  const input: RunInput["input"] = { ...of.input, read };
  return { of: { ...of, input }, around };
}

/** The same tasks, with the bytes of the next ones fetched. */
export async function* readingAhead(tasks: Iterable<Task> | AsyncIterable<Task>): AsyncGenerator<Task> {
  const coming: Task[] = [];
  for await (const task of tasks) {
    coming.push(fetched(task));
    if (coming.length > readAhead) yield coming.shift() as Task;
  }
  yield* coming;
}
