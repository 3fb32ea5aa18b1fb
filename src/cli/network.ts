import type { Network, S3Access, S3Credentials } from "../network/network.ts";
import type { Terminal } from "./terminal.ts";

/** What a command may use of a network. */
export interface NetworkOptions {
  readonly allowNet?: boolean;
  readonly allowHost?: readonly string[];
  readonly s3Endpoint?: string;
}

type Environment = Terminal["env"];

/** The usual one, by its region. */
const endpointIn = (region: string) => `https://s3.${region}.amazonaws.com`;
const usualRegion = "us-east-1";

/** What the options allow, and what the environment says of buckets. */
export function networkOf({ allowNet = false, allowHost = [], s3Endpoint }: NetworkOptions, env: Environment): Network {
  return { allowNet, allowHosts: allowHost, s3: s3AccessOf(s3Endpoint, env) };
}

function s3AccessOf(given: string | undefined, env: Environment): S3Access {
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || usualRegion;
  const endpoint = given || env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || endpointIn(region);
  return { endpoint, region, credentials: credentialsIn(env) };
}

function credentialsIn(env: Environment): S3Credentials | null {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: lent } = env;
  if (!accessKeyId || !secretAccessKey) return null;
  return { accessKeyId, secretAccessKey, ...(lent ? { sessionToken: lent } : {}) };
}
