/** Whether a file of this name is a MapiSvc.inf: it is called so, or `NAME.mapisvc.inf`, in any case. */
export function isMapisvcName(name: string): boolean {
  return /(?:^|\.)mapisvc\.inf$/i.test(name);
}
