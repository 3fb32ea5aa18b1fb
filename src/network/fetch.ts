import type { Dispatcher } from "undici";
import type { Content } from "../run.ts";
import { abandon, acceptedEncodings, bytesWithin } from "./body.ts";
import { type Destination, destinationOf } from "./destination.ts";
import { networkRefused } from "./failure.ts";
import { charsetOf, headerOf } from "./headers.ts";
import type { Network } from "./network.ts";
import { persevere } from "./persevere.ts";
import { type Transport, usualTransport } from "./transport.ts";

const mostRedirects = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches a page of so many bytes at most. Where it leads, and where each redirect leads, is looked at before anything is
 * asked, and the address once more when the connection is made. Throws `Refused`.
 */
export function fetchPage(
  address: string,
  most: number,
  network: Network,
  transport: Transport = usualTransport(),
): Promise<Content> {
  const first = destinationOf(address, network);
  return persevere(transport.patience, (signal) => follow(first, most, network, transport, signal));
}

async function follow(
  first: Destination,
  most: number,
  network: Network,
  transport: Transport,
  signal: AbortSignal,
): Promise<Content> {
  let destination = first;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const { statusCode, headers, body } = await ask(destination, transport, signal);
    const location = headerOf(headers, "location");
    if (redirects.has(statusCode) && location !== null) {
      abandon(body);
      destination = destinationOf(target(location, destination.url), network);
    } else if (statusCode === 200) {
      const encoding = headerOf(headers, "content-encoding");
      const bytes = await bytesWithin({ stream: body, encoding, length: headerOf(headers, "content-length") }, most);
      return { bytes, charset: charsetOf(headerOf(headers, "content-type")) };
    } else {
      abandon(body);
      throw networkRefused("status", statusCode);
    }
  }
  throw networkRefused("redirected-too-often", mostRedirects);
}

function ask({ url, isNamed }: Destination, { guarded, open }: Transport, signal: AbortSignal) {
  const request: Dispatcher.RequestOptions = {
    origin: url.origin,
    path: url.pathname + url.search,
    method: "GET",
    headers: { accept: "text/html, */*;q=0.8", "accept-encoding": acceptedEncodings, "user-agent": "disclose" },
    signal,
  };
  return (isNamed ? open : guarded).request(request);
}

/** Where a redirect leads: what is no address is left to be refused. */
function target(location: string, from: URL): string {
  return URL.canParse(location, from.href) ? new URL(location, from).href : location;
}
