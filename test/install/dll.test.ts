import { describe, expect, it } from 'vitest';
import { buildDll } from '../../scripts/buildDll.mjs';
import { readDll } from '../../server/src/install/dll';

describe('the headers of a DLL', () => {
  it('tell its bitness and what it exports', () => {
    const exports = ['ServiceEntry', 'ABProviderInit', { name: 'WizardEntry', argumentBytes: 12 }];
    for (const machine of ['x86', 'x64'] as const) {
      const dll = readDll(buildDll({ name: 'A32.DLL', machine, exports }), 'A32.DLL');
      expect(dll).toEqual({
        architecture: machine,
        exports: ['ABProviderInit', 'ServiceEntry', 'WizardEntry'],
      });
    }
  });

  it('tell that a DLL exports nothing', () => {
    expect(readDll(buildDll({ name: 'A32.DLL', machine: 'x64', exports: [] }), 'A32.DLL').exports).toEqual(
      [],
    );
  });

  it('are read from the bytes of the file alone, not from the memory around them', () => {
    const dll = Buffer.from(buildDll({ name: 'A32.DLL', machine: 'x64', exports: ['ServiceEntry'] }));
    expect(() => readDll(dll.subarray(0, 0), 'A32.DLL')).toThrow('A32.DLL is not a DLL of Windows');
    expect(readDll(dll.subarray(0), 'A32.DLL').exports).toEqual(['ServiceEntry']);
  });

  it('of a damaged DLL are refused, wherever the damage is', () => {
    const whole = buildDll({ name: 'A32.DLL', machine: 'x86', exports: ['ServiceEntry', 'MSProviderInit'] });
    for (let length = 0; length < whole.length; length += 64) {
      const cut = whole.slice(0, length);
      expect(() => readDll(cut, 'A32.DLL'), `cut at ${length}`).toThrow('A32.DLL is not a DLL of Windows');
    }
  });
});
