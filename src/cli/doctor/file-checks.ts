import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { displayPath } from "../../batch/display-path.ts";
import type { Problem } from "../../model/problem.ts";
import { isFile } from "../exists.ts";
import { placed } from "../note-problems.ts";
import { type Diagnosis, type Examination, fine, problem, type Scene } from "./examination.ts";

/** Of a file that is wrong from beginning to end so many problems are said. */
const most = 3;

export const fileChecks: readonly Examination[] = [
  { id: "config", look: configuration },
  { id: "baseline", look: baseline },
];

function configuration(scene: Scene): Diagnosis {
  const { config, configRefused, own } = scene;
  if (configRefused !== null) return problem(configRefused);
  if (config === null) return fine(own.say("noConfig"));
  const { path: file, read } = config;
  if (read.problems !== null) return problems(file, read.problems, scene);
  const keys = Object.keys(read.value).filter((key) => key !== "$schema");
  return fine(
    keys.length === 0
      ? own.say("emptyConfig", { file })
      : own.say("config", { file, keys: keys.join(own.say("list")) }),
  );
}

async function baseline(scene: Scene): Promise<Diagnosis> {
  const { config, configRefused, own, terminal } = scene;
  if (configRefused !== null || (config !== null && config.read.value === null))
    return fine(own.say("unknownBaseline"));
  const named = config?.read.value?.baseline;
  if (config === null || named === undefined) return fine(own.say("noBaseline"));
  const path = resolve(config.folder, named);
  const file = displayPath(path, terminal.cwd);
  if (!(await isFile(path))) return problem(own.say("missingBaseline", { file }));
  const { readBaseline } = await import("../../baseline/baseline.ts");
  const read = readBaseline(await readFile(path));
  if (read.problems !== null) return problems(file, read.problems, scene);
  return fine(own.say("baseline", { file, count: read.value.waivers.length }));
}

function problems(file: string, list: readonly Problem[], { words }: Scene): Diagnosis {
  const said = list.slice(0, most).map((one) => `${placed(file, one)}: ${words.problem(one)}`);
  return problem(said.join(words.language === "en" ? "; " : "；"));
}
