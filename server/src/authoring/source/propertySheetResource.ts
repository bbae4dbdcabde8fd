import { isSecure } from '../../language/knowledge/propertyIds';
import type { PropertyDescription, ServiceDescription } from '../description';
import { idOf } from '../propertyValue';
import { sheetProperties } from './propertySheet';
import { resourceText } from './resourceText';

const FIRST_CONTROL = 1000;
const LINE = 18;

/** `propertySheet.rc`: a page with a label and a field for each property, in the order of the source. */
export function propertySheetResource(description: ServiceDescription): string {
  const properties = sheetProperties(description);
  return `/* propertySheet.rc: the page of the property sheet. The control of a property is ${FIRST_CONTROL} and its number in propertySheet.cpp. */
#include <windows.h>

PROPERTYPAGE DIALOGEX 0, 0, 260, ${14 + LINE * properties.length}
STYLE DS_SHELLFONT | WS_CHILD | WS_CAPTION
CAPTION ${resourceText(description.displayName)}
FONT 8, "MS Shell Dlg"
BEGIN
${properties.map(({ property }, at) => controls(property, at)).join('\n')}
END
`;
}

function controls(property: PropertyDescription, at: number): string {
  const top = 7 + LINE * at;
  const control = FIRST_CONTROL + at;
  const label = resourceText(labelOf(property));
  if (property.type === 'PT_BOOLEAN')
    return `    AUTOCHECKBOX ${label}, ${control}, 7, ${top}, 246, 14, WS_TABSTOP`;
  const style = `ES_AUTOHSCROLL | WS_TABSTOP${isSecure(idOf(property.id)) ? ' | ES_PASSWORD' : ''}`;
  return `    LTEXT ${label}, -1, 7, ${top + 2}, 110, 12
    EDITTEXT ${control}, 120, ${top}, 133, 14, ${style}`;
}

function labelOf({ name, description, type }: PropertyDescription): string {
  const text = (description ?? name).replace(/\.$/, '').replaceAll('&', '&&');
  return type === 'PT_BOOLEAN' ? text : `${text}:`;
}
