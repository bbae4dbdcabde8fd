import { describe, expect, it } from 'vitest';
import { boundedPath, pathOnDriveC } from '../../../server/src/install/package/names';

describe('a name that a package gives', () => {
  it('may lie in folders, with either kind of slash', () => {
    expect(boundedPath('a\\b/c d.dll')).toEqual(['a', 'b', 'c d.dll']);
    expect(boundedPath('console.dll')).toEqual(['console.dll']);
    expect(boundedPath('.hidden')).toEqual(['.hidden']);
  });

  it.each([
    ['..\\a.dll', 'leads out of its folder'],
    ['a\\..\\..\\b.dll', 'leads out of its folder'],
    ['C:\\a.dll', 'is an absolute path'],
    ['\\a.dll', 'is an absolute path'],
    ['/etc/passwd', 'is an absolute path'],
    ['\\\\server\\share\\a.dll', 'is a network path'],
    ['//server/share/a.dll', 'is a network path'],
    ['\\\\?\\C:\\a.dll', 'is a network path'],
    ['C:a.dll', 'is relative to a drive'],
    ['a.dll:b', 'names a stream'],
    ['a.dll::$DATA', 'names a stream'],
    ['NUL', 'is the name of a device'],
    ['nul.dll', 'is the name of a device'],
    ['x\\COM1.txt', 'is the name of a device'],
    ['lpt9', 'is the name of a device'],
    ['COM¹.dll', 'is the name of a device'],
    ['CONIN$', 'is the name of a device'],
    ['con .dll', 'is the name of a device'],
    ['a.dll.', 'ends in a period or blank'],
    ['a.dll ', 'ends in a period or blank'],
    ['a \\b.dll', 'ends in a period or blank'],
    ['a\\\\b.dll', 'has an empty part'],
    ['', 'has an empty part'],
    ['a\\', 'has an empty part'],
    ['.\\a.dll', 'has an empty part'],
    ['a\0.dll', 'no file name can have'],
    ['a\n.dll', 'no file name can have'],
    ['a\u001b[31m.dll', 'no file name can have'],
    ['a*.dll', 'no file name can have'],
    ['a?.dll', 'no file name can have'],
    ['a|b', 'no file name can have'],
  ])('%j is refused', (name, reason) => {
    expect(() => boundedPath(name)).toThrow(reason);
  });

  it('is shown so that nothing in it takes effect', () => {
    expect(() => boundedPath('a\n\u001b[31m')).toThrow(String.raw`“a\u000a\u001b[31m”`);
  });
});

describe('a path of a DLL', () => {
  it('lies on drive C', () => {
    expect(pathOnDriveC('c:\\Vendor\\A.DLL')).toEqual(['Vendor', 'A.DLL']);
    expect(pathOnDriveC('C:/Vendor/A.DLL')).toEqual(['Vendor', 'A.DLL']);
  });

  it.each([
    ['D:\\Vendor\\A.DLL', 'is not on drive C'],
    ['\\\\server\\share\\A.DLL', 'is a network path'],
    ['C:A.DLL', 'is relative to a drive'],
    ['C:\\..\\A.DLL', 'leads out of its folder'],
    ['C:\\A.DLL:b', 'names a stream'],
    ['\\A.DLL', 'is an absolute path'],
  ])('%j is refused', (path, reason) => {
    expect(() => pathOnDriveC(path)).toThrow(reason);
  });
});
