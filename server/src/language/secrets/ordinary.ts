import { readTag } from '../knowledge/propertyTags';
import { propertyType } from '../knowledge/propertyTypes';
import { technical } from './words/prose';

/** Whether a value says where something is, or which one: paths, files, addresses, property names. Never a secret. */
export function isReference(value: string): boolean {
  return (
    PATH.test(value) ||
    REGISTRY_DATA.test(value) ||
    FILE.test(value) ||
    PLAIN_URL.test(value) ||
    REGISTRY.test(value) ||
    isTag(value) ||
    PR_NAME.test(value)
  );
}

/** Whether a word is known to be something else than a secret; only asked where nothing names it one. */
export function isOrdinary(word: string): boolean {
  return (
    isReference(word) ||
    isUnspaced(word) ||
    technical.test(word) ||
    ORDINARY.some(shape => shape.test(word)) ||
    (word.length > 6 && HEX.test(word))
  );
}

/** Whether a value is a public key, a certificate or a digest that says so. */
export function isPublicData(value: string): boolean {
  return PUBLIC.test(value);
}

/** Whether words are written without blanks between them: then a value is rather a sentence. */
export function isUnspaced(value: string): boolean {
  return /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}]/u.test(value);
}

const PATH =
  /^"?(?:[a-z]:[\\/]|\\\\[\w.$%-]+\\|\.{1,2}[\\/]|~[\\/]|%\w+%[\\/]|\$\{?\w+\}?[\\/]|\/(?:etc|var|usr|opt|home|root|run|tmp|mnt|srv|proc|dev)\/)/i;
const FILE =
  /^[\p{L}\p{N} _.,()$~-]+\.(?:dll|exe|ocx|sys|so|bat|cmd|ps1|vbs|js|ts|py|cpp|h|txt|ini|inf|cfg|conf|config|xml|json|ya?ml|toml|csv|log|md|html?|hlp|chm|cnt|pdf|docx?|xlsx?|pem|key|cer|crt|der|pfx|p12|p7b|jks|kdbx?|psafe3|asc|gpg|dat|db|mdb|accdb|sqlite|pst|ost|pab|msg|eml|reg|zip|cab|msi|ico|bmp|png|gif|jpe?g|tmp|bak|lnk|url)$/iu;
const PLAIN_URL = /^[a-z][a-z0-9+.-]{1,20}:\/\/[^\s@]*$/i;
const REGISTRY = /^(?:HK(?:LM|CU|CR|U|CC)|HKEY_[A-Z_]+)(?:\\|$)/i;
const REGISTRY_DATA = /^(?:dword|qword|hex(?:\(\w+\))?):/i;
const PR_NAME = /^(?:PR|PT|PidTag|MAPI|SERVICE|STATUS|PROP)_?[A-Z][A-Za-z0-9_|]*$/;
const HEX = /^(?:0x)?[0-9a-f]+$/i;

const ORDINARY: readonly RegExp[] = [
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i,
  /^[0-9a-f]{4}-?[0-9a-f]{4}$|^(?:[0-9a-f]{2}[:-]){3,}[0-9a-f]{2}$/i,
  /^S-1-\d+(?:-\d+)*$/,
  /^[vV]?\d+(?:[.,:/-]\d+)+[a-z]?\d*(?:[-+][\w.+-]*)?$/,
  /^\+?\d[\d ()/.:,-]*%?$/,
  /^\d{4}-\d\d-\d\dT[\d:.]+Z?$/,
  /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?::\d+)?$/u,
  /^[A-Z][A-Z0-9]*(?:[_|][A-Z0-9]+)+$/,
  /^(?:\/?[a-z]{1,3}=[^=]*(?:[/,;]|$))+$/i,
  /^[a-z]{2,3}[-_][A-Z]{2,4}(?:[;,].*)?$/,
  /^(?:19|20)\d\d[\p{L}]*$/u,
  /^[\p{L}]+(?:[-_/&+'’.][\p{L}]+)*$/u,
  /^(?:&|\?|%|\$|#|@)?\w+[=;]$/,
  /\.[a-z]{1,4}(?:#L?\d|[`'")\]}:,]|$)/i,
  /^(?:true|yes|on)[|/](?:false|no|off)$/i,
];

const PUBLIC =
  /^(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\S+|sk-ssh-\S+)\s+AAAA|^AAAA[BCE]3NzaC1|-----BEGIN (?:PUBLIC KEY|RSA PUBLIC KEY|CERTIFICATE|X509|PGP PUBLIC|PKCS7|NEW CERTIFICATE|TRUSTED CERTIFICATE|DH PARAMETERS|SSH2 PUBLIC)|^MII(?:BI|BC|CI|Cj|DI|Dd|Dz|EI|Fa|GI)j?A?|^(?:md5|sha-?\d{1,3}|crc32)[-:=\s]|^pk_(?:live|test)_/i;

function isTag(value: string): boolean {
  const tag = readTag(value.replace(/^0x/i, ''));
  return tag !== undefined && tag.id >= 0x3000 && tag.id <= 0x67ff && propertyType(tag.type) !== undefined;
}
