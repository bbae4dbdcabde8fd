/**
 * What is made from other files: the table of settings in README.md (from package.json), the table of rules in
 * docs/rules/README.md (from the rules and their pages), and the ids of rules that settings can name.
 * `--check` writes nothing and fails where one is not what it would be. Where the table of commands in README.md does not
 * have the commands of package.json, by their titles, somebody has to write.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './support/paths.mjs';

/** @type {{ rules: readonly { id: string, severity: string }[] }} */
const { rules } = await import(new URL('../dist/language.mjs', import.meta.url).href);
const made = [
  { file: 'README.md', text: withSettings(read('README.md')) },
  { file: 'docs/rules/README.md', text: rulesPage() },
  ...['package.json', 'schemas/mapisvcrc.json'].map(file => ({ file, text: withRuleIds(read(file)) })),
];

const stale = made.filter(({ file, text }) => !existsSync(inRoot(file)) || read(file) !== text);
if (process.argv.includes('--check')) {
  for (const { file } of stale) console.error(`${file} is not up to date: run node scripts/docs.mjs`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const { file, text } of stale) writeFileSync(inRoot(file), text);
}

for (const problem of wrongCommands(read('README.md'))) {
  console.error(problem);
  process.exitCode = 1;
}

/** @param {string} file */
function read(file) {
  return readFileSync(inRoot(file), 'utf8');
}

/** @param {string} readme */
function withSettings(readme) {
  const { contributes } = JSON.parse(read('package.json'));
  const texts = JSON.parse(read('package.nls.json'));
  const groups = [contributes.configuration].flat();
  const rows = groups
    .flatMap(({ properties }) => Object.entries(properties))
    .map(([name, setting]) => {
      const [description = ''] = localized(setting.markdownDescription ?? setting.description, texts).split(
        '\n',
      );
      const plain = description.replace(/`#([^#`]+)#`/g, '`$1`').replaceAll('|', '\\|');
      return `| \`${name}\` | ${plain} | \`${JSON.stringify(setting.default)}\` |`;
    });
  const table = ['| Setting | What it does | Default |', '|---|---|---|', ...rows].join('\n');
  return readme.replace(
    /(<!-- settings: [^\n]*-->\n)[\s\S]*?(<!-- end of settings -->)/,
    `$1\n${table}\n\n$2`,
  );
}

/** @param {string} readme */
function wrongCommands(readme) {
  const { contributes } = JSON.parse(read('package.json'));
  const texts = JSON.parse(read('package.nls.json'));
  /** @type {string[]} */
  const titles = contributes.commands.map((/** @type {{ title: string }} */ { title }) =>
    localized(title, texts),
  );
  const listed = [...readme.matchAll(/^\| MapiSvc: (.*?) \|/gm)].flatMap(([, names = '']) =>
    names.split(', '),
  );
  return [
    ...titles.filter(title => !listed.includes(title)).map(title => `README.md lacks the command “${title}”`),
    ...listed
      .filter(title => !titles.includes(title))
      .map(title => `README.md has “${title}”, which is no command`),
  ];
}

/** @param {string} text @param {Record<string, string | { message: string }>} texts */
function localized(text, texts) {
  const known = texts[text.replaceAll('%', '')];
  return typeof known === 'object' ? known.message : (known ?? text);
}

function rulesPage() {
  const rows = rules.map(({ id, severity }) => `| [${id}](${id}.md) | ${severity} | ${firstSentence(id)} |`);
  return [
    '# Rules',
    '',
    'What the extension and `mapisvc check` look for. A severity can be changed, or a rule switched off, with the setting `mapisvc.rules`.',
    '',
    '| Rule | Severity | What is wrong |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/**
 * The one list of property names in a manifest or schema is that of the rules; each stands in a line of its own.
 * @param {string} json
 */
function withRuleIds(json) {
  return json.replace(/(\n *)("propertyNames": \{) *\n? *"enum": \[[^\]]*\]\s*\}/, (_, indent, start) => {
    const ids = rules.map(({ id }) => `${indent}    ${JSON.stringify(id)}`).join(',');
    return `${indent}${start}${indent}  "enum": [${ids}${indent}  ]${indent}}`;
  });
}

/** @param {string} id */
function firstSentence(id) {
  const [, paragraph = ''] = read(`docs/rules/${id}.md`).split('\n\n');
  return (/^.*?[.:](?=\s|$)/s.exec(paragraph)?.[0] ?? paragraph).replaceAll('\n', ' ').replaceAll('|', '\\|');
}
