import { github } from './github';
import { json } from './json';
import type { Format } from './report';
import { sarif } from './sarif';
import { text } from './text';

export const formats: Readonly<Record<string, Format>> = { text, json, sarif, github };
