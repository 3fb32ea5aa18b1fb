import type { Manual } from "./examples.ts";

// What `--help` of the commands of `disclose queue` shows.

export const queueManuals = {
  queue: {
    examples: [
      {
        run: "disclose queue add reports/ --results /mnt/share/results",
        about: "放入队列，结果放在共享目录 / put into the queue, with results in a shared folder",
      },
      { run: "disclose queue work", about: "在每台机器上各运行一个 / one on every machine" },
      { run: "disclose queue status", about: "看做到哪里 / see how far it is" },
      {
        run: "disclose queue drain -o reports.csv",
        about: "等全部读完，写成一份 / wait until all is read, write one file",
      },
      {
        run: "disclose queue work --redis redis://127.0.0.1:6380",
        about: "队列在别处 / the queue is elsewhere",
      },
    ],
    notes: [
      "队列由 Redis 或 PostgreSQL 保存，须先安装：npm install --global bullmq ioredis（或 bullmq pg）/ the queue is kept by Redis or PostgreSQL; first npm install --global bullmq ioredis (or bullmq pg)",
      "地址也可写在环境变量 DISCLOSE_REDIS_URL、DISCLOSE_POSTGRES_URL 或 REDIS_URL 中，密码不会出现在命令行上 / the address may stand in DISCLOSE_REDIS_URL, DISCLOSE_POSTGRES_URL or REDIS_URL, which keeps a password off the command line",
    ],
  },
  add: {
    examples: [
      {
        run: "disclose queue add reports/ --results /mnt/share/results",
        about: "目录内全部报告 / all reports in a folder",
      },
      {
        run: "disclose queue add --files-from list.txt --queue 2024",
        about: "清单中的，放入另一个队列 / those on a list, into a queue of their own",
      },
    ],
    notes: [
      "再放一次只加入新的；搁置的会重新处理 / adding again adds only what is new, and tries again what is parked",
    ],
    exits: {
      0: "已放入 / done",
      2: "用法错误，或者连接不上 / wrong usage, or no server",
      3: "有路径不能放入，或者没有这个文件 / some path was not put in, or is no file",
    },
  },
  work: {
    examples: [
      { run: "disclose queue work", about: "一直处理，直到要求结束 / until it is told to end" },
      { run: "disclose queue work --until-done", about: "全部做完就结束 / end when all is done" },
      {
        run: "disclose queue work --root /mnt/share/archive",
        about: "报告在本机的另一处 / the reports are elsewhere on this machine",
      },
    ],
    notes: [
      "收到 SIGTERM 后做完手上的再结束；没有做完就消失的，由别的工作进程接手 / at SIGTERM it ends when what it has begun is done; another takes over what a worker leaves that dies",
    ],
    exits: {
      0: "按要求结束，或全部做完 / ended as asked, or all done",
      2: "不能处理，或者连接不上 / cannot work on these, or no server",
      3: "全部做完，有搁置的 / all done, some parked",
    },
  },
  drain: {
    examples: [
      { run: "disclose queue drain -o reports.csv", about: "每格一行 / a line per cell" },
      {
        run: "disclose queue drain --report parquet=out/ --with-findings",
        about: "供分析，附上问题 / for analysis, with the findings",
      },
      {
        run: "disclose queue drain -o json/ --no-wait --clear",
        about: "没有读完就不写；写完清空队列 / only if all is read; then clear the queue",
      },
    ],
    notes: [
      "输出格式和选项与 disclose convert 相同；结果与在一台机器上转换同样的输入逐字节一致 / formats and options are those of disclose convert, and the result is byte for byte that of converting the same inputs on one machine",
    ],
    exits: {
      0: "全部写出 / all written",
      2: "用法错误，没有读完，或不能写出 / wrong usage, not all read, or not written",
      3: "有输入没有读全，或有一批没有结果 / some input not read in full",
    },
  },
  status: {
    examples: [
      { run: "disclose queue status", about: "逐项列出 / a line for each thing" },
      { run: "disclose queue status --format json", about: "给程序用 / for programs" },
    ],
    exits: {
      0: "没有搁置的 / nothing is parked",
      2: "用法错误，或者连接不上 / wrong usage, or no server",
      3: "有搁置的 / something is parked",
    },
  },
} as const satisfies Readonly<Record<string, Manual>>;
