/** How much is read at the most. */
export interface ReadingLimits {
  /** Bytes of one metadata file. */
  readonly metadataText: number;
  /** Members of an archive. */
  readonly archiveMembers: number;
  /** Bytes of an archive's central directory. */
  readonly archiveDirectory: number;
  /** Bytes of a tar archive, unpacked. */
  readonly tarBytes: number;
  /** Bytes of one source file that is kept of a tar archive. */
  readonly tarSource: number;
  /** Bytes of one other file that is kept of a tar archive: what a setup.py may open. */
  readonly tarOther: number;
  /** Bytes of all files that are kept of a tar archive. */
  readonly tarKept: number;
}

const KIB = 1024;
const MIB = 1024 * KIB;

/** The limits that hold where a call names none of its own. */
export const READING_LIMITS: ReadingLimits = {
  metadataText: 16 * MIB,
  archiveMembers: 200_000,
  archiveDirectory: 64 * MIB,
  tarBytes: 1024 * MIB,
  tarSource: MIB,
  tarOther: 64 * KIB,
  tarKept: 48 * MIB,
};
