/*
 * Builds the smallest DLL that Windows loads: headers, code, export table. Its functions do nothing and answer S_OK.
 * The same arguments give the same bytes (PE format: Microsoft's "PE Format" specification).
 */

const FILE_ALIGNMENT = 0x200;
const SECTION_ALIGNMENT = 0x1000;
const PE_OFFSET = 0x40;
const CODE_ADDRESS = SECTION_ALIGNMENT;
const EXPORTS_ADDRESS = 2 * SECTION_ALIGNMENT;

const MACHINES = {
  x86: { machine: 0x014c, optionalMagic: 0x010b, imageBase: 0x10000000, dllCharacteristics: 0x0140 },
  x64: { machine: 0x8664, optionalMagic: 0x020b, imageBase: 0x180000000, dllCharacteristics: 0x0160 },
};

/**
 * @param {{ name: string, machine: 'x86' | 'x64', exports: readonly (string | { name: string, argumentBytes: number })[] }} dll
 *   `argumentBytes`: what a 32-bit function of __stdcall takes off the stack; without it the caller does, as in __cdecl.
 * @returns {Uint8Array}
 */
export function buildDll({ name, machine, exports }) {
  const functions = exports
    .map(exported => (typeof exported === 'string' ? { name: exported, argumentBytes: 0 } : exported))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const { code, offsets } = codeOf(functions, machine);
  const table = exportTable(name, functions, offsets);
  const sections = [
    { name: '.text', address: CODE_ADDRESS, content: code, characteristics: 0x60000020 },
    { name: '.rdata', address: EXPORTS_ADDRESS, content: table, characteristics: 0x40000040 },
  ];
  const headers = headersOf(machine, sections, table.length);
  return new Uint8Array(Buffer.concat([headers, ...sections.map(({ content }) => padded(content))]));
}

/** One function after the other, each at a multiple of 16: xor eax, eax; ret. */
function codeOf(functions, machine) {
  const code = Buffer.alloc(16 * functions.length, 0xcc);
  const offsets = functions.map(({ argumentBytes }, at) => {
    const takes = machine === 'x86' ? argumentBytes : 0;
    const body = takes > 0 ? [0x33, 0xc0, 0xc2, takes & 0xff, takes >> 8] : [0x33, 0xc0, 0xc3];
    Buffer.from(body).copy(code, 16 * at);
    return 16 * at;
  });
  return { code, offsets };
}

/** The export directory, followed by addresses, names' addresses, ordinals and names; names are in order. */
function exportTable(dllName, functions, offsets) {
  const count = functions.length;
  const addresses = 40;
  const namePointers = addresses + 4 * count;
  const ordinals = namePointers + 4 * count;
  const strings = ordinals + 2 * count;
  const names = [dllName, ...functions.map(({ name }) => name)];
  const table = Buffer.alloc(strings + names.reduce((length, name) => length + name.length + 1, 0));
  const nameAddresses = [];
  let at = strings;
  for (const name of names) {
    nameAddresses.push(EXPORTS_ADDRESS + at);
    at += table.write(`${name}\0`, at, 'latin1');
  }
  table.writeUInt32LE(nameAddresses[0], 12);
  table.writeUInt32LE(1, 16);
  table.writeUInt32LE(count, 20);
  table.writeUInt32LE(count, 24);
  table.writeUInt32LE(EXPORTS_ADDRESS + addresses, 28);
  table.writeUInt32LE(EXPORTS_ADDRESS + namePointers, 32);
  table.writeUInt32LE(EXPORTS_ADDRESS + ordinals, 36);
  for (let index = 0; index < count; index++) {
    table.writeUInt32LE(CODE_ADDRESS + offsets[index], addresses + 4 * index);
    table.writeUInt32LE(nameAddresses[index + 1], namePointers + 4 * index);
    table.writeUInt16LE(index, ordinals + 2 * index);
  }
  return table;
}

function headersOf(machine, sections, exportsLength) {
  const is64 = machine === 'x64';
  const { machine: machineCode } = MACHINES[machine];
  const optionalLength = is64 ? 240 : 224;
  const headers = Buffer.alloc(FILE_ALIGNMENT);
  headers.write('MZ', 0, 'latin1');
  headers.writeUInt32LE(PE_OFFSET, 0x3c);
  headers.write('PE\0\0', PE_OFFSET, 'latin1');
  const file = PE_OFFSET + 4;
  headers.writeUInt16LE(machineCode, file);
  headers.writeUInt16LE(sections.length, file + 2);
  headers.writeUInt16LE(optionalLength, file + 16);
  headers.writeUInt16LE(is64 ? 0x2022 : 0x2102, file + 18);
  writeOptionalHeader(headers, file + 20, machine, sections, exportsLength);
  writeSectionHeaders(headers, file + 20 + optionalLength, sections);
  return headers;
}

function writeOptionalHeader(headers, at, machine, sections, exportsLength) {
  const is64 = machine === 'x64';
  const { optionalMagic, imageBase, dllCharacteristics } = MACHINES[machine];
  const [code, data] = sections.map(({ content }) => aligned(content.length, FILE_ALIGNMENT));
  headers.writeUInt16LE(optionalMagic, at);
  headers.writeUInt32LE(code, at + 4);
  headers.writeUInt32LE(data, at + 8);
  headers.writeUInt32LE(CODE_ADDRESS, at + 20);
  if (is64) headers.writeBigUInt64LE(BigInt(imageBase), at + 24);
  else headers.writeUInt32LE(imageBase, at + 28);
  if (!is64) headers.writeUInt32LE(EXPORTS_ADDRESS, at + 24);
  headers.writeUInt32LE(SECTION_ALIGNMENT, at + 32);
  headers.writeUInt32LE(FILE_ALIGNMENT, at + 36);
  headers.writeUInt16LE(6, at + 40);
  headers.writeUInt16LE(6, at + 48);
  headers.writeUInt32LE(EXPORTS_ADDRESS + SECTION_ALIGNMENT, at + 56);
  headers.writeUInt32LE(FILE_ALIGNMENT, at + 60);
  headers.writeUInt16LE(2, at + 68);
  headers.writeUInt16LE(dllCharacteristics, at + 70);
  writeSizes(headers, at + 72, is64);
  const directories = at + (is64 ? 112 : 96);
  headers.writeUInt32LE(16, directories - 4);
  headers.writeUInt32LE(EXPORTS_ADDRESS, directories);
  headers.writeUInt32LE(exportsLength, directories + 4);
}

/** Stack and heap: reserved, committed. */
function writeSizes(headers, at, is64) {
  const sizes = [0x100000, 0x1000, 0x100000, 0x1000];
  for (const [index, size] of sizes.entries()) {
    if (is64) headers.writeBigUInt64LE(BigInt(size), at + 8 * index);
    else headers.writeUInt32LE(size, at + 4 * index);
  }
}

function writeSectionHeaders(headers, start, sections) {
  let pointer = FILE_ALIGNMENT;
  for (const [index, { name, address, content, characteristics }] of sections.entries()) {
    const at = start + 40 * index;
    const size = aligned(content.length, FILE_ALIGNMENT);
    headers.write(name, at, 'latin1');
    headers.writeUInt32LE(content.length, at + 8);
    headers.writeUInt32LE(address, at + 12);
    headers.writeUInt32LE(size, at + 16);
    headers.writeUInt32LE(pointer, at + 20);
    headers.writeUInt32LE(characteristics, at + 36);
    pointer += size;
  }
}

function padded(content) {
  return Buffer.concat([content, Buffer.alloc(aligned(content.length, FILE_ALIGNMENT) - content.length)]);
}

function aligned(length, alignment) {
  return Math.ceil(length / alignment) * alignment;
}
