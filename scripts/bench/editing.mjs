import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, diagnose, parse } from '../../dist/language.mjs';
import { largeFile, medians } from './measure.mjs';

export const title = 'A keystroke: the text, the tree, the model and all rules brought up to date';

export async function rows() {
  const { small, large, huge, scratch, peer } = await medians({
    small: keystroke(largeFile(1)),
    large: keystroke(largeFile(1_150)),
    huge: keystroke(largeFile(11_500)),
    scratch: fromScratch(largeFile(1_150)),
    peer: textDocument(largeFile(11_500)),
  });
  return [
    { what: 'in a file of 1 MB', ratio: large / small, peer: 'the same in a file of 1 KB' },
    { what: 'in a file of 10 MB', ratio: huge / small, peer: 'the same in a file of 1 KB' },
    { what: 'in a file of 1 MB', ratio: large / scratch, peer: 'reading that file from scratch' },
    {
      what: 'in a file of 10 MB',
      ratio: huge / peer,
      peer: "the text alone, by the LSP libraries' TextDocument",
    },
  ];
}

/** Types and deletes a character in the last value, in turn. */
function keystroke(text) {
  const at = text.lastIndexOf('.txt');
  let file = parse(text);
  diagnose(analyze(file));
  let typed = false;
  return () => {
    file = file.edit([
      typed ? { start: at, end: at + 1, newText: '' } : { start: at, end: at, newText: 'x' },
    ]);
    typed = !typed;
    return diagnose(analyze(file));
  };
}

function fromScratch(text) {
  return () => diagnose(analyze(parse(text)));
}

/** The same keystrokes, and the position of the end of the text after each, as any server asks for. */
function textDocument(text) {
  let document = TextDocument.create('file:///MapiSvc.inf', 'mapisvc', 1, text);
  const start = document.positionAt(text.lastIndexOf('.txt'));
  const end = { line: start.line, character: start.character + 1 };
  let typed = false;
  return () => {
    const change = typed ? { range: { start, end }, text: '' } : { range: { start, end: start }, text: 'x' };
    document = TextDocument.update(document, [change], document.version + 1);
    typed = !typed;
    return document.positionAt(document.getText().length);
  };
}
