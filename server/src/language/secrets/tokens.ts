import type { Secret } from './secret';

/** Shapes of tokens whose issuers give them a mark of their own; from the issuers' public documentation. */
const shapes: readonly { readonly issuer: string; readonly shape: string }[] = [
  { issuer: 'AWS access key', shape: '(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}' },
  { issuer: 'GitHub', shape: 'gh[oprsu]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}' },
  {
    issuer: 'GitLab',
    shape: 'gl(?:pat|ptt|dt|rt|cbt|ft|soat|agent|imt|oas)-[A-Za-z0-9_-]{16,}|GR1348941[A-Za-z0-9_-]{16,}',
  },
  {
    issuer: 'Slack',
    shape: 'xox[abeoprs]-[A-Za-z0-9-]{10,}|xoxe\\.xox[bp]-[A-Za-z0-9-]{10,}|xapp-\\d-[A-Za-z0-9-]{10,}',
  },
  { issuer: 'Stripe', shape: '(?:sk|rk)_(?:live|test|prod)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{16,}' },
  {
    issuer: 'Google',
    shape:
      'AIza[A-Za-z0-9_-]{30,}|ya29\\.[A-Za-z0-9_-]{16,}|GOCSPX-[A-Za-z0-9_-]{16,}|1//0[A-Za-z0-9_-]{16,}',
  },
  {
    issuer: 'JSON Web Token',
    shape:
      'eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{6,}(?:\\.[A-Za-z0-9_-]+)?|eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]{6,}(?:\\.[A-Za-z0-9_-]+){0,2}',
  },
  { issuer: 'npm', shape: 'npm_[A-Za-z0-9]{20,}' },
  { issuer: 'PyPI', shape: 'pypi-[A-Za-z0-9_-]{20,}' },
  { issuer: 'RubyGems', shape: 'rubygems_[a-f0-9]{20,}' },
  { issuer: 'SendGrid', shape: 'SG\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}' },
  { issuer: 'Mailgun', shape: 'key-[a-f0-9]{32}' },
  { issuer: 'Mailchimp', shape: '[a-f0-9]{32}-us\\d{1,2}' },
  { issuer: 'Brevo', shape: 'xkeysib-[a-f0-9-]{20,}|xsmtpsib-[a-f0-9-]{20,}' },
  { issuer: 'Twilio', shape: 'SK[a-f0-9]{32}' },
  {
    issuer: 'OpenAI, Anthropic and others',
    shape:
      'sk-(?:proj-|ant-|or-v1-|svcacct-|admin-)?[A-Za-z0-9_-]{20,}|gsk_[A-Za-z0-9]{20,}|xai-[A-Za-z0-9]{20,}|pplx-[A-Za-z0-9]{20,}|r8_[A-Za-z0-9]{20,}',
  },
  { issuer: 'Hugging Face', shape: 'hf_[A-Za-z0-9]{20,}' },
  { issuer: 'DigitalOcean', shape: 'do[opr]_v1_[a-f0-9]{20,}' },
  { issuer: 'Shopify', shape: 'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{20,}' },
  { issuer: 'Square', shape: 'sq0[a-z]{3}-[A-Za-z0-9_-]{20,}|EAAA[A-Za-z0-9_-]{56,}' },
  { issuer: 'Telegram bot', shape: '\\d{8,10}:AA[A-Za-z0-9_-]{30,}' },
  { issuer: 'Discord bot', shape: '[MNO][A-Za-z0-9_-]{22,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{25,}' },
  { issuer: 'Atlassian', shape: 'ATATT3[A-Za-z0-9_=-]{20,}|ATCTT3[A-Za-z0-9_=-]{20,}|ATBB[A-Za-z0-9]{20,}' },
  {
    issuer: 'HashiCorp',
    shape:
      'hv[bsr]\\.[A-Za-z0-9_-]{20,}|s\\.[A-Za-z0-9]{24}(?![A-Za-z0-9])|[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_-]{40,}',
  },
  { issuer: 'Azure DevOps and Entra', shape: '[A-Za-z0-9]{3}[78]Q~[A-Za-z0-9_.~-]{31,}' },
  { issuer: 'Docker', shape: 'dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}' },
  { issuer: 'Databricks', shape: 'dapi[a-f0-9]{32}' },
  { issuer: 'Grafana', shape: 'glc_[A-Za-z0-9+/=]{20,}|glsa_[A-Za-z0-9]{20,}_[a-f0-9]{8}' },
  { issuer: 'New Relic', shape: 'NRAK-[A-Z0-9]{20,}|NRII-[A-Za-z0-9-]{20,}' },
  {
    issuer: 'Postman, Linear, Notion, Figma, Doppler, Pulumi, Sentry, PlanetScale, Fly',
    shape:
      'PMAK-[a-f0-9]{20,}-[a-f0-9]{20,}|lin_api_[A-Za-z0-9]{20,}|secret_[A-Za-z0-9]{40,}|ntn_[A-Za-z0-9]{40,}|figd_[A-Za-z0-9_-]{20,}|dp\\.(?:pt|st|ct|sa)\\.[A-Za-z0-9]{20,}|pul-[a-f0-9]{40}|sntrys_[A-Za-z0-9+/=_-]{20,}|pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{20,}|fo1_[A-Za-z0-9_-]{20,}|FlyV1 fm\\d_[A-Za-z0-9+/=,_-]{20,}',
  },
  { issuer: 'Facebook', shape: 'EAACEdEose0cBA[A-Za-z0-9]+|EAA[MC][A-Za-z0-9]{40,}' },
  { issuer: 'Dropbox', shape: 'sl\\.[A-Za-z0-9_-]{60,}' },
  {
    issuer: 'crypt, LDAP, Windows: passwords as systems keep them',
    shape:
      '\\$(?:2[abxy]?|1|5|6|y|apr1|argon2(?:id|i|d))\\$[./A-Za-z0-9$=,+]{8,}|\\{(?:S?SHA\\d*|S?MD5|CRYPT)\\}[./A-Za-z0-9$+=]{8,}|[A-Fa-f0-9]{32}:[A-Fa-f0-9]{32}(?![A-Fa-f0-9])',
  },
  { issuer: 'age, Bitcoin', shape: 'AGE-SECRET-KEY-1[A-Z0-9]{20,}' },
];

/** Parts of addresses that let whoever has them post. */
const webhooks =
  /hooks\.slack\.com\/(?:services|workflows|triggers)\/([A-Z0-9]+\/[A-Z0-9]+\/[A-Za-z0-9]{8,})|discord(?:app)?\.com\/api\/webhooks\/\d+\/([A-Za-z0-9_-]{20,})|\.webhook\.office\.com\/webhookb?2?\/([\w@-]{30,}\/IncomingWebhook\/[\w-]{20,}\/[\w-]{20,}(?:\/[\w-]+)?)|outlook\.office(?:365)?\.com\/webhook\/([\w@-]{30,}\/IncomingWebhook\/[\w-]{20,}\/[\w-]{20,})|chat\.googleapis\.com\/\S{1,80}[?&]key=([\w-]{20,})|api\.telegram\.org\/bot(\d+:[\w-]{30,})/dg;

const token = new RegExp(`(?<![A-Za-z0-9_-])(?:${shapes.map(({ shape }) => shape).join('|')})`, 'g');

/** An AWS secret key has no mark of its own, but stands beside its access key. */
const besideAccessKey = /^["']?\s*[:;,/|]\s*["']?([A-Za-z0-9+/]{36,44})(?![A-Za-z0-9+/=])/d;

/** Tokens that are known by their shape. */
export function tokenSecrets(text: string): readonly Secret[] {
  if (text.length < SHORTEST) return [];
  const secrets: Secret[] = [];
  for (const match of text.matchAll(token)) {
    const end = match.index + match[0].length;
    secrets.push({ span: { start: match.index, end }, kind: 'token' });
    const beside = match[0].startsWith('AKIA') ? besideAccessKey.exec(text.slice(end, end + 80)) : null;
    const group = beside?.indices?.[1];
    if (group) secrets.push({ span: { start: end + group[0], end: end + group[1] }, kind: 'key' });
  }
  return text.includes('://') ? [...secrets, ...webhookSecrets(text)] : secrets;
}

const SHORTEST = 16;

function webhookSecrets(text: string): Secret[] {
  const secrets: Secret[] = [];
  for (const match of text.matchAll(webhooks)) {
    const group = match.indices?.slice(1).find(found => found !== undefined);
    if (group) secrets.push({ span: { start: group[0], end: group[1] }, kind: 'url-credentials' });
  }
  return secrets;
}
