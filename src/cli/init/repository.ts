import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Service, services } from "../choices.ts";
import { exists } from "../exists.ts";

/** What can be told of the place that `disclose init` is called in. */
export interface Repository {
  /** The top of the git repository, absolute; null where there is none. */
  readonly top: string | null;
  readonly services: readonly Service[];
}

/** What shows that a repository uses a service: a file or folder of it, or where it is pushed to. */
const signs: Readonly<Record<Service, { readonly path: string; readonly remote: RegExp | null }>> = {
  github: { path: ".github", remote: /^\s*url\s*=.*\bgithub\b/m },
  gitlab: { path: ".gitlab-ci.yml", remote: /^\s*url\s*=.*\bgitlab\b/m },
  "pre-commit": { path: ".pre-commit-config.yaml", remote: null },
};

export async function repositoryOf(folder: string): Promise<Repository> {
  const top = await topOf(folder);
  if (top === null) return { top, services: [] };
  // In a worktree .git is a file, and what it is pushed to stands elsewhere.
  const config = await readFile(join(top, ".git/config"), "utf8").catch(() => "");
  const shown = await Promise.all(
    services.map(async (service) => {
      const { path, remote } = signs[service];
      return remote?.test(config) === true || (await exists(join(top, path)));
    }),
  );
  return { top, services: services.filter((_, i) => shown[i]) };
}

async function topOf(folder: string): Promise<string | null> {
  if (await exists(join(folder, ".git"))) return folder;
  const above = dirname(folder);
  return above === folder ? null : topOf(above);
}
