import { type SinkId, sinkIds } from "../batch/sinks/index.ts";
import type { AnswerPart } from "../pipe/answer.ts";

/** What the options and arguments of commands may be; commands load these without loading each other. */
export type ConvertFormat = "json" | SinkId;
export const convertFormats: readonly ConvertFormat[] = ["json", ...sinkIds];

export const rulesFormats = ["text", "json", "markdown"] as const;
export type RulesFormat = (typeof rulesFormats)[number];

export const statsFormats = ["text", "json"] as const;
export type StatsFormat = (typeof statsFormats)[number];

/** What `disclose stats` tells reports apart by. */
export const statsGroups = ["year", "agency"] as const;
export type StatsGroup = (typeof statsGroups)[number];

/** What an answer of `disclose pipe` holds beside the id and what went wrong. */
export const answerParts: readonly AnswerPart[] = ["both", "report", "outcome"];

export const schemaNames = ["report", "outcome", "pipe", "stats", "config", "baseline"] as const;
export type SchemaName = (typeof schemaNames)[number];

/** What `disclose init` writes files for. */
export const services = ["github", "gitlab", "pre-commit"] as const;
export type Service = (typeof services)[number];

export const editors = ["vscode"] as const;
export type Editor = (typeof editors)[number];

export const shells = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof shells)[number];

export const doctorFormats = ["text", "json"] as const;
export type DoctorFormat = (typeof doctorFormats)[number];

export const queueStatusFormats = ["text", "json"] as const;
export type QueueStatusFormat = (typeof queueStatusFormats)[number];
