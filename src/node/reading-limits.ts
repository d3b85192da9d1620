/** How much is read at the most. */
export interface ReadingLimits {
  /** Bytes of one metadata file. */
  readonly metadataText: number;
  /** Members of an archive. */
  readonly archiveMembers: number;
  /** Bytes of an archive's central directory. */
  readonly archiveDirectory: number;
}

const MIB = 1024 * 1024;

/** The limits that hold where a call names none of its own. */
export const READING_LIMITS: ReadingLimits = {
  metadataText: 16 * MIB,
  archiveMembers: 200_000,
  archiveDirectory: 64 * MIB,
};
