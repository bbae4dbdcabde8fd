import type { Model } from '../model/model';
import type { Section } from '../model/sectionIndex';

/**
 * A UID of 16 bytes, as 32 hexadecimal digits, that no other section of the file has.
 * Fixes are pure, so it comes from the text of [Services] and of the section: the same file gets the same UID, the file
 * of another vendor another one.
 */
export function newUid(model: Model, section: Section | undefined, name: string): string {
  const seed = [model.find('Services')?.green.text, section?.green.text, name].join('\0');
  for (let attempt = 0; ; attempt++) {
    const uid = digest(`${attempt}\0${seed}`);
    if (model.withUid(uid).length === 0) return uid;
  }
}

/** 128 bits of a text, by four multiplicative hashes that are mixed at the end. */
function digest(text: string): string {
  const state = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x71374491];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    for (const [lane, factor] of FACTORS.entries())
      state[lane] = state[(lane + 1) % 4]! ^ Math.imul(state[lane]! ^ code, factor);
  }
  for (let round = 0; round < 8; round++)
    for (const [lane, factor] of FACTORS.entries())
      state[lane] = Math.imul(state[lane]! ^ (state[(lane + 3) % 4]! >>> 15), factor);
  return state
    .map(lane => (lane >>> 0).toString(16).padStart(8, '0'))
    .join('')
    .toUpperCase();
}

const FACTORS = [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1];
