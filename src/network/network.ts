/** What of a network may be used: plain data, which can be sent to another thread. Nothing is, where it is left out. */
export interface Network {
  /** Whether pages may be fetched from any public host. */
  readonly allowNet?: boolean;
  /** Hosts that may be fetched from whatever address they have, and by plain http: `oa.example`, `10.0.0.8:8080`. */
  readonly allowHosts?: readonly string[];
  readonly s3?: S3Access;
}

/** Where buckets are, and who asks for them. */
export interface S3Access {
  /** `https://s3.us-east-1.amazonaws.com`; a bucket is a folder in it. */
  readonly endpoint: string;
  readonly region: string;
  /** Null where there are none. */
  readonly credentials: S3Credentials | null;
}

export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of credentials that are lent for some hours. */
  readonly sessionToken?: string;
}

/** How long is waited, in seconds. */
export interface Patience {
  /** For a connection. */
  readonly connect: number;
  /** For the next bytes. */
  readonly silence: number;
  /** For an input in all, with every redirect and every retry: less than what a thread may take for one. */
  readonly whole: number;
  /** Before another attempt, where that may help: as many attempts more. */
  readonly pauses: readonly number[];
}

export const usualPatience: Patience = { connect: 10, silence: 30, whole: 60, pauses: [0.5, 2] };
