const list = [874, 932, 936, 949, 950, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 65001] as const;

/** An ANSI code page of Windows; 65001 is UTF-8. */
export type CodePage = (typeof list)[number];

export const codePages: readonly CodePage[] = list;

/** What holds where nobody says otherwise: Western European. */
export const defaultCodePage: CodePage = 1252;

export function isCodePage(number: number): number is CodePage {
  return (codePages as readonly number[]).includes(number);
}
