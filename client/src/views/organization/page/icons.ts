import type { Icon, PictureNode } from '../messages';
import { svgElement } from './elements';

type Severity = NonNullable<PictureNode['problem']>['severity'];

/** A small drawing in the colour of the text around it; what it stands for is told in words beside it. */
export function iconElement(icon: Icon | Severity): SVGElement {
  const drawn = svgElement('svg', { class: `icon ${icon}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  drawn.append(svgElement('path', { d: PATHS[icon] }));
  return drawn;
}

/** Lines in a field of 16 by 16. */
const PATHS: Readonly<Record<Icon | Severity, string>> = {
  global: 'M3 4h1M7 4h6M3 8h1M7 8h6M3 12h1M7 12h6',
  service: 'M2.5 4h11v8.5h-11zM2.5 4.5L8 9l5.5-4.5',
  provider: 'M5.5 2v3.5M10.5 2v3.5M4 5.5h8V8a4 4 0 0 1-8 0zM8 12v2.5',
  store: 'M2.5 9L4.5 3h7l2 6v4.5h-11zM2.5 9H6l.8 1.800h2.400L10 9h3.5',
  'address-book':
    'M3.5 2.5h9v11h-9zM2 5.5h2M2 8h2M2 10.5h2M8 5.300a1.300 1.300 0 1 1 0 2.600 1.300 1.300 0 0 1 0-2.600M5.800 10.800c.3-2.5 4.100-2.5 4.400 0',
  transport: 'M2 5.5h10.5M9.5 2.5l3 3-3 3M14 10.5H3.5M6.5 7.5l-3 3 3 3',
  extra:
    'M2 4.5h6M12 4.5h2M10 2.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4M2 11.5h2M8 11.5h6M6 9.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  unlinked: 'M2 8h4M10 8h4M6 5.5v5M10 5.5v5',
  missing: 'M5.5 6a2.5 2.5 0 1 1 3.5 2.300c-.7.3-1 .7-1 1.400M8 12v.6',
  error: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M5.800 5.800l4.400 4.400M10.200 5.800l-4.400 4.400',
  warning: 'M8 2.200l6.300 11.300H1.700zM8 6.5v3.5M8 11.600v.5',
  information: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 7.300v4M8 4.700v.5',
};
