import { readFile } from "node:fs/promises";
import { createServer as createPlain, type RequestListener, type Server } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { root } from "./root.ts";

const folder = join(root, "test/support/certificate");
/** Signed by itself for `127.0.0.1`, until 2126; whoever trusts it is told to. */
export const certificateFile = join(folder, "certificate.pem");
export const certificate = await readFile(certificateFile, "utf8");
const key = await readFile(join(folder, "key.pem"), "utf8");

export interface PageServer {
  /** `https://127.0.0.1:40123`. */
  readonly origin: string;
  /** `127.0.0.1:40123`. */
  readonly host: string;
  /** The paths that were asked for, in order. */
  readonly asked: readonly string[];
}

/** A server on this machine for one test, with a certificate of its own or without any. */
export async function pageServer(
  answer: RequestListener,
  { plain = false }: { readonly plain?: boolean } = {},
): Promise<PageServer> {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  };
  const server: Server = plain ? createPlain(listener) : createServer({ key, cert: certificate }, listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin: `${plain ? "http" : "https"}://${host}`, host, asked };
}
