/** A Windows computer, as far as finding its MapiSvc.inf takes. */
export interface Computer {
  /** A variable of the environment, such as `SystemRoot`. */
  variable(name: string): string | undefined;
  /**
   * The text of a registry value, strings of a list between line feeds; null where there is none.
   * @param name Empty for the key's default value.
   */
  registryValue(key: string, name: string): Promise<string | null>;
  /** Where Windows Installer has put a component, by FGetComponentPath of mapi32.dll; null where it knows none. */
  componentPath(component: string, qualifier: string | null): Promise<string | null>;
  /** The names of what is in a folder; none where it is not there. */
  list(folder: string): Promise<readonly string[]>;
}
