import type { Fact } from './fact';

/** Who gives out the identifiers of a range. */
export type IdOwner =
  | 'mapi'
  | 'transport'
  | 'client'
  | 'provider'
  | 'secure'
  | 'message-class'
  | 'named'
  | 'reserved';

export interface IdRange extends Fact {
  readonly first: number;
  readonly last: number;
  readonly owner: IdOwner;
}

const source = 'property-identifier-ranges';

/** All identifiers, in order and without a gap. */
export const idRanges: readonly IdRange[] = [
  range(0x0000, 0x0000, 'reserved', 'Reserved: the identifier of PR_NULL.'),
  range(0x0001, 0x0bff, 'mapi', 'Properties of the envelope of a message, defined by MAPI.'),
  range(0x0c00, 0x0dff, 'mapi', 'Properties of a recipient, defined by MAPI.'),
  range(0x0e00, 0x0fff, 'mapi', 'Properties of a message that are not sent with it, defined by MAPI.'),
  range(0x1000, 0x2fff, 'mapi', 'Properties of the content of a message, defined by MAPI.'),
  range(0x3000, 0x33ff, 'mapi', 'Properties that many kinds of objects have, defined by MAPI.'),
  range(0x3400, 0x35ff, 'mapi', 'Properties of a message store, defined by MAPI.'),
  range(0x3600, 0x36ff, 'mapi', 'Properties of folders and address book containers, defined by MAPI.'),
  range(0x3700, 0x38ff, 'mapi', 'Properties of attachments, defined by MAPI.'),
  range(0x3900, 0x39ff, 'mapi', 'Properties of address book entries, defined by MAPI.'),
  range(0x3a00, 0x3bff, 'mapi', 'Properties of users, defined by MAPI.'),
  range(0x3c00, 0x3cff, 'mapi', 'Properties of distribution lists, defined by MAPI.'),
  range(0x3d00, 0x3dff, 'mapi', 'Properties of profiles and their sections, defined by MAPI.'),
  range(0x3e00, 0x3fff, 'mapi', 'Properties of status objects, defined by MAPI.'),
  range(0x4000, 0x57ff, 'transport', 'Properties that transport providers define and send.'),
  range(
    0x5800,
    0x5fff,
    'transport',
    'Properties that transport and address book providers define for recipients.',
  ),
  range(0x6000, 0x65ff, 'client', 'Properties that clients define and that are not sent.'),
  range(
    0x6600,
    0x67ef,
    'provider',
    'Free for each service provider: the range for own data in MapiSvc.inf. The same identifier means something else in another service.',
  ),
  {
    ...range(
      0x67f0,
      0x67ff,
      'secure',
      'Secure properties: MAPI encrypts them in the profile. In MapiSvc.inf everybody on the computer can read them.',
    ),
    source: 'mapi-property-identifier-overview',
  },
  range(0x6800, 0x7bff, 'message-class', 'Properties that message classes define and that are sent.'),
  range(0x7c00, 0x7fff, 'message-class', 'Properties that message classes define and that are not sent.'),
  range(0x8000, 0xfffe, 'named', 'Identifiers of named properties, which profile sections do not support.'),
  range(0xffff, 0xffff, 'reserved', 'Reserved: marks an invalid identifier.'),
];

/** The range that an identifier, 0 to FFFF, lies in. */
export function idRange(id: number): IdRange {
  const found = idRanges.find(({ last }) => id <= last);
  if (!found) throw new RangeError(`${id} is no 16-bit property identifier`);
  return found;
}

/** 6600 to 67EF: what a service provider may define for itself. */
export function isProviderDefined(id: number): boolean {
  return id >= 0x6600 && id <= 0x67ef;
}

/** 67F0 to 67FF: what belongs in the profile only. */
export function isSecure(id: number): boolean {
  return id >= 0x67f0 && id <= 0x67ff;
}

/** All of these, in order. */
export const secureIds: readonly number[] = Array.from({ length: 0x10 }, (_, at) => 0x67f0 + at);

/** 0000 and FFFF: what no property has. */
export function isReserved(id: number): boolean {
  return id === 0x0000 || id === 0xffff;
}

function range(first: number, last: number, owner: IdOwner, meaning: string): IdRange {
  return { first, last, owner, meaning, source };
}
