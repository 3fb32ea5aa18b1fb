import { join } from "node:path";
import type { Language } from "../model/language.ts";
import { type InitWords, initWordsIn } from "../words/index.ts";
import type { Editor, Service } from "./choices.ts";
import { type ExitStatus, exitStatus, worst } from "./exit-status.ts";
import { configuration } from "./init/configuration.ts";
import { githubWorkflow } from "./init/github-workflow.ts";
import { gitlabInclude, gitlabJob } from "./init/gitlab-job.ts";
import { preCommitConfig } from "./init/pre-commit-config.ts";
import { type Put, putFile } from "./init/put-file.ts";
import { repositoryOf } from "./init/repository.ts";
import { otherConfig, setupFor } from "./init/setup.ts";
import type { Template } from "./init/template.ts";
import { vscodeTasks } from "./init/vscode-tasks.ts";
import { shellWord } from "./shell-word.ts";
import type { Terminal } from "./terminal.ts";

export interface InitCommandOptions {
  /** Left out, what the repository shows that it uses. */
  readonly ci?: Service | "none";
  readonly editor?: Editor;
  /** What npm installs the program from in CI. */
  readonly package?: string;
  /** Overwrites files that are there without asking. */
  readonly force?: boolean;
  readonly lang: Language;
}

const ofService: Readonly<Record<Service, readonly Template[]>> = {
  github: [githubWorkflow],
  gitlab: [gitlabJob, gitlabInclude],
  "pre-commit": [preCommitConfig],
};

const ofEditor: Readonly<Record<Editor, readonly Template[]>> = { vscode: [vscodeTasks] };

/** Whether the command has done what it was asked to do. */
const statusOf: Readonly<Record<Put, ExitStatus>> = {
  wrote: exitStatus.ok,
  overwrote: exitStatus.ok,
  same: exitStatus.ok,
  has: exitStatus.ok,
  add: exitStatus.ok,
  kept: exitStatus.ok,
  exists: exitStatus.usage,
  failed: exitStatus.usage,
};

/** `disclose init`: writes a configuration, and what makes CI and an editor check `reports`. */
export async function initCommand(
  reports: string,
  { ci, editor, package: source, force = false, lang }: InitCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { cwd } = terminal;
  const own = await initWordsIn(lang);
  const say = (text: string) => terminal.note(`disclose: ${text}\n`);
  const repository = await repositoryOf(cwd);
  const top = repository.top ?? cwd;
  const setup = await setupFor({ folder: cwd, top, reports, lang, source: source ?? null });
  if (setup === null) {
    await say(own("outside", { path: reports, folder: top }));
    return exitStatus.usage;
  }
  const config = await otherConfig(cwd);
  if (config !== null) await say(own("configured", { file: config }));
  const services = ci === undefined ? repository.services : ci === "none" ? [] : [ci];
  const templates = [
    ...(config === null ? [configuration] : []),
    ...services.flatMap((service) => ofService[service]),
    ...(editor === undefined ? [] : ofEditor[editor]),
  ];
  const done = new Map<Template, Put>();
  for (const template of templates) {
    const file = join(template.below === "folder" ? cwd : top, template.path);
    const content = { text: template.text(setup), shared: template.shared };
    done.set(template, await putFile(file, content, { force, terminal, own }));
  }
  if (ci === undefined && services.length === 0) await say(own(repository.top === null ? "noRepository" : "noService"));
  await say(own("thenCheck", { reports: shellWord(reports) }));
  for (const step of stepsLeft(services, done, source === undefined, own)) await say(step);
  return worst([...done.values()].map((put) => statusOf[put]));
}

/** What is left to do by hand before what was written is of use. */
function* stepsLeft(
  services: readonly Service[],
  done: ReadonlyMap<Template, Put>,
  needsSource: boolean,
  own: InitWords,
): Generator<string> {
  const isThere = (template: Template) => ["wrote", "overwrote", "same"].includes(done.get(template) ?? "");
  for (const service of services) {
    // The first runs the program; what was there already under its name is somebody's own.
    const [job, ...others] = ofService[service];
    if (job === undefined || !isThere(job)) continue;
    const files = [job, ...others.filter(isThere)].map(({ path }) => path);
    if (service === "pre-commit") yield own("thenHook");
    else {
      if (needsSource) yield own("thenSource", { file: job.path });
      yield own("thenCommit", { files: files.join(", ") });
    }
  }
  if (isThere(vscodeTasks)) yield own("thenTasks");
}
