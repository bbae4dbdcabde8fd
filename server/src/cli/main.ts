import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { config as configureLanguage } from '@vscode/l10n';
import { Command, CommanderError, Option } from 'commander';
import { version } from '../config/product';
import { Refusal } from '../install/index';
import { type CheckFlags, checkCommand } from './commands/check';
import { type DumpFlags, dumpCommand } from './commands/dump';
import { explainCommand } from './commands/explain';
import { addOnlyOption, type FixFlags, fixCommand } from './commands/fix';
import { type FmtFlags, fmtCommand } from './commands/fmt';
import { type ExitStatus, Failure, messageOf } from './failure';
import { formats } from './formats/index';
import { addNewCommands } from './newCommands';
import { codePage, settle } from './options';
import { byLines } from './output';
import { addProfileCommands } from './profileCommands';
import { addInstallCommands, addSandboxCommands } from './sandboxCommands';
import { addRuleOption } from './settings';

void run(process.argv);

async function run(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', endAtClosedOutput);
  try {
    await program().parseAsync(argv);
  } catch (error) {
    process.exitCode = report(error);
  }
}

function program(): Command {
  const mapisvc = new Command('mapisvc')
    .description('Checks MapiSvc.inf, and tries the installation of message services in a sandbox.')
    .version(version)
    .showHelpAfterError('(mapisvc --help lists the commands)')
    .exitOverride();
  addCheck(mapisvc);
  addFix(mapisvc);
  addFmt(mapisvc);
  addDump(mapisvc);
  addExplain(mapisvc);
  addInstallCommands(mapisvc);
  addSandboxCommands(mapisvc);
  addProfileCommands(mapisvc);
  addNewCommands(mapisvc);
  addLsp(mapisvc);
  return mapisvc;
}

function addCheck(mapisvc: Command): void {
  mapisvc
    .command('check')
    .description('Say what is wrong with files, or with all MapiSvc.inf in folders.')
    .argument('<path...>', 'files, folders, or - for standard input')
    .addOption(new Option('--format <format>', 'how to print').choices(Object.keys(formats)).default('text'))
    .option('--rule <id=level>', 'severity of a rule, or off; can be repeated', addRuleOption)
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that gives status 1')
        .choices(['error', 'warning', 'information'])
        .default('error'),
    )
    .addOption(codePage())
    .addOption(
      new Option('--locale <locale>', 'language of the messages').choices(['en', 'es', 'fr']).default('en'),
    )
    .option('--sandbox <dir>', 'sandbox in which DLLs and collisions are looked for')
    .action((paths: string[], flags: CheckFlags & { locale: string }) => {
      useLocale(flags.locale);
      return settle(checkCommand(paths, flags));
    });
}

function addFix(mapisvc: Command): void {
  mapisvc
    .command('fix')
    .description('Make the fixes that are safe to make unasked.')
    .argument('<path...>', 'files, folders, or - for standard input')
    .option('--rule <id>', 'only the fixes of this rule; can be repeated', addOnlyOption)
    .option('--dry-run', 'change nothing, print a unified diff')
    .option('--json', 'print JSON')
    .addOption(codePage())
    .action((paths: string[], { rule, ...flags }: Omit<FixFlags, 'rule'> & { rule?: string[] }) =>
      settle(fixCommand(paths, { ...flags, ...(rule && { only: rule }) })),
    );
}

function addFmt(mapisvc: Command): void {
  mapisvc
    .command('fmt')
    .description('Format files; never changes what MAPI reads.')
    .argument('<path...>', 'files, folders, or - for standard input')
    .option(
      '--check',
      'change nothing, name the files that are not formatted, and end with 1 where there are any',
    )
    .option('--json', 'print JSON')
    .addOption(codePage())
    .action((paths: string[], flags: FmtFlags) => settle(fmtCommand(paths, flags)));
}

function addDump(mapisvc: Command): void {
  mapisvc
    .command('dump')
    .description('Print a file as MAPI sees it.')
    .argument('<path>', 'the file, or - for standard input')
    .option('--json', 'print JSON')
    .addOption(codePage())
    .action((path: string, flags: DumpFlags) => settle(dumpCommand(path, flags)));
}

function addExplain(mapisvc: Command): void {
  mapisvc
    .command('explain')
    .description("Print a rule's page.")
    .argument('<id>', 'the rule, as check prints it')
    .action((id: string) => settle(explainCommand(id)));
}

function addLsp(mapisvc: Command): void {
  mapisvc
    .command('lsp')
    .description('Run the language server, for editors.')
    .requiredOption('--stdio', 'talk over standard input and output')
    .action(async () => {
      const { serveNode } = await import('../lsp/node');
      serveNode(['--stdio']);
    });
}

function useLocale(locale: string): void {
  const bundle = join(__dirname, '../l10n', `bundle.l10n.${locale}.json`);
  if (locale !== 'en' && existsSync(bundle)) configureLanguage({ fsPath: bundle });
}

function report(error: unknown): ExitStatus {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  process.stderr.write(`mapisvc: ${byLines(messageOf(error))}\n`);
  if (error instanceof Refusal) return 1;
  return error instanceof Failure ? error.status : 2;
}

/** Whoever closes the pipe has read enough; where output is lost otherwise, nobody must take the command for done. */
function endAtClosedOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`mapisvc: standard output: ${messageOf(error)}\n`);
  process.exit(2);
}
