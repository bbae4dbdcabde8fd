/** `node scripts/provideNode.mjs VERSION`: prints the path of that version of Node, fetched where it is not there yet. */
import { provideNode } from './support/node.mjs';

console.log(await provideNode(process.argv[2] ?? ''));
