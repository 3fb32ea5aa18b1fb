import { type Command, InvalidArgumentError, Option } from "commander";
import { queueStatusFormats } from "../choices.ts";
import {
  allowHostOption,
  allowNetOption,
  filesFromOption,
  jobsOption,
  langOption,
  maxBytesOption,
  positive,
  s3EndpointOption,
  timeoutOption,
} from "../options.ts";
import type { QueueAddOptions } from "../queue-add-command.ts";
import type { QueueStatusOptions } from "../queue-status-command.ts";
import type { QueueWorkOptions } from "../queue-work-command.ts";
import type { Terminal } from "../terminal.ts";
import { beyondGroup } from "./beyond.ts";
import type { Declare } from "./declare.ts";
import { declareDrain } from "./queue-drain.ts";

/** Seconds that hold for a machine that is busy, or a network that is slow. */
const usualLock = 30;

/** The commands that share work out to several machines. */
export const declareQueue: Declare = (program, context) => {
  const { terminal, done } = context;
  const queue = program
    .commandsGroup(beyondGroup)
    .command("queue")
    .helpCommand(false)
    .description("用队列分给多台机器 / share out to machines by a queue");

  const add = queue
    .command("add")
    .description("找出输入，分批放入队列；已有的不重放 / find inputs and put them into the queue, none twice")
    .argument("[paths...]", "文件、目录、压缩包或通配符 / files, directories, archives or globs")
    .option(
      "--results <place>",
      "结果放在哪里：各台机器都能看到的目录或 s3://，默认照旧，新队列为 results / where results go: a shared folder, or s3://…; by default where they go already, else results",
    )
    .addOption(filesFromOption())
    .addOption(maxBytesOption());
  withNetwork(add);
  withServer(add, terminal).action(async (paths: string[], options: QueueAddOptions) => {
    const { queueAddCommand } = await import("../queue-add-command.ts");
    done(await queueAddCommand(paths, options, terminal));
  });

  const work = queue
    .command("work")
    .description("从队列取出各批，读取并保存结果 / take batches from the queue, read them, keep the results")
    .addOption(
      new Option(
        "--concurrency <count>",
        "同时处理几批，默认为处理器的个数 / batches at a time; by default one a processor",
      ).argParser(positive),
    )
    .addOption(jobsOption())
    .addOption(timeoutOption())
    .addOption(
      new Option("--lock <seconds>", "失去联系多少秒后改由别处处理 / seconds of silence after which others take over")
        .argParser(positive)
        .default(usualLock),
    )
    .option("--until-done", "全部做完就结束，否则一直等待 / end when all is done; otherwise wait for more")
    .option("--root <dir>", "放入队列时所在的目录在本机何处 / where the folder of queue add is on this machine");
  withNetwork(work);
  withServer(work, terminal).action(async (options: QueueWorkOptions) => {
    const { queueWorkCommand } = await import("../queue-work-command.ts");
    done(await queueWorkCommand(options, terminal));
  });

  const status = queue
    .command("status")
    .description("查看队列做到哪里、有什么搁置 / how far the queue is, and what is parked")
    .addOption(
      new Option("-f, --format <format>", "输出格式 / output format").choices(queueStatusFormats).default("text"),
    )
    .option("--all", "列出全部搁置的 / list all that is parked");
  withServer(status, terminal).action(async (options: QueueStatusOptions) => {
    const { queueStatusCommand } = await import("../queue-status-command.ts");
    done(await queueStatusCommand(options, terminal));
  });

  withServer(declareDrain(queue, context).addOption(s3EndpointOption()), terminal);
};

function withNetwork(command: Command): void {
  command.addOption(allowNetOption()).addOption(allowHostOption()).addOption(s3EndpointOption());
}

/** The options that say which queue a command is about. */
export function withServer(command: Command, terminal: Terminal): Command {
  return command
    .addOption(
      new Option(
        "--redis <url>",
        "Redis 的地址，默认在本机 / of the Redis server; by default on this machine",
      ).conflicts("postgres"),
    )
    .addOption(new Option("--postgres <url>", "改用 PostgreSQL，写地址 / of a PostgreSQL server to use instead"))
    .addOption(new Option("--queue <name>", "队列的名称 / name of the queue").argParser(queueName).default("disclose"))
    .addOption(langOption(terminal));
}

function queueName(text: string): string {
  if (!/^[\p{L}\p{N}._-]+$/u.test(text))
    throw new InvalidArgumentError("名称只用字母、数字和 . _ - / letters, digits and . _ - only.");
  return text;
}
