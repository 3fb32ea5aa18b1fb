import type { Command } from "commander";
import type { QueueDrainOptions } from "../queue-drain-command.ts";
import { declareFindings, declareOutput } from "./conversion.ts";
import { type CommandContext, givenOptions } from "./declare.ts";

/** `queue drain` takes what `convert` takes, but for what is said about inputs; which queue is meant is yet to be declared. */
export function declareDrain(queue: Command, { terminal, done }: CommandContext): Command {
  const drain = queue
    .command("drain")
    .description("全部读完后写出，与在一台机器上 convert 相同 / once all is read, write what convert would")
    .option("--no-wait", "没有全部读完就结束，退出码为 2 / exit with 2 where not all is read yet")
    .option("--clear", "写出后清空队列，读出的结果保留 / then clear the queue; what was read stays");
  return declareFindings(declareOutput(drain)).action(
    async (options: Omit<QueueDrainOptions, "given">, command: Command) => {
      const { queueDrainCommand } = await import("../queue-drain-command.ts");
      done(await queueDrainCommand({ ...options, given: givenOptions(command) }, terminal));
    },
  );
}
