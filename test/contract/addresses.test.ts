import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { disclose } from "../support/in-process.ts";
import { pageServer } from "../support/page-server.ts";
import { root } from "../support/root.ts";
import { s3Server } from "../support/s3-server.ts";
import { scratch } from "../support/scratch.ts";

