import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { displayPath } from "../batch/discover.ts";
import type { Language } from "../model/language.ts";
import { type InitWords, initWordsIn } from "../words/index.ts";
import type { Editor, Service } from "./choices.ts";
import { exists } from "./exists.ts";
import { type ExitStatus, exitStatus, worst } from "./exit-status.ts";
import { configuration } from "./init/configuration.ts";
import { githubWorkflow } from "./init/github-workflow.ts";
import { gitlabInclude, gitlabJob } from "./init/gitlab-job.ts";
import { preCommitConfig } from "./init/pre-commit-config.ts";
import { type Repository, repositoryOf } from "./init/repository.ts";
import type { Setup, Template } from "./init/template.ts";
import { vscodeTasks } from "./init/vscode-tasks.ts";
import { isSystemError } from "./system-error.ts";
import type { Terminal } from "./terminal.ts";
import { writeWhole } from "./write-whole.ts";

export interface InitCommandOptions {
  /** Left out, what the repository shows that it uses. */
  readonly ci?: Service | "none";
  readonly editor?: Editor;
  /** What npm installs the program from, where it is not at hand. */
  readonly package?: string;
  readonly force?: boolean;
  readonly lang: Language;
}

const templatesOf: Readonly<Record<Service, readonly Template[]>> = {
  github: [githubWorkflow],
  gitlab: [gitlabJob, gitlabInclude],
  "pre-commit": [preCommitConfig],
};

/** Where an editor finds the schema of the configuration: in the package where it is installed, else by its name. */
const schemaInFolder = "node_modules/disclose/schemas/config.schema.json";
const schemaId = "https://disclose.invalid/schemas/config-1.0.json";

const yes = /^(?:y|yes|是|好)$/i;

interface Context {
  readonly options: InitCommandOptions;
  readonly terminal: Terminal;
  readonly say: (text: string) => Promise<void>;
  readonly own: InitWords;
}

/** What became of a file. */
type Written = "wrote" | "overwrote" | "same" | "kept" | "exists" | "has" | "add" | "failed";

/** `disclose init`: writes a configuration, and what makes CI and an editor check `reports`. */
export async function initCommand(
  reports: string,
  options: InitCommandOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const own = await initWordsIn(options.lang);
  const context: Context = { options, terminal, own, say: (text) => terminal.note(`disclose: ${text}\n`) };
  const { cwd } = terminal;
  const repository = await repositoryOf(cwd);
  const top = repository.top ?? cwd;
  const path = below(top, resolve(cwd, reports));
  if (path === null) {
    await context.say(own("outside", { path: reports, folder: top }));
    return exitStatus.usage;
  }
  const config = below(top, join(cwd, configuration.path));
  const setup: Setup = {
    lang: options.lang,
    reports: path,
    config: config === configuration.path ? null : config,
    source: options.package ?? null,
    schema: (await exists(join(cwd, schemaInFolder))) ? `./${schemaInFolder}` : schemaId,
  };
  const services = options.ci === undefined ? repository.services : options.ci === "none" ? [] : [options.ci];
  const templates = [
    ...((await isConfigured(context)) ? [] : [configuration]),
    ...services.flatMap((service) => templatesOf[service]),
    ...(options.editor === "vscode" ? [vscodeTasks] : []),
  ];
  const written = new Map<Template, Written>();
  for (const template of templates) {
    const file = join(template.below === "folder" ? cwd : top, template.path);
    written.set(template, await put(file, template, setup, context));
  }
  if (options.ci === undefined && services.length === 0) await context.say(own(unservedPart(repository)));
  const statuses = [...written.values()].map(statusOfWritten);
  await context.say(own("thenCheck", { reports }));
  await sayNext(services, setup, written, context);
  return worst(statuses);
}

function statusOfWritten(written: Written): ExitStatus {
  return written === "exists" || written === "failed" ? exitStatus.usage : exitStatus.ok;
}

function unservedPart({ top }: Repository) {
  return top === null ? "noRepository" : "noService";
}

/** A path from a folder, with `/`; null where it leads out of it. */
function below(folder: string, path: string): string | null {
  const way = relative(folder, path);
  if (way === "") return ".";
  const shown = displayPath(path, folder);
  return way === ".." || /^\.\.[\\/]/.test(way) || resolve(way) === way ? null : shown;
}

/** True where the folder has a configuration under another name, which the one that is written would hide. */
async function isConfigured({ terminal, say, own }: Context): Promise<boolean> {
  const { findConfig } = await import("./config-file.ts");
  const found = await findConfig(terminal.cwd);
  if (found === null || found.folder !== terminal.cwd || found.path === configuration.path) return false;
  await say(own("configured", { file: found.path }));
  return true;
}

/** Writes one file, if it may, and says what became of it. */
async function put(file: string, template: Template, setup: Setup, context: Context): Promise<Written> {
  const { terminal, say, own } = context;
  const name = displayPath(file, terminal.cwd);
  const text = template.text(setup);
  try {
    const written = await decide(file, template, text, context);
    if (written === "wrote" || written === "overwrote") await writeWhole(file, text);
    await say(own(written, { file: name }));
    if (written === "add") await terminal.print(text);
    return written;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    await say(own("failed", { file: name, message: error.message }));
    return "failed";
  }
}

/** What is to become of a file; on a terminal whoever is there is asked before it is overwritten. */
async function decide(
  file: string,
  { shared }: Template,
  text: string,
  { options, terminal, own }: Context,
): Promise<Exclude<Written, "failed">> {
  if (!(await exists(file))) return "wrote";
  const there = await readFile(file, "utf8");
  if (there === text) return "same";
  if (shared !== null) return there.includes(shared) ? "has" : "add";
  if (options.force === true) return "overwrote";
  const answer = await terminal.ask(`disclose: ${own("ask", { file: displayPath(file, terminal.cwd) })}`);
  if (answer === null) return "exists";
  return yes.test(answer.trim()) ? "overwrote" : "kept";
}

/** What is left to do by hand before what was written is of use. */
async function sayNext(
  services: readonly Service[],
  { source }: Setup,
  written: ReadonlyMap<Template, Written>,
  { say, own }: Context,
): Promise<void> {
  const isThere = (template: Template) => ["wrote", "overwrote", "same"].includes(written.get(template) ?? "");
  for (const service of services) {
    const files = templatesOf[service].filter(isThere).map(({ path }) => path);
    const [file] = files;
    if (file === undefined) continue;
    if (service === "pre-commit") await say(own("thenHook"));
    else {
      if (source === null) await say(own("thenSource", { file }));
      await say(own("thenCommit", { files: files.join(", ") }));
    }
  }
  if (isThere(vscodeTasks)) await say(own("thenTasks"));
}
