import { nameAt } from './words/find';
import { foldWord, wordSet } from './words/fold';
import { namesByFirstWord } from './words/names';
import { choices } from './words/prose';
import { wordsIn } from './words/words';

/** Whether a value stands for a secret that somebody fills in elsewhere, or hides one: `<password>`, `%PW%`, `****`. */
export function isPlaceholder(value: string): boolean {
  if (isFilledInElsewhere(value)) return true;
  return value.length <= 80 && (isBracketedPhrase(value) || isYours(value) || isMarked(value));
}

/** Whether a value by its form alone is none: empty, hidden, a variable, a reference. */
export function isFilledInElsewhere(value: string): boolean {
  return value === '' || HIDDEN.test(value) || VARIABLE.test(value) || REFERENCE.test(value);
}

/** One sign or letter over and over, dots, dashes, question marks; bullets as `maskSecrets` writes them. */
const HIDDEN =
  /^(?:[*•●∙·.…?_#=~-]+|([xX*#?])\1{2,}|x{3,}(?:-x{3,})+|\*{2,}[\w.]{0,4}|[\w.]{0,4}\*{3,}\w{0,4})$/;

/** What setup programs, shells and templates replace. */
const VARIABLE =
  /^(?:<[^<>="]*>|%[\w.\s-]+%|%[sd]|%~?\w{1,4}|%\([\w.]+\)s|\$\{[^{}]*\}|\$\([^()]*\)|\$\[[^[\]]*\]|\$(?:env:)?[A-Z_][A-Z0-9_]*|\$[a-z]+(?:[A-Z_][a-z]*)*|\{\{.*\}\}|\{[\w .:-]*\}|\[[\p{L}\p{N}_ .:-]*\]|@@?[\p{L}_]+@?@?|@\{[^{}]*\}|__[\p{L}_]+__|#\{?[\p{L}_]+\}?#?|!\w+!|&\w+;|«[^«»]*»|‹[^‹›]*›|:[a-z_]+)$/u;

/** Where the secret itself is kept. */
const REFERENCE =
  /^(?:(?:file|env|vault|keyring|keychain|ref|op|registry|reg|arn|kv|ssm|akv|keepass|dpapi|wincred)(?:\+\w+)?:[\\/\w%.@:#-]+|@[a-z]:[\\/].*|!vault\b.*|@?[\w.-]*keyvault\b.*)$/i;

const WORDS_ONLY = /^[([{<"'][\p{L}\p{M}\s_.,:'’/-]*[)\]}>"']$/u;

function isBracketedPhrase(value: string): boolean {
  return WORDS_ONLY.test(value);
}

/** `$PASSWORD$`, `<<PASSWORD>>`, `**REDACTED**`: a name between marks. */
function isMarked(value: string): boolean {
  const name = MARKED.exec(value)?.[1];
  return name !== undefined && (name === name.toUpperCase() || isYours(name) || choices.has(foldWord(name)));
}

const MARKED = /^[^\p{L}\p{N}\s]+([\p{L}][\p{L}_ -]*)[^\p{L}\p{N}\s]+$/u;

/** `your-password`, `enter_password_here`, `IhrKennwort`, `PASSWORD_HERE`, `password`: a name instead of a value. */
function isYours(value: string): boolean {
  if (!NAME_LIKE.test(value)) return false;
  const words = wordsIn(value);
  let named = false;
  for (let at = 0; at < words.length; at++) {
    const name = nameAt(value, words, at);
    if (name?.glued === 'nothing' && name.kind !== 'some-key' && namesByFirstWord.has(words[at]!.text)) {
      named = true;
      at = name.next - 1;
    } else if (!AROUND.has(words[at]!.text)) return false;
  }
  return named ? !WEAK_BUT_REAL.has(foldWord(value)) : words.some(({ text }) => SURE.has(text));
}

const NAME_LIKE = /^[\p{L}][\p{L}\p{M}_ .'’-]*$/u;

const AROUND = wordSet(
  'your the a an my enter insert put type here goes replace me with this real actual secret some change placeholder example sample dummy new old user admin account service svc db client to be set later fill in client app mail smtp proxy root',
  'ihr ihre ihrem ihren dein deine das hier eintragen eingeben einsetzen votre ton le ici entrez saisir saisissez su tu la el aquí introduzca escriba ponga seu sua o aqui insira digite tuo tua il vostra qui inserire uw jouw hier ваш твой свой здесь введите ditt din här twoje wpisz vase',
);
const SURE = wordSet('your changeme placeholder replace insert example');

/** Names that people also use as the secret itself; beside their own name they are placeholders all the same. */
const WEAK_BUT_REAL = wordSet('secret geheim secreto segredo segreto geheimnis pass geslo sekret');
