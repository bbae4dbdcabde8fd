import * as v from 'valibot';

/*
 * What installs have brought into a sandbox and still own there, as `owned.json` of a journal entry keeps it.
 *
 * 1. The record of the last applied operation that has one is the one that holds; undoing that operation brings the
 *    record before it back, by itself.
 * 2. Everything has its users, services by name. It is taken away when the last of them goes.
 * 3. It says what a file or value was by its SHA-256: so nothing secret stands here, and what others have changed since
 *    shows. The bytes of what was there before are before-images in the journal, found by that digest.
 */

const users = v.array(v.string());
const digest = v.string();

/** Of a service that was there before its first install: it goes with the service, and no upgrade drops it. */
const adopted = v.exactOptional(v.literal(true));

const sectionSchema = v.object({
  name: v.string(),
  /** Whether a blank line was put before its header. */
  gap: v.boolean(),
  users,
  adopted,
});

const entrySchema = v.object({
  section: v.string(),
  key: v.string(),
  /** Of its value as Windows reads it. */
  digest,
  /** The MapiSvc.inf that had another value here before, and that comes back; null where there was none. */
  original: v.nullable(digest),
  users,
  adopted,
});

const mapisvcSchema = v.object({
  target: v.string(),
  /** The file before the first of these entries came; null where there was none. */
  original: v.nullable(digest),
  /** The sections whose headers were added. */
  sections: v.array(sectionSchema),
  entries: v.array(entrySchema),
});

const fileSchema = v.object({
  target: v.string(),
  digest,
  /** What was in its place before; null where nothing was. */
  original: v.nullable(digest),
  users,
});

const countSchema = v.object({
  target: v.string(),
  /** The users of the file that were there before, and whether the registry had counted them. */
  others: v.number(),
  wasCounted: v.boolean(),
  /** One for each time that the count was raised. */
  groups: v.array(users),
});

const hive = v.picklist(['machine', 'user']);
const valueSchema = v.object({ hive, key: v.string(), name: v.string(), digest, users });

export const recordSchema = v.object({
  version: v.literal(1),
  services: v.array(v.string()),
  mapisvc: v.array(mapisvcSchema),
  files: v.array(fileSchema),
  counts: v.array(countSchema),
  /** The folders that were made, as targets. */
  folders: v.array(v.string()),
  values: v.array(valueSchema),
  /** The registry keys that were made; profiles are no part of them. */
  keys: v.array(v.object({ hive, key: v.string() })),
  /** The profiles that installs have made, and what they were when we last touched them. */
  profiles: v.array(v.object({ name: v.string(), digest, users })),
});

export type OwnedRecord = v.InferOutput<typeof recordSchema>;
export type OwnedMapisvc = v.InferOutput<typeof mapisvcSchema>;
export type OwnedEntry = v.InferOutput<typeof entrySchema>;
export type OwnedFile = v.InferOutput<typeof fileSchema>;
export type OwnedCount = v.InferOutput<typeof countSchema>;
export type OwnedValue = v.InferOutput<typeof valueSchema>;
export type Hive = v.InferOutput<typeof hive>;

/** What a sandbox owns before the first install. */
export function emptyRecord(): OwnedRecord {
  return {
    version: 1,
    services: [],
    mapisvc: [],
    files: [],
    counts: [],
    folders: [],
    values: [],
    keys: [],
    profiles: [],
  };
}
