import { heading, inTurns, median, ratio, row } from "./measure.js";
import { runNode } from "./run-node.js";

const commands = {
  "node (empty)": ["-e", ""],
  "disclose --version": ["bin/disclose.js", "--version"],
  "disclose --help": ["bin/disclose.js", "--help"],
  "disclose explain requests-balance": ["bin/disclose.js", "explain", "requests-balance"],
  "disclose check report.txt (11 KB, Traditional)": ["bin/disclose.js", "check", "fixtures/gaogang-2019/report.txt"],
  "disclose check report.html (82 KB)": ["bin/disclose.js", "check", "fixtures/suqian-2023/report.html"],
};

/** The process from its start to its end, against a node that does nothing. */
export async function startUp({ isQuick }) {
  const rounds = isQuick ? 5 : 21;
  heading(`Start-up, median of ${rounds} interleaved runs`);
  const works = Object.entries(commands).map(([name, args]) => [name, () => runNode(args)]);
  const samples = await inTurns(Object.fromEntries(works), rounds);
  const [empty] = Object.values(samples);
  for (const [name, times] of Object.entries(samples)) {
    const more = median(times.map((time, round) => time - empty[round]));
    row(name, `${median(times).toFixed(1)} ms`, `+${more.toFixed(1)} ms`, `×${ratio(times, empty).toFixed(2)}`);
  }
}
