/** `node scripts/provideNeovim.mjs`: prints the path of Neovim, installed where we may and must; nothing where there is none. */
import { provideNeovim } from './support/neovim.mjs';

const program = await provideNeovim();
if (program !== undefined) console.log(program);
else
  console.error(
    'Neovim is missing: install it (on Debian: apt-get install neovim) to test the server in a second editor.',
  );
