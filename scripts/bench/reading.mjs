import { parse as parseIni } from 'ini';
import { analyze, diagnose, dump, parse } from '../../dist/language.mjs';
import { largeFile, medians } from './measure.mjs';

export const title =
  'Reading a MapiSvc.inf of 1 MB (peer: the npm package ini, which gives neither positions nor comments)';

export async function rows() {
  const text = largeFile(1_150);
  const { ini, tree, dumped, checked } = await medians({
    ini: () => parseIni(text),
    tree: () => parse(text),
    dumped: () => dump(analyze(parse(text)), 'windows-1252'),
    checked: () => diagnose(analyze(parse(text))),
  });
  return [
    { what: 'the tree', ratio: tree / ini, peer: 'ini' },
    { what: 'the tree and all that MAPI sees', ratio: dumped / ini, peer: 'ini' },
    { what: 'the tree, the model and all rules', ratio: checked / ini, peer: 'ini' },
  ];
}
