/** How a file is laid out, by the settings `mapisvc.format.*`. */
export interface FormatOptions {
  /** Whether a blank stands behind the commas of a list: `A, B`. */
  readonly listSpacing: boolean;
  /** Whether blanks stand around the bars between flags: `A | B`. */
  readonly flagSpacing: boolean;
  /** Whether blanks stand around `=`. */
  readonly spaceAroundEquals: boolean;
  /** How many blank lines stand before a section, and the comments right above its header. */
  readonly blankLinesBetweenSections: number;
}

/** As code writes such files, and as most of Microsoft's files are (KB Q294470, MFCMAPI). */
export const defaultFormat: FormatOptions = {
  listSpacing: true,
  flagSpacing: false,
  spaceAroundEquals: false,
  blankLinesBetweenSections: 1,
};
