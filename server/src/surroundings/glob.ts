/**
 * Whether a path, with slashes, fits a pattern as editors have them: `*` and `?` within a name, `**` for any folders,
 * `{a,b}` for either. Case does not matter, as on Windows.
 */
export function fitsGlob(glob: string, path: string): boolean {
  let pattern = patterns.get(glob);
  if (!pattern) patterns.set(glob, (pattern = new RegExp(`^(?:${patternOf(glob)})$`, 'iu')));
  return pattern.test(path);
}

const patterns = new Map<string, RegExp>();

function patternOf(glob: string): string {
  const bare = glob.replace(/^\.?\//, '');
  const isBalanced = isWellFormed(bare);
  return bare.replace(/\*\*\/|\/\*\*$|\*+|[^*]/gu, part => {
    switch (part) {
      case '**/':
        return '(?:[^/]+/)*';
      case '/**':
        return '/.+';
      case '?':
        return '[^/]';
      case '{':
        return isBalanced ? '(?:' : '\\{';
      case '}':
        return isBalanced ? ')' : '\\}';
      case ',':
        return isBalanced && bare.includes('{') ? '|' : ',';
      default:
        return part.startsWith('*') ? '[^/]*' : part.replace(/[\\^$.+()[\]|/-]/g, '\\$&');
    }
  });
}

/** Whether each brace has its other one; braces within braces are not supported. */
function isWellFormed(glob: string): boolean {
  return /^[^{}]*(?:\{[^{}]*\}[^{}]*)*$/.test(glob);
}
