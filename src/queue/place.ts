/** Somewhere that results are kept by name, and that several machines see: a folder they share, or a bucket. */
export interface Place {
  /** As it is shown: a folder, absolute, or `s3://bucket/prefix/`. */
  readonly name: string;
  /** What is kept under a name, or null. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
  /** The file that it is kept in, absolute; left out where it has to be fetched. */
  readonly fileOf?: (name: string) => string;
  readonly has: (name: string) => Promise<boolean>;
  /** False for a folder that is not on this machine; what a bucket has to say shows when it is asked. */
  readonly isHere: () => Promise<boolean>;
  /** Keeps it under the name, whole from the first moment; whoever writes the same a second time changes nothing. */
  readonly write: (name: string, content: Uint8Array) => Promise<void>;
}
